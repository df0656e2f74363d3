"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sinceWhen = sinceWhen;
const calendar_1 = require("../time/calendar");
const zone_1 = require("../time/zone");
function sinceWhen({ noticedAt, noticed }, { now, organisation: { office } }) {
    if (noticedAt !== null)
        return noticedAt;
    const today = (0, zone_1.dayOf)(now, office.timeZone);
    if (noticed === 'today')
        return (0, calendar_1.at)(today, '00:00', office).toISOString();
    if (noticed === 'yesterday')
        return (0, calendar_1.at)((0, calendar_1.addDays)(today, -1), '00:00', office).toISOString();
    return now.toISOString();
}
