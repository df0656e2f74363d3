"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.kluisQuestions = exports.kluisDownloads = exports.kluisSearches = exports.kluisCards = exports.kluisActions = exports.countPageSize = exports.typedLoanNumber = exports.anyLoanNumber = exports.drillLoanNumber = exports.loanNumber = exports.reasonLength = exports.requestFields = void 0;
const v4_1 = require("zod/v4");
const contract_1 = require("../contract");
const typed_1 = require("../time/typed");
const chosen_person_1 = require("../forms/chosen-person");
const formats_1 = require("../downloads/formats");
const numbering_1 = require("../ledger/numbering");
exports.requestFields = {
    thing: 40,
    dossier: 200,
    carrier: 20,
    client: 60,
    count: 4,
    assignment: 500,
    from: 10,
    until: 10,
    borrower: chosen_person_1.chosenLength,
    reason: 500,
};
exports.reasonLength = exports.requestFields.reason;
exports.loanNumber = (0, numbering_1.numbering)('KL');
exports.drillLoanNumber = (0, numbering_1.numbering)('OEF-KL');
exports.anyLoanNumber = /^(?:OEF-)?KL-\d{4,9}$/;
const typedLoanNumber = (text) => (0, numbering_1.typedAs)([exports.loanNumber, exports.drillLoanNumber], text);
exports.typedLoanNumber = typedLoanNumber;
const number = v4_1.z.string().regex(exports.anyLoanNumber);
const onLoan = { loan: number };
const onCount = { count: v4_1.z.string().max(40) };
exports.countPageSize = 40;
const drawnPage = { page: v4_1.z.number().int().min(0).max(1_000), lines: v4_1.z.number().int().min(0) };
const object = v4_1.z.string().max(40).default('');
const onThing = { thing: v4_1.z.string().max(40) };
const why = { reason: contract_1.typedWords };
const whatHappened = { what: contract_1.typedWords };
const untilLater = {
    ...why,
    until: v4_1.z
        .string()
        .max(40)
        .default('')
        .transform((typed) => (0, typed_1.typedDay)(typed) ?? typed),
};
exports.kluisActions = (0, contract_1.actionsOf)('kluis', {
    form: (0, contract_1.carrying)(),
    request: (0, contract_1.sending)(),
    practise: (0, contract_1.sending)(),
    withdraw: (0, contract_1.carrying)(onLoan),
    accept: (0, contract_1.carrying)(onLoan),
    handIn: (0, contract_1.carrying)(onLoan),
    askLonger: (0, contract_1.carrying)(onLoan, untilLater),
    lose: (0, contract_1.carrying)(onLoan),
    report: (0, contract_1.carrying)(onLoan, whatHappened),
    view: (0, contract_1.carrying)(onLoan),
    open: (0, contract_1.carrying)({}, { id: number }),
    approve: (0, contract_1.carrying)(onLoan, { approval: contract_1.typedWords }),
    refuse: (0, contract_1.carrying)(onLoan, why),
    revoke: (0, contract_1.carrying)(onLoan, why),
    issue: (0, contract_1.carrying)(onLoan),
    takeBack: (0, contract_1.carrying)(onLoan),
    keepLonger: (0, contract_1.carrying)(onLoan, untilLater),
    refuseLonger: (0, contract_1.carrying)(onLoan, { whyNot: contract_1.typedWords }),
    recordForm: (0, contract_1.carrying)(),
    record: (0, contract_1.sending)(),
    away: (0, contract_1.carrying)({}, { from: contract_1.pickedDay, until: contract_1.pickedDay }),
    present: (0, contract_1.carrying)(),
    stay: (0, contract_1.carrying)({ from: v4_1.z.string().max(10), until: v4_1.z.string().max(10) }),
    find: (0, contract_1.carrying)({}, { number: v4_1.z.string().max(20) }),
    history: (0, contract_1.carrying)(onLoan),
    undoBack: (0, contract_1.carrying)(onLoan, why),
    found: (0, contract_1.carrying)(onLoan, { where: contract_1.typedWords }),
    things: (0, contract_1.carrying)(),
    thing: (0, contract_1.carrying)({}, { id: object }),
    rename: (0, contract_1.carrying)(onThing, { name: contract_1.typedWords }),
    merge: (0, contract_1.carrying)(onThing, { into: object }),
    export: (0, contract_1.carrying)({ format: v4_1.z.enum(formats_1.sheetFormats) }),
    hold: (0, contract_1.carrying)(onLoan, why),
    release: (0, contract_1.carrying)(onLoan, why),
    closing: (0, contract_1.carrying)(),
    keyCard: (0, contract_1.carrying)(),
    keyHand: (0, contract_1.carrying)({}, { to: v4_1.z.string().max(chosen_person_1.chosenLength) }),
    keyTake: (0, contract_1.carrying)(),
    keyKeep: (0, contract_1.carrying)(),
    keyFind: (0, contract_1.carrying)(),
    keyLose: (0, contract_1.carrying)({}, whatHappened),
    startCount: (0, contract_1.carrying)(),
    countAgain: (0, contract_1.carrying)(onCount),
    count: (0, contract_1.carrying)(onCount, { seen: contract_1.typedWords, extra: contract_1.typedWords }),
    countPage: (0, contract_1.carrying)({ ...onCount, ...drawnPage, to: v4_1.z.number().int().min(0).max(1_000) }, { seen: contract_1.typedWords }),
    countDone: (0, contract_1.carrying)({ ...onCount, ...drawnPage }, { seen: contract_1.typedWords, extra: contract_1.typedWords }),
    countLocked: (0, contract_1.carrying)(onCount, { id: number }),
    countReport: (0, contract_1.carrying)(onCount, whatHappened),
});
exports.kluisCards = (0, contract_1.namedBy)('kluis', [
    'loan',
    'custody',
    'watch',
    'key',
    'closing',
    'count',
    'countDue',
    'unanswered',
]);
exports.kluisSearches = (0, contract_1.namedBy)('kluis', ['things']);
exports.kluisDownloads = (0, contract_1.namedBy)('kluis', ['loans']);
exports.kluisQuestions = (0, contract_1.namedBy)('kluis', ['number']);
