"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.refusedPeople = void 0;
exports.progressOf = progressOf;
function progressOf(summaries, rows, people, subjects, acted = new Set()) {
    const counts = { sent: 0, seen: 0, pending: 0, uncertain: 0, later: 0 };
    const failed = new Map();
    for (const person of people) {
        const { state, out } = summaries.of(person, rows);
        const hasActed = acted.has(person);
        if (hasActed)
            counts.seen += 1;
        const inLast = state.lines.some(({ subject }) => subjects.includes(subject));
        const before = subjects.flatMap((subject) => state.before[subject] ?? []);
        if (!inLast || !out) {
            counts[before.length > 0 ? 'sent' : 'later'] += 1;
            counts.seen += !hasActed && before.some(({ seen }) => seen === true) ? 1 : 0;
        }
        else if (out.state === 'parked')
            failed.set(out.reason ?? '', (failed.get(out.reason ?? '') ?? 0) + 1);
        else if (out.state === 'uncertain')
            counts.uncertain += 1;
        else if (out.state === 'withdrawn')
            counts.later += 1;
        else if (out.state === 'delivered') {
            counts.sent += 1;
            counts.seen += hasActed || state.seenAt === null ? 0 : 1;
        }
        else
            counts.pending += 1;
    }
    return {
        all: people.length,
        ...counts,
        failed: [...failed].map(([reason, count]) => ({ reason, count })),
    };
}
const refusedPeople = (summaries, rows, people) => people.filter((person) => summaries.of(person, rows).out?.state === 'parked');
exports.refusedPeople = refusedPeople;
