"use strict";
var __importDefault = (this && this.__importDefault) || function (mod) {
    return (mod && mod.__esModule) ? mod : { "default": mod };
};
Object.defineProperty(exports, "__esModule", { value: true });
exports.commandButton = void 0;
exports.renderPlain = renderPlain;
exports.renderWelcome = renderWelcome;
exports.renderNotice = renderNotice;
exports.renderNotUnderstood = renderNotUnderstood;
exports.renderNeutral = renderNeutral;
const contract_1 = require("../../services/help/contract");
const render_1 = require("../render");
const elements_1 = require("./elements");
const texts_1 = require("../texts");
const notices_1 = require("../texts/notices");
const user_text_1 = require("../user-text");
const plain_json_1 = __importDefault(require("./plain.json"));
const template = (0, render_1.compileCard)(plain_json_1.default);
function renderPlain(locale, plain) {
    const data = {
        ...(0, elements_1.frame)(locale),
        header: (0, elements_1.header)((0, texts_1.textsFor)(locale).shared.product, plain.title, null),
        lines: plain.lines ?? [],
        passages: plain.passages ?? [],
        footnotes: plain.footnotes ?? [],
        actionRows: rowsOf(plain),
    };
    return (0, render_1.renderCard)(template, data, plain.summary);
}
function rowsOf({ buttons = [], links = [] }) {
    return buttons.length <= 3
        ? (0, elements_1.actionRow)({ buttons, links })
        : [...(0, elements_1.actionRow)({ buttons: buttons.slice(0, 2) }), ...(0, elements_1.actionRow)({ buttons: buttons.slice(2), links })];
}
const commandButton = (title, command, { style = 'default', words } = {}) => (0, elements_1.button)(title, contract_1.helpActions.command, words === undefined ? { command } : { command, words }, {
    style,
    sendsInputs: false,
});
exports.commandButton = commandButton;
const reportButton = (title, words, style = 'positive') => (0, exports.commandButton)(title, 'incident', { style, words });
const starters = ({ shared }) => [
    (0, exports.commandButton)(shared.reportNow, 'incident', { style: 'positive' }),
    (0, exports.commandButton)(shared.showHelp, 'help'),
];
function renderWelcome(locale, scope, starts) {
    const { shared } = (0, texts_1.textsFor)(locale);
    return scope === 'personal'
        ? renderPlain(locale, {
            title: shared.welcomeTitle,
            summary: shared.welcomeSummary,
            lines: shared.welcome,
            buttons: starts.map(({ name, title }, place) => (0, exports.commandButton)(title, name, { style: place === 0 ? 'positive' : 'default' })),
        })
        : renderPlain(locale, {
            title: shared.welcomeGroupTitle,
            summary: shared.welcomeSummary,
            lines: shared.welcomeGroup,
        });
}
function renderNotice(locale, notice, reference) {
    const { shared } = (0, texts_1.textsFor)(locale);
    const [title, text] = (0, notices_1.noticeIn)(notice, locale);
    const footnotes = reference === null ? [] : [shared.reference((0, user_text_1.displayName)(reference, 60))];
    return renderPlain(locale, { title, summary: title, lines: [text], footnotes });
}
function renderNotUnderstood(locale, meaning, { words, masked }) {
    const texts = (0, texts_1.textsFor)(locale);
    const { shared } = texts;
    const help = (0, exports.commandButton)(shared.showHelp, 'help');
    const footnotes = masked ? [texts.receipt.maskedInChat] : [];
    if (meaning.kind === 'nothing')
        return renderPlain(locale, {
            title: shared.unknownTitle,
            summary: shared.unknownSummary,
            lines: [shared.unknownNone],
            buttons: starters(texts),
        });
    if (meaning.kind === 'story')
        return renderPlain(locale, {
            title: shared.storyTitle,
            summary: shared.storyTitle,
            lines: [shared.story],
            footnotes,
            buttons: [reportButton(shared.storyReport, words), help],
        });
    const name = `/${(0, user_text_1.displayName)(meaning.command, 40)}`;
    const offered = meaning.command === 'incident'
        ? [reportButton(name, words)]
        : [
            (0, exports.commandButton)(name, meaning.command, { style: 'positive' }),
            ...(meaning.tells ? [reportButton(shared.storyReport, words, 'default')] : []),
        ];
    return renderPlain(locale, {
        title: shared.unknownTitle,
        summary: shared.unknownSummary,
        lines: [shared.unknownNearest(name), shared.unknownNone],
        footnotes,
        buttons: [...offered, help],
    });
}
function renderNeutral(locale) {
    const { shared } = (0, texts_1.textsFor)(locale);
    return renderPlain(locale, {
        title: shared.neutralTitle,
        summary: shared.neutralSummary,
        lines: [shared.neutral],
    });
}
