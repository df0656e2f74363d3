import { z } from 'zod/v4';
import { DateTime } from 'luxon';
import { chosenPerson } from '../forms/chosen-person';
import { faultsOf, inputsOf } from '../forms/inputs';
import { mask } from '../masking/mask';
import type { Organisation } from '../people/organisation';
import { isEmployed } from '../people/roles';
import { readMoments } from '../time/block';
import { isWorkingDay } from '../time/calendar';
import { dayOf } from '../time/zone';
import { mostWeeks, type VisitField, visitFields } from './contract';
import { type VisitFacts, visitKinds } from './model';

export type VisitFault =
  | 'required'
  | 'tooLong'
  | 'invalid'
  | 'past'
  | 'unknown'
  | 'beforeStart'
  | 'noSuchDay'
  | 'unclear'
  | 'whom';
export type VisitFaults = Partial<Record<VisitField, VisitFault>>;
export type VisitTyped = Readonly<Partial<Record<VisitField, string>>>;

export interface VisitFormContext {
  readonly now: Date;
  readonly organisation: Organisation;
}

export interface Announcement {
  readonly facts: VisitFacts;
  /** The colleague it is for; null: the person announcing it. */
  readonly host: string | null;
  readonly location: string;
}

const inputs = inputsOf(visitFields, { people: ['host'], days: ['day'], times: ['from', 'until'] });

/** @param input data of the card, of any shape. */
export const keepVisitTyped = (input: unknown): VisitTyped => inputs.keep(input);

const words = (field: VisitField) =>
  z
    .string()
    .trim()
    .max(visitFields[field], { error: 'tooLong' })
    .transform((text) => mask(text).text);

const shape = z.object({
  name: words('name').refine((name) => name !== '', { error: 'required' }),
  company: words('company'),
  remark: words('remark'),
  kind: z.enum(visitKinds).catch('guest'),
  people: z
    .string()
    .trim()
    .regex(/^\d{0,3}$/, { error: 'invalid' })
    .transform((digits) => (digits === '' ? 1 : Number(digits)))
    .refine((people) => people > 0, { error: 'invalid' }),
});

/**
 * How many there actually are, and who they are.
 * @returns null when the number is not one.
 */
export function readAmendment(input: {
  readonly people: string;
  readonly others: string;
}): { readonly people: number; readonly others: string } | null {
  const read = z.object({ people: shape.shape.people, others: words('others') }).safeParse(input);
  return read.success ? read.data : null;
}

/** Several names as people write them. */
const namesIn = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** The days of a weekly visit; days when the office is closed are left out. */
export function daysOf({ day, weeks = 1 }: VisitFacts, { office }: Organisation): readonly string[] {
  const all = Array.from(
    { length: weeks },
    (_, week) => DateTime.fromISO(day).plus({ weeks: week }).toISODate() ?? day,
  );
  return all.filter((one, week) => week === 0 || isWorkingDay(one, office));
}

/** Latest day for which somebody can be announced. */
const farthestMs = 366 * 24 * 3_600_000;

/**
 * Checks an announcement again on the server and masks its words. Never throws.
 * @param input data of the card, of any shape.
 */
export function readAnnouncement(
  input: unknown,
  context: VisitFormContext,
): Announcement | { readonly faults: VisitFaults } {
  const typed = inputs.read(input);
  const own = shape.safeParse(typed);
  const when = readBlock(typed, context);
  const host = typed.host === '' ? null : chosenPerson(typed.host);
  const isHost = typed.host === '' || (host !== null && isEmployed(context.organisation, host, context.now));
  const others = words('others').safeParse(typed.others);
  const weeks = typed.weeks.trim() === '' ? 1 : Number(typed.weeks);
  const isRow = Number.isInteger(weeks) && weeks >= 1 && weeks <= mostWeeks;
  const { locations } = context.organisation.visit;
  const location = typed.location.trim() || (locations[0]?.id ?? '');
  const known = locations.some(({ id }) => id === location);
  const faults: VisitFaults = {
    ...(own.success ? {} : faultsOf<VisitField, VisitFault>(own.error)),
    ...('faults' in when ? when.faults : {}),
    ...(known ? {} : { location: 'unknown' as const }),
    ...(isHost ? {} : { host: 'unknown' as const }),
    ...(others.success ? {} : { others: 'tooLong' as const }),
    ...(isRow ? {} : { weeks: 'invalid' as const }),
  };
  if (!own.success || !others.success || 'faults' in when || Object.keys(faults).length > 0)
    return { faults };
  const named = namesIn(others.data);
  const facts: VisitFacts = {
    ...own.data,
    // Everybody named comes along.
    people: Math.max(own.data.people, 1 + named.length),
    ...when,
    ...(named.length === 0 ? {} : { others: named.join(', ') }),
    ...(weeks === 1 ? {} : { weeks }),
  };
  return { facts, location, host };
}

/** Somebody at the desk: here, now, until the office closes or an hour from now. */
export function readWalkIn(
  input: unknown,
  context: VisitFormContext,
): { readonly facts: VisitFacts } | { readonly faults: VisitFaults } {
  const typed = inputs.read(input);
  const own = shape.safeParse(typed);
  if (!own.success) return { faults: faultsOf<VisitField, VisitFault>(own.error) };
  const { now, organisation } = context;
  const from = clockOf(now, organisation);
  const { closes } = organisation.office;
  return {
    facts: {
      ...own.data,
      day: dayOf(now, organisation.office.timeZone),
      from,
      until: closes > from ? closes : '23:59',
    },
  };
}

type Block = Pick<VisitFacts, 'day' | 'from' | 'until'>;

function readBlock(
  typed: Readonly<Record<VisitField, string>>,
  { now, organisation }: VisitFormContext,
): Block | { readonly faults: VisitFaults } {
  const { timeZone } = organisation.office;
  const block = readMoments(typed, timeZone);
  if ('faults' in block) return block;
  const { day, from, until, start, end } = block;
  if (day < dayOf(now, timeZone)) return { faults: { day: 'past' } };
  if (start.getTime() - now.getTime() > farthestMs) return { faults: { day: 'invalid' } };
  if (end <= start) return { faults: { until: 'beforeStart' } };
  return end > now ? { day, from, until } : { faults: { until: 'past' } };
}

/** The time on the office's clock, `HH:mm`. */
export function clockOf(now: Date, { office }: Organisation): string {
  return new Intl.DateTimeFormat('en-GB', {
    timeZone: office.timeZone,
    hour: '2-digit',
    minute: '2-digit',
  }).format(now);
}
