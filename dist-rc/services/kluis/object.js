"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.objectOf = objectOf;
const node_crypto_1 = require("node:crypto");
function objectOf({ dossier }) {
    const words = dossier
        .normalize('NFKD')
        .replace(/\p{Mark}/gu, '')
        .toLowerCase()
        .match(/[\p{Letter}\p{Number}]+/gu);
    const text = JSON.stringify(numbered(words ?? []).sort());
    return (0, node_crypto_1.createHash)('sha256').update(text).digest('base64url').slice(0, 22);
}
function numbered(words) {
    const groups = [];
    for (const word of words) {
        const before = /^\p{Number}+$/u.test(word) ? groups.pop() : undefined;
        groups.push(before === undefined ? word : `${before} ${word}`);
    }
    return groups;
}
