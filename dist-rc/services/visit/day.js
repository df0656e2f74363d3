"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isNight = exports.isOld = exports.dayItem = void 0;
exports.decideDay = decideDay;
const contract_1 = require("./contract");
const office_1 = require("../people/office");
const calendar_1 = require("../time/calendar");
const zone_1 = require("../time/zone");
const luxon_1 = require("luxon");
const model_1 = require("./model");
const outcome_1 = require("./outcome");
exports.dayItem = 'day';
const closing = 'close';
const night = 'night';
const nightAt = '03:00';
function decideDay(state, command, office, visits) {
    const timer = nextStep(office.now, office.organisation);
    const inside = visits.map(({ id }) => id);
    if (command.type === 'begin')
        return state
            ? { refused: 'unchanged' }
            : { state: { closed: null }, events: [(0, outcome_1.event)('begun', null)], messages: [], timer, index: [] };
    if (!state)
        return { refused: 'nothingDue' };
    if (command.step === night)
        return { state, events: [(0, outcome_1.event)('night', null, { inside })], messages: [], timer, index: [] };
    if (command.step !== closing)
        return { refused: 'nothingDue' };
    const messages = (0, office_1.officeOnDuty)(office)
        .filter(({ aadObjectId }) => visits.some((visit) => !isAsked(visit, aadObjectId)))
        .map(({ aadObjectId }) => swept(aadObjectId));
    return {
        state: { closed: { at: office.now.toISOString(), inside } },
        events: [(0, outcome_1.event)('closed', null, { inside })],
        messages,
        timer,
        index: [],
    };
}
const isAsked = (visit, person) => (0, model_1.isInside)(visit) &&
    (visit.askedAt ?? null) !== null &&
    (visit.host === person || visit.arrival.called.includes(person));
const swept = (person) => ({
    person,
    view: contract_1.visitCards.sweep,
    class: 'operational',
    as: { kind: 'post' },
    follows: 'item',
});
function nextStep(now, { office, visit }) {
    const today = (0, zone_1.dayOf)(now, office.timeZone);
    const tomorrow = luxon_1.DateTime.fromISO(today).plus({ days: 1 }).toISODate() ?? today;
    const steps = [today, tomorrow].flatMap((day) => [
        ...(visit.signOutAtNight ? [{ at: (0, calendar_1.at)(day, nightAt, office), step: night }] : []),
        { at: (0, calendar_1.at)(day, office.closes, office), step: closing },
    ]);
    const next = steps.find((step) => step.at > now);
    if (!next)
        throw new RangeError('a day without an end');
    return next;
}
const isOld = (visit, today, timeZone) => (0, model_1.isInside)(visit) && (0, zone_1.dayOf)(new Date(visit.arrival.at), timeZone) < today;
exports.isOld = isOld;
const isNight = (step) => step === night;
exports.isNight = isNight;
