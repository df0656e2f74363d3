"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mayFold = exports.foldRows = exports.batchRows = exports.foldList = exports.isNamed = exports.isBatch = void 0;
exports.batchOf = batchOf;
exports.foldOperation = foldOperation;
exports.settleFolded = settleFolded;
const keys_1 = require("../ledger/keys");
const out_row_1 = require("../ledger/out-row");
const out_write_1 = require("../ledger/out-write");
const followers_1 = require("./followers");
const prefix = 'digest-';
const bucketMs = 30 * 60_000;
const chunk = 12;
const isBatch = (row) => row.item.startsWith(prefix);
exports.isBatch = isBatch;
const isNamed = (batch) => batch.item.slice(prefix.length).includes('-');
exports.isNamed = isNamed;
function batchOf(person, view, now, name) {
    const bucket = new Date(Math.floor(now.getTime() / bucketMs) * bucketMs);
    const item = [prefix + (0, keys_1.compactInstant)(bucket), ...(name === undefined ? [] : [name])].join('-');
    return { item, person, view, name, key: (0, out_row_1.outKey)({ item, person, view }) };
}
const foldList = (batch, person) => `fold|${batch}|${person}`;
exports.foldList = foldList;
exports.batchRows = `out|${prefix}`;
exports.foldRows = keys_1.rowKeys.index('fold|');
const mayFold = ({ state, activities }) => state === 'pending' && activities.length === 0;
exports.mayFold = mayFold;
function foldOperation(key, batch, now) {
    return {
        points: [key, batch.key],
        prefixes: [],
        usesHead: false,
        plan: (rows) => {
            const stored = rows.get(key);
            const message = stored?.value;
            if (!stored || !message || !(0, exports.mayFold)(message) || message.batch !== batch.name)
                return { writes: [], result: false };
            const before = rows.get(batch.key);
            const { person, view } = batch;
            const asked = { person, view, class: message.class, as: { kind: 'post' }, follows: 'item' };
            const step = before ? (0, out_row_1.wake)(before.value, now) : (0, out_row_1.request)(undefined, batch.item, asked, now);
            const fold = { item: message.item, message: key, wanted: step.row.wanted, settled: false };
            return {
                writes: [
                    ...(0, out_write_1.writeOut)(key, { row: { ...message, state: 'folded', post: false }, dueAt: 'never' }, stored),
                    { kind: 'put', key: keys_1.rowKeys.index(`${(0, exports.foldList)(batch.item, person)}|${message.item}`), value: fold },
                    ...(0, out_write_1.writeOut)(batch.key, step, before),
                ],
                result: true,
            };
        },
    };
}
async function settleFolded(ledger, partition, key, clock, later) {
    const batch = await ledger.row(partition, key);
    if (!batch)
        return;
    const prefix = keys_1.rowKeys.index(`${(0, exports.foldList)(batch.item, batch.person)}|`);
    const rows = await ledger.list(partition, prefix);
    const waiting = rows.filter(({ value }) => !value.settled && value.wanted <= batch.shown);
    for (let at = 0; at < waiting.length; at += chunk) {
        const now = clock.now();
        const woken = await ledger.submit(partition, settleFoldedOperation(waiting.slice(at, at + chunk), now));
        for (const follower of woken)
            later(partition, follower.key, follower.at);
    }
}
function settleFoldedOperation(folds, now) {
    return {
        points: folds.map(({ key }) => key),
        prefixes: folds.map(({ value }) => (0, followers_1.cardsOf)(value.item)),
        usesHead: false,
        plan: (rows) => {
            const settled = folds.flatMap(({ key }) => {
                const fold = rows.get(key);
                const value = fold?.value;
                const message = value ? rows.get(value.message) : undefined;
                if (!fold || !value || value.settled || !message)
                    return [];
                const out = message.value;
                const deliveredAt = out.deliveredAt ?? now.toISOString();
                const followers = (0, followers_1.touchFollowers)(rows, value.item, message.key, now);
                return [
                    {
                        writes: [
                            { kind: 'update', key, value: { ...value, settled: true }, etag: fold.etag },
                            ...(0, out_write_1.writeOut)(message.key, { row: { ...out, deliveredAt }, dueAt: 'asBefore' }, message),
                            ...followers.writes,
                        ],
                        woken: followers.woken,
                    },
                ];
            });
            return {
                writes: settled.flatMap(({ writes }) => writes),
                result: settled.flatMap(({ woken }) => woken),
            };
        },
    };
}
