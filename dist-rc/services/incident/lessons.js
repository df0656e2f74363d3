"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.unsortedKind = void 0;
exports.lastQuarter = lastQuarter;
exports.proposalFor = proposalFor;
exports.mayReportFor = mayReportFor;
const luxon_1 = require("luxon");
const roles_1 = require("../people/roles");
const calendar_1 = require("../time/calendar");
const zone_1 = require("../time/zone");
const enoughReports = 3;
const mostKinds = 3;
function lastQuarter(now, timeZone) {
    const until = luxon_1.DateTime.fromJSDate(now, { zone: (0, zone_1.zoneNamed)(timeZone) }).startOf('quarter');
    const from = until.minus({ quarters: 1 });
    return { name: `${from.year}-Q${from.quarter}`, from: from.toJSDate(), until: until.toJSDate() };
}
exports.unsortedKind = 'unsorted';
function proposalFor(person, figures, organisation, now) {
    const roles = (0, roles_1.rolesOf)(organisation, person, now);
    if (!roles.includes('fg') && !roles.includes('trainer'))
        return [];
    const kinds = [...figures.kinds]
        .filter(([, count]) => count >= enoughReports)
        .sort(([one, many], [other, more]) => more - many || one.localeCompare(other))
        .slice(0, mostKinds);
    const unsorted = figures.unsorted >= enoughReports ? [`${exports.unsortedKind}:${figures.unsorted}`] : [];
    if (kinds.length + unsorted.length === 0)
        return [];
    const { name } = lastQuarter(now, organisation.office.timeZone);
    return [
        {
            subject: `proposal:${name}`,
            step: 0,
            kind: 'proposal',
            record: null,
            title: name,
            day: null,
            time: null,
            pressing: false,
            lines: [...kinds.map(([kind, count]) => `${kind}:${count}`), ...unsorted],
        },
    ];
}
function mayReportFor({ latest }, { training, office }, now) {
    if (latest === null)
        return [];
    const last = (0, zone_1.dayOf)(new Date(latest), office.timeZone);
    const periods = Math.floor((0, calendar_1.daysBetween)(last, (0, zone_1.dayOf)(now, office.timeZone)) / (7 * training.quietWeeks));
    if (periods === 0)
        return [];
    return [
        {
            subject: `mayReport:${last}`,
            step: periods,
            kind: 'mayReport',
            record: null,
            title: '',
            day: null,
            time: null,
            lines: [],
            pressing: false,
        },
    ];
}
