"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.followUpAnswers = followUpAnswers;
const zone_1 = require("../../time/zone");
const clocks_1 = require("../clocks");
const model_1 = require("../process/model");
const edpb_asked_1 = require("./edpb-asked");
const edpb_values_1 = require("./edpb-values");
function followUpAnswers(incident, organisation) {
    const process = incident.process ?? model_1.noProcess;
    const { decisions } = process;
    const answers = (0, model_1.answersOf)(process);
    const authority = decidedOn(decisions.authority);
    const subjects = decidedOn(decisions.subjects);
    return {
        ...consequenceAnswers(incident, answers),
        87: authority ? { keys: [bands[(0, clocks_1.assessmentOf)(incident, organisation).severity.band]] } : null,
        89: riskDecided(authority, subjects),
        90: (0, edpb_values_1.words)(authority?.reason),
        92: written(answers.measuresTaken),
        94: (0, edpb_asked_1.asked)(incident, 94),
        95: written(answers.measuresAgainst),
        ...tellingAnswers(incident, subjects, organisation),
        113: (0, edpb_values_1.keyed)(answers.crossBorder, { yes: 'a', no: 'b' }),
        ...(answers.crossBorder?.includes('yes')
            ? { 114: (0, edpb_asked_1.asked)(incident, 114), 115: (0, edpb_asked_1.asked)(incident, 115), 116: (0, edpb_asked_1.asked)(incident, 116) }
            : {}),
    };
}
function riskDecided(authority, people) {
    if (authority === null)
        return null;
    if (!authority.notify)
        return { keys: ['c'] };
    return people && { keys: [(0, model_1.isHighRisk)(people) ? 'a' : 'b'] };
}
const bands = { low: 'a', medium: 'b', high: 'c', veryHigh: 'c' };
const decidedOn = (decision) => decision && decision.state !== 'advised' ? decision : null;
const written = (answer) => (0, edpb_values_1.words)(answer?.includes('unknown') ? null : answer?.[0]);
const impacts = {
    lossOfControl: 'a',
    discrimination: 'c',
    identityFraud: 'd',
    fraud: 'e',
    financialLoss: 'f',
    reputation: 'h',
    secrecy: 'i',
    safety: 'l',
    other: 'n',
    none: 'n',
};
function consequenceAnswers(incident, answers) {
    const hit = answers.affected ?? [];
    const of = (side, what, more, other) => {
        if (!hit.includes(side))
            return {};
        const value = (0, edpb_asked_1.asked)(incident, what);
        const isOther = value !== null && 'keys' in value && value.keys.includes(other);
        return { [what]: value, ...(isOther ? { [more]: (0, edpb_asked_1.asked)(incident, more) } : {}) };
    };
    const { consequences = [], noEffectBecause } = answers;
    return {
        ...of('confidentiality', 79, 80, 'd'),
        ...of('integrity', 81, 82, 'c'),
        ...of('availability', 83, 84, 'c'),
        85: (0, edpb_values_1.keyed)(consequences, impacts),
        ...(consequences.includes('none') ? { 86: written(noEffectBecause) } : {}),
        ...(consequences.includes('other') ? { 86: (0, edpb_asked_1.asked)(incident, 86) } : {}),
    };
}
function tellingAnswers(incident, decision, { office }) {
    if (!decision)
        return { 97: null };
    if (decision.state !== 'done') {
        if (decision.notify)
            return { 97: { keys: ['b'] } };
        if (decision.exception === undefined)
            return { 97: { keys: ['d'] } };
        return { 97: { keys: ['e'] }, 100: { keys: [decision.exception] }, 101: (0, edpb_values_1.words)(decision.reason) };
    }
    const { told } = decision;
    const notTold = told?.notTold ?? '';
    return {
        97: { keys: ['a'] },
        98: { day: (0, zone_1.dayOf)(new Date((0, model_1.doneAt)(decision)), office.timeZone) },
        102: { keys: [notTold === '' ? 'a' : 'b'] },
        ...(notTold === '' ? {} : { 103: { text: notTold } }),
        104: (0, edpb_values_1.keyed)(told?.means, {
            letter: 'a',
            phone: 'a',
            email: 'a',
            inPerson: 'a',
            website: 'b',
            other: 'c',
        }),
        105: { text: decision.reference },
        106: (0, edpb_asked_1.asked)(incident, 106),
    };
}
