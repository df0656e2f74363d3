"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.processView = void 0;
exports.handlingView = handlingView;
exports.viewOf = viewOf;
exports.clientFile = clientFile;
const outlook_1 = require("../../../services/incident/assessment/outlook");
const proposals_1 = require("../../../services/incident/assessment/proposals");
const clocks_1 = require("../../../services/incident/clocks");
const cyber_clocks_1 = require("../../../services/incident/cyber-clocks");
const handlers_1 = require("../../../services/incident/handlers");
const ap_form_1 = require("../../../services/incident/documents/ap-form");
const leftover_1 = require("../../../services/incident/leftover");
const news_1 = require("../../../services/incident/news");
const cyber_1 = require("../../../services/incident/process/cyber");
const entity_1 = require("../../../services/incident/process/entity");
const systems_1 = require("../../../services/incident/process/systems");
const parties_1 = require("../../../services/incident/process/parties");
const ending_1 = require("../../../services/incident/process/ending");
const model_1 = require("../../../services/incident/process/model");
const signing_1 = require("../../../services/incident/process/signing");
const roles_1 = require("../../../services/people/roles");
const forms_1 = require("./forms");
const shown_second_1 = require("./shown-second");
const processView = (incident, reader, container) => viewOf(incident, { person: reader.person, locale: reader.locale }, { now: container.clock.now(), organisation: container.organisation() }, { incident: incident.id, token: (0, forms_1.newRemarkToken)(container, reader.owner, incident.id) });
exports.processView = processView;
function handlingView(incident, { person, locale }, { now, organisation }) {
    return {
        locale,
        now: now.toISOString(),
        process: incident.process ?? model_1.noProcess,
        clocks: (0, clocks_1.clocksOf)(incident, organisation),
        missing: (0, ending_1.missingFrom)(incident),
        allClients: [...organisation.clients, ...(incident.process?.otherClients ?? [])].map(({ id, name }) => ({
            id,
            name,
        })),
        second: (0, shown_second_1.shownSecond)(incident, person, { now, organisation }),
        news: shownNews(incident, person, organisation),
    };
}
function decidersCalledAt(incident, organisation) {
    const next = (0, clocks_1.remindersLeft)(incident, organisation).find((reminder) => (0, signing_1.callsDeciders)(incident, reminder));
    return next?.at.toISOString() ?? null;
}
function shownNews(incident, person, { people }) {
    const news = (0, news_1.newsOf)(incident, person);
    const by = news && 'by' in news ? news.by : null;
    return news && { news, name: people.find(({ aadObjectId }) => aadObjectId === by)?.name ?? '' };
}
function rightsOf(incident, person, { now, organisation }) {
    return {
        decides: (0, handlers_1.mayDecide)(incident, organisation, person, now),
        mayKeep: keepsRegister(organisation, person, now),
        mayKnowReporter: (0, handlers_1.mayKnowReporter)(incident, organisation, person, now),
    };
}
const keepsRegister = (organisation, person, now) => ['fg', 'fgDeputy'].some((role) => (0, roles_1.holdersOf)(organisation, role, now).some(({ aadObjectId }) => aadObjectId === person));
function viewOf(incident, { person, locale }, drawn, data) {
    const { now, organisation } = drawn;
    const handling = handlingView(incident, { person, locale }, drawn);
    const answers = (0, model_1.answersOf)(handling.process);
    const proposed = (0, proposals_1.proposalsFrom)(incident.facts);
    const { threshold } = (0, clocks_1.regimeAt)(organisation, new Date(incident.awareAt));
    const assessment = (0, clocks_1.assessmentOf)(incident, organisation);
    const outcome = handling.process.classified?.outcome ?? assessment.classified.outcome;
    const parties = (0, parties_1.partiesOf)(incident, organisation, outcome);
    const outlook = (0, outlook_1.outlookOf)(answers, proposed, threshold);
    const asksParties = parties.asked.company || parties.asked.clients;
    return {
        ...handling,
        data,
        incident,
        assessment,
        parties,
        leftover: (0, leftover_1.leftoverOf)(incident, organisation, now),
        formFollows: (0, ap_form_1.apForm)(incident, organisation, now).missing.length,
        left: outlook.left + (asksParties ? 1 : 0) + ((0, systems_1.asksSystems)(incident) ? 1 : 0),
        tips: outlook.tips,
        tipSets: outlook.tipSets,
        proposed,
        next: outlook.next,
        names: Object.fromEntries(organisation.people.map(({ aadObjectId, name }) => [aadObjectId, name])),
        entity: (0, entity_1.entityOf)(incident, organisation)?.name ?? null,
        companies: organisation.companies.filter(({ group }) => group).map(({ id, name }) => ({ id, name })),
        clients: (0, clocks_1.clientsOf)(incident).map((id) => clientFile(organisation, id, incident)),
        systems: {
            involved: (0, systems_1.involvesSystem)(incident),
            asked: (0, systems_1.asksSystems)(incident),
            offered: organisation.incident.systems,
            named: (0, systems_1.systemsOf)(incident, organisation),
        },
        cyber: cyberFile(incident, drawn),
        holding: {
            byReader: incident.taken?.by === person,
            others: (0, handlers_1.actingOn)(incident, organisation, now)
                .filter(({ aadObjectId }) => aadObjectId !== incident.taken?.by)
                .map(({ aadObjectId, name }) => ({ id: aadObjectId, name })),
        },
        decidersCalledAt: decidersCalledAt(incident, organisation),
        ...rightsOf(incident, person, drawn),
    };
}
function cyberFile(incident, drawn) {
    const regime = (0, cyber_clocks_1.cyberRegimeAt)(drawn.organisation, new Date(incident.awareAt));
    const cyber = (0, model_1.significantOf)(incident.process ?? model_1.noProcess);
    const open = cyber ? (0, model_1.openCyberSteps)(cyber) : [];
    return {
        offered: regime !== null && cyber === null && !(0, clocks_1.isDrill)(incident),
        csirt: regime?.csirt ?? null,
        authority: regime?.authority ?? null,
        open,
        late: open.some((step) => (0, cyber_1.isCyberLate)(incident, step, drawn)),
    };
}
function clientFile({ clients }, id, incident) {
    const other = incident.process?.otherClients?.find((each) => each.id === id);
    if (other)
        return otherFile(other);
    const client = clients.find((each) => each.id === id);
    return {
        id,
        name: client?.name ?? id,
        hours: client?.contractHours ?? null,
        financial: client?.financialUndertaking === true,
        contacts: (client?.contacts ?? []).map(({ name, email, phone, verifiedOn }) => ({
            name,
            how: [phone, email].filter((each) => each !== undefined).join(', '),
            verifiedOn: verifiedOn ?? null,
        })),
    };
}
const otherFile = ({ id, name, contact }) => ({
    id,
    name,
    hours: null,
    financial: false,
    contacts: contact === '' ? [] : [{ name: contact, how: '', verifiedOn: null }],
});
