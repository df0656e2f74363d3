"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isHarmless = exports.hasMany = exports.endangers = exports.hasGraveEffects = exports.isIdentifiable = exports.tellsOfPay = exports.isSpecial = exports.isKept = exports.allowsIdentityFraud = exports.isWithoutCopy = exports.isExposed = exports.isHit = exports.isUnreadable = exports.isExcluded = exports.isTaken = exports.isOutOfHand = exports.isWellMeaning = exports.isTrusted = void 0;
exports.isHostile = isHostile;
const evidence_1 = require("./evidence");
const questions_1 = require("./questions");
const truth_1 = require("./truth");
function isHostile(answers) {
    const said = (0, evidence_1.known)(answers, 'malicious', 'yes');
    if (said !== null)
        return said;
    if ((0, questions_1.says)(answers, 'cause', 'internalIntent', 'externalIntent'))
        return true;
    return (0, questions_1.says)(answers, 'cause', 'internalCareless', 'externalCareless') ? false : null;
}
const isWithKnown = (answers) => (0, evidence_1.known)(answers, 'spread', 'known');
const isTrusted = (answers) => (0, truth_1.all)(isWithKnown(answers), (0, evidence_1.only)(answers, 'recipient', 'secrecy', 'relation', 'authority'), (0, evidence_1.known)(answers, 'deletionConfirmed', 'yes', 'unopened'), (0, truth_1.not)(isHostile(answers)));
exports.isTrusted = isTrusted;
const isWellMeaning = (answers) => (0, truth_1.all)(isWithKnown(answers), (0, evidence_1.only)(answers, 'recipient', 'secrecy', 'relation', 'authority', 'concerned', 'formerEmployee'), (0, truth_1.not)(isHostile(answers)));
exports.isWellMeaning = isWellMeaning;
const isWithUnknown = (answers) => (0, truth_1.any)((0, evidence_1.known)(answers, 'spread', 'lost', 'many'), (0, truth_1.all)(isWithKnown(answers), (0, evidence_1.known)(answers, 'recipient', 'stranger')));
const isOutOfHand = (answers) => (0, truth_1.any)(isHostile(answers), isWithUnknown(answers), (0, truth_1.all)((0, evidence_1.known)(answers, 'spread', 'nobody'), (0, evidence_1.known)(answers, 'exfiltration', 'certain', 'likely')));
exports.isOutOfHand = isOutOfHand;
const isTaken = (answers) => (0, truth_1.all)((0, truth_1.not)(isWithKnown(answers)), (0, questions_1.says)(answers, 'exfiltration', 'certain', 'likely'));
exports.isTaken = isTaken;
const isExcluded = (answers) => (0, truth_1.any)((0, truth_1.all)(isWithKnown(answers), (0, questions_1.says)(answers, 'deletionConfirmed', 'unopened')), (0, truth_1.all)(!(0, questions_1.says)(answers, 'spread', 'many'), tracesExclude(answers)));
exports.isExcluded = isExcluded;
function tracesExclude(answers) {
    const told = (0, evidence_1.known)(answers, 'exfiltration', 'excluded');
    if (told !== null || (0, questions_1.says)(answers, 'spread', 'lost', 'known'))
        return told ?? false;
    return (0, questions_1.says)(answers, 'exfiltration', 'unknown') && isHostile(answers) === true ? false : null;
}
function isEncrypted(answers) {
    const told = (0, evidence_1.known)(answers, 'encrypted', 'yes', 'hashed');
    return told === null && (0, questions_1.says)(answers, 'medium', 'paper', 'message') ? false : told;
}
const isUnreadable = (answers) => (0, truth_1.all)(isEncrypted(answers), (0, evidence_1.known)(answers, 'keySafe', 'yes'), (0, truth_1.not)((0, evidence_1.once)(answers, 'dataIntact', 'no')));
exports.isUnreadable = isUnreadable;
function hasCopy(answers) {
    const away = (0, truth_1.all)((0, truth_1.not)((0, evidence_1.known)(answers, 'medium', 'system')), (0, evidence_1.known)(answers, 'spread', 'lost'));
    if ((0, truth_1.all)((0, truth_1.not)((0, evidence_1.known)(answers, 'affected', 'availability')), (0, truth_1.not)(away)) === true)
        return true;
    const restored = (0, questions_1.says)(answers, 'affected', 'availability')
        ? (0, evidence_1.known)(answers, 'missing', 'restored', 'easily', 'temporarily')
        : null;
    return restored ?? (0, evidence_1.known)(answers, 'backupKept', 'yes');
}
const isHit = (answers) => (0, truth_1.any)((0, evidence_1.known)(answers, 'affected', 'confidentiality'), (0, truth_1.all)(isLostOrAltered(answers), isHostile(answers), mayHaveTaken(answers)));
exports.isHit = isHit;
const isLostOrAltered = (answers) => (0, evidence_1.known)(answers, 'affected', 'availability', 'integrity');
function mayHaveTaken(answers) {
    if (answers.exfiltration === undefined)
        return null;
    return !(0, questions_1.says)(answers, 'exfiltration', 'excluded');
}
const isAbroad = (answers) => (0, truth_1.all)((0, exports.isHit)(answers), (0, truth_1.not)((0, exports.isExcluded)(answers)), (0, truth_1.not)((0, exports.isTrusted)(answers)));
const isExposed = (answers) => (0, truth_1.all)(isAbroad(answers), (0, truth_1.not)((0, exports.isUnreadable)(answers)));
exports.isExposed = isExposed;
const isWithoutCopy = (answers) => (0, truth_1.all)(isAbroad(answers), (0, exports.isUnreadable)(answers), (0, truth_1.not)(hasCopy(answers)));
exports.isWithoutCopy = isWithoutCopy;
const allowsIdentityFraud = (answers) => (0, truth_1.any)((0, evidence_1.known)(answers, 'data', 'identityDocument', 'credentials'), (0, truth_1.all)((0, evidence_1.known)(answers, 'data', 'name'), (0, evidence_1.known)(answers, 'data', 'bsn')), (0, truth_1.all)((0, evidence_1.known)(answers, 'data', 'name'), (0, evidence_1.known)(answers, 'data', 'birthDate'), (0, evidence_1.known)(answers, 'data', 'contact')));
exports.allowsIdentityFraud = allowsIdentityFraud;
const isKept = (answers) => (0, truth_1.all)(isWithKnown(answers), (0, evidence_1.only)(answers, 'recipient', 'formerEmployee', 'concerned', 'relation'), (0, truth_1.not)((0, evidence_1.known)(answers, 'deletionConfirmed', 'yes', 'unopened')));
exports.isKept = isKept;
const isSlip = (answers) => (0, evidence_1.known)(answers, 'payroll', 'oneSlip', 'yearOfSlips');
const isSpecial = (answers) => (0, truth_1.all)(!(0, questions_1.says)(answers, 'insight', 'nothing'), (0, truth_1.any)((0, evidence_1.known)(answers, 'data', 'criminal'), (0, truth_1.not)((0, evidence_1.known)(answers, 'special', 'none')), (0, evidence_1.known)(answers, 'payroll', 'absenceRate', 'absenceReason'), (0, truth_1.all)(isSlip(answers), (0, evidence_1.once)(answers, 'slipShows', 'union', 'sickness'))));
exports.isSpecial = isSpecial;
const tellsOfPay = (answers) => (0, truth_1.all)(!(0, questions_1.says)(answers, 'insight', 'nothing'), (0, evidence_1.known)(answers, 'payroll', 'oneSlip', 'yearOfSlips', 'garnishment'));
exports.tellsOfPay = tellsOfPay;
const isIdentifiable = (answers) => (0, truth_1.any)((0, evidence_1.known)(answers, 'data', 'name', 'bsn', 'contact', 'credentials', 'identityDocument'), (0, truth_1.not)((0, evidence_1.known)(answers, 'identification', 'hardly')));
exports.isIdentifiable = isIdentifiable;
const hasGraveEffects = (answers) => (0, evidence_1.known)(answers, 'consequences', 'identityFraud', 'fraud', 'financialLoss', 'discrimination', 'reputation', 'secrecy', 'safety');
exports.hasGraveEffects = hasGraveEffects;
const endangers = (answers) => (0, evidence_1.known)(answers, 'consequences', 'safety');
exports.endangers = endangers;
const hasMany = (answers) => (0, questions_1.isOpen)(answers, 'people') ? null : Number(answers.people?.[0]) > 100;
exports.hasMany = hasMany;
const isHarmless = (answers) => (0, truth_1.all)((0, evidence_1.known)(answers, 'consequences', 'none'), (0, evidence_1.written)(answers, 'noEffectBecause'), (0, exports.isWellMeaning)(answers), (0, truth_1.not)((0, exports.hasMany)(answers)), (0, truth_1.not)((0, exports.allowsIdentityFraud)(answers)));
exports.isHarmless = isHarmless;
