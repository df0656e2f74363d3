"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderMyVisits = renderMyVisits;
exports.renderSeries = renderSeries;
exports.myVisitRow = myVisitRow;
const contract_1 = require("../../services/visit/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const list_1 = require("../shared/list");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const lists_1 = require("./lists");
function renderMyVisits(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { visitLists } = texts;
    return ownList(model, texts, {
        title: visitLists.mineTitle,
        sections: mySections(model.lines),
        other: (0, elements_1.button)(visitLists.announce, contract_1.visitActions.form, {}, { sendsInputs: false }),
    });
}
function renderSeries(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const [first] = model.lines;
    return ownList(model, texts, {
        title: texts.visitLists.seriesTitle(first ? (0, lists_1.named)(first.visit) : '–'),
        sections: [{ title: 'expected', lines: model.lines }],
        other: (0, elements_1.press)(texts.shared.back, contract_1.visitActions.mine, {}),
    });
}
function ownList(model, texts, { title, sections, other }) {
    const { visitLists, shared } = texts;
    const open = (0, elements_1.button)(shared.open, contract_1.visitActions.open, {}, { style: 'positive' });
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: visitLists.mineSummary,
        eyebrow: visitLists.eyebrow((0, dates_1.dateAndTime)(model.now, model.locale)),
        title,
        sections: sections.map((section) => ({
            title: visitLists[section.title](timesOf(section.lines), peopleOf(section.lines)),
            rows: section.lines.map((line) => myVisitRow(line, model.reader, model.locale, texts)),
            more: visitLists.more,
        })),
        fields: [(0, lists_1.visitChooser)(model.lines, texts)],
        buttons: [open, other],
    });
}
function mySections(lines) {
    const isParcel = ({ visit }) => visit.status === 'delivered';
    const isHere = ({ visit: { status } }) => status === 'arrived' || status === 'collected';
    const all = [
        { title: 'inside', lines: lines.filter(isHere) },
        { title: 'expected', lines: lines.filter((line) => !isHere(line) && !isParcel(line)) },
        { title: 'parcels', lines: lines.filter(isParcel) },
    ];
    return all.filter((section) => section.lines.length > 0);
}
const timesOf = (lines) => lines.reduce((sum, { times = 1 }) => sum + times, 0);
const peopleOf = (lines) => lines.reduce((sum, line) => sum + (0, lists_1.heads)([line]) * (line.times ?? 1), 0);
function myVisitRow({ visit, host, times }, reader, locale, { visit: texts, visitLists }) {
    const { day, from, until } = visit.facts;
    const block = texts.block((0, dates_1.dayName)(day, locale), from, until);
    return {
        label: `${visit.id} · ${texts.status[visit.status]}`,
        lines: [
            (0, lists_1.named)(visit),
            ...(visit.host === reader ? [] : [visitLists.forOther((0, user_text_1.displayName)(host, 60))]),
            times === undefined ? block : visitLists.seriesLine((0, dates_1.weekday)(day, locale), times, block),
        ],
    };
}
