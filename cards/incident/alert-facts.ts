import type { IncidentClock } from '../../services/incident/clocks';
import type { FactNote, FactQuestion } from '../../services/incident/kinds';
import { dateAndTime, timeNear } from '../dates';
import type { Fact } from '../shared/elements';
import type { Texts } from '../texts';
import { displayLines, displayName } from '../user-text';
import type { IncidentAlertView } from './alert-view';
import { missingLines } from './process/file-outcomes';
import { clientName } from './process/view';
import { remarkPassages } from './remarks';
import { leftWords } from './time-left';

/** Names listed on one card; the rest is counted. */
const shownNames = 8;

/** What a handler weighs first. */
export function mainFacts(view: IncidentAlertView, texts: Texts): readonly Fact[] {
  const { facts } = view;
  const { fact } = texts.incident;
  return [
    ...clockFacts(view, texts),
    ...missingFact(view, texts),
    { label: fact.noticed, lines: [dateAndTime(facts.noticedAt, view.locale)] },
    { label: fact.reported, lines: [dateAndTime(view.reportedAt, view.locale)] },
    ...originFact(view, texts),
    { label: fact.dataOf, lines: [texts.kinds.dataOf[facts.dataOf]] },
    ...listed(fact.clients, view.clients, texts),
    {
      label: fact.peopleCount,
      lines: [facts.peopleCount === null ? texts.incident.unknown : texts.incident.about(facts.peopleCount)],
    },
  ];
}

/** Behind the toggle. */
export function detailFacts(view: IncidentAlertView, texts: Texts): readonly Fact[] {
  const { fact } = texts.incident;
  const masked = view.masked.map((kind) => texts.kinds.masked[kind]).join(', ');
  return [
    ...(view.files === 0 ? [] : [{ label: texts.evidence.title, lines: [texts.evidence.count(view.files)] }]),
    ...listed(fact.about, view.about, texts),
    ...(masked === '' ? [] : [{ label: fact.masked, lines: [masked] }]),
    ...(view.confidential ? [{ label: fact.identity, lines: [texts.incident.confidential] }] : []),
    ...(view.reporterProven ? [] : [{ label: fact.identity, lines: [texts.incident.identityUnproven] }]),
  ];
}

/** What was done, the answers to the kind's questions, and what was said since. */
export function passages(view: IncidentAlertView, texts: Texts): readonly Fact[] {
  const { done } = view.facts;
  const excerpt = { max: 500, cut: texts.incident.cut };
  return [
    ...(done === null ? [] : [{ label: texts.incident.done, lines: displayLines(done, excerpt) }]),
    ...view.questions.flatMap((question) => answered(question, view, texts)),
    ...remarkPassages(view.remarks, texts, view.locale),
  ];
}

function originFact({ origin }: IncidentAlertView, { incident }: Texts): readonly Fact[] {
  if (origin === null) return [];
  return [
    { label: incident.fact.origin, lines: [incident.origin[origin.matter](displayName(origin.item, 40))] },
  ];
}

/** The clock that ends first, and that to the authority when it is another. */
function clockFacts(view: IncidentAlertView, texts: Texts): readonly Fact[] {
  const { clocks, process } = view.handling;
  const running = clocks.filter(({ metAt, informative }) => metAt === null && !informative);
  const shown = running.filter(({ kind }, place) => place === 0 || kind === 'authority');
  return process.closed ? [] : shown.map((clock) => clockFact(clock, view, texts));
}

/** When it ends, and how long that was when the card was drawn: a card that stays open grows old. */
function clockFact(clock: IncidentClock, view: IncidentAlertView, texts: Texts): Fact {
  const { handling, reportedAt, locale } = view;
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

/** What must still happen, once somebody has it. */
function missingFact({ handling, taken, status }: IncidentAlertView, texts: Texts): readonly Fact[] {
  const { missing } = handling;
  if (!taken || status === 'withdrawn' || status === 'closed' || missing.length === 0) return [];
  return [{ label: texts.process.missing, lines: missingLines(handling, texts) }];
}

function answered({ id, options }: FactQuestion, view: IncidentAlertView, texts: Texts): readonly Fact[] {
  const answer = view.facts.answers[id];
  if (answer === undefined) return [];
  const { label, options: titles }: { label: string; options: Readonly<Record<string, string>> } =
    texts.questions[id];
  const lines = options
    ? [titles[answer] ?? displayName(answer)]
    : displayLines(answer, { max: 300, cut: texts.incident.cut });
  return [{ label, lines: [...lines, ...notesBelow(id, view.notes, texts)] }];
}

/** Beside which answer a note stands. */
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
