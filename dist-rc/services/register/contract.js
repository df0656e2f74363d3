"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.registerDownloads = exports.registerActions = exports.documentKinds = exports.cyberDocuments = void 0;
const v4_1 = require("zod/v4");
const contract_1 = require("../contract");
const formats_1 = require("../downloads/formats");
const contract_2 = require("../incident/contract");
exports.cyberDocuments = [
    'cyberWarning',
    'cyberReport',
    'cyberProgress',
    'cyberFinal',
    'cyberRecipients',
];
exports.documentKinds = [
    'ap',
    'apJson',
    'edpb',
    'letter',
    'notice',
    'dossier',
    ...exports.cyberDocuments,
    'history',
];
const day = contract_1.pickedDay;
const period = { from: day, until: day };
const ofYear = { year: v4_1.z.coerce.number().int().min(2018).max(2200) };
const onIncident = { incident: contract_2.incidentNumber };
const drillNumber = v4_1.z.string().regex(/^OEF-[A-Z]{2,4}-\d{4,9}$/);
exports.registerActions = (0, contract_1.actionsOf)('register', {
    show: (0, contract_1.carrying)({
        list: v4_1.z.string().max(240).default('newest'),
        after: v4_1.z.string().max(200).default(''),
    }),
    search: (0, contract_1.carrying)({ among: v4_1.z.enum(['incidents', 'drills']).default('incidents') }, { words: v4_1.z.string().max(2_000).default('') }),
    open: (0, contract_1.carrying)({}, { id: v4_1.z.union([contract_2.incidentNumber, drillNumber]) }),
    export: (0, contract_1.carrying)({}, { ...period, format: v4_1.z.enum(formats_1.sheetFormats) }),
    pack: (0, contract_1.carrying)({}, period),
    figures: (0, contract_1.carrying)(ofYear),
    figuresPdf: (0, contract_1.carrying)(ofYear),
    access: (0, contract_1.carrying)(),
    accessOf: (0, contract_1.carrying)(onIncident),
    verify: (0, contract_1.carrying)(),
    anchor: (0, contract_1.carrying)(),
    document: (0, contract_1.carrying)({ ...onIncident, document: v4_1.z.enum(exports.documentKinds) }, { client: v4_1.z.string().max(60).default('') }),
    reporter: (0, contract_1.carrying)(onIncident),
    holds: (0, contract_1.carrying)({ number: v4_1.z.string().max(400).default('') }),
    hold: (0, contract_1.carrying)({}, { number: v4_1.z.string().max(400).default(''), purpose: contract_1.typedWords, until: day }),
    holdLooked: (0, contract_1.carrying)({}, {
        look: v4_1.z.string().max(400).default(''),
        lookUntil: v4_1.z.literal('').or(day).default(''),
        still: contract_1.typedWords,
    }),
    release: (0, contract_1.carrying)({}, { release: v4_1.z.string().max(400).default(''), whyNot: contract_1.typedWords }),
});
exports.registerDownloads = (0, contract_1.namedBy)('register', ['incidents', 'pack', 'document', 'figures', 'anchor']);
