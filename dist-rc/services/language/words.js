"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.wordsOf = exports.oneLine = void 0;
exports.resembles = resembles;
const letters_1 = require("./letters");
const fastest_levenshtein_1 = require("fastest-levenshtein");
const mostWords = 60;
const oneLine = (text) => text.replace(/\s+/g, ' ').trim();
exports.oneLine = oneLine;
const wordsOf = (text) => ((0, letters_1.plainLetters)(text.slice(0, 1_000)).match(/[\p{L}\d]+/gu) ?? []).slice(0, mostWords);
exports.wordsOf = wordsOf;
function resembles(word, stem) {
    if (word === stem)
        return true;
    if (stem.length < 4)
        return false;
    if (stem.length < 5 ? word.startsWith(stem) : word.includes(stem))
        return true;
    if (word[0] !== stem[0])
        return false;
    if (word.length === stem.length && lettersOf(word) === lettersOf(stem))
        return (0, fastest_levenshtein_1.distance)(word, stem) <= 2;
    const mistakes = stem.length < 5 ? 0 : stem.length < 8 ? 1 : 2;
    return [word, word.slice(0, stem.length)].some((candidate) => (0, fastest_levenshtein_1.distance)(candidate, stem) <= mistakes);
}
const lettersOf = (word) => [...word].sort().join('');
