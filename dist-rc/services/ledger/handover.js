"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.planHandovers = planHandovers;
exports.handoverForm = handoverForm;
exports.arrivedOperation = arrivedOperation;
const node_crypto_1 = require("node:crypto");
const due_1 = require("./due");
const keys_1 = require("./keys");
function planHandovers(item, version, handovers, now) {
    return handovers.map((handover, position) => {
        const key = keys_1.rowKeys.handover(item, version * 100 + position, handover.to);
        const due = keys_1.rowKeys.due(now, key);
        const value = { ...handover, item, handedAt: now.toISOString(), arrivedAt: null, due };
        const woken = { kind: 'handover', key };
        return { writes: [(0, due_1.inserting)(key, value), (0, due_1.inserting)(due, woken)], woken };
    });
}
function handoverForm(partition, key, row) {
    const source = (0, node_crypto_1.createHash)('sha256').update(`${partition}\n${key}`).digest('base64url');
    return (0, keys_1.doneForm)(new Date(row.handedAt), source);
}
function arrivedOperation(key, now) {
    return {
        points: [key],
        prefixes: [],
        usesHead: false,
        plan: (rows) => {
            const row = rows.get(key);
            const handover = row?.value;
            if (!row || !handover || handover.due === null)
                return { writes: [], result: undefined };
            const value = { ...handover, arrivedAt: now.toISOString(), due: null };
            return {
                writes: [
                    { kind: 'update', key, value, etag: row.etag },
                    { kind: 'delete', key: handover.due },
                ],
                result: undefined,
            };
        },
    };
}
