"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.notUnderstood = void 0;
exports.peopleChoices = peopleChoices;
const user_text_1 = require("../user-text");
const objectId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const chosen = (value) => value.split(',').filter((one) => one !== '');
const notUnderstood = (value) => chosen(value)
    .filter((one) => !objectId.test(one))
    .map((one) => (0, user_text_1.displayName)(one, 60));
exports.notUnderstood = notUnderstood;
function peopleChoices(people, value, most) {
    const ids = new Set(chosen(value));
    const titled = ({ id, name }) => ({ title: (0, user_text_1.displayName)(name, 40), value: id });
    const strange = [...ids].filter((one) => !objectId.test(one));
    return [
        ...strange.map((one) => ({ title: (0, user_text_1.displayName)(one, 40), value: one })),
        ...people.filter(({ id }) => ids.has(id)).map(titled),
        ...people.filter(({ id }) => !ids.has(id)).map(titled),
    ].slice(0, most);
}
