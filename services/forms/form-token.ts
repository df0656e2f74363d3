import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod/v4';
import { doneForm, inputsKeptMs } from '../ledger/keys';

/**
 * What a form carries so that it is handled once and for its owner only (architecture §3): the partition its effect
 * belongs in, a nonce, and when it was issued. Bound to form, record and person by a MAC (reliability S24).
 */
export interface FormToken {
  /** The verb or form it is for. */
  readonly form: string;
  readonly partition: string;
  /** The item it acts on; empty for a form that creates one. */
  readonly record: string;
  /** ISO instant. */
  readonly issuedAt: string;
  readonly nonce: string;
  /** What was shown in it: the kind that was proposed, or the version of what is changed. */
  readonly variant: string;
  /** Somebody was once chosen in it: it must not take effect without a name unless the person says so. */
  readonly named?: true | undefined;
}

export type TokenReading =
  /** `forgotten`: so old that its first use may no longer be remembered, so it can have no effect any more. */
  | { readonly kind: 'valid' | 'expired' | 'forgotten'; readonly token: FormToken }
  /** Not ours, not this person's, or not for this form. */
  | { readonly kind: 'forged' };

const shape = z.object({
  form: z.string(),
  partition: z.string(),
  record: z.string(),
  issuedAt: z.iso.datetime(),
  nonce: z.string(),
  variant: z.string(),
  named: z.literal(true).optional(),
});

const day = 24 * 3_600_000;
const lifeMs = day;
/** A day less than inputs (`done|` rows) are remembered: clocks differ, and no form may outlive that memory. */
const rememberedMs = inputsKeptMs - day;

/** @param key secret shared by all instances. */
export function sealToken(token: FormToken, person: string, key: string): string {
  const body = Buffer.from(JSON.stringify(token)).toString('base64url');
  return `${body}.${macOf(body, person, key)}`;
}

/**
 * @param text as it came back from the card: anything.
 * @param accepted the secrets it may have been sealed with.
 */
export function readToken(
  text: string,
  form: string,
  person: string,
  accepted: readonly string[],
  now: Date,
): TokenReading {
  const [body, mac] = text.split('.');
  if (body === undefined || mac === undefined) return { kind: 'forged' };
  if (!accepted.some((key) => sameMac(mac, macOf(body, person, key)))) return { kind: 'forged' };
  const token = shape.safeParse(JSON.parse(Buffer.from(body, 'base64url').toString()));
  if (!token.success || token.data.form !== form) return { kind: 'forged' };
  const age = now.getTime() - Date.parse(token.data.issuedAt);
  const kind = age > rememberedMs ? 'forgotten' : age > lifeMs ? 'expired' : 'valid';
  return { kind, token: token.data };
}

const macOf = (body: string, person: string, key: string): string =>
  createHmac('sha256', key).update(`${body}\n${person}`).digest('base64url');

function sameMac(given: string, expected: string): boolean {
  const [left, right] = [Buffer.from(given), Buffer.from(expected)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** The key under which an input counts only once. */
export const idempotencyKeyOf = ({ issuedAt, nonce }: Pick<FormToken, 'issuedAt' | 'nonce'>): string =>
  doneForm(new Date(issuedAt), nonce);
