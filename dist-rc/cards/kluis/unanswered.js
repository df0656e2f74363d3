"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderUnanswered = renderUnanswered;
const plain_1 = require("../shared/plain");
const texts_1 = require("../texts");
const kluis_unanswered_1 = require("../texts/kluis-unanswered");
const user_text_1 = require("../user-text");
function renderUnanswered({ locale, id, isOver, people }) {
    const { kluis } = (0, texts_1.textsFor)(locale);
    const unanswered = kluis_unanswered_1.unansweredTexts[locale];
    const who = people.map(({ name, isAway }) => (isAway ? unanswered.away : unanswered.noChat)((0, user_text_1.displayName)(name, 60)));
    return (0, plain_1.renderPlain)(locale, {
        title: isOver ? unanswered.over(id) : unanswered.title(id),
        summary: kluis.summary(id),
        lines: isOver ? [] : [...who, unanswered.todo],
        buttons: isOver ? [] : [(0, plain_1.commandButton)(unanswered.open, 'beheer', { style: 'positive' })],
    });
}
