"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.isOpen = exports.says = exports.questionIds = exports.questions = void 0;
exports.matters = matters;
const yesNo = ['yes', 'no', 'unknown'];
const ask = (group, options) => ({ group, type: 'one', options });
const askSeveral = (group, options) => ({ group, type: 'several', options });
const once = (question, past) => ({
    ...question,
    past,
});
exports.questions = {
    securityIncident: ask('classify', yesNo),
    personalData: ask('classify', yesNo),
    affected: askSeveral('classify', ['confidentiality', 'integrity', 'availability', 'none', 'unknown']),
    deviation: ask('classify', yesNo),
    role: ask('classify', ['controller', 'processor', 'both', 'unknown']),
    spread: ask('risk', ['nobody', 'known', 'lost', 'many', 'unknown']),
    recipient: askSeveral('risk', [
        'secrecy',
        'relation',
        'authority',
        'concerned',
        'formerEmployee',
        'stranger',
        'unknown',
    ]),
    deletionConfirmed: ask('risk', ['yes', 'unopened', 'no', 'unknown']),
    malicious: ask('risk', yesNo),
    exfiltration: ask('risk', ['certain', 'likely', 'excluded', 'unknown']),
    medium: ask('risk', ['paper', 'message', 'archive', 'carrier', 'system', 'unknown']),
    encrypted: ask('risk', ['yes', 'hashed', 'readable', 'no', 'unknown']),
    keySafe: ask('risk', yesNo),
    backupKept: ask('risk', yesNo),
    felt: ask('risk', ['nothing', 'inconvenience', 'serious', 'unknown']),
    missing: once(ask('risk', ['restored', 'forGood', 'unknown']), ['easily', 'temporarily']),
    altered: ask('risk', ['unused', 'recoverable', 'unrecoverable', 'unknown']),
    data: askSeveral('risk', [
        'name',
        'gender',
        'birthDate',
        'bsn',
        'contact',
        'credentials',
        'financial',
        'identityDocument',
        'location',
        'criminal',
        'other',
        'unknown',
    ]),
    consequences: askSeveral('risk', [
        'lossOfControl',
        'identityFraud',
        'fraud',
        'financialLoss',
        'discrimination',
        'reputation',
        'secrecy',
        'safety',
        'other',
        'none',
        'unknown',
    ]),
    noEffectBecause: { group: 'risk', type: 'text' },
    people: { group: 'risk', type: 'number' },
    special: askSeveral('risk', [
        'none',
        'health',
        'union',
        'religion',
        'race',
        'politics',
        'sexual',
        'genetic',
        'biometric',
        'unknown',
    ]),
    payroll: askSeveral('risk', [
        'none',
        'accountNumber',
        'oneSlip',
        'yearOfSlips',
        'garnishment',
        'absenceRate',
        'absenceReason',
        'unknown',
    ]),
    insight: ask('risk', ['nothing', 'some', 'clear', 'everything', 'unknown']),
    identification: ask('risk', ['hardly', 'withEffort', 'easily', 'directly', 'unknown']),
    afterwards: askSeveral('form', ['blocked', 'wiped', 'passwordChanged', 'recovered', 'none', 'unknown']),
    riskGone: ask('form', yesNo),
    subjects: askSeveral('form', [
        'employees',
        'clients',
        'users',
        'minors',
        'patients',
        'vulnerable',
        'other',
        'unknown',
    ]),
    measuresTaken: { group: 'form', type: 'text' },
    records: { group: 'form', type: 'number' },
    discovery: ask('form', ['self', 'processor', 'subject', 'external', 'press', 'other', 'unknown']),
    cause: once(ask('form', ['internal', 'external', 'unknown']), [
        'internalCareless',
        'internalIntent',
        'externalCareless',
        'externalIntent',
    ]),
    measuresBefore: once(askSeveral('form', [
        'pseudonymisation',
        'access',
        'policy',
        'training',
        'audit',
        'physical',
        'none',
        'unknown',
    ]), ['encryption', 'backup']),
    measuresAgainst: { group: 'form', type: 'text' },
    crossBorder: ask('form', yesNo),
    otherParties: ask('form', ['none', 'processor', 'joint', 'unknown']),
    slipShows: askSeveral('past', ['none', 'union', 'sickness', 'garnishment', 'unknown']),
    dataIntact: ask('past', yesNo),
    vulnerable: ask('past', yesNo),
};
exports.questionIds = Object.keys(exports.questions);
const says = (answers, id, ...options) => (answers[id] ?? []).some((value) => options.includes(value));
exports.says = says;
const isOpen = (answers, id) => (answers[id] ?? ['unknown']).includes('unknown');
exports.isOpen = isOpen;
const mayBe = (answers, side) => (0, exports.isOpen)(answers, 'affected') ||
    (0, exports.says)(answers, 'affected', side) ||
    (side === 'confidentiality' && mayHaveIntruded(answers));
const mayHaveIntruded = (answers) => (0, exports.says)(answers, 'affected', 'availability', 'integrity') && (0, exports.says)(answers, 'malicious', 'yes');
const conditions = {
    personalData: (answers) => !(0, exports.says)(answers, 'securityIncident', 'no'),
    affected: (answers) => mayBeBreach(answers),
    deviation: (answers) => (0, exports.says)(answers, 'securityIncident', 'no'),
    spread: (answers) => mayBe(answers, 'confidentiality'),
    recipient: (answers) => mayBe(answers, 'confidentiality') && (0, exports.says)(answers, 'spread', 'known', 'unknown'),
    deletionConfirmed: (answers) => mayBe(answers, 'confidentiality') &&
        (0, exports.says)(answers, 'spread', 'known', 'unknown') &&
        !(0, exports.says)(answers, 'malicious', 'yes'),
    exfiltration: (answers) => mayBe(answers, 'confidentiality') &&
        (!(0, exports.says)(answers, 'spread', 'known') || (0, exports.says)(answers, 'exfiltration', 'excluded')),
    medium: (answers) => mayBe(answers, 'confidentiality') && (answers.encrypted === undefined || answers.medium !== undefined),
    encrypted: (answers) => mayBe(answers, 'confidentiality') && isOnMachine(answers),
    keySafe: (answers) => mayBeUnreadable(answers),
    backupKept: (answers) => mayBeUnreadable(answers),
    altered: (answers) => mayBe(answers, 'integrity'),
    missing: (answers) => mayBe(answers, 'availability'),
    felt: (answers) => mayBe(answers, 'availability') || (mayBe(answers, 'integrity') && !(0, exports.says)(answers, 'altered', 'unused')),
    noEffectBecause: (answers) => (0, exports.says)(answers, 'consequences', 'none'),
    riskGone: (answers) => !(0, exports.isOpen)(answers, 'afterwards') && !(0, exports.says)(answers, 'afterwards', 'none'),
};
const isOnMachine = (answers) => (0, exports.says)(answers, 'medium', 'archive', 'carrier', 'system', 'unknown') ||
    (answers.medium === undefined && answers.encrypted !== undefined);
const mayBeUnreadable = (answers) => mayBe(answers, 'confidentiality') &&
    isOnMachine(answers) &&
    !(0, exports.says)(answers, 'encrypted', 'no', 'readable', 'unknown');
function matters(answers, id) {
    const { group } = exports.questions[id];
    if (group === 'past' && answers[id] === undefined)
        return false;
    if (group !== 'classify' && !mayBeBreach(answers))
        return false;
    if (group !== 'classify' && (0, exports.says)(answers, 'affected', 'none'))
        return false;
    return conditions[id]?.(answers) ?? true;
}
const mayBeBreach = (answers) => !(0, exports.says)(answers, 'securityIncident', 'no') && !(0, exports.says)(answers, 'personalData', 'no');
