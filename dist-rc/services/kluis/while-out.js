"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.whileOut = whileOut;
exports.linkIncident = linkIncident;
const contract_1 = require("./contract");
const open_incident_1 = require("../handovers/open-incident");
const roles_1 = require("../people/roles");
const custodians_1 = require("./custodians");
const hours_1 = require("./hours");
const turned_out_1 = require("./turned-out");
const ladder_1 = require("./ladder");
const outcome_1 = require("./outcome");
const rungs_1 = require("../time/rungs");
function whileOut(loan, command, at) {
    switch (command.type) {
        case 'accept':
        case 'handIn':
        case 'askLonger':
            return say(loan, command, at);
        case 'keepLonger':
            return keepLonger(loan, command, at);
        case 'refuseLonger':
            return refuseLonger(loan, command, at);
        case 'takeBack':
            return takeBack(loan, command, at);
        case 'undoBack':
            return loan.issue.handedInAt === null ? 'unchanged' : (0, turned_out_1.undoBack)(loan, command, at);
        case 'lose':
            return lose(loan, command, at);
        case 'report':
            return report(loan, command, at);
        case 'linkIncident':
            return linkIncident(loan, command, at);
        case 'flagLeaver':
            return flagLeaver(loan, at);
        case 'wanted':
            return (0, outcome_1.decisionOn)(loan, at, [(0, outcome_1.event)('wanted', null)], [(0, outcome_1.toBorrower)(loan)]);
        case 'visitors':
            return tellOfVisitors(loan, command, at);
        case 'unreached':
            return waitsForWord(loan) ? (0, outcome_1.passOver)(loan, command.person, at) : 'unchanged';
        case 'timer':
            return command.step === ladder_1.loanSteps.deputy ? callForConfirmation(loan, at) : remind(loan, command, at);
        default:
            return 'unchanged';
    }
}
function say({ unreached: _, ...loan }, command, at) {
    const { issue } = loan;
    const moment = at.now.toISOString();
    switch (command.type) {
        case 'accept': {
            if (issue.acceptedAt !== null)
                return 'unchanged';
            const next = { ...loan, issue: { ...issue, acceptedAt: moment } };
            return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('accepted', loan.borrower)]);
        }
        case 'handIn': {
            if (issue.handedInAt !== null)
                return 'unchanged';
            const next = { ...loan, issue: { ...issue, handedInAt: moment } };
            return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('handedIn', loan.borrower)], (0, outcome_1.toDuty)(loan, at));
        }
        case 'askLonger': {
            if (issue.handedInAt !== null)
                return 'unchanged';
            const { until, reason } = command;
            if (issue.wanted?.until === until && issue.wanted.reason === reason)
                return 'unchanged';
            if (!(0, hours_1.isPossibleEnd)(until, at.now, at.organisation))
                return 'notWorkingDay';
            const { longerRefused: _before, ...asked } = issue;
            const next = { ...loan, issue: { ...asked, wanted: { until, reason } } };
            return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('longerAsked', loan.borrower, { until, reason })], (0, outcome_1.toDuty)(loan, at));
        }
    }
}
function keepLonger(loan, { by, until, reason }, at) {
    if (!(0, hours_1.isPossibleEnd)(until, at.now, at.organisation))
        return 'notWorkingDay';
    const { organisation } = at;
    const due = (0, hours_1.dueBy)(at.now, until, organisation).toISOString();
    if (due <= loan.issue.due)
        return 'unchanged';
    const { longerRefused: _, ...issue } = loan.issue;
    const next = {
        ...loan,
        deviations: [...loan.deviations, (0, outcome_1.deviationOf)('keptLonger', by, reason, at)],
        issue: { ...issue, due, wanted: null, handedInAt: null, escalated: 0 },
    };
    const messages = [(0, outcome_1.toBorrower)(loan), ...(0, outcome_1.toPeople)((0, custodians_1.watchers)(at), contract_1.kluisCards.watch)];
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('keptLonger', by, { until, due, reason })], messages);
}
function refuseLonger(loan, { by, reason }, at) {
    const { issue } = loan;
    if (issue.wanted === null)
        return 'unchanged';
    const { until } = issue.wanted;
    const longerRefused = { by, at: at.now.toISOString(), until, reason };
    const next = { ...loan, issue: { ...issue, wanted: null, longerRefused } };
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('longerRefused', by, { until, reason })], [(0, outcome_1.toBorrower)(loan)]);
}
function takeBack(loan, { by }, at) {
    const { decided, issue: current } = loan;
    const returned = { by, at: at.now.toISOString() };
    const next = { ...(0, outcome_1.askedOf)(loan), status: 'back', decided, issue: current, returned };
    const freed = { to: (0, outcome_1.bookOf)(loan.id), flow: 'kluis', command: 'freed', payload: { object: loan.object } };
    return {
        ...(0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('back', by, { lockedUp: true })], [(0, outcome_1.toBorrower)(loan)]),
        handovers: [freed],
    };
}
function lose(loan, { actor, what }, at) {
    const { decided, issue: current } = loan;
    const lost = { by: actor, at: at.now.toISOString() };
    const next = { ...(0, outcome_1.askedOf)(loan), status: 'lost', decided, issue: current, lost, incident: null };
    return {
        ...(0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('lost', actor)], [(0, outcome_1.toBorrower)(loan), ...keepers(loan, at)]),
        handovers: [opening(loan, 'lost', actor, what, at)],
    };
}
function report(loan, { reporter, what }, at) {
    const { issue } = loan;
    if (issue.report !== null)
        return 'unchanged';
    if (new Date(issue.due) > at.now)
        return 'notLate';
    const reported = { by: reporter, at: at.now.toISOString(), incident: null };
    const next = { ...loan, issue: { ...issue, report: reported } };
    return {
        ...(0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('reported', reporter)]),
        handovers: [opening(loan, 'late', reporter, what, at)],
    };
}
function linkIncident(loan, { matter, incident }, at) {
    const events = [(0, outcome_1.event)('linked', null, { incident, matter })];
    if (loan.status === 'lost' && matter === 'lost')
        return loan.incident === null ? (0, outcome_1.decisionOn)({ ...loan, incident }, at, events) : 'unchanged';
    const { issue } = loan;
    if (matter === 'lost')
        return loan.status !== 'lost' && issue.found?.incident === null
            ? (0, outcome_1.decisionOn)({ ...loan, issue: { ...issue, found: { ...issue.found, incident } } }, at, events)
            : 'unchanged';
    return issue.report?.incident === null
        ? (0, outcome_1.decisionOn)({ ...loan, issue: { ...issue, report: { ...issue.report, incident } } }, at, events)
        : 'unchanged';
}
function flagLeaver(loan, at) {
    const { issue, borrower } = loan;
    if (issue.leaverSince !== null || (0, roles_1.isEmployed)(at.organisation, borrower, at.now))
        return 'unchanged';
    const next = { ...loan, issue: { ...issue, leaverSince: at.now.toISOString() } };
    const watching = (0, outcome_1.toPeople)((0, custodians_1.watchers)(at), contract_1.kluisCards.watch);
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('leaver', null)], [...keepers(loan, at), ...watching]);
}
function tellOfVisitors(loan, { since }, at) {
    if (loan.issue.visitorsSince === since)
        return 'unchanged';
    const next = { ...loan, issue: { ...loan.issue, visitorsSince: since } };
    const messages = since === null ? [] : [(0, outcome_1.toBorrower)(loan)];
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)(since === null ? 'visitorsGone' : 'visitors', null)], messages);
}
function callForConfirmation(loan, at) {
    const due = (0, ladder_1.nextTimer)(loan, at.organisation);
    const { handedInAt } = loan.issue;
    if (handedInAt === null || due?.step !== ladder_1.loanSteps.deputy || due.at > at.now)
        return 'nothingDue';
    const next = { ...loan, issue: { ...loan.issue, handInCalledFor: handedInAt } };
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)(ladder_1.loanSteps.deputy, null)], keepers(loan, at));
}
const waitsForWord = ({ issue: { handedInAt, handInCalledFor, wanted } }) => wanted !== null || (handedInAt !== null && handInCalledFor !== handedInAt);
const keepers = outcome_1.toCalled;
function others(loan, at) {
    const first = new Set((0, outcome_1.toDuty)(loan, at).map(({ person }) => person));
    return keepers(loan, at).filter(({ person }) => !first.has(person));
}
function remind(loan, { step }, at) {
    const due = (0, rungs_1.fallenDue)((0, ladder_1.rungsOf)(loan.issue, at.organisation), loan.issue.escalated, at.now);
    if (step !== ladder_1.loanSteps.ladder || !due)
        return 'nothingDue';
    const { latest: rung } = due;
    const skipped = [
        ...due.skipped.map(({ index, kind, to }) => (0, outcome_1.event)('skipped', null, { index, kind, to })),
        ...(due.unnamed > 0 ? [(0, outcome_1.event)('skipped', null, { more: due.unnamed })] : []),
    ];
    const events = [...skipped, (0, outcome_1.event)(rung.kind, null, { index: rung.index, to: rung.to })];
    const next = { ...loan, issue: { ...loan.issue, escalated: rung.index + 1 } };
    return (0, outcome_1.decisionOn)(next, at, events, rung.to.flatMap((target) => called(target, loan, at)));
}
const opening = (loan, matter, reporter, what, { incidents, now }) => {
    const { id, borrower, facts, issue } = loan;
    const { client, carrier } = facts;
    const origin = {
        partition: (0, outcome_1.bookOf)(id),
        flow: 'kluis',
        item: id,
        matter,
        loan: { borrower, handedInAt: issue.handedInAt },
        ...(matter === 'lost' ? { saidBy: reporter } : {}),
    };
    return (0, open_incident_1.openIncident)(incidents, origin, reporter, {
        kind: matter === 'lost' ? 'device_media_paper_lost_stolen' : 'process_deviation',
        what,
        client,
        noticedAt: now,
        answers: matter === 'lost' ? { fromSafe: 'yes', carrier } : {},
    });
};
function called(target, loan, at) {
    switch (target) {
        case 'holder':
            return [(0, outcome_1.toBorrower)(loan), ...(at.absent.has(loan.borrower) ? (0, outcome_1.toDuty)(loan, at) : [])];
        case 'officeManager':
            return (0, outcome_1.toDuty)(loan, at);
        case 'fg':
            return [...(0, outcome_1.toPeople)((0, custodians_1.watchers)(at), contract_1.kluisCards.watch), ...others(loan, at)];
    }
}
