"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.plannedEnd = exports.answeredFrom = exports.visitSteps = void 0;
exports.rungsOf = rungsOf;
exports.nextTimer = nextTimer;
const calendar_1 = require("../time/calendar");
const zone_1 = require("../time/zone");
exports.visitSteps = { noShow: 'noShow', ladder: 'ladder', end: 'end', parcel: 'parcel' };
const after = (moment, minutes) => new Date(Date.parse(moment) + minutes * 60_000);
const calls = ['host', 'backup', 'office'];
exports.answeredFrom = calls.length;
const againMinutes = 10;
const mostAgain = 60;
function rungsOf(visit, organisation) {
    return visit.answer ? answeredRungs(visit, visit.answer, organisation) : askingRungs(visit, organisation);
}
function answeredRungs({ arrival }, { kind, at: since, by, escort }, { visit: { pingAfterMinutes, escortAfterMinutes } }) {
    const silent = kind === 'colleague' && by !== escort;
    const again = {
        index: exports.answeredFrom,
        at: after(since, pingAfterMinutes),
        kind: 'answer',
        to: ['escort'],
    };
    const fetching = {
        index: exports.answeredFrom + 1,
        at: after(since, escortAfterMinutes),
        kind: 'escort',
        to: ['host', 'office'],
    };
    return [...(silent ? [again] : []), ...(arrival.atDoorAt === null ? [fetching] : [])];
}
function askingRungs(visit, organisation) {
    const { arrival } = visit;
    const { pingAfterMinutes: pause, escortAfterMinutes } = organisation.visit;
    const asking = calls.map((who, place) => ({
        index: place,
        at: after(arrival.at, (place + 1) * pause),
        kind: 'answer',
        to: [who],
    }));
    const fetching = {
        index: calls.length,
        at: after(arrival.at, Math.max(escortAfterMinutes, (calls.length + 1) * pause)),
        kind: 'escort',
        to: ['host', 'office'],
    };
    const left = endOfDay(visit.facts, organisation).getTime() - fetching.at.getTime();
    const times = Math.max(0, Math.min(mostAgain, Math.floor(left / (againMinutes * 60_000))));
    const again = Array.from({ length: times }, (_, place) => ({
        index: fetching.index + 1 + place,
        at: new Date(fetching.at.getTime() + (place + 1) * againMinutes * 60_000),
        kind: 'answer',
        to: ['office'],
    }));
    return [...asking, fetching, ...again];
}
function nextTimer(visit, organisation) {
    switch (visit.status) {
        case 'expected':
            return { at: endOfDay(visit.facts, organisation), step: exports.visitSteps.noShow };
        case 'arrived': {
            const next = rungsOf(visit, organisation).find(({ index }) => index >= visit.arrival.escalated);
            const ring = next && { at: next.at, step: exports.visitSteps.ladder };
            const end = endTimer(visit, new Date(visit.arrival.at), organisation);
            return ring && (!end || ring.at <= end.at) ? ring : end;
        }
        case 'collected':
            return endTimer(visit, new Date(visit.escort.from), organisation);
        case 'delivered':
            return parcelTimer(visit, organisation);
        default:
            return null;
    }
}
function parcelTimer({ ended, pickedUp, remindedAt, awayAt }, { office }) {
    if (pickedUp !== undefined || (remindedAt !== undefined && awayAt === undefined))
        return null;
    const day = (0, calendar_1.nextWorkingDay)((0, zone_1.dayOf)(new Date(awayAt ?? ended.at), office.timeZone), office);
    return { at: (0, calendar_1.at)(day, office.opens, office), step: exports.visitSteps.parcel };
}
function endTimer({ facts, askedAt = null }, since, organisation) {
    const end = (0, exports.plannedEnd)(facts, organisation);
    return askedAt === null && end > since ? { at: end, step: exports.visitSteps.end } : null;
}
const plannedEnd = ({ day, until }, { office }) => (0, calendar_1.at)(day, until, office);
exports.plannedEnd = plannedEnd;
function endOfDay(facts, organisation) {
    const { office } = organisation;
    const closes = (0, calendar_1.at)(facts.day, office.closes, office);
    const end = (0, exports.plannedEnd)(facts, organisation);
    return end > closes ? end : closes;
}
