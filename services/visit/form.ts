import { z } from 'zod/v4';
import { faultsOf, inputsOf } from '../forms/inputs';
import { mask } from '../masking/mask';
import type { Organisation } from '../people/organisation';
import { readMoments } from '../time/block';
import { dayOf } from '../time/zone';
import { type VisitField, visitFields } from './contract';
import { type VisitFacts, visitKinds } from './model';

export type VisitFault = 'required' | 'tooLong' | 'invalid' | 'past' | 'unknown' | 'beforeStart';
export type VisitFaults = Partial<Record<VisitField, VisitFault>>;
export type VisitTyped = Readonly<Partial<Record<VisitField, string>>>;

export interface VisitFormContext {
  readonly now: Date;
  readonly organisation: Organisation;
}

export interface Announcement {
  readonly facts: VisitFacts;
  readonly location: string;
}

const inputs = inputsOf(visitFields, { days: ['day'], times: ['from', 'until'] });

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
 * How many there are after all, and who they are.
 * @returns null when the number is none.
 */
export function readAmendment(input: {
  readonly people: string;
  readonly others: string;
}): { readonly people: number; readonly others: string } | null {
  const read = z.object({ people: shape.shape.people, others: words('others') }).safeParse(input);
  return read.success ? read.data : null;
}

/** Latest day somebody can be announced for. */
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
  const { locations } = context.organisation.visit;
  const location = typed.location.trim() || (locations[0]?.id ?? '');
  const known = locations.some(({ id }) => id === location);
  const faults: VisitFaults = {
    ...(own.success ? {} : faultsOf<VisitField, VisitFault>(own.error)),
    ...('faults' in when ? when.faults : {}),
    ...(known ? {} : { location: 'unknown' as const }),
  };
  if (!own.success || 'faults' in when || !known) return { faults };
  return { facts: { ...own.data, ...when }, location };
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
