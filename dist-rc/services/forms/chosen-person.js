"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.unreadable = exports.chosenLength = void 0;
exports.chosenPeople = chosenPeople;
exports.keptPeople = keptPeople;
exports.chosenPerson = chosenPerson;
const v4_1 = require("zod/v4");
const letters_1 = require("../language/letters");
exports.chosenLength = 60;
const prefix = /^(?:29|8:orgid):/i;
const objectId = v4_1.z.guid();
function chosenPeople(value) {
    const chosen = [...new Set(value.split(',').map((one) => one.trim()))].filter((one) => one !== '');
    const read = chosen.map((one) => ({ one, id: one.replace(prefix, '').toLowerCase() }));
    const isPerson = ({ id }) => objectId.safeParse(id).success;
    return {
        people: [...new Set(read.filter(isPerson).map(({ id }) => id))],
        notUnderstood: read.filter((each) => !isPerson(each)).map(({ one }) => one),
    };
}
function keptPeople(value) {
    const { people, notUnderstood } = chosenPeople(value);
    const strange = notUnderstood.join(',');
    if (strange.length <= strangeLength)
        return [...people, ...notUnderstood].join(',');
    return [...people, (0, letters_1.clipped)(strange, strangeLength), exports.unreadable].join(',');
}
const strangeLength = 800;
exports.unreadable = '?';
function chosenPerson(value) {
    const { people, notUnderstood } = chosenPeople(value);
    const [only = null, ...others] = people;
    return notUnderstood.length + others.length === 0 ? only : null;
}
