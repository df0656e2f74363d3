"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.found = found;
exports.undoBack = undoBack;
const contract_1 = require("./contract");
const custodians_1 = require("./custodians");
const hours_1 = require("./hours");
const outcome_1 = require("./outcome");
function found(loan, command, at) {
    const { actor, reason } = command;
    const { incident, lost } = loan;
    const turnedUp = { by: actor, at: at.now.toISOString(), reason, incident, lost };
    const { undone: _, ...issue } = loan.issue;
    return again({ ...loan, issue }, { found: turnedUp }, (0, outcome_1.event)('found', actor, { reason }), at);
}
function undoBack(loan, { by, reason }, at) {
    const { handedInAt } = loan.issue;
    const looked = { by, at: at.now.toISOString(), reason };
    const undone = handedInAt === null ? looked : { ...looked, said: handedInAt };
    return again(loan, { undone }, (0, outcome_1.event)('backUndone', by, { reason }), at);
}
function again(loan, why, what, at) {
    if (loan.status !== 'out' && at.holder !== null)
        return 'heldByOther';
    const { decided } = loan;
    const { longerRefused: _, ...issue } = loan.issue;
    const now = at.now.toISOString();
    const due = issue.due > now ? issue.due : (0, hours_1.dueBy)(at.now, loan.facts.until, at.organisation).toISOString();
    const next = {
        ...(0, outcome_1.askedOf)(loan),
        status: 'out',
        decided,
        issue: { ...issue, ...why, due, handedInAt: null, wanted: null, escalated: 0 },
    };
    const keepers = loan.status === 'lost' ? (0, outcome_1.toCalled)(next, at) : (0, outcome_1.toDuty)(next, at);
    const told = [(0, outcome_1.toBorrower)(loan), ...keepers, ...(0, outcome_1.toPeople)((0, custodians_1.watchers)(at), contract_1.kluisCards.watch)];
    return (0, outcome_1.decisionOn)(next, at, [what], told);
}
