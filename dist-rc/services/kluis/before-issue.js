"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.request = request;
exports.record = record;
exports.beforeIssue = beforeIssue;
const contract_1 = require("./contract");
const calendar_1 = require("../time/calendar");
const zone_1 = require("../time/zone");
const custodians_1 = require("./custodians");
const hours_1 = require("./hours");
const ladder_1 = require("./ladder");
const outcome_1 = require("./outcome");
function request(command, at) {
    const { facts, object, borrower, late } = command;
    const base = { id: at.id, facts, object, borrower, late, askedAt: at.now.toISOString(), deviations: [] };
    const loan = { ...base, status: 'requested', reminded: 0 };
    const duty = (0, outcome_1.toDuty)(loan, at);
    const decision = (0, outcome_1.decisionOn)(loan, at, [(0, outcome_1.event)('requested', borrower, { facts, late }), ...(0, outcome_1.passedOn)((0, custodians_1.skipped)(at, borrower), duty)], [...(0, outcome_1.asking)(duty), ...(0, outcome_1.toMenders)(borrower, at), (0, outcome_1.borrowersCard)(command)]);
    const wanted = { to: (0, outcome_1.bookOf)(at.id), flow: 'kluis', command: 'wanted', payload: { object } };
    return at.holder === null ? decision : { ...decision, handovers: [wanted] };
}
function record(command, at) {
    const { facts, object, borrower, by, reason } = command;
    if (by === borrower)
        return 'ownRequest';
    if (at.holder !== null)
        return 'heldByOther';
    const deviation = (0, outcome_1.deviationOf)('withoutRequest', by, reason, at);
    const loan = {
        id: at.id,
        facts,
        object,
        borrower,
        late: [],
        askedAt: at.now.toISOString(),
        deviations: [deviation],
        status: 'out',
        decided: null,
        issue: (0, outcome_1.issued)(by, facts.until, at),
    };
    const events = [(0, outcome_1.event)('recorded', by, { facts, reason })];
    return (0, outcome_1.decisionOn)(loan, at, events, [
        ...(0, outcome_1.toPeople)((0, custodians_1.deciders)(at, borrower), contract_1.kluisCards.custody),
        (0, outcome_1.borrowersCard)(command),
        ...(0, outcome_1.toPeople)((0, custodians_1.watchers)(at), contract_1.kluisCards.watch),
    ]);
}
function beforeIssue(loan, command, at) {
    switch (command.type) {
        case 'approve':
            return approve(loan, command, at);
        case 'refuse':
        case 'revoke': {
            const { by, reason, type } = command;
            const decided = { by, reason, at: at.now.toISOString() };
            const events = [(0, outcome_1.event)(type === 'revoke' ? 'revoked' : 'refused', by, { reason })];
            return (0, outcome_1.decisionOn)({ ...(0, outcome_1.askedOf)(loan), status: 'refused', decided }, at, events, [(0, outcome_1.toBorrower)(loan)]);
        }
        case 'withdraw':
            return end(loan, 'withdrawn', at, loan.borrower, []);
        case 'issue':
            return loan.status === 'approved' ? issue(loan, command, at) : 'notApproved';
        case 'free': {
            const next = { ...loan, waitsUntil: nextDay(at) };
            return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('free', null)], [(0, outcome_1.toBorrower)(loan), ...(0, outcome_1.toDuty)(loan, at)]);
        }
        case 'unreached':
            return loan.status === 'requested' && loan.reminded === 0
                ? (0, outcome_1.passOver)(loan, command.person, at)
                : 'unchanged';
        case 'timer':
            return callForAnswer(loan, command, at);
        default:
            return 'unchanged';
    }
}
function approve(loan, { by, reason }, at) {
    const longer = (0, hours_1.isLonger)(loan.facts, (0, zone_1.dayOf)(at.now, at.organisation.office.timeZone));
    if (reason === null && (longer || loan.late.length > 0))
        return 'reasonRequired';
    const decided = { by, reason, at: at.now.toISOString() };
    const events = [(0, outcome_1.event)('approved', by, { reason })];
    const next = { ...(0, outcome_1.askedOf)(loan), ...awaited(loan), status: 'approved', decided };
    return (0, outcome_1.decisionOn)(next, at, events, [(0, outcome_1.toBorrower)(loan)]);
}
function issue(loan, { by }, at) {
    if (at.holder !== null)
        return 'heldByOther';
    const { decided, facts } = loan;
    const today = (0, zone_1.dayOf)(at.now, at.organisation.office.timeZone);
    if (facts.from !== undefined && facts.from > today)
        return 'notYet';
    const longer = facts.until > today;
    const kept = longer ? [(0, outcome_1.deviationOf)('keptLonger', decided.by, decided.reason ?? '', at)] : [];
    const next = {
        ...(0, outcome_1.askedOf)(loan),
        deviations: [...loan.deviations, ...kept],
        status: 'out',
        decided,
        issue: (0, outcome_1.issued)(by, facts.until, at),
    };
    const messages = [(0, outcome_1.toBorrower)(loan), ...(longer ? (0, outcome_1.toPeople)((0, custodians_1.watchers)(at), contract_1.kluisCards.watch) : [])];
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('issued', by, { due: next.issue.due })], messages);
}
const awaited = ({ waitsUntil }) => (waitsUntil === undefined ? {} : { waitsUntil });
const nextDay = ({ now, organisation: { office } }) => (0, calendar_1.nextWorkingDay)((0, zone_1.dayOf)(now, office.timeZone), office);
function callForAnswer(loan, { step }, at) {
    const due = (0, ladder_1.nextTimer)(loan, at.organisation);
    if (!due || due.step !== step || due.at > at.now)
        return 'nothingDue';
    if (loan.status === 'approved' && step === ladder_1.loanSteps.begin) {
        const told = at.holder === null ? [(0, outcome_1.toBorrower)(loan), ...(0, outcome_1.toDuty)(loan, at)] : [(0, outcome_1.toBorrower)(loan)];
        return (0, outcome_1.decisionOn)({ ...loan, begun: true }, at, [(0, outcome_1.event)(step, null)], told);
    }
    if (step === ladder_1.loanSteps.expire || loan.status === 'approved') {
        if (at.holder === null)
            return end(loan, 'expired', at, null, [(0, outcome_1.toBorrower)(loan)]);
        return (0, outcome_1.decisionOn)({ ...loan, waitsUntil: nextDay(at) }, at, [(0, outcome_1.event)('waitsOn', null)]);
    }
    const next = { ...loan, reminded: loan.reminded + 1 };
    const called = loan.reminded === 0 ? ladder_1.loanSteps.deputy : ladder_1.loanSteps.remind;
    const asked = (0, outcome_1.asking)((0, outcome_1.toCalled)(loan, at));
    return (0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)(called, null)], asked);
}
function end(loan, status, at, by, messages) {
    const ended = { ...(0, outcome_1.askedOf)(loan), status, endedAt: at.now.toISOString() };
    return (0, outcome_1.decisionOn)(ended, at, [(0, outcome_1.event)(status, by)], messages);
}
