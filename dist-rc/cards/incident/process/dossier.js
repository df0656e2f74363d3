"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderDossier = renderDossier;
exports.dossierCard = dossierCard;
const list_1 = require("../../shared/list");
const texts_1 = require("../../texts");
const dates_1 = require("../../dates");
const user_text_1 = require("../../user-text");
const drill_1 = require("../../shared/drill");
const drill_2 = require("../drill");
const happened_1 = require("../happened");
const news_1 = require("../news");
const clock_rows_1 = require("./clock-rows");
const dossier_actions_1 = require("./dossier-actions");
const dossier_decisions_1 = require("./dossier-decisions");
const dossier_now_1 = require("./dossier-now");
const dossier_outcomes_1 = require("./dossier-outcomes");
const model_1 = require("./model");
const second_1 = require("./second");
const significance_1 = require("./significance");
const way_1 = require("./way");
const systems_1 = require("./systems");
function renderDossier(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    return dossierCard(model, texts, (0, dossier_actions_1.fileActions)(model, texts));
}
function dossierCard(model, texts, actions) {
    const { process } = texts;
    const { incident } = model;
    const { kind } = incident.facts;
    const [drill, now] = [drillSection(model, texts), (0, dossier_now_1.nowSections)(model, texts)];
    const isOver = drill.length > 0 && model.process.closed !== null;
    return (0, list_1.renderListCard)({
        locale: model.locale,
        summary: process.fileSummary(incident.id),
        eyebrow: [process.fileEyebrow(incident.id), ...classifiedAs(model, texts)].join(' · '),
        title: kind === null ? texts.alert.titleWithoutKind : texts.kinds.names[kind],
        banners: bannersOf(model, texts),
        sections: [...drill, ...(isOver ? [] : now)],
        ...actions,
        details: {
            ...actions.details,
            sections: [...(isOver ? now : []), ...foldedSections(model, texts)].filter(({ rows }) => rows.length > 0),
        },
    });
}
const classifiedAs = ({ process }, { outcomes }) => process.classified ? [outcomes.classification[process.classified.outcome]] : [];
function drillSection({ incident, names, locale }, texts) {
    const rows = (0, drill_2.drillRows)(incident, names, texts, locale);
    return rows.length > 0 ? [{ title: texts.drill.report, rows }] : [];
}
function bannersOf(model, texts) {
    const { closed } = model.process;
    const marked = (0, drill_1.drillBanner)(model.incident.id, texts);
    const fresh = (0, news_1.newsBanner)(model, model.incident.status, texts, 250);
    if (closed)
        return [
            ...marked,
            ...fresh,
            {
                style: 'good',
                title: texts.process.closedTitle,
                lines: [texts.process.closedBy(...(0, model_1.signature)(model, closed))],
            },
        ];
    return [
        ...marked,
        ...fresh,
        ...reopenedBanner(model, texts),
        ...(0, second_1.secondBanner)(model, texts),
        ...(0, clock_rows_1.callBanner)(model, texts),
    ];
}
function reopenedBanner(model, { news, shared }) {
    const { reopened } = model.process;
    if (!reopened || model.news?.news.what === 'reopened')
        return [];
    const [who, when] = (0, model_1.signature)(model, reopened);
    const why = (0, user_text_1.displayLines)(reopened.reason, { max: 250, cut: shared.shortened });
    return [{ style: 'accent', title: news.title.reopened(when), lines: [news.reopened(who), ...why] }];
}
function happenedRow({ incident, locale }, texts) {
    const lines = (0, happened_1.happenedLines)(incident.facts.happened, texts, locale);
    return lines.length > 0 ? [{ label: texts.correcting.happened, lines }] : [];
}
function foldedSections(model, texts) {
    const { process, outcomes } = texts;
    const { missing, incident } = model;
    const todo = model.process.closed
        ? []
        : missing.length === 0
            ? (0, way_1.mayCloseLines)(model, texts)
            : (0, dossier_outcomes_1.missingLines)(model, texts);
    const { aware } = model.process;
    const awareLines = [
        process.awareLine((0, dates_1.dateAndTime)(incident.awareAt, model.locale)),
        ...(aware
            ? (0, user_text_1.displayLines)(process.awareMoved((0, model_1.signature)(model, aware)[0], aware.reason), {
                max: 300,
                cut: texts.shared.shortened,
            })
            : []),
    ];
    return [
        { title: process.missing, rows: todo.length > 0 ? [{ label: process.todo, lines: todo }] : [] },
        {
            title: process.clocks,
            rows: [
                ...(0, clock_rows_1.clockRows)(model, texts),
                ...happenedRow(model, texts),
                ...(0, systems_1.systemRows)(model, texts),
                { label: process.aware, lines: awareLines },
            ],
        },
        { title: process.outcome, rows: (0, dossier_outcomes_1.outcomeRows)(model, texts) },
        { title: outcomes.tippingTitle, rows: (0, dossier_outcomes_1.tipRows)(model, texts) },
        {
            title: process.decisions,
            rows: [
                ...(0, dossier_decisions_1.classificationRows)(model, texts),
                ...(0, significance_1.significanceRows)(model, texts),
                ...(0, dossier_decisions_1.decisionRows)(model, texts),
            ],
        },
    ];
}
