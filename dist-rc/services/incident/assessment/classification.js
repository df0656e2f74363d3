"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.classificationReasons = exports.classifications = void 0;
exports.classify = classify;
const questions_1 = require("./questions");
exports.classifications = ['breach', 'deviation', 'nearMiss', 'other'];
exports.classificationReasons = [
    'breach',
    'breachNotExcluded',
    'nothingAffected',
    'noPersonalData',
    'processNotFollowed',
    'noIncident',
];
function classify(answers) {
    if ((0, questions_1.says)(answers, 'securityIncident', 'no'))
        return withoutIncident(answers);
    if ((0, questions_1.says)(answers, 'personalData', 'no'))
        return { outcome: 'other', reason: 'noPersonalData' };
    if (!(0, questions_1.says)(answers, 'securityIncident', 'yes') || !(0, questions_1.says)(answers, 'personalData', 'yes'))
        return undecided;
    if ((0, questions_1.says)(answers, 'affected', 'none'))
        return { outcome: 'nearMiss', reason: 'nothingAffected' };
    if (answers.affected === undefined)
        return undecided;
    return { outcome: 'breach', reason: (0, questions_1.isOpen)(answers, 'affected') ? 'breachNotExcluded' : 'breach' };
}
const undecided = { outcome: null, reason: null };
function withoutIncident(answers) {
    if ((0, questions_1.isOpen)(answers, 'deviation'))
        return undecided;
    return (0, questions_1.says)(answers, 'deviation', 'yes')
        ? { outcome: 'deviation', reason: 'processNotFollowed' }
        : { outcome: 'other', reason: 'noIncident' };
}
