"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.breachAnswers = void 0;
const deadline_1 = require("../../time/deadline");
const zone_1 = require("../../time/zone");
const clocks_1 = require("../clocks");
const model_1 = require("../process/model");
const systems_1 = require("../process/systems");
const edpb_asked_1 = require("./edpb-asked");
const edpb_values_1 = require("./edpb-values");
const breachAnswers = (incident, organisation, now, answers) => ({
    ...timeAnswers(incident, organisation, now, answers),
    ...natureAnswers(incident, organisation, answers),
    ...peopleAnswers(incident, answers),
    75: (0, edpb_values_1.keyed)(withMeasures(answers), measures),
    76: (0, edpb_asked_1.asked)(incident, 76),
});
exports.breachAnswers = breachAnswers;
const discovered = { self: 'a', processor: 'b', subject: 'c', external: 'd', press: 'e', other: 'f' };
function timeAnswers(incident, organisation, now, answers) {
    const { awareAt, process } = incident;
    const { timeZone } = organisation.office;
    const decision = process?.decisions.authority;
    const done = decision?.state === 'done' ? decision : null;
    const told = done ? new Date((0, model_1.doneAt)(done)) : now;
    const late = told > (0, deadline_1.hoursAfter)(new Date(awareAt), (0, clocks_1.regimeAt)(organisation, new Date(awareAt)).hours);
    const how = (0, edpb_values_1.keyed)(answers.discovery, discovered);
    const byOthers = how !== null && 'keys' in how && !how.keys.includes('a');
    return {
        ...whenAnswers(incident, timeZone),
        48: { moment: awareAt },
        ...(late ? { 49: (0, edpb_values_1.words)(done?.delay) } : {}),
        50: how,
        51: (0, edpb_asked_1.asked)(incident, 51),
        ...(byOthers ? { 52: { day: (0, zone_1.dayOf)(new Date(incident.facts.noticedAt ?? awareAt), timeZone) } } : {}),
    };
}
function whenAnswers({ facts: { happened } }, timeZone) {
    if (!happened)
        return { 44: null };
    const { from, until, ongoing, undeterminable } = happened;
    if (undeterminable === true)
        return { 44: { keys: ['d'] } };
    if (from === null)
        return { 44: null };
    const begins = { 46: { moment: from } };
    if (ongoing === true)
        return { 44: { keys: ['c'] }, ...begins };
    if (until === null)
        return { 44: null, ...begins };
    const oneDay = (0, zone_1.dayOf)(new Date(from), timeZone) === (0, zone_1.dayOf)(new Date(until), timeZone);
    return { 44: { keys: [oneDay ? 'a' : 'b'] }, ...begins, 47: { moment: until } };
}
const sides = { confidentiality: 'a', integrity: 'b', availability: 'c' };
function natureAnswers(incident, organisation, answers) {
    const { facts, stripped } = incident;
    const hit = answers.affected ?? [];
    const none = !(0, systems_1.involvesSystem)(incident) || (0, systems_1.saysNoSystem)(incident);
    const systems = (0, edpb_values_1.words)((0, systems_1.systemsOf)(incident, organisation)?.join(', '));
    return {
        55: (0, edpb_values_1.keyed)(hit, sides),
        ...(hit.includes('confidentiality')
            ? {
                56: (0, edpb_values_1.keyed)(answers.exfiltration, { certain: 'a', likely: 'b', excluded: 'c' }),
                57: unreadable(incident, organisation, answers),
            }
            : {}),
        ...(hit.includes('integrity')
            ? { 58: (0, edpb_values_1.keyed)(answers.altered, { unused: 'a', recoverable: 'b', unrecoverable: 'c' }) }
            : {}),
        ...(hit.includes('availability')
            ? {
                59: (0, edpb_values_1.keyed)(answers.missing, {
                    restored: 'a',
                    easily: 'a',
                    temporarily: 'a',
                    forGood: 'b',
                    unknown: 'c',
                }),
            }
            : {}),
        60: facts.kind === null ? null : { keys: [kindKey(facts.kind, answers)] },
        61: causeKey(answers),
        ...(stripped ? {} : { 62: (0, edpb_values_1.words)(facts.what) }),
        63: none ? { says: onCarrier(facts, answers) ? 'carrier' : 'noSystem' } : systems,
    };
}
const onCarrier = ({ kind, answers }, { medium }) => medium === undefined || medium.includes('unknown')
    ? kind === 'own_device' || (kind === 'device_media_paper_lost_stolen' && answers.carrier !== 'paper')
    : medium.includes('carrier');
function unreadable(incident, organisation, answers) {
    const { unintelligible } = (0, clocks_1.assessmentOf)(incident, organisation).flags;
    if (unintelligible === true)
        return { keys: ['a'] };
    const locked = answers.encrypted?.some((each) => each === 'yes' || each === 'hashed') === true;
    if (locked && answers.keySafe?.includes('no'))
        return { keys: ['b'] };
    if (unintelligible === false)
        return { keys: ['c'] };
    return answers.encrypted?.includes('unknown') ? { keys: ['d'] } : null;
}
const kinds = {
    email_wrong_recipient: 'r',
    email_cc_instead_of_bcc: 's',
    mail_wrong_recipient: 'l',
    mail_returned_opened: 'l',
    mail_lost: 'l',
    authorisation_error: 'n',
    share_too_open: 'n',
    published_by_accident: 'v',
    hacking_malware_phishing: 'c',
    wrong_file: 'h',
};
const kindKey = (kind, { medium }) => kind === 'device_media_paper_lost_stolen'
    ? medium?.includes('paper') === true
        ? 'o'
        : 'i'
    : (kinds[kind] ?? 'y');
function causeKey({ cause, malicious }) {
    const [where = 'unknown'] = cause ?? [];
    const told = { internalCareless: 'a', internalIntent: 'b', externalCareless: 'c', externalIntent: 'd' };
    const before = (0, edpb_values_1.keyed)([where], told);
    if (before)
        return before;
    const [intent = 'unknown'] = malicious ?? [];
    const together = { 'internal no': 'a', 'internal yes': 'b', 'external no': 'c', 'external yes': 'd' };
    return (0, edpb_values_1.keyed)([`${where} ${intent}`], together);
}
const subjects = {
    clients: 'a',
    employees: 'b',
    minors: 'd',
    patients: 'e',
    users: 'h',
    vulnerable: 'i',
    other: 'j',
};
const data = {
    name: 'a',
    gender: 'a',
    birthDate: 'a',
    contact: 'b',
    biometric: 'c',
    criminal: 'd',
    politics: 'e',
    race: 'f',
    religion: 'g',
    sexual: 'h',
    union: 'i',
    genetic: 'j',
    health: 'k',
    financial: 'l',
    oneSlip: 'l',
    yearOfSlips: 'l',
    garnishment: 'l',
    absenceRate: 'm',
    absenceReason: 'm',
    bsn: 'n',
    location: 'o',
    identityDocument: 'p',
    accountNumber: 'q',
    credentials: 's',
    other: 'u',
};
function peopleAnswers(incident, answers) {
    const [people, records] = [(0, edpb_values_1.counted)(answers.people), (0, edpb_values_1.counted)(answers.records)];
    return {
        65: (0, edpb_values_1.keyed)(answers.subjects, subjects),
        66: (0, edpb_asked_1.asked)(incident, 66),
        67: people === null ? null : { keys: ['b'] },
        ...(people === null ? {} : { 68: { number: people } }),
        70: (0, edpb_values_1.keyed)([...(answers.data ?? []), ...(answers.special ?? []), ...(answers.payroll ?? [])], data),
        71: (0, edpb_asked_1.asked)(incident, 71),
        72: records === null ? null : { keys: ['b'] },
        ...(records === null ? {} : { 73: { number: records } }),
    };
}
const measures = {
    pseudonymisation: 'a',
    backup: 'b',
    encryption: 'c',
    policy: 'd',
    training: 'e',
    access: 'g',
    audit: 'i',
    physical: 'j',
    none: 'l',
};
function withMeasures({ measuresBefore, encrypted, backupKept, missing, }) {
    if (measuresBefore === undefined || measuresBefore.includes('unknown'))
        return undefined;
    const found = [
        ...(encrypted?.some((each) => each === 'yes' || each === 'hashed' || each === 'readable')
            ? ['encryption']
            : []),
        ...(backupKept?.includes('yes') || missing?.includes('restored') ? ['backup'] : []),
    ];
    return found.length > 0 ? [...found, ...measuresBefore.filter((each) => each !== 'none')] : measuresBefore;
}
