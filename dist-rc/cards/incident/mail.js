"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.incidentMail = incidentMail;
exports.discreetMail = discreetMail;
const dates_1 = require("../dates");
const texts_1 = require("../texts");
function incidentMail({ id, facts, reportedAt, hours, deadline, locale, }) {
    const { alert, incident, kinds } = (0, texts_1.textsFor)(locale);
    const kind = facts.kind ? kinds.names[facts.kind] : incident.unknown;
    return {
        subject: alert.mailSubject(id),
        text: alert.mailBody(id, kind, (0, dates_1.dateAndTime)(reportedAt, locale), hours, (0, dates_1.dateAndTime)(deadline, locale)),
    };
}
function discreetMail(id, phone, locale) {
    const { alert } = (0, texts_1.textsFor)(locale);
    return { subject: alert.discreetSubject(id), text: alert.discreetBody(id, phone) };
}
