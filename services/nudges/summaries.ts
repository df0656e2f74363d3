import { summaryCards } from './contract';
import type { Clock } from '../clock';
import type { Operation } from '../ledger/committer';
import type { Row } from '../ledger/entity';
import type { Head } from '../ledger/head';
import type { StoredItem } from '../ledger/item';
import { rowKeys } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import { type OutRow, request } from '../ledger/out-row';
import { writeOut } from '../ledger/out-write';
import type { Write } from '../ledger/table';
import { summaryPartition, type SummaryState, nothingTold, type Nudge } from './model';
import { seen, snooze, tell, type Telling } from './tell';

/** One person to be told, with what holds for them now. */
export interface KnownSummary {
  readonly person: string;
  readonly nudges: readonly Nudge[];
}

/** Somebody's row, and whether its last summary is known to have arrived. */
export interface StoredSummary {
  readonly state: SummaryState;
  readonly reached: boolean;
  /** The message that carries it; undefined when there was none yet. */
  readonly out: OutRow | undefined;
}

/** Rows by key, as they were read. */
export type AllSummaries = ReadonlyMap<string, Row>;

/** Everybody's summary: what they were told and when. */
export class Summaries {
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  /** All rows, to be asked with `of`. */
  async all(): Promise<AllSummaries> {
    const found = await Promise.all(
      ['item|', 'out|'].map((prefix) => this.ledger.rows(summaryPartition, prefix)),
    );
    return new Map(found.flat().map((row) => [row.key, row]));
  }

  of(person: string, rows: AllSummaries): StoredSummary {
    return summaryIn(person, (key) => rows.get(key)?.value);
  }

  async find(person: string): Promise<SummaryState> {
    const item = await this.ledger.item<SummaryState>(summaryPartition, person);
    return item?.state ?? nothingTold;
  }

  /**
   * Records that these people are told, and the messages that tell them. Each is judged again on the rows as they are
   * by then, so that two rounds do not tell anybody twice.
   * @param known the rows as read for everybody; one that changed since is read again.
   * @returns keys of the messages to send.
   */
  async tell(
    people: readonly KnownSummary[],
    telling: Omit<Telling, 'reached'>,
    known: AllSummaries,
  ): Promise<readonly string[]> {
    const now = this.clock.now();
    const keys = people.flatMap(({ person }) => [rowKeys.item(person), outKeyOf(person)]);
    const operation: Operation<readonly string[]> = {
      points: keys,
      known: new Map(keys.map((key) => [key, known.get(key) ?? null])),
      prefixes: [],
      usesHead: true,
      plan: (rows, head: Head) => {
        const get = (key: string) => rows.get(key)?.value;
        const told = people.flatMap(({ person, nudges }) => {
          const before = summaryIn(person, get);
          const next = tell(before.state, nudges, { ...telling, reached: before.reached });
          return next ? [{ person, next }] : [];
        });
        const writes = told.flatMap(({ person, next }) => [
          ...writeState(person, next, rows.get(rowKeys.item(person))),
          ...writeMessage(person, rows.get(outKeyOf(person)), now),
        ]);
        // The head is included: it puts a partition that had nothing to do back on the tick's list.
        return writes.length === 0
          ? { writes: [], result: [] }
          : { writes, head, result: told.map(({ person }) => outKeyOf(person)) };
      },
    };
    return await this.ledger.submit(summaryPartition, operation);
  }

  /** @param until first day (`YYYY-MM-DD`) on which nudges come again. */
  async snooze(person: string, until: string): Promise<void> {
    await this.change(person, (state) => snooze(state, until));
  }

  async see(person: string): Promise<void> {
    const at = this.clock.now().toISOString();
    await this.change(person, (state) => seen(state, at));
  }

  /** Bypasses the messages: none of it shows on the card, and an update would cover what was opened from it. */
  private async change(person: string, next: (state: SummaryState) => SummaryState | null): Promise<void> {
    const key = rowKeys.item(person);
    await this.ledger.submit(summaryPartition, {
      points: [key],
      prefixes: [],
      usesHead: false,
      plan: (rows) => {
        const row = rows.get(key);
        const changed = next((row?.value as StoredItem<SummaryState> | undefined)?.state ?? nothingTold);
        return { writes: changed ? writeState(person, changed, row) : [], result: undefined };
      },
    });
  }
}

/** States in which a summary is not known to have arrived: the next one tells it again. */
const lost: readonly OutRow['state'][] = ['uncertain', 'parked', 'withdrawn'];

const outKeyOf = (person: string): string => rowKeys.out(person, person, summaryCards.day);

function summaryIn(person: string, get: (key: string) => unknown): StoredSummary {
  const item = get(rowKeys.item(person)) as StoredItem<SummaryState> | undefined;
  const out = get(outKeyOf(person)) as OutRow | undefined;
  // What is still under way counts as told: it will arrive, or its fate will be known by tomorrow.
  const reached = out === undefined || !lost.includes(out.state);
  return { state: item?.state ?? nothingTold, reached, out };
}

function writeState(
  person: string,
  state: SummaryState,
  row: { readonly value: unknown; readonly etag: string } | undefined,
): Write[] {
  const key = rowKeys.item(person);
  const stored = row?.value as StoredItem | undefined;
  const value: StoredItem<SummaryState> = {
    state,
    version: (stored?.version ?? 0) + 1,
    entries: stored?.entries ?? 0,
    due: null,
    index: [],
  };
  return [row ? { kind: 'update', key, value, etag: row.etag } : { kind: 'insert', key, value }];
}

/** A new card every day; yesterday's stays as it was. */
function writeMessage(person: string, row: Parameters<typeof writeOut>[2], now: Date): Write[] {
  const message = {
    person,
    view: summaryCards.day,
    class: 'nudge',
    as: { kind: 'post', alone: true },
    follows: 'item',
  } as const;
  return writeOut(outKeyOf(person), request(row?.value as OutRow | undefined, person, message, now), row);
}
