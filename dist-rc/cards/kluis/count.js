"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderCount = renderCount;
exports.renderCountDue = renderCountDue;
const contract_1 = require("../../services/kluis/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const fields_1 = require("../shared/fields");
const plain_1 = require("../shared/plain");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const list_1 = require("../shared/list");
function renderCount(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    return model.count.outcome === null ? renderList(model, texts) : renderOutcome(model, texts);
}
function renderList({ count, locale, page = 0 }, texts) {
    const { kluisLists } = texts;
    const all = count.lines.length;
    const first = page * contract_1.countPageSize;
    const lines = count.lines.slice(first, first + contract_1.countPageSize);
    const last = first + lines.length;
    const paged = kluisLists.countPage(first + 1, last, all);
    return (0, list_1.renderListCard)({
        locale,
        summary: kluisLists.countSummary,
        eyebrow: kluisLists.eyebrow((0, dates_1.dateAndTime)(count.started.at, locale)),
        title: kluisLists.countTitle,
        footnotes: [
            lines.length === 0 ? kluisLists.countEmpty : kluisLists.countIntro,
            ...(all > contract_1.countPageSize ? [paged] : []),
        ],
        fields: [
            ...(lines.length === 0 ? [] : [seenField(lines, count.seen ?? [], texts)]),
            ...(last >= all ? [extraField(texts)] : []),
        ],
        buttons: pageButtons(count, page, texts),
    });
}
function pageButtons(count, page, { kluisLists, shared }) {
    const drawn = { count: count.id, page, lines: count.lines.length };
    const turn = (title, to, style = 'default') => (0, elements_1.button)(title, contract_1.kluisActions.countPage, { ...drawn, to }, { style });
    const isLast = (page + 1) * contract_1.countPageSize >= count.lines.length;
    const next = isLast
        ? (0, elements_1.button)(kluisLists.countFinish, contract_1.kluisActions.countDone, drawn, { style: 'positive' })
        : turn(kluisLists.countNext, page + 1, 'positive');
    return page > 0 ? [next, turn(shared.back, page - 1)] : [next];
}
const seenField = (lines, seen, texts) => (0, fields_1.choiceInput)({
    id: 'seen',
    label: texts.kluisLists.countSeen,
    value: lines
        .map(({ object }) => object)
        .filter((object) => seen.includes(object))
        .join(','),
    style: 'expanded',
    multiple: true,
    choices: lines.map((line) => ({ title: titleOf(line, texts), value: line.object })),
    errorMessage: texts.shared.checkField,
});
const extraField = ({ kluisLists, shared }) => (0, fields_1.textInput)({
    id: 'extra',
    label: kluisLists.countExtra,
    multiline: true,
    maxLength: contract_1.reasonLength,
    errorMessage: shared.checkField,
});
function titleOf({ dossier, carrier, count, outOn }, { kluis, kluisLists }) {
    const what = `${(0, user_text_1.displayName)(dossier, 60)} · ${kluis.pieces(count, kluis.carrier[carrier])}`;
    return outOn === null ? what : kluisLists.countOut(what, outOn);
}
function renderOutcome({ count, by, locale, out = [], mayCount = false }, texts) {
    const { kluisLists, kluis } = texts;
    const { outcome, report } = count;
    const missing = linesOf(count, outcome?.missing ?? []);
    const unexpected = linesOf(count, outcome?.unexpected ?? []);
    const differs = missing.length + unexpected.length > 0 || (outcome?.extra ?? null) !== null;
    const counted = kluisLists.counted((0, user_text_1.displayName)(by ?? '–', 60), (0, dates_1.dateAndTime)(outcome?.at ?? '', locale));
    const banner = differs
        ? { style: 'attention', title: kluisLists.differsTitle, lines: [counted] }
        : { style: 'good', title: kluisLists.countedTitle, lines: [counted] };
    const story = kluisLists.countStory(missing.map(({ dossier }) => (0, user_text_1.displayName)(dossier, 60)).join('; '));
    const reportPrompt = (0, elements_1.textPrompt)(kluis.keeper.report, {
        id: 'what',
        label: kluis.keeper.reportLabel,
        value: (0, user_text_1.displayName)(story, contract_1.reasonLength),
        maxLength: contract_1.reasonLength,
        errorMessage: texts.incident.textError,
        send: (0, elements_1.button)(kluis.keeper.reportSend, contract_1.kluisActions.countReport, { count: count.id }, { style: 'positive' }),
    });
    const reported = report
        ? [{ style: 'emphasis', title: kluis.keeper.reported(report.incident ?? kluis.opening), lines: [] }]
        : [];
    const locked = lockingActions(count.id, unexpected, out, texts);
    const again = mayCount
        ? [(0, elements_1.button)(kluisLists.countAgain, contract_1.kluisActions.countAgain, { count: count.id }, { sendsInputs: false })]
        : [];
    return (0, list_1.renderListCard)({
        locale,
        summary: kluisLists.countSummary,
        eyebrow: kluisLists.eyebrow((0, dates_1.dateAndTime)(outcome?.at ?? count.started.at, locale)),
        title: kluisLists.countTitle,
        banners: [banner, ...reported],
        sections: [
            ...section(kluisLists.missingLabel, missing, texts),
            ...section(kluisLists.unexpectedLabel, unexpected, texts, out),
            ...extraSection(outcome?.extra ?? null, texts),
        ],
        fields: locked.fields,
        buttons: [...locked.buttons, ...again],
        prompts: missing.length > 0 && report === null ? [reportPrompt] : [],
    });
}
const linesOf = ({ lines }, objects) => lines.filter(({ object }) => objects.includes(object));
function lockingActions(count, lines, out, texts) {
    const { unexpectedChoose, unexpectedLocked, unexpectedOpen } = texts.kluisLists;
    const { chooseOne } = texts.shared;
    const open = out.filter(({ isBack }) => !isBack).map(({ loan }) => loan);
    const choices = lines.flatMap(({ outOn, dossier }) => outOn !== null && open.includes(outOn)
        ? [{ title: `${outOn} · ${(0, user_text_1.displayName)(dossier, 60)}`, value: outOn }]
        : []);
    if (choices.length === 0)
        return { fields: [], buttons: [] };
    const words = { label: unexpectedChoose, placeholder: texts.shared.choose, error: chooseOne };
    return {
        fields: [(0, list_1.chooser)(words, choices)],
        buttons: [
            (0, elements_1.button)(unexpectedLocked, contract_1.kluisActions.countLocked, { count }, { style: 'positive' }),
            (0, elements_1.button)(unexpectedOpen, contract_1.kluisActions.open, {}),
        ],
    };
}
const section = (title, lines, texts, out = []) => lines.length === 0
    ? []
    : [
        {
            title,
            rows: lines.map((line) => ({
                label: texts.kluis.pieces(line.count, texts.kluis.carrier[line.carrier]),
                lines: [(0, user_text_1.displayName)(line.dossier, 80), ...loanLines(line, out, texts)],
            })),
            more: texts.kluisLists.more,
        },
    ];
function loanLines({ outOn }, out, { kluisLists }) {
    const loan = out.find((one) => one.loan === outOn);
    if (!loan)
        return [];
    const held = kluisLists.unexpectedOn(loan.loan, (0, user_text_1.displayName)(loan.name, 60));
    return [loan.isBack ? `${loan.loan}: ${kluisLists.unexpectedBack}` : held];
}
const extraSection = (extra, { kluis, kluisLists }) => extra === null
    ? []
    : [
        {
            title: kluisLists.extraLabel,
            rows: [{ label: kluis.fact.dossier, lines: (0, user_text_1.displayLines)(extra, { max: 500, cut: kluis.cut }) }],
        },
    ];
function renderCountDue(locale) {
    const { kluisLists } = (0, texts_1.textsFor)(locale);
    return (0, plain_1.renderPlain)(locale, {
        title: kluisLists.countDueTitle,
        summary: kluisLists.countSummary,
        lines: [kluisLists.countDue],
        buttons: [
            (0, elements_1.button)(kluisLists.count, contract_1.kluisActions.startCount, {}, { style: 'positive', sendsInputs: false }),
        ],
    });
}
