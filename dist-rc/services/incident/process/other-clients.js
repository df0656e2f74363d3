"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.namesOtherClient = namesOtherClient;
const letters_1 = require("../../language/letters");
const model_1 = require("./model");
const legalForm = /\b(?:b ?v|n ?v|v ?o ?f)\b/g;
const spaced = (text) => ` ${((0, letters_1.plainLetters)(text).match(/[\p{L}\d]+/gu) ?? []).join(' ')} `;
function namesOtherClient({ facts, process = model_1.noProcess }, client, { clients }) {
    const { measuresTaken = [] } = (0, model_1.answersOf)(process);
    const said = spaced([facts.what, facts.done ?? '', ...measuresTaken].join(' '));
    const others = [
        ...clients
            .filter(({ id }) => id !== client)
            .flatMap(({ name, contacts }) => [name, ...contacts.map((each) => each.name)]),
        ...(process.otherClients ?? []).filter(({ id }) => id !== client).map(({ name }) => name),
    ];
    return others.some((name) => {
        const words = spaced(name).replace(legalForm, '').trim();
        return words.length > 2 && said.includes(` ${words} `);
    });
}
