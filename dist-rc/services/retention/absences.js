"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.absenceRetention = void 0;
const away_1 = require("../people/away");
const atOnce = new Date(0).toISOString();
exports.absenceRetention = {
    flow: 'absence',
    name: 'absenceDays',
    endedAt: (person, state, organisation) => endOf(person, state, organisation),
    term: () => ({ count: away_1.keptDays, unit: 'days' }),
};
function endOf(person, state, { people }) {
    const { periods, weekly } = (0, away_1.awayIn)(state);
    if (periods.length === 0 && weekly.length === 0)
        return atOnce;
    const known = people.find(({ aadObjectId }) => aadObjectId === person);
    return known ? (known.end ?? null) : atOnce;
}
