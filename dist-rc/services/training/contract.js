"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.trainingQuestions = exports.trainingDownloads = exports.trainingCards = exports.trainingActions = exports.exceptionRules = exports.typedTrainingNumber = exports.documentNumber = exports.sessionNumber = exports.trainingFields = void 0;
const v4_1 = require("zod/v4");
const contract_1 = require("../contract");
const formats_1 = require("../downloads/formats");
const incident_settings_1 = require("../people/incident-settings");
const numbering_1 = require("../ledger/numbering");
exports.trainingFields = {
    title: 120,
    topic: 40,
    day: 10,
    from: 5,
    until: 5,
    where: 120,
    link: 500,
    places: 5,
    audience: 2_000,
    people: 8_000,
    mandatory: 3,
    deadline: 10,
    yearly: 3,
    outside: 80,
    outsideMail: 254,
    version: 40,
    summary: 1_000,
    file: 36,
};
exports.sessionNumber = (0, numbering_1.numbering)('KS');
exports.documentNumber = (0, numbering_1.numbering)('DOC');
const typedTrainingNumber = (text) => (0, numbering_1.typedAs)([exports.sessionNumber, exports.documentNumber], text);
exports.typedTrainingNumber = typedTrainingNumber;
const session = v4_1.z.string().regex(exports.sessionNumber.pattern);
const document = v4_1.z.string().regex(exports.documentNumber.pattern);
const onSession = { session };
const onDocument = { document };
const day = contract_1.pickedDay;
const onPage = { ...onSession, page: v4_1.z.coerce.number().int().min(1).max(1_000).default(1) };
const ticks = { present: v4_1.z.string().max(10_000).default('') };
const onDrawn = { ...onPage, drawn: v4_1.z.iso.datetime().optional() };
const pasted = { csv: v4_1.z.string().max(100_000).default('') };
exports.exceptionRules = ['later', 'excused', 'normal'];
exports.trainingActions = (0, contract_1.actionsOf)('training', {
    signUp: (0, contract_1.carrying)(onSession),
    signOff: (0, contract_1.carrying)(onSession),
    code: (0, contract_1.carrying)(onSession, { code: v4_1.z.string().max(100) }),
    view: (0, contract_1.carrying)(onSession),
    open: (0, contract_1.carrying)({}, { id: v4_1.z.union([session, document]) }),
    calendar: (0, contract_1.carrying)(onSession),
    openText: (0, contract_1.carrying)(onDocument),
    sign: (0, contract_1.carrying)(onDocument),
    read: (0, contract_1.carrying)(onDocument),
    away: (0, contract_1.carrying)({}, { from: day, until: day }),
    back: (0, contract_1.carrying)(),
    planForm: (0, contract_1.carrying)({ about: v4_1.z.enum(incident_settings_1.incidentKinds).optional() }),
    plan: (0, contract_1.sending)(),
    changeForm: (0, contract_1.carrying)(onSession),
    change: (0, contract_1.sending)(onSession),
    cancel: (0, contract_1.carrying)(onSession),
    close: (0, contract_1.carrying)(onSession),
    attendance: (0, contract_1.carrying)(onPage),
    tick: (0, contract_1.carrying)(onDrawn, ticks),
    turnPage: (0, contract_1.carrying)({ ...onDrawn, to: onPage.page }, ticks),
    closeList: (0, contract_1.carrying)(onDrawn, ticks),
    walkedIn: (0, contract_1.carrying)(onPage, { who: v4_1.z.string().max(exports.trainingFields.people).default('') }),
    coming: (0, contract_1.carrying)({ ...onSession, format: v4_1.z.enum(formats_1.sheetFormats) }),
    codeSheet: (0, contract_1.carrying)(onSession),
    confirm: (0, contract_1.carrying)(onSession),
    takeOver: (0, contract_1.carrying)(onSession),
    documentForm: (0, contract_1.carrying)(),
    publish: (0, contract_1.sending)(),
    endDocument: (0, contract_1.carrying)(onDocument),
    original: (0, contract_1.carrying)(onDocument),
    checkAddress: (0, contract_1.carrying)(onDocument),
    retry: (0, contract_1.carrying)(onSession),
    retryDocument: (0, contract_1.carrying)(onDocument),
    manage: (0, contract_1.carrying)(onSession),
    overview: (0, contract_1.carrying)(),
    completion: (0, contract_1.carrying)({ format: v4_1.z.enum(formats_1.sheetFormats) }),
    except: (0, contract_1.carrying)({}, {
        who: v4_1.z.string().max(exports.trainingFields.people).default(''),
        about: v4_1.z.string().max(40).default(''),
        rule: v4_1.z.enum(exports.exceptionRules).default('later'),
        newDay: v4_1.z.string().max(40).default(''),
        why: contract_1.typedWords,
    }),
    evidence: (0, contract_1.carrying)({ format: v4_1.z.enum(formats_1.evidenceFormats) }, { from: day, until: day }),
    staff: (0, contract_1.carrying)({}, pasted),
    staffApply: (0, contract_1.carrying)({ shown: v4_1.z.string().max(64).optional() }, pasted),
});
exports.trainingCards = (0, contract_1.namedBy)('training', ['seat', 'changed', 'session', 'published', 'appointment']);
exports.trainingDownloads = (0, contract_1.namedBy)('training', [
    'evidence',
    'calendar',
    'coming',
    'codeSheet',
    'completion',
    'original',
]);
exports.trainingQuestions = (0, contract_1.namedBy)('training', ['number']);
