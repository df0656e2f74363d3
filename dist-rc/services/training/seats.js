"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mayPromote = exports.queueKey = exports.promoteStep = exports.placesKey = exports.sessionItem = void 0;
exports.decideSeat = decideSeat;
const contract_1 = require("./contract");
const keys_1 = require("../ledger/keys");
const appointments_1 = require("./appointments");
const audience_1 = require("./audience");
const naming_1 = require("./naming");
const times_1 = require("./times");
const transitions_1 = require("./transitions");
exports.sessionItem = 'session';
exports.placesKey = keys_1.rowKeys.beside('places');
exports.promoteStep = 'promote';
const queueKey = (order) => keys_1.rowKeys.beside(`wait|${String(order).padStart(10, '0')}`);
exports.queueKey = queueKey;
function decideSeat(state, command, at) {
    const rule = transitions_1.seatTransitions[state?.status ?? 'none'][command.type];
    if (rule !== 'allowed')
        return { refused: rule };
    const outcome = outcomeOf(state, command, at);
    if (typeof outcome === 'string')
        return { refused: outcome };
    const { seat, places } = outcome;
    return {
        state: seat,
        events: [eventOf(command, at.person)],
        messages: [...messagesOf(command, at.person), ...appointmentOf(state, seat, command, at)],
        timer: (0, exports.mayPromote)(at.session, places) ? { at: at.now, step: exports.promoteStep } : null,
        index: [],
        rows: [{ key: exports.placesKey, value: places }, ...queueRows(state, seat)],
    };
}
const mayPromote = ({ facts, status }, { taken, waiting }) => status === 'planned' && waiting > 0 && (facts.places === null || taken < facts.places);
exports.mayPromote = mayPromote;
function outcomeOf(state, command, at) {
    switch (command.type) {
        case 'signUp':
            return signUp(at);
        case 'signOff':
            return state ? signOff(state, at) : 'notFound';
        case 'promote':
            return promote(at);
        case 'attend':
            return attend(state, command, at);
        case 'unattend':
            return state?.status === 'attended' ? unattend(state, at) : 'unchanged';
        case 'timer':
            return 'nothingDue';
    }
}
const closedFor = ({ session, organisation, now }) => {
    if (session.status === 'cancelled')
        return 'cancelled';
    if (session.status === 'closed')
        return 'ended';
    return (0, times_1.startOf)(session.facts, organisation) <= now ? 'begun' : null;
};
function signUp(at) {
    const { session, places, person, now } = at;
    const closed = closedFor(at);
    if (closed)
        return closed;
    if (!isInvited(at))
        return 'notMeant';
    const since = now.toISOString();
    const full = session.facts.places !== null && places.taken >= session.facts.places;
    if (!full && places.waiting === 0)
        return {
            seat: { person, session: session.id, status: 'seated', since },
            places: { ...places, taken: places.taken + 1 },
        };
    const order = places.queued + 1;
    return {
        seat: { person, session: session.id, status: 'waiting', since, order },
        places: { ...places, waiting: places.waiting + 1, queued: order },
    };
}
function signOff(seat, at) {
    const closed = closedFor(at);
    if (closed)
        return closed;
    return {
        seat: { person: seat.person, session: seat.session, status: 'off', at: at.now.toISOString() },
        places: withoutSeat(seat, at.places),
    };
}
function promote({ session, places, person, now }) {
    if (!(0, exports.mayPromote)(session, places))
        return 'full';
    return {
        seat: { person, session: session.id, status: 'seated', since: now.toISOString() },
        places: { ...places, taken: places.taken + 1, waiting: places.waiting - 1 },
    };
}
function attend(state, command, at) {
    const { session, organisation, now, person, places } = at;
    if (session.status === 'cancelled')
        return 'cancelled';
    if (command.how === 'code' ? !isInvited(at) : !isColleague(at))
        return 'notMeant';
    if (command.how === 'code') {
        if (!(0, times_1.codeCounts)(session.facts, organisation, now))
            return 'codeClosed';
        if (!command.right)
            return 'wrongCode';
    }
    else if ((0, times_1.startOf)(session.facts, organisation) > now)
        return 'notBegun';
    const seated = state?.status === 'seated';
    const left = seated || !state ? places : withoutSeat(state, places);
    const by = command.how === 'code' ? person : command.by;
    return {
        seat: {
            person,
            session: session.id,
            status: 'attended',
            at: now.toISOString(),
            how: command.how,
            by,
            seated,
            named: (0, naming_1.namedNow)(person, by, organisation),
        },
        places: { ...left, attended: left.attended + 1 },
    };
}
function unattend(seat, { places, now }) {
    const { person, session } = seat;
    const at = now.toISOString();
    return {
        seat: seat.seated
            ? { person, session, status: 'seated', since: at }
            : { person, session, status: 'off', at },
        places: { ...places, attended: places.attended - 1 },
    };
}
function isColleague({ organisation, person }) {
    const known = organisation.people.find(({ aadObjectId }) => aadObjectId === person);
    return known !== undefined && (0, audience_1.isMeant)({ kind: 'everybody' }, known, organisation);
}
function isInvited({ session, organisation, person }) {
    const known = organisation.people.find(({ aadObjectId }) => aadObjectId === person);
    return known !== undefined && (0, audience_1.isMeant)(session.facts.audience, known, organisation);
}
function withoutSeat({ status }, places) {
    if (status === 'seated')
        return { ...places, taken: places.taken - 1 };
    return status === 'waiting' ? { ...places, waiting: places.waiting - 1 } : places;
}
function queueRows(before, after) {
    const left = before?.status === 'waiting' ? [{ key: (0, exports.queueKey)(before.order), value: null }] : [];
    const joined = after.status === 'waiting' ? [{ key: (0, exports.queueKey)(after.order), value: { person: after.person } }] : [];
    return [...left, ...joined];
}
function eventOf(command, person) {
    const by = 'by' in command ? command.by : command.type === 'promote' ? null : person;
    return { type: command.type, by, payload: 'how' in command ? { how: command.how } : {} };
}
const appointmentOf = (before, after, { type }, at) => type === 'signUp' || type === 'signOff' || type === 'promote' ? (0, appointments_1.seatsAppointment)(before, after, at) : [];
function messagesOf(command, person) {
    const card = { person, view: contract_1.trainingCards.seat, class: 'operational', follows: 'item' };
    if (command.type === 'promote')
        return [{ ...card, as: { kind: 'post' } }];
    if (command.type !== 'signUp')
        return [];
    const { cardActivityId } = command;
    return cardActivityId === null
        ? [{ ...card, as: { kind: 'post' } }]
        : [{ ...card, as: { kind: 'shown', activityId: cardActivityId } }];
}
