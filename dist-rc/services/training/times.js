"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.repeatAt = exports.codeClosesAfter = exports.codeOpensBefore = exports.endOf = exports.startOf = void 0;
exports.codeCounts = codeCounts;
exports.nextYear = nextYear;
const luxon_1 = require("luxon");
const calendar_1 = require("../time/calendar");
const zone_1 = require("../time/zone");
const startOf = ({ day, from }, { office }) => (0, calendar_1.at)(day, from, office);
exports.startOf = startOf;
const endOf = ({ day, until }, { office }) => (0, calendar_1.at)(day, until, office);
exports.endOf = endOf;
const minute = 60_000;
exports.codeOpensBefore = 15 * minute;
exports.codeClosesAfter = 30 * minute;
function codeCounts(facts, organisation, now) {
    const opens = (0, exports.startOf)(facts, organisation).getTime() - exports.codeOpensBefore;
    const closes = (0, exports.endOf)(facts, organisation).getTime() + exports.codeClosesAfter;
    return opens <= now.getTime() && now.getTime() < closes;
}
const repeatWeeksBefore = 8;
const repeatAt = (facts, organisation) => luxon_1.DateTime.fromJSDate((0, exports.startOf)(facts, organisation), { zone: (0, zone_1.zoneNamed)(organisation.office.timeZone) })
    .plus({ years: 1 })
    .minus({ weeks: repeatWeeksBefore })
    .toJSDate();
exports.repeatAt = repeatAt;
function nextYear(facts, { office }) {
    const later = (day) => {
        const same = luxon_1.DateTime.fromISO(day).plus({ years: 1 }).toISODate() ?? day;
        return (0, calendar_1.isWorkingDay)(same, office) ? same : (0, calendar_1.nextWorkingDay)(same, office);
    };
    const day = later(facts.day);
    const deadline = later(facts.deadline);
    return { ...facts, day, deadline: deadline < day ? day : deadline };
}
