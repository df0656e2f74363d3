"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.inPortions = inPortions;
const node_crypto_1 = require("node:crypto");
const entity_1 = require("./entity");
const portionBytes = entity_1.limits.transactionBytes / 2;
function inPortions(partition, writes, most = entity_1.limits.transactionOperations) {
    const portions = [];
    let bytes = 0;
    for (const write of writes) {
        const value = write.kind === 'delete' ? null : write.value;
        const size = (0, entity_1.entityBytes)((0, entity_1.toEntity)(partition, write.key, value, (0, node_crypto_1.randomUUID)()));
        const last = portions.at(-1);
        if (last && last.length < most && bytes + size <= portionBytes) {
            last.push(write);
            bytes += size;
        }
        else {
            portions.push([write]);
            bytes = size;
        }
    }
    return portions;
}
