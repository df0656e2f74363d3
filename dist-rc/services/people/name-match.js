"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.personNamed = personNamed;
exports.namedPeople = namedPeople;
const chosen_person_1 = require("../forms/chosen-person");
const letters_1 = require("../language/letters");
function personNamed(said, people) {
    const address = said.trim().toLowerCase();
    const id = (0, chosen_person_1.chosenPerson)(said);
    const one = people.find(({ aadObjectId, email }) => aadObjectId === id || email?.toLowerCase() === address);
    if (one)
        return one;
    const words = wordsOf(said).filter((word) => !unspoken.has(word));
    const found = people.filter(({ name }) => isNamed(words, wordsOf(name)));
    const [only, ...others] = found;
    return only && others.length === 0 ? only : null;
}
const between = /[,;&/\n]|\b(?:en|and)\b/iu;
function namedPeople(said, people) {
    const { people: chosen, notUnderstood } = (0, chosen_person_1.chosenPeople)(said);
    const words = notUnderstood.join(', ');
    const whole = words === '' ? null : personNamed(words, people);
    const parts = whole ? [words] : words.split(between).flatMap((part) => part.trim() || []);
    const read = parts.map((part) => ({ part, id: personNamed(part, people)?.aadObjectId }));
    return {
        people: [...new Set([...chosen, ...read.flatMap(({ id }) => id ?? [])])],
        notUnderstood: read.filter(({ id }) => id === undefined).map(({ part }) => part),
    };
}
function isNamed(words, own) {
    const whole = words.filter((word) => word.length > 1 || own.includes(word));
    if (whole.every((word) => word.length === 1) || !whole.every((word) => own.includes(word)))
        return false;
    const left = own.filter((word) => !whole.includes(word) && !unspoken.has(word));
    return words
        .filter((word) => !whole.includes(word))
        .every((initial) => {
        const place = left.findIndex((word) => word.startsWith(initial));
        if (place >= 0)
            left.splice(place, 1);
        return place >= 0;
    });
}
const unspoken = new Set(('de het van der den ten ter te heer meneer mijnheer dhr hr mevrouw mevr mevouw mw mr mrs ms miss sir madam dr drs ' +
    'ing ir prof bc msc bsc ba ma mba jr sr voor for').split(' '));
const shortened = /(?<![\p{L}\d])v[./]? ?\/?d[.r]{0,2}(?![\p{L}\d])/gu;
const article = /(?<![\p{L}\d])['’`‘´][ts](?![\p{L}\d])/gu;
const wordsOf = (text) => (0, letters_1.plainLetters)(text)
    .replace(shortened, ' van der ')
    .replace(article, ' ')
    .split(/[^\p{L}\d]+/u)
    .filter(Boolean);
