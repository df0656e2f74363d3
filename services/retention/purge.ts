import type { Clock } from '../clock';
import { forgetBatches } from '../delivery/old-batches';
import type { Operation, Rows } from '../ledger/committer';
import type { HandoverRow } from '../ledger/handover';
import type { StoredItem } from '../ledger/item';
import { rowKeys } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import type { OutRow } from '../ledger/out-row';
import type { Write } from '../ledger/table';
import type { Organisation } from '../people/organisation';
import type { Deletion } from './proof';
import { belongsTo, isDisposable, type Linked, type RetentionRule } from './rules';
import { recordOf, Trimmer } from './trim';

/** A record past its term, as it was found. */
interface Found {
  readonly item: string;
  readonly state: unknown;
}

/** Leaves room below the service's 100 operations for the proof. */
const atOnce = 80;

/**
 * Deletes what is past its term. The record goes first, together with the start of its proof, so that nothing more can
 * happen to it; then what depended on it, in portions; after a kill in between, the next run continues.
 */
export class Purge {
  private readonly trimmer: Trimmer;

  constructor(
    private readonly ledger: Ledger,
    private readonly rules: readonly RetentionRule[],
    private readonly organisation: () => Organisation,
    private readonly clock: Clock,
  ) {
    this.trimmer = new Trimmer(ledger, organisation, clock);
  }

  /** @returns how many records went. */
  async run(): Promise<number> {
    let gone = 0;
    for (const partition of await this.partitions()) {
      const rule = this.ruleOf(partition);
      if (!rule) continue;
      const records = (await this.ledger.list<StoredItem>(partition, 'item|')).map(recordOf);
      for (const { item, state } of await this.disposable(records, rule))
        if (await this.ledger.submit(partition, this.removal(item, rule, rule.beside?.(state) ?? [])))
          gone += 1;
      await this.finish(partition);
      await this.trimmer.run(partition, rule, records);
      await forgetBatches(this.ledger, partition);
    }
    return gone;
  }

  /** Including those whose last record is gone while something of it is left. */
  private async partitions(): Promise<readonly string[]> {
    const found = await Promise.all(['item|', 'purged|'].map((prefix) => this.ledger.partitionsWith(prefix)));
    return [...new Set(found.flat())];
  }

  private async disposable(records: readonly Found[], rule: RetentionRule): Promise<readonly Found[]> {
    const found: Found[] = [];
    for (const { item, state } of records) {
      const candidate = { item, state, busy: false, held: false, linkedOpen: false };
      if (!isDisposable(candidate, rule, this.clock.now(), this.organisation())) continue;
      if (!(await this.isLinkedOpen(rule.linkedTo?.(state) ?? []))) found.push({ item, state });
    }
    return found;
  }

  private async isLinkedOpen(linked: readonly Linked[]): Promise<boolean> {
    for (const { partition, item } of linked) {
      const stored = await this.ledger.item(partition, item);
      if (stored && this.ruleOf(partition)?.endedAt(item, stored.state, this.organisation()) === null)
        return true;
    }
    return false;
  }

  /** Judges once more on the current rows, and removes the record in one transaction. */
  private removal(item: string, rule: RetentionRule, beside: readonly string[]): Operation<boolean> {
    const now = this.clock.now();
    const points = {
      item: rowKeys.item(item),
      identity: rowKeys.identity(item),
      proof: rowKeys.purged(item),
    };
    const holds = [item, ...(rule.keepers ?? [])].map(rowKeys.hold);
    return {
      points: [...Object.values(points), ...holds, ...beside],
      prefixes: hangingOn(item),
      usesHead: true,
      plan: (rows, head) => {
        const stored = rows.get(points.item)?.value as StoredItem | undefined;
        if (!stored) return { writes: [], result: false };
        const hanging = hangingOn(item).flatMap((prefix) => rows.startingWith(prefix));
        const candidate = {
          item,
          state: stored.state,
          busy: stored.due !== null || isBusy(rows, item),
          held: holds.some((key) => rows.get(key) !== undefined),
          linkedOpen: false,
        };
        if (!isDisposable(candidate, rule, now, this.organisation())) return { writes: [], result: false };
        const own = [
          points.item,
          ...(rows.get(points.identity) ? [points.identity] : []),
          ...stored.index.map((entry) => rowKeys.index(entry)),
          ...beside.filter((key) => rows.get(key)),
        ];
        const proof: Deletion = {
          flow: rule.flow,
          rule: rule.name,
          at: now.toISOString(),
          doneAt: null,
          rows: own.length + hanging.length,
          ...(rule.remains ? { remains: rule.remains(item, stored.state) } : {}),
        };
        // For what came back after it was deleted, such as somebody's summary, the newest deletion counts.
        const before = rows.get(points.proof);
        const insert: Write = before
          ? { kind: 'update', key: points.proof, value: proof, etag: before.etag }
          : { kind: 'insert', key: points.proof, value: proof };
        // The head is included: whatever changes a record writes its history, and either wins or loses against this.
        return { writes: [insert, ...own.map(deleting)], head: { ...head, at: proof.at }, result: true };
      },
    };
  }

  /** What depended on records that are gone, whether begun now or by a run that was killed. */
  private async finish(partition: string): Promise<void> {
    const proofs = await this.ledger.list<Deletion>(partition, 'purged|');
    for (const { key, value } of proofs) {
      if (value.doneAt !== null) continue;
      const item = key.slice('purged|'.length);
      while (await this.ledger.submit(partition, this.portion(item)));
    }
  }

  /** @returns an operation that says whether there is more. */
  private portion(item: string): Operation<boolean> {
    const key = rowKeys.purged(item);
    const doneAt = this.clock.now().toISOString();
    return {
      points: [key],
      prefixes: hangingOn(item),
      usesHead: false,
      plan: (rows) => {
        const proof = rows.get(key);
        if (!proof) return { writes: [], result: false };
        const hanging = hangingOn(item).flatMap((prefix) => rows.startingWith(prefix));
        if (hanging.length > 0)
          return { writes: hanging.slice(0, atOnce).map((row) => deleting(row.key)), result: true };
        const value: Deletion = { ...(proof.value as Deletion), doneAt };
        return { writes: [{ kind: 'update', key, value, etag: proof.etag }], result: false };
      },
    };
  }

  private ruleOf(partition: string): RetentionRule | undefined {
    return this.rules.find(({ flow }) => belongsTo(flow, partition));
  }
}

const deleting = (key: string): Write => ({ kind: 'delete', key });

/** History, messages, hand-overs: everything whose key names the record. The chain stays (reliability G5). */
const hangingOn = (item: string): readonly string[] => [`log|${item}|`, `out|${item}|`, `out|${item}:to|`];

/** A message or a hand-over is still on its way. */
const isBusy = (rows: Rows, item: string): boolean =>
  rows.startingWith(`out|${item}|`).some(({ value }) => (value as OutRow).due !== null) ||
  rows.startingWith(`out|${item}:to|`).some(({ value }) => (value as HandoverRow).due !== null);
