"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderEvidence = void 0;
exports.renderReceived = renderReceived;
exports.renderFilesSettled = renderFilesSettled;
exports.evidenceCard = evidenceCard;
const contract_1 = require("../../services/incident/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const list_1 = require("../shared/list");
const plain_1 = require("../shared/plain");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const model_1 = require("./process/model");
function renderReceived(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { evidence } = texts;
    const { files, refused, incidents } = model;
    const some = files.length > 0;
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: evidence.receivedSummary,
        eyebrow: evidence.eyebrow,
        title: titleOf(model, texts),
        footnotes: some
            ? [...(incidents.length === 0 ? [evidence.waiting] : []), evidence.minimal, evidence.expires]
            : [evidence.refusedAll],
        sections: [
            { title: evidence.received, rows: files.map((file) => fileRow(file, texts, [])) },
            {
                title: evidence.refused,
                rows: refused.map(({ name, fault }) => ({
                    label: (0, user_text_1.displayName)(name, 80),
                    lines: [evidence.fault[fault]],
                })),
            },
        ].filter(({ rows }) => rows.length > 0),
        fields: some && incidents.length > 0 ? [incidentChooser(model, texts)] : [],
        buttons: some ? buttonsOf(model, texts) : [],
    });
}
function titleOf({ files, incidents }, { evidence }) {
    if (files.length === 0)
        return evidence.refusedTitle;
    return incidents.length === 0 ? evidence.waitingTitle(files.length) : evidence.receivedTitle(files.length);
}
function buttonsOf({ data, incidents }, { evidence, shared }) {
    const discard = (0, elements_1.button)(evidence.discard, contract_1.incidentActions.discard, data, { sendsInputs: false });
    return incidents.length === 0
        ? [
            (0, plain_1.commandButton)(shared.reportNow, 'incident', { style: 'positive' }),
            (0, elements_1.button)(evidence.choosing, contract_1.incidentActions.files, data, { sendsInputs: false }),
            discard,
        ]
        : [
            (0, elements_1.button)(evidence.attach, contract_1.incidentActions.attach, data, { style: 'positive' }),
            (0, plain_1.commandButton)(shared.reportNow, 'incident'),
            discard,
        ];
}
const incidentChooser = ({ incidents }, { evidence, shared }) => (0, list_1.chooser)({ label: evidence.choose, placeholder: shared.choose, error: shared.chooseReport }, incidents.map(({ id, title }) => ({ title: `${id} · ${title}`, value: id })));
function renderFilesSettled(locale, incident) {
    const { evidence } = (0, texts_1.textsFor)(locale);
    const said = incident === null ? evidence.discarded : evidence.attached(incident);
    return (0, list_1.renderListCard)({
        locale,
        summary: said,
        eyebrow: evidence.eyebrow,
        footnotes: [said],
        title: incident === null ? evidence.discard : evidence.attachedTitle,
    });
}
const renderEvidence = (model) => evidenceCard(model, {
    fetch: contract_1.incidentActions.fetch,
    back: (0, elements_1.press)((0, texts_1.textsFor)(model.locale).process.file, contract_1.incidentActions.file, model.data),
});
exports.renderEvidence = renderEvidence;
function evidenceCard(model, { fetch, back, }) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { evidence, process, shared } = texts;
    const files = model.incident.evidence ?? [];
    const present = files.filter(({ removedAt }) => removedAt === null);
    const open = (0, elements_1.button)(shared.open, fetch, model.data, { style: 'positive' });
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: evidence.title,
        eyebrow: process.fileEyebrow(model.incident.id),
        title: evidence.title,
        footnotes: [...(files.length === 0 ? [evidence.none] : []), evidence.how],
        sections: [{ title: evidence.title, rows: files.map((file) => heldRow(file, model, texts)) }].filter(({ rows }) => rows.length > 0),
        whole: true,
        fields: present.length > 0 ? [fileChooser(present, texts)] : [],
        buttons: present.length > 0 ? [open, back] : [back],
    });
}
const fileChooser = (files, { evidence, shared }) => (0, list_1.chooser)({ label: evidence.title, placeholder: shared.choose, error: shared.choose }, files.map(({ id, name }) => ({ title: (0, user_text_1.displayName)(name, 80), value: id })));
function heldRow(file, model, texts) {
    const { evidence } = texts;
    const who = file.by === null ? evidence.reporter : (0, model_1.nameOf)(model, file.by);
    return fileRow(file, texts, [
        evidence.by(who, (0, dates_1.dateAndTime)(file.at, model.locale)),
        evidence.hash(file.sha256),
        ...(file.removedAt === null ? [] : [evidence.removed((0, dates_1.dateAndTime)(file.removedAt, model.locale))]),
    ]);
}
const fileRow = ({ name, bytes }, { evidence }, more) => ({ label: name === '' ? '–' : (0, user_text_1.displayName)(name, 80), lines: [evidence.size(bytes), ...more] });
