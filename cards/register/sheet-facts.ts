import type { AssessmentQuestionId } from '../../services/incident/assessment/questions';
import { doneAt } from '../../services/incident/contract';
import type { DutyDecision } from '../../services/incident/process/model';
import type { Locale } from '../../services/people/roles';
import { thereLines } from '../incident/process/at-authority';
import type { Cell } from '../sheets/sheet';
import type { Texts } from '../texts';
import { wordsOrGone } from '../incident/words';
import type { Column, RegisterEntry } from './sheet-model';

/**
 * What Art. 33(5) requires of the register besides what happened and what was decided: cause, data and people, effects,
 * measures, the company, the reasons, each with its moment if it has one.
 */
export function factColumns(locale: Locale, texts: Texts): readonly Column[] {
  const { factColumn: title } = texts.register;
  const said =
    (...questions: readonly AssessmentQuestionId[]) =>
    (entry: RegisterEntry) =>
      answersIn(entry, questions, texts);
  return [
    [title.company, 30, ({ company }) => company],
    [title.classifiedWhy, 40, ({ incident: { process } }) => process?.classified?.reason ?? null],
    [title.cause, 30, said('cause', 'malicious')],
    [title.affected, 30, said('affected')],
    [title.data, 40, said('data', 'special', 'payroll')],
    [title.records, 12, said('records')],
    [title.subjects, 30, said('subjects')],
    [title.consequences, 40, said('consequences', 'noEffectBecause')],
    [title.measuresBefore, 40, said('measuresBefore', 'encrypted')],
    [title.measures, 50, (entry) => measuresIn(entry, texts)],
    [title.authorityAt, 18, ({ incident: { process } }) => toldAt(process?.decisions.authority)],
    [
      title.authorityStands,
      40,
      ({ incident: { process } }) => standsThere(process?.decisions.authority, locale, texts),
    ],
    [title.delay, 40, ({ incident: { process } }) => delayOf(process?.decisions.authority)],
    [title.subjectsAt, 18, ({ incident: { process } }) => toldAt(process?.decisions.subjects)],
  ];
}

/** With several questions each is named; a single one just gives its answer. */
function answersIn(
  { incident: { process } }: RegisterEntry,
  questions: readonly AssessmentQuestionId[],
  { assessment, shared }: Texts,
): Cell {
  const lines = questions.flatMap((question) => {
    const value = process?.answers[question]?.value;
    if (value === undefined) return [];
    const { label, options } = assessment[question];
    const titles: Readonly<Record<string, string>> = options;
    const words = value.map((one) => titles[one] ?? (one === 'unknown' ? shared.unknown : one)).join(', ');
    return [questions.length === 1 ? words : `${label} ${words}`];
  });
  return lines.join('; ') || null;
}

/** What the reporter did at once, and what has been done and is being done since. */
function measuresIn(entry: RegisterEntry, texts: Texts): Cell {
  const { done } = entry.incident.facts;
  const since = answersIn(entry, ['afterwards', 'measuresTaken', 'measuresAgainst'], texts);
  const lines = [done === null ? '' : wordsOrGone(done, texts), since === null ? '' : String(since)];
  return lines.filter((line) => line !== '').join('; ') || null;
}

const toldAt = (decision: DutyDecision | undefined): Cell =>
  decision?.state === 'done' ? new Date(doneAt(decision)) : null;

/** Whether it was all, what was added, and that it was withdrawn there. */
const standsThere = (decision: DutyDecision | undefined, locale: Locale, texts: Texts): Cell =>
  decision?.state === 'done' ? thereLines(decision, { locale }, texts).join('; ') || null : null;

const delayOf = (decision: DutyDecision | undefined): Cell =>
  decision?.state === 'done' ? decision.delay : null;
