"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withAddress = exports.outsideBefore = exports.outsideTrainer = void 0;
exports.giversAppointment = giversAppointment;
exports.formerGivers = formerGivers;
exports.seatsAppointment = seatsAppointment;
const decision_1 = require("../ledger/decision");
const audience_1 = require("./audience");
const contract_1 = require("./contract");
exports.outsideTrainer = 'outside';
exports.outsideBefore = 'outside-before';
const appointment = (person) => ({
    person: (0, decision_1.mailTo)(person),
    view: contract_1.trainingCards.appointment,
    class: 'operational',
    as: { kind: 'post' },
    follows: 'item',
});
const withAddress = (people, { organisation, mails = false }) => {
    const known = new Set(organisation.people.flatMap(({ aadObjectId, email }) => (email === undefined ? [] : [aadObjectId])));
    return mails ? people.filter((person) => known.has(person)) : [];
};
exports.withAddress = withAddress;
function giversAppointment(session, at) {
    const { outside } = session.facts;
    if (session.proposed || at.mails !== true)
        return [];
    if (outside)
        return outside.mail === null ? [] : [appointment(exports.outsideTrainer)];
    return (0, exports.withAddress)([session.owner], at).map(appointment);
}
function formerGivers(before, after, at) {
    if (before.proposed || at.mails !== true)
        return [];
    const { outside } = before.facts;
    const gave = (0, audience_1.isGivenBy)(before, before.owner) && !(0, audience_1.isGivenBy)(after, before.owner) ? [before.owner] : [];
    const isReplaced = outside?.mail !== undefined && outside.mail !== null && outside.mail !== after.facts.outside?.mail;
    return [...(0, exports.withAddress)(gave, at).map(appointment), ...(isReplaced ? [appointment(exports.outsideBefore)] : [])];
}
function seatsAppointment(before, after, at) {
    const [had, has] = [before?.status === 'seated', after.status === 'seated'];
    return had === has ? [] : (0, exports.withAddress)([after.person], at).map(appointment);
}
