"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.refusalNotices = exports.look = exports.arrive = exports.deliver = exports.undo = exports.fetched = exports.leave = exports.atDoor = exports.stay = exports.upstairs = exports.collect = exports.refuse = exports.pickUp = exports.answer = void 0;
exports.send = send;
exports.handOver = handOver;
exports.cancel = cancel;
exports.amend = amend;
exports.current = current;
const plain_1 = require("../../../cards/shared/plain");
const chosen_person_1 = require("../../../services/forms/chosen-person");
const form_1 = require("../../../services/visit/form");
const presses_1 = require("../../routing/presses");
const notices_1 = require("../../routing/notices");
const cards_1 = require("./cards");
const press = (command) => async (turn, data, container) => {
    return await carryOut(turn, data, command(turn.actor.person, data, turn), container);
};
exports.answer = press((by, data) => ({ type: 'answer', by, answer: data.answer }));
async function send(turn, data, container) {
    const colleague = (0, chosen_person_1.chosenPerson)(data.colleague);
    if (colleague === null)
        return (0, notices_1.notUnderstood)(turn, data.colleague);
    return await press((by) => ({ type: 'send', by, colleague }))(turn, data, container);
}
async function handOver(turn, data, container) {
    const to = (0, chosen_person_1.chosenPerson)(data.to);
    if (to === null)
        return (0, notices_1.notUnderstood)(turn, data.to);
    return await press((by) => ({ type: 'handOver', by, to }))(turn, data, container);
}
exports.pickUp = press((person) => ({ type: 'pickUp', doer: { person } }));
exports.refuse = press((by) => ({ type: 'refuse', by, reason: null }));
async function cancel(turn, data, container) {
    const by = turn.actor.person;
    if (data.following === undefined)
        return await carryOut(turn, data, { type: 'cancel', by }, container);
    if (!(await container.visits.find(data)))
        return await current(turn, data, container);
    const outcome = await container.visits.cancelFrom(data, by);
    return await (0, presses_1.afterPress)(turn, outcome, exports.refusalNotices, () => current(turn, data, container));
}
exports.collect = press((by) => ({ type: 'collect', by }));
exports.upstairs = press((by) => ({ type: 'upstairs', by }));
exports.stay = press((by) => ({ type: 'stay', by }));
exports.atDoor = press((person) => ({ type: 'atDoor', doer: { person } }));
exports.leave = press((person) => ({ type: 'leave', doer: { person }, swept: false }));
exports.fetched = press((person) => ({ type: 'fetched', doer: { person } }));
exports.undo = press((person) => ({ type: 'undo', doer: { person } }));
async function amend(turn, data, container) {
    const read = (0, form_1.readAmendment)(data);
    if (!read)
        return (0, notices_1.shortNotice)(turn, 'peopleNumber');
    return await press((person) => ({ type: 'amend', doer: { person }, ...read }))(turn, data, container);
}
exports.deliver = press((person, _data, { messageId }) => ({
    type: 'deliver',
    doer: { person },
    card: messageId,
}));
exports.arrive = press((person, { way }, { messageId }) => ({
    type: 'arrive',
    doer: { person },
    way,
    card: messageId,
}));
const look = (turn, key, container) => current(turn, key, container);
exports.look = look;
async function carryOut(turn, key, command, container) {
    if (!(await container.visits.find(key)))
        return await current(turn, key, container);
    const outcome = await container.visits.change(key, command);
    return await (0, presses_1.afterPress)(turn, outcome, exports.refusalNotices, () => current(turn, key, container));
}
exports.refusalNotices = {
    notToday: 'notToday',
    notDelivery: 'notDelivery',
    waitsForYes: 'waitsForYes',
    tooLate: 'tooLate',
    unknownColleague: 'unknownColleague',
    colleagueUnreached: 'colleagueUnreached',
    colleagueAway: 'colleagueAway',
    colleagueAwayThen: 'colleagueAwayThen',
};
async function current(turn, key, container) {
    const { person, locale } = turn.actor;
    const file = await container.visits.find(key);
    const card = file
        ? await (0, cards_1.cardOf)(file, { person, account: turn.account, locale }, container)
        : (0, plain_1.renderNeutral)(locale);
    return { kind: 'card', card };
}
