"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderHistory = renderHistory;
exports.historyReport = historyReport;
const contract_1 = require("../../services/incident/contract");
const contract_2 = require("../../services/register/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const list_1 = require("../shared/list");
const sheet_1 = require("../sheets/sheet");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const drill_1 = require("../shared/drill");
const history_words_1 = require("./history-words");
const pageSize = 6;
const excerpt = 400;
function renderHistory(model, page) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { history, process, shared } = texts;
    const { id, entries } = model;
    const pages = Math.max(1, Math.ceil(entries.length / pageSize));
    const shown = Math.min(Math.max(1, page), pages);
    const data = { incident: id };
    const go = (title, to) => (0, elements_1.press)(title, contract_1.incidentActions.history, { ...data, page: to });
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: history.summary(id),
        eyebrow: history.eyebrow(id, shown, pages),
        title: history.title,
        banners: (0, drill_1.drillBanner)(id, texts),
        sections: [
            {
                title: history.open,
                rows: entries
                    .slice((shown - 1) * pageSize, shown * pageSize)
                    .map((entry) => rowOf(entry, model, texts)),
            },
            { title: history.deliveries, rows: shown === 1 ? deliveryRows(model, texts) : [] },
        ].filter(({ rows }) => rows.length > 0),
        buttons: [
            ...(shown < pages ? [go(history.older, shown + 1)] : []),
            ...(shown > 1 ? [go(history.newer, shown - 1)] : []),
            (0, elements_1.press)(process.file, contract_1.incidentActions.file, data),
        ],
        details: {
            toggle: shared.more,
            rows: [{ buttons: [(0, elements_1.press)(history.pdf, contract_2.registerActions.document, { ...data, document: 'history' })] }],
        },
    });
}
function rowOf(entry, model, texts) {
    const { history } = texts;
    const who = (0, user_text_1.displayName)((0, history_words_1.whoDid)(entry, model.names, texts), 60);
    return {
        label: history.event[entry.type] ?? history.otherEvent,
        lines: [
            history.by(who, (0, dates_1.dateAndTime)(entry.at, model.locale)),
            ...(0, history_words_1.historyLines)(entry, model.names, texts, model.locale).flatMap((line) => (0, user_text_1.displayLines)(line, { max: excerpt, cut: history.cut })),
        ],
    };
}
const deliveryRows = (model, texts) => model.deliveries.map((delivery) => ({
    label: texts.history.deliveryOf[delivery.view],
    lines: deliveryLines(delivery, model, texts),
}));
function deliveryLines({ name, deliveredAt, reason, copies }, { locale }, { history }) {
    return [
        ...(name === '' ? [] : [(0, user_text_1.displayName)(name, 60)]),
        deliveredAt === null
            ? history.undelivered(reason === null ? history.waiting : (history.why[reason] ?? history.whyElse))
            : history.delivered((0, dates_1.dateAndTime)(deliveredAt, locale)),
        ...(copies > 1 ? [history.copies(copies)] : []),
    ];
}
function historyReport(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { history } = texts;
    const { columns } = history;
    return {
        title: history.summary(model.id),
        language: model.locale,
        madeAt: new Date(model.now),
        lines: (0, drill_1.drillBanner)(model.id, texts).map(({ title }) => title),
        tables: [
            (0, sheet_1.tableOf)(history.open, model.entries, [
                [columns.when, 16, ({ at }) => new Date(at)],
                [columns.what, 22, ({ type }) => history.event[type] ?? history.otherEvent],
                [columns.who, 18, (entry) => (0, history_words_1.whoDid)(entry, model.names, texts)],
                [columns.more, 70, (entry) => (0, history_words_1.historyLines)(entry, model.names, texts, model.locale).join('\n')],
            ]),
            (0, sheet_1.tableOf)(history.deliveries, model.deliveries, [
                [columns.what, 22, ({ view }) => history.deliveryOf[view]],
                [columns.who, 18, ({ name }) => name],
                [columns.more, 70, (delivery) => deliveryLines({ ...delivery, name: '' }, model, texts).join('\n')],
            ]),
        ],
        headed: true,
        footer: model.id,
    };
}
