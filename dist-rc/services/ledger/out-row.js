"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.outKey = exports.dueOf = exports.possiblyDouble = exports.leaseEnded = exports.sendPolicies = void 0;
exports.request = request;
exports.touch = touch;
exports.wake = wake;
exports.pressedOn = pressedOn;
exports.claim = claim;
exports.settle = settle;
exports.resume = resume;
exports.subjectOf = subjectOf;
const keys_1 = require("./keys");
const out_copies_1 = require("./out-copies");
const minute = 60_000;
exports.sendPolicies = {
    statutory: { repeatUnknown: true, retryRefusedMs: 15 * minute },
    operational: { repeatUnknown: false, retryRefusedMs: null },
    nudge: { repeatUnknown: false, retryRefusedMs: null },
};
const later = (now, milliseconds) => new Date(now.getTime() + milliseconds);
function request(existing, item, message, now) {
    const shown = message.as.kind === 'shown' ? [message.as.activityId] : [];
    if (existing)
        return shown.length > 0 ? touch(existing, now) : wake(postedAgain(existing, message), now);
    const { person, view, follows } = message;
    const again = message.repeatUnknown ? { repeatUnknown: true } : {};
    const batch = message.batch === undefined ? {} : { batch: message.batch };
    const base = {
        item,
        person,
        view,
        class: message.class,
        ...again,
        ...batch,
        follows,
        wanted: 1,
        attempts: 0,
        unknowns: 0,
    };
    const rest = { lost: 0, lease: null, due: null, reason: null };
    return shown.length > 0
        ? {
            row: {
                ...base,
                ...rest,
                state: 'delivered',
                shown: 1,
                post: false,
                activities: shown,
                deliveredAt: now.toISOString(),
            },
            dueAt: 'never',
        }
        : {
            row: { ...base, ...rest, state: 'pending', shown: 0, post: true, activities: [], deliveredAt: null },
            dueAt: now,
        };
}
function postedAgain({ batch: _, ...before }, { as, repeatUnknown, batch }) {
    const row = (0, out_copies_1.withoutTelling)(before);
    const alone = as.kind === 'post' && as.alone;
    const again = repeatUnknown ? { repeatUnknown } : {};
    const stands = batch === undefined ? {} : { batch };
    return { ...row, ...again, ...stands, post: true, activities: alone ? [] : row.activities };
}
function touch(row, now) {
    if (row.activities.length === 0 && row.state !== 'sending')
        return { row, dueAt: 'asBefore' };
    const held = (0, out_copies_1.heldCopy)(row, now);
    if (held !== null && row.told)
        return { row, dueAt: 'asBefore' };
    if (held !== null && row.activities.at(-1) === held)
        return wake({ ...row, post: true, told: true }, now);
    return wake(row.state === 'uncertain' ? { ...row, post: false } : row, now);
}
function wake(row, now) {
    const { reduces: _, ...drawn } = row;
    const known = row.state === 'delivered' ? { ...drawn, lost: 0 } : drawn;
    const wanted = { ...known, wanted: row.wanted + 1 };
    return row.state === 'sending' || row.state === 'pending'
        ? { row: wanted, dueAt: 'asBefore' }
        : { row: { ...wanted, state: 'pending', unknowns: 0 }, dueAt: now };
}
function pressedOn(row, copy, opened, now) {
    const living = (0, out_copies_1.livingAt)(row, copy, opened, now);
    const draws = living.activities.length > 1 || (row.held !== undefined && !opened);
    return draws ? wake(living, now) : { row: living, dueAt: 'asBefore' };
}
function claim(row, operation, now, leaseMs) {
    if (row.state === 'sending')
        return (0, exports.leaseEnded)(row, now) ? { kind: 'rest', step: settleUnknown(row, now) } : { kind: 'held' };
    if (row.due !== null && (0, keys_1.dueInstant)(row.due) > now)
        return { kind: 'held' };
    const wants = row.post || row.wanted > row.shown;
    if (!wants || row.state === 'delivered' || row.state === 'folded' || exhausted(row))
        return { kind: 'rest', step: { row, dueAt: 'never' } };
    const lease = { operation, until: later(now, leaseMs).toISOString() };
    const claimed = { ...row, state: 'sending', attempts: row.attempts + 1, lease };
    return { kind: 'send', step: { row: claimed, dueAt: 'asBefore' } };
}
const leaseEnded = (row, now) => row.lease === null || row.lease.until <= now.toISOString();
exports.leaseEnded = leaseEnded;
const exhausted = (row) => row.state === 'uncertain' &&
    row.post &&
    row.unknowns > (row.repeatUnknown || exports.sendPolicies[row.class].repeatUnknown ? 1 : 0);
const possiblyDouble = (row) => row.lost > 0;
exports.possiblyDouble = possiblyDouble;
function settle(row, sent, outcome, now, jitter) {
    const holdsLease = row.lease?.operation === sent.lease?.operation;
    if (outcome.kind === 'delivered')
        return settleDelivered(row, sent, outcome, holdsLease, now);
    if (!holdsLease)
        return { row, dueAt: 'asBefore' };
    const free = { ...row, lease: null };
    switch (outcome.kind) {
        case 'notDelivered': {
            const wait = outcome.retryAfterMs ?? backoff(row.attempts, jitter);
            return { row: { ...free, state: 'pending', reason: 'retry' }, dueAt: later(now, wait) };
        }
        case 'refused': {
            const { retryRefusedMs } = exports.sendPolicies[row.class];
            const parked = { ...free, state: 'parked', reason: outcome.code };
            return { row: parked, dueAt: retryRefusedMs === null ? 'never' : later(now, retryRefusedMs) };
        }
        case 'gone':
            return settleGone(free, sent, now, jitter);
        case 'withdrawn': {
            const rest = { ...free, state: 'withdrawn', post: false, shown: sent.wanted, attempts: 0 };
            return { row: rest, dueAt: 'never' };
        }
        case 'unknown':
            return settleUnknown(row, now);
    }
}
function settleDelivered(row, sent, { activityId: id, reduced = [], leads }, holdsLease, now) {
    if (!holdsLease && sent.post && row.activities.includes(id))
        return { row, dueAt: 'asBefore' };
    const { reduces: _, ...copies } = (0, out_copies_1.withLines)(arrived(row, sent, id), reduced);
    const deliveredAt = row.deliveredAt ?? now.toISOString();
    const found = !holdsLease && sent.post && row.state === 'uncertain';
    const known = {
        ...copies,
        lost: found ? Math.max(0, row.lost - 1) : row.lost,
        deliveredAt,
        shown: Math.max(row.shown, sent.wanted),
        reason: null,
    };
    if (!holdsLease && row.lease !== null)
        return { row: known, dueAt: 'asBefore' };
    const post = row.post && !sent.post;
    const settled = { ...known, post, lease: null, unknowns: 0, attempts: 0, state: 'delivered' };
    if (leads && !post && settled.wanted === settled.shown && settled.activities.length > 1)
        return { row: { ...settled, wanted: settled.wanted + 1, reduces: true, state: 'pending' }, dueAt: now };
    return settled.post || settled.wanted > settled.shown
        ? { row: { ...settled, state: 'pending' }, dueAt: now }
        : { row: settled, dueAt: 'never' };
}
function arrived(row, sent, id) {
    if (row.activities.includes(id))
        return row;
    if (sent.told && !row.told)
        return { ...row, activities: [id, ...row.activities], wanted: row.wanted + 1 };
    return (0, out_copies_1.withCopy)(row, id);
}
function settleGone(row, sent, now, jitter) {
    const pending = { ...row, state: 'pending', reason: 'gone' };
    return sent.post || sent.reason === 'gone'
        ? { row: { ...pending, post: true, activities: [] }, dueAt: now }
        : { row: pending, dueAt: later(now, backoff(row.attempts, jitter)) };
}
function settleUnknown(row, now) {
    const free = { ...row, lease: null };
    if (!row.post)
        return {
            row: { ...free, state: 'pending', reason: 'retry' },
            dueAt: later(now, backoff(row.attempts, 0.5)),
        };
    const [unknowns, lost] = [row.unknowns + 1, row.lost + 1];
    const uncertain = { ...free, state: 'uncertain', unknowns, lost, reason: 'unknown' };
    return { row: uncertain, dueAt: exhausted(uncertain) ? 'never' : later(now, backoff(row.attempts, 0.5)) };
}
function resume(row, now) {
    return row.state === 'parked'
        ? { row: { ...row, state: 'pending', reason: null }, dueAt: now }
        : { row, dueAt: 'asBefore' };
}
function backoff(attempts, jitter) {
    return Math.min(2_000 * 2 ** Math.max(0, attempts - 1), 5 * minute) * (0.8 + 0.4 * jitter);
}
const dueOf = (key, { batch }) => ({
    kind: 'out',
    key,
    ...(batch === undefined ? {} : { batch }),
});
exports.dueOf = dueOf;
const outKey = (row) => keys_1.rowKeys.out(row.item, row.person, row.view);
exports.outKey = outKey;
function subjectOf(key) {
    const [, item = '', person = '', view = ''] = key.split('|');
    return { item, person, view };
}
