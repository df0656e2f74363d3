import { z } from 'zod/v4';
import { safetyAnswers } from './model';
import type { RollCommand } from './roll-call';

/** Where a roll call is kept while storage does not answer, so that it outlives this process. */
export interface Spool {
  /** What the previous process left behind; null when there is nothing. */
  read(): Promise<string | null>;
  /** @param text null: nothing is left to be kept. */
  write(text: string | null): Promise<void>;
}

/** A step that is not in storage yet. */
export interface Waiting {
  readonly location: string;
  readonly id: string;
  readonly command: RollCommand;
}

const done = { by: z.string(), at: z.string() };
const rollee = z.object({
  id: z.string(),
  name: z.string(),
  company: z.string(),
  host: z.string(),
  people: z.number(),
});
const command: z.ZodType<RollCommand> = z.discriminatedUnion('type', [
  z.object({
    type: z.literal('start'),
    ...done,
    listAt: z.string(),
    people: z.array(rollee),
    asked: z.array(z.string()),
    drill: z.boolean(),
  }),
  z.object({ type: z.literal('known'), unreached: z.array(z.string()), away: z.array(z.string()) }),
  z.object({ type: z.literal('join'), people: z.array(rollee) }),
  z.object({
    type: z.literal('mark'),
    ...done,
    ids: z.array(z.string()),
    found: z.enum(['present', 'missing']),
    seen: z.number().nullable(),
  }),
  z.object({ type: z.literal('answer'), ...done, answer: z.enum(safetyAnswers), where: z.string() }),
  z.object({
    type: z.literal('told'),
    visit: z.string(),
    by: z.string().nullable(),
    words: z.string(),
    at: z.string(),
  }),
  z.object({ type: z.literal('end'), ...done }),
  z.object({ type: z.literal('forget') }),
]);
const spooled = z.array(z.object({ location: z.string(), id: z.string(), command }));

export const spoolText = (waiting: readonly Waiting[]): string | null =>
  waiting.length === 0 ? null : JSON.stringify(waiting);

/** @returns nothing for what was cut off while it was written: the rest of a file says no more than its parts. */
export function readSpool(text: string | null): readonly Waiting[] {
  if (text === null) return [];
  try {
    return spooled.parse(JSON.parse(text));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof z.ZodError) return [];
    throw error;
  }
}
