"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.silentUntil = void 0;
exports.waitingReversal = waitingReversal;
exports.actsAsDpo = actsAsDpo;
exports.signersOf = signersOf;
exports.maySign = maySign;
exports.signersCalledAt = signersCalledAt;
const roles_1 = require("../../people/roles");
const handlers_1 = require("../handlers");
const hourMs = 3_600_000;
const silentHours = 4;
const againHours = 24;
function waitingReversal({ status, process }) {
    const over = status === 'withdrawn' || status === 'joined' || status === 'closed';
    const asked = process?.reversal;
    return over || !asked || asked.answer ? null : asked;
}
const silentUntil = ({ at }) => new Date(Date.parse(at) + silentHours * hourMs);
exports.silentUntil = silentUntil;
function actsAsDpo({ about }, organisation, person, now) {
    const free = (people) => people.filter(({ aadObjectId }) => !about.includes(aadObjectId));
    const dpo = free((0, roles_1.holdersOf)(organisation, 'fg', now));
    const deputy = free((0, roles_1.holdersOf)(organisation, 'fgDeputy', now)).slice(0, 1);
    const acting = [dpo, deputy, (0, handlers_1.handlersOf)(organisation, about, now)].find(({ length }) => length > 0) ?? [];
    return acting.some(({ aadObjectId }) => aadObjectId === person);
}
function signersOf({ about }, { by, at }, organisation, now) {
    const free = (people) => people.map(({ aadObjectId }) => aadObjectId).filter((person) => person !== by && !about.includes(person));
    const board = free((0, handlers_1.boardOf)(organisation, about, now));
    if (board.length > 0 && now < (0, exports.silentUntil)({ at }))
        return board;
    const deputy = free((0, roles_1.holdersOf)(organisation, 'fgDeputy', now)).slice(0, 1);
    const standIn = deputy.length > 0 ? deputy : free((0, roles_1.holdersOf)(organisation, 'outsideContact', now));
    return [...new Set([...board, ...standIn])];
}
function maySign(incident, organisation, person, now) {
    const asked = incident.process?.reversal;
    return asked !== undefined && signersOf(incident, asked, organisation, now).includes(person);
}
function signersCalledAt(incident) {
    const asked = waitingReversal(incident);
    if (!asked)
        return null;
    const [since, hours] = asked.calledAt === undefined ? [asked.at, silentHours] : [asked.calledAt, againHours];
    return new Date(Date.parse(since) + hours * hourMs);
}
