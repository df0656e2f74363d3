import { randomUUID } from 'node:crypto';
import { type FormToken, readToken, sealToken, type TokenReading } from '../../services/forms/form-token';
import type { Container } from './container';
import type { Answer, StaffTurn, Turn } from './flow';

/** What a form card sends: its token, and what was typed; the form's own schema closes the rest (reliability S20). */
export interface FormData {
  readonly token: string;
  readonly [field: string]: unknown;
}

/** Which form it is: the verb that its button sends, and where it will take effect. */
export interface Form {
  readonly verb: string;
  readonly partition: string;
  /** What is being changed, with the version of it that the form shows; absent for a form that creates a record. */
  readonly changes?: { readonly record: string; readonly version: string };
}

/** A form as it comes back. */
export interface FormState<Typed, Faults> {
  readonly typed: Typed;
  readonly faults?: Faults;
  readonly expired?: boolean;
  /** Somebody else changed the record since it was opened. */
  readonly changedMeanwhile?: boolean;
  /** The form this one replaces: it stays the same form, so that it takes effect once. */
  readonly before?: FormToken;
}

type Asker = Pick<Turn, 'owner'>;

/** @param before the form this one replaces: it stays the same form. */
export function newToken(
  { owner }: Asker,
  { verb, partition, changes }: Form,
  container: Container,
  before?: FormToken,
): string {
  const token = before ?? {
    form: verb,
    partition,
    record: changes?.record ?? '',
    variant: changes?.version ?? '',
    issuedAt: container.clock.now().toISOString(),
    nonce: randomUUID(),
  };
  return sealToken(token, owner, container.secrets.signing);
}

/** @param text as it came back from the card: anything. */
export const tokenIn = ({ owner }: Asker, { verb }: Form, text: string, container: Container): TokenReading =>
  readToken(text, verb, owner, container.secrets.accepted, container.clock.now());

type ChangeReading =
  | { readonly kind: 'valid'; readonly token: FormToken }
  /** The form comes back as typed. `seen`: the version it showed; null when it was not of this record. */
  | { readonly kind: 'expired'; readonly seen: string | null };

/** The token of a form that changes a record; it is valid for that record only (reliability S24). */
export function readChange(
  asker: Asker,
  form: Form,
  { text, record }: { readonly text: string; readonly record: string },
  container: Container,
): ChangeReading {
  const reading = tokenIn(asker, form, text, container);
  if (reading.kind === 'forged' || reading.token.record !== record) return { kind: 'expired', seen: null };
  const { kind, token } = reading;
  return kind === 'valid' ? { kind, token } : { kind: 'expired', seen: token.variant };
}

/** Nothing was created. */
export class Instead {
  constructor(readonly answer: Answer) {}
}

/** @typeParam Key what identifies a record. */
interface Creation<Typed, Facts extends object, Faults, Key> {
  readonly typed: Typed;
  readonly show: (state: FormState<Typed, Faults>) => Answer | Promise<Answer>;
  /** The record that this form has already created. */
  readonly madeBy: (token: FormToken) => Promise<Key | undefined>;
  readonly read: () => Facts | { readonly faults: Faults };
  /** @returns the record, or what to say instead. */
  readonly make: (facts: Facts, token: FormToken) => Promise<Key | Instead>;
  readonly open: (key: Key) => Promise<Answer>;
}

/**
 * One press on a form that creates a record. Whatever is wrong, the form comes back as typed; a repeated press gets the
 * record that the first one created.
 */
export async function submit<Typed, Facts extends object, Faults, Key>(
  turn: StaffTurn,
  form: Form,
  { token: text }: FormData,
  container: Container,
  { typed, show, madeBy, read, make, open }: Creation<Typed, Facts, Faults, Key>,
): Promise<Answer> {
  const reading = tokenIn(turn, form, text, container);
  if (reading.kind === 'forged') return await show({ typed, expired: true });
  const { token } = reading;
  const known = await madeBy(token);
  if (known !== undefined) return await open(known);
  if (reading.kind !== 'valid') return await show({ typed, expired: true });
  const facts = read();
  if ('faults' in facts) return await show({ typed, faults: facts.faults, before: token });
  const made = await make(facts, token);
  return made instanceof Instead ? made.answer : await open(made);
}
