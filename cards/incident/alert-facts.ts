import type { AssessmentQuestionId } from '../../services/incident/assessment/questions';
import type { IncidentClock } from '../../services/incident/clocks';
import type { FactNote, FactQuestion } from '../../services/incident/kinds';
import type { DataOwner } from '../../services/incident/model';
import type { Locale } from '../../services/people/roles';
import { dateAndTime, dayName, timeNear } from '../dates';
import type { Fact } from '../shared/elements';
import type { Texts } from '../texts';
import { displayLines, displayName } from '../user-text';
import type { IncidentAlertModel } from './alert-model';
import { happenedLines } from './happened';
import { missingLines } from './process/dossier-outcomes';
import { clientName } from './process/model';
import { remarkPassages } from './remarks';
import { leftWords } from './time-left';

/** Names listed on one card; the others are counted. */
const shownNames = 8;

/** What a handler considers first. */
export function mainFacts(model: IncidentAlertModel, texts: Texts): readonly Fact[] {
  const { facts } = model;
  const { fact } = texts.incident;
  return [
    ...clockFacts(model, texts),
    ...missingFact(model, texts),
    ...(facts.kindProposed ? [{ label: fact.kind, lines: [texts.incident.kindProposed] }] : []),
    { label: fact.noticed, lines: noticedLines(model, texts) },
    ...happenedFact(model, texts),
    { label: fact.reported, lines: [dateAndTime(model.reportedAt, model.locale)] },
    ...originFact(model, texts),
    ...turnedUpFacts(model, texts),
    { label: fact.dataOf, lines: [dataOwner(model, texts)] },
    ...listed(fact.clients, model.clients, texts),
    { label: fact.peopleCount, lines: [peopleWords(model, texts)] },
  ];
}

/** The handlers' answer is more recent; otherwise what the reporter filled in. */
const answeredAs = ({ handling }: IncidentAlertModel, question: AssessmentQuestionId): string | null => {
  const [value = 'unknown'] = handling.process.answers[question]?.value ?? [];
  return value === 'unknown' ? null : value;
};

const ownerOf: Readonly<Record<string, DataOwner>> = {
  controller: 'optimo',
  processor: 'client',
  both: 'both',
};

function dataOwner(model: IncidentAlertModel, { kinds, incident }: Texts): string {
  const owner = ownerOf[answeredAs(model, 'role') ?? ''] ?? model.facts.dataOf;
  return owner === null ? incident.unknown : kinds.dataOf[owner];
}

function peopleWords(model: IncidentAlertModel, { incident }: Texts): string {
  const answered = answeredAs(model, 'people');
  const count = answered === null ? model.facts.peopleCount : Number(answered);
  return count === null ? incident.unknown : incident.about(count);
}

/** The moment that was given, or what was said about it, and the start of the terms until somebody corrects it. */
function noticedLines({ facts, handling, locale }: IncidentAlertModel, texts: Texts): readonly string[] {
  const { noticedAt, noticed } = facts;
  if (noticedAt !== null) return [dateAndTime(noticedAt, locale)];
  const { unknown, countsFrom } = texts.incident;
  const from = noticed === 'today' || noticed === 'yesterday' ? countsFrom.day : countsFrom.report;
  return [
    noticed === undefined ? unknown : texts.kinds.noticed[noticed],
    ...(handling.process.aware === null && handling.clocks.length > 0 ? [from] : []),
  ];
}

/** As far as handlers found out. */
function happenedFact({ facts: { happened }, locale }: IncidentAlertModel, texts: Texts): readonly Fact[] {
  const lines = happenedLines(happened, texts, locale);
  return lines.length > 0 ? [{ label: texts.correcting.happened, lines }] : [];
}

/** Behind the toggle. */
export function detailFacts(model: IncidentAlertModel, texts: Texts): readonly Fact[] {
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

/** Those who can really open the name: a report about the FG bypasses the FG. */
function confidenceFact({ confidential }: IncidentAlertModel, { incident }: Texts): readonly Fact[] {
  if (confidential === null) return [];
  const names = confidential.slice(0, shownNames).map((name) => displayName(name, 60));
  return [{ label: incident.fact.identity, lines: [incident.confidential(names.join(', '))] }];
}

function identityFact(
  { reporterProven, unnamed }: IncidentAlertModel,
  { incident, nameless }: Texts,
): readonly Fact[] {
  if (reporterProven) return [];
  const said = unnamed ? nameless.reported : incident.identityUnproven;
  return [{ label: incident.fact.identity, lines: [said] }];
}

/** What was done, the answers to the questions for the kind, and what was said since. */
export function passages(model: IncidentAlertModel, texts: Texts): readonly Fact[] {
  const { done } = model.facts;
  const excerpt = { max: 500, cut: texts.shared.shortened };
  return [
    ...(done === null ? [] : [{ label: texts.incident.done, lines: displayLines(done, excerpt) }]),
    ...model.questions.flatMap((question) => answered(question, model, texts)),
    ...remarkPassages(model.remarks, texts, model.locale),
  ];
}

function correctedFact({ corrected, locale }: IncidentAlertModel, { correcting }: Texts): readonly Fact[] {
  if (!corrected) return [];
  const { name, at } = corrected;
  return [
    { label: correcting.corrected, lines: [correcting.by(displayName(name, 60), dateAndTime(at, locale))] },
  ];
}

/** A count is named by the day in its key, which is for machines. */
function countedOn(key: string, locale: Locale): string {
  const [day] = /\d{4}-\d{2}-\d{2}/.exec(key) ?? [];
  return day === undefined ? '–' : dayName(day, locale);
}

/** Whose loan it is and who said so is in that record too, for those who watch over it. */
function originFact({ origin, reportedAt, locale }: IncidentAlertModel, texts: Texts): readonly Fact[] {
  if (origin === null) return [];
  const {
    incident,
    news: { turnedUp },
  } = texts;
  const { matter, item, loan, saidBy } = origin;
  const when = timeNear(reportedAt, reportedAt, locale);
  const lines = [
    incident.origin[matter](displayName(matter === 'count' ? countedOn(item, locale) : item, 40)),
    ...(loan ? [turnedUp.borrower(displayName(loan.borrower, 60))] : []),
    ...(loan?.handedInAt
      ? [turnedUp.saidBack(displayName(loan.borrower, 60), dateAndTime(loan.handedInAt, locale))]
      : []),
    ...(saidBy === undefined ? [] : [turnedUp.saidBy(displayName(saidBy, 60), when)]),
  ];
  return [{ label: incident.fact.origin, lines }];
}

/** After it is no longer news, it stays here for good. */
function turnedUpFacts({ turnedUp, locale }: IncidentAlertModel, texts: Texts): readonly Fact[] {
  if (!turnedUp) return [];
  const { fact } = texts.news.turnedUp;
  const row = (
    label: string,
    done: { readonly name: string; readonly at: string } | null,
    words: readonly string[] = [],
  ): readonly Fact[] =>
    done === null
      ? []
      : [{ label, lines: [`${displayName(done.name, 60)}, ${dateAndTime(done.at, locale)}`, ...words] }];
  const { found, back, undone } = turnedUp;
  const where = found === null ? [] : displayLines(found.where, { max: 300, cut: texts.shared.shortened });
  return [...row(fact.found, found, where), ...row(fact.back, back), ...row(fact.undone, undone)];
}

/** The clock that ends first, and the authority's if that is another. */
function clockFacts(model: IncidentAlertModel, texts: Texts): readonly Fact[] {
  const { clocks, process } = model.handling;
  const running = clocks.filter(({ metAt, informative }) => metAt === null && !informative);
  const shown = running.filter(({ kind }, place) => place === 0 || kind === 'authority');
  return process.closed ? [] : shown.map((clock) => clockFact(clock, model, texts));
}

/** When it ends, and how far off that was when the card was drawn: an open card grows old. */
function clockFact(clock: IncidentClock, model: IncidentAlertModel, texts: Texts): Fact {
  const { handling, reportedAt, locale } = model;
  const { now } = handling;
  const until = clock.until.toISOString();
  return {
    label: texts.process.clock[clock.kind],
    lines: [
      ...(clock.client === null ? [] : [clientName(handling, clock.client)]),
      dateAndTime(until, locale),
      texts.alert.left(leftWords(now, until, texts), timeNear(now, reportedAt, locale)),
    ],
  };
}

/** What must still happen, once somebody holds it. */
function missingFact({ handling, taken, status }: IncidentAlertModel, texts: Texts): readonly Fact[] {
  const { missing } = handling;
  const over = status === 'withdrawn' || status === 'closed' || status === 'joined';
  if (!taken || over || missing.length === 0) return [];
  return [{ label: texts.process.missing, lines: missingLines(handling, texts) }];
}

function answered({ id, options }: FactQuestion, model: IncidentAlertModel, texts: Texts): readonly Fact[] {
  const answer = model.facts.answers[id];
  if (answer === undefined) return [];
  const { label, options: titles }: { label: string; options: Readonly<Record<string, string>> } =
    texts.questions[id];
  const lines = options
    ? [titles[answer] ?? displayName(answer)]
    : displayLines(answer, { max: 300, cut: texts.shared.shortened });
  return [{ label, lines: [...lines, ...notesBelow(id, model.notes, texts)] }];
}

/** Which answer a note goes with. */
const noteQuestions: Readonly<Record<FactNote, string>> = {
  encryptionToVerify: 'optimoDevice',
  passwordSentApart: 'attachment',
};

const notesBelow = (question: string, notes: readonly FactNote[], texts: Texts): readonly string[] =>
  notes.filter((note) => noteQuestions[note] === question).map((note) => texts.incident.note[note]);

function listed(label: string, names: readonly string[], texts: Texts): readonly Fact[] {
  if (names.length === 0) return [];
  const lines = names.slice(0, shownNames).map((name) => displayName(name, 60));
  const rest = names.length - lines.length;
  return [{ label, lines: rest > 0 ? [...lines, texts.incident.more(rest)] : lines }];
}
