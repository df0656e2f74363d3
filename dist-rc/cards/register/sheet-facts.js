"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.factColumns = factColumns;
const contract_1 = require("../../services/incident/contract");
const at_authority_1 = require("../incident/process/at-authority");
const words_1 = require("../incident/words");
function factColumns(locale, texts) {
    const { factColumn: title } = texts.register;
    const said = (...questions) => (entry) => answersIn(entry, questions, texts);
    return [
        [title.company, 30, ({ company }) => company],
        [title.classifiedWhy, 40, ({ incident: { process } }) => process?.classified?.reason ?? null],
        [title.cause, 30, said('cause', 'malicious')],
        [title.affected, 30, said('affected')],
        [title.data, 40, said('data', 'special', 'payroll')],
        [title.records, 12, said('records')],
        [title.subjects, 30, said('subjects')],
        [title.consequences, 40, said('consequences', 'noEffectBecause')],
        [title.measuresBefore, 40, said('measuresBefore', 'encrypted')],
        [title.measures, 50, (entry) => measuresIn(entry, texts)],
        [title.authorityAt, 18, ({ incident: { process } }) => toldAt(process?.decisions.authority)],
        [
            title.authorityStands,
            40,
            ({ incident: { process } }) => standsThere(process?.decisions.authority, locale, texts),
        ],
        [title.delay, 40, ({ incident: { process } }) => delayOf(process?.decisions.authority)],
        [title.subjectsAt, 18, ({ incident: { process } }) => toldAt(process?.decisions.subjects)],
    ];
}
function answersIn({ incident: { process } }, questions, { assessment, shared }) {
    const lines = questions.flatMap((question) => {
        const value = process?.answers[question]?.value;
        if (value === undefined)
            return [];
        const { label, options } = assessment[question];
        const titles = options;
        const words = value.map((one) => titles[one] ?? (one === 'unknown' ? shared.unknown : one)).join(', ');
        return [questions.length === 1 ? words : `${label} ${words}`];
    });
    return lines.join('; ') || null;
}
function measuresIn(entry, texts) {
    const { done } = entry.incident.facts;
    const since = answersIn(entry, ['afterwards', 'measuresTaken', 'measuresAgainst'], texts);
    const lines = [done === null ? '' : (0, words_1.wordsOrGone)(done, texts), since === null ? '' : String(since)];
    return lines.filter((line) => line !== '').join('; ') || null;
}
const toldAt = (decision) => decision?.state === 'done' ? new Date((0, contract_1.doneAt)(decision)) : null;
const standsThere = (decision, locale, texts) => decision?.state === 'done' ? (0, at_authority_1.thereLines)(decision, { locale }, texts).join('; ') || null : null;
const delayOf = (decision) => decision?.state === 'done' ? decision.delay : null;
