import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod/v4';
import type { Clock } from '../clock';
import { startingWith } from '../ledger/keys';
import type { Table } from '../ledger/table';
import { locales } from '../people/roles';

/** What may be fetched once, and by whom; never the file itself. */
const offer = z.object({
  /** Entra object id; whether this person may still have it is checked again when it is fetched. */
  person: z.string(),
  /** Which export, `<flow>.<export>`. */
  kind: z.string(),
  params: z.record(z.string(), z.string()),
  locale: z.enum(locales),
  /** ISO instant. */
  expiresAt: z.string(),
  used: z.boolean(),
});
export type Offer = Readonly<z.infer<typeof offer>>;

const partition = 'download';
const prefix = 'offer|';
const lifeMs = 5 * 60_000;
const keptMs = 24 * 60 * 60_000;
const tokenPattern = /^[\w-]{43}$/;

/**
 * One-time, short-lived downloads (architecture §3): a link that works once, for five minutes, for one person's file.
 */
export class Downloads {
  constructor(
    private readonly table: Table,
    private readonly clock: Clock,
  ) {}

  /** @returns the secret part of the address; only its hash is stored. */
  async open(asked: Pick<Offer, 'person' | 'kind' | 'params' | 'locale'>): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    const expiresAt = new Date(this.clock.now().getTime() + lifeMs).toISOString();
    const value: Offer = { ...asked, expiresAt, used: false };
    const key = keyOf(token);
    await this.table.write(partition, randomUUID(), [{ kind: 'insert', key, value }], key);
    return token;
  }

  /** What a link stands for, without using it up. @param token anything an address may have held. */
  async find(token: string): Promise<Offer | undefined> {
    return (await this.row(token))?.offer;
  }

  /** Uses the link up: of two requests at the same moment, one gets it. */
  async take(token: string): Promise<Offer | undefined> {
    const found = await this.row(token);
    if (!found) return undefined;
    const key = keyOf(token);
    const value: Offer = { ...found.offer, used: true };
    const write = { kind: 'update', key, value, etag: found.etag } as const;
    const outcome = await this.table.write(partition, randomUUID(), [write], key);
    return outcome === 'written' ? found.offer : undefined;
  }

  /** Removes links that nobody can use any more. */
  async sweep(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - keptMs).toISOString();
    const rows = await this.table.list(partition, startingWith(prefix));
    for (const { key, value } of rows)
      if (offer.parse(value).expiresAt < before)
        await this.table.write(partition, randomUUID(), [{ kind: 'delete', key }], key);
  }

  private async row(token: string): Promise<{ readonly offer: Offer; readonly etag: string } | undefined> {
    if (!tokenPattern.test(token)) return undefined;
    const row = await this.table.get(partition, keyOf(token));
    const found = row && offer.parse(row.value);
    const usable = found && !found.used && found.expiresAt > this.clock.now().toISOString();
    return row && usable ? { offer: found, etag: row.etag } : undefined;
  }
}

const keyOf = (token: string): string => prefix + createHash('sha256').update(token).digest('base64url');
