"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.holdNudges = holdNudges;
const roles_1 = require("../people/roles");
const hold_1 = require("../retention/hold");
const hold_review_1 = require("../retention/hold-review");
const zone_1 = require("../time/zone");
const dayMs = 86_400_000;
const weekMs = 7 * dayMs;
function holdNudges(person, held, organisation, now) {
    const watches = (0, roles_1.rolesOf)(organisation, person, now).some((role) => role === 'fg' || role === 'fgDeputy');
    if (!watches)
        return [];
    const { timeZone } = organisation.office;
    const today = (0, zone_1.dayOf)(now, timeZone);
    return (0, hold_1.oneEach)(held)
        .filter(({ about }) => !about.includes(person.aadObjectId))
        .map((record) => ({ record, day: (0, hold_review_1.looksAgainOn)(record.hold, timeZone) }))
        .filter(({ day }) => day <= today)
        .map(({ record: { number }, day }) => {
        const weeks = Math.floor((Date.parse(today) - Date.parse(day)) / weekMs);
        return {
            subject: `hold:${number}`,
            step: Math.floor(Date.parse(day) / dayMs) + weeks,
            kind: 'holdDue',
            record: null,
            title: number,
            day,
            time: null,
            pressing: true,
            lines: [],
        };
    });
}
