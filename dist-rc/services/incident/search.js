"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.searchKey = exports.searchRows = void 0;
exports.searchable = searchable;
const keys_1 = require("../ledger/keys");
const lists_1 = require("./lists");
exports.searchRows = keys_1.rowKeys.beside('find|');
const searchKey = (incident) => `${exports.searchRows}${(0, lists_1.newestFirst)(incident)}`;
exports.searchKey = searchKey;
const longest = 6_000;
function searchable(incident) {
    const { facts, remarks } = incident;
    const words = [
        facts.what,
        facts.done ?? '',
        ...Object.values(facts.answers),
        ...remarks.map(({ text }) => text),
    ];
    const text = words.join('\n').toLowerCase().slice(0, longest);
    const value = { id: incident.id, about: incident.about, text };
    return { key: (0, exports.searchKey)(incident), value };
}
