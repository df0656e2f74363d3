"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.digestOf = exports.nameIn = exports.isSealed = exports.sealedPrefixes = void 0;
exports.seal = seal;
const node_crypto_1 = require("node:crypto");
const chain_1 = require("./chain");
const keys_1 = require("./keys");
const withoutRecord = /^(?:digest|absence|person|upkeep|live|lease|download|table)(?:\||$)/;
const sealedRow = /^(?:item|who|hold|purged)\||^row\|(?!told\|)/;
exports.sealedPrefixes = ['item|', 'who|', 'row|', 'hold|', 'purged|'];
const isSealed = (partition, key) => !withoutRecord.test(partition) && sealedRow.test(key);
exports.isSealed = isSealed;
const ofMoment = /^row\|\d{8}T\d{9}Z\|/;
const nameIn = (key, salt) => ofMoment.test(key) ? (0, chain_1.rowDigest)(salt, key, 'name') : key;
exports.nameIn = nameIn;
const digestOf = (salt, key, value) => (0, chain_1.rowDigest)(salt, key, value);
exports.digestOf = digestOf;
function seal(partition, { before, head, writes }, found, whole = false) {
    const rows = {};
    const salted = writes.map((write) => {
        if (!(0, exports.isSealed)(partition, write.key))
            return write;
        if (write.kind === 'delete') {
            rows[(0, exports.nameIn)(write.key, found(write.key)?.salt ?? '')] = null;
            return write;
        }
        const salt = (0, node_crypto_1.randomBytes)(16).toString('base64url');
        rows[(0, exports.nameIn)(write.key, salt)] = (0, exports.digestOf)(salt, write.key, write.value);
        return { ...write, salt };
    });
    if (Object.keys(rows).length === 0 && !whole)
        return null;
    const first = before.sealedAfter === undefined;
    const sequence = head.sequence + 1;
    const link = (0, chain_1.sealTo)(head.hash, sequence, {
        rows,
        ...(first ? { after: before.sequence } : {}),
        ...(whole ? { whole: true } : {}),
    });
    return {
        writes: [...salted, { kind: 'insert', key: keys_1.rowKeys.chain(sequence), value: link }],
        head: {
            ...head,
            sequence,
            hash: link.hash,
            sealedAfter: before.sealedAfter ?? before.sequence,
            ...(whole ? { whole: true } : {}),
        },
    };
}
