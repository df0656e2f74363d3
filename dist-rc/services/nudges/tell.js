"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.seen = exports.snooze = void 0;
exports.tell = tell;
const calendar_1 = require("../time/calendar");
const mostLines = 8;
function tell(state, nudges, telling) {
    const { day, at, reached } = telling;
    if (state.day !== null && state.day >= day)
        return null;
    const known = reached ? toldAndSeen(state) : state.before;
    const fresh = nudges.filter(({ subject, step }) => step > (known[subject]?.step ?? -1));
    const snoozed = state.snoozedUntil !== null && day < state.snoozedUntil;
    const due = snoozed ? fresh.filter(({ pressing }) => pressing) : fresh;
    if (due.length === 0)
        return null;
    const lines = [...due].sort(byUrgency).slice(0, mostLines);
    const before = recent(known, day);
    return {
        day,
        at,
        lines,
        before,
        told: { ...before, ...Object.fromEntries(lines.map(({ subject, step }) => [subject, { step, day }])) },
        seenAt: null,
        snoozedUntil: snoozed ? state.snoozedUntil : null,
    };
}
function toldAndSeen({ told, lines, seenAt }) {
    const seen = new Set(seenAt === null ? [] : lines.map(({ subject }) => subject));
    return Object.fromEntries(Object.entries(told).map(([subject, last]) => [
        subject,
        seen.has(subject) ? { ...last, seen: true } : last,
    ]));
}
const byUrgency = (one, other) => Number(other.pressing) - Number(one.pressing) || (one.day ?? '').localeCompare(other.day ?? '');
const rememberedDays = 800;
const recent = (told, day) => Object.fromEntries(Object.entries(told).filter(([, last]) => (0, calendar_1.daysBetween)(last.day, day) <= rememberedDays));
const snooze = (state, until) => ({
    ...state,
    snoozedUntil: until,
});
exports.snooze = snooze;
const seen = (state, at) => state.day === null || state.seenAt !== null ? null : { ...state, seenAt: at };
exports.seen = seen;
