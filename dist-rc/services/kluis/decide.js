"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.decide = decide;
const before_issue_1 = require("./before-issue");
const custodians_1 = require("./custodians");
const transitions_1 = require("./transitions");
const filing_1 = require("./filing");
const telling_1 = require("./telling");
const turned_out_1 = require("./turned-out");
const while_out_1 = require("./while-out");
function decide(state, command, at) {
    const no = state && forbidden(state, command, at);
    if (no)
        return { refused: no };
    const rule = transitions_1.transitions[state?.status ?? 'none'][command.type];
    if (rule !== 'allowed')
        return { refused: rule };
    const outcome = outcomeOf(state, command, at);
    return typeof outcome === 'string' ? { refused: outcome } : (0, telling_1.tellingReports)(state, outcome);
}
function outcomeOf(state, command, at) {
    switch (command.type) {
        case 'request':
            return (0, before_issue_1.request)(command, at);
        case 'record':
            return (0, before_issue_1.record)(command, at);
        default:
            return state ? change(state, command, at) : 'notFound';
    }
}
function change(loan, command, at) {
    if (command.type === 'file')
        return (0, filing_1.file)(loan, command, at);
    switch (loan.status) {
        case 'requested':
        case 'approved':
            return (0, before_issue_1.beforeIssue)(loan, command, at);
        case 'out':
            return (0, while_out_1.whileOut)(loan, command, at);
        case 'back':
            if (command.type === 'undoBack')
                return (0, turned_out_1.undoBack)(loan, command, at);
            return command.type === 'linkIncident' ? (0, while_out_1.linkIncident)(loan, command, at) : 'unchanged';
        case 'lost':
            if (command.type === 'found')
                return (0, turned_out_1.found)(loan, command, at);
            return command.type === 'linkIncident' ? (0, while_out_1.linkIncident)(loan, command, at) : 'unchanged';
        default:
            return 'ended';
    }
}
function forbidden(state, command, at) {
    const { borrower } = state;
    if ('borrower' in command)
        return command.borrower === borrower ? null : 'notFound';
    if ('actor' in command)
        return command.actor === borrower || (0, custodians_1.mayDecide)(at, borrower, command.actor) ? null : 'notFound';
    if ('reporter' in command)
        return command.reporter === borrower || (0, custodians_1.mayOversee)(at, borrower, command.reporter) ? null : 'notFound';
    if (!('by' in command))
        return null;
    if (command.type === 'file')
        return (0, custodians_1.mayDecide)(at, '', command.by) ? null : 'notFound';
    if (command.by === borrower)
        return 'ownRequest';
    return (0, custodians_1.mayDecide)(at, borrower, command.by) ? null : 'notFound';
}
