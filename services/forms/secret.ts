import { createHmac, randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod/v4';
import type { Clock } from '../clock';
import { inputsKeptMs } from '../ledger/keys';
import type { Table } from '../ledger/table';

/** What binds forms, links and codes to people, and what pseudonyms are made with. Shared by all instances. */
export interface Secrets {
  /** Used to make new ones. */
  readonly signing: string;
  /** What something that comes back may have been made with: the present one, the previous one, the next. */
  readonly accepted: readonly string[];
}

const partition = 'org';
const key = 'secret|forms';

/** One that was never rotated is stored as `secret` alone. */
const shape = z.object({
  secret: z.string(),
  /** ISO instant from which it is used; until then every instance has time to learn it. */
  from: z.iso.datetime().optional(),
  /** Newest first. `until`: ISO instant from which what it signed no longer counts. */
  earlier: z.array(z.object({ secret: z.string(), until: z.iso.datetime() })).optional(),
});
type Stored = z.infer<typeof shape>;

/** Every instance reads the secrets once a minute. */
const knownEverywhereMs = 5 * 60_000;

const newSecret = (): string => randomBytes(32).toString('base64url');

/** The secrets as stored; created once, by whichever instance starts first. */
export class StoredSecrets implements Secrets {
  private constructor(
    private readonly table: Table,
    private readonly clock: Clock,
    private stored: Stored,
  ) {}

  static async open(table: Table, clock: Clock): Promise<StoredSecrets> {
    for (;;) {
      const row = await table.get(partition, key);
      if (row) return new StoredSecrets(table, clock, shape.parse(row.value));
      await table.write(
        partition,
        randomUUID(),
        [{ kind: 'insert', key, value: { secret: newSecret() } }],
        key,
      );
    }
  }

  /** Picks up a rotation. */
  async refresh(): Promise<void> {
    const row = await this.table.get(partition, key);
    if (row) this.stored = shape.parse(row.value);
  }

  get signing(): string {
    const { secret, from, earlier = [] } = this.stored;
    const begun = from === undefined || from <= this.clock.now().toISOString();
    return begun ? secret : (earlier[0]?.secret ?? secret);
  }

  get accepted(): readonly string[] {
    const { secret, earlier = [] } = this.stored;
    return [secret, ...unexpired(earlier, this.clock.now()).map((one) => one.secret)];
  }
}

const unexpired = (earlier: NonNullable<Stored['earlier']>, now: Date) =>
  earlier.filter(({ until }) => until > now.toISOString());

export interface Rotated {
  /** When the new secret comes into use, and from when nothing made with the previous one counts. */
  readonly from: Date;
  readonly until: Date;
}

/**
 * Replaces the present secret with a new one; forms made with the old one count for as long as any form does.
 * @returns null when there is no secret yet, or the latest is not in use yet.
 */
export async function rotateSecret(table: Table, now: Date): Promise<Rotated | null> {
  const row = await table.get(partition, key);
  if (!row) return null;
  const { secret, from: began, earlier = [] } = shape.parse(row.value);
  if (began !== undefined && began > now.toISOString()) return null;
  const from = new Date(now.getTime() + knownEverywhereMs);
  const until = new Date(from.getTime() + inputsKeptMs);
  const before = [{ secret, until: until.toISOString() }, ...unexpired(earlier, now)];
  const value: Stored = { secret: newSecret(), from: from.toISOString(), earlier: before };
  const written = await table.write(
    partition,
    randomUUID(),
    [{ kind: 'update', key, value, etag: row.etag }],
    key,
  );
  return written === 'written' ? { from, until } : null;
}

/** A person as an index key: tells nothing to anybody who reads the table without the secret (features N7). */
export const pseudonym = (person: string, secret: string): string =>
  createHmac('sha256', secret).update(`pseudonym\n${person}`).digest('base64url').slice(0, 32);

/** Every pseudonym that somebody may be stored under, the present one first. */
export const pseudonymsOf = (person: string, { signing, accepted }: Secrets): readonly string[] =>
  [...new Set([signing, ...accepted])].map((secret) => pseudonym(person, secret));
