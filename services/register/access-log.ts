import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { Ledger } from '../ledger/ledger';
import { compactInstant, rowKeys } from '../ledger/keys';
import type { Organisation } from '../people/organisation';
import { dayOf } from '../time/zone';

/** Why an incident was read (reliability G4). */
export type AccessReason =
  'card' | 'register' | 'search' | 'export' | 'document' | 'evidence' | 'reporterName' | 'personalData';

export interface Access {
  /** Entra object id of who read. */
  readonly by: string;
  /** Number of an incident; what was asked for when it was an export of many, or whose data it was. */
  readonly incident: string;
  readonly why: AccessReason;
  /** ISO instant. */
  readonly at: string;
}

/** Who read what, one row a reading, a partition a month. Written before the answer is given: no reading without it. */
export class AccessLog {
  constructor(
    private readonly ledger: Ledger,
    private readonly organisation: () => Organisation,
    private readonly clock: Clock,
  ) {}

  async note(by: string, incident: string, why: AccessReason): Promise<void> {
    const now = this.clock.now();
    const value: Access = { by, incident, why, at: now.toISOString() };
    const key = rowKeys.beside(`${compactInstant(now)}|${randomUUID()}`);
    await this.ledger.submit(this.partitionOf(now), {
      points: [],
      prefixes: [],
      usesHead: false,
      plan: () => ({ writes: [{ kind: 'insert', key, value }], result: undefined }),
    });
  }

  /** @param month `YYYY-MM`. Oldest first. */
  async of(month: string): Promise<readonly Access[]> {
    const rows = await this.ledger.list<Access>(`access|${month}`, rowKeys.beside(''));
    return rows.map(({ value }) => value);
  }

  private partitionOf(now: Date): string {
    return `access|${dayOf(now, this.organisation().office.timeZone).slice(0, 7)}`;
  }
}
