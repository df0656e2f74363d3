"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.weekdayOf = exports.forgottenOn = exports.nextAbsence = exports.isAway = exports.keptDays = exports.awayIn = exports.never = void 0;
exports.changeAway = changeAway;
const calendar_1 = require("../time/calendar");
exports.never = { periods: [], weekly: [] };
const awayIn = ({ absence, periods, weekly, weeklyFrom, there }) => ({
    periods: periods ?? (absence ? [{ from: absence.from, until: absence.until, by: null }] : []),
    weekly: weekly ?? [],
    ...(weeklyFrom === undefined ? {} : { weeklyFrom }),
    ...(there === undefined ? {} : { there }),
});
exports.awayIn = awayIn;
exports.keptDays = 30;
function changeAway(before, change, today) {
    const kept = before.periods.filter(({ until }) => (0, calendar_1.addDays)(until, exports.keptDays) >= today);
    switch (change.type) {
        case 'add': {
            const { from, until, by } = change;
            const others = kept.filter((one) => one.from !== from || one.until !== until);
            return { ...before, periods: sorted([...others, { from, until, by }]) };
        }
        case 'drop': {
            const { from, until } = change;
            return { ...before, periods: kept.filter((one) => one.from !== from || one.until !== until) };
        }
        case 'weekly':
            return {
                periods: kept,
                weekly: [...new Set(change.days)].sort((one, other) => one - other),
                ...(change.from !== undefined && change.from > today ? { weeklyFrom: change.from } : {}),
            };
        case 'back':
            return {
                ...before,
                periods: afterReturn(kept, today),
                ...(before.weekly.includes((0, exports.weekdayOf)(today)) ? { there: today } : {}),
            };
        case 'forget': {
            const { there, ...rest } = before;
            return { ...rest, periods: kept, ...(there !== undefined && there >= today ? { there } : {}) };
        }
    }
}
function afterReturn(periods, today) {
    const isNow = ({ from, until }) => from <= today && today <= until;
    const yesterday = (0, calendar_1.addDays)(today, -1);
    return periods.flatMap((one) => isNow(one) ? (one.from <= yesterday ? [{ ...one, until: yesterday }] : []) : [one]);
}
const sorted = (periods) => [...periods].sort((one, other) => `${one.from}${one.until}`.localeCompare(`${other.from}${other.until}`));
const isAway = ({ periods, weekly, weeklyFrom = '', there }, day) => periods.some(({ from, until }) => from <= day && day <= until) ||
    (there !== day && day >= weeklyFrom && weekly.includes((0, exports.weekdayOf)(day)));
exports.isAway = isAway;
const nextAbsence = ({ periods }, today) => {
    const [next] = sorted(periods.filter(({ until }) => until >= today));
    return next ? { from: next.from, until: next.until } : null;
};
exports.nextAbsence = nextAbsence;
const forgottenOn = ({ periods }) => {
    const [first] = periods.map(({ until }) => (0, calendar_1.addDays)(until, exports.keptDays + 1)).sort();
    return first ?? null;
};
exports.forgottenOn = forgottenOn;
const weekdayOf = (day) => ((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7) + 1;
exports.weekdayOf = weekdayOf;
