"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isWide = exports.isPlain = exports.isText = exports.beginning = exports.anyPicture = void 0;
exports.typeOfName = typeOfName;
exports.typeOfContent = typeOfContent;
const magic_bytes_js_1 = require("magic-bytes.js");
const model_1 = require("./model");
const alsoCalled = {
    jfif: 'jpg',
    jpe: 'jpg',
    heif: 'heic',
    text: 'txt',
};
function typeOfName(name) {
    const ending = name
        .slice(name.lastIndexOf('.') + 1)
        .replaceAll(/[\s\p{Cf}\p{Cc}]/gu, '')
        .toLowerCase();
    return model_1.evidenceTypes.find((type) => type === ending) ?? alsoCalled[ending] ?? null;
}
const pictures = ['png', 'jpg', 'gif', 'webp', 'heic'];
const office = ['docx', 'xlsx', 'pptx'];
const plain = ['txt', 'csv', 'eml'];
exports.anyPicture = 'jpg';
exports.beginning = 4_100;
function typeOfContent(start, promised) {
    if (start.length === 0)
        return null;
    if (isPage(start))
        return 'page';
    if (plain.includes(promised))
        return (0, exports.isText)(start, (0, exports.isWide)(start)) ? promised : null;
    const found = (0, magic_bytes_js_1.filetypeinfo)(start.subarray(0, exports.beginning)).map(({ typename }) => typename);
    if (pictures.includes(promised) || promised === 'jpeg')
        return isHeic(start) ? 'heic' : (pictures.find((type) => found.includes(type)) ?? null);
    if (promised === 'pdf')
        return start.subarray(0, 1_024).includes('%PDF-') ? promised : null;
    const fits = found.includes(promised) || (office.includes(promised) && found.includes('msg'));
    return fits ? promised : null;
}
const isText = (bytes, wide) => wide || !bytes.includes(0);
exports.isText = isText;
const isPlain = (type) => plain.includes(type);
exports.isPlain = isPlain;
const isWide = (start) => ['fffe', 'feff'].includes(start.subarray(0, 2).toString('hex'));
exports.isWide = isWide;
const isPage = (start) => /^\s*<(?:!doctype\s+html|html|head|body)\b/i.test(start.toString('utf8', 0, 1_024));
const brands = new Set([
    'heic',
    'heix',
    'heim',
    'heis',
    'hevc',
    'hevx',
    'hevm',
    'hevs',
    'mif1',
    'mif2',
    'msf1',
]);
function isHeic(start) {
    if (start.length < 12 || start.toString('latin1', 4, 8) !== 'ftyp')
        return false;
    const end = Math.min(start.readUInt32BE(0), start.length, 256);
    const named = Array.from({ length: Math.max(0, Math.floor((end - 8) / 4)) }, (_, place) => start.toString('latin1', 8 + 4 * place, 12 + 4 * place));
    return named.some((brand) => brands.has(brand));
}
