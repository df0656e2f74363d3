"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withMasked = exports.secondChannel = exports.alert = exports.post = exports.event = exports.withoutRedraw = exports.decisionOn = void 0;
exports.postToHandlers = postToHandlers;
exports.responsibleFor = responsibleFor;
const contract_1 = require("./contract");
const decision_1 = require("../ledger/decision");
const mask_1 = require("../masking/mask");
const clocks_1 = require("./clocks");
const handlers_1 = require("./handlers");
const lists_1 = require("./lists");
const schedule_1 = require("./schedule");
const decisionOn = (state, at, events, messages = []) => ({
    state,
    events,
    messages,
    timer: (0, schedule_1.nextTimer)(state, at.organisation),
    index: (0, lists_1.indexOf)(state, at.organisation),
    listed: (0, lists_1.lineOf)(state),
});
exports.decisionOn = decisionOn;
const withoutRedraw = (by, decision) => ({
    ...decision,
    leaves: { person: by },
});
exports.withoutRedraw = withoutRedraw;
const event = (type, by, payload = {}) => ({ type, by, payload });
exports.event = event;
const post = (person, view, messageClass) => ({
    person,
    view,
    class: messageClass,
    as: { kind: 'post' },
    follows: 'item',
});
exports.post = post;
const alert = (state, person, messageClass) => {
    const batch = batchOf(state);
    return { ...(0, exports.post)(person, contract_1.incidentCards.alert, messageClass), ...(batch === null ? {} : { batch }) };
};
exports.alert = alert;
const batchOf = ({ flood, status, escalated, letGo }) => flood !== undefined && status === 'reported' && letGo === undefined ? `${flood}-${escalated}` : null;
const secondChannel = (state) => (0, clocks_1.isDrill)(state)
    ? []
    : [(0, exports.post)(decision_1.mailbox, state.about.length > 0 ? contract_1.incidentCards.discreetMail : contract_1.incidentCards.mail, 'statutory')];
exports.secondChannel = secondChannel;
function postToHandlers(state, at, messageClass = 'operational') {
    return responsibleFor(state, at).map((person) => (0, exports.alert)(state, person, messageClass));
}
function responsibleFor(state, at) {
    const acting = (0, handlers_1.actingOn)(state, at.organisation, at.now).map(({ aadObjectId }) => aadObjectId);
    const taker = acting.filter((person) => person === state.taken?.by);
    return taker.length > 0 ? taker : acting;
}
const withMasked = (state, more) => mask_1.maskedKinds.filter((kind) => state.masked.includes(kind) || more.includes(kind));
exports.withMasked = withMasked;
