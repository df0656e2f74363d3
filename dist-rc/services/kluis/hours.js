"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isLonger = exports.beginsAt = void 0;
exports.dueBy = dueBy;
exports.expiresAt = expiresAt;
exports.isPossibleEnd = isPossibleEnd;
const calendar_1 = require("../time/calendar");
const zone_1 = require("../time/zone");
const hour = 3_600_000;
function dueBy(issuedAt, until, { office, kluis }) {
    const today = (0, zone_1.dayOf)(issuedAt, office.timeZone);
    if (until > today)
        return (0, calendar_1.at)(until, kluis.returnBy, office);
    const ends = [kluis.returnBy, kluis.lateReturnBy].map((time) => (0, calendar_1.at)(today, time, office));
    return ends.find((end) => end > issuedAt) ?? new Date(issuedAt.getTime() + hour);
}
function expiresAt(from, until, { office, kluis }) {
    const today = (0, zone_1.dayOf)(from, office.timeZone);
    const end = (0, calendar_1.at)(until > today ? until : today, kluis.lateReturnBy, office);
    return end > from ? end : (0, calendar_1.at)((0, calendar_1.nextWorkingDay)(today, office), kluis.lateReturnBy, office);
}
const beginsAt = (from, { office }) => (0, calendar_1.at)(from, office.opens, office);
exports.beginsAt = beginsAt;
const isLonger = ({ from = '', until }, today) => until > (from > today ? from : today);
exports.isLonger = isLonger;
function isPossibleEnd(until, now, { office }) {
    const today = (0, zone_1.dayOf)(now, office.timeZone);
    return until === today || (until > today && (0, calendar_1.isWorkingDay)(until, office));
}
