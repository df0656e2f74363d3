"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isForgotten = exports.escalationStep = void 0;
exports.rungAt = rungAt;
exports.nextRung = nextRung;
exports.ladderEnds = ladderEnds;
exports.rungsOf = rungsOf;
exports.boardAtOnce = boardAtOnce;
exports.calledBy = calledBy;
const roles_1 = require("../people/roles");
const handlers_1 = require("./handlers");
exports.escalationStep = 'escalation';
function rungAt(escalation, since, index) {
    const { incident: steps, repeatMinutes, maxRepeats } = escalation;
    const repeats = Math.max(0, index - steps.length + 1);
    const step = steps[index - repeats];
    if (!step || repeats > maxRepeats)
        return null;
    const minutes = step.afterMinutes + repeats * repeatMinutes;
    return { index, at: new Date(since.getTime() + minutes * 60_000), to: step.to };
}
const nobodysSince = ({ reportedAt, letGo }) => new Date(letGo?.at ?? reportedAt);
function nextRung(incident, organisation) {
    return incident.status === 'reported'
        ? rungAt(organisation.escalation, nobodysSince(incident), incident.escalated)
        : null;
}
function ladderEnds(incident, { escalation }) {
    const last = escalation.incident.length - 1 + escalation.maxRepeats;
    return rungAt(escalation, nobodysSince(incident), last)?.at ?? nobodysSince(incident);
}
const isForgotten = (incident, organisation, now) => incident.status === 'reported' && ladderEnds(incident, organisation) <= now;
exports.isForgotten = isForgotten;
function rungsOf(incident, organisation) {
    const rungs = [];
    let rung = nextRung(incident, organisation);
    while (rung) {
        rungs.push(rung);
        rung = rungAt(organisation.escalation, nobodysSince(incident), rung.index + 1);
    }
    return rungs;
}
function boardAtOnce(incident, { organisation, now, away }) {
    const handlers = (0, handlers_1.handlersOf)(organisation, incident.about, now);
    if (incident.boardCalled || !away || handlers.length === 0)
        return null;
    if (!handlers.every(({ aadObjectId }) => away.has(aadObjectId)))
        return null;
    const people = (0, handlers_1.boardOf)(organisation, incident.about, now)
        .map(({ aadObjectId }) => aadObjectId)
        .filter((person) => handlers.every(({ aadObjectId }) => aadObjectId !== person));
    if (people.length === 0)
        return null;
    const called = { to: 'board', people, at: now.toISOString(), why: 'away' };
    return { incident: { ...incident, boardCalled: true, called }, people };
}
function calledBy(rung, incident, organisation, now) {
    const people = targetsOf(rung, incident, organisation, now);
    return people.length > 0 ? people : (0, handlers_1.actingOn)(incident, organisation, now);
}
function targetsOf(rung, incident, organisation, now) {
    switch (rung.to) {
        case 'everyone':
            return [];
        case 'board':
            return (0, handlers_1.boardOf)(organisation, incident.about, now);
        case 'nextDeputy': {
            const before = organisation.escalation.incident
                .slice(0, rung.index)
                .filter(({ to }) => to === 'nextDeputy');
            const deputies = (0, roles_1.holdersOf)(organisation, 'fgDeputy', now).filter(({ aadObjectId }) => !incident.about.includes(aadObjectId));
            return deputies.slice(before.length, before.length + 1);
        }
    }
}
