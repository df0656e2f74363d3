"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.withLacking = withLacking;
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const note_1 = require("./note");
function withLacking(card, model) {
    const { lacking } = (0, texts_1.textsFor)(model.locale);
    const { without, reached, promised } = model;
    const shown = (names) => names.map((name) => (0, user_text_1.displayName)(name, 60));
    const names = shown(without.map(({ name }) => name)).join(lacking.and);
    const calls = without.flatMap(({ name, phone }) => phone === undefined ? [] : [lacking.call((0, user_text_1.displayName)(name, 60), (0, user_text_1.displayName)(phone, 40))]);
    return (0, note_1.withNote)(card, {
        style: 'warning',
        title: without.length > 1 ? lacking.titleMany(names) : lacking.title(names),
        lines: [
            lacking.instead[promised],
            ...calls,
            ...(reached.length > 0 ? [lacking.reached(shown(reached).join(', '))] : []),
            lacking.waits,
        ],
    });
}
