"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderStep = renderStep;
const contract_1 = require("../../../services/incident/contract");
const elements_1 = require("../../shared/elements");
const list_1 = require("../../shared/list");
const texts_1 = require("../../texts");
const assess_1 = require("./assess");
function renderStep(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { process, outcomes } = texts;
    const { kind } = model.step;
    const contradictions = model.assessment.contradictions.map(({ id }) => outcomes.contradiction[id]);
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: process.questionSummary(model.incident.id),
        eyebrow: `${process.questionTitle(model.incident.id)} · ${process.questionProgress(Object.keys(model.process.answers).length, model.left)}`,
        title: process.step[kind],
        footnotes: [...(kind === 'settle' ? contradictions : []), process.stepHelp[kind]],
        fields: model.step.questions.map((question) => fieldOf(question, model, texts)),
        buttons: buttonsOf(model, texts),
    });
}
function fieldOf(question, model, texts) {
    const refused = model.refused?.[question];
    const stored = model.process.answers[question]?.value;
    const value = refused?.typed ?? (stored ?? model.proposed[question] ?? []).join(',');
    const shape = model.shapes[question];
    const field = (0, assess_1.answerField)(`answer.${question}`, shape, texts.assessment[question], texts, {
        value,
        fault: refused?.fault ?? null,
    });
    return field.type === 'choice'
        ? { ...field, style: 'compact', required: false }
        : { ...field, required: false };
}
function buttonsOf(model, { process }) {
    const { kind, questions } = model.step;
    const data = { ...model.data, asked: questions.join() };
    const save = kind === 'confirm' ? process.confirm : process.answer;
    return [
        (0, elements_1.button)(save, contract_1.incidentActions.answers, { ...data, rest: 'open' }, { style: 'positive' }),
        ...(kind === 'settle'
            ? []
            : [(0, elements_1.button)(process.restUnknown, contract_1.incidentActions.answers, { ...data, rest: 'unknown' })]),
        (0, elements_1.button)(process.file, contract_1.incidentActions.file, model.data, { sendsInputs: false }),
    ];
}
