"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.callPrompts = void 0;
exports.renderCyber = renderCyber;
const contract_1 = require("../../../services/incident/contract");
const contract_2 = require("../../../services/register/contract");
const dates_1 = require("../../dates");
const elements_1 = require("../../shared/elements");
const fields_1 = require("../../shared/fields");
const list_1 = require("../../shared/list");
const texts_1 = require("../../texts");
const user_text_1 = require("../../user-text");
const clock_rows_1 = require("./clock-rows");
const dossier_decisions_1 = require("./dossier-decisions");
const significance_1 = require("./significance");
function renderCyber(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { process, cyber, outcomes, shared } = texts;
    const { data } = model;
    const significant = model.process.cyber?.called.significant === true;
    const recipients = (0, elements_1.press)(outcomes.duty.recipients, contract_1.incidentActions.duty, { ...data, duty: 'recipients' });
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: process.fileSummary(model.incident.id),
        eyebrow: process.fileEyebrow(model.incident.id),
        title: cyber.title,
        footnotes: [cyber.judgement],
        sections: sectionsOf(model, texts).filter(({ rows }) => rows.length > 0),
        prompts: [...recordPrompt(model, texts), ...(0, exports.callPrompts)(model, texts)],
        buttons: [
            ...(significant ? [recipients] : []),
            (0, elements_1.button)(process.file, contract_1.incidentActions.file, data, { sendsInputs: false }),
        ],
        ...(significant
            ? {
                details: {
                    toggle: shared.more,
                    rows: [
                        { buttons: drafts(model, ['cyberWarning', 'cyberReport'], texts) },
                        { buttons: drafts(model, ['cyberProgress', 'cyberFinal'], texts) },
                        { prompts: [takeBackPrompt(model, texts)] },
                    ],
                },
            }
            : {}),
    });
}
function sectionsOf(model, texts) {
    const { process, cyber } = texts;
    const ofCyber = {
        ...model,
        clocks: model.clocks.filter(({ kind }) => kind.startsWith('cyber') || kind === 'recipients'),
    };
    const { recipients } = model.process.decisions;
    return [
        { title: cyber.significance, rows: (0, significance_1.significanceRows)(model, texts) },
        { title: process.clocks, rows: (0, clock_rows_1.clockRows)(ofCyber, texts) },
        { title: cyber.addressees, rows: addresseeRows(model.cyber, texts) },
        {
            title: cyber.done,
            rows: [
                ...doneRows(model, texts),
                ...(recipients ? [(0, dossier_decisions_1.decisionRow)('recipients', recipients, model, texts)] : []),
            ],
        },
    ];
}
const addresseeRows = ({ csirt, authority }, { cyber }) => [
    { label: cyber.csirt, to: csirt },
    { label: cyber.authority, to: authority },
].flatMap(({ label, to }) => to ? [{ label, lines: [cyber.addressee((0, user_text_1.displayName)(to.name, 80), (0, user_text_1.displayName)(to.how, 200))] }] : []);
function doneRows(model, texts) {
    const { process, cyber, shared } = texts;
    const excerpt = { max: 240, cut: shared.shortened };
    return Object.entries(model.process.cyber?.steps ?? {}).map(([step, { at, reference, delay }]) => ({
        label: cyber.step[step],
        lines: [
            ...(0, user_text_1.displayLines)(process.doneOn((0, dates_1.dateAndTime)(at, model.locale), reference), excerpt),
            ...(delay === null ? [] : (0, user_text_1.displayLines)(process.lateBecause(delay), excerpt)),
        ],
    }));
}
function recordPrompt(model, texts) {
    const { process, cyber, shared } = texts;
    const { open, late } = model.cyber;
    const [first] = open;
    if (first === undefined)
        return [];
    const step = (0, fields_1.choiceInput)({
        id: 'step',
        label: cyber.recordStep,
        style: 'expanded',
        required: true,
        errorMessage: process.fault.required,
        value: first,
        choices: open.map((value) => ({ title: cyber.step[value], value })),
    });
    const reference = {
        id: 'reference',
        label: cyber.reference,
        errorMessage: process.fault.required,
        maxLength: 400,
    };
    return [
        {
            title: cyber.record,
            style: 'positive',
            fields: [
                (0, elements_1.fieldElement)(step),
                (0, elements_1.fieldElement)((0, elements_1.askedText)(reference)),
                ...(late ? [(0, elements_1.fieldElement)((0, fields_1.optionalText)('delay', process.delay, process.fault.tooLong))] : []),
            ],
            buttons: [(0, elements_1.button)(shared.record, contract_1.incidentActions.cyberDone, model.data, { style: 'positive' })],
        },
    ];
}
const drafts = (model, documents, { cyber }) => documents.map((document) => (0, elements_1.press)(cyber.draft[document], contract_2.registerActions.document, { ...model.data, document }));
const callPrompts = (model, { cyber, incident }) => model.cyber.offered
    ? [
        (0, elements_1.textPrompt)(cyber.call, {
            id: 'significance',
            label: cyber.callReason,
            errorMessage: incident.textError,
            send: (0, elements_1.button)(cyber.callSave, contract_1.incidentActions.significant, { ...model.data, significant: 'yes' }, { style: 'positive' }),
        }),
    ]
    : [];
exports.callPrompts = callPrompts;
const takeBackPrompt = (model, { cyber, incident, shared }) => (0, elements_1.textPrompt)(cyber.takeBack, {
    id: 'significance',
    label: cyber.takeBackReason,
    errorMessage: incident.textError,
    send: (0, elements_1.button)(shared.record, contract_1.incidentActions.significant, { ...model.data, significant: 'no' }, { style: 'destructive' }),
});
