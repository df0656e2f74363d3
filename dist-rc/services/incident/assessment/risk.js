"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.highReasons = exports.factsOf = exports.riskReasons = void 0;
exports.riskOf = riskOf;
exports.findings = findings;
const classification_1 = require("./classification");
const exposure_1 = require("./exposure");
const loss_1 = require("./loss");
const questions_1 = require("./questions");
const truth_1 = require("./truth");
function riskOf(answers) {
    const breach = isBreach(answers);
    const grave = isGraveExposure(answers);
    const takenAway = isTakenAway(answers);
    return {
        any: (0, truth_1.all)(breach, (0, truth_1.any)(isHarmedByExposure(answers), (0, loss_1.isHarmedByLoss)(answers))),
        high: (0, truth_1.all)(breach, (0, truth_1.any)((0, truth_1.all)(grave, !takenAway), (0, loss_1.feltSerious)(answers))),
        takenAway: takenAway && grave !== false,
    };
}
const isTakenAway = (answers) => (0, questions_1.says)(answers, 'riskGone', 'yes') &&
    (0, questions_1.says)(answers, 'afterwards', 'blocked', 'wiped', 'passwordChanged', 'recovered');
function isBreach(answers) {
    const { outcome } = (0, classification_1.classify)(answers);
    return outcome === null ? null : outcome === 'breach';
}
const isHarmedByExposure = (answers) => (0, truth_1.any)((0, truth_1.all)((0, exposure_1.isExposed)(answers), (0, truth_1.not)((0, exposure_1.isHarmless)(answers))), (0, exposure_1.isWithoutCopy)(answers));
const isGraveExposure = (answers) => (0, truth_1.all)((0, exposure_1.isExposed)(answers), (0, truth_1.any)((0, truth_1.all)((0, exposure_1.isOutOfHand)(answers), (0, exposure_1.allowsIdentityFraud)(answers)), (0, truth_1.all)((0, exposure_1.isOutOfHand)(answers), (0, exposure_1.isIdentifiable)(answers), (0, truth_1.any)((0, exposure_1.isSpecial)(answers), (0, exposure_1.tellsOfPay)(answers), (0, exposure_1.hasGraveEffects)(answers))), (0, truth_1.all)((0, exposure_1.isKept)(answers), (0, exposure_1.isIdentifiable)(answers), (0, exposure_1.isSpecial)(answers), (0, exposure_1.hasGraveEffects)(answers)), (0, truth_1.all)((0, exposure_1.isKept)(answers), (0, exposure_1.allowsIdentityFraud)(answers), (0, exposure_1.hasMany)(answers), (0, exposure_1.hasGraveEffects)(answers)), (0, truth_1.all)((0, exposure_1.isIdentifiable)(answers), (0, exposure_1.endangers)(answers))));
exports.riskReasons = [
    'safety',
    'feltSerious',
    'identityFraud',
    'specialCategory',
    'payDetails',
    'graveEffects',
    'outOfHand',
    'maliciousIntent',
    'dataTaken',
    'manyPeople',
    'noticed',
    'dataLost',
    'dataWrong',
    'noCopy',
    'exposed',
];
const factsOf = (answers) => ({
    safety: (0, exposure_1.endangers)(answers),
    feltSerious: (0, loss_1.feltSerious)(answers),
    identityFraud: (0, exposure_1.allowsIdentityFraud)(answers),
    specialCategory: (0, exposure_1.isSpecial)(answers),
    payDetails: (0, exposure_1.tellsOfPay)(answers),
    graveEffects: (0, exposure_1.hasGraveEffects)(answers),
    outOfHand: (0, exposure_1.isOutOfHand)(answers),
    maliciousIntent: (0, exposure_1.isHostile)(answers),
    dataTaken: (0, exposure_1.isTaken)(answers),
    manyPeople: (0, exposure_1.hasMany)(answers),
    noticed: (0, loss_1.isNoticed)(answers),
    dataLost: (0, loss_1.isLost)(answers),
    dataWrong: (0, loss_1.isWrongForGood)(answers),
    noCopy: (0, exposure_1.isWithoutCopy)(answers),
    exposed: (0, exposure_1.isExposed)(answers),
});
exports.factsOf = factsOf;
const ofLoss = ['feltSerious', 'noticed', 'dataLost', 'dataWrong', 'noCopy'];
function findings(answers) {
    const facts = (0, exports.factsOf)(answers);
    const held = exports.riskReasons.map((reason) => [reason, ofLoss.includes(reason) ? facts[reason] : (0, truth_1.all)(facts.exposed, facts[reason])]);
    return Object.fromEntries(held);
}
exports.highReasons = [
    'safety',
    'feltSerious',
    'identityFraud',
    'specialCategory',
    'payDetails',
    'graveEffects',
    'outOfHand',
];
