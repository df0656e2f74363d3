"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.offerDocument = offerDocument;
exports.exportDocument = exportDocument;
const v4_1 = require("zod/v4");
const ap_form_1 = require("../../../cards/incident/documents/ap-form");
const edpb_json_1 = require("../../../cards/incident/documents/edpb-json");
const cyber_1 = require("../../../cards/incident/documents/cyber");
const dossier_1 = require("../../../cards/incident/documents/dossier");
const letters_1 = require("../../../cards/incident/documents/letters");
const history_1 = require("../../../cards/incident/history");
const cyber_drafts_1 = require("../../../cards/texts/cyber-drafts");
const texts_1 = require("../../../cards/texts");
const documents_1 = require("../../../cards/texts/documents");
const pdf_1 = require("../../../cards/sheets/pdf");
const text_1 = require("../../../cards/sheets/text");
const clocks_1 = require("../../../services/incident/clocks");
const cyber_clocks_1 = require("../../../services/incident/cyber-clocks");
const edpb_1 = require("../../../services/incident/documents/edpb");
const edpb_template_1 = require("../../../services/incident/documents/edpb-template");
const ap_form_2 = require("../../../services/incident/documents/ap-form");
const handlers_1 = require("../../../services/incident/handlers");
const entity_1 = require("../../../services/incident/process/entity");
const other_clients_1 = require("../../../services/incident/process/other-clients");
const model_1 = require("../../../services/incident/process/model");
const roles_1 = require("../../../services/people/roles");
const contract_1 = require("../../../services/register/contract");
const downloads_1 = require("../../routing/downloads");
const history_2 = require("../incident/history");
const process_model_1 = require("../incident/process-model");
const notices_1 = require("../../routing/notices");
const params = v4_1.z.object({ incident: v4_1.z.string(), document: v4_1.z.enum(contract_1.documentKinds), client: v4_1.z.string() });
async function offerDocument(turn, asked, container) {
    const incident = await handledBy(turn.actor.person, asked.incident, container);
    if (!incident)
        return (0, notices_1.notice)(turn, 'notFound');
    if (ofClient(asked.document) && !(0, clocks_1.clientsOf)(incident).includes(asked.client))
        return (0, notices_1.shortNotice)(turn, 'notConcerned');
    if (ofCyber(asked.document) && !(0, model_1.significantOf)(incident.process ?? model_1.noProcess))
        return (0, notices_1.shortNotice)(turn, 'notSignificant');
    return await (0, downloads_1.offerDownload)(turn, contract_1.registerDownloads.document, { ...asked }, container);
}
async function exportDocument(offer, container) {
    const { incident: id, document, client } = params.parse(offer.params);
    const incident = await handledBy(offer.person, id, container);
    if (!incident)
        throw new Error('no such incident for this person');
    await container.access.note(offer.person, id, 'document');
    const now = container.clock.now().toISOString();
    const form = (0, ap_form_2.apForm)(incident, container.organisation(), container.clock.now());
    const layout = { sections: ap_form_2.apSections, edpb: ap_form_2.edpbFields };
    const pdf = async (name, report) => ({
        name: `${id}-${name}.pdf`,
        contentType: 'application/pdf',
        bytes: await (0, pdf_1.toPdf)(report),
    });
    const draft = (name, report) => ({
        name: `${id}-${name}.txt`,
        contentType: text_1.draftType,
        bytes: (0, text_1.toText)(report, documents_1.documentTexts.gaps),
    });
    const json = (name, bytes) => ({
        name: `${id}-${name}.json`,
        contentType: 'application/json',
        bytes,
    });
    switch (document) {
        case 'ap':
            return await pdf('ap', (0, ap_form_1.apReport)(form, layout, now));
        case 'apJson':
            return json('ap', (0, ap_form_1.apJson)(form, layout, now));
        case 'edpb':
            return json('edpb', edpbOf(incident, container));
        case 'letter':
            return draft(documents_1.documentTexts.letter.file, (0, letters_1.subjectsLetter)(letterOf(incident, container)));
        case 'notice':
            return draft(documents_1.documentTexts.notice.file, (0, letters_1.clientNotice)(noticeOf(incident, client, container)));
        case 'cyberWarning':
        case 'cyberReport':
        case 'cyberProgress':
        case 'cyberFinal':
        case 'cyberRecipients':
            return draft(cyber_drafts_1.cyberDrafts.draft[document].file, (0, cyber_1.cyberDraft)(document, cyberOf(incident, container)));
        case 'dossier':
            return draft(documents_1.documentTexts.dossier.file, (0, dossier_1.clientDossier)(dossierOf(incident, client, container)));
        case 'history':
            return await pdf((0, texts_1.textsFor)(offer.locale).history.file, await historyOf(id, offer, container));
    }
}
async function historyOf(id, { locale }, container) {
    const file = await container.incidents.find(id);
    if (!file)
        throw new Error('it is gone');
    return (0, history_1.historyReport)(await (0, history_2.historyModel)(file, locale, container));
}
function edpbOf(incident, { organisation, clock }) {
    const now = clock.now();
    return (0, edpb_json_1.edpbJson)((0, edpb_1.edpbNotification)(incident, organisation(), now), edpb_template_1.edpbSource, now.toISOString());
}
const ofCyber = (document) => contract_1.cyberDocuments.some((each) => each === document);
const ofClient = (document) => document === 'notice' || document === 'dossier';
async function handledBy(person, id, container) {
    const file = await container.incidents.find(id);
    const mine = file &&
        person !== null &&
        (0, handlers_1.mayHandle)(file.incident, container.organisation(), person, container.clock.now());
    return mine ? file.incident : null;
}
function letterOf(incident, container) {
    const organisation = container.organisation();
    const [dpo] = (0, roles_1.holdersOf)(organisation, 'fg', container.clock.now());
    const company = (0, entity_1.entityOf)(incident, organisation);
    return {
        id: incident.id,
        awareAt: incident.awareAt,
        facts: incident.facts,
        now: container.clock.now().toISOString(),
        answers: (0, model_1.answersOf)(incident.process ?? model_1.noProcess),
        company: company?.name ?? documents_1.documentTexts.companyOpen,
        dpo: {
            name: dpo?.name ?? documents_1.documentTexts.dpoOpen,
            how: [dpo?.email, dpo?.phone ?? organisation.office.phone].filter(Boolean).join(', '),
        },
    };
}
function noticeOf(incident, id, container) {
    const organisation = container.organisation();
    const { name, contacts, financial } = (0, process_model_1.clientFile)(organisation, id, incident);
    return {
        ...letterOf(incident, container),
        termHours: (0, clocks_1.regimeAt)(organisation, container.clock.now()).hours,
        client: name,
        contact: contacts[0]?.name ?? 'heer, mevrouw',
        financial,
        shared: (0, clocks_1.clientsOf)(incident).length > 1 || (0, other_clients_1.namesOtherClient)(incident, id, organisation),
    };
}
function cyberOf(incident, container) {
    const { cyber } = incident.process ?? model_1.noProcess;
    if (!cyber)
        throw new Error('nothing was said about its significance');
    const organisation = container.organisation();
    const regime = (0, cyber_clocks_1.cyberRegimeAt)(organisation, new Date(incident.awareAt));
    return {
        ...letterOf(incident, container),
        csirt: regime?.csirt.name ?? '[CSIRT]',
        authority: regime?.authority.name ?? '[toezichthouder]',
        cyber,
    };
}
function dossierOf(incident, id, container) {
    const organisation = container.organisation();
    const { hours, contacts } = (0, process_model_1.clientFile)(organisation, id, incident);
    return {
        ...noticeOf(incident, id, container),
        hours,
        contacts,
        told: incident.process?.notices[id] ?? model_1.noNotice,
        clocks: (0, clocks_1.clocksOf)(incident, organisation).filter(({ client }) => client === id),
    };
}
