"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.mainFacts = mainFacts;
exports.detailFacts = detailFacts;
exports.passages = passages;
const dates_1 = require("../dates");
const user_text_1 = require("../user-text");
const happened_1 = require("./happened");
const dossier_outcomes_1 = require("./process/dossier-outcomes");
const model_1 = require("./process/model");
const remarks_1 = require("./remarks");
const time_left_1 = require("./time-left");
const shownNames = 8;
function mainFacts(model, texts) {
    const { facts } = model;
    const { fact } = texts.incident;
    return [
        ...clockFacts(model, texts),
        ...missingFact(model, texts),
        ...(facts.kindProposed ? [{ label: fact.kind, lines: [texts.incident.kindProposed] }] : []),
        { label: fact.noticed, lines: noticedLines(model, texts) },
        ...happenedFact(model, texts),
        { label: fact.reported, lines: [(0, dates_1.dateAndTime)(model.reportedAt, model.locale)] },
        ...originFact(model, texts),
        ...turnedUpFacts(model, texts),
        { label: fact.dataOf, lines: [dataOwner(model, texts)] },
        ...listed(fact.clients, model.clients, texts),
        { label: fact.peopleCount, lines: [peopleWords(model, texts)] },
    ];
}
const answeredAs = ({ handling }, question) => {
    const [value = 'unknown'] = handling.process.answers[question]?.value ?? [];
    return value === 'unknown' ? null : value;
};
const ownerOf = {
    controller: 'optimo',
    processor: 'client',
    both: 'both',
};
function dataOwner(model, { kinds, incident }) {
    const owner = ownerOf[answeredAs(model, 'role') ?? ''] ?? model.facts.dataOf;
    return owner === null ? incident.unknown : kinds.dataOf[owner];
}
function peopleWords(model, { incident }) {
    const answered = answeredAs(model, 'people');
    const count = answered === null ? model.facts.peopleCount : Number(answered);
    return count === null ? incident.unknown : incident.about(count);
}
function noticedLines({ facts, handling, locale }, texts) {
    const { noticedAt, noticed } = facts;
    if (noticedAt !== null)
        return [(0, dates_1.dateAndTime)(noticedAt, locale)];
    const { unknown, countsFrom } = texts.incident;
    const from = noticed === 'today' || noticed === 'yesterday' ? countsFrom.day : countsFrom.report;
    return [
        noticed === undefined ? unknown : texts.kinds.noticed[noticed],
        ...(handling.process.aware === null && handling.clocks.length > 0 ? [from] : []),
    ];
}
function happenedFact({ facts: { happened }, locale }, texts) {
    const lines = (0, happened_1.happenedLines)(happened, texts, locale);
    return lines.length > 0 ? [{ label: texts.correcting.happened, lines }] : [];
}
function detailFacts(model, texts) {
    const { fact } = texts.incident;
    const masked = model.masked.map((kind) => texts.kinds.masked[kind]).join(', ');
    return [
        ...(model.files === 0
            ? []
            : [{ label: texts.evidence.title, lines: [texts.evidence.count(model.files)] }]),
        ...listed(fact.about, model.about, texts),
        ...listed(texts.joining.joined, model.leads ?? [], texts),
        ...listed(texts.along.looking, model.looking ?? [], texts),
        ...correctedFact(model, texts),
        ...(masked === '' ? [] : [{ label: fact.masked, lines: [masked] }]),
        ...confidenceFact(model, texts),
        ...identityFact(model, texts),
    ];
}
function confidenceFact({ confidential }, { incident }) {
    if (confidential === null)
        return [];
    const names = confidential.slice(0, shownNames).map((name) => (0, user_text_1.displayName)(name, 60));
    return [{ label: incident.fact.identity, lines: [incident.confidential(names.join(', '))] }];
}
function identityFact({ reporterProven, unnamed }, { incident, nameless }) {
    if (reporterProven)
        return [];
    const said = unnamed ? nameless.reported : incident.identityUnproven;
    return [{ label: incident.fact.identity, lines: [said] }];
}
function passages(model, texts) {
    const { done } = model.facts;
    const excerpt = { max: 500, cut: texts.shared.shortened };
    return [
        ...(done === null ? [] : [{ label: texts.incident.done, lines: (0, user_text_1.displayLines)(done, excerpt) }]),
        ...model.questions.flatMap((question) => answered(question, model, texts)),
        ...(0, remarks_1.remarkPassages)(model.remarks, texts, model.locale),
    ];
}
function correctedFact({ corrected, locale }, { correcting }) {
    if (!corrected)
        return [];
    const { name, at } = corrected;
    return [
        { label: correcting.corrected, lines: [correcting.by((0, user_text_1.displayName)(name, 60), (0, dates_1.dateAndTime)(at, locale))] },
    ];
}
function originFact({ origin, reportedAt, locale }, texts) {
    if (origin === null)
        return [];
    const { incident, news: { turnedUp }, } = texts;
    const { matter, item, loan, saidBy } = origin;
    const when = (0, dates_1.timeNear)(reportedAt, reportedAt, locale);
    const lines = [
        incident.origin[matter]((0, user_text_1.displayName)(item, 40)),
        ...(loan ? [turnedUp.borrower((0, user_text_1.displayName)(loan.borrower, 60))] : []),
        ...(loan?.handedInAt
            ? [turnedUp.saidBack((0, user_text_1.displayName)(loan.borrower, 60), (0, dates_1.dateAndTime)(loan.handedInAt, locale))]
            : []),
        ...(saidBy === undefined ? [] : [turnedUp.saidBy((0, user_text_1.displayName)(saidBy, 60), when)]),
    ];
    return [{ label: incident.fact.origin, lines }];
}
function turnedUpFacts({ turnedUp, locale }, texts) {
    if (!turnedUp)
        return [];
    const { fact } = texts.news.turnedUp;
    const row = (label, done, words = []) => done === null
        ? []
        : [{ label, lines: [`${(0, user_text_1.displayName)(done.name, 60)}, ${(0, dates_1.dateAndTime)(done.at, locale)}`, ...words] }];
    const { found, back, undone } = turnedUp;
    const where = found === null ? [] : (0, user_text_1.displayLines)(found.where, { max: 300, cut: texts.shared.shortened });
    return [...row(fact.found, found, where), ...row(fact.back, back), ...row(fact.undone, undone)];
}
function clockFacts(model, texts) {
    const { clocks, process } = model.handling;
    const running = clocks.filter(({ metAt, informative }) => metAt === null && !informative);
    const shown = running.filter(({ kind }, place) => place === 0 || kind === 'authority');
    return process.closed ? [] : shown.map((clock) => clockFact(clock, model, texts));
}
function clockFact(clock, model, texts) {
    const { handling, reportedAt, locale } = model;
    const { now } = handling;
    const until = clock.until.toISOString();
    return {
        label: texts.process.clock[clock.kind],
        lines: [
            ...(clock.client === null ? [] : [(0, model_1.clientName)(handling, clock.client)]),
            (0, dates_1.dateAndTime)(until, locale),
            texts.alert.left((0, time_left_1.leftWords)(now, until, texts), (0, dates_1.timeNear)(now, reportedAt, locale)),
        ],
    };
}
function missingFact({ handling, taken, status }, texts) {
    const { missing } = handling;
    const over = status === 'withdrawn' || status === 'closed' || status === 'joined';
    if (!taken || over || missing.length === 0)
        return [];
    return [{ label: texts.process.missing, lines: (0, dossier_outcomes_1.missingLines)(handling, texts) }];
}
function answered({ id, options }, model, texts) {
    const answer = model.facts.answers[id];
    if (answer === undefined)
        return [];
    const { label, options: titles } = texts.questions[id];
    const lines = options
        ? [titles[answer] ?? (0, user_text_1.displayName)(answer)]
        : (0, user_text_1.displayLines)(answer, { max: 300, cut: texts.shared.shortened });
    return [{ label, lines: [...lines, ...notesBelow(id, model.notes, texts)] }];
}
const noteQuestions = {
    encryptionToVerify: 'optimoDevice',
    passwordSentApart: 'attachment',
};
const notesBelow = (question, notes, texts) => notes.filter((note) => noteQuestions[note] === question).map((note) => texts.incident.note[note]);
function listed(label, names, texts) {
    if (names.length === 0)
        return [];
    const lines = names.slice(0, shownNames).map((name) => (0, user_text_1.displayName)(name, 60));
    const rest = names.length - lines.length;
    return [{ label, lines: rest > 0 ? [...lines, texts.incident.more(rest)] : lines }];
}
