"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isUndoable = exports.undoMinutes = void 0;
exports.undoArrival = undoArrival;
exports.undoLeaving = undoLeaving;
exports.amend = amend;
const outcome_1 = require("./outcome");
exports.undoMinutes = 15;
const canUndo = (at, now) => now.getTime() - Date.parse(at) <= exports.undoMinutes * 60_000;
const isUndoable = (visit, now) => (visit.status === 'arrived' && canUndo(visit.arrival.at, now)) ||
    (visit.status === 'left' && canUndo(visit.left.at, now));
exports.isUndoable = isUndoable;
function undoArrival(visit, { doer }, at) {
    if (!canUndo(visit.arrival.at, at.now))
        return 'tooLate';
    const undone = (0, outcome_1.deed)(doer, at);
    const before = { ...(0, outcome_1.announcedOf)(visit), undone };
    const next = visit.unexpected
        ? { ...before, status: 'cancelled', ended: undone }
        : { ...before, status: 'expected' };
    const messages = visit.arrival.called.map(outcome_1.call);
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('arrivalUndone', doer)], messages);
}
function undoLeaving(visit, { doer }, at) {
    if (!canUndo(visit.left.at, at.now))
        return 'tooLate';
    const { arrival, escort, answer = null } = visit;
    const before = { ...(0, outcome_1.announcedOf)(visit), undone: (0, outcome_1.deed)(doer, at), arrival, answer };
    const next = escort
        ? { ...before, status: 'collected', escort, askedAt: null }
        : { ...before, status: 'arrived' };
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('leavingUndone', doer)]);
}
function amend(visit, { doer, people, others }, at) {
    const { others: _, ...facts } = visit.facts;
    if (people === facts.people && others === (visit.facts.others ?? ''))
        return 'unchanged';
    const next = { ...visit, facts: { ...facts, people, ...(others === '' ? {} : { others }) } };
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('amended', doer, { from: facts.people, to: people })]);
}
