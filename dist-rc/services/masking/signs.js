"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.placeholders = exports.isDigit = exports.longestGap = exports.other = void 0;
exports.signsOf = signsOf;
exports.replaceSpans = replaceSpans;
exports.other = 36;
const between = 37;
exports.longestGap = 3;
const isDigit = (value) => value !== undefined && value < 10;
exports.isDigit = isDigit;
exports.placeholders = {
    iban: '[IBAN]',
    bsn: '[BSN]',
    email: '[e-mail]',
    phone: '[telefoon]',
};
const everyPlaceholder = Object.values(exports.placeholders);
const placeholderAt = (text, at) => everyPlaceholder.find((each) => text.startsWith(each, at))?.length ?? 0;
function signsOf(text) {
    const value = new Uint8Array(text.length);
    const start = new Int32Array(text.length);
    const end = new Int32Array(text.length);
    const gap = new Uint8Array(text.length);
    let count = 0;
    let skipped = 0;
    for (let at = 0; at < text.length;) {
        const code = text.charCodeAt(at);
        const replaced = code === bracket ? placeholderAt(text, at) : 0;
        const isPair = code >= 0xd800 && code < 0xdc00;
        const found = replaced > 0 ? exports.other : valueAt(text, at, code, isPair);
        const next = at + (replaced || (isPair && (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1));
        if (found === between)
            skipped += 1;
        else {
            value[count] = found;
            start[count] = at;
            end[count] = next;
            gap[count] = Math.min(255, skipped);
            count += 1;
            skipped = 0;
        }
        at = next;
    }
    return { count, value, start, end, gap };
}
const bracket = '['.charCodeAt(0);
const valueAt = (text, at, code, isPair) => code < 0x80 ? (ascii[code] ?? between) : valueOf(isPair ? (text.codePointAt(at) ?? code) : code);
const alphanumeric = (character) => /^[\da-z]$/i.test(character) ? parseInt(character, 36) : undefined;
const ascii = Uint8Array.from({ length: 0x80 }, (_, code) => alphanumeric(String.fromCharCode(code)) ?? between);
const known = new Map();
function valueOf(codePoint) {
    const before = known.get(codePoint);
    if (before !== undefined)
        return before;
    const character = String.fromCodePoint(codePoint);
    const found = alphanumeric(character.normalize('NFKC')) ??
        (/\p{Nd}/u.test(character) ? digitOf(codePoint) : /[\p{L}\p{N}]/u.test(character) ? exports.other : between);
    known.set(codePoint, found);
    return found;
}
function digitOf(codePoint) {
    let zero = codePoint;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)))
        zero -= 1;
    return (codePoint - zero) % 10;
}
function replaceSpans(text, spans) {
    let done = 0;
    const parts = spans.flatMap(({ start, end, by }) => {
        const before = text.slice(done, start);
        done = end;
        return [before, by];
    });
    return parts.length === 0 ? text : parts.join('') + text.slice(done);
}
