"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderAlong = renderAlong;
exports.renderAlongPart = renderAlongPart;
exports.renderAlongEnded = renderAlongEnded;
exports.renderAlongSection = renderAlongSection;
const contract_1 = require("../../services/incident/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const list_1 = require("../shared/list");
const mine_1 = require("../shared/mine");
const record_1 = require("../shared/record");
const refresh_1 = require("../shared/refresh");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const alert_facts_1 = require("./alert-facts");
const drill_1 = require("../shared/drill");
const evidence_1 = require("./evidence");
const clients_1 = require("./process/clients");
const dossier_1 = require("./process/dossier");
const tasks_1 = require("./process/tasks");
const words_1 = require("./words");
const to = (title, incident, part) => (0, elements_1.press)(title, contract_1.incidentActions.along, { incident, part });
function renderAlong(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { along, process, evidence } = texts;
    const { id, facts, invitedBy } = model;
    const excerpt = { max: 1_200, cut: texts.shared.shortened };
    const card = (0, record_1.renderRecord)({
        locale: model.locale,
        summary: along.summary(id),
        eyebrow: texts.incident.eyebrow(id),
        title: facts.kind ? texts.kinds.names[facts.kind] : texts.alert.title,
        badge: { text: along.badge, style: 'emphasis' },
        banners: [
            ...(0, drill_1.drillBanner)(id, texts),
            {
                style: 'emphasis',
                title: along.title,
                lines: [along.by((0, user_text_1.displayName)(invitedBy.name), (0, dates_1.dateAndTime)(invitedBy.at, model.locale))],
            },
        ],
        what: [{ label: texts.incident.what, lines: (0, user_text_1.displayLines)((0, words_1.wordsOrGone)(facts.what, texts), excerpt) }],
        facts: (0, alert_facts_1.mainFacts)(model, texts),
        buttons: [
            to(process.file, id, 'file'),
            to(process.clients, id, 'clients'),
            to(process.tasks, id, 'tasks'),
        ],
        details: {
            toggle: texts.incident.details,
            facts: (0, alert_facts_1.detailFacts)(model, texts),
            passages: (0, alert_facts_1.passages)(model, texts),
            buttons: model.files > 0 ? [to(evidence.title, id, 'files')] : [],
        },
    });
    const part = { incident: id, part: 'card' };
    return model.userId === undefined ? card : (0, refresh_1.refreshing)(card, contract_1.incidentActions.along, part, model.userId);
}
function renderAlongPart(model, part) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { process, shared } = texts;
    const { id } = model.incident;
    const back = to(process.back, id, 'card');
    const frame = {
        locale: model.locale,
        summary: process.fileSummary(id),
        eyebrow: process.fileEyebrow(id),
        buttons: [back],
    };
    switch (part) {
        case 'file':
            return (0, dossier_1.dossierCard)(model, texts, {
                fields: [],
                buttons: [back],
                prompts: [],
                details: { toggle: shared.more, rows: [] },
            });
        case 'clients':
            return (0, list_1.renderListCard)({
                ...frame,
                title: process.clientsTitle,
                sections: (0, clients_1.clientSections)(model, texts),
            });
        case 'tasks': {
            const rows = model.process.followUps.map((task) => (0, tasks_1.taskRow)(task, model, texts));
            return (0, list_1.renderListCard)({
                ...frame,
                title: process.tasks,
                footnotes: rows.length === 0 ? [process.noTasks] : [],
                sections: rows.length === 0 ? [] : [{ title: process.tasks, rows, more: texts.incident.more }],
            });
        }
        case 'files':
            return (0, evidence_1.evidenceCard)(model, { fetch: contract_1.incidentActions.alongFetch, back });
    }
}
function renderAlongEnded(locale, id, { at, why }) {
    const { along, incident } = (0, texts_1.textsFor)(locale);
    return (0, list_1.renderListCard)({
        locale,
        summary: along.endedSummary(id),
        eyebrow: incident.eyebrow(id),
        title: along.endedTitle,
        footnotes: [along.ended[why]((0, dates_1.dateAndTime)(at, locale))],
    });
}
function renderAlongSection(ids, locale) {
    const { along, incident, mine } = (0, texts_1.textsFor)(locale);
    return new mine_1.OpenSection({
        title: along.mine,
        lines: ids.map((id) => ({
            label: incident.eyebrow(id),
            lines: [],
            button: (0, elements_1.press)(mine.open(id), contract_1.incidentActions.along, { incident: id, part: 'card', from: 'list' }),
        })),
        more: mine.more('mijn'),
    });
}
