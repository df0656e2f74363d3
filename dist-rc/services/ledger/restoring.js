"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.restoringFrom = restoringFrom;
exports.beginRestore = beginRestore;
exports.pour = pour;
exports.holdsExactly = holdsExactly;
exports.registerAnew = registerAnew;
exports.endRestore = endRestore;
const node_crypto_1 = require("node:crypto");
const about_table_1 = require("./about-table");
const keys_1 = require("./keys");
const live_1 = require("./live");
const portions_1 = require("./portions");
const key = 'restoring';
async function restoringFrom(table) {
    const row = await table.get(about_table_1.tablePartition, key);
    return row?.value?.backup;
}
async function beginRestore(table, backup) {
    const before = await restoringFrom(table);
    if (before !== undefined)
        return before === backup;
    for await (const page of table.scan())
        if (page.length > 0)
            return false;
    const claim = { kind: 'insert', key, value: { backup } };
    return (await table.write(about_table_1.tablePartition, (0, node_crypto_1.randomUUID)(), [claim], key)) === 'written';
}
async function pour(table, into, rows) {
    if (into === live_1.registryPartition)
        return;
    const writes = rows.map(({ key, value, salt }) => {
        const row = { kind: 'put', key, value };
        return salt === undefined ? row : { ...row, salt };
    });
    for (const portion of (0, portions_1.inPortions)(into, writes))
        await table.write(into, (0, node_crypto_1.randomUUID)(), portion, portion[0]?.key ?? '');
}
async function holdsExactly(table, where, rows) {
    if (where === live_1.registryPartition)
        return true;
    const stored = await table.list(where, keys_1.everyKey);
    return stored.length === rows.length && digestOf(stored) === digestOf(rows);
}
async function registerAnew(table, partitions) {
    for (const each of partitions) {
        if (each === live_1.registryPartition)
            continue;
        const head = (await table.get(each, keys_1.rowKeys.head))?.value;
        const due = head?.live ? [] : await table.list(each, (0, keys_1.startingWith)('due|'), 1);
        if (head?.live || due.length > 0)
            await (0, live_1.register)(table, each);
    }
}
async function endRestore(table) {
    await table.write(about_table_1.tablePartition, (0, node_crypto_1.randomUUID)(), [{ kind: 'delete', key }], key);
}
function digestOf(rows) {
    const hash = (0, node_crypto_1.createHash)('sha256');
    for (const row of rows)
        hash.update(`${row.key}\n${JSON.stringify(row.value)}\n${row.salt ?? ''}\n`);
    return hash.digest('hex');
}
