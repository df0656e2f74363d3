"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.chooser = void 0;
exports.renderListCard = renderListCard;
const render_1 = require("../render");
const texts_1 = require("../texts");
const elements_1 = require("./elements");
const list_json_1 = __importDefault(require("./list.json"));
const template = (0, render_1.compileCard)(list_json_1.default);
const mostRows = [15, 6, 2];
const mostSections = [24, 8, 4, 2];
const wholeRows = [60, 30, 15, 6, 2];
function renderListCard(card, shorter = []) {
    const [first, ...fewer] = card.whole === true ? wholeRows : mostRows;
    const [least = first] = fewer.slice(-1);
    const sections = card.moreSections ? mostSections : [];
    return (0, render_1.renderFitting)(template, [
        () => dataOf(card, first),
        ...fewer.map((most) => () => dataOf(card, most)),
        ...sections.map((most) => () => dataOf(fewerSections(card, most), least)),
        ...(card.moreSections || card.whole === true ? [] : [() => dataOf(card, 1)]),
        ...shorter.map((less) => () => dataOf(less(), least)),
    ], card.summary);
}
function fewerSections(card, most) {
    const { sections = [], moreSections, footnotes = [] } = card;
    const left = sections.length - most;
    return left > 0 && moreSections
        ? { ...card, sections: sections.slice(0, most), footnotes: [...footnotes, moreSections(left)] }
        : card;
}
const dataOf = (card, most) => ({
    ...(0, elements_1.frame)(card.locale),
    header: (0, elements_1.header)(card.eyebrow, card.title, null),
    banners: card.banners ?? [],
    footnotes: card.footnotes ?? [],
    pictures: card.pictures ?? [],
    first: card.first
        ? [{ fields: card.first.fields.map(elements_1.fieldElement), actionRows: (0, elements_1.actionRow)(card.first) }]
        : [],
    sections: (card.sections ?? []).map((section) => shorten(section, most, card.locale)),
    fields: (card.fields ?? []).map(elements_1.fieldElement),
    actionRows: (0, elements_1.actionRows)(card, card.details ? [card.details.toggle] : []),
    detailRows: (card.details?.rows ?? []).flatMap(elements_1.actionRow),
    detailSections: (card.details?.sections ?? []).map((section) => shorten(section, most, card.locale)),
});
function shorten({ title, rows, more = undefined, most = rows.length }, room, locale) {
    const shown = Math.min(room, most);
    const left = rows.length - shown;
    const said = more ?? (0, texts_1.textsFor)(locale).shared.moreRows;
    return { title, rows: rows.slice(0, shown), footnotes: left > 0 ? [said(left)] : [] };
}
const chooser = (words, choices, style = 'compact', most = mostChoices) => {
    const { more = (left) => `+${left}` } = words;
    return {
        type: 'choice',
        id: 'id',
        label: choices.length > most ? `${words.label} (${more(choices.length - most)})` : words.label,
        value: style === 'compact' ? (choices[0]?.value ?? '') : '',
        placeholder: words.placeholder,
        style,
        multiple: false,
        choices: choices.slice(0, most),
        required: style === 'compact',
        errorMessage: words.error,
        faults: [],
    };
};
exports.chooser = chooser;
const mostChoices = 100;
