"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.forgetBatches = forgetBatches;
const keys_1 = require("../ledger/keys");
const batch_1 = require("./batch");
const atOnce = 80;
async function forgetBatches(ledger, partition) {
    const batches = await ledger.list(partition, batch_1.batchRows);
    const folds = await ledger.list(partition, batch_1.foldRows);
    if (batches.length === 0 && folds.length === 0)
        return;
    const items = new Set((await ledger.list(partition, keys_1.rowKeys.item(''))).map(({ key }) => key));
    const isOrphan = ({ value }) => !items.has(keys_1.rowKeys.item(value.item));
    const orphans = folds.filter(isOrphan).map(({ key }) => key);
    const left = folds.filter((fold) => !isOrphan(fold)).map(({ key }) => key);
    const empty = batches
        .filter(({ value: { item, person, due } }) => {
        const lines = keys_1.rowKeys.index(`${(0, batch_1.foldList)(item, person)}|`);
        return due === null && !left.some((key) => key.startsWith(lines));
    })
        .map(({ key }) => key);
    const keys = [...orphans, ...empty];
    for (let at = 0; at < keys.length; at += atOnce)
        await remove(ledger, partition, keys.slice(at, at + atOnce));
}
const remove = (ledger, partition, keys) => ledger.submit(partition, {
    points: keys,
    prefixes: [],
    usesHead: false,
    plan: (rows) => ({
        writes: keys.filter((key) => rows.get(key)).map((key) => ({ kind: 'delete', key })),
        result: undefined,
    }),
});
