"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isBroken = void 0;
exports.textOfFile = textOfFile;
const marks = [
    ['utf-8', [0xef, 0xbb, 0xbf]],
    ['utf-16le', [0xff, 0xfe]],
    ['utf-16be', [0xfe, 0xff]],
];
function textOfFile(bytes) {
    const marked = marks.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte));
    const encodings = marked ? [marked[0]] : [...unmarked(bytes), 'utf-8', 'windows-1252'];
    for (const encoding of encodings) {
        const text = decoded(bytes, encoding);
        if (text !== null && !/[\0\u0080-\u009f]/.test(text))
            return text;
    }
    return null;
}
const unmarked = (bytes) => bytes[0] === 0 ? ['utf-16be'] : bytes[1] === 0 ? ['utf-16le'] : [];
const ownSigns = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const windows1252 = (bytes) => Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => ownSigns.charAt(sign.charCodeAt(0) - 0x80).trim() || sign);
function decoded(bytes, encoding) {
    if (encoding === 'windows-1252')
        return windows1252(bytes);
    try {
        return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    }
    catch {
        return null;
    }
}
const isBroken = (text) => /\ufffd|[\u00c2\u00c3][\u0080-\u00bf]/.test(text);
exports.isBroken = isBroken;
