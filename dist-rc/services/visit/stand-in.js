"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.receiverOf = exports.backupsOf = exports.insteadOf = exports.backupOf = void 0;
exports.standInOn = standInOn;
exports.concerned = concerned;
exports.untold = untold;
exports.callNext = callNext;
exports.askedAbout = askedAbout;
const away_1 = require("../people/away");
const office_1 = require("../people/office");
const roles_1 = require("../people/roles");
const model_1 = require("./model");
const outcome_1 = require("./outcome");
const backupOf = (person, at) => firstThere([named(person, at.organisation)], at) ?? officeIds(at);
exports.backupOf = backupOf;
const insteadOf = (visit, at) => firstThere([named(visit.host, at.organisation), announcedFor(visit)], at) ?? officeIds(at);
exports.insteadOf = insteadOf;
const announcedFor = (visit) => {
    const announcer = (0, model_1.announcerOf)(visit);
    return announcer === null || announcer === visit.host ? undefined : announcer;
};
function firstThere(people, at) {
    const there = people.find((one) => one !== undefined && (0, roles_1.isEmployed)(at.organisation, one, at.now) && (0, office_1.canBeCalled)(at, one));
    return there === undefined ? null : [there];
}
const officeIds = (at) => (0, office_1.officeOnDuty)(at).map(({ aadObjectId }) => aadObjectId);
const named = (person, { people }) => people.find(({ aadObjectId }) => aadObjectId === person)?.backup;
function standInOn(visit, away, { organisation, now, unreached }) {
    const { status, host, facts } = visit;
    const isAwayThen = (person) => (0, away_1.isAway)(away.get(person) ?? away_1.never, facts.day);
    if (status !== 'expected' || !isAwayThen(host))
        return null;
    const there = [named(host, organisation), announcedFor(visit)].find((one) => one !== undefined && (0, roles_1.isEmployed)(organisation, one, now) && !isAwayThen(one) && !unreached.has(one));
    return { backup: there ?? null };
}
const backupsOf = (visits, organisation) => [
    ...new Set(visits.flatMap((visit) => [named(visit.host, organisation), announcedFor(visit)].filter((person) => person !== undefined))),
];
exports.backupsOf = backupsOf;
function concerned(command, visit, organisation) {
    const people = [
        visit?.host,
        visit && announcedFor(visit),
        visit && 'answer' in visit ? visit.answer?.escort : undefined,
        visit?.status === 'collected' ? visit.escort.by : undefined,
        'host' in command ? (command.host ?? undefined) : undefined,
        'to' in command ? command.to : undefined,
        'colleague' in command ? command.colleague : undefined,
        'person' in command ? command.person : undefined,
    ].filter((person) => person !== undefined);
    return [...new Set(people.flatMap((person) => [person, named(person, organisation) ?? person]))];
}
const passedOver = (passed, to) => (0, outcome_1.event)('passedOver', null, { passed: [passed], to });
function untold(visit, person, at) {
    if (person !== visit.host || visit.untold === person)
        return 'unchanged';
    const { handedBy, ...before } = visit;
    const { by } = handedBy ?? visit.announced;
    if ('desk' in by || by.person === person)
        return 'unchanged';
    const host = handedBy ? by.person : visit.host;
    const next = { ...before, host, untold: person };
    return (0, outcome_1.decisionOn)(next, at, [passedOver(person, [by.person])], [(0, outcome_1.call)(by.person)]);
}
function callNext(visit, person, at) {
    const { arrival, answer, host } = visit;
    if (answer?.kind === 'colleague' && answer.escort === person && answer.by !== person) {
        const next = { ...visit, answer: null, untold: person };
        return (0, outcome_1.decisionOn)(next, at, [passedOver(person, [answer.by])], [(0, outcome_1.call)(answer.by)]);
    }
    if (answer !== null)
        return 'unchanged';
    const others = (person === host ? (0, exports.insteadOf)(visit, at) : (0, exports.backupOf)(person, at)).filter((other) => !at.unreached.has(other) && !arrival.called.includes(other));
    if (others.length === 0)
        return 'unchanged';
    const instead = person === host && !arrival.instead ? { instead: others } : {};
    const next = {
        ...visit,
        arrival: { ...arrival, ...instead, called: [...arrival.called, ...others] },
    };
    return (0, outcome_1.decisionOn)(next, at, [passedOver(person, others)], others.map(outcome_1.call));
}
const receiverOf = (host, at) => {
    if (at.unreached.has(host))
        return (0, office_1.officeOnDuty)(at).map(({ aadObjectId }) => aadObjectId);
    return at.absent.has(host) ? (0, exports.backupOf)(host, at) : [host];
};
exports.receiverOf = receiverOf;
function askedAbout(visit, at) {
    const { host } = visit;
    if ((0, office_1.canBeCalled)(at, host))
        return [host];
    const escort = visit.status === 'collected' ? visit.escort.by : visit.answer?.escort;
    return escort !== undefined && escort !== host && (0, office_1.canBeCalled)(at, escort) ? [escort] : (0, exports.backupOf)(host, at);
}
