"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.codeOf = codeOf;
exports.isCode = isCode;
const node_crypto_1 = require("node:crypto");
const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const length = 6;
function codeOf(session, secret) {
    const bytes = (0, node_crypto_1.createHmac)('sha256', secret).update(`attendance\n${session}`).digest();
    return [...bytes.subarray(0, length)].map((byte) => alphabet[byte % alphabet.length]).join('');
}
function isCode(typed, session, accepted) {
    const given = Buffer.from(typed.toUpperCase().replace(/[^0-9A-Z]/g, ''));
    return accepted.some((secret) => {
        const expected = Buffer.from(codeOf(session, secret));
        return given.length === expected.length && (0, node_crypto_1.timingSafeEqual)(given, expected);
    });
}
