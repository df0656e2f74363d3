import { randomBytes } from 'node:crypto';
import type { Clock } from '../clock';
import type { Operation } from '../ledger/committer';
import type { StoredItem } from '../ledger/item';
import { appendHistory, type Head } from '../ledger/head';
import { rowKeys } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import type { Write } from '../ledger/table';

/** An order to keep a record whatever its term (legal hold). */
export interface Hold {
  /** Entra object id. */
  readonly by: string;
  readonly at: string;
  readonly reason: string;
}

/** Orders that records be kept; giving and lifting one stands in the record's own history. */
export class Holds {
  constructor(
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {}

  async of(partition: string, item: string): Promise<Hold | undefined> {
    return await this.ledger.row<Hold>(partition, rowKeys.hold(item));
  }

  /** @returns false when there is no such record, or it is held already. */
  async set(partition: string, item: string, by: string, reason: string): Promise<boolean> {
    const at = this.clock.now().toISOString();
    const hold: Hold = { by, at, reason };
    return await this.change(partition, item, 'held', hold, (held) =>
      held ? null : { kind: 'insert', key: rowKeys.hold(item), value: hold },
    );
  }

  /** @returns false when nothing was held. */
  async lift(partition: string, item: string, by: string, reason: string): Promise<boolean> {
    const at = this.clock.now().toISOString();
    return await this.change(partition, item, 'released', { by, at, reason }, (held) =>
      held ? { kind: 'delete', key: rowKeys.hold(item) } : null,
    );
  }

  private async change(
    partition: string,
    item: string,
    type: string,
    { by, at, reason }: Hold,
    write: (held: boolean) => Write | null,
  ): Promise<boolean> {
    const keys = { item: rowKeys.item(item), hold: rowKeys.hold(item) };
    const operation: Operation<boolean> = {
      points: [keys.item, keys.hold],
      prefixes: [],
      usesHead: true,
      plan: (rows, head: Head) => {
        const row = rows.get(keys.item);
        const effect = write(rows.get(keys.hold) !== undefined);
        if (!row || !effect) return { writes: [], result: false };
        const stored = row.value as StoredItem;
        const entry = { type, by, at, salt: randomBytes(16).toString('base64url'), payload: { reason } };
        const history = appendHistory(head, rowKeys.history(item, stored.entries + 1), entry);
        const value = { ...stored, entries: stored.entries + 1 };
        const same: Write = { kind: 'update', key: keys.item, value, etag: row.etag };
        return { writes: [same, effect, ...history.writes], head: history.head, result: true };
      },
    };
    return await this.ledger.submit(partition, operation);
  }
}
