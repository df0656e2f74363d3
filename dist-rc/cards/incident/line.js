"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderLine = renderLine;
const contract_1 = require("../../services/incident/contract");
const elements_1 = require("../shared/elements");
const plain_1 = require("../shared/plain");
const texts_1 = require("../texts");
const openers = {
    report: (title, incident, style) => (0, elements_1.press)(title, contract_1.incidentActions.view, { incident }, style),
    decision: (title, incident, style) => (0, elements_1.press)(title, contract_1.incidentActions.board, { incident }, style),
    along: (title, incident, style) => (0, elements_1.press)(title, contract_1.incidentActions.along, { incident, part: 'card' }, style),
};
function renderLine(locale, id, reason, card = 'report') {
    const { title, text, open } = (0, texts_1.textsFor)(locale).copies[reason];
    return (0, plain_1.renderPlain)(locale, {
        title: title(id),
        summary: title(id),
        lines: [text],
        buttons: [openers[card](open, id, reason === 'changed' ? 'positive' : 'default')],
    });
}
