"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.renderSummary = renderSummary;
const contract_1 = require("../../services/nudges/contract");
const contract_2 = require("../../services/help/contract");
const contract_3 = require("../../services/training/contract");
const dates_1 = require("../dates");
const elements_1 = require("../shared/elements");
const list_1 = require("../shared/list");
const refresh_1 = require("../shared/refresh");
const texts_1 = require("../texts");
const user_text_1 = require("../user-text");
function renderSummary(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const { nudges } = texts;
    const { summary, snoozeDays } = model;
    const { lines } = summary;
    const later = {
        title: nudges.later,
        style: 'default',
        questions: [nudges.laterQuestion(snoozeDays)],
        fields: [],
        buttons: [(0, elements_1.button)(nudges.laterSend(snoozeDays), contract_1.summaryActions.snooze, {}, { sendsInputs: false })],
    };
    const card = (0, list_1.renderListCard)({
        locale: model.locale,
        summary: nudges.summary,
        eyebrow: nudges.eyebrow((0, dates_1.dayName)(summary.day ?? '', model.locale)),
        title: lines.length === 0 ? nudges.nothingTitle : nudges.title(lines.length),
        banners: lines.map((line) => bannerOf(line, model, texts)),
        footnotes: [nudges.weeks],
        buttons: buttonsOf(lines, texts),
        prompts: lines.some(({ pressing }) => !pressing) ? [later] : [],
    });
    return model.userId === undefined ? card : (0, refresh_1.refreshing)(card, contract_1.summaryActions.view, {}, model.userId);
}
function bannerOf(line, model, texts) {
    const { nudges } = texts;
    const { label, text: words } = nudges.kind[line.kind];
    const day = line.day === null ? '' : (0, dates_1.dayName)(line.day, model.locale);
    const when = line.time === null || day === '' ? day : `${day}, ${line.time}`;
    const proposal = line.kind === 'proposal';
    return {
        style: line.pressing ? 'warning' : 'emphasis',
        title: line.record === null ? label : `${label} · ${line.record}`,
        lines: [
            ...(line.title === '' || proposal ? [] : [(0, user_text_1.displayName)(line.title, 120)]),
            words(when),
            ...line.lines.slice(0, mostNames).map((text) => {
                if (line.kind === 'noDate')
                    return nudges.waiting(Number(text));
                if (isTask(line))
                    return taskWords(text, texts);
                if (!proposal)
                    return (0, user_text_1.displayName)(text, 120);
                const [kind = '', count = '0'] = text.split(':');
                return `${model.kindName(kind)}: ${nudges.reports(Number(count))}`;
            }),
        ],
    };
}
const mostNames = 12;
const isTask = ({ kind }) => kind === 'taskDue' || kind === 'taskLate';
function taskWords(kind, { process }) {
    const words = process.taskKind;
    return words[kind] ?? process.taskKind.own;
}
const isOfRegister = ({ kind }) => kind === 'anchor' || kind === 'holdDue';
function plannedAbout(lines, { nudges, kinds }) {
    const isTaught = (code) => code !== 'other' && Object.hasOwn(kinds.names, code);
    const about = lines
        .filter(({ kind }) => kind === 'proposal')
        .flatMap((line) => line.lines.map((text) => text.split(':')[0] ?? ''))
        .find(isTaught);
    return about === undefined
        ? []
        : [(0, elements_1.button)(nudges.plan, contract_3.trainingActions.planForm, { about }, { style: 'positive', sendsInputs: false })];
}
function buttonsOf(lines, texts) {
    const { nudges } = texts;
    const records = lines.flatMap(({ record }) => record ?? []);
    const [only, ...others] = [...new Set(records)];
    if (lines.every(({ kind }) => kind === 'anchor'))
        return [];
    const reports = lines.every(({ kind }) => kind === 'mayReport');
    const command = reports
        ? 'incident'
        : lines.some(isTask)
            ? 'mijn'
            : lines.every(isOfRegister)
                ? 'register'
                : 'training';
    const plan = plannedAbout(lines, texts);
    const look = { style: plan.length > 0 ? 'default' : 'positive', sendsInputs: false };
    return only !== undefined && others.length === 0
        ? [...plan, (0, elements_1.button)(nudges.open, contract_1.summaryActions.open, { record: only }, look)]
        : [...plan, (0, elements_1.button)(nudges.all, contract_2.helpActions.command, { command }, look)];
}
