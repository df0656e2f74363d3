import type { Decision } from '../ledger/decision';
import type { Organisation } from '../people/organisation';
import { type Term, termEnd } from '../time/term';

/** Another record, which must be over before this one may be deleted. */
export interface Linked {
  readonly partition: string;
  readonly item: string;
}

/** A record as it is kept. */
export interface Kept {
  readonly item: string;
  readonly state: unknown;
}

/** How long a flow keeps its records, and from when that counts (domain §6). */
export interface RetentionRule {
  /** The flow's slug: its partitions are `<flow>` and `<flow>|…`. */
  readonly flow: string;
  /** Name of the rule, for the deletion log. */
  readonly name: string;
  /** ISO instant at which a record was over; null while it is not, or when it is never deleted. */
  readonly endedAt: (item: string, state: unknown, organisation: Organisation) => string | null;
  /** @param record where not all of a flow's are kept as long. */
  readonly term: (retention: Organisation['retention'], record?: Kept) => Term;
  readonly linkedTo?: (state: unknown) => readonly Linked[];
  /** Items of the same partition whose order to keep applies to this one as well. */
  readonly keepers?: readonly string[];
  /** Rows beside it that are deleted too (`rowKeys.beside`), if they exist. */
  readonly beside?: (state: unknown) => readonly string[];
  /** What may still be counted of a deleted record; it names nobody. */
  readonly remains?: (item: string, state: unknown) => Readonly<Record<string, string | number>>;
  /** Parts of a record that are deleted before the record, in this order. */
  readonly trims?: readonly Trim[];
}

/** Part of a record with a shorter term of its own (domain §6). */
export interface Trim {
  /** Name of the rule, for the deletion log. */
  readonly name: string;
  /** ISO instant from which the term counts; null while that is unknown, and when there is nothing left to delete. */
  readonly endedAt: (state: unknown) => string | null;
  readonly term: (retention: Organisation['retention']) => Term;
  readonly forgets: {
    /** Types of history entries. */
    readonly entries: readonly string[];
    /** Views of messages whose rows name somebody. */
    readonly messages: readonly string[];
    /** Whether the identity that is kept apart is deleted too. */
    readonly identity: boolean;
  };
  /** How many things are deleted, for the deletion log. */
  readonly countOf: (state: unknown) => number;
  /** The record without it: from then on `endedAt` is null. */
  readonly without: (
    state: unknown,
    at: { readonly id: string; readonly now: Date; readonly organisation: Organisation },
  ) => Decision<unknown>;
}

/** What is known of a record when it is judged. */
export interface Candidate {
  readonly item: string;
  readonly state: unknown;
  /** A step, a message or a hand-over is still to come. */
  readonly busy: boolean;
  /** Somebody ordered it to be kept (legal hold). */
  readonly held: boolean;
  /** A record it is linked to is not over. */
  readonly linkedOpen: boolean;
}

/** Whether a record may be deleted: pure, so that every reason to keep it can be tested. */
export const isDisposable = (
  { item, state, busy, held, linkedOpen }: Candidate,
  rule: RetentionRule,
  now: Date,
  organisation: Organisation,
): boolean => {
  const ended = rule.endedAt(item, state, organisation);
  if (ended === null || busy || held || linkedOpen) return false;
  return (
    termEnd(ended, rule.term(organisation.retention, { item, state }), organisation.office.timeZone) <= now
  );
};

/** Whether a partition belongs to a flow. */
export const belongsTo = (flow: string, partition: string): boolean =>
  partition === flow || partition.startsWith(`${flow}|`);
