"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.numbering = exports.typedAs = exports.between = void 0;
exports.between = String.raw `[\s\p{Pd}]*`;
const typedAs = (kinds, text) => kinds.reduce((found, { typed }) => found ?? typed(text), null);
exports.typedAs = typedAs;
const numbering = (letters) => {
    const prefix = `${letters}-`;
    const numbered = (number) => prefix + String(number).padStart(4, '0');
    const loose = new RegExp(`^${letters.replaceAll('-', exports.between)}${exports.between}(\\d{1,9})[.?!]?$`, 'iu');
    return {
        prefix,
        pattern: new RegExp(`^${prefix}\\d{4,9}$`),
        numbered,
        typed: (text) => {
            const [, digits] = loose.exec(text.trim()) ?? [];
            return digits === undefined ? null : numbered(Number(digits));
        },
    };
};
exports.numbering = numbering;
