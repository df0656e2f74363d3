"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.registerSheet = registerSheet;
const contract_1 = require("../../services/incident/contract");
const dates_1 = require("../dates");
const texts_1 = require("../texts");
const happened_1 = require("../incident/happened");
const words_1 = require("../incident/words");
const sheet_facts_1 = require("./sheet-facts");
const sheet_signed_1 = require("./sheet-signed");
function registerSheet(model) {
    const texts = (0, texts_1.textsFor)(model.locale);
    const columns = columnsOf(model, texts);
    return {
        name: texts.register.sheet,
        columns: columns.map(([title, width]) => ({ title, width })),
        rows: model.entries.map((entry) => columns.map(([, , cell]) => cell(entry))),
    };
}
const moment = (iso) => (iso ? new Date(iso) : null);
function columnsOf({ names, clients, entries, locale }, texts) {
    const { column } = texts.register;
    const { kinds, incident: words, outcomes, assessment } = texts;
    const name = (id) => (id === undefined ? null : (names[id] ?? '–'));
    const clientNames = (ids) => ids.map((id) => clients[id] ?? id).join(', ') || null;
    return [
        [column.id, 15, ({ incident }) => incident.id],
        [column.status, 14, ({ incident }) => words.status[incident.status]],
        [column.kind, 34, ({ incident: { facts } }) => facts.kind && kinds.names[facts.kind]],
        [column.what, 60, ({ incident }) => (0, words_1.wordsOrGone)(incident.facts.what, texts)],
        [
            column.outcome,
            18,
            ({ incident: { process } }) => process?.classified ? outcomes.classification[process.classified.outcome] : null,
        ],
        [column.role, 18, ({ role }) => assessment.role.options[role]],
        [
            column.happened,
            34,
            ({ incident }) => (0, happened_1.happenedLines)(incident.facts.happened, texts, locale).join('; ') || null,
        ],
        [column.noticed, 18, ({ incident }) => moment(incident.facts.noticedAt)],
        [column.reported, 18, ({ incident }) => moment(incident.reportedAt)],
        [column.aware, 18, ({ incident }) => moment(incident.awareAt)],
        [column.taken, 18, ({ incident }) => moment(incident.firstTakenAt ?? incident.taken?.at)],
        [column.takenBy, 24, ({ incident }) => name(incident.taken?.by)],
        [column.systems, 30, ({ systems }) => systems?.join(', ') ?? null],
        [column.clients, 30, (entry) => clientNames(entry.clients)],
        [column.people, 10, ({ incident: { process, facts } }) => countOf(process?.answers.people?.value, facts)],
        [column.severity, 14, (entry) => severityOf(entry, texts)],
        [column.authority, 40, ({ incident: { process } }) => decisionOf(process?.decisions.authority, texts)],
        [column.subjects, 40, ({ incident: { process } }) => decisionOf(process?.decisions.subjects, texts)],
        [
            column.clientsTold,
            30,
            ({ incident: { process } }) => clientNames(Object.entries(process?.notices ?? {}).flatMap(([id, { sent }]) => (sent ? [id] : []))),
        ],
        [
            column.closed,
            18,
            ({ incident: { process, withdrawn } }) => moment(process?.closed?.at ?? withdrawn?.at),
        ],
        ...(0, sheet_facts_1.factColumns)(locale, texts),
        ...(0, sheet_signed_1.signedColumns)(names, locale, texts),
        ...(entries.some(({ incident: { process } }) => process?.cyber) ? cyberColumns(locale, texts) : []),
    ];
}
function cyberColumns(locale, texts) {
    const { cyber, outcomes } = texts;
    return [
        [
            cyber.column.significant,
            40,
            ({ incident: { process } }) => {
                const called = process?.cyber?.called;
                return called
                    ? `${called.significant ? outcomes.notify : outcomes.notNotify}: ${called.reason}`
                    : null;
            },
        ],
        [
            cyber.column.steps,
            50,
            ({ incident: { process } }) => Object.entries(process?.cyber?.steps ?? {})
                .map(([step, { at, reference }]) => `${cyber.step[step]} ${(0, dates_1.dateAndTime)(at, locale)}: ${reference}`)
                .join(' · ') || null,
        ],
        [
            cyber.column.recipients,
            40,
            ({ incident: { process } }) => decisionOf(process?.decisions.recipients, texts),
        ],
    ];
}
function countOf(answer, { peopleCount }) {
    const [value] = answer ?? [];
    return value === undefined || value === 'unknown' ? peopleCount : Number(value);
}
function severityOf({ incident: { process }, assessment }, { outcomes }) {
    if (process?.classified?.outcome !== 'breach')
        return null;
    const { severity, open, asked } = judgedIn(process) ?? {
        severity: assessment.severity,
        open: assessment.open.length,
        asked: assessment.asked.length,
    };
    const [score, band] = [String(severity.score), outcomes.band[severity.band]];
    return open > 0 ? outcomes.severityAtMost(score, band, open, asked) : `${score} (${band})`;
}
function judgedIn({ decisions, classified }) {
    const { authority, subjects } = decisions;
    const decided = [authority, subjects].find((each) => each?.judged !== undefined && each.state !== 'advised');
    return decided?.judged ?? classified?.judged;
}
function decisionOf(newest, { outcomes }) {
    const decision = (0, contract_1.standingOf)(newest);
    if (decision === null)
        return null;
    const done = decision.state === 'done' ? ` · ${decision.reference}` : '';
    return `${decision.notify ? outcomes.notify : outcomes.notNotify}: ${decision.reason}${done}`;
}
