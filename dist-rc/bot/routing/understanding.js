"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mostKeptWords = void 0;
exports.meaningOf = meaningOf;
const words_1 = require("../../services/language/words");
const commands_1 = require("./commands");
exports.mostKeptWords = 1_000;
const fewWords = 3;
function meaningOf(text, { questions, commands, }) {
    const question = questions.find(({ isAsked }) => isAsked(text));
    if (question)
        return { kind: 'question', question };
    const tells = (0, words_1.wordsOf)(text).length > fewWords;
    const nearest = (0, commands_1.nearestCommand)(text, commands);
    const meant = commands.find(({ names, takesSentence }) => text.length > exports.mostKeptWords ? takesSentence?.(text) : names[0] === nearest);
    if (!meant)
        return tells ? { kind: 'story' } : { kind: 'nothing' };
    const command = meant.names[0];
    return meant.takesSentence?.(text) ? { kind: 'sentence', command } : { kind: 'command', command, tells };
}
