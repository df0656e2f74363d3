"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.contradictionRows = exports.adviceRow = void 0;
exports.outcomeRows = outcomeRows;
exports.severityRow = severityRow;
exports.tipRows = tipRows;
exports.missingLines = missingLines;
const user_text_1 = require("../../user-text");
const model_1 = require("./model");
function outcomeRows(model, texts) {
    const { outcomes } = texts;
    const { classified } = model.assessment;
    const what = {
        label: texts.process.classified,
        lines: [
            classified.outcome ? outcomes.classification[classified.outcome] : outcomes.undecided,
            ...(classified.reason ? [outcomes.because[classified.reason]] : []),
        ],
    };
    return classified.outcome === 'breach'
        ? [what, ...(0, exports.contradictionRows)(model, texts), ...adviceRows(model, texts), severityRow(model, texts)]
        : [what, ...(0, exports.contradictionRows)(model, texts)];
}
function severityRow({ assessment, locale }, { outcomes }) {
    const { severity, flags, open, asked } = assessment;
    const number = (value) => value.toLocaleString(locale === 'nl' ? 'nl-NL' : 'en-GB');
    const { dpc, ei, cb } = severity;
    const [score, band] = [number(severity.score), outcomes.band[severity.band]];
    return {
        label: outcomes.severity,
        lines: [
            open.length > 0
                ? outcomes.severityAtMost(score, band, open.length, asked.length)
                : outcomes.severityLine(score, band),
            outcomes.factors(number(dpc), number(ei), number(cb)),
            ...(flags.manyPeople === true ? [outcomes.manyPeople] : []),
            ...(flags.unintelligible === true ? [outcomes.unintelligible] : []),
        ],
    };
}
const adviceRows = (model, texts) => ['authority', 'subjects', 'clients'].map((duty) => (0, exports.adviceRow)(duty, model, texts));
const adviceRow = (duty, model, texts) => {
    const { assessment } = model;
    const { outcomes } = texts;
    const { verdict, reasons, open } = assessment.advices[duty];
    return {
        label: outcomes.duty[duty],
        lines: [
            outcomes.verdict[verdict],
            ...((0, model_1.isSettled)(model, duty) ? [outcomes.certain] : []),
            ...(reasons.length > 0 ? [outcomes.becauseSo] : []),
            ...reasons.map((reason) => outcomes.reason[reason]),
            ...(open.length > 0
                ? [`${outcomes.becauseOpen} ${open.map((reason) => outcomes.notKnown[reason]).join('; ')}.`]
                : []),
            ...(duty === 'clients' ? financialLines(model, texts) : []),
        ],
    };
};
exports.adviceRow = adviceRow;
const shownFinancial = 4;
function financialLines(model, { outcomes, incident }) {
    const names = model.clients.filter(({ financial }) => financial).map(({ name }) => (0, user_text_1.displayName)(name, 60));
    if (names.length === 0)
        return [];
    const more = names.length - shownFinancial;
    const shown = [...names.slice(0, shownFinancial), ...(more > 0 ? [incident.more(more)] : [])];
    return [outcomes.financialClients(shown.join(', '))];
}
function tipRows(model, texts, duty) {
    const { outcomes, assessment } = texts;
    const concerns = (changes) => duty ? changes.includes(duty) : changes.length > 0;
    const alone = model.tips
        .filter(({ alone: changes }) => concerns(changes))
        .map(({ question, alone: changes }) => ({
        label: assessment[question].label,
        lines: [outcomes.tipping(changes.map((what) => outcomes.tips[what]).join(', '))],
    }));
    const together = model.tipSets
        .filter((set) => duty === undefined || set.duty === duty)
        .map((set) => ({
        label: outcomes.together(outcomes.tips[set.duty], outcomes.verdict[set.to]),
        lines: set.questions.map((question) => assessment[question].label),
    }));
    return [...alone, ...together];
}
const contradictionRows = ({ assessment }, { outcomes }) => assessment.contradictions.length === 0
    ? []
    : [
        {
            label: outcomes.contradictions,
            lines: assessment.contradictions.map(({ id }) => outcomes.contradiction[id]),
        },
    ];
exports.contradictionRows = contradictionRows;
const shownMissing = 6;
function missingLines(model, texts) {
    const lines = model.missing.slice(0, shownMissing).map((each) => missingWords(each, model, texts));
    const left = model.missing.length - lines.length;
    return left > 0 ? [...lines, texts.incident.more(left)] : lines;
}
function missingWords(missing, model, texts) {
    const { process, outcomes, cyber } = texts;
    const { missingWhat } = process;
    switch (missing.what) {
        case 'classification':
            return missingWhat.classification;
        case 'decision':
            return missingWhat.decision(outcomes.duty[missing.duty]);
        case 'notified':
            return missingWhat.notified(outcomes.duty[missing.duty]);
        case 'cyber':
            return cyber.todo[missing.step];
        case 'tasks':
            return missingWhat.tasks(missing.count);
        case 'rest':
        case 'retraction':
            return texts.atAuthority[missing.what];
        case 'second':
            return missingWhat.second;
        case 'clients':
            return missingWhat.clients;
        case 'client':
            return missingWhat.client((0, model_1.clientName)(model, missing.client));
    }
}
