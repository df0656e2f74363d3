"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.roundItem = void 0;
exports.decideRound = decideRound;
const calendar_1 = require("../time/calendar");
const zone_1 = require("../time/zone");
exports.roundItem = 'round';
const step = 'round';
function decideRound(state, command, { now, organisation }) {
    const { office, training } = organisation;
    if (command.type === 'begin' && state)
        return { refused: 'unchanged' };
    const soonest = (0, calendar_1.nextWorkingMoment)(now, training.nudgeAt, office);
    const made = command.type === 'timer' && (0, calendar_1.isWorkingMoment)(now, office);
    const next = made ? tomorrow(now, organisation) : soonest;
    const begins = command.type === 'begin' ? { type: 'begun', payload: {} } : null;
    const event = made ? { type: 'made', payload: { told: command.told } } : begins;
    return {
        state: { lastAt: made ? now.toISOString() : (state?.lastAt ?? null) },
        events: event ? [{ ...event, by: null }] : [],
        messages: [],
        timer: { at: next, step },
        index: [],
    };
}
function tomorrow(now, { office, training }) {
    const day = (0, calendar_1.nextWorkingDay)((0, zone_1.dayOf)(now, office.timeZone), office);
    return (0, calendar_1.at)(day, (0, calendar_1.withinHours)(training.nudgeAt, office), office);
}
