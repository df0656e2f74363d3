"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.redactReporter = exports.redactText = exports.endOf = void 0;
const contract_1 = require("./contract");
const kinds_1 = require("./kinds");
const outcome_1 = require("./outcome");
const search_1 = require("./search");
const endOf = ({ withdrawn, process, joined }) => withdrawn?.at ?? (joined ? (joined.lead.closed?.at ?? null) : (process?.closed?.at ?? null));
exports.endOf = endOf;
const wordyEntries = [
    'reported',
    'addition',
    'question',
    'answer',
    'mistake',
    'toReporter',
    'foundAgain',
];
const reporterViews = [contract_1.incidentCards.receipt, contract_1.incidentCards.question];
exports.redactText = {
    name: 'incidentTextDays',
    endedAt: (state) => {
        const incident = state;
        return incident.stripped === undefined ? (0, exports.endOf)(incident) : null;
    },
    term: ({ incidentTextDays }) => ({ count: incidentTextDays, unit: 'days' }),
    forgets: { entries: wordyEntries, messages: [], identity: true },
    countOf: (state) => 1 + state.remarks.length,
    without: (state, at) => {
        const stripped = { at: at.now.toISOString(), reporterGone: false };
        const { unnamed: _, ...incident } = state;
        const next = { ...withoutWords(incident), reporterKey: null, stripped };
        return { ...(0, outcome_1.decisionOn)(next, at, [(0, outcome_1.event)('stripped', null)]), rows: [(0, search_1.searchable)(next)] };
    },
};
exports.redactReporter = {
    name: 'incidentReporter',
    endedAt: (state) => {
        const { stripped } = state;
        return stripped && !stripped.reporterGone ? stripped.at : null;
    },
    term: () => ({ count: 1, unit: 'days' }),
    forgets: { entries: [], messages: reporterViews, identity: true },
    countOf: () => 1,
    without: (state, at) => {
        const incident = state;
        const stripped = { at: incident.stripped?.at ?? at.now.toISOString(), reporterGone: true };
        return { ...(0, outcome_1.decisionOn)({ ...incident, stripped }, at, []), leaves: 'everybody' };
    },
};
function withoutWords(incident) {
    const { facts, remarks, process, joined, origin, turnedUp } = incident;
    const coded = Object.entries(facts.answers).filter(([id]) => isCode(id));
    return {
        ...incident,
        ...(process?.closed
            ? { process: { ...process, closed: { by: process.closed.by, at: process.closed.at } } }
            : {}),
        ...(joined ? { joined: withoutSaid(joined) } : {}),
        ...(origin ? { origin: withoutNames(origin) } : {}),
        ...(turnedUp?.found ? { turnedUp: { ...turnedUp, found: { ...turnedUp.found, where: '' } } } : {}),
        facts: { ...facts, what: '', done: null, answers: Object.fromEntries(coded) },
        remarks: remarks.map((remark) => ({ ...remark, text: '' })),
    };
}
const withoutNames = ({ partition, flow, item, matter }) => ({
    partition,
    flow,
    item,
    matter,
});
const withoutSaid = (joined) => {
    const { closed } = joined.lead;
    return { ...joined, lead: { ...joined.lead, closed: closed && { at: closed.at } } };
};
const isCode = (question) => question in kinds_1.factQuestions && kinds_1.factQuestions[question] !== null;
