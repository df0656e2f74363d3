"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.accessRule = void 0;
exports.forgetAccess = forgetAccess;
const keys_1 = require("../ledger/keys");
const month_1 = require("../time/month");
const term_1 = require("../time/term");
exports.accessRule = { flow: 'access', name: 'accessYears' };
const prefix = 'access|';
const atOnce = 80;
async function forgetAccess(ledger, organisation, clock) {
    const { office, retention } = organisation;
    const term = { count: retention.accessYears, unit: 'years' };
    let gone = 0;
    const months = (await ledger.partitionsWith(keys_1.rowKeys.beside(''))).filter((each) => each.startsWith(prefix));
    for (const partition of months) {
        const month = partition.slice(prefix.length);
        const { until } = (0, month_1.monthOf)(month, office.timeZone);
        if ((0, term_1.termEnd)(until.toISOString(), term, office.timeZone) > clock.now())
            continue;
        gone += await forgetMonth(ledger, partition, month, clock);
    }
    return gone;
}
async function forgetMonth(ledger, partition, month, clock) {
    const keys = (await ledger.list(partition, keys_1.rowKeys.beside(''))).map(({ key }) => key);
    const proofKey = keys_1.rowKeys.purged(month);
    for (let at = 0; at < keys.length; at += atOnce) {
        const going = keys.slice(at, at + atOnce);
        const now = clock.now().toISOString();
        await ledger.submit(partition, {
            points: [proofKey, ...going],
            prefixes: [],
            usesHead: true,
            plan: (rows, head) => {
                const there = going.filter((key) => rows.get(key) !== undefined);
                const deleted = there.map((key) => ({ kind: 'delete', key }));
                const before = rows.get(proofKey);
                const counted = before?.value?.rows ?? 0;
                const value = {
                    flow: exports.accessRule.flow,
                    rule: exports.accessRule.name,
                    at: now,
                    doneAt: now,
                    rows: counted + there.length,
                };
                const proof = before
                    ? { kind: 'update', key: proofKey, value, etag: before.etag }
                    : { kind: 'insert', key: proofKey, value };
                return there.length === 0
                    ? { writes: [], result: null }
                    : { writes: [proof, ...deleted], head: { ...head, at: now }, result: null };
            },
        });
    }
    return keys.length;
}
