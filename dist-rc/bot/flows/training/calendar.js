"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.trainingMails = exports.calendars = void 0;
const v4_1 = require("zod/v4");
const event_1 = require("../../../cards/calendar/event");
const appointment_1 = require("../../../cards/training/appointment");
const decision_1 = require("../../../services/ledger/decision");
const appointments_1 = require("../../../services/training/appointments");
const audience_1 = require("../../../services/training/audience");
const contract_1 = require("../../../services/training/contract");
const plan_1 = require("../../../services/training/plan");
const times_1 = require("../../../services/training/times");
const cards_1 = require("./cards");
const choices_1 = require("./choices");
const offers_1 = require("./offers");
exports.calendars = (0, offers_1.offering)({
    download: contract_1.trainingDownloads.calendar,
    params: v4_1.z.object({ session: v4_1.z.string() }),
    find: ({ session }, person, container) => (0, cards_1.sessionFor)(session, person, container),
    make: async (session, _asked, { locale }, container) => {
        const bytes = await (0, event_1.calendarFile)((0, appointment_1.sessionEvent)(modelOf(session, locale, container)));
        return { name: `${session.id}.ics`, contentType: 'text/calendar; charset=utf-8', bytes };
    },
});
function modelOf(session, locale, container) {
    const organisation = container.organisation();
    return {
        locale,
        session,
        topic: (0, choices_1.topicName)(organisation, session.facts.topic, locale),
        start: (0, times_1.startOf)(session.facts, organisation).toISOString(),
        end: (0, times_1.endOf)(session.facts, organisation).toISOString(),
    };
}
exports.trainingMails = {
    [contract_1.trainingCards.appointment]: mailOf,
    [contract_1.trainingCards.changed]: mailOf,
};
async function mailOf({ partition, item, person }, container) {
    const who = (0, decision_1.mailedTo)(person);
    const id = partition === plan_1.catalogue ? item : partition.slice(plan_1.catalogue.length + 1);
    const file = who === null ? undefined : await container.trainings.find(id, who);
    const { mailFrom: from } = container;
    if (who === null || !file || from === null)
        return null;
    const { session, seat } = file;
    const to = addresseeOf(who, session, container);
    if (!to)
        return null;
    const locale = (await container.references.find(who))?.locale ?? 'nl';
    const model = modelOf(session, locale, container);
    const latest = [(0, appointment_1.sessionEvent)(model).stamp.toISOString(), seat ? ('at' in seat ? seat.at : seat.since) : ''];
    return await (0, appointment_1.appointmentMail)({
        ...model,
        to,
        from,
        organiser: (0, cards_1.personIn)(container, session.owner)?.name ?? '–',
        cancelled: !hasAppointment(who, file),
        stamp: latest.toSorted().at(-1) ?? '',
    });
}
function addresseeOf(who, { facts: { outside }, outsideBefore: before }, container) {
    const { name, mail: email } = who === appointments_1.outsideTrainer || who === appointments_1.outsideBefore
        ? ((who === appointments_1.outsideTrainer ? outside : before) ?? { name: '', mail: null })
        : { name: (0, cards_1.personIn)(container, who)?.name ?? '', mail: (0, cards_1.personIn)(container, who)?.email ?? null };
    return email === null ? null : { name, email };
}
function hasAppointment(who, { session, seat }) {
    if (session.status === 'cancelled')
        return false;
    return who === appointments_1.outsideTrainer || (0, audience_1.isGivenBy)(session, who) || seat?.status === 'seated';
}
