"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderAssess = renderAssess;
exports.answerField = answerField;
const contract_1 = require("../../../services/incident/contract");
const elements_1 = require("../../shared/elements");
const list_1 = require("../../shared/list");
const texts_1 = require("../../texts");
const user_text_1 = require("../../user-text");
const model_1 = require("./model");
const longest = 2_000;
function renderAssess(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { process } = texts;
    const { label, help } = texts.assessment[model.question];
    const given = model.process.answers[model.question];
    const answered = Object.keys(model.process.answers).length;
    const data = { ...model.data, question: model.question };
    const { type } = model.shape;
    const written = type === 'number' || type === 'text';
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: process.questionSummary(model.incident.id),
        eyebrow: `${process.questionTitle(model.incident.id)} · ${process.questionProgress(answered, model.left)}`,
        title: label,
        footnotes: [
            ...(help === '' ? [] : [help]),
            ...(given ? [process.answeredBy(...(0, model_1.signature)(model, given))] : []),
        ],
        fields: [fieldOf(model, texts)],
        buttons: [
            (0, elements_1.button)(process.answer, contract_1.incidentActions.assess, data, { style: 'positive' }),
            ...(written
                ? [
                    (0, elements_1.button)(process.dontKnow, contract_1.incidentActions.assess, { ...data, answer: 'unknown' }, { sendsInputs: false }),
                ]
                : []),
            (0, elements_1.button)(process.file, contract_1.incidentActions.file, model.data, { sendsInputs: false }),
        ],
    });
}
function fieldOf(model, texts) {
    const stored = model.process.answers[model.question]?.value.join(',') ?? '';
    const value = model.typed ?? (stored === 'unknown' && !('options' in model.shape) ? '' : stored);
    const fault = model.fault ?? null;
    return answerField('answer', model.shape, texts.assessment[model.question], texts, { value, fault });
}
function answerField(id, shape, { label, options: titles }, { process }, { value, fault }) {
    const any = {
        id,
        label,
        errorMessage: process.questionError,
        placeholder: '',
        required: true,
        faults: fault ? [process.fault[fault]] : [],
    };
    if ('options' in shape)
        return {
            ...any,
            type: 'choice',
            value,
            style: 'expanded',
            multiple: shape.type === 'several',
            choices: shape.options.map((option) => ({ title: titles[option] ?? option, value: option })),
        };
    const multiline = shape.type === 'text';
    const maxLength = multiline ? longest : 12;
    return { ...any, type: 'text', value: (0, user_text_1.inputValue)(value, maxLength).value, multiline, maxLength };
}
