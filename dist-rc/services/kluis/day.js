"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.daySteps = exports.dayItem = void 0;
exports.decideDay = decideDay;
exports.nextStep = nextStep;
const contract_1 = require("./contract");
const calendar_1 = require("../time/calendar");
const zone_1 = require("../time/zone");
const custodians_1 = require("./custodians");
const outcome_1 = require("./outcome");
exports.dayItem = 'day';
exports.daySteps = ['open', 'close'];
function decideDay(state, command, books) {
    if (command.type === 'begin')
        return state ? { refused: 'unchanged' } : decided({ closed: null, countAskedAt: null }, 'begun', books);
    if (!state)
        return { refused: 'notFound' };
    const duty = (0, custodians_1.onDuty)(books, '');
    if (command.type === 'unreached')
        return passOver(state, command, duty, books);
    const { unreached: _, ...before } = state;
    if (command.step === 'open') {
        if (!countIsDue(before, books))
            return decided(before, 'opened', books);
        const next = { ...before, countAskedAt: books.now.toISOString() };
        return { ...decided(next, 'countAsked', books), messages: (0, outcome_1.toPeople)(duty, contract_1.kluisCards.countDue) };
    }
    const next = { ...before, closed: { at: books.now.toISOString(), out: books.out } };
    const told = books.moved || books.out.length > 0 ? (0, outcome_1.toPeople)(closers(books), contract_1.kluisCards.closing) : [];
    return { ...decided(next, 'closed', books), messages: told };
}
function passOver(state, { person, view }, duty, books) {
    const { unreached = [] } = state;
    const next = duty.filter(({ aadObjectId: id }) => id !== person && !books.unreached.has(id));
    if (next.length === 0 || unreached.includes(person))
        return { refused: 'unchanged' };
    const to = next.map(({ aadObjectId }) => aadObjectId);
    const noted = { ...state, unreached: [...unreached, person] };
    const events = [(0, outcome_1.event)('passedOver', null, { passed: [person], to })];
    return { ...decided(noted, 'passedOver', books), events, messages: (0, outcome_1.toPeople)(next, view) };
}
function closers(books) {
    const issuers = (0, custodians_1.deciders)(books, '').filter(({ aadObjectId }) => books.handedOutBy.includes(aadObjectId));
    return [...new Set([...(0, custodians_1.onDuty)(books, ''), ...issuers])];
}
function nextStep(now, { office }) {
    const today = (0, zone_1.dayOf)(now, office.timeZone);
    const days = [...((0, calendar_1.isWorkingDay)(today, office) ? [today] : []), (0, calendar_1.nextWorkingDay)(today, office)];
    const steps = days.flatMap((day) => [
        { at: (0, calendar_1.at)(day, office.opens, office), step: 'open' },
        { at: (0, calendar_1.at)(day, office.closes, office), step: 'close' },
    ]);
    const next = steps.find(({ at }) => at > now);
    if (!next)
        throw new RangeError('an office that never opens');
    return next;
}
const week = 7 * 86_400_000;
const month = 30 * 86_400_000;
function countIsDue({ countAskedAt }, { countedAt, now, organisation }) {
    const { countEveryMonths } = organisation.kluis;
    if (countEveryMonths === 0 || countedAt === null)
        return false;
    const over = now.getTime() - Date.parse(countedAt) >= countEveryMonths * month;
    return over && (countAskedAt === null || now.getTime() - Date.parse(countAskedAt) >= week);
}
const decided = (state, type, { now, organisation, out }) => ({
    state,
    events: [(0, outcome_1.event)(type, null, type === 'closed' ? { out } : {})],
    messages: [],
    timer: nextStep(now, organisation),
    index: [],
});
