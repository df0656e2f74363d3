"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.report = void 0;
exports.subjectsLetter = subjectsLetter;
exports.clientNotice = clientNotice;
exports.noticeFacts = noticeFacts;
const dates_1 = require("../../dates");
const texts_1 = require("../../texts");
const documents_1 = require("../../texts/documents");
const happened_1 = require("../happened");
const words_1 = require("../words");
const nl = (0, texts_1.textsFor)('nl');
function subjectsLetter(model) {
    const { letter } = documents_1.documentTexts;
    const { noticedAt } = model.facts;
    const noticed = noticedAt === null ? '[wanneer]' : (0, dates_1.writtenMoment)(noticedAt);
    return (0, exports.report)(model, letter.title, [
        letter.concept,
        letter.greeting,
        letter.opening(model.company),
        letter.what,
        letter.whatText(noticed, natureOf(model)),
        letter.data,
        dataWords(model) ?? '[welke gegevens]',
        letter.consequences,
        chosen(model, 'consequences') ?? letter.consequencesUnknown,
        letter.done,
        writtenIn(model, 'measuresTaken') ?? letter.doneUnknown,
        letter.yours,
        [letter.yoursText, ...adviceFor(model)].join(' '),
        letter.contact,
        letter.contactText(model.dpo.name, model.dpo.how),
        letter.closing,
        model.company,
    ]);
}
function natureOf({ facts: { kind, answers } }) {
    const { nature, carrier } = documents_1.documentTexts.letter;
    if (kind === null)
        return '[wat er misging]';
    const [thing = 'other'] = (answers.carrier ?? '').split(',');
    return nature[kind].replace('{carrier}', carrier[thing] ?? carrier.other);
}
function adviceFor({ answers: { data = [] } }) {
    const { yoursWith } = documents_1.documentTexts.letter;
    const passes = data.includes('bsn') || data.includes('identityDocument');
    return [
        ...(data.includes('credentials') ? [yoursWith.credentials] : []),
        ...(data.includes('financial') ? [yoursWith.financial] : []),
        ...(passes ? [yoursWith.bsn] : []),
    ];
}
function clientNotice(model) {
    const { notice } = documents_1.documentTexts;
    return (0, exports.report)(model, notice.title(model.client), [
        notice.concept,
        notice.reference(model.id),
        notice.greeting(model.contact),
        notice.opening((0, dates_1.writtenMoment)(model.awareAt), model.termHours),
        model.financial ? notice.peopleFinancial : notice.people,
        ...noticeFacts(model).map(([label, value]) => `${label}: ${value}`),
        `${notice.contact}: ${[model.dpo.name, model.dpo.how].filter(Boolean).join(', ')}`,
        notice.more,
        notice.closing,
        model.company,
    ]);
}
function noticeFacts(model) {
    const { notice } = documents_1.documentTexts;
    const { facts, shared } = model;
    const known = [
        [notice.kind, facts.kind === null ? chosen(model, 'affected') : nl.kinds.names[facts.kind]],
        [notice.what, shared ? notice.whatShared : (0, words_1.wordsOrGone)(facts.what, nl)],
        [notice.happened, (0, happened_1.happenedLines)(facts.happened, nl, 'nl', dates_1.writtenMoment).join('; ') || null],
        [notice.data, ofThisClient(dataWords(model), shared)],
        [notice.subjects, ofThisClient(chosen(model, 'subjects'), shared)],
        [notice.count, shared ? null : writtenIn(model, 'people')],
        [notice.consequences, ofThisClient(chosen(model, 'consequences'), shared)],
        [notice.done, shared ? null : doneWords(model)],
    ];
    return known.map(([label, value]) => [label, value ?? notice.unknown]);
}
const ofThisClient = (words, shared) => words !== null && shared ? `${words} ${documents_1.documentTexts.notice.checkShared}` : words;
function doneWords(model) {
    const { notice } = documents_1.documentTexts;
    const { afterwards, deletionConfirmed } = model.answers;
    const done = [
        writtenIn(model, 'measuresTaken'),
        afterwards?.includes('none') === true ? null : chosen(model, 'afterwards'),
        deletionConfirmed?.includes('yes') === true ? notice.deletionConfirmed : null,
        deletionConfirmed?.includes('unopened') === true ? notice.cameBack : null,
    ].filter((words) => words !== null);
    return done.length > 0 ? done.join(' ') : null;
}
const report = ({ id, now }, title, lines) => ({
    title,
    language: 'nl',
    madeAt: new Date(now),
    portrait: true,
    tables: [],
    lines: lines.flatMap((line) => [line, ' ']),
    footer: id,
});
exports.report = report;
function dataWords(model) {
    const told = ['data', 'payroll', 'special']
        .filter((question) => model.answers[question]?.includes('none') !== true)
        .flatMap((question) => chosen(model, question) ?? []);
    return told.length > 0 ? told.join('; ') : null;
}
function chosen({ answers }, question) {
    const value = answers[question];
    if (value === undefined || value.includes('unknown'))
        return null;
    const { options } = nl.assessment[question];
    return value.map((each) => options[each] ?? each).join('; ');
}
function writtenIn({ answers }, question) {
    const [value] = answers[question] ?? [];
    return value === undefined || value === 'unknown' ? null : value;
}
