"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.borrowersCard = exports.toBorrower = exports.asking = exports.toCalled = exports.toMenders = exports.toPeople = exports.event = exports.deviationOf = exports.issued = exports.askedOf = exports.firstWaiting = exports.lists = exports.decisionOn = exports.visitorsItem = exports.bookOf = exports.drillPartition = exports.partition = void 0;
exports.toDuty = toDuty;
exports.passedOn = passedOn;
exports.passOver = passOver;
const contract_1 = require("./contract");
const keys_1 = require("../ledger/keys");
const custodians_1 = require("./custodians");
const hours_1 = require("./hours");
const ladder_1 = require("./ladder");
exports.partition = 'kluis';
exports.drillPartition = 'kluis|drill';
const bookOf = (loan) => contract_1.drillLoanNumber.pattern.test(loan) ? exports.drillPartition : exports.partition;
exports.bookOf = bookOf;
exports.visitorsItem = 'visitors';
const decisionOn = (state, at, events, messages = []) => ({
    state,
    events,
    messages: [...new Map(messages.map((message) => [`${message.person}|${message.view}`, message])).values()],
    timer: (0, ladder_1.nextTimer)(state, at.organisation),
    index: indexOf(state),
});
exports.decisionOn = decisionOn;
exports.lists = {
    open: 'open|',
    holder: (object) => `holder|${object}`,
    queue: (object) => `queue|${object}|`,
    object: (object) => `object|${object}|`,
    borrower: (person) => `borrower|${person}|`,
};
const firstWaiting = (queue, today) => queue.find(({ status, facts: { from = '' } }) => status === 'approved' && from <= today);
exports.firstWaiting = firstWaiting;
function indexOf({ id, object, borrower, askedAt, status }) {
    const waits = status === 'requested' || status === 'approved';
    return [
        ...(waits || status === 'out' ? [`${exports.lists.open}${id}`] : []),
        ...(waits ? [`${exports.lists.queue(object)}${(0, keys_1.compactInstant)(new Date(askedAt))}|${id}`] : []),
        ...(status === 'out' ? [exports.lists.holder(object)] : []),
        `${exports.lists.object(object)}${id}`,
        `${exports.lists.borrower(borrower)}${id}`,
    ];
}
const askedOf = ({ id, facts, object, formerly, borrower, askedAt, late, deviations }) => ({
    id,
    facts,
    object,
    ...(formerly === undefined ? {} : { formerly }),
    borrower,
    askedAt,
    late,
    deviations,
});
exports.askedOf = askedOf;
const issued = (by, until, { now, organisation, visitors }) => ({
    by,
    at: now.toISOString(),
    due: (0, hours_1.dueBy)(now, until, organisation).toISOString(),
    acceptedAt: null,
    handedInAt: null,
    wanted: null,
    escalated: 0,
    report: null,
    visitorsSince: visitors,
    leaverSince: null,
});
exports.issued = issued;
const deviationOf = (kind, by, reason, { now }) => ({
    kind,
    by,
    reason,
    at: now.toISOString(),
});
exports.deviationOf = deviationOf;
const event = (type, by, payload = {}) => ({
    type,
    by,
    payload,
});
exports.event = event;
const post = (person, view) => ({
    person,
    view,
    class: 'operational',
    as: { kind: 'post' },
    follows: 'item',
});
const toPeople = (people, view) => people.map(({ aadObjectId }) => post(aadObjectId, view));
exports.toPeople = toPeople;
function toDuty(loan, at) {
    const handedOutBy = loan.status === 'out' ? loan.issue.by : null;
    const issuer = (0, custodians_1.deciders)(at, loan.borrower).filter(({ aadObjectId }) => aadObjectId === handedOutBy);
    return (0, exports.toPeople)([...(0, custodians_1.onDuty)(at, loan.borrower), ...issuer], contract_1.kluisCards.custody);
}
function passedOn(people, to) {
    if (people.length === 0)
        return [];
    const passed = people.map(({ aadObjectId }) => aadObjectId);
    return [(0, exports.event)('passedOver', null, { passed, to: to.map(({ person }) => person) })];
}
function passOver(loan, person, at) {
    const { unreached = [] } = loan;
    const next = toDuty(loan, at).filter((one) => one.person !== person && !at.unreached.has(one.person));
    if (unreached.includes(person))
        return 'unchanged';
    if (next.length === 0)
        return unanswered({ ...loan, unreached: [...unreached, person] }, at);
    const passed = at.organisation.people.filter(({ aadObjectId }) => aadObjectId === person);
    const noted = { ...loan, unreached: [...unreached, person] };
    return (0, exports.decisionOn)(noted, at, passedOn(passed, next), (0, exports.asking)(next));
}
function unanswered(loan, at) {
    const told = (0, exports.toMenders)(loan.borrower, at);
    return told.length === 0 ? 'unchanged' : (0, exports.decisionOn)(loan, at, [(0, exports.event)('unanswered', null)], told);
}
const toMenders = (borrower, at) => (0, exports.toPeople)((0, custodians_1.mendersOf)(at, borrower), contract_1.kluisCards.unanswered);
exports.toMenders = toMenders;
const toCalled = (loan, at) => (0, exports.toPeople)((0, custodians_1.called)(at, loan.borrower), contract_1.kluisCards.custody);
exports.toCalled = toCalled;
const asking = (messages) => messages.map((message) => ({ ...message, repeatUnknown: true }));
exports.asking = asking;
const toBorrower = ({ borrower }) => post(borrower, contract_1.kluisCards.loan);
exports.toBorrower = toBorrower;
const borrowersCard = ({ borrower, cardActivityId }) => ({
    ...post(borrower, contract_1.kluisCards.loan),
    ...(cardActivityId === null ? {} : { as: { kind: 'shown', activityId: cardActivityId } }),
});
exports.borrowersCard = borrowersCard;
