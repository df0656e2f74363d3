"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.fileActions = fileActions;
const contract_1 = require("../../../services/incident/contract");
const contract_2 = require("../../../services/register/contract");
const dates_1 = require("../../dates");
const elements_1 = require("../../shared/elements");
const user_text_1 = require("../../user-text");
const fields_1 = require("../../shared/fields");
const drill_1 = require("../../shared/drill");
const cyber_1 = require("./cyber");
const papers_1 = require("./papers");
const second_1 = require("./second");
const way_1 = require("./way");
function fileActions(model, texts) {
    const { process, shared } = texts;
    const { data } = model;
    const back = (0, elements_1.press)(process.back, contract_1.incidentActions.view, data);
    const evidence = (0, elements_1.press)(texts.evidence.title, contract_1.incidentActions.evidence, data);
    const reporter = reporterButton(model, texts);
    if (model.process.closed)
        return {
            buttons: [back],
            prompts: [reopenPrompt(model, texts)],
            details: {
                toggle: shared.more,
                rows: [
                    { buttons: [evidence, (0, elements_1.press)(process.tasks, contract_1.incidentActions.tasks, data), ...reporter] },
                    ...(0, papers_1.documentRow)(model, texts),
                    ...paperRows(model, texts),
                ],
            },
        };
    const step = stepNow(model, texts);
    return {
        fields: step.fields,
        buttons: [...step.buttons, ...(0, second_1.signButton)(model, texts), back],
        details: { toggle: shared.more, rows: moreRows(model, texts, step) },
    };
}
function stepNow(model, texts) {
    const { process } = texts;
    const { data } = model;
    const drill = (0, drill_1.isDrill)(model.incident.id);
    const next = (0, way_1.asksMore)(model) ? [(0, elements_1.press)(process.nextQuestion, contract_1.incidentActions.next, data, 'positive')] : [];
    const closing = (0, elements_1.button)(process.close, contract_1.incidentActions.close, data, {
        style: (0, way_1.isComplete)(model) ? 'positive' : 'default',
    });
    const toReporter = drill ? [] : [(0, fields_1.optionalText)('toReporter', process.toReporter, process.fault.tooLong)];
    if ((0, way_1.isComplete)(model))
        return { fields: toReporter, buttons: [closing], besides: next };
    if (model.missing.length === 0)
        return { fields: [], buttons: [...next, closing], besides: [] };
    const wrong = model.missing.find(({ what }) => what === 'retraction');
    if (wrong?.what === 'retraction')
        return {
            fields: [],
            buttons: [(0, way_1.missingButton)(wrong, model, texts)],
            besides: (0, way_1.asksMore)(model) ? [(0, elements_1.press)(process.nextQuestion, contract_1.incidentActions.next, data)] : [],
        };
    if (next.length > 0)
        return { fields: [], buttons: next, besides: [] };
    const missing = (0, way_1.nextMissing)(model);
    if (missing?.what === 'classification' && model.assessment.classified.outcome !== null) {
        const save = (0, elements_1.button)(process.classify, contract_1.incidentActions.classify, data, { style: 'positive' });
        return { fields: classifyFields(model, texts), buttons: [save], besides: [], classifies: true };
    }
    return {
        fields: [],
        buttons: missing && missing.what !== 'classification' ? [(0, way_1.missingButton)(missing, model, texts)] : [],
        besides: [],
    };
}
const reporterButton = ({ mayKnowReporter, data }, { register }) => mayKnowReporter ? [(0, elements_1.press)(register.reporter, contract_2.registerActions.reporter, data)] : [];
function moreRows(model, texts, { besides, classifies }) {
    const { process, outcomes } = texts;
    const { data } = model;
    const breach = model.process.classified?.outcome === 'breach';
    const waiting = (0, second_1.takeBackButton)(model, texts);
    return [
        ...(waiting.length > 0 ? [{ buttons: waiting }] : []),
        {
            buttons: besides,
            prompts: [...(classifies ? [] : [classifyPrompt(model, texts)]), ...changePrompt(model, texts)],
        },
        ...(breach
            ? [
                {
                    buttons: contract_1.decidedDuties.map((duty) => (0, elements_1.press)(outcomes.duty[duty], contract_1.incidentActions.duty, { ...data, duty })),
                },
            ]
            : []),
        ...(0, papers_1.documentRow)(model, texts),
        {
            buttons: [
                (0, elements_1.press)(process.clients, contract_1.incidentActions.clients, data),
                ...(model.systems.involved ? [(0, elements_1.press)(texts.systems.open, contract_1.incidentActions.systems, data)] : []),
                (0, elements_1.press)(process.tasks, contract_1.incidentActions.tasks, data),
            ],
        },
        {
            buttons: [
                (0, elements_1.press)(texts.correcting.open, contract_1.incidentActions.facts, data),
                (0, elements_1.press)(process.hands, contract_1.incidentActions.holding, data),
                (0, elements_1.press)(texts.along.open, contract_1.incidentActions.invited, data),
            ],
        },
        {
            buttons: [(0, elements_1.press)(texts.evidence.title, contract_1.incidentActions.evidence, data), ...reporterButton(model, texts)],
            prompts: [awarePrompt(model, texts)],
        },
        { buttons: [historyButton(model, texts), ...joiningButton(model, texts), ...holdButton(model, texts)] },
        ...cyberRows(model, texts),
    ];
}
const historyButton = ({ data }, { history }) => (0, elements_1.press)(history.open, contract_1.incidentActions.history, { incident: data.incident, page: 1 });
const holdButton = ({ mayKeep, data }, { holds }) => mayKeep ? [(0, elements_1.press)(holds.open, contract_2.registerActions.holds, { number: data.incident })] : [];
const joiningButton = ({ data }, { joining }) => (0, drill_1.isDrill)(data.incident) ? [] : [(0, elements_1.press)(joining.open, contract_1.incidentActions.joining, data)];
function paperRows(model, texts) {
    const { data, process, clients } = model;
    const ofClients = (0, elements_1.press)(texts.process.clients, contract_1.incidentActions.clients, data);
    const duties = contract_1.decidedDuties.filter((duty) => process.decisions[duty]);
    return [
        {
            buttons: [
                historyButton(model, texts),
                ...(clients.length > 0 ? [ofClients] : []),
                ...holdButton(model, texts),
            ],
        },
        {
            buttons: duties.map((duty) => (0, elements_1.press)(texts.outcomes.duty[duty], contract_1.incidentActions.duty, { ...data, duty })),
        },
    ].filter(({ buttons }) => buttons.length > 0);
}
function cyberRows(model, texts) {
    const cyber = (0, elements_1.press)(texts.cyber.title, contract_1.incidentActions.cyber, model.data);
    const said = model.process.cyber !== undefined;
    return said || model.cyber.offered
        ? [{ buttons: said ? [cyber] : [], prompts: (0, cyber_1.callPrompts)(model, texts) }]
        : [];
}
function classifyFields(model, texts) {
    const { process, outcomes } = texts;
    const outcome = (0, fields_1.choiceInput)({
        id: 'outcome',
        label: process.classifyLabel,
        style: 'expanded',
        required: true,
        errorMessage: process.fault.unknown,
        value: model.process.classified?.outcome ?? model.assessment.classified.outcome ?? '',
        choices: contract_1.classifications.map((value) => ({ title: outcomes.classification[value], value })),
    });
    return [outcome, (0, fields_1.optionalText)('why', process.classifyReason, process.fault.tooLong)];
}
const classifyPrompt = (model, texts) => ({
    title: model.process.classified ? texts.process.reclassify : texts.process.classify,
    style: !(0, way_1.asksMore)(model) && !model.process.classified ? 'positive' : 'default',
    fields: classifyFields(model, texts).map(elements_1.fieldElement),
    buttons: [(0, elements_1.button)(texts.shared.record, contract_1.incidentActions.classify, model.data, { style: 'positive' })],
});
function changePrompt(model, texts) {
    const given = Object.keys(model.process.answers);
    if (given.length === 0)
        return [];
    const tipping = model.tips.filter(({ changes }) => changes.length > 0).map(({ question }) => question);
    const answered = [...new Set([...given, ...tipping])];
    const { process, shared } = texts;
    const question = (0, fields_1.choiceInput)({
        id: 'question',
        label: process.chooseQuestion,
        required: true,
        errorMessage: process.fault.required,
        value: given.at(-1) ?? '',
        choices: answered.map((id) => ({ title: texts.assessment[id].label, value: id })),
    });
    return [
        {
            title: process.answers,
            style: 'default',
            questions: given.map((id) => givenAnswer(id, model, texts)),
            fields: [(0, elements_1.fieldElement)(question)],
            buttons: [(0, elements_1.button)(shared.change, contract_1.incidentActions.question, model.data, { style: 'positive' })],
        },
    ];
}
function givenAnswer(id, { process }, { assessment }) {
    const { label, options } = assessment[id];
    const value = process.answers[id]?.value ?? [];
    return `${label} ${(0, user_text_1.displayName)(value.map((one) => options[one] ?? one).join(', '), 120)}`;
}
function awarePrompt(model, { process, shared }) {
    const { date, time } = (0, dates_1.inputMoment)(model.incident.awareAt);
    const moment = (type, id, label, value) => ({
        type,
        id,
        label,
        value,
        errorMessage: shared.checkField,
        faults: [],
    });
    return {
        title: process.moveAware,
        style: 'default',
        fields: [
            (0, elements_1.fieldElement)(moment('date', 'day', process.awareDay, date)),
            (0, elements_1.fieldElement)(moment('time', 'time', process.awareTime, time)),
            (0, elements_1.fieldElement)((0, elements_1.askedText)({ id: 'reason', label: process.awareReason, errorMessage: process.fault.required })),
        ],
        buttons: [(0, elements_1.button)(shared.record, contract_1.incidentActions.aware, model.data, { style: 'positive' })],
    };
}
const reopenPrompt = (model, { process, incident }) => (0, elements_1.textPrompt)(process.reopen, {
    id: 'reason',
    label: process.reopenReason,
    errorMessage: incident.textError,
    send: (0, elements_1.button)(process.reopenSend, contract_1.incidentActions.reopen, model.data, { style: 'positive' }),
});
