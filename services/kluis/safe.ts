import type { Clock } from '../clock';
import type { ItemOutcome } from '../ledger/item';
import type { HistoryRow } from '../ledger/head';
import { rowKeys } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import type { Organisation } from '../people/organisation';
import { dayOf, yearOf } from '../time/zone';
import {
  type CountCommand,
  countIdAfter,
  countList,
  countPattern,
  dayOfCount,
  decideCount,
  endsWith,
  type NamedThing,
  presentAt,
  type StockCount,
  type StockLine,
} from './count';
import { type DayStep, dayItem, decideDay, type SafeBooks, type SafeDay } from './day';
import { type KeyCustody, keyItem } from './bearer';
import { custodyOf, decideKey, type KeyCommand } from './key';
import type { Loans } from './loans';
import type { Loan } from './model';
import { event, partition } from './outcome';
import { stockOf } from './stock';
import { type Things, thingsOf } from './things';

/** One entry of a history, by who did it. */
export interface SafeDeed {
  readonly type: string;
  /** ISO instant. */
  readonly at: string;
  /** Number of a loan, the id of a count, or `key`. */
  readonly item: string;
}

/** The safe as a whole, apart from its loans: its key, its day, and its counts. */
export class Safe {
  constructor(
    private readonly ledger: Ledger,
    private readonly loans: Loans,
    private readonly organisation: () => Organisation,
    private readonly clock: Clock,
  ) {}

  async key(): Promise<KeyCustody> {
    const stored = await this.ledger.item<KeyCustody>(partition, keyItem);
    return custodyOf(stored?.state ?? null, await this.loans.custody());
  }

  /** @param idempotencyKey key of this input, for one that is redelivered. */
  async changeKey(command: KeyCommand, idempotencyKey?: string): Promise<ItemOutcome<KeyCustody>> {
    const at = { ...(await this.loans.custody()), incidents: this.register() };
    return await this.ledger.execute<KeyCustody>(partition, {
      flow: 'kluis',
      item: keyItem,
      idempotencyKey,
      decide: (state) => decideKey(state, command, at),
    });
  }

  /**
   * Today's newest count as it stands; the day's first is started with what should be there.
   * @param after the count that is to be repeated: when it is the newest and finished, the next one is started.
   */
  async startCount(by: string, after?: string): Promise<string> {
    const today = dayOf(this.clock.now(), this.organisation().office.timeZone);
    const newest = (await this.countsOf(today)).at(-1);
    const isRepeated = newest !== undefined && newest === after && (await this.count(newest))?.outcome;
    const id = newest === undefined || isRepeated ? countIdAfter(newest, today) : newest;
    if (id !== newest) await this.changeCount(id, { type: 'start', by, lines: await this.stock(id) });
    return id;
  }

  /** Everything the safe knows by name. */
  async things(): Promise<Things> {
    const [loans, latest] = await Promise.all([this.loans.all(), this.latestCount()]);
    return thingsOf(loans, latest);
  }

  /**
   * Renames a thing, or says that it is the same as one with another name: its loans and its line in a count move
   * along. @param from the thing. @param as what it is from now on. @returns false when both are out at once.
   */
  async file(by: string, from: string, as: NamedThing): Promise<boolean> {
    const loans = await this.loans.historyOf(from);
    const isOut = loans.some(({ status }) => status === 'out');
    if (from !== as.object && isOut && (await this.loans.holderOf(as.object)) !== null) return false;
    for (const { id } of loans) await this.loans.file(id, by, as);
    const latest = await this.latestCount();
    const today = await this.countsOf(dayOf(this.clock.now(), this.organisation().office.timeZone));
    for (const id of new Set([...(latest ? [latest.id] : []), ...today]))
      await this.changeCount(id, { type: 'file', by, from, as });
    return true;
  }

  /**
   * What should be in the safe or with somebody now, for a count: what an earlier one of that day found is looked at
   * again.
   */
  async stock(count: string): Promise<readonly StockLine[]> {
    const [loans, latest] = await Promise.all([this.loans.all(), this.latestCount(dayOfCount(count))]);
    return stockOf(loans, latest);
  }

  /** Reports of what was missing before hear that it is there. */
  async finishCount(
    id: string,
    command: Extract<CountCommand, { type: 'finish' }>,
  ): Promise<ItemOutcome<StockCount>> {
    const outcome = await this.changeCount(id, command);
    const count = await this.count(id);
    if (!count?.outcome) return outcome;
    const present = presentAt(count);
    for (const earlier of await this.ledger.indexed(partition, countList.slice(0, -1))) {
      const before = earlier < id ? await this.count(earlier) : undefined;
      if (before && endsWith(before, present))
        await this.changeCount(earlier, { type: 'turnedUp', by: command.by });
    }
    return outcome;
  }

  async changeCount(
    id: string,
    command: CountCommand,
    idempotencyKey?: string,
  ): Promise<ItemOutcome<StockCount>> {
    const at = { ...(await this.loans.custody()), id, incidents: this.register() };
    return await this.ledger.execute<StockCount>(partition, {
      flow: 'kluis',
      item: id,
      idempotencyKey,
      decide: (state) => decideCount(state, command, at),
    });
  }

  /** @param id anything a card may have carried. */
  async count(id: string): Promise<StockCount | undefined> {
    return countPattern.test(id) ? (await this.ledger.item<StockCount>(partition, id))?.state : undefined;
  }

  /** What somebody did for the safe, oldest first: the key, counts, and loans of others. */
  async deedsOf(person: string): Promise<readonly SafeDeed[]> {
    const [rows, own] = await Promise.all([
      this.ledger.list<HistoryRow>(partition, rowKeys.histories),
      this.loans.loansOf(person),
    ]);
    const mine = new Set(own.map(({ id }) => id));
    return rows
      .filter(({ value }) => value.by === person)
      .map(({ key, value: { type, at } }) => ({ type, at, item: rowKeys.historyItem(key) }))
      .filter(({ item }) => !mine.has(item))
      .sort((one, other) => one.at.localeCompare(other.at));
  }

  async day(): Promise<SafeDay | null> {
    return (await this.ledger.item<SafeDay>(partition, dayItem))?.state ?? null;
  }

  /** Starts the safe's day; harmless if already started. */
  async begin(): Promise<void> {
    if (await this.day()) return;
    const books = await this.books();
    await this.ledger.execute<SafeDay>(partition, {
      flow: 'kluis',
      item: dayItem,
      decide: (state) => decideDay(state, { type: 'begin' }, books),
    });
  }

  /** The office opens or closes. @param cause the due row. */
  async turn(step: DayStep, cause: string): Promise<void> {
    // At either step: after downtime an opening may have been skipped.
    await this.flagLeavers();
    await this.changeKey({ type: 'turn' });
    const books = await this.books();
    await this.ledger.execute<SafeDay>(partition, {
      flow: 'kluis',
      item: dayItem,
      cause,
      decide: (state) => decideDay(state, { type: 'timer', step }, books),
    });
  }

  /** A card of the day does not reach the person asked: the next one is asked. */
  async passOver(person: string, view: string): Promise<void> {
    const books = await this.books();
    await this.ledger.execute<SafeDay>(partition, {
      flow: 'kluis',
      item: dayItem,
      decide: (state) => decideDay(state, { type: 'unreached', person, view }, books),
    });
  }

  /** Those who no longer work here and have something out (features B25). */
  async flagLeavers(): Promise<void> {
    const open = await this.loans.openLoans();
    const out = open.filter(({ status }) => status === 'out');
    for (const { id } of out) await this.loans.change(id, { type: 'flagLeaver' });
  }

  /** Records in the history who exported everything from the bot: an export leaves our hands. */
  async noteExport(by: string, format: string): Promise<void> {
    await this.ledger.execute<null>(partition, {
      flow: 'kluis',
      item: 'exports',
      decide: () => ({
        state: null,
        events: [event('exported', by, { format })],
        messages: [],
        timer: null,
        index: [],
      }),
    });
  }

  /** Ids of the counts of a day, oldest first. */
  private async countsOf(day: string): Promise<readonly string[]> {
    const ids = await this.ledger.indexed(partition, countList.slice(0, -1));
    return ids.filter((id) => id.startsWith(countIdAfter(undefined, day)));
  }

  /** @param before only those of an earlier day than this. */
  private async latestCount(before: string | null = null): Promise<StockCount | null> {
    const ids = await this.ledger.indexed(partition, countList.slice(0, -1));
    for (const id of [...ids].reverse()) {
      if (before !== null && (dayOfCount(id) ?? '') >= before) continue;
      const count = await this.count(id);
      if (count?.outcome) return count;
    }
    return null;
  }

  private async books(): Promise<SafeBooks> {
    const [at, loans, latest] = await Promise.all([
      this.loans.keyMoment(partition),
      this.loans.all(),
      this.latestCount(),
    ]);
    const { timeZone } = at.organisation.office;
    const today = dayOf(at.now, timeZone);
    const isToday = (moment: string): boolean => dayOf(new Date(moment), timeZone) === today;
    return {
      ...at,
      out: loans.filter(({ status }) => status === 'out').map(({ id }) => id),
      handedOutBy: loans.flatMap((loan) => (loan.status === 'out' ? [loan.issue.by] : [])),
      moved: loans.some((loan) => movedAt(loan).some(isToday)),
      countedAt: latest?.outcome?.at ?? loans[0]?.askedAt ?? null,
    };
  }

  private register(): string {
    return `incident|${yearOf(this.clock.now(), this.organisation().office.timeZone)}`;
  }
}

/** When it left the safe and came back. */
const movedAt = (loan: Loan): readonly string[] => [
  ...('issue' in loan ? [loan.issue.at] : []),
  ...(loan.status === 'back' ? [loan.returned.at] : []),
];
