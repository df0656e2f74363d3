"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderIncidentQuestion = renderIncidentQuestion;
const render_1 = require("../render");
const elements_1 = require("../shared/elements");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const question_json_1 = __importDefault(require("./question.json"));
const receipt_1 = require("./receipt");
const words_1 = require("./words");
const template = (0, render_1.compileCard)(question_json_1.default);
function renderIncidentQuestion(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const excerpt = { max: 1_000, cut: texts.shared.shortened };
    const answered = model.answer !== null;
    const data = {
        ...(0, elements_1.frame)(model.locale),
        header: (0, elements_1.header)(texts.incident.eyebrow(model.id), texts.receipt.questionTitle, answered ? { text: texts.receipt.answered, style: 'good' } : null),
        lines: (0, user_text_1.displayLines)((0, words_1.wordsOrGone)(model.question, texts), excerpt),
        answers: model.answer === null
            ? []
            : [
                {
                    label: texts.receipt.answerLabel,
                    lines: (0, user_text_1.displayLines)((0, words_1.wordsOrGone)(model.answer, texts), excerpt),
                },
            ],
        actionRows: (0, elements_1.actionRow)({ buttons: answered ? [] : [(0, receipt_1.answerButton)(model.id, texts.receipt.answer)] }),
    };
    return (0, render_1.renderCard)(template, data, texts.receipt.questionSummary(model.id));
}
