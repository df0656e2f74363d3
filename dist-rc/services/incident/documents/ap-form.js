"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.edpbFields = exports.apSections = void 0;
exports.apForm = apForm;
const roles_1 = require("../../people/roles");
const questions_1 = require("../assessment/questions");
const deadline_1 = require("../../time/deadline");
const clocks_1 = require("../clocks");
const entity_1 = require("../process/entity");
const systems_1 = require("../process/systems");
const model_1 = require("../process/model");
exports.apSections = {
    about: ['type', 'earlierNumber', 'regulation', 'ownReference'],
    contact: ['organisation', 'notifier', 'hasDpo', 'dpo', 'involvesOthers', 'others'],
    timeline: ['happened', 'discovered', 'aware', 'discovery', 'delay'],
    breach: [
        'summary',
        'affected',
        'exfiltration',
        'unintelligible',
        'altered',
        'missing',
        'kind',
        'cause',
        'systems',
    ],
    data: ['data', 'special', 'records'],
    subjects: ['subjects', 'people'],
    before: ['encrypted', 'measuresBefore'],
    consequences: ['consequences', 'outcome', 'reasoning'],
    followUp: [
        'subjectsTold',
        'subjectsMoment',
        'subjectsCount',
        'subjectsMeans',
        'subjectsNot',
        'subjectsReason',
        'measuresTaken',
        'measuresAgainst',
        'crossBorder',
    ],
    other: ['phase'],
};
exports.edpbFields = {
    type: '3',
    earlierNumber: '6',
    ownReference: '7',
    organisation: '12',
    notifier: '21',
    hasDpo: '29',
    involvesOthers: '38',
    happened: '44',
    aware: '48',
    delay: '49',
    discovery: '50',
    affected: '55',
    exfiltration: '56',
    unintelligible: '57',
    altered: '58',
    missing: '59',
    kind: '60',
    cause: '61',
    summary: '62',
    systems: '63',
    subjects: '65',
    people: '68',
    data: '70',
    special: '70',
    records: '73',
    measuresBefore: '75',
    consequences: '85',
    outcome: '89',
    reasoning: '90',
    measuresTaken: '92',
    measuresAgainst: '94',
    subjectsTold: '97',
    subjectsMoment: '98',
    subjectsReason: '101',
    crossBorder: '113',
    phase: '4',
};
const optional = [
    'subjectsCount',
    'subjectsMeans',
    'earlierNumber',
    'delay',
    'subjectsReason',
    'others',
];
function apForm(incident, organisation, now) {
    const values = {
        ...aboutFields(incident),
        ...contactFields(incident, organisation, now),
        ...timeFields(incident, organisation, now),
        ...factFields(incident),
        systems: (0, systems_1.involvesSystem)(incident) && !(0, systems_1.saysNoSystem)(incident)
            ? text((0, systems_1.systemsOf)(incident, organisation)?.join(', '))
            : undefined,
        ...outcomeFields(incident, organisation),
        phase: { is: 'code', code: 'provisional' },
    };
    const entries = Object.entries(values);
    const applying = entries.filter((entry) => entry[1] !== undefined);
    const missing = applying.flatMap(([id, value]) => (value === null && !optional.includes(id) ? [id] : []));
    const phase = missing.length === 0 ? 'complete' : 'provisional';
    const fields = new Map(applying).set('phase', { is: 'code', code: phase });
    return { id: incident.id, phase, fields, missing };
}
const text = (value) => value === null || value === undefined || value === '' ? null : { is: 'text', text: value };
const code = (value) => ({ is: 'code', code: value });
function aboutFields({ id, process }) {
    const done = process?.decisions.authority;
    const notified = (0, model_1.isCarriedOut)(done);
    return {
        type: code(notified ? 'followUp' : 'new'),
        earlierNumber: notified ? text(done.reference) : undefined,
        regulation: code('gdpr'),
        ownReference: text(id),
    };
}
function contactFields(incident, organisation, now) {
    const { people, office, clients } = organisation;
    const entity = (0, entity_1.entityOf)(incident, organisation);
    const taker = people.find(({ aadObjectId }) => aadObjectId === incident.taken?.by);
    const [dpo] = (0, roles_1.holdersOf)(organisation, 'fg', now);
    const contactOf = (person) => [person?.name, person?.email, person?.phone ?? office.phone].filter(Boolean).join(', ');
    const known = [...clients, ...(incident.process?.otherClients ?? [])];
    const names = (0, clocks_1.clientsOf)(incident).map((id) => known.find((each) => each.id === id)?.name ?? id);
    return {
        organisation: text(entity && nameOf(entity)),
        notifier: taker ? text(contactOf(taker)) : null,
        hasDpo: code(dpo ? 'yes' : 'no'),
        dpo: dpo ? text(contactOf(dpo)) : undefined,
        ...othersOf(incident, names),
    };
}
function othersOf(incident, clients) {
    const [ours] = (0, model_1.answersOf)(incident.process ?? model_1.noProcess).otherParties ?? [];
    const answered = ours !== undefined && ours !== 'unknown';
    if ((0, clocks_1.roleOf)(incident) !== 'controller' && clients.length > 0)
        return { involvesOthers: code('yes'), others: text(clients.join(', ')) };
    return {
        involvesOthers: answered ? code(ours === 'none' ? 'no' : 'yes') : null,
        others: answered && ours === 'none' ? undefined : null,
    };
}
const nameOf = ({ name, kvk }) => (kvk === undefined ? name : `${name} (KvK ${kvk})`);
function timeFields(incident, organisation, now) {
    const { hours } = (0, clocks_1.regimeAt)(organisation, new Date(incident.awareAt));
    const { noticedAt, happened } = incident.facts;
    const decision = incident.process?.decisions.authority;
    const told = decision?.state === 'done' ? new Date((0, model_1.doneAt)(decision)) : now;
    const late = told > (0, deadline_1.hoursAfter)(new Date(incident.awareAt), hours);
    return {
        happened: happened && isDated(happened) ? { is: 'period', happened } : null,
        discovered: noticedAt === null ? null : { is: 'moment', at: noticedAt },
        aware: { is: 'moment', at: incident.awareAt },
        discovery: answered(incident, 'discovery'),
        delay: late ? text(decision?.state === 'done' ? decision.delay : null) : undefined,
    };
}
const isDated = ({ from, undeterminable }) => from !== null || undeterminable === true;
function answered(incident, question) {
    const answers = (0, model_1.answersOf)(incident.process ?? model_1.noProcess);
    const value = answers[question];
    if (value === undefined)
        return (0, questions_1.matters)(answers, question) ? null : undefined;
    if (value.includes('unknown'))
        return null;
    return { is: 'answer', question, value };
}
function causeOf(incident) {
    const where = answered(incident, 'cause');
    if (where?.is !== 'answer')
        return where;
    const { malicious } = (0, model_1.answersOf)(incident.process ?? model_1.noProcess);
    const intent = malicious?.includes('yes') ? 'Intent' : malicious?.includes('no') ? 'Careless' : '';
    const value = where.value.map((each) => (/^(?:in|ex)ternal$/.test(each) ? `${each}${intent}` : each));
    return { ...where, value };
}
function encryptionOf(incident) {
    const { medium } = (0, model_1.answersOf)(incident.process ?? model_1.noProcess);
    const plain = medium?.some((each) => each === 'paper' || each === 'message');
    return plain ? { is: 'answer', question: 'encrypted', value: ['no'] } : answered(incident, 'encrypted');
}
function measuresBefore(incident) {
    const told = answered(incident, 'measuresBefore');
    const answers = (0, model_1.answersOf)(incident.process ?? model_1.noProcess);
    const found = [
        ...(answers.encrypted?.some((each) => each !== 'no' && each !== 'unknown') ? ['encryption'] : []),
        ...(answers.backupKept?.includes('yes') || answers.missing?.includes('restored') ? ['backup'] : []),
    ];
    if (told?.is !== 'answer' || found.length === 0)
        return told;
    const others = told.value.filter((each) => each !== 'none' && !found.includes(each));
    return { ...told, value: [...found, ...others] };
}
function written(incident, question) {
    const [value] = (0, model_1.answersOf)(incident.process ?? model_1.noProcess)[question] ?? [];
    return value === undefined || value === 'unknown' ? null : { is: 'text', text: value };
}
function counted(incident, question) {
    const [value] = (0, model_1.answersOf)(incident.process ?? model_1.noProcess)[question] ?? [];
    return value === undefined || value === 'unknown' ? null : { is: 'number', value: Number(value) };
}
const tellsOfMoney = ['accountNumber', 'oneSlip', 'yearOfSlips', 'garnishment'];
function dataOf(incident) {
    const told = answered(incident, 'data');
    const { payroll = [] } = (0, model_1.answersOf)(incident.process ?? model_1.noProcess);
    return told?.is === 'answer' &&
        !told.value.includes('financial') &&
        payroll.some((each) => tellsOfMoney.includes(each))
        ? { ...told, value: [...told.value, 'financial'] }
        : told;
}
function factFields(incident) {
    const { facts } = incident;
    const of = (question) => answered(incident, question);
    return {
        summary: incident.stripped ? undefined : text(facts.what),
        affected: of('affected'),
        exfiltration: of('exfiltration'),
        altered: of('altered'),
        missing: of('missing'),
        cause: causeOf(incident),
        data: dataOf(incident),
        special: of('special'),
        subjects: of('subjects'),
        encrypted: encryptionOf(incident),
        measuresBefore: measuresBefore(incident),
        consequences: of('consequences'),
        crossBorder: of('crossBorder'),
        kind: facts.kind === null ? null : { is: 'kind', kind: facts.kind },
        records: counted(incident, 'records'),
        people: counted(incident, 'people'),
        measuresTaken: written(incident, 'measuresTaken'),
        measuresAgainst: written(incident, 'measuresAgainst'),
    };
}
function outcomeFields(incident, organisation) {
    const { authority, subjects } = incident.process?.decisions ?? {};
    const { flags } = (0, clocks_1.assessmentOf)(incident, organisation);
    const decided = authority && authority.state !== 'advised' ? authority : null;
    const people = subjects && subjects.state !== 'advised' ? subjects : null;
    return {
        unintelligible: unintelligibleAs(incident, flags.unintelligible),
        outcome: riskDecided(decided, people),
        reasoning: text(decided?.reason),
        subjectsTold: people && code(toldAs(people)),
        ...toldFields(people),
        subjectsReason: people ? text(people.state === 'done' ? people.reference : people.reason) : null,
    };
}
function riskDecided(authority, people) {
    if (authority === null)
        return null;
    if (!authority.notify)
        return code('noRisk');
    return people && code((0, model_1.isHighRisk)(people) ? 'highRisk' : 'risk');
}
function toldFields(decision) {
    const done = decision?.state === 'done' ? decision : null;
    const told = done?.told;
    const moment = done ? { is: 'moment', at: (0, model_1.doneAt)(done) } : undefined;
    const count = told && told.count !== null ? { is: 'number', value: told.count } : null;
    const means = told && told.means.length > 0 ? { is: 'means', means: told.means } : null;
    return {
        subjectsMoment: moment,
        subjectsCount: done ? count : undefined,
        subjectsMeans: done ? means : undefined,
        subjectsNot: text(told?.notTold) ?? undefined,
    };
}
function unintelligibleAs(incident, truth) {
    const answers = (0, model_1.answersOf)(incident.process ?? model_1.noProcess);
    if (!(0, questions_1.matters)(answers, 'spread'))
        return undefined;
    if (truth !== null)
        return code(truth ? 'yes' : 'no');
    return answers.encrypted?.includes('unknown') ? code('unknown') : null;
}
function toldAs(decision) {
    if (decision.state === 'done')
        return 'told';
    if (decision.notify)
        return 'willTell';
    return decision.exception === undefined ? 'noHighRisk' : `exception.${decision.exception}`;
}
