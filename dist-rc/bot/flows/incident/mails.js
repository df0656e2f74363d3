"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.incidentMails = void 0;
const mail_1 = require("../../../cards/incident/mail");
const clocks_1 = require("../../../services/incident/clocks");
const contract_1 = require("../../../services/incident/contract");
const deadline_1 = require("../../../services/time/deadline");
exports.incidentMails = {
    [contract_1.incidentCards.mail]: async ({ item, locale }, container) => {
        const file = await container.incidents.find(item);
        if (!file)
            throw new Error('no such incident');
        const { id, facts, reportedAt, awareAt } = file.incident;
        const aware = new Date(awareAt);
        const { hours } = (0, clocks_1.regimeAt)(container.organisation(), aware);
        const deadline = (0, deadline_1.hoursAfter)(aware, hours).toISOString();
        return (0, mail_1.incidentMail)({ id, facts, reportedAt, hours, deadline, locale });
    },
    [contract_1.incidentCards.discreetMail]: ({ item, locale }, { organisation }) => {
        const { incident, office } = organisation();
        const to = incident.outsideContact?.email;
        const mail = (0, mail_1.discreetMail)(item, office.phone, locale);
        return Promise.resolve(to === undefined ? mail : { ...mail, to });
    },
};
