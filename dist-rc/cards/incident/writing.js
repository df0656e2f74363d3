"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderWriting = renderWriting;
const contract_1 = require("../../services/incident/contract");
const elements_1 = require("../shared/elements");
const list_1 = require("../shared/list");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const words_1 = require("./words");
function askedIn(writing, { alert, receipt, incident, process, shared }) {
    const { add, answer, ask, reopen, withdraw } = contract_1.incidentActions;
    const forms = {
        ask: { action: ask, id: 'question', title: alert.ask, label: alert.askLabel, send: incident.send },
        withdraw: {
            action: withdraw,
            id: 'reason',
            title: shared.withdraw,
            label: alert.withdrawLabel,
            send: shared.withdraw,
        },
        reopen: {
            action: reopen,
            id: 'reason',
            title: process.reopen,
            label: process.reopenReason,
            send: process.reopen,
        },
        add: { action: add, id: 'addition', title: receipt.add, label: receipt.addLabel, send: incident.send },
        answer: {
            action: answer,
            id: 'answer',
            title: receipt.answer,
            label: receipt.answerLabel,
            send: incident.send,
        },
    };
    return forms[writing];
}
function renderWriting({ locale, data, id, writing, about }) {
    const texts = (0, texts_1.textsFor)(locale);
    const { action, id: field, title, label, send } = askedIn(writing, texts);
    const subject = writing === 'answer' ? texts.receipt.remark.question : texts.incident.what;
    const lines = (0, user_text_1.displayLines)((0, words_1.wordsOrGone)(about, texts), { max: 600, cut: texts.shared.shortened });
    return (0, list_1.renderListCard)({
        locale,
        summary: texts.incident.eyebrow(id),
        eyebrow: texts.incident.eyebrow(id),
        title,
        banners: [{ style: 'emphasis', title: subject, lines }],
        fields: [(0, elements_1.askedText)({ id: field, label, errorMessage: texts.incident.textError })],
        buttons: [
            (0, elements_1.button)(send, action, data, { style: writing === 'withdraw' ? 'destructive' : 'positive' }),
            (0, elements_1.press)(texts.shared.back, contract_1.incidentActions.view, { incident: data.incident }),
        ],
    });
}
