"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.arrivedNow = arrivedNow;
exports.isOpen = isOpen;
exports.whileInside = whileInside;
const office_1 = require("../people/office");
const roles_1 = require("../people/roles");
const calendar_1 = require("../time/calendar");
const zone_1 = require("../time/zone");
const correcting_1 = require("./correcting");
const parcel_1 = require("./parcel");
const stand_in_1 = require("./stand-in");
const ladder_1 = require("./ladder");
const outcome_1 = require("./outcome");
const rungs_1 = require("../time/rungs");
function arrivedNow(announced, command, at) {
    const { untold: _, ...known } = announced;
    const { host } = known;
    const { doer, way } = command;
    const instead = (0, office_1.canBeCalled)(at, host) ? null : (0, stand_in_1.insteadOf)(known, at);
    const called = instead ?? [host];
    const arrival = {
        ...(0, outcome_1.deed)(doer, at),
        ...(instead ? { instead } : {}),
        way,
        desk: isOpen(at) ? 'reception' : 'guards',
        called,
        escalated: 0,
        atDoorAt: way === 'door' ? at.now.toISOString() : null,
    };
    const next = { ...known, status: 'arrived', arrival, answer: null };
    const own = 'person' in doer && doer.person === host;
    const messages = own ? [(0, outcome_1.call)(host)] : [...called.map(outcome_1.call), ...(0, outcome_1.toDesk)(command)];
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('arrived', doer, { way, unexpected: announced.unexpected })], messages);
}
function isOpen({ organisation: { office }, now, }) {
    const today = (0, zone_1.dayOf)(now, office.timeZone);
    return now >= (0, calendar_1.at)(today, office.opens, office) && now < (0, calendar_1.at)(today, office.closes, office);
}
function whileInside(visit, command, at) {
    switch (command.type) {
        case 'leave':
            return leave(visit, command, at);
        case 'stay':
            return stays(visit, command, at);
        case 'amend':
            return (0, correcting_1.amend)(visit, command, at);
        case 'timer':
            return visit.status === 'arrived' && command.step === ladder_1.visitSteps.ladder
                ? escalate(visit, command, at)
                : askWhetherGone(visit, command, at);
        default:
            return visit.status === 'arrived' ? atDesk(visit, command, at) : upstairs(visit, command, at);
    }
}
function atDesk(visit, command, at) {
    switch (command.type) {
        case 'answer':
            return answered(visit, { kind: command.answer, by: command.by, escort: command.by }, at);
        case 'send':
            return send(visit, command, at);
        case 'refuse': {
            const { by, reason } = command;
            const ended = (0, outcome_1.deed)({ person: by }, at);
            const next = { ...(0, outcome_1.announcedOf)(visit), status: 'refused', ended, reason, came: true };
            return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('refused', { person: by }, { reason })]);
        }
        case 'deliver':
            return (0, parcel_1.delivered)(visit, { doer: command.doer }, at);
        case 'atDoor': {
            if (visit.arrival.atDoorAt !== null)
                return 'unchanged';
            if (visit.unexpected && visit.answer === null)
                return 'waitsForYes';
            const arrival = { ...visit.arrival, atDoorAt: at.now.toISOString() };
            const people = new Set([visit.host, visit.answer?.escort ?? visit.host]);
            return (0, outcome_1.decisionOn)({ ...visit, arrival }, at, [(0, outcome_1.event)('atDoor', command.doer)], [...people].map(outcome_1.call));
        }
        case 'unreached':
            return (0, stand_in_1.callNext)(visit, command.person, at);
        case 'undo':
            return (0, correcting_1.undoArrival)(visit, command, at);
        case 'collect':
            return collected(visit, { by: command.by }, { person: command.by }, at);
        case 'fetched': {
            if (visit.unexpected && visit.answer === null)
                return 'waitsForYes';
            const by = visit.answer?.escort ?? visit.arrival.instead?.[0] ?? visit.host;
            const own = 'person' in command.doer && command.doer.person === by;
            return collected(visit, { by, ...(own ? {} : { toldBy: command.doer }) }, command.doer, at);
        }
        default:
            return 'unchanged';
    }
}
function collected(visit, escort, doer, at) {
    const { arrival, answer } = visit;
    const next = {
        ...(0, outcome_1.announcedOf)(visit),
        status: 'collected',
        arrival,
        answer,
        escort: { ...escort, from: at.now.toISOString(), upstairsAt: null },
        askedAt: null,
    };
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('collected', doer, escort.toldBy ? { escort: escort.by } : {})]);
}
function answered(visit, said, at) {
    const answer = { ...said, at: at.now.toISOString() };
    const { kind, escort } = answer;
    const arrival = { ...visit.arrival, escalated: ladder_1.answeredFrom };
    return (0, outcome_1.decisionOn)({ ...visit, arrival, answer }, at, [
        (0, outcome_1.event)('answered', { person: said.by }, { kind, escort }),
    ]);
}
function send(visit, { by, colleague }, at) {
    if (colleague === by || !(0, roles_1.isEmployed)(at.organisation, colleague, at.now))
        return 'unknownColleague';
    if (at.absent.has(colleague))
        return 'colleagueAway';
    if (at.unreached.has(colleague))
        return 'colleagueUnreached';
    const { untold: _, ...told } = visit;
    const { arrival } = visit;
    const called = [...new Set([...arrival.called, colleague])];
    const outcome = answered({ ...told, arrival: { ...arrival, called } }, { kind: 'colleague', by, escort: colleague }, at);
    return typeof outcome === 'string' ? outcome : { ...outcome, messages: [(0, outcome_1.call)(colleague)] };
}
function upstairs(visit, command, at) {
    const { escort } = visit;
    switch (command.type) {
        case 'upstairs': {
            if (escort.upstairsAt !== null)
                return 'unchanged';
            const next = { ...visit, escort: { ...escort, upstairsAt: at.now.toISOString() } };
            return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('upstairs', { person: command.by })]);
        }
        default:
            return 'unchanged';
    }
}
function stays(visit, { by }, at) {
    if (visit.status === 'arrived' && !visit.askedAt)
        return 'notCollected';
    const { office } = at.organisation;
    const closes = (0, calendar_1.at)(visit.facts.day, office.closes, office);
    const until = closes > (0, ladder_1.plannedEnd)(visit.facts, at.organisation) ? office.closes : visit.facts.until;
    const next = { ...visit, facts: { ...visit.facts, until } };
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('stays', { person: by })]);
}
function leave(visit, { doer, swept }, at) {
    const { arrival, answer } = visit;
    const escort = visit.status === 'collected' ? visit.escort : null;
    const left = (0, outcome_1.deed)(doer, at);
    const next = { ...(0, outcome_1.announcedOf)(visit), status: 'left', arrival, escort, left, swept, answer };
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('left', doer, { swept })]);
}
function escalate(visit, { step }, at) {
    const due = (0, rungs_1.fallenDue)((0, ladder_1.rungsOf)(visit, at.organisation), visit.arrival.escalated, at.now);
    if (step !== ladder_1.visitSteps.ladder || !due)
        return 'nothingDue';
    const { latest: rung } = due;
    const called = peopleOf(rung.to, visit, at);
    const skipped = [
        ...due.skipped.map(({ index, kind }) => (0, outcome_1.event)('skipped', null, { index, kind })),
        ...(due.unnamed > 0 ? [(0, outcome_1.event)('skipped', null, { more: due.unnamed })] : []),
    ];
    const arrival = {
        ...visit.arrival,
        escalated: rung.index + 1,
        called: [...new Set([...visit.arrival.called, ...called])],
    };
    const events = [...skipped, (0, outcome_1.event)(rung.kind === 'answer' ? 'calledAgain' : 'notFetched', null, { called })];
    return (0, outcome_1.decisionOn)({ ...visit, arrival }, at, events, called.map(outcome_1.call));
}
function askWhetherGone(visit, { step }, at) {
    if (step !== ladder_1.visitSteps.end || (visit.askedAt ?? null) !== null)
        return 'nothingDue';
    const asked = (0, stand_in_1.askedAbout)(visit, at);
    const own = asked.includes(visit.host);
    const called = own ? visit.arrival.called : [...new Set([...visit.arrival.called, ...asked])];
    const next = {
        ...visit,
        arrival: { ...visit.arrival, called },
        askedAt: at.now.toISOString(),
    };
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('askedWhetherGone', null, own ? {} : { called: asked })], asked.map(outcome_1.call));
}
function peopleOf(to, visit, at) {
    const { host, arrival, answer } = visit;
    const people = {
        host: arrival.instead ?? [host],
        backup: (0, stand_in_1.backupOf)(host, at),
        office: (0, office_1.officeOnDuty)(at).map(({ aadObjectId }) => aadObjectId),
        escort: [answer?.escort ?? host],
    };
    return [...new Set(to.flatMap((who) => people[who]))];
}
