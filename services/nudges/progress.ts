import { type AllSummaries, type Summaries } from './summaries';

/** How far one subject has been told, over an audience. */
export interface Progress {
  readonly all: number;
  /** Told, and accepted by the channel. */
  readonly sent: number;
  /** Looked at, or acted on. */
  readonly seen: number;
  readonly pending: number;
  /** Sent, but nobody knows whether it arrived; the next round covers it. */
  readonly uncertain: number;
  /** Away, snoozed, or had today's message before this was published. */
  readonly later: number;
  /** The channel refuses them, with its reason. */
  readonly failed: readonly { readonly reason: string; readonly count: number }[];
}

type Fate = 'sent' | 'seen' | 'pending' | 'uncertain' | 'later';

/**
 * @param subjects any of them counts: a person hears of one record in more than one way.
 * @param acted those who did what it asks, however they got there: they have seen it.
 */
export function progressOf(
  summaries: Summaries,
  rows: AllSummaries,
  people: readonly string[],
  subjects: readonly string[],
  acted: ReadonlySet<string> = new Set(),
): Progress {
  const counts: Record<Fate, number> = { sent: 0, seen: 0, pending: 0, uncertain: 0, later: 0 };
  const failed = new Map<string, number>();
  for (const person of people) {
    const { state, out } = summaries.of(person, rows);
    const hasActed = acted.has(person);
    if (hasActed) counts.seen += 1;
    const inLast = state.lines.some(({ subject }) => subjects.includes(subject));
    const before = subjects.flatMap((subject) => state.before[subject] ?? []);
    if (!inLast || !out) {
      counts[before.length > 0 ? 'sent' : 'later'] += 1;
      counts.seen += !hasActed && before.some(({ seen }) => seen === true) ? 1 : 0;
    } else if (out.state === 'parked') failed.set(out.reason ?? '', (failed.get(out.reason ?? '') ?? 0) + 1);
    else if (out.state === 'uncertain') counts.uncertain += 1;
    else if (out.state === 'withdrawn') counts.later += 1;
    else if (out.state === 'delivered') {
      counts.sent += 1;
      counts.seen += hasActed || state.seenAt === null ? 0 : 1;
    } else counts.pending += 1;
  }
  return {
    all: people.length,
    ...counts,
    failed: [...failed].map(([reason, count]) => ({ reason, count })),
  };
}

/** Those the channel refuses, to be tried again. */
export const refusedPeople = (
  summaries: Summaries,
  rows: AllSummaries,
  people: readonly string[],
): readonly string[] => people.filter((person) => summaries.of(person, rows).out?.state === 'parked');
