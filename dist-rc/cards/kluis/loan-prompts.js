"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.reportPrompt = exports.foundPrompt = exports.losePrompt = exports.longerPrompt = exports.reasonPrompt = exports.dataOf = void 0;
const contract_1 = require("../../services/kluis/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const user_text_1 = require("../user-text");
const dataOf = ({ loan }) => ({ loan: loan.id });
exports.dataOf = dataOf;
const reasonPrompt = (model, texts, asked) => (0, elements_1.textPrompt)(asked.title, {
    id: asked.id,
    label: asked.label,
    value: asked.value ?? '',
    maxLength: contract_1.reasonLength,
    errorMessage: texts.incident.textError,
    ...(asked.style === 'positive' ? { style: 'positive' } : {}),
    send: (0, elements_1.button)(asked.send, asked.action, (0, exports.dataOf)(model), { style: asked.style ?? 'positive' }),
});
exports.reasonPrompt = reasonPrompt;
const longerPrompt = (model, texts, words, typed = { until: model.nextDay, reason: '' }) => ({
    title: words.title,
    style: 'default',
    fields: [
        (0, elements_1.fieldElement)((0, fields_1.dateInput)({
            id: 'until',
            label: words.until,
            value: typed.until,
            errorMessage: texts.shared.checkField,
        })),
        (0, elements_1.fieldElement)((0, elements_1.askedText)({
            id: 'reason',
            label: words.reason,
            value: (0, user_text_1.displayName)(typed.reason, contract_1.reasonLength),
            maxLength: contract_1.reasonLength,
            errorMessage: texts.incident.textError,
        })),
    ],
    buttons: [(0, elements_1.button)(texts.incident.send, words.action, (0, exports.dataOf)(model), { style: 'positive' })],
});
exports.longerPrompt = longerPrompt;
const losePrompt = (model, words) => ({
    title: words.title,
    style: 'destructive',
    fields: [],
    questions: [words.question],
    buttons: [
        (0, elements_1.button)(words.send, contract_1.kluisActions.lose, (0, exports.dataOf)(model), { style: 'destructive', sendsInputs: false }),
    ],
});
exports.losePrompt = losePrompt;
const foundPrompt = (model, texts) => (0, exports.reasonPrompt)(model, texts, {
    title: texts.kluis.keeper.found,
    send: texts.kluis.keeper.foundSend,
    id: 'where',
    label: texts.kluis.keeper.foundWhere,
    action: contract_1.kluisActions.found,
    style: 'positive',
});
exports.foundPrompt = foundPrompt;
const reportPrompt = (model, texts) => (0, exports.reasonPrompt)(model, texts, {
    title: texts.kluis.keeper.report,
    send: texts.kluis.keeper.reportSend,
    id: 'what',
    label: texts.kluis.keeper.reportLabel,
    action: contract_1.kluisActions.report,
    value: texts.kluis.lateStory(model.loan.id, (0, dates_1.dateAndTime)(model.loan.issue.due, model.locale)),
});
exports.reportPrompt = reportPrompt;
