"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.TableRefused = void 0;
exports.prepareTable = prepareTable;
const node_crypto_1 = require("node:crypto");
const promises_1 = require("node:timers/promises");
const about_table_1 = require("./about-table");
const entity_1 = require("./entity");
const keys_1 = require("./keys");
const migrations_1 = require("./migrations");
const portions_1 = require("./portions");
const sealing_1 = require("./sealing");
class TableRefused extends Error {
    name = 'TableRefused';
}
exports.TableRefused = TableRefused;
const versionKey = 'schema';
const leaseKey = 'migrating';
const leaseMs = 60_000;
const mostConflicts = 50;
const fixed = /^(?:log|chain|purged)\|/;
async function prepareTable(table, clock, migrations = migrations_1.migrations, pauseMs = 500) {
    const newest = migrations.length;
    const instance = (0, node_crypto_1.randomUUID)();
    for (;;) {
        const rows = await table.list(about_table_1.tablePartition, keys_1.everyKey);
        const stored = rows.find(({ key }) => key === versionKey);
        const version = stored?.value?.version ?? 0;
        refuseUnfit(rows, version, newest);
        if (version === newest)
            return;
        if (stored === undefined && (await isEmpty(table))) {
            await raise(table, newest, undefined);
            continue;
        }
        const next = migrations[version];
        const lease = rows.find(({ key }) => key === leaseKey);
        if (!next || !(await hold(table, clock, instance, lease))) {
            await (0, promises_1.setTimeout)(pauseMs);
            continue;
        }
        await carryOut(table, next, async () => await renew(table, clock, instance));
        await raise(table, next.version, stored);
        await table.write(about_table_1.tablePartition, (0, node_crypto_1.randomUUID)(), [{ kind: 'delete', key: leaseKey }], leaseKey);
    }
}
function refuseUnfit(rows, version, newest) {
    if (rows.some(({ key }) => key === 'restoring'))
        throw new TableRefused('a restore into it was cut off: run it again');
    if (version > newest)
        throw new TableRefused(`the table has version ${version} and this program knows ${newest}: start the newer program, or restore a backup of before`);
}
async function isEmpty(table) {
    for await (const page of table.scan())
        if (page.length > 0)
            return false;
    return true;
}
async function raise(table, version, stored) {
    const about = { key: versionKey, value: { version } };
    const write = stored
        ? { kind: 'update', ...about, etag: stored.etag }
        : { kind: 'insert', ...about };
    await table.write(about_table_1.tablePartition, (0, node_crypto_1.randomUUID)(), [write], versionKey);
}
async function hold(table, clock, by, lease) {
    const held = lease?.value;
    const now = clock.now();
    if (held && held.by !== by && held.until > now.toISOString())
        return false;
    const about = { key: leaseKey, value: leaseOf(by, now) };
    const write = lease ? { kind: 'update', ...about, etag: lease.etag } : { kind: 'insert', ...about };
    return (await table.write(about_table_1.tablePartition, (0, node_crypto_1.randomUUID)(), [write], leaseKey)) === 'written';
}
async function renew(table, clock, by) {
    const lease = await table.get(about_table_1.tablePartition, leaseKey);
    if (lease?.value?.by !== by || !(await hold(table, clock, by, lease)))
        throw new Error('another instance took the migration over');
}
const leaseOf = (by, now) => ({
    by,
    until: new Date(now.getTime() + leaseMs).toISOString(),
});
async function carryOut(table, migration, stillMine) {
    const partitions = new Set();
    for await (const page of table.scan())
        for (const { partition } of page)
            partitions.add(partition);
    partitions.delete(about_table_1.tablePartition);
    for (const partition of partitions) {
        await stillMine();
        for (let conflicts = 0; !(await changed(table, partition, migration)); conflicts += 1)
            if (conflicts >= mostConflicts)
                throw new Error(`${partition} changes all the time`);
    }
}
async function changed(table, partition, { step }) {
    const rows = await table.list(partition, keys_1.everyKey);
    const writes = rows.flatMap(({ key, value, etag }) => {
        const next = fixed.test(key) ? undefined : step(partition, key, value);
        return next === undefined ? [] : [{ kind: 'update', key, value: next, etag }];
    });
    let head = rows.find(({ key }) => key === keys_1.rowKeys.head);
    for (const portion of (0, portions_1.inPortions)(partition, writes, entity_1.limits.transactionOperations - besides)) {
        const all = head ? withHead(partition, head, portion) : portion;
        if ((await table.write(partition, (0, node_crypto_1.randomUUID)(), all, portion[0]?.key ?? '')) === 'conflict')
            return false;
        head = head && (table.recall(partition, keys_1.rowKeys.head) ?? head);
    }
    return true;
}
const besides = 2;
function withHead(partition, head, writes) {
    const before = head.value;
    if (before.sealedAfter === undefined)
        return writes;
    const own = writes.find(({ key }) => key === keys_1.rowKeys.head);
    const after = own && own.kind !== 'delete' ? own.value : before;
    const others = writes.filter((write) => write !== own);
    const sealed = (0, sealing_1.seal)(partition, { before, head: after, writes: others }, () => undefined);
    return sealed
        ? [{ kind: 'update', key: keys_1.rowKeys.head, value: sealed.head, etag: head.etag }, ...sealed.writes]
        : writes;
}
