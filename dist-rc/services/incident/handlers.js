"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mayDecide = exports.decidersOf = exports.isWithheld = exports.mayHandle = exports.mayHoldReports = exports.boardOf = void 0;
exports.handlersOf = handlersOf;
exports.actingOn = actingOn;
exports.mayKnowReporter = mayKnowReporter;
exports.knowersOf = knowersOf;
const roles_1 = require("../people/roles");
function handlersOf(organisation, about, now) {
    const named = without(about, [
        ...(0, roles_1.holdersOf)(organisation, 'fg', now),
        ...(0, roles_1.holdersOf)(organisation, 'fgDeputy', now),
    ]);
    if (named.length > 0)
        return named;
    const board = (0, exports.boardOf)(organisation, about, now);
    return board.length > 0 ? board : without(about, (0, roles_1.holdersOf)(organisation, 'outsideContact', now));
}
const boardOf = (organisation, about, now) => without(about, (0, roles_1.holdersOf)(organisation, 'board', now));
exports.boardOf = boardOf;
function actingOn(incident, organisation, now) {
    const handlers = handlersOf(organisation, incident.about, now);
    return incident.boardCalled
        ? without([], [...handlers, ...(0, exports.boardOf)(organisation, incident.about, now)])
        : handlers;
}
const mayHoldReports = (organisation, person, now) => ['fg', 'fgDeputy', 'board', 'outsideContact'].some((role) => (0, roles_1.holdersOf)(organisation, role, now).some(({ aadObjectId }) => aadObjectId === person));
exports.mayHoldReports = mayHoldReports;
const mayHandle = (incident, organisation, person, now) => actingOn(incident, organisation, now).some(({ aadObjectId }) => aadObjectId === person);
exports.mayHandle = mayHandle;
const isWithheld = ({ about }, person) => about.includes(person);
exports.isWithheld = isWithheld;
function mayKnowReporter(incident, organisation, person, now) {
    if (!(0, exports.mayHandle)(incident, organisation, person, now))
        return false;
    const among = (people) => people.some(({ aadObjectId }) => aadObjectId === person);
    if (among(knowersOf(incident, organisation, now)))
        return true;
    const board = (0, exports.boardOf)(organisation, incident.about, now);
    return incident.confidential !== true && incident.taken?.by === person && among(board);
}
function knowersOf(incident, organisation, now) {
    const dpo = without(incident.about, (0, roles_1.holdersOf)(organisation, 'fg', now));
    const deputies = without(incident.about, (0, roles_1.holdersOf)(organisation, 'fgDeputy', now));
    const board = (0, exports.boardOf)(organisation, incident.about, now);
    if (incident.confidential === true)
        return dpo.length > 0 ? dpo : deputies.length > 0 ? deputies.slice(0, 1) : board;
    const named = [...dpo, ...deputies];
    return named.length > 0 ? named : board;
}
const decidersOf = (incident, organisation, now) => {
    const board = (0, exports.boardOf)(organisation, incident.about, now);
    return organisation.incident.decides === 'board' && board.length > 0
        ? board
        : handlersOf(organisation, incident.about, now);
};
exports.decidersOf = decidersOf;
const mayDecide = (incident, organisation, person, now) => (0, exports.decidersOf)(incident, organisation, now).some(({ aadObjectId }) => aadObjectId === person);
exports.mayDecide = mayDecide;
function without(about, people) {
    const unique = new Map(people.map((person) => [person.aadObjectId, person]));
    return [...unique.values()].filter(({ aadObjectId }) => !about.includes(aadObjectId));
}
