import { z } from 'zod/v4';

/** The history of an incident as people read it: who, when, what, and the value before. */

const facts = z.record(z.string(), z.unknown());
const text = z.string();

/** What entries hold, of any type and age; what today's entries no longer hold is absent. */
const payload = z
  .object({
    facts: z.object({ what: text }),
    text,
    reason: text,
    reference: text,
    delay: text,
    proof: text,
    duty: text,
    duties: z.array(text),
    notify: z.boolean(),
    outcome: text,
    question: text,
    value: z.array(text),
    why: text,
    from: text.nullable(),
    to: text,
    people: z.array(text),
    clock: text,
    step: z.union([text, z.number()]),
    was: facts,
    is: facts,
    clients: z.array(text),
    client: text,
    company: text,
    owner: text,
    due: text,
    /** The day until which to keep it. */
    until: text,
    task: z.number(),
    tasks: z.array(z.number()),
    files: z.array(z.unknown()),
    /** Who was given access, or lost it. */
    persons: z.array(text),
    /** What a second signature was requested for. */
    asked: text,
    name: text,
    contact: text,
    moment: text,
    /** Whether the rest of a notification will follow. */
    phase: text,
    /** Field numbers of the EDPB template. */
    fields: z.array(text),
    /** Of another report, about the same thing. */
    number: text,
  })
  .partial();
export type EntryPayload = z.output<typeof payload>;

export interface HistoryEntry {
  readonly type: string;
  /** Entra object id; null for the clock, and for the reporter, whose identity is kept apart. */
  readonly by: string | null;
  readonly at: string;
  readonly said: EntryPayload;
  /** The earlier value of the same question, list or moment; absent when there was none. */
  readonly before?: EntryPayload;
}

/** Entries about the same thing: a question, the clients, the company. */
const sameThing = ['assessed', 'concerned', 'entityChosen'] as const;

/** @param rows as the ledger keeps them, oldest first. @returns the newest first. */
export function historyOf(
  rows: readonly {
    readonly type: string;
    readonly by: string | null;
    readonly at: string;
    readonly payload: unknown;
  }[],
): readonly HistoryEntry[] {
  const latest = new Map<string, EntryPayload>();
  const entries = rows.map(({ type, by, at, payload: raw }): HistoryEntry => {
    const read = payload.safeParse(raw);
    const said = read.success ? read.data : {};
    if (!sameThing.some((each) => each === type)) return { type, by, at, said };
    const thing = `${type} ${said.question ?? ''}`;
    const before = latest.get(thing);
    latest.set(thing, said);
    return before ? { type, by, at, said, before } : { type, by, at, said };
  });
  return entries.reverse();
}
