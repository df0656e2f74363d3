import { z } from 'zod/v4';
import { chosenPeople } from '../forms/chosen-person';
import { faultsOf, inputsOf } from '../forms/inputs';
import { readsAlike } from '../language/letters';
import { mask } from '../masking/mask';
import type { Organisation } from '../people/organisation';
import { missingOrWrong, readMoments } from '../time/block';
import { typedDay } from '../time/typed';
import { dayOf } from '../time/zone';
import { type TrainingField, trainingFields } from './contract';
import { serviceLines } from './audience';
import type { Audience, DocumentFacts, SessionFacts } from './model';

export type TrainingFault =
  | 'required'
  | 'tooLong'
  | 'invalid'
  | 'past'
  | 'unknown'
  | 'beforeStart'
  | 'noText'
  | 'sameVersion';
export type TrainingFaults = Partial<Record<TrainingField, TrainingFault>>;
export type TrainingTyped = Readonly<Partial<Record<TrainingField, string>>>;

export interface TrainingFormContext {
  readonly now: Date;
  readonly organisation: Organisation;
  /** What stood in the form of a session beforehand: a deadline that nobody touched follows the day. */
  readonly proposed?: { readonly day: string; readonly deadline: string };
}

const inputs = inputsOf(trainingFields, {
  people: ['people'],
  days: ['day', 'deadline'],
  times: ['from', 'until'],
});

/** @param input data of the card, of any shape. */
export const keepTrainingTyped = (input: unknown): TrainingTyped => inputs.keep(input);

/** Values of the audience's choices; people name service lines, so the name is encoded. */
export const audienceChoice = {
  everybody: 'everybody',
  company: (id: string): string => `company:${id}`,
  serviceLine: (name: string): string => `line:${encodeURIComponent(name)}`,
} as const;

const words = (field: TrainingField) =>
  z
    .string()
    .trim()
    .max(trainingFields[field], { error: 'tooLong' })
    .transform((text) => mask(text).text);
const named = (field: TrainingField) => words(field).refine((text) => text !== '', { error: 'required' });

/** Only https: the link is a button on a card (reliability S34). */
const link = z
  .string()
  .trim()
  .max(trainingFields.link, { error: 'tooLong' })
  .refine((text) => text === '' || isHttps(text), { error: 'invalid' })
  .transform((text) => (text === '' ? null : text));
const yesNo = z.string().transform((text) => text === 'yes');
const most = 100_000;
const places = z
  .string()
  .trim()
  .regex(/^\d{0,5}$/, { error: 'invalid' })
  .transform((digits) => (digits === '' ? null : Number(digits)))
  .refine((count) => count === null || (count > 0 && count <= most), { error: 'invalid' });

/** Empty, or an address to write to. */
const mailAddress = z
  .string()
  .trim()
  .max(trainingFields.outsideMail, { error: 'tooLong' })
  .refine((text) => text === '' || z.email().safeParse(text).success, { error: 'invalid' })
  .transform((text) => (text === '' ? null : text));

const sessionShape = z.object({
  title: named('title'),
  outside: words('outside'),
  outsideMail: mailAddress,
  where: words('where'),
  link,
  places,
  mandatory: yesNo,
  yearly: yesNo,
});
const documentShape = z.object({
  title: named('title'),
  version: named('version'),
  summary: words('summary'),
  link,
});

/**
 * Checks a session again on the server and masks its words. Never throws.
 * @param input data of the card, of any shape.
 */
export function readSession(
  input: unknown,
  context: TrainingFormContext,
): { readonly facts: SessionFacts } | { readonly faults: TrainingFaults } {
  const typed = inputs.read(input);
  const own = sessionShape.safeParse(typed);
  const block = readBlock(typed, context);
  const audience = readAudience(typed, context.organisation);
  const [first] = context.organisation.training.topics;
  const topic = typed.topic.trim() || (first?.id ?? '');
  const known = context.organisation.training.topics.some(({ id }) => id === topic);
  const faults: TrainingFaults = {
    ...(own.success ? {} : faultsOf<TrainingField, TrainingFault>(own.error)),
    ...('faults' in block ? block.faults : {}),
    ...('faults' in audience ? audience.faults : {}),
    ...(known ? {} : { topic: 'unknown' as const }),
  };
  if (!own.success || 'faults' in block || 'faults' in audience || !known) return { faults };
  const { outside: name, outsideMail: mail, ...said } = own.data;
  // An address without a name.
  if (name === '' && mail !== null) return { faults: { outside: 'required' } };
  const deadline = readDeadline(termOf(typed, block.day, context), block.day, context.organisation);
  if ('faults' in deadline) return deadline;
  const facts = { ...said, ...block, ...audience, ...deadline, topic };
  return { facts: name === '' ? facts : { ...facts, outside: { name, mail } } };
}

/**
 * The same for a document that people sign.
 * @param inForce those that people are asked to sign now.
 */
export function readDocument(
  input: unknown,
  { now, organisation }: TrainingFormContext,
  inForce: readonly Edition[] = [],
): { readonly facts: DocumentFacts } | { readonly faults: TrainingFaults } {
  const typed = inputs.read(input);
  const own = documentShape.safeParse(typed);
  const audience = readAudience(typed, organisation);
  const deadline = readDeadline(typed, dayOf(now, organisation.office.timeZone), organisation);
  const faults: TrainingFaults = {
    ...(isAnythingToRead(typed) ? {} : { summary: 'noText' }),
    ...(own.success ? {} : faultsOf<TrainingField, TrainingFault>(own.error)),
    ...('faults' in audience ? audience.faults : {}),
    ...('faults' in deadline ? deadline.faults : {}),
    ...(own.success && inForce.some((known) => isSame(known, own.data)) ? { version: 'sameVersion' } : {}),
  };
  if (!own.success || 'faults' in audience || 'faults' in deadline || faults.summary || faults.version)
    return { faults };
  return { facts: { ...own.data, ...audience, ...deadline } };
}

type Edition = Pick<DocumentFacts, 'title' | 'version'>;

/** However it is typed: people who signed the one would be asked again for the other, and nothing says which is which. */
const isSame = (one: Edition, other: Edition): boolean =>
  (['title', 'version'] as const).every((field) => readsAlike(one[field], other[field]));

/** Nobody can agree to nothing: the text stands on the card, in a file or at an address. */
const isAnythingToRead = ({ summary, link, file }: Readonly<Record<TrainingField, string>>): boolean =>
  [summary, link, file].some((typed) => typed.trim() !== '');

type Block = Pick<SessionFacts, 'day' | 'from' | 'until'>;

function readBlock(
  typed: Readonly<Record<TrainingField, string>>,
  { now, organisation }: TrainingFormContext,
): Block | { readonly faults: TrainingFaults } {
  const block = readMoments(typed, organisation.office.timeZone);
  if ('faults' in block) return block;
  const { day, from, until, start, end } = block;
  if (start <= now) return { faults: { day: 'past' } };
  return end > start ? { day, from, until } : { faults: { until: 'beforeStart' } };
}

/** Left empty it is the day itself, and so is one that was the day itself and stayed as it was proposed. */
function termOf(
  typed: Readonly<Record<TrainingField, string>>,
  day: string,
  { proposed, organisation: { office } }: TrainingFormContext,
): Readonly<Record<TrainingField, string>> {
  const untouched =
    proposed?.deadline === proposed?.day && typedDay(typed.deadline, office.timeZone) === proposed?.deadline;
  return typed.deadline.trim() === '' || untouched ? { ...typed, deadline: day } : typed;
}

/** @param least the day before which nobody can have done it. */
function readDeadline(
  typed: Readonly<Record<TrainingField, string>>,
  least: string,
  { office }: Organisation,
): { readonly deadline: string } | { readonly faults: TrainingFaults } {
  const deadline = typedDay(typed.deadline, office.timeZone);
  if (deadline === null) return { faults: { deadline: missingOrWrong(typed.deadline) } };
  // Somebody who moves a session and forgets its deadline does not mean a deadline before it.
  return { deadline: deadline < least ? least : deadline };
}

/** Chosen groups and people together; nothing chosen is everybody. Teams joins choices by commas. */
function readAudience(
  typed: Readonly<Record<TrainingField, string>>,
  organisation: Organisation,
): { readonly audience: Audience } | { readonly faults: TrainingFaults } {
  const chosen = split(typed.audience);
  const { people, notUnderstood } = chosenPeople(typed.people);
  if (notUnderstood.length > 0) return { faults: { people: 'unknown' } };
  if (chosen.includes(audienceChoice.everybody) || (chosen.length === 0 && people.length === 0))
    return { audience: { kind: 'everybody' } };
  const companies = organisation.companies
    .filter(({ group, id }) => group && chosen.includes(audienceChoice.company(id)))
    .map(({ id }) => id);
  const lines = serviceLines(organisation).filter((line) =>
    chosen.includes(audienceChoice.serviceLine(line)),
  );
  if (companies.length + lines.length < chosen.length) return { faults: { audience: 'unknown' } };
  const ids = new Set(organisation.people.map(({ aadObjectId }) => aadObjectId));
  if (people.some((id) => !ids.has(id))) return { faults: { people: 'unknown' } };
  return { audience: { kind: 'some', companies, serviceLines: lines, people } };
}

const split = (text: string): readonly string[] =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function isHttps(text: string): boolean {
  return URL.canParse(text) && new URL(text).protocol === 'https:';
}
