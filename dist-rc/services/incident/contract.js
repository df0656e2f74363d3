"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.incidentForms = exports.incidentDownloads = exports.incidentQuestions = exports.incidentCards = exports.incidentActions = exports.templateLength = exports.incidentNumber = exports.incidentNumberPattern = exports.answerLength = exports.noneOfThem = exports.notKnownYet = exports.reportFields = exports.tellingMeans = exports.standingOf = exports.mayBeAdvisedAnew = exports.signedDuties = exports.sentAt = exports.reportPhases = exports.phaseOf = exports.momentOf = exports.duties = exports.doneAt = exports.decidedDuties = exports.classifications = exports.awaitsRest = void 0;
exports.typedIncidentNumber = typedIncidentNumber;
const v4_1 = require("zod/v4");
const contract_1 = require("../contract");
const numbering_1 = require("../ledger/numbering");
const classification_1 = require("./assessment/classification");
Object.defineProperty(exports, "classifications", { enumerable: true, get: function () { return classification_1.classifications; } });
const duties_1 = require("./assessment/duties");
Object.defineProperty(exports, "duties", { enumerable: true, get: function () { return duties_1.duties; } });
const questions_1 = require("./assessment/questions");
const edpb_template_1 = require("./documents/edpb-template");
const at_authority_model_1 = require("./process/at-authority-model");
Object.defineProperty(exports, "awaitsRest", { enumerable: true, get: function () { return at_authority_model_1.awaitsRest; } });
Object.defineProperty(exports, "momentOf", { enumerable: true, get: function () { return at_authority_model_1.momentOf; } });
Object.defineProperty(exports, "phaseOf", { enumerable: true, get: function () { return at_authority_model_1.phaseOf; } });
Object.defineProperty(exports, "reportPhases", { enumerable: true, get: function () { return at_authority_model_1.reportPhases; } });
const model_1 = require("./process/model");
Object.defineProperty(exports, "decidedDuties", { enumerable: true, get: function () { return model_1.decidedDuties; } });
Object.defineProperty(exports, "doneAt", { enumerable: true, get: function () { return model_1.doneAt; } });
Object.defineProperty(exports, "mayBeAdvisedAnew", { enumerable: true, get: function () { return model_1.mayBeAdvisedAnew; } });
Object.defineProperty(exports, "standingOf", { enumerable: true, get: function () { return model_1.standingOf; } });
Object.defineProperty(exports, "sentAt", { enumerable: true, get: function () { return model_1.sentAt; } });
Object.defineProperty(exports, "signedDuties", { enumerable: true, get: function () { return model_1.signedDuties; } });
Object.defineProperty(exports, "tellingMeans", { enumerable: true, get: function () { return model_1.tellingMeans; } });
exports.reportFields = {
    what: 4_000,
    kind: 60,
    noticed: 20,
    noticedDate: 10,
    noticedTime: 5,
    dataOf: 20,
    clients: 4_000,
    peopleCount: 12,
    done: 2_000,
    about: 4_000,
    confidential: 5,
};
exports.notKnownYet = '?';
exports.noneOfThem = '-';
exports.answerLength = 500;
exports.incidentNumberPattern = /^(INC|OEF)-(\d{4})-\d{4,9}$/;
exports.incidentNumber = v4_1.z.string().regex(exports.incidentNumberPattern);
const typedIncident = new RegExp(`^(inc|oef)${numbering_1.between}(\\d{4})${numbering_1.between}(\\d{1,9})[.?!]?$`, 'iu');
function typedIncidentNumber(text) {
    const [, letters = '', year = '', number] = typedIncident.exec(text.trim()) ?? [];
    return number === undefined ? null : (0, numbering_1.numbering)(`${letters.toUpperCase()}-${year}`).numbered(Number(number));
}
const door = v4_1.z.enum(['list', 'card']).optional();
const onIncident = { incident: exports.incidentNumber };
const onRemark = { ...onIncident, token: contract_1.sealed };
const onCode = { ...onIncident, token: contract_1.sealed };
const chosen = { id: exports.incidentNumber };
const received = { files: v4_1.z.string().max(400), token: contract_1.sealed };
const restAs = ['open', 'unknown'];
const answerInputs = Object.fromEntries(questions_1.questionIds.map((id) => [`answer.${id}`, contract_1.typedWords]));
exports.templateLength = 500;
const written = v4_1.z.string().max(20_000).optional();
const templateInputs = Object.fromEntries(edpb_template_1.templateQuestions.map((number) => [`field.${number}`, written]));
const duty = v4_1.z.enum(model_1.signedDuties);
const question = v4_1.z.string().max(40);
const why = { reason: contract_1.typedWords };
const typedMoment = v4_1.z.string().max(40).default('');
const moment = { day: typedMoment, time: typedMoment };
const onAuthority = { number: contract_1.typedWords, atDay: typedMoment, atTime: typedMoment };
const shown = typedMoment;
const oneClient = v4_1.z.string().max(60).default('');
const clientSearches = ['all', 'concerned'];
const notify = v4_1.z.enum(['yes', 'no']);
const writings = ['ask', 'withdraw', 'reopen', 'add', 'answer', 'otherwise'];
const alongParts = ['card', 'file', 'clients', 'tasks', 'files'];
exports.incidentActions = (0, contract_1.actionsOf)('incident', {
    kind: (0, contract_1.sending)(),
    report: (0, contract_1.sending)(),
    reportUnnamed: (0, contract_1.sending)(),
    nameless: (0, contract_1.sending)(),
    reportNameless: (0, contract_1.sending)({ unsaid: v4_1.z.enum(['yes', 'no']) }),
    byCode: (0, contract_1.carrying)({}, { code: v4_1.z.string().max(400).default('') }),
    codeView: (0, contract_1.carrying)(onCode),
    codeAdd: (0, contract_1.carrying)(onCode, { addition: contract_1.typedWords }),
    codeAnswer: (0, contract_1.carrying)(onCode, { answer: contract_1.typedWords }),
    view: (0, contract_1.carrying)({ ...onIncident, from: door }),
    open: (0, contract_1.carrying)({}, chosen),
    write: (0, contract_1.carrying)({ ...onIncident, writing: v4_1.z.enum(writings) }),
    add: (0, contract_1.carrying)(onRemark, { addition: contract_1.typedWords }),
    answer: (0, contract_1.carrying)(onRemark, { answer: contract_1.typedWords }),
    mistake: (0, contract_1.carrying)(onRemark),
    drill: (0, contract_1.carrying)({ token: contract_1.sealed }, { story: contract_1.typedWords }),
    take: (0, contract_1.carrying)(onIncident),
    ask: (0, contract_1.carrying)(onRemark, { question: contract_1.typedWords }),
    withdraw: (0, contract_1.carrying)(onRemark, why),
    file: (0, contract_1.carrying)(onIncident),
    next: (0, contract_1.carrying)(onIncident),
    question: (0, contract_1.carrying)(onIncident, { question }),
    duty: (0, contract_1.carrying)({ ...onIncident, duty, anew: v4_1.z.enum(['yes']).optional() }),
    clients: (0, contract_1.carrying)(onIncident),
    tasks: (0, contract_1.carrying)(onIncident),
    board: (0, contract_1.carrying)({ ...onIncident, from: door }),
    assess: (0, contract_1.carrying)({ ...onRemark, question, answer: contract_1.typedWords }),
    answers: (0, contract_1.carrying)({ ...onRemark, asked: v4_1.z.string().max(800), rest: v4_1.z.enum(restAs) }, answerInputs),
    classify: (0, contract_1.carrying)(onRemark, { outcome: v4_1.z.enum(classification_1.classifications), why: contract_1.typedWords }),
    advise: (0, contract_1.carrying)({ ...onRemark, duty }, { ...why, notify, exception: v4_1.z.enum(['', 'none', ...model_1.subjectExceptions]).default('') }),
    decide: (0, contract_1.carrying)({ ...onRemark, duty, notify }, {
        'otherwise.authority': contract_1.typedWords,
        'otherwise.subjects': contract_1.typedWords,
        'otherwise.recipients': contract_1.typedWords,
    }),
    notified: (0, contract_1.carrying)({ ...onRemark, duty, shown }, {
        reference: contract_1.typedWords,
        delay: contract_1.typedWords,
        ...moment,
        told: v4_1.z.string().max(20).default(''),
        means: v4_1.z.string().max(200).default(''),
        notTold: contract_1.typedWords,
        phase: v4_1.z.enum([...at_authority_model_1.reportPhases, '']).default(''),
    }),
    supplement: (0, contract_1.carrying)({ ...onRemark, shown }, { ...onAuthority, rest: v4_1.z.enum([...at_authority_model_1.reportPhases, '']).default('') }),
    retract: (0, contract_1.carrying)({ ...onRemark, shown }, { ...onAuthority, ...why }),
    template: (0, contract_1.carrying)(onIncident),
    fillTemplate: (0, contract_1.carrying)(onRemark, templateInputs),
    cyber: (0, contract_1.carrying)(onIncident),
    significant: (0, contract_1.carrying)({ ...onRemark, significant: v4_1.z.enum(['yes', 'no']) }, { significance: contract_1.typedWords }),
    cyberDone: (0, contract_1.carrying)(onRemark, {
        step: v4_1.z.enum(model_1.cyberSteps),
        reference: contract_1.typedWords,
        delay: contract_1.typedWords,
    }),
    concern: (0, contract_1.carrying)(onRemark, { clients: v4_1.z.string().max(4_000).default('') }),
    clientSearch: (0, contract_1.carrying)({ ...onIncident, of: v4_1.z.enum(clientSearches) }, { words: v4_1.z.string().max(200).default('') }),
    addClients: (0, contract_1.carrying)(onRemark, { add: v4_1.z.string().max(8_000).default('') }),
    everyClient: (0, contract_1.carrying)(onRemark),
    dropClient: (0, contract_1.carrying)(onRemark, { drop: oneClient }),
    setParties: (0, contract_1.carrying)(onRemark, {
        company: v4_1.z.string().max(60).default(''),
        add: v4_1.z.string().max(8_000).default(''),
    }),
    systems: (0, contract_1.carrying)(onIncident),
    setSystems: (0, contract_1.carrying)(onRemark, { systems: v4_1.z.string().max(4_000).default(''), otherSystem: contract_1.typedWords }),
    otherClient: (0, contract_1.carrying)(onRemark, { name: contract_1.typedWords, contact: contract_1.typedWords }),
    entity: (0, contract_1.carrying)(onRemark, { company: v4_1.z.string().max(60).default('') }),
    tell: (0, contract_1.carrying)({ ...onRemark, step: v4_1.z.enum(['sent', 'received']), shown }, {
        'client.sent': oneClient,
        'client.received': oneClient,
        'words.sent': contract_1.typedWords,
        'words.received': contract_1.typedWords,
        ...moment,
        'day.sent': typedMoment,
        'time.sent': typedMoment,
    }),
    aware: (0, contract_1.carrying)(onRemark, { ...moment, ...why }),
    history: (0, contract_1.carrying)({ ...onIncident, page: v4_1.z.coerce.number().int().min(1).max(10_000) }),
    holding: (0, contract_1.carrying)(onIncident),
    handOver: (0, contract_1.carrying)(onRemark, { to: v4_1.z.string().max(60).default('') }),
    letGo: (0, contract_1.carrying)(onRemark),
    invited: (0, contract_1.carrying)(onIncident),
    invite: (0, contract_1.carrying)(onRemark, { person: v4_1.z.string().max(800).default('') }),
    uninvite: (0, contract_1.carrying)(onRemark, { id: v4_1.z.string().max(60).default('') }),
    along: (0, contract_1.carrying)({ ...onIncident, part: v4_1.z.enum(alongParts), from: door }),
    alongFetch: (0, contract_1.carrying)(onIncident, { id: v4_1.z.guid() }),
    facts: (0, contract_1.carrying)(onIncident),
    correct: (0, contract_1.carrying)({ ...onRemark, times: v4_1.z.number().int().min(0).max(10_000) }, {
        kind: v4_1.z.string().max(60).default(''),
        noticedDay: typedMoment,
        noticedTime: typedMoment,
        fromDay: typedMoment,
        fromTime: typedMoment,
        untilDay: typedMoment,
        untilTime: typedMoment,
        ongoing: v4_1.z.string().max(20).default(''),
        dataOf: v4_1.z.string().max(20).default(''),
        peopleCount: v4_1.z.string().max(20).default(''),
        about: v4_1.z.string().max(exports.reportFields.about).default(''),
        notAbout: v4_1.z.string().max(exports.reportFields.about).default(''),
        ...why,
    }),
    plan: (0, contract_1.carrying)(onRemark, { due: contract_1.pickedDay, words: contract_1.typedWords, owner: v4_1.z.string().max(800).default('') }),
    replan: (0, contract_1.carrying)(onRemark, {
        task: v4_1.z.coerce.number().int().min(1).max(100),
        newOwner: v4_1.z.string().max(800).default(''),
        newDue: typedMoment,
    }),
    finish: (0, contract_1.carrying)(onRemark, { id: v4_1.z.coerce.number().int().min(1).max(100) }),
    second: (0, contract_1.carrying)(onIncident),
    agree: (0, contract_1.carrying)({ ...onRemark, agrees: v4_1.z.enum(['yes', 'no']) }, { whyNot: contract_1.typedWords }),
    takeBack: (0, contract_1.carrying)(onRemark),
    close: (0, contract_1.carrying)(onRemark, { toReporter: contract_1.typedWords }),
    reopen: (0, contract_1.carrying)(onRemark, why),
    joining: (0, contract_1.carrying)(onIncident),
    join: (0, contract_1.carrying)(onRemark, { lead: v4_1.z.string().max(60).default('') }),
    part: (0, contract_1.carrying)(onRemark, { id: v4_1.z.string().max(60).default('') }),
    attach: (0, contract_1.carrying)(received, chosen),
    discard: (0, contract_1.carrying)(received),
    files: (0, contract_1.carrying)(received),
    evidence: (0, contract_1.carrying)(onIncident),
    fetch: (0, contract_1.carrying)(onIncident, { id: v4_1.z.guid() }),
});
exports.incidentCards = (0, contract_1.namedBy)('incident', [
    'alert',
    'receipt',
    'question',
    'decision',
    'second',
    'task',
    'invited',
    'uninvited',
    'digest',
    'mail',
    'discreetMail',
]);
exports.incidentQuestions = (0, contract_1.namedBy)('incident', ['number', 'who', 'nameless']);
exports.incidentDownloads = (0, contract_1.namedBy)('incident', ['evidence', 'alongEvidence']);
exports.incidentForms = (0, contract_1.namedBy)('incident', ['remark', 'files', 'code']);
