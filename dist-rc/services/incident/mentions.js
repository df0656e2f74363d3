"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mentionsColleague = mentionsColleague;
const words_1 = require("../language/words");
const offices = [
    'fg',
    'dpo',
    'functionaris',
    'vervanger',
    'vervangers',
    'directie',
    'directeur',
    'bestuur',
    'board',
];
function mentionsColleague(text, { people }) {
    const words = (0, words_1.wordsOf)(text);
    const said = ` ${words.join(' ')} `;
    return (words.some((word) => offices.includes(word)) ||
        people.some(({ name }) => name !== '' && said.includes(` ${(0, words_1.wordsOf)(name).join(' ')} `)));
}
