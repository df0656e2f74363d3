"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.contextScore = exports.contexts = exports.dataClasses = exports.severityBands = exports.breachLevels = exports.identificationLevels = void 0;
exports.severityOf = severityOf;
exports.bandOf = bandOf;
exports.identificationLevels = [0.25, 0.5, 0.75, 1];
exports.breachLevels = [0, 0.25, 0.5];
const malicious = 0.5;
exports.severityBands = ['low', 'medium', 'high', 'veryHigh'];
function severityOf(factors) {
    const { dpc, ei, confidentiality, integrity, availability } = factors;
    requireOneOf('DPC', [1, 2, 3, 4], dpc);
    requireOneOf('EI', exports.identificationLevels, ei);
    for (const level of [confidentiality, integrity, availability])
        requireOneOf('CB', exports.breachLevels, level);
    const cb = confidentiality + integrity + availability + (factors.malicious ? malicious : 0);
    const score = dpc * ei + cb;
    return { dpc, ei, cb, score, band: bandOf(score) };
}
function bandOf(score) {
    if (score < 2)
        return 'low';
    if (score < 3)
        return 'medium';
    return score < 4 ? 'high' : 'veryHigh';
}
function requireOneOf(name, allowed, value) {
    if (!allowed.includes(value))
        throw new RangeError(`${name} ${value} is none of ${allowed.join(', ')}`);
}
exports.dataClasses = { simple: 1, behavioural: 2, financial: 3, sensitive: 4 };
exports.contexts = {
    simple: { plain: 0, profile: 1, assumptions: 2, vulnerable: 3 },
    behavioural: { noInsight: -1, plain: 0, dailyLife: 1, sensitiveProfile: 2 },
    financial: { noInsight: -2, someInsight: -1, plain: 0, fullInsight: 1 },
    sensitive: { noInsight: -3, generalAssumptions: -2, assumptions: -1, plain: 0 },
};
const contextScore = (dataClass, context) => exports.dataClasses[dataClass] + exports.contexts[dataClass][context];
exports.contextScore = contextScore;
