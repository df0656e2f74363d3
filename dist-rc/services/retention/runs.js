"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.noteRun = noteRun;
exports.purgeRuns = purgeRuns;
const keys_1 = require("../ledger/keys");
const partition = 'upkeep';
const prefix = keys_1.rowKeys.beside('purge|');
const kept = 60;
async function noteRun(ledger, clock, records) {
    const at = clock.now();
    const value = { at: at.toISOString(), records };
    await ledger.submit(partition, {
        points: [],
        prefixes: [prefix],
        usesHead: false,
        plan: (rows) => {
            const old = rows.startingWith(prefix).slice(0, -(kept - 1));
            const key = prefix + (0, keys_1.compactInstant)(at);
            const writes = [
                { kind: 'put', key, value },
                ...old.filter((row) => row.key !== key).map((row) => ({ kind: 'delete', key: row.key })),
            ];
            return { writes, result: undefined };
        },
    });
}
async function purgeRuns(ledger) {
    const rows = await ledger.list(partition, prefix);
    return rows.map(({ value }) => value).reverse();
}
