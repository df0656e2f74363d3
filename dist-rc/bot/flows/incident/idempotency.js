"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.idempotencyKeyOfChange = idempotencyKeyOfChange;
const node_crypto_1 = require("node:crypto");
const keys_1 = require("../../../services/ledger/keys");
function idempotencyKeyOfChange(token, change) {
    const input = (0, node_crypto_1.createHash)('sha256').update(JSON.stringify(change)).digest('base64url');
    return (0, keys_1.doneForm)(new Date(token.issuedAt), `${token.nonce}-${input}`);
}
