"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.asQuestion = void 0;
exports.readAnswer = readAnswer;
const mask_1 = require("../../masking/mask");
const questions_1 = require("./questions");
const longestText = 2_000;
const exclusive = ['none', 'unknown'];
const asQuestion = (id) => questions_1.questionIds.find((candidate) => candidate === id) ?? null;
exports.asQuestion = asQuestion;
function readAnswer(id, input) {
    const question = questions_1.questions[id];
    const typed = input.trim();
    if (typed === '')
        return { fault: 'required' };
    if (typed === 'unknown')
        return plain(['unknown']);
    switch (question.type) {
        case 'one':
            return question.options.includes(typed) ? plain([typed]) : { fault: 'unknown' };
        case 'several':
            return readSeveral(question.options, typed);
        case 'number':
            return readNumber(typed);
        case 'text': {
            if (typed.length > longestText)
                return { fault: 'tooLong' };
            const { text, masked } = (0, mask_1.mask)(typed);
            return { value: [text], masked };
        }
    }
}
const plain = (value) => ({ value, masked: [] });
function readSeveral(options, typed) {
    const chosen = new Set(typed.split(',').map((value) => value.trim()));
    if (![...chosen].every((value) => options.includes(value)))
        return { fault: 'unknown' };
    const contradicts = chosen.size > 1 && exclusive.some((value) => chosen.has(value));
    return contradicts ? { fault: 'contradictory' } : plain(options.filter((option) => chosen.has(option)));
}
function readNumber(typed) {
    if (!/^(?:\d{1,9}|\d{1,3}(?:[. ]\d{3}){1,2})$/.test(typed))
        return { fault: 'invalid' };
    return plain([String(Number(typed.replace(/\D/g, '')))]);
}
