"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderOpenReports = renderOpenReports;
exports.renderHeldReports = renderHeldReports;
exports.renderOpenTasks = renderOpenTasks;
const contract_1 = require("../../services/incident/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const list_1 = require("../shared/list");
const mine_1 = require("../shared/mine");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
const reporter_status_1 = require("./reporter-status");
function renderOpenReports(reports, locale) {
    const texts = (0, texts_1.textsFor)(locale);
    const { mine } = texts;
    const open = reports.filter(({ status }) => status !== 'closed' && status !== 'withdrawn');
    return new mine_1.OpenSection({
        title: mine.reports,
        lines: open.map((report) => ({
            label: `${report.id} · ${(0, dates_1.dateAndTime)(report.reportedAt, locale)}`,
            lines: [wordsOf(report, texts), ...(report.asked ? [texts.receipt.questionTitle] : [])],
            button: (0, elements_1.press)(mine.open(report.id), contract_1.incidentActions.view, { incident: report.id, from: 'list' }),
        })),
        more: mine.more('mijn'),
        prompts: reports.length === 0 ? [] : [anyReport(reports, locale, texts)],
    });
}
function renderHeldReports(reports, locale) {
    const { mine, kinds, incident } = (0, texts_1.textsFor)(locale);
    return new mine_1.OpenSection({
        title: mine.held,
        lines: reports.map(({ id, kind, status, reportedAt }) => ({
            label: `${id} · ${(0, dates_1.dateAndTime)(reportedAt, locale)}`,
            lines: [[...(kind ? [kinds.names[kind]] : []), incident.status[status]].join(' · ')],
            button: (0, elements_1.press)(mine.open(id), contract_1.incidentActions.view, { incident: id, from: 'list' }),
        })),
        more: mine.more('register'),
    });
}
const wordsOf = ({ kind, status }, { kinds, incident }) => [...(kind ? [kinds.names[kind]] : []), incident.status[(0, reporter_status_1.reporterStatus)(status)]].join(' · ');
function anyReport(reports, locale, texts) {
    const { mine, shared } = texts;
    const words = { label: shared.whichReport, placeholder: shared.choose, error: shared.chooseReport };
    const choices = reports.map((report) => ({
        title: `${report.id} · ${wordsOf(report, texts)} · ${(0, dates_1.dateAndTime)(report.reportedAt, locale)}`,
        value: report.id,
    }));
    return {
        title: mine.allReports,
        style: 'default',
        fields: [(0, elements_1.fieldElement)((0, list_1.chooser)(words, choices))],
        buttons: [(0, elements_1.button)(shared.open, contract_1.incidentActions.open, {}, { style: 'positive' })],
    };
}
function renderOpenTasks(tasks, locale) {
    const { mine, process, shared } = (0, texts_1.textsFor)(locale);
    return new mine_1.OpenSection({
        title: mine.tasks,
        lines: tasks.map(({ id, kind, text, due, incident, token }) => ({
            label: mine.task(incident, (0, dates_1.dayName)(due, locale)),
            lines: kind === 'own' ? (0, user_text_1.displayLines)(text, { max: 300, cut: shared.shortened }) : [process.taskKind[kind]],
            button: (0, elements_1.press)(mine.finish(id, incident), contract_1.incidentActions.finish, { incident, token, id }),
        })),
        more: mine.tasksMore,
    });
}
