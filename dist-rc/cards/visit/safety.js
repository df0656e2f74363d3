"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderSafety = renderSafety;
const contract_1 = require("../../services/visit/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const list_1 = require("../shared/list");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
function renderSafety(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { visitLists } = texts;
    const { call, location } = model;
    const asks = model.going;
    const data = { location, roll: call.id };
    const outside = { ...data, answer: 'outside' };
    const absent = { ...data, answer: 'absent' };
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: visitLists.safetySummary,
        eyebrow: visitLists.safetyEyebrow((0, dates_1.dateAndTime)(call.startedAt, model.locale)),
        title: asks ? visitLists.safetyTitle : visitLists.safetyOver(call.drill === true),
        banners: bannersOf(model, texts),
        footnotes: asks ? [visitLists.safetyKept] : [],
        buttons: asks
            ? [
                (0, elements_1.press)(visitLists.safetyIsOutside, contract_1.visitActions.safety, outside, 'positive'),
                (0, elements_1.press)(visitLists.safetyIsAbsent, contract_1.visitActions.safety, absent),
            ]
            : [],
        prompts: asks ? [helpPrompt(data, texts)] : [],
    });
}
function bannersOf({ call, going, answer, now, locale }, { visitLists }) {
    const drill = call.drill
        ? [{ style: 'emphasis', title: visitLists.drill, lines: [] }]
        : [];
    if (call.over)
        return drill;
    const ended = call.ended
        ? [
            {
                style: 'good',
                title: visitLists.safetyEnded((0, dates_1.timeNear)(call.ended.at, now, locale)),
                lines: [visitLists.safetyEndedHelp],
            },
        ]
        : [];
    if (answer === null)
        return going
            ? [...drill, { style: 'attention', title: visitLists.safetyFirst, lines: [visitLists.safetyThen] }]
            : [...drill, ...ended];
    const when = (0, dates_1.timeNear)(answer.at, now, locale);
    const style = answer.answer === 'help' ? 'warning' : 'good';
    const lines = [
        ...(answer.where === '' ? [] : [visitLists.safetyWhereSaid((0, user_text_1.displayName)(answer.where, 120))]),
        ...(going ? [visitLists.safetySeen] : []),
    ];
    return [...drill, ...ended, { style, title: visitLists.safetySaid[answer.answer](when), lines }];
}
function helpPrompt(data, { visitLists, shared }) {
    const where = (0, elements_1.fieldElement)((0, fields_1.textInput)({
        id: 'where',
        label: visitLists.safetyWhere,
        maxLength: 300,
        errorMessage: shared.checkField,
    }));
    const help = { ...data, answer: 'help' };
    return {
        title: visitLists.safetyNeedsHelp,
        style: 'destructive',
        fields: [where],
        buttons: [(0, elements_1.button)(visitLists.safetyHelpSend, contract_1.visitActions.safety, help, { style: 'destructive' })],
    };
}
