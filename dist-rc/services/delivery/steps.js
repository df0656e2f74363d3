"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.claimOperation = claimOperation;
exports.postponeOperation = postponeOperation;
exports.resumeOperation = resumeOperation;
exports.pressedOperation = pressedOperation;
exports.settleOperation = settleOperation;
const keys_1 = require("../ledger/keys");
const out_row_1 = require("../ledger/out-row");
const out_write_1 = require("../ledger/out-write");
const batch_1 = require("./batch");
const followers_1 = require("./followers");
function claimOperation(key, lease, now, leaseMs) {
    const item = keys_1.rowKeys.item((0, out_row_1.subjectOf)(key).item);
    const operation = onMessage(key, { row: null, dueAt: null }, (row) => {
        if (row.lease?.operation === lease)
            return { step: null, result: { row, dueAt: nextLook(row) } };
        const { batch } = row;
        if (batch !== undefined && (0, batch_1.mayFold)(row))
            return { step: null, result: { row: null, batch, dueAt: null } };
        const claimed = (0, out_row_1.claim)(row, lease, now, leaseMs);
        if (claimed.kind === 'held')
            return { step: null, result: { row: null, dueAt: nextLook(row) } };
        const { step } = claimed;
        if (claimed.kind === 'send')
            return { step, result: { row: step.row, dueAt: nextLook(step.row) } };
        if (step.row === row && row.due === null)
            return { step: null, result: { row: null, dueAt: null } };
        return { step, result: { row: null, dueAt: step.dueAt instanceof Date ? step.dueAt : null } };
    });
    return {
        ...operation,
        points: [key, item],
        recalls: true,
        plan: (rows, head, id) => {
            const { writes, result } = operation.plan(rows, head, id);
            const state = rows.get(item)?.value?.state;
            return { writes, result: { ...result, state } };
        },
    };
}
function nextLook({ lease, due }) {
    if (lease)
        return new Date(lease.until);
    return due === null ? null : (0, keys_1.dueInstant)(due);
}
function postponeOperation(key, until) {
    return onMessage(key, undefined, (row) => ({
        step: row.state === 'pending' ? { row, dueAt: until } : null,
        result: undefined,
    }));
}
function resumeOperation(key, now) {
    const operation = onMessage(key, false, (row) => ({
        step: row.state === 'parked' ? (0, out_row_1.resume)(row, now) : null,
        result: row.state === 'parked',
    }));
    return {
        ...operation,
        usesHead: true,
        plan: (rows, head, id) => ({ ...operation.plan(rows, head, id), head }),
    };
}
function pressedOperation(key, copy, opened, now) {
    return onMessage(key, false, (row) => {
        const step = (0, out_row_1.pressedOn)(row, copy, opened, now);
        return { step, result: step.dueAt instanceof Date };
    });
}
function settleOperation(key, sent, outcome, now, jitter) {
    return {
        points: [key],
        prefixes: sent.class === 'nudge' ? [] : [(0, followers_1.cardsOf)(sent.item)],
        usesHead: false,
        recalls: true,
        plan: (rows) => {
            const stored = rows.get(key);
            if (!stored)
                return { writes: [], result: { row: null, dueAt: null, woken: [] } };
            const before = stored.value;
            const step = keepingDigest((0, out_row_1.settle)(before, sent, outcome, now, jitter), now);
            const unchanged = factOf(before) === factOf(step.row);
            const followers = unchanged ? none : (0, followers_1.touchFollowers)(rows, sent.item, key, now);
            return {
                writes: [...(0, out_write_1.writeOut)(key, step, stored), ...followers.writes],
                result: {
                    row: step.row,
                    dueAt: step.dueAt instanceof Date ? step.dueAt : null,
                    woken: followers.woken,
                },
            };
        },
    };
}
const none = { writes: [], woken: [] };
const keepingDigest = (step, now) => (0, batch_1.isBatch)(step.row) && step.dueAt === 'never' && step.row.state === 'delivered'
    ? { ...step, dueAt: now }
    : step;
function factOf(row) {
    if (row.deliveredAt !== null)
        return 'delivered';
    return row.state === 'parked' || row.state === 'uncertain' ? row.state : 'pending';
}
function onMessage(key, missing, decide) {
    return {
        points: [key],
        prefixes: [],
        usesHead: false,
        plan: (rows) => {
            const stored = rows.get(key);
            if (!stored)
                return { writes: [], result: missing };
            const { step, result } = decide(stored.value);
            return { writes: step ? (0, out_write_1.writeOut)(key, step, stored) : [], result };
        },
    };
}
