"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.dueRows = exports.registryPartition = void 0;
exports.register = register;
exports.livePartitions = livePartitions;
exports.retire = retire;
const node_crypto_1 = require("node:crypto");
const keys_1 = require("./keys");
exports.registryPartition = 'live';
const registryKey = (partition) => `live|${partition}`;
async function register(table, partition) {
    const key = registryKey(partition);
    const value = { partition };
    for (;;) {
        const row = await table.get(exports.registryPartition, key);
        const write = row
            ? { kind: 'update', key, value, etag: row.etag }
            : { kind: 'insert', key, value };
        if ((await table.write(exports.registryPartition, (0, node_crypto_1.randomUUID)(), [write], key)) === 'written')
            return;
    }
}
async function livePartitions(table) {
    const rows = await table.list(exports.registryPartition, (0, keys_1.startingWith)('live|'));
    return rows.map(({ value }) => value.partition);
}
const restAfter = 48 * 3_600_000;
async function retire(table, partition, now) {
    const key = registryKey(partition);
    const [entry, head] = [await table.get(exports.registryPartition, key), await table.get(partition, keys_1.rowKeys.head)];
    if (head && now.getTime() - Date.parse(head.value.at) < restAfter)
        return;
    const due = await table.list(partition, (0, keys_1.startingWith)('due|'), 1);
    if (!entry || due.length > 0)
        return;
    if (head && (await rest(table, partition, head)) === 'conflict')
        return;
    await table.remove(exports.registryPartition, entry);
}
async function rest(table, partition, head) {
    const value = { ...head.value, live: false };
    const write = { kind: 'update', key: keys_1.rowKeys.head, value, etag: head.etag };
    return await table.write(partition, (0, node_crypto_1.randomUUID)(), [write], keys_1.rowKeys.head);
}
const dueRows = async (table, partition, until, most) => await table.list(partition, (0, keys_1.dueUntil)(until), most);
exports.dueRows = dueRows;
