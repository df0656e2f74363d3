import type { IncidentKind } from '../people/incident-settings';
import type { Clock } from '../clock';
import { compactInstant, type KeyRange, rowKeys, startingWith } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import type { Organisation } from '../people/organisation';
import { monthOf } from '../time/month';
import { yearOf } from '../time/zone';
import { incidentNumberPattern } from '../incident/contract';
import { type RegisterLine, lineOf, registerLists, reversed } from '../incident/lists';
import { isWithheld } from '../incident/handlers';
import type { Incident } from '../incident/model';
import { partitionOf, type RegisterName } from '../incident/number';
import { type Searchable, searchRows } from '../incident/search';

/** The views; `month` is `YYYY-MM`. */
export type RegisterView =
  /** In a register of their own (features N14). */
  | { readonly list: 'drills' }
  | { readonly list: 'newest' | 'open' | 'overdue' }
  | { readonly list: 'month'; readonly month: string }
  | { readonly list: 'kind'; readonly kind: IncidentKind }
  | { readonly list: 'client'; readonly client: string };

export interface RegisterPage {
  readonly lines: readonly RegisterLine[];
  /** Where the next page continues; null when there is none. */
  readonly next: string | null;
}

/** Lines per page. */
export const pageSize = 15;
/** Texts looked at per search step; the rest is "verder zoeken". */
const searchedAtOnce = 100;
/** Incidents that concern more than a few clients: there are never many of them. */
const mostOfMany = 500;
/** Simultaneous requests to storage. */
const readAtOnce = 40;
/** Registers that are read: incidents are kept for five years after they were closed. */
const years = 7;

/**
 * The Optimo Incidenten Register as FG and deputies read it: every page is one short range of each year's register, so
 * it costs the same for a hundred and for a hundred thousand incidents (reliability P9).
 */
export class Register {
  constructor(
    private readonly ledger: Ledger,
    private readonly organisation: () => Organisation,
    private readonly clock: Clock,
  ) {}

  /** @param person reader; what is about them is left out. @param after `next` of the page before. */
  async page(view: RegisterView, person: string, after: string | null): Promise<RegisterPage> {
    const range = this.rangeOf(view);
    const start = after === null ? range.from : afterKey(after);
    const found = await this.rowsOf(
      view,
      { ...range, from: start > range.from ? start : range.from },
      pageSize + 1,
    );
    const shown = found.slice(0, pageSize);
    const lines = shown.map(({ value }) => (value as { listed: RegisterLine }).listed);
    return {
      lines: lines.filter((line) => !isWithheld(line, person)),
      next: found.length > pageSize ? (shown.at(-1)?.key ?? null) : null,
    };
  }

  /** Words that all occur in what was reported and said, newest first; only as many texts at once as stay quick. */
  async search(
    words: string,
    person: string,
    after: string | null,
    register: RegisterName = 'incident',
  ): Promise<RegisterPage> {
    const range = startingWith(searchRows);
    const from = after === null ? range.from : afterKey(after);
    const found = await this.newestFirst({ ...range, from }, searchedAtOnce + 1, register);
    const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
    const looked = found.slice(0, searchedAtOnce);
    const matching = looked.filter(({ value }) => matches(value as Searchable, wanted, person));
    const shown = matching.slice(0, pageSize);
    // More than a page of matches: the next one continues after the last that is shown.
    const end = matching.length > pageSize ? shown.at(-1) : looked.at(-1);
    const more = matching.length > pageSize || found.length > searchedAtOnce;
    const files = await Promise.all(shown.map(({ value }) => this.lineOf((value as Searchable).id)));
    return { lines: files.flatMap((line) => (line ? [line] : [])), next: more ? (end?.key ?? null) : null };
  }

  /** As it is now: the text kept for searching is not rewritten at every step. */
  private async lineOf(id: string): Promise<RegisterLine | null> {
    const item = await this.ledger.item<Incident>(partitionOf(id), id);
    return item ? lineOf(item.state) : null;
  }

  /** Every incident of a period, oldest first; for exports and yearly figures. Reads these registers in full. */
  async within(
    from: Date,
    until: Date,
    person: string,
    register: RegisterName = 'incident',
  ): Promise<readonly Incident[]> {
    const { timeZone } = this.organisation().office;
    const first = yearOf(from, timeZone);
    const last = yearOf(new Date(until.getTime() - 1), timeZone);
    const registers = Array.from({ length: last - first + 1 }, (_, at) => `${register}|${first + at}`);
    const rows = await Promise.all(
      registers.map((each) => this.ledger.list<{ state: Incident }>(each, 'item|')),
    );
    return rows
      .flat()
      .map(({ value }) => value.state)
      .filter(({ reportedAt }) => from.toISOString() <= reportedAt && reportedAt < until.toISOString())
      .filter((incident) => !isWithheld(incident, person))
      .sort((one, other) => (one.reportedAt < other.reportedAt ? -1 : 1));
  }

  /**
   * Which of these numbers are reports withheld from somebody. One read per number: for a page that a person asks for.
   * What was deleted is withheld from nobody: storage no longer knows who it was about.
   */
  async withheld(numbers: readonly string[], person: string): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    const distinct = [...new Set(numbers)].filter((number) => incidentNumberPattern.test(number));
    for (let at = 0; at < distinct.length; at += readAtOnce) {
      const page = distinct.slice(at, at + readAtOnce);
      const items = await Promise.all(page.map((id) => this.ledger.item<Incident>(partitionOf(id), id)));
      for (const item of items) if (item && isWithheld(item.state, person)) found.add(item.state.id);
    }
    return found;
  }

  private rangeOf(view: RegisterView): KeyRange {
    switch (view.list) {
      case 'newest':
      case 'drills':
        return startingWith(rowKeys.index(`${registerLists.newest}|`));
      case 'open':
        return startingWith(rowKeys.index(`${registerLists.open}|`));
      case 'overdue': {
        const { from } = startingWith(rowKeys.index(`${registerLists.open}|`));
        return { from, below: rowKeys.index(`${registerLists.open}|${compactInstant(this.clock.now())}`) };
      }
      case 'kind':
        return startingWith(rowKeys.index(`${registerLists.kind(view.kind)}|`));
      case 'client':
        return startingWith(rowKeys.index(`${registerLists.client(view.client)}|`));
      case 'month': {
        const { from, until } = monthOf(view.month, this.organisation().office.timeZone);
        const key = (at: Date) => rowKeys.index(`${registerLists.newest}|${reversed(at)}`);
        // Reversed: the latest comes first, and the end of the month is not included.
        return { from: key(new Date(until.getTime() - 1)), below: `${key(from)}~` };
      }
    }
  }

  /** For all years at once: keys of all years sort together. */
  private async rowsOf(view: RegisterView, range: KeyRange, most: number) {
    if (view.list === 'open' || view.list === 'overdue') {
      const pages = await Promise.all(
        this.registers().map((register) => this.ledger.range(register, range, most)),
      );
      return pages.flat().sort(byKey).slice(0, most);
    }
    const found = await this.newestFirst(range, most, view.list === 'drills' ? 'drill' : 'incident');
    return view.list === 'client' ? await this.withMany(view.client, range, most, found) : found;
  }

  /** Including those with so many clients that they share one list for all clients, in their proper place. */
  private async withMany(client: string, { from, below }: KeyRange, most: number, own: readonly Row[]) {
    const [many, one] = [registerLists.manyClients, registerLists.client(client)].map((list) =>
      rowKeys.index(`${list}|`),
    ) as [string, string];
    const there = (key: string) => key.replace(one, many);
    const found = await this.newestFirst({ from: there(from), below: there(below) }, mostOfMany);
    const concerned = found
      .filter(({ value }) => (value as { listed: RegisterLine }).listed.clients?.includes(client))
      .map(({ key, value }) => ({ key: key.replace(many, one), value }));
    return [...own, ...concerned].sort(byKey).slice(0, most);
  }

  /** Year by year backwards, until there is a page. */
  private async newestFirst(range: KeyRange, most: number, register: RegisterName = 'incident') {
    const found: Row[] = [];
    for (const partition of this.registers(register)) {
      found.push(...(await this.ledger.range(partition, range, most - found.length)));
      if (found.length >= most) break;
    }
    return found;
  }

  private registers(register: RegisterName = 'incident'): readonly string[] {
    return registersOf(yearOf(this.clock.now(), this.organisation().office.timeZone), register);
  }
}

/** Every register that may still hold something, this year's first. */
export const registersOf = (year: number, register: RegisterName = 'incident'): readonly string[] =>
  Array.from({ length: years }, (_, at) => `${register}|${year - at}`);

const matches = (found: Searchable, wanted: readonly string[], person: string): boolean =>
  !isWithheld(found, person) && wanted.every((word) => found.text.includes(word));

interface Row {
  readonly key: string;
  readonly value: unknown;
}

/** The smallest key above another. */
const afterKey = (key: string): string => `${key}!`;

const byKey = (one: { readonly key: string }, other: { readonly key: string }): number =>
  one.key < other.key ? -1 : 1;
