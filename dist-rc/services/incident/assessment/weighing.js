"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.weighRelevant = void 0;
exports.weigh = weigh;
exports.processingContext = processingContext;
const questions_1 = require("./questions");
const severity_1 = require("./severity");
function weigh(answers) {
    return (0, severity_1.severityOf)({
        dpc: processingContext(answers),
        ei: identification(answers),
        confidentiality: confidentiality(answers),
        integrity: integrity(answers),
        availability: availability(answers),
        malicious: (0, questions_1.says)(answers, 'malicious', 'yes') || (0, questions_1.isOpen)(answers, 'malicious'),
    });
}
const weighRelevant = (answers) => weigh(Object.fromEntries(Object.entries(answers).filter(([id]) => (0, questions_1.matters)(answers, id))));
exports.weighRelevant = weighRelevant;
function processingContext(answers) {
    return Math.max(simple(answers), behavioural(answers), financial(answers), sensitive(answers));
}
const insightOf = (answers) => {
    const levels = ['nothing', 'some', 'clear'];
    return levels.find((level) => (0, questions_1.says)(answers, 'insight', level)) ?? 'everything';
};
function simple(answers) {
    if (isCritical(answers))
        return (0, severity_1.contextScore)('simple', 'vulnerable');
    const context = { nothing: 'plain', some: 'plain', clear: 'profile', everything: 'assumptions' };
    return (0, severity_1.contextScore)('simple', context[insightOf(answers)]);
}
function isCritical(answers) {
    if (answers.consequences === undefined && answers.vulnerable !== undefined)
        return !(0, questions_1.says)(answers, 'vulnerable', 'no');
    return (0, questions_1.isOpen)(answers, 'consequences') || (0, questions_1.says)(answers, 'consequences', 'safety');
}
function behavioural(answers) {
    if (!mayHold(answers, 'location'))
        return 0;
    const context = {
        nothing: 'noInsight',
        some: 'plain',
        clear: 'dailyLife',
        everything: 'sensitiveProfile',
    };
    return (0, severity_1.contextScore)('behavioural', context[insightOf(answers)]);
}
const mayHold = (answers, ...categories) => (0, questions_1.isOpen)(answers, 'data') || (0, questions_1.says)(answers, 'data', ...categories);
function financial(answers) {
    if ((0, questions_1.says)(answers, 'payroll', 'yearOfSlips', 'garnishment') || (0, questions_1.isOpen)(answers, 'payroll'))
        return (0, severity_1.contextScore)('financial', 'fullInsight');
    if ((0, questions_1.says)(answers, 'slipShows', 'garnishment'))
        return (0, severity_1.contextScore)('financial', 'fullInsight');
    if ((0, questions_1.says)(answers, 'payroll', 'oneSlip'))
        return (0, severity_1.contextScore)('financial', 'plain');
    const context = {
        nothing: 'noInsight',
        some: 'someInsight',
        clear: 'plain',
        everything: 'fullInsight',
    };
    const told = mayHold(answers, 'financial', 'credentials')
        ? (0, severity_1.contextScore)('financial', context[insightOf(answers)])
        : 0;
    const account = (0, questions_1.says)(answers, 'payroll', 'accountNumber') ? (0, severity_1.contextScore)('financial', 'someInsight') : 0;
    return Math.max(told, account);
}
function sensitive(answers) {
    if ((0, questions_1.says)(answers, 'payroll', 'absenceReason') || (0, questions_1.says)(answers, 'slipShows', 'union'))
        return (0, severity_1.contextScore)('sensitive', 'plain');
    if ((0, questions_1.isOpen)(answers, 'payroll'))
        return (0, severity_1.contextScore)('sensitive', 'plain');
    const absence = (0, questions_1.says)(answers, 'payroll', 'absenceRate') || (0, questions_1.says)(answers, 'slipShows', 'sickness')
        ? (0, severity_1.contextScore)('sensitive', 'assumptions')
        : 0;
    const context = {
        nothing: 'noInsight',
        some: 'generalAssumptions',
        clear: 'assumptions',
        everything: 'plain',
    };
    const told = isSpecial(answers) ? (0, severity_1.contextScore)('sensitive', context[insightOf(answers)]) : 0;
    return Math.max(absence, told);
}
const isSpecial = (answers) => (0, questions_1.says)(answers, 'data', 'criminal') || !(0, questions_1.says)(answers, 'special', 'none');
function identification(answers) {
    const named = (0, questions_1.says)(answers, 'data', 'name');
    if (named && (0, questions_1.says)(answers, 'data', 'bsn', 'birthDate'))
        return 1;
    if (mayHold(answers, 'identityDocument'))
        return 1;
    if ((0, questions_1.says)(answers, 'identification', 'hardly'))
        return 0.25;
    if ((0, questions_1.says)(answers, 'identification', 'withEffort'))
        return 0.5;
    return (0, questions_1.says)(answers, 'identification', 'easily') ? 0.75 : 1;
}
function confidentiality(answers) {
    if (!(0, questions_1.says)(answers, 'affected', 'confidentiality', 'unknown') || (0, questions_1.says)(answers, 'spread', 'nobody'))
        return 0;
    return (0, questions_1.says)(answers, 'spread', 'known') ? 0.25 : 0.5;
}
function integrity(answers) {
    if (!(0, questions_1.says)(answers, 'affected', 'integrity', 'unknown') || (0, questions_1.says)(answers, 'altered', 'unused'))
        return 0;
    return (0, questions_1.says)(answers, 'altered', 'recoverable') ? 0.25 : 0.5;
}
function availability(answers) {
    if (!(0, questions_1.says)(answers, 'affected', 'availability', 'unknown') || (0, questions_1.says)(answers, 'missing', 'easily'))
        return 0;
    if ((0, questions_1.says)(answers, 'missing', 'temporarily'))
        return 0.25;
    if (!(0, questions_1.says)(answers, 'missing', 'restored'))
        return 0.5;
    return (0, questions_1.says)(answers, 'felt', 'nothing') ? 0 : 0.25;
}
