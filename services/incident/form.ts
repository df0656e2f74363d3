import { incidentKinds } from '../people/incident-settings';
import { z } from 'zod/v4';
import { remarkLength } from '../contract';
import { chosenPeople } from '../forms/chosen-person';
import { faultsOf, inputsOf, inputValue } from '../forms/inputs';
import type { Organisation } from '../people/organisation';
import { dayOf, parseLocal } from '../time/zone';
import { answerLength, type ReportField, reportFields } from './contract';
import { type FactQuestion, factQuestions, type FactQuestionId, questionsOf } from './kinds';
import { mask, type Masked, type MaskedKind, maskedKinds } from '../masking/mask';
import { dataOwners, type IncidentFacts } from './model';

export type FieldName = ReportField | `answer.${FactQuestionId}`;
export type FaultCode = 'required' | 'tooLong' | 'invalid' | 'future' | 'nonexistent' | 'unknown' | 'unnamed';
export type Faults = Partial<Record<FieldName, FaultCode>>;

/** What somebody typed, by input id; what was left empty is not there. */
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
  /** Somebody was chosen in this form before (`FormToken.named`). */
  readonly named?: boolean;
  /** Said, after it was asked, that it may go without the name that is not there or not understood. */
  readonly unnamed?: boolean;
}

const inputs = inputsOf<FieldName>(
  {
    ...reportFields,
    ...(Object.fromEntries(Object.keys(factQuestions).map((id) => [`answer.${id}`, answerLength])) as Record<
      `answer.${FactQuestionId}`,
      number
    >),
  },
  ['about'],
);

/**
 * What was typed, for filling the form again, so that a fault loses nothing.
 * @param input data of the card, of any shape.
 */
export const keepTyped = (input: unknown): Typed => inputs.keep(input);

const text = (field: ReportField) => z.string().trim().max(reportFields[field], { error: 'tooLong' });
const list = (field: ReportField) =>
  text(field).transform((joined) =>
    [...new Set(joined.split(',').map((id) => id.trim()))].filter((id) => id !== ''),
  );
const noneAs = <Value>(none: Value) => z.literal('').transform(() => none);

/** The fields that stand on their own. The message of an issue is the fault's code. */
const ownFields = z.object({
  what: text('what').min(1, { error: 'required' }).transform(mask),
  kind: z.union([z.enum(incidentKinds), noneAs(null)], { error: 'unknown' }),
  dataOf: z.union([z.enum(dataOwners), noneAs('unknown' as const)], { error: 'unknown' }),
  clients: list('clients'),
  peopleCount: z.union(
    [
      noneAs(null),
      z
        .string()
        .trim()
        .regex(/^(?:\d{1,9}|\d{1,3}(?:[. ]\d{3}){1,2})$/)
        .transform((digits) => Number(digits.replace(/\D/g, ''))),
    ],
    { error: 'invalid' },
  ),
  done: text('done').transform(mask),
  about: text('about').transform(chosenPeople),
  confidential: z.union([z.enum(['yes', 'no']).transform((value) => value === 'yes'), noneAs(false)], {
    error: 'unknown',
  }),
});

/**
 * Checks a report again on the server and masks every free text (features A3, N5). Never throws.
 * @param input data of the card, of any shape.
 * @returns the report, or one fault for every field that has one.
 */
export function readReport(input: unknown, context: ReportContext): ReadReport | { readonly faults: Faults } {
  const typed = inputs.read(input);
  const own = ownFields.safeParse(typed);
  const clients = own.success ? own.data.clients : [];
  const noticed = readNoticed(typed.noticedDate, typed.noticedTime, context);
  const kind = incidentKinds.find((candidate) => candidate === typed.kind) ?? null;
  const answers = readAnswers(typed, questionsOf(kind));
  const unnamed = faultOfAbout(typed.about, context);
  const faults = {
    ...(unnamed === null ? {} : { about: unnamed }),
    ...(own.success ? {} : faultsOf<ReportField, FaultCode>(own.error)),
    ...(clients.every((id) => isClient(id, context.organisation)) ? {} : { clients: 'unknown' as const }),
    ...('faults' in noticed ? noticed.faults : {}),
    ...answers.faults,
  };
  if (!own.success || 'faults' in noticed || Object.keys(faults).length > 0) return { faults };
  const { what, done, dataOf, peopleCount, about, confidential } = own.data;
  const masked = [what, done, ...answers.texts].flatMap((words) => words.masked);
  return {
    facts: {
      what: what.text,
      kind,
      noticedAt: noticed.instant.toISOString(),
      dataOf,
      clients,
      peopleCount,
      done: done.text === '' ? null : done.text,
      answers: answers.values,
    },
    about: about.people,
    confidential,
    masked: maskedKinds.filter((found) => masked.includes(found)),
  };
}

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
 * Whom a report is about decides from whom it is withheld, so a name that is not understood, or that was there and is
 * gone, is asked again: without it the report would go to that very person. Who is not in the organisation (yet) is a
 * name like any other: it is withheld from that object id.
 */
function faultOfAbout(about: string, { named, unnamed }: ReportContext): FaultCode | null {
  if (named && unnamed) return null;
  const { people, notUnderstood } = chosenPeople(about);
  if (notUnderstood.length > 0) return 'unknown';
  return named && people.length === 0 ? 'unnamed' : null;
}

/**
 * When it was noticed. Left empty: now. A day without a time is taken from its first minute (today: now), so that no
 * clock starts too late.
 */
function readNoticed(
  date: string,
  time: string,
  { now, organisation }: ReportContext,
): { readonly instant: Date } | { readonly faults: Faults } {
  const zone = organisation.office.timeZone;
  const today = dayOf(now, zone);
  const day = date.trim() || today;
  if (time.trim() === '' && day === today) return { instant: now };
  const parsed = parseLocal(day, time.trim() || '00:00', zone);
  if ('instant' in parsed)
    return parsed.instant > now
      ? { faults: { [day > today ? 'noticedDate' : 'noticedTime']: 'future' } }
      : parsed;
  const dayIsFine = 'instant' in parseLocal(day, '12:00', zone);
  return { faults: { [dayIsFine ? 'noticedTime' : 'noticedDate']: parsed.fault } };
}

/** Only answers to the questions of this kind are facts; one left empty is simply not there. */
function readAnswers(typed: Readonly<Record<string, string>>, questions: readonly FactQuestion[]) {
  const faults: Faults = {};
  const values: Partial<Record<FactQuestionId, string>> = {};
  const texts: Masked[] = [];
  for (const { id, options } of questions) {
    const answer = typed[`answer.${id}`]?.trim() ?? '';
    if (answer === '') continue;
    if (options && !options.includes(answer)) faults[`answer.${id}`] = 'unknown';
    else if (answer.length > answerLength) faults[`answer.${id}`] = 'tooLong';
    else if (options) values[id] = answer;
    else {
      const words = mask(answer);
      texts.push(words);
      values[id] = words.text;
    }
  }
  return { faults, values: values as Readonly<Record<string, string>>, texts };
}
