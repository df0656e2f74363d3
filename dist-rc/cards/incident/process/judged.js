"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.judgedLines = judgedLines;
const user_text_1 = require("../../user-text");
function judgedLines(judged, duty, model, texts) {
    if (!judged)
        return [];
    const { judgedTexts, outcomes } = texts;
    const { advice, open, asked } = judged;
    const rules = (0, user_text_1.displayName)(judged.rules, 30);
    const number = (value) => value.toLocaleString(model.locale === 'nl' ? 'nl-NL' : 'en-GB');
    const score = `${number(judged.severity.score)} (${outcomes.band[judged.severity.band]})`;
    const now = duty === null || duty === 'recipients' ? null : model.assessment.advices[duty].verdict;
    const current = model.assessment.severity.score;
    return [
        ...(advice ? [judgedTexts.advised(outcomes.verdictShort[advice.verdict], rules)] : []),
        ...(duty === null ? [judgedTexts.score(score, open, asked, rules)] : []),
        ...(advice && now !== null && now !== advice.verdict
            ? [judgedTexts.otherwise(outcomes.verdictShort[now])]
            : []),
        ...(duty === null && current !== judged.severity.score ? [judgedTexts.scoreNow(number(current))] : []),
    ];
}
