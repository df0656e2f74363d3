"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.oldestDueMs = void 0;
exports.readGauges = readGauges;
const keys_1 = require("../../services/ledger/keys");
const mostCounted = 1_000;
async function dueNow({ ledger, clock }, most) {
    const now = clock.now();
    const partitions = await ledger.livePartitions();
    const rows = await Promise.all(partitions.map((partition) => ledger.dueRows(partition, now, most)));
    return { now, rows: rows.flat() };
}
function ageOf({ now, rows }) {
    const oldest = Math.min(now.getTime(), ...rows.map(({ key }) => (0, keys_1.dueInstant)(key).getTime()));
    return now.getTime() - oldest;
}
const oldestDueMs = async (container) => ageOf(await dueNow(container, 1));
exports.oldestDueMs = oldestDueMs;
async function readGauges(container, flows) {
    const [due, ...own] = await Promise.all([
        dueNow(container, mostCounted),
        ...flows.map(async ({ gauges }) => (await gauges?.(container)) ?? {}),
    ]);
    return Object.assign({
        'veilig.outbox.age': ageOf(due) / 1_000,
        'veilig.outbox.depth': due.rows.filter(({ value }) => value.kind === 'out').length,
    }, ...own);
}
