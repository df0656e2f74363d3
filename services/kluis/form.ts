import { z } from 'zod/v4';
import { chosenPerson } from '../forms/chosen-person';
import { faultsOf, inputsOf } from '../forms/inputs';
import { mask, type MaskedKind, maskedKinds } from '../masking/mask';
import type { Organisation } from '../people/organisation';
import { missingOrWrong } from '../time/block';
import { typedDay } from '../time/typed';
import { dayOf } from '../time/zone';
import { reasonLength, type RequestField, requestFields } from './contract';
import { isPossibleEnd } from './hours';
import { carriers, type LoanFacts } from './model';
import type { Things } from './things';

export type FaultCode =
  | 'required'
  | 'tooLong'
  | 'invalid'
  | 'unknown'
  | 'past'
  | 'notWorkingDay'
  | 'beforeFirst'
  | 'noSuchDay'
  | 'unclear';
export type Faults = Partial<Record<RequestField, FaultCode>>;
/** What somebody typed, by input id; empty fields are left out. */
export type Typed = Readonly<Partial<Record<RequestField, string>>>;

export interface FormContext {
  readonly now: Date;
  readonly organisation: Organisation;
  /** What the safe knows. */
  readonly things: Things;
}

export interface LoanRequest {
  readonly facts: LoanFacts;
  /** Which thing it is; see `objectOf`. */
  readonly object: string;
  readonly masked: readonly MaskedKind[];
}

const inputs = inputsOf(requestFields, { people: ['borrower'], days: ['from', 'until'] });

/** @param input data of the card, of any shape. */
export const keepTyped = (input: unknown): Typed => inputs.keep(input);

const words = (field: RequestField) =>
  z
    .string()
    .trim()
    .min(1, { error: 'required' })
    .max(requestFields[field], { error: 'tooLong' })
    .transform(mask);

const shape = z.object({
  dossier: words('dossier'),
  assignment: words('assignment'),
  carrier: z.enum(carriers, { error: 'required' }),
  count: z
    .string()
    .trim()
    .regex(/^\d{0,4}$/, { error: 'invalid' })
    .transform((digits) => (digits === '' ? 1 : Number(digits)))
    .refine((count) => count > 0, { error: 'invalid' }),
  client: z.string().trim(),
  until: z.string().trim(),
});

/**
 * Checks a request again on the server and masks its words. Never throws. For something the safe knows, what is left
 * empty is the same as last time.
 * @param input data of the card, of any shape.
 * @returns the request, or one fault for every field that has any.
 */
export function readRequest(input: unknown, context: FormContext): LoanRequest | { readonly faults: Faults } {
  const typed = inputs.read(input);
  const chosen = typed.thing === '' ? null : context.things.find(typed.thing);
  const known = chosen ?? (typed.carrier === '' ? context.things.named(typed.dossier) : null);
  const own = shape.safeParse({
    ...typed,
    dossier: chosen?.dossier ?? typed.dossier,
    carrier: typed.carrier === '' ? (known?.carrier ?? '') : typed.carrier,
  });
  const { office, clients } = context.organisation;
  const client = typed.client.trim() === '' ? (known?.client ?? '') : typed.client.trim();
  const isClient = client === '' || client === known?.client || clients.some(({ id }) => id === client);
  const { from, until, faults: days } = daysOf(typed, office.timeZone, context);
  const faults: Faults = {
    ...(own.success ? {} : faultsOf<RequestField, FaultCode>(own.error)),
    ...(typed.thing !== '' && chosen === null ? { thing: 'unknown' } : {}),
    ...(isClient ? {} : { client: 'unknown' }),
    ...days,
  };
  if (!own.success || until === null || Object.keys(faults).length > 0) return { faults };
  const { dossier, assignment, carrier, count } = own.data;
  const masked = [...dossier.masked, ...assignment.masked];
  const facts: LoanFacts = {
    client: client === '' ? null : client,
    dossier: dossier.text,
    carrier,
    count,
    assignment: assignment.text,
    ...(from === null ? {} : { from }),
    until,
  };
  return {
    facts,
    object: chosen?.object ?? context.things.objectFor(dossier.text),
    masked: maskedKinds.filter((kind) => masked.includes(kind)),
  };
}

/** @returns `from` only when it is a day to come; `until` null when it is none. */
function daysOf(
  typed: Readonly<Record<RequestField, string>>,
  timeZone: string,
  context: FormContext,
): { readonly from: string | null; readonly until: string | null; readonly faults: Faults } {
  const [first, until] = [typedDay(typed.from, timeZone), typedDay(typed.until, timeZone)];
  const end = until === null ? missingOrWrong(typed.until) : faultOfEnd(until, context);
  const begin = first === null ? (typed.from.trim() === '' ? null : 'invalid') : faultOfEnd(first, context);
  const isLate = first !== null && until !== null && first > until;
  const from = first !== null && first > dayOf(context.now, timeZone) ? first : null;
  return {
    from,
    until,
    faults: {
      ...(begin === null ? {} : { from: begin }),
      ...(end === null ? (isLate ? { until: 'beforeFirst' } : {}) : { until: end }),
    },
  };
}

/** Checks what a key holder records besides the facts: who has it, and how that came about. */
export function readRecord(
  input: unknown,
  context: FormContext,
): (LoanRequest & { readonly borrower: string; readonly reason: string }) | { readonly faults: Faults } {
  const typed = inputs.read(input);
  const read = readRequest(input, context);
  const reason = readReason(typed.reason);
  const chosen = chosenPerson(typed.borrower);
  const borrower = context.organisation.people.find(({ aadObjectId }) => aadObjectId === chosen)?.aadObjectId;
  const who: Faults = borrower ? {} : { borrower: typed.borrower === '' ? 'required' : 'unknown' };
  const why: Faults = 'fault' in reason ? { reason: reason.fault } : {};
  const faults = { ...('faults' in read ? read.faults : {}), ...who, ...why };
  if ('faults' in read || 'fault' in reason || !borrower) return { faults };
  return { ...read, borrower, reason: reason.text };
}

/** @param until `YYYY-MM-DD` from a card: anything. */
export function faultOfEnd(
  until: string,
  { now, organisation }: Omit<FormContext, 'things'>,
): FaultCode | null {
  if (!z.iso.date().safeParse(until).success) return 'invalid';
  if (until < dayOf(now, organisation.office.timeZone)) return 'past';
  return isPossibleEnd(until, now, organisation) ? null : 'notWorkingDay';
}

/** A reason, checked and masked. @param input the value of the card's input, of any shape. */
export function readReason(input: unknown): { readonly text: string } | { readonly fault: FaultCode } {
  const text = typeof input === 'string' ? input.trim() : '';
  if (text === '') return { fault: 'required' };
  return text.length > reasonLength ? { fault: 'tooLong' } : { text: mask(text).text };
}
