import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock';
import type { Operation } from '../ledger/committer';
import type { StoredItem } from '../ledger/item';
import { appendHistory, type Head } from '../ledger/head';
import { rowKeys } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import type { Write } from '../ledger/table';

/** An order to keep a record regardless of its term (legal hold). */
export interface Hold {
  /** Entra object id. */
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
  /** What it is kept for. */
  readonly reason: string;
  /** `YYYY-MM-DD` until which it is meant to be kept; absent: nobody was asked. */
  readonly until?: string;
  /** Number of the record as people know it; absent: its own. */
  readonly number?: string;
  /** When it was last reviewed whether it must still be kept; absent: never. */
  readonly looked?: { readonly by: string; readonly at: string };
}

/** Where a record is stored. */
export interface Place {
  readonly partition: string;
  readonly item: string;
}

/** What is kept, with the people it is withheld from. */
export interface HeldRecord extends Place {
  readonly number: string;
  readonly hold: Hold;
  readonly about: readonly string[];
}

/** What is stated when giving or reviewing an order. */
export interface Ordered {
  /** Entra object id. */
  readonly by: string;
  readonly reason: string;
  /** `YYYY-MM-DD`. */
  readonly until?: string;
  readonly number?: string;
}

/** Every order also has a row in one place, so that those who watch over them need not read the whole table. */
const registry = 'upkeep';
const registered = rowKeys.beside('held|');
const registryKey = ({ partition, item }: Place): string => `${registered}${partition}|${item}`;

/** Orders to keep records; giving, reviewing and lifting are in the record's own history. */
export class Holds {
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  async of(partition: string, item: string): Promise<Hold | undefined> {
    return await this.ledger.row<Hold>(partition, rowKeys.hold(item));
  }

  /** @returns false when there is no such record, or it is held already. */
  async set(
    partition: string,
    item: string,
    by: string,
    reason: string,
    more: Pick<Ordered, 'until' | 'number'> = {},
  ): Promise<boolean> {
    const hold: Hold = { by, at: this.now(), reason, ...more };
    const entry = { type: 'held', by, payload: said(hold) };
    const done = await this.change({ partition, item }, entry, (held) =>
      held ? null : { kind: 'insert', key: rowKeys.hold(item), value: hold },
    );
    await this.note({ partition, item }, true);
    return done;
  }

  /** It must still be kept, until another day. @returns false when nothing was held. */
  async look({ partition, item }: Place, { by, reason, until }: Ordered): Promise<boolean> {
    const looked = { by, at: this.now() };
    const ends = until === undefined ? {} : { until };
    const entry = { type: 'holdLooked', by, payload: { ...(reason === '' ? {} : { reason }), ...ends } };
    return await this.change({ partition, item }, entry, (held) =>
      held ? { kind: 'put', key: rowKeys.hold(item), value: { ...held, ...ends, looked } } : null,
    );
  }

  /** @returns false when nothing was held. */
  async lift(partition: string, item: string, by: string, reason: string): Promise<boolean> {
    const done = await this.change(
      { partition, item },
      { type: 'released', by, payload: { reason } },
      (held) => (held ? { kind: 'delete', key: rowKeys.hold(item) } : null),
    );
    await this.note({ partition, item }, false);
    return done;
  }

  /** Everything that is kept, in the order of its place. */
  async all(): Promise<readonly HeldRecord[]> {
    const rows = await this.ledger.list<Place>(registry, registered);
    const found = await Promise.all(rows.map(({ value }) => this.heldAt(value)));
    return found.flatMap((record) => record ?? []);
  }

  /** Registers older orders, and any whose registration was cut off. Reads the whole table: for daily upkeep only. */
  async mend(): Promise<void> {
    const prefix = rowKeys.hold('');
    for (const partition of await this.ledger.partitionsWith(prefix))
      for (const { key } of await this.ledger.list(partition, prefix))
        await this.note({ partition, item: key.slice(prefix.length) }, true);
  }

  private async heldAt({ partition, item }: Place): Promise<HeldRecord | null> {
    const [hold, stored] = await Promise.all([
      this.of(partition, item),
      this.ledger.item<{ readonly about?: readonly string[] }>(partition, item),
    ]);
    if (!hold) return null;
    return { partition, item, number: hold.number ?? item, hold, about: stored?.state.about ?? [] };
  }

  private async note(place: Place, held: boolean): Promise<void> {
    const key = registryKey(place);
    await this.ledger.submit(registry, {
      points: [key],
      prefixes: [],
      usesHead: false,
      plan: (rows) => ({ writes: registration(key, place, held, rows.get(key) !== undefined), result: null }),
    });
  }

  private async change(
    { partition, item }: Place,
    { type, by, payload }: { readonly type: string; readonly by: string; readonly payload: object },
    write: (held: Hold | undefined) => Write | null,
  ): Promise<boolean> {
    const at = this.now();
    const keys = { item: rowKeys.item(item), hold: rowKeys.hold(item) };
    const operation: Operation<boolean> = {
      points: [keys.item, keys.hold],
      prefixes: [],
      usesHead: true,
      plan: (rows, head: Head) => {
        const row = rows.get(keys.item);
        const effect = write(rows.get(keys.hold)?.value as Hold | undefined);
        if (!row || !effect) return { writes: [], result: false };
        const stored = row.value as StoredItem;
        const entry = { type, by, at, salt: randomBytes(16).toString('base64url'), payload };
        const history = appendHistory(head, rowKeys.history(item, stored.entries + 1), entry);
        const value = { ...stored, entries: stored.entries + 1 };
        const same: Write = { kind: 'update', key: keys.item, value, etag: row.etag };
        return { writes: [same, effect, ...history.writes], head: history.head, result: true };
      },
    };
    return await this.ledger.submit(partition, operation);
  }

  private now(): string {
    return this.clock.now().toISOString();
  }
}

/** A record in several parts counts once. */
export const oneEach = (held: readonly HeldRecord[]): readonly HeldRecord[] => [
  ...new Map(held.map((record) => [record.number, record])).values(),
];

const said = ({ reason, until }: Hold) => ({ reason, ...(until === undefined ? {} : { until }) });

function registration(key: string, value: Place, held: boolean, stands: boolean): readonly Write[] {
  if (held === stands) return [];
  return [held ? { kind: 'insert', key, value } : { kind: 'delete', key }];
}
