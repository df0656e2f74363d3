"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.calledTo = exports.isReception = exports.mayDecide = void 0;
exports.decide = decide;
exports.mayHandle = mayHandle;
const version_1 = require("../forms/version");
const contract_1 = require("./contract");
const decision_1 = require("../ledger/decision");
const office_1 = require("../people/office");
const roles_1 = require("../people/roles");
const zone_1 = require("../time/zone");
const ladder_1 = require("./ladder");
const model_1 = require("./model");
const outcome_1 = require("./outcome");
const correcting_1 = require("./correcting");
const parcel_1 = require("./parcel");
const transitions_1 = require("./transitions");
const stand_in_1 = require("./stand-in");
const while_inside_1 = require("./while-inside");
function decide(state, command, at) {
    if (state && !isAllowed(state, command, at))
        return { refused: 'notFound' };
    const rule = transitions_1.transitions[state?.status ?? 'none'][command.type];
    if (rule !== 'allowed')
        return { refused: rule };
    const outcome = outcomeOf(state, command, at);
    if (typeof outcome === 'string')
        return { refused: outcome };
    return (0, decision_1.isRefusal)(outcome) || placeOf(state) === placeOf(outcome.state) ? outcome : (0, outcome_1.toldFloor)(outcome, at);
}
const placeOf = (visit) => visit?.status === 'arrived' || visit?.status === 'collected'
    ? `${visit.status} ${visit.facts.people}`
    : 'outside';
function outcomeOf(state, command, at) {
    switch (command.type) {
        case 'announce':
            return announce(command, at);
        case 'walkIn':
            return walkIn(command, at);
        default:
            return state ? change(state, command, at) : 'notFound';
    }
}
function announce(command, at) {
    const { facts, by, cardActivityId } = command;
    const host = command.host ?? by;
    if (host !== by && !(0, roles_1.isEmployed)(at.organisation, host, at.now))
        return 'unknownColleague';
    const { id, location } = at;
    const isUntold = host !== by && at.unreached.has(host);
    const series = command.follows ?? (facts.weeks === undefined ? undefined : id);
    const visit = {
        id,
        location,
        facts,
        host,
        ...(series === undefined ? {} : { series }),
        unexpected: false,
        announced: (0, outcome_1.deed)({ person: by }, at),
        ...(isUntold ? { untold: host } : {}),
        status: 'expected',
    };
    const as = cardActivityId === null
        ? { kind: 'post' }
        : { kind: 'shown', activityId: cardActivityId };
    const card = { person: by, view: contract_1.visitCards.host, class: 'operational', as, follows: 'item' };
    const told = command.follows !== undefined ? [] : host === by || isUntold ? [card] : [card, (0, outcome_1.call)(host)];
    return (0, outcome_1.decisionOn)(visit, at, [(0, outcome_1.event)('announced', { person: by })], told);
}
function walkIn(command, at) {
    const { facts, host, doer } = command;
    const { id, location } = at;
    const announced = { id, location, facts, host, announced: (0, outcome_1.deed)(doer, at), unexpected: true };
    if (facts.kind === 'delivery')
        return (0, parcel_1.parcel)(announced, command, at);
    return (0, while_inside_1.arrivedNow)(announced, command, at);
}
function change(visit, command, at) {
    switch (visit.status) {
        case 'expected':
            return whileExpected(visit, command, at);
        case 'arrived':
        case 'collected':
            return (0, while_inside_1.whileInside)(visit, command, at);
        case 'left':
            return command.type === 'undo' ? (0, correcting_1.undoLeaving)(visit, command, at) : 'ended';
        case 'delivered':
            return (0, parcel_1.whileWaiting)(visit, command, at);
        default:
            return 'ended';
    }
}
function whileExpected(visit, command, at) {
    switch (command.type) {
        case 'change':
            if ((0, version_1.wasChanged)(visit.facts, command.seen, command.facts))
                return 'changedMeanwhile';
            return (0, outcome_1.decisionOn)({ ...visit, facts: command.facts }, at, [(0, outcome_1.event)('changed', { person: command.by })]);
        case 'handOver':
            return handOver(visit, command, at);
        case 'unreached':
            return (0, stand_in_1.untold)(visit, command.person, at);
        case 'cancel':
            return cancelled(visit, command, at);
        case 'refuse':
            return refused(visit, command, at);
        case 'deliver':
            return (0, parcel_1.delivered)(visit, command, at);
        case 'arrive':
            return visit.facts.day === (0, zone_1.dayOf)(at.now, at.organisation.office.timeZone)
                ? (0, while_inside_1.arrivedNow)((0, outcome_1.announcedOf)(visit), command, at)
                : 'notToday';
        case 'timer': {
            if (command.step !== ladder_1.visitSteps.noShow)
                return 'nothingDue';
            const gone = { ...(0, outcome_1.announcedOf)(visit), status: 'noShow', endedAt: at.now.toISOString() };
            return (0, outcome_1.decisionOn)(gone, at, [(0, outcome_1.event)('noShow', null)]);
        }
        default:
            return 'notArrived';
    }
}
function cancelled(visit, { by, following = 0, quietly }, at) {
    const doer = { person: by };
    const rest = following === 0 ? {} : { following };
    const next = { ...(0, outcome_1.announcedOf)(visit), status: 'cancelled', ended: (0, outcome_1.deed)(doer, at), ...rest };
    const { announced, host } = visit;
    const concerned = [host, ...('person' in announced.by ? [announced.by.person] : [])];
    const told = quietly ? [] : concerned.filter((person) => person !== by);
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('cancelled', doer, rest)], told.map(outcome_1.call));
}
function refused(visit, { by, reason }, at) {
    const next = {
        ...(0, outcome_1.announcedOf)(visit),
        status: 'refused',
        ended: (0, outcome_1.deed)({ person: by }, at),
        reason,
        came: false,
    };
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('refused', { person: by }, { reason })]);
}
function handOver(visit, { by, to }, at) {
    if (to === visit.host || !(0, roles_1.isEmployed)(at.organisation, to, at.now))
        return 'unknownColleague';
    if (at.unreached.has(to))
        return 'colleagueUnreached';
    if (at.awayThen?.has(to))
        return 'colleagueAwayThen';
    const { untold: _, ...before } = visit;
    const next = { ...before, host: to, handedBy: (0, outcome_1.deed)({ person: by }, at) };
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('handedOver', { person: by }, { from: visit.host, to })], [(0, outcome_1.call)(to)]);
}
function isAllowed(visit, command, at) {
    if ('doer' in command)
        return 'desk' in command.doer || mayHandle(visit, command.doer.person, at, true);
    if (!('by' in command))
        return true;
    const decides = (0, exports.mayDecide)(visit, command.by, at);
    switch (command.type) {
        case 'change':
        case 'cancel':
            return decides || (0, exports.isReception)(at, command.by);
        case 'refuse':
            return decides;
        case 'handOver':
            return (decides || (0, exports.calledTo)(visit).includes(command.by) || ((0, model_1.isWaiting)(visit) && (0, exports.isReception)(at, command.by)));
        default:
            return decides || (0, exports.calledTo)(visit).includes(command.by);
    }
}
const mayDecide = (visit, person, at) => person === visit.host || person === (0, model_1.announcerOf)(visit) || (0, office_1.keepsOffice)(at, person);
exports.mayDecide = mayDecide;
function mayHandle(visit, person, at, atDesk) {
    return ((0, exports.mayDecide)(visit, person, at) || (atDesk && (0, exports.isReception)(at, person)) || (0, exports.calledTo)(visit).includes(person));
}
const isReception = ({ organisation, now }, person) => (0, roles_1.holdersOf)(organisation, 'reception', now).some(({ aadObjectId }) => aadObjectId === person);
exports.isReception = isReception;
const calledTo = (visit) => {
    if (visit.status === 'delivered')
        return visit.instead ?? [];
    return 'arrival' in visit ? visit.arrival.called : [];
};
exports.calledTo = calledTo;
