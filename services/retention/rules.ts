import type { Organisation } from '../people/organisation';
import { type Term, termEnd } from '../time/term';

/** Another record, which must be over before this one may go. */
export interface Linked {
  readonly partition: string;
  readonly item: string;
}

/** How long a flow keeps its records, and from when that counts (domain §6). */
export interface RetentionRule {
  /** The flow's slug: its partitions are `<flow>` and `<flow>|…`. */
  readonly flow: string;
  /** Name of the rule, for the deletion log. */
  readonly name: string;
  /** ISO instant at which a record was over; null while it is not, or when it is never deleted. */
  readonly endedAt: (item: string, state: unknown, organisation: Organisation) => string | null;
  readonly term: (retention: Organisation['retention']) => Term;
  readonly linkedTo?: (state: unknown) => readonly Linked[];
  /** Rows beside it that go along (`rowKeys.beside`), when they are there. */
  readonly beside?: (state: unknown) => readonly string[];
  /** What may still be counted of a record that is gone; it names nobody. */
  readonly remains?: (item: string, state: unknown) => Readonly<Record<string, string | number>>;
}

/** What is known of a record when it is judged. */
export interface Candidate {
  readonly item: string;
  readonly state: unknown;
  /** A step, a message or a hand-over still has to happen. */
  readonly busy: boolean;
  /** Somebody ordered it to be kept (legal hold). */
  readonly held: boolean;
  /** A record it is linked to is not over. */
  readonly linkedOpen: boolean;
}

/** Whether a record may go: pure, so that every reason to keep it can be tried. */
export const isDisposable = (
  { item, state, busy, held, linkedOpen }: Candidate,
  rule: RetentionRule,
  now: Date,
  organisation: Organisation,
): boolean => {
  const ended = rule.endedAt(item, state, organisation);
  if (ended === null || busy || held || linkedOpen) return false;
  return termEnd(ended, rule.term(organisation.retention), organisation.office.timeZone) <= now;
};

/** Whether a partition is of a flow. */
export const belongsTo = (flow: string, partition: string): boolean =>
  partition === flow || partition.startsWith(`${flow}|`);
