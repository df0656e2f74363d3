"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.look = exports.lose = exports.handIn = exports.accept = exports.withdraw = exports.takeBack = exports.issue = exports.press = void 0;
exports.findLoan = findLoan;
exports.approve = approve;
exports.refuse = refuse;
exports.report = report;
exports.found = found;
exports.refuseLonger = refuseLonger;
exports.undoBack = undoBack;
exports.revoke = revoke;
exports.askLonger = askLonger;
exports.keepLonger = keepLonger;
exports.current = current;
const custodians_1 = require("../../../services/kluis/custodians");
const form_1 = require("../../../services/kluis/form");
const contract_1 = require("../../../services/kluis/contract");
const presses_1 = require("../../routing/presses");
const notices_1 = require("../../routing/notices");
const cards_1 = require("./cards");
const press = (command) => async (turn, { loan: id }, container) => {
    const file = await container.loans.find(id);
    const { person } = turn.actor;
    if (!file)
        return (0, notices_1.notice)(turn, 'loanNotFound');
    return await carryOut(turn, id, command(person, turn, file), container);
};
exports.press = press;
exports.issue = (0, exports.press)((by) => ({ type: 'issue', by }));
exports.takeBack = (0, exports.press)((by) => ({ type: 'takeBack', by }));
exports.withdraw = (0, exports.press)((borrower) => ({ type: 'withdraw', borrower }));
exports.accept = (0, exports.press)((borrower) => ({ type: 'accept', borrower }));
exports.handIn = (0, exports.press)((borrower) => ({ type: 'handIn', borrower }));
exports.lose = (0, exports.press)((actor, { actor: { locale } }, { loan }) => ({
    type: 'lose',
    actor,
    what: (0, cards_1.lossOf)(loan, locale),
}));
const look = (turn, { loan }, container) => current(turn, loan, container);
exports.look = look;
async function findLoan(turn, { number }, container) {
    const id = (0, contract_1.typedLoanNumber)(number) ?? contract_1.loanNumber.typed(contract_1.loanNumber.prefix + number.trim()) ?? '';
    return (await container.loans.find(id))
        ? await current(turn, id, container)
        : (0, notices_1.shortNotice)(turn, 'loanNotFound');
}
async function approve(turn, data, container) {
    const { person } = turn.actor;
    const reason = data.approval.trim() === '' ? null : (0, form_1.readReason)(data.approval);
    if (reason && 'fault' in reason)
        return (0, notices_1.shortNotice)(turn, 'textTooLong');
    return await carryOut(turn, data.loan, { type: 'approve', by: person, reason: reason?.text ?? null }, container);
}
async function refuse(turn, data, container) {
    return await withReason(turn, data, container, (by, reason) => ({ type: 'refuse', by, reason }));
}
async function report(turn, { loan, what }, container) {
    return await withReason(turn, { loan, reason: what }, container, (reporter, words) => ({
        type: 'report',
        reporter,
        what: words,
    }));
}
async function found(turn, { loan, where }, container) {
    return await withReason(turn, { loan, reason: where }, container, (actor, reason) => ({
        type: 'found',
        actor,
        reason,
    }));
}
async function refuseLonger(turn, { loan, whyNot }, container) {
    return await withReason(turn, { loan, reason: whyNot }, container, (by, reason) => ({
        type: 'refuseLonger',
        by,
        reason,
    }));
}
async function undoBack(turn, data, container) {
    return await withReason(turn, data, container, (by, reason) => ({ type: 'undoBack', by, reason }));
}
async function revoke(turn, data, container) {
    return await withReason(turn, data, container, (by, reason) => ({ type: 'revoke', by, reason }));
}
async function askLonger(turn, data, container) {
    const { until } = data;
    return await untilLater(turn, data, container, (borrower, reason) => ({
        type: 'askLonger',
        borrower,
        until,
        reason,
    }));
}
async function keepLonger(turn, data, container) {
    const { until } = data;
    return await untilLater(turn, data, container, (by, reason) => ({ type: 'keepLonger', by, until, reason }));
}
async function untilLater(turn, data, container, command) {
    const context = { now: container.clock.now(), organisation: container.organisation() };
    const fault = (0, form_1.faultOfEnd)(data.until, context);
    if (fault !== null)
        return (0, notices_1.shortNotice)(turn, fault === 'notWorkingDay' ? 'notWorkingDay' : 'dayNotPossible');
    return await withReason(turn, data, container, command);
}
async function withReason(turn, data, container, command) {
    const { person } = turn.actor;
    const reason = (0, form_1.readReason)(data.reason);
    if ('fault' in reason)
        return (0, notices_1.shortNotice)(turn, reason.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
    return await carryOut(turn, data.loan, command(person, reason.text), container);
}
async function carryOut(turn, id, command, container) {
    const outcome = await container.loans.change(id, command);
    return await (0, presses_1.afterPress)(turn, outcome, refusalNotices, () => current(turn, id, container));
}
const refusalNotices = {
    ownRequest: 'ownRequest',
    reasonRequired: 'reasonRequired',
    heldByOther: 'heldByOther',
    notWorkingDay: 'notWorkingDay',
    notLate: 'notLate',
    notYet: 'notYet',
};
async function current(turn, id, container) {
    const { person, locale } = turn.actor;
    const loans = container.loans;
    const file = await loans.find(id);
    if (!file)
        return (0, notices_1.notice)(turn, 'loanNotFound');
    const { borrower } = file.loan;
    if (person !== borrower && !(0, custodians_1.mayOversee)(await loans.custody(), borrower, person))
        return (0, notices_1.notice)(turn, 'loanNotFound');
    return { kind: 'card', card: await (0, cards_1.cardOf)(file, { person, account: turn.account, locale }, container) };
}
