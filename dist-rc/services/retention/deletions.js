"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.deletionsWithin = deletionsWithin;
const proof_1 = require("./proof");
const prefix = 'purged|';
async function deletionsWithin(ledger, from, below) {
    const [first, end] = [from.toISOString(), below.toISOString()];
    const found = [];
    for (const partition of await ledger.partitionsWith(prefix))
        for (const { key, value } of await ledger.list(partition, prefix)) {
            const { flow, rule, at, rows } = value;
            const [item = ''] = key.slice(prefix.length).split(proof_1.trimMark);
            if (at >= first && at < end)
                found.push({ item, flow, rule, at, rows });
        }
    return found.sort((one, other) => orderOf(one).localeCompare(orderOf(other), 'en'));
}
const orderOf = ({ at, flow, item }) => `${at} ${flow} ${item}`;
