"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.clientTyped = exports.newClient = exports.faultBanner = exports.mostTyped = void 0;
exports.renderOrganisation = renderOrganisation;
exports.renderKind = renderKind;
exports.renderClient = renderClient;
const contract_1 = require("../../services/admin/contract");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const list_1 = require("../shared/list");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const home_1 = require("./home");
exports.mostTyped = 4_000;
function renderOrganisation(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { admin, shared } = texts;
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: admin.organisationTitle,
        eyebrow: admin.eyebrow,
        title: admin.organisationTitle,
        banners: (0, exports.faultBanner)(model.faults, texts),
        footnotes: [...(model.note === null ? [] : [model.note]), admin.organisationHint],
        prompts: [closingPrompt(model, texts), rulesPrompt(model, texts)],
        details: {
            toggle: shared.more,
            rows: [
                { prompts: [stepsPrompt(model, texts), kindPrompt(texts), clientPrompt(model, texts)] },
                { buttons: [(0, home_1.homeButton)(model.locale)] },
            ],
        },
    });
}
const mostFaults = 6;
const faultBanner = (faults, { admin }) => faults.length === 0
    ? []
    : [
        {
            style: 'attention',
            title: admin.refusedTitle,
            lines: [
                ...faults.slice(0, mostFaults).map((line) => (0, user_text_1.displayName)(line, 200)),
                ...(faults.length > mostFaults ? [admin.more(faults.length - mostFaults)] : []),
            ],
        },
    ];
exports.faultBanner = faultBanner;
const typed = ({ id, label, value, required = false, multiline = true, maxLength = exports.mostTyped }, { admin }) => (0, fields_1.textInput)({
    id,
    label,
    value: (0, user_text_1.inputValue)(value, maxLength).value,
    multiline,
    maxLength,
    required,
    errorMessage: admin.required,
});
const eitherWay = (id, label, value, { admin, shared }) => (0, fields_1.yesOrNo)(id, label, { yes: admin.offeredYes, no: admin.offeredNo, error: shared.chooseOne }, value);
const prompt = (title, action, fields, { shared }) => ({
    title,
    style: 'default',
    fields: fields.map(elements_1.fieldElement),
    buttons: [(0, elements_1.button)(shared.save, action, {}, { style: 'positive' })],
});
function closingPrompt({ organisation }, texts) {
    const { admin } = texts;
    const value = organisation.office.closingDays.join('\n');
    return prompt(admin.closing, contract_1.adminActions.closing, [typed({ id: 'days', label: admin.closingLabel, value }, texts)], texts);
}
function rulesPrompt({ organisation }, texts) {
    const { admin } = texts;
    const { hostLines } = organisation.visit;
    const lines = (locale) => hostLines.map((line) => line[locale]).join('\n');
    return prompt(admin.rules, contract_1.adminActions.rules, [
        typed({ id: 'rulesNl', label: admin.rulesNl, value: lines('nl'), maxLength: 2_000 }, texts),
        typed({ id: 'rulesEn', label: admin.rulesEn, value: lines('en'), maxLength: 2_000 }, texts),
    ], texts);
}
function stepsPrompt({ organisation }, texts) {
    const { admin } = texts;
    const ladder = organisation.escalation.incident.map(({ afterMinutes, to }) => `${afterMinutes} ${to}`);
    const days = organisation.training.remindWorkingDays.join(', ');
    return prompt(admin.steps, contract_1.adminActions.steps, [
        typed({ id: 'escalation', label: admin.stepsEscalation, value: ladder.join('\n'), required: true }, texts),
        typed({ id: 'workingDays', label: admin.stepsTraining, value: days, required: true, multiline: false }, texts),
    ], texts);
}
const choosing = (title, action, { id, label }, choices, { admin, shared }) => ({
    title,
    style: 'default',
    fields: [
        (0, elements_1.fieldElement)({ ...(0, list_1.chooser)({ label, placeholder: shared.choose, error: shared.chooseOne }, choices), id }),
    ],
    buttons: [(0, elements_1.button)(admin.kindOpen, action, {}, { style: 'positive' })],
});
const kindPrompt = (texts) => choosing(texts.admin.kind, contract_1.adminActions.kind, { id: 'kind', label: texts.admin.kindChoose }, Object.entries(texts.kinds.names).map(([value, title]) => ({ title, value })), texts);
const mostClients = 60;
exports.newClient = 'new';
const clientPrompt = ({ organisation }, texts) => choosing(texts.admin.client, contract_1.adminActions.client, { id: 'client', label: texts.admin.clientChoose }, [
    { title: texts.admin.clientNew, value: exports.newClient },
    ...organisation.clients
        .slice(0, mostClients)
        .map(({ id, name }) => ({ title: (0, user_text_1.displayName)(name, 50), value: id })),
], texts);
function renderKind(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { admin, shared } = texts;
    const { nl, en } = model.firstAid;
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: admin.kind,
        eyebrow: admin.kind,
        title: texts.kinds.names[model.kind],
        banners: (0, exports.faultBanner)(model.faults, texts),
        fields: [
            eitherWay('offered', admin.offered, model.offered ? 'yes' : 'no', texts),
            typed({ id: 'firstAidNl', label: admin.firstAidNl, value: nl, maxLength: 1_000 }, texts),
            typed({ id: 'firstAidEn', label: admin.firstAidEn, value: en, maxLength: 1_000 }, texts),
        ],
        buttons: [
            (0, elements_1.button)(shared.save, contract_1.adminActions.setKind, { kind: model.kind }, { style: 'positive' }),
            (0, elements_1.button)(admin.go.organisation, contract_1.adminActions.organisation, {}, { sendsInputs: false }),
        ],
    });
}
const clientTyped = ({ id, name, contractHours, contacts, financialUndertaking, }) => ({
    id,
    name,
    financial: financialUndertaking === true ? 'yes' : 'no',
    hours: contractHours === undefined ? '' : String(contractHours),
    contacts: contacts
        .map((contact) => [contact.name, contact.email ?? '', contact.phone ?? '', contact.verifiedOn ?? ''].join('; '))
        .join('\n'),
});
exports.clientTyped = clientTyped;
function renderClient(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { admin, shared } = texts;
    const { id, name, hours, contacts, financial } = model.client;
    const line = (field) => typed({ ...field, multiline: false }, texts);
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: admin.client,
        eyebrow: admin.client,
        title: name === '' ? admin.clientNew : (0, user_text_1.displayName)(name, 80),
        banners: (0, exports.faultBanner)(model.faults, texts),
        fields: [
            line({ id: 'clientId', label: admin.clientId, value: id, required: true, maxLength: 40 }),
            line({ id: 'name', label: admin.clientName, value: name, required: true, maxLength: 120 }),
            line({ id: 'hours', label: admin.clientHours, value: hours, maxLength: 6 }),
            eitherWay('financial', admin.clientFinancial, financial, texts),
            typed({ id: 'contacts', label: admin.clientContacts, value: contacts, maxLength: 2_000 }, texts),
        ],
        buttons: [
            (0, elements_1.button)(shared.save, contract_1.adminActions.setClient, {}, { style: 'positive' }),
            (0, elements_1.button)(admin.go.organisation, contract_1.adminActions.organisation, {}, { sendsInputs: false }),
        ],
    });
}
