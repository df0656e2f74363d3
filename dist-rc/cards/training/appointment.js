"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.sessionEvent = sessionEvent;
exports.appointmentMail = appointmentMail;
const event_1 = require("../calendar/event");
const dates_1 = require("../dates");
const texts_1 = require("../texts");
function sessionEvent({ locale, session, topic, start, end }) {
    const { training } = (0, texts_1.textsFor)(locale);
    const { facts, version, publishedAt, changedAt } = session;
    const cancelled = session.status === 'cancelled';
    return {
        uid: `${session.id}@optimo-veilig`,
        sequence: version,
        title: cancelled ? `${training.status.cancelled}: ${facts.title}` : facts.title,
        location: facts.where,
        description: [topic, facts.link ?? ''].join('\n').trim(),
        url: facts.link,
        start: new Date(start),
        end: new Date(end),
        stamp: new Date(changedAt ?? (session.status === 'cancelled' ? session.cancelledAt : publishedAt)),
        cancelled,
    };
}
async function appointmentMail(model) {
    const { locale, session, to, from, organiser, cancelled, stamp } = model;
    const { training, shared } = (0, texts_1.textsFor)(locale);
    const { facts, id } = session;
    const event = sessionEvent(model);
    const content = await (0, event_1.calendarFile)({
        ...event,
        cancelled,
        stamp: new Date(stamp),
        invitation: { organiser: { name: shared.product, email: from }, attendee: to },
    });
    const moment = training.block((0, dates_1.dayName)(facts.day, locale), facts.from, facts.until);
    const say = cancelled ? training.mail.cancelled : training.mail.invited;
    return {
        to: to.email,
        subject: say.subject(facts.title),
        text: [
            say.text,
            '',
            `${facts.title} (${id})`,
            moment,
            ...[facts.where, facts.link ?? ''].filter((line) => line !== ''),
            '',
            training.mail.questions(organiser),
        ].join('\n'),
        calendar: { method: cancelled ? 'CANCEL' : 'REQUEST', content: content.toString('utf8') },
    };
}
