"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.OpenSection = void 0;
exports.renderMine = renderMine;
exports.renderOpen = renderOpen;
const render_1 = require("../render");
const elements_1 = require("./elements");
const texts_1 = require("../texts");
const mine_json_1 = __importDefault(require("./mine.json"));
const plain_1 = require("./plain");
class OpenSection {
    drawn;
    constructor(drawn) {
        this.drawn = drawn;
    }
}
exports.OpenSection = OpenSection;
const template = (0, render_1.compileCard)(mine_json_1.default);
const mostLines = [8, 4, 2, 1];
function renderMine(locale, sections) {
    const { mine, shared } = (0, texts_1.textsFor)(locale);
    const reportNow = (0, plain_1.commandButton)(shared.reportNow, 'incident', { style: 'positive' });
    return renderOpen(locale, { title: mine.title, nothing: mine.nothing, instead: [reportNow] }, sections);
}
function renderOpen(locale, { title, nothing, instead = [] }, sections) {
    const { shared } = (0, texts_1.textsFor)(locale);
    const known = sections
        .map(({ drawn }) => drawn)
        .filter(({ lines, prompts = [], said = [] }) => lines.length + prompts.length + said.length > 0);
    const open = known.some(({ lines }) => lines.length > 0);
    const dataOf = (most) => ({
        ...(0, elements_1.frame)(locale),
        header: (0, elements_1.header)(shared.product, title, null),
        lines: open ? [] : [nothing],
        sections: known.map((section) => sectionData(section, most)),
        actionRows: open ? [] : (0, elements_1.actionRow)({ buttons: instead }),
    });
    const [first, ...fewer] = mostLines;
    return (0, render_1.renderFitting)(template, [() => dataOf(first), ...fewer.map((most) => () => dataOf(most))], title);
}
function sectionData({ title, lines, more, prompts = [], said = [] }, most) {
    const left = lines.length - most;
    return {
        title,
        rows: lines.slice(0, most).map(({ label, lines: said, button }) => ({
            label,
            lines: said,
            actionRows: (0, elements_1.actionRow)({ buttons: [button] }),
        })),
        footnotes: [...(left > 0 ? [more(left)] : []), ...said],
        actionRows: (0, elements_1.actionRow)({ prompts }),
    };
}
