import { type IncidentKind, incidentKinds } from '../people/incident-settings';
import { z } from 'zod/v4';
import { remarkLength } from '../contract';
import { type ChosenPeople, chosenPeople } from '../forms/chosen-person';
import { cutTo, faultsOf, inputsOf, inputValue } from '../forms/inputs';
import { namedPeople } from '../people/name-match';
import type { Organisation } from '../people/organisation';
import { addDays } from '../time/calendar';
import { typedDay, typedTime } from '../time/typed';
import { dayOf, parseLocal } from '../time/zone';
import { answerLength, type ReportField, reportFields } from './contract';
import { kindSent } from './form-kind';
import { type FactQuestion, factQuestions, type FactQuestionId, questionsOf } from './kinds';
import { mask, type Masked, type MaskedKind, maskedKinds } from '../masking/mask';
import { dataOwners, type IncidentFacts, type NoticedMoment, noticedMoments } from './model';

export type FieldName = ReportField | `answer.${FactQuestionId}`;
/** What stops a report, or a remark. */
export type FaultCode = 'required' | 'tooLong' | 'unknown' | 'unnamed';
export type Faults = Partial<Record<FieldName, FaultCode>>;

/** What somebody typed, by input id; empty fields are left out. */
export type Typed = Readonly<Partial<Record<FieldName, string>>>;

export interface ReadReport {
  readonly facts: IncidentFacts;
  /** Object ids of the colleagues it is about. */
  readonly about: readonly string[];
  /** The name stays with the FG (features A29). */
  readonly confidential: boolean;
  readonly masked: readonly MaskedKind[];
}

export interface ReportContext {
  readonly now: Date;
  readonly organisation: Organisation;
  /** The kind that the form proposed. */
  readonly proposed?: IncidentKind | null;
  /** Somebody was chosen in this form before (`FormToken.named`). */
  readonly named?: boolean;
  /** Said, when asked, that it may go without the name that is missing or not understood. */
  readonly unnamed?: boolean;
  /** The people it is about were typed: those who are shown no colleagues have nobody to choose from. */
  readonly typedNames?: boolean;
}

const inputs = inputsOf<FieldName>(
  {
    ...reportFields,
    ...(Object.fromEntries(Object.keys(factQuestions).map((id) => [`answer.${id}`, answerLength])) as Record<
      `answer.${FactQuestionId}`,
      number
    >),
  },
  { people: ['about'], days: ['noticedDate'], times: ['noticedTime'] },
);

/**
 * What was typed, to fill in the form again, so that a fault loses nothing.
 * @param input data of the card, of any shape.
 */
export const keepTyped = (input: unknown): Typed => inputs.keep(input);

const within = (field: ReportField) => (typed: string) => cutTo(reportFields[field], typed);
const choice = <Value extends string, None>(values: readonly Value[], none: None) =>
  z.string().transform((typed) => values.find((value) => value === typed) ?? none);

/**
 * The independent fields. Nothing but an empty text stops a report: a choice that is not understood counts as not made,
 * and is asked afterwards; what is too long is cut, and marked as such.
 */
const ownFields = z.object({
  what: z.string().trim().min(1, { error: 'required' }),
  kind: choice(incidentKinds, null),
  dataOf: choice(dataOwners, null),
  noticed: choice(noticedMoments, null),
  clients: z.string().transform((joined) => [...new Set(joined.split(',').map((id) => id.trim()))]),
  done: z.string().trim().transform(mask),
  about: z.string().max(reportFields.about, { error: 'tooLong' }),
  // Anything not understood is treated as confidential.
  confidential: z.string().transform((typed) => !['', 'no'].includes(typed)),
});

/** A number of people as typed, with or without thousands separators. */
export const countOfPeople = z
  .string()
  .trim()
  .regex(/^(?:\d{1,9}|\d{1,3}(?:[. ]\d{3}){1,2})$/)
  .transform((digits) => Number(digits.replace(/\D/g, '')));

/**
 * Checks a report again on the server and masks all free text (features A3, N5). Never throws.
 * @param input data of the card, of any shape.
 * @returns the report, or what stops it: an empty text, or a name that is not understood.
 */
export function readReport(input: unknown, context: ReportContext): ReadReport | { readonly faults: Faults } {
  const typed = inputs.read(input);
  const own = ownFields.safeParse(typed);
  const concerned = context.typedNames
    ? namedPeople(typed.about, context.organisation.people)
    : chosenPeople(typed.about);
  const unnamed = faultOfAbout(concerned, context);
  const faults = {
    ...(unnamed === null ? {} : { about: unnamed }),
    ...(own.success ? {} : faultsOf<ReportField, FaultCode>(own.error)),
  };
  if (!own.success || Object.keys(faults).length > 0) return { faults };
  const { done, dataOf, clients, confidential } = own.data;
  const { kind, proposed } = kindIn(own.data, context);
  const people = countOfPeople.safeParse(typed.peopleCount);
  // "About twenty" is no number, and a name that nobody here has is nobody: something was said all the same.
  const count = people.success ? '' : typed.peopleCount.trim();
  const names = context.typedNames ? concerned.notUnderstood : [];
  const what = mask([own.data.what, count, ...names].filter((words) => words !== '').join('\n'));
  const answers = readAnswers(typed, questionsOf(kind));
  const masked = [what, done, ...answers.texts].flatMap((words) => words.masked);
  return {
    facts: {
      what: within('what')(what.text),
      kind,
      ...(proposed ? { kindProposed: proposed } : {}),
      ...readNoticed(own.data.noticed, typed, context),
      dataOf,
      clients: clients.filter((id) => isClient(id, context.organisation)),
      peopleCount: people.data ?? null,
      done: done.text === '' ? null : within('done')(done.text),
      answers: answers.values,
    },
    about: concerned.people,
    confidential,
    masked: maskedKinds.filter((found) => masked.includes(found)),
  };
}

const kindIn = (
  { what: words, kind: chosen }: { readonly what: string; readonly kind: IncidentKind | null },
  { proposed: shown = null, organisation }: ReportContext,
) => kindSent({ words, chosen, shown, offered: organisation.incident.kinds });

/**
 * An addition, a question, an answer or a reason: checked and masked like the report.
 * @param input the value of the card's input, of any shape.
 */
export function readRemark(input: unknown): Masked | { readonly fault: FaultCode } {
  const words = inputValue.parse(input).trim();
  if (words === '') return { fault: 'required' };
  return words.length > remarkLength ? { fault: 'tooLong' } : mask(words);
}

const isClient = (id: string, { clients }: Organisation): boolean =>
  clients.some((client) => client.id === id);

/**
 * Who a report is about decides who it is withheld from, so a name that is not understood, or was there and is gone, is
 * asked again: otherwise the report would go to that very person. Somebody who is not in the organisation (yet) is a
 * name like any other: it is withheld from that object id.
 */
function faultOfAbout(
  { people, notUnderstood }: ChosenPeople,
  { named, unnamed }: ReportContext,
): FaultCode | null {
  if (named && unnamed) return null;
  if (notUnderstood.length > 0) return 'unknown';
  return named && people.length === 0 ? 'unnamed' : null;
}

/** What was said about when it was noticed, and the moment if one was given. */
function readNoticed(
  said: NoticedMoment | null,
  { noticedDate, noticedTime }: Pick<Readonly<Record<ReportField, string>>, 'noticedDate' | 'noticedTime'>,
  context: ReportContext,
): Pick<IncidentFacts, 'noticed' | 'noticedAt'> {
  // "Vanmorgen" with a time needs no day.
  const day = noticedDate === '' && noticedTime !== '' ? dayMeant(said, context) : noticedDate;
  const moment = momentNamed(day, noticedTime, context) ?? (said === 'now' ? context.now : null);
  return { noticedAt: moment?.toISOString() ?? null, ...(said === null ? {} : { noticed: said }) };
}

/** @returns a day as a form has it; empty when what was said names none. */
function dayMeant(said: NoticedMoment | null, { now, organisation }: ReportContext): string {
  const today = dayOf(now, organisation.office.timeZone);
  if (said === 'yesterday') return addDays(today, -1);
  return said === 'now' || said === 'today' ? today : '';
}

/**
 * The moment for a day and a time. What is no moment, or is still to come, is asked afterwards, never guessed. Only a
 * past day is taken from its first minute, so that no clock starts too late.
 */
function momentNamed(date: string, time: string, { now, organisation }: ReportContext): Date | null {
  const zone = organisation.office.timeZone;
  const day = typedDay(date, zone);
  const clock = typedTime(time, zone);
  if (day === null || (clock === null && day >= dayOf(now, zone))) return null;
  const parsed = parseLocal(day, clock ?? '00:00', zone);
  return 'instant' in parsed && parsed.instant <= now ? parsed.instant : null;
}

/** Only answers to the questions for this kind are facts; one left empty, or not offered, is simply absent. */
function readAnswers(typed: Readonly<Record<string, string>>, questions: readonly FactQuestion[]) {
  const values: Partial<Record<FactQuestionId, string>> = {};
  const texts: Masked[] = [];
  for (const { id, options } of questions) {
    const answer = typed[`answer.${id}`]?.trim() ?? '';
    if (answer === '' || (options && !options.includes(answer))) continue;
    const words = options ? { text: answer, masked: [] } : mask(answer);
    texts.push(words);
    values[id] = cutTo(answerLength, words.text);
  }
  return { values: values as Readonly<Record<string, string>>, texts };
}
