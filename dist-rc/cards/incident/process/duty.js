"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.agreeButton = void 0;
exports.renderDuty = renderDuty;
exports.dutySections = dutySections;
exports.otherwiseStep = otherwiseStep;
const contract_1 = require("../../../services/incident/contract");
const contract_2 = require("../../../services/register/contract");
const elements_1 = require("../../shared/elements");
const list_1 = require("../../shared/list");
const texts_1 = require("../../texts");
const at_authority_1 = require("./at-authority");
const clock_rows_1 = require("./clock-rows");
const fields_1 = require("../../shared/fields");
const significance_1 = require("./significance");
const dossier_decisions_1 = require("./dossier-decisions");
const dossier_outcomes_1 = require("./dossier-outcomes");
const moment_fields_1 = require("./moment-fields");
const way_1 = require("./way");
function renderDuty(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { process, outcomes, shared } = texts;
    const steps = model.process.closed ? [] : stepButtons(model, texts);
    const there = thereRows(model, texts);
    const inputs = model.process.closed ? {} : stepOf(model, texts);
    const [first, ...others] = documentButtons(model, texts);
    const anew = model.process.closed ? [] : anewButtons(model, texts);
    const hasRoom = (inputs.prompts ?? []).length === 0 && anew.length === 0;
    const front = first && hasRoom ? [first] : anew;
    const folded = first && !hasRoom ? [first, ...others] : others;
    const template = model.duty === 'authority' && !model.process.closed ? [(0, at_authority_1.templateButton)(model, texts)] : [];
    const rows = [
        ...(folded.length > 0 ? [{ buttons: folded }] : []),
        ...(template.length > 0 ? [{ buttons: template }] : []),
        ...there,
    ];
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: process.fileSummary(model.incident.id),
        eyebrow: process.fileEyebrow(model.incident.id),
        title: outcomes.duty[model.duty],
        banners: model.duty === 'authority' && !model.process.closed ? (0, at_authority_1.thereBanner)(model, texts) : [],
        sections: dutySections(model, texts),
        ...inputs,
        buttons: [...steps, ...front, (0, elements_1.press)(process.file, contract_1.incidentActions.file, model.data)],
        ...(rows.length > 0 ? { details: { toggle: shared.more, rows } } : {}),
    });
}
function documentButtons({ duty, data }, { process, cyber, edpb }) {
    const fetch = (title, document) => (0, elements_1.press)(title, contract_2.registerActions.document, { ...data, document });
    switch (duty) {
        case 'authority':
            return [fetch(process.apPdf, 'ap'), fetch(process.apJson, 'apJson'), fetch(edpb.json, 'edpb')];
        case 'subjects':
            return [fetch(process.letter, 'letter')];
        case 'recipients':
            return [fetch(cyber.draft.cyberRecipients, 'cyberRecipients')];
    }
}
function dutySections(model, texts) {
    const { process } = texts;
    const decision = model.process.decisions[model.duty];
    const ofDuty = { ...model, clocks: model.clocks.filter(({ kind }) => kind === model.duty) };
    const sections = [
        ...groundsOf(model, texts),
        { title: process.decisions, rows: decision ? [(0, dossier_decisions_1.decisionRow)(model.duty, decision, model, texts)] : [] },
        { title: process.clocks, rows: (0, clock_rows_1.clockRows)(ofDuty, texts) },
    ];
    return sections.filter(({ rows }) => rows.length > 0);
}
function groundsOf(model, texts) {
    const { process, outcomes, cyber } = texts;
    const { duty } = model;
    return duty === 'recipients'
        ? [{ title: cyber.title, rows: (0, significance_1.significanceRows)(model, texts) }]
        : [
            { title: process.computed, rows: [(0, dossier_outcomes_1.adviceRow)(duty, model, texts), (0, dossier_outcomes_1.severityRow)(model, texts)] },
            { title: outcomes.tippingTitle, rows: (0, dossier_outcomes_1.tipRows)(model, texts, duty) },
        ];
}
function agreeing(model, texts) {
    const decision = model.process.decisions[model.duty];
    return decision?.state === 'advised' && model.decides ? [(0, exports.agreeButton)(model, decision, texts)] : [];
}
function stepOf(model, texts) {
    const decision = model.process.decisions[model.duty];
    if (!decision || isAdvisedAnew(model))
        return { fields: adviceFields(model, texts) };
    if (decision.state === 'advised')
        return {
            prompts: [
                ...(model.decides ? [otherwisePrompt(model, decision, texts)] : []),
                advicePrompt(model, texts),
            ],
        };
    if (!decision.notify)
        return {};
    const { fields, prompt } = doneStep(model, decision, texts);
    if (isStillToDo(model, decision))
        return { fields };
    if (decision.state !== 'done' || decision.retracted)
        return {};
    const asked = model.duty === 'authority' ? (0, at_authority_1.askedStep)(model, decision, texts) : null;
    return asked ? { fields: asked.fields } : { prompts: [prompt] };
}
function thereRows(model, texts) {
    const decision = model.process.decisions[model.duty];
    if (model.duty !== 'authority' || decision?.state !== 'done' || model.process.closed)
        return [];
    return (0, at_authority_1.besidesAsked)(model, decision, doneStep(model, decision, texts).prompt, texts);
}
function stepButtons(model, texts) {
    const decision = model.process.decisions[model.duty];
    if (!decision || isAdvisedAnew(model))
        return [adviceButton(model, texts)];
    const agreed = agreeing(model, texts);
    if (agreed.length > 0)
        return agreed;
    const done = decision.state === 'done' && model.duty === 'authority' ? decision : null;
    const asked = done && (0, at_authority_1.askedStep)(model, done, texts);
    if (asked)
        return [asked.send];
    return isStillToDo(model, decision)
        ? doneStep(model, decision, texts).prompt.buttons
        : (0, way_1.wayButtons)(model, texts, model.duty);
}
function adviceFields(model, texts) {
    const { process } = texts;
    const words = { yes: process.adviseYes, no: process.adviseNo, error: process.fault.required };
    return [
        (0, fields_1.yesOrNo)('notify', process.adviceLabel, words, computedFor(model)),
        ...(model.duty === 'subjects' ? [exceptionField(texts)] : []),
        (0, elements_1.askedText)({ id: 'reason', label: process.adviceReason, errorMessage: process.fault.required }),
    ];
}
const adviceButton = ({ data, duty }, { process }) => (0, elements_1.button)(process.giveAdvice, contract_1.incidentActions.advise, { ...data, duty }, { style: 'positive' });
const mayAdviseAnew = ({ duty, process, assessment, incident }) => duty !== 'recipients' &&
    incident.status !== 'withdrawn' &&
    (0, contract_1.mayBeAdvisedAnew)(process.decisions[duty], assessment.advices[duty]);
const isAdvisedAnew = (model) => model.anew === true && mayAdviseAnew(model);
const isStillToDo = ({ missing, duty }, { state, notify }) => (state === 'decided' && notify) ||
    (state === 'done' && missing.some((each) => each.what === 'notified' && each.duty === duty));
function anewButtons(model, { process }) {
    const { data, duty } = model;
    if (!mayAdviseAnew(model) || model.anew === true)
        return [];
    return [(0, elements_1.press)(process.adviseAnew, contract_1.incidentActions.duty, { ...data, duty, anew: 'yes' })];
}
const advicePrompt = (model, texts) => ({
    title: texts.process.advice,
    style: 'default',
    fields: adviceFields(model, texts).map(elements_1.fieldElement),
    buttons: [adviceButton(model, texts)],
});
function computedFor({ duty, assessment }) {
    if (duty === 'recipients')
        return 'yes';
    const { verdict } = assessment.advices[duty];
    return verdict === 'notYet' ? '' : verdict;
}
const exceptionField = ({ outcomes, form }) => (0, fields_1.choiceInput)({
    id: 'exception',
    label: outcomes.exceptionLabel,
    placeholder: outcomes.noException,
    errorMessage: form.fault.invalid,
    choices: [...Object.entries(outcomes.exception).map(([value, title]) => ({ title, value }))],
});
const agreeButton = (model, { notify }, { process }) => (0, elements_1.press)(process.agree, contract_1.incidentActions.decide, { ...model.data, duty: model.duty, notify: notify ? 'yes' : 'no' }, 'positive');
exports.agreeButton = agreeButton;
function otherwiseStep(model, { notify }, { process, shared }) {
    const data = { ...model.data, duty: model.duty, notify: notify ? 'no' : 'yes' };
    return {
        field: (0, elements_1.askedText)({
            id: `otherwise.${model.duty}`,
            label: process.otherwiseReason,
            errorMessage: process.fault.required,
        }),
        send: (0, elements_1.button)(shared.record, contract_1.incidentActions.decide, data, { style: 'destructive' }),
    };
}
const otherwisePrompt = (model, decision, texts) => {
    const { field, send } = otherwiseStep(model, decision, texts);
    return {
        title: texts.process.otherwise,
        style: 'default',
        fields: [(0, elements_1.fieldElement)(field)],
        buttons: [send],
    };
};
function doneStep(model, decision, texts) {
    const { process, outcomes, telling, shared } = texts;
    const clock = model.clocks.find(({ kind }) => kind === model.duty);
    const late = model.duty === 'authority' && clock !== undefined && clock.until.toISOString() < model.now;
    const done = decision.state === 'done' ? decision : null;
    const moment = (0, moment_fields_1.momentFields)({ day: ['day', telling.day], time: ['time', telling.time] }, done ? (0, contract_1.doneAt)(done) : model.now, process.fault.required);
    const fields = [
        (0, elements_1.askedText)({
            id: 'reference',
            label: process.reference[model.duty],
            value: done?.reference ?? '',
            maxLength: 400,
            errorMessage: process.fault.required,
        }),
        ...moment.fields,
        ...(model.duty === 'subjects' ? toldFields(done?.told, texts) : []),
        ...(late ? [(0, fields_1.optionalText)('delay', process.delay, process.fault.tooLong)] : []),
        ...(model.duty === 'authority' && !done?.supplements
            ? [(0, at_authority_1.phaseField)('phase', model, decision, texts)]
            : []),
    ];
    const data = { ...model.data, duty: model.duty, shown: moment.shown };
    const prompt = {
        title: process.recordDone(outcomes.duty[model.duty]),
        style: 'default',
        fields: fields.map(elements_1.fieldElement),
        buttons: [(0, elements_1.button)(shared.record, contract_1.incidentActions.notified, data, { style: 'positive' })],
    };
    return { fields, prompt };
}
function toldFields(told, { telling, process, shared }) {
    const asked = { errorMessage: process.fault.unknown, faults: [], required: false };
    return [
        (0, fields_1.textInput)({
            ...asked,
            id: 'told',
            label: telling.count,
            value: told && told.count !== null ? String(told.count) : '',
            placeholder: telling.countExample,
            maxLength: 12,
        }),
        (0, fields_1.choiceInput)({
            ...asked,
            id: 'means',
            label: telling.how,
            value: (told?.means ?? []).join(','),
            multiple: true,
            placeholder: shared.choose,
            choices: contract_1.tellingMeans.map((value) => ({ title: telling.means[value], value })),
        }),
        (0, fields_1.textInput)({
            ...asked,
            id: 'notTold',
            label: telling.notTold,
            value: told?.notTold ?? '',
            multiline: true,
            maxLength: 400,
        }),
    ];
}
