"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.verdicts = exports.dutyReasons = exports.duties = void 0;
exports.verdictsOf = verdictsOf;
exports.adviseOn = adviseOn;
const classification_1 = require("./classification");
const exposure_1 = require("./exposure");
const questions_1 = require("./questions");
const risk_1 = require("./risk");
exports.duties = ['authority', 'subjects', 'clients'];
exports.dutyReasons = [
    ...risk_1.riskReasons,
    'noBreach',
    'clientDecides',
    'ownData',
    'processorTells',
    'unintelligible',
    'trustedRecipient',
    'accessExcluded',
    'noEffect',
    'restored',
    'riskUnlikely',
    'notExcluded',
    'noHighRisk',
    'riskTakenAway',
    'notToAuthority',
];
exports.verdicts = ['yes', 'notYet', 'no'];
const advice = (verdict, certain, reasons, open = []) => ({ verdict, notify: verdict === 'yes', certain, reasons, open });
const not = (...reasons) => advice('no', true, reasons);
function verdictsOf(answers, threshold) {
    const { outcome } = (0, classification_1.classify)(answers);
    if (outcome !== null && outcome !== 'breach')
        return { authority: 'no', subjects: 'no', clients: 'no' };
    const clients = (0, questions_1.says)(answers, 'role', 'controller') ? 'no' : 'yes';
    if ((0, questions_1.says)(answers, 'role', 'processor'))
        return { authority: 'no', subjects: 'no', clients };
    const risk = (0, risk_1.riskOf)(answers);
    return {
        authority: authorityRisk(risk, threshold) === false ? 'no' : 'yes',
        subjects: subjectsVerdict(risk),
        clients,
    };
}
const authorityRisk = ({ any, high }, threshold) => threshold === 'risk' ? any : high;
const subjectsVerdict = ({ any, high }) => any === false || high === false ? 'no' : high === true ? 'yes' : 'notYet';
function adviseOn(answers, threshold) {
    const { outcome } = (0, classification_1.classify)(answers);
    if (outcome !== null && outcome !== 'breach')
        return { authority: not('noBreach'), subjects: not('noBreach'), clients: not('noBreach') };
    const clients = clientsAdvice(answers, outcome !== null);
    if ((0, questions_1.says)(answers, 'role', 'processor'))
        return { authority: not('clientDecides'), subjects: not('clientDecides'), clients };
    const risk = (0, risk_1.riskOf)(answers);
    const owned = (0, questions_1.says)(answers, 'role', 'controller', 'both');
    const authority = authorityAdvice(answers, authorityRisk(risk, threshold));
    const subjects = subjectsAdvice(answers, risk);
    const asFar = (each) => ({ ...each, certain: each.certain && owned });
    return { authority: asFar(authority), subjects: asFar(subjects), clients };
}
function clientsAdvice(answers, isBreach) {
    if ((0, questions_1.says)(answers, 'role', 'controller'))
        return not('ownData');
    return advice('yes', isBreach && (0, questions_1.says)(answers, 'role', 'processor', 'both'), ['processorTells']);
}
function authorityAdvice(answers, risk) {
    if (risk === false)
        return not(...excusesOf(answers));
    const { so, open } = grouped(answers, risk_1.riskReasons);
    const bare = so.every((reason) => reason === 'exposed');
    const reasons = bare ? [...so, 'notExcluded'] : so;
    return advice('yes', risk === true, reasons, risk === null ? open : []);
}
function excusesOf(answers) {
    const found = [
        ['accessExcluded', (0, exposure_1.isExcluded)(answers)],
        ['unintelligible', (0, exposure_1.isUnreadable)(answers)],
        ['trustedRecipient', (0, exposure_1.isTrusted)(answers)],
        ['noEffect', (0, exposure_1.isHarmless)(answers)],
    ];
    const exposure = (0, exposure_1.isHit)(answers) === false ? [] : found;
    const lost = (0, questions_1.says)(answers, 'affected', 'availability', 'integrity', 'unknown');
    const excuses = [
        ...exposure.flatMap(([reason, holds]) => (holds === true ? [reason] : [])),
        ...(lost ? ['restored'] : []),
    ];
    return excuses.length > 0 ? excuses : ['riskUnlikely'];
}
function subjectsAdvice(answers, risk) {
    const verdict = subjectsVerdict(risk);
    if (verdict === 'no')
        return not(risk.any === false ? 'notToAuthority' : risk.takenAway ? 'riskTakenAway' : 'noHighRisk');
    const { so, open } = grouped(answers, risk_1.highReasons);
    return verdict === 'yes' ? advice('yes', true, so) : advice('notYet', false, so, open);
}
function grouped(answers, reasons) {
    const found = (0, risk_1.findings)(answers);
    const which = (truth) => reasons.filter((reason) => found[reason] === truth);
    const so = which(true);
    const facts = (0, risk_1.factsOf)(answers);
    const unknown = which(null);
    const own = unknown.filter((reason) => facts[reason] === null);
    const open = own.length === 0 && unknown.length > 0 ? ['exposed'] : own;
    return { so: so.length > 1 ? so.filter((reason) => reason !== 'exposed') : so, open };
}
