"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.newHead = void 0;
exports.appendHistory = appendHistory;
const chain_1 = require("./chain");
const keys_1 = require("./keys");
exports.newHead = { issued: 0, sequence: 0, hash: chain_1.chainOrigin, live: false, at: '' };
function appendHistory(head, key, entry) {
    const { salt, ...content } = entry;
    const sequence = head.sequence + 1;
    const link = (0, chain_1.linkTo)(head.hash, sequence, key, (0, chain_1.saltedHash)(salt, content));
    return {
        writes: [
            { kind: 'insert', key, value: entry },
            { kind: 'insert', key: keys_1.rowKeys.chain(sequence), value: link },
        ],
        head: { ...head, sequence, hash: link.hash, at: entry.at },
    };
}
