import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { Ledger } from '../ledger/ledger';
import { compactInstant, rowKeys } from '../ledger/keys';
import type { Organisation } from '../people/organisation';
import { dayOf } from '../time/zone';

/** Why an incident was read (reliability G4). */
export type AccessReason =
  | 'card'
  | 'register'
  | 'search'
  | 'export'
  | 'document'
  | 'evidence'
  | 'reporterName'
  | 'personalData';

export interface Access {
  /** Entra object id of the reader. */
  readonly by: string;
  /** Number of an incident; for an export of many, what was requested, or whose data it was. */
  readonly incident: string;
  readonly why: AccessReason;
  /** ISO instant. */
  readonly at: string;
  /** Numbers of the incidents in a file of many. */
  readonly incidents?: readonly string[];
}

const hourMs = 3_600_000;
/** This many numbers stay far below what one row holds (reliability §B1). */
const numbersARow = 1_000;
const mostNoted = 5_000;

/** Who read what, one partition per month. Written before the answer is given: no reading without it. */
export class AccessLog {
  /** What this process has noted about cards shown. */
  private readonly noted = new Set<string>();

  constructor(
    private readonly ledger: Ledger,
    private readonly organisation: () => Organisation,
    private readonly clock: Clock,
  ) {}

  /** @param incident number of an incident, or what was asked for. @param incidents numbers in a file of many. */
  async note(
    by: string,
    incident: string,
    why: AccessReason,
    incidents: readonly string[] = [],
  ): Promise<void> {
    const now = this.clock.now();
    const access: Access = { by, incident, why, at: now.toISOString() };
    let first = 0;
    do {
      const part = incidents.slice(first, first + numbersARow);
      const value = part.length > 0 ? { ...access, incidents: part } : access;
      await this.put(`${compactInstant(now)}|${randomUUID()}`, value);
      first += numbersARow;
    } while (first < incidents.length);
  }

  /** A card of an incident was shown: noted hourly per reader and record, because clients refresh by themselves too. */
  async noteShown(by: string, incident: string): Promise<void> {
    const now = this.clock.now();
    const hour = new Date(Math.floor(now.getTime() / hourMs) * hourMs);
    const name = `${compactInstant(hour)}|${incident}|${by}`;
    if (this.noted.has(name)) return;
    const value: Access = { by, incident, why: 'card', at: now.toISOString() };
    await this.put(name, value, true);
    if (this.noted.size >= mostNoted) this.noted.clear();
    this.noted.add(name);
  }

  /** @param month `YYYY-MM`. Oldest first. */
  async of(month: string): Promise<readonly Access[]> {
    const rows = await this.ledger.list<Access>(`access|${month}`, rowKeys.beside(''));
    return rows.map(({ value }) => value).sort((one, other) => one.at.localeCompare(other.at, 'en'));
  }

  /** @param name of the row, in the month of now. @param once unless it is there. */
  private async put(name: string, value: Access, once = false): Promise<void> {
    const key = rowKeys.beside(name);
    await this.ledger.submit(this.partitionOf(new Date(value.at)), {
      points: once ? [key] : [],
      prefixes: [],
      usesHead: true,
      plan: (rows) => ({
        writes: rows.get(key) ? [] : [{ kind: 'insert', key, value }],
        result: undefined,
      }),
    });
  }

  private partitionOf(now: Date): string {
    return `access|${dayOf(now, this.organisation().office.timeZone).slice(0, 7)}`;
  }
}
