"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.clipped = exports.plainLetters = void 0;
const others = {
    ø: 'o',
    ł: 'l',
    ß: 'ss',
    ı: 'i',
    đ: 'd',
    ð: 'd',
    ħ: 'h',
    ŧ: 't',
    æ: 'ae',
    œ: 'oe',
    þ: 'th',
    ŋ: 'n',
    ĸ: 'k',
};
const plainLetters = (text) => text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, (letter) => others[letter] ?? letter);
exports.plainLetters = plainLetters;
const clipped = (text, most) => text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
exports.clipped = clipped;
