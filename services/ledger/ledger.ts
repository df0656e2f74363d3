import { randomBytes } from 'node:crypto';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { Clock } from '../clock';
import { Changes } from './changes';
import { Committer, type Operation } from './committer';
import type { Due } from './due';
import type { Row } from './entity';
import { audienceOf, type Expanded, expandOperation, type FanRow } from './fan';
import { type ForgetOutcome, type Forgetting, forgetOperation } from './forget';
import type { HistoryRow } from './head';
import { arrivedOperation } from './handover';
import { type ItemCommand, type ItemOutcome, planItem, type StoredItem } from './item';
import { type KeyRange, rowKeys, startingWith } from './keys';
import { dueRows, livePartitions, register, retire } from './live';
import type { OutRow } from './out-row';
import type { Table } from './table';
import { sealOlderOperation } from './seal-older';
import { forgetInputs, mendRegistry } from './upkeep';

/** What can be done at once after a commit; the tick would find it as well. */
export type WokenListener = (partition: string, due: Due) => void;

export interface OnFile<State> {
  readonly state: State;
  readonly messages: readonly OutRow[];
}

/**
 * The heart: items with their numbers, history, messages and deadlines, each change one atomic write (architecture §3).
 * Every method throws StorageUnavailable when the table service cannot be relied on.
 */
export class Ledger {
  private readonly committer: Committer;
  private listener: WokenListener = () => undefined;
  /** Commits made by this process. */
  readonly changes = new Changes();

  constructor(
    private readonly table: Table,
    private readonly clock: Clock,
  ) {
    this.committer = new Committer(table, (partition) => register(table, partition));
  }

  /** @param listener is told of everything a commit has made due now. */
  whenWoken(listener: WokenListener): void {
    this.listener = listener;
  }

  /** Triggers at once something that is already due. */
  wake(partition: string, due: Due): void {
    this.listener(partition, due);
  }

  /** Runs a flow's decision on one item and makes its outcome durable. */
  async execute<State>(partition: string, command: ItemCommand<State>): Promise<ItemOutcome<State>> {
    const { item, idempotencyKey: done, cause, reads = [] } = command;
    const outcome = await this.submit<ItemOutcome<State>>(partition, {
      points: [
        ...(typeof item === 'string' ? [rowKeys.item(item)] : []),
        ...(cause === undefined ? [] : [cause]),
        ...reads,
      ],
      prefixes: typeof item === 'string' ? [`out|${item}|`] : [],
      pointsAfterConflict: done === undefined ? [] : [rowKeys.done(done)],
      usesHead: true,
      plan: (rows, head) => planItem(command, { rows, head, now: this.clock.now(), salt }),
    });
    if (outcome.kind !== 'committed') return outcome;
    for (const due of outcome.woken) this.listener(partition, due);
    this.changes.tell(partition);
    // The FG's card is on its way before the caller draws the reporter's.
    await letOthersRun();
    return outcome;
  }

  async submit<Result>(partition: string, operation: Operation<Result>): Promise<Result> {
    return await this.committer.submit(partition, operation);
  }

  async item<State>(partition: string, id: string): Promise<StoredItem<State> | undefined> {
    const row = await this.table.get(partition, rowKeys.item(id));
    return row?.value as StoredItem<State> | undefined;
  }

  /** An item as it stands, with the state of everybody's card of it; undefined when there is none. */
  async onFile<State>(partition: string, id: string): Promise<OnFile<State> | undefined> {
    const [item, messages] = await Promise.all([
      this.item<State>(partition, id),
      this.messages(partition, id),
    ]);
    return item && { state: item.state, messages };
  }

  /** Everybody's card of an item, with its state. */
  async messages(partition: string, id: string): Promise<readonly OutRow[]> {
    const rows = await this.table.list(partition, startingWith(`out|${id}|`));
    return rows.map(({ value }) => value as OutRow);
  }

  async history(partition: string, id: string): Promise<readonly HistoryRow[]> {
    const rows = await this.table.list(partition, startingWith(`log|${id}|`));
    return rows.map(({ value }) => value as HistoryRow);
  }

  /** Ids of the items in a list, in the order of its keys. */
  async indexed(partition: string, view: string, most?: number): Promise<readonly string[]> {
    const rows = await this.table.list(partition, startingWith(rowKeys.index(`${view}|`)), most);
    return rows.map(({ value }) => (value as { item: string }).item);
  }

  /** What a list needs of its items (`Decision.listed`), in the order of its keys. */
  async listed<Listed>(partition: string, view: string): Promise<readonly Listed[]> {
    const rows = await this.table.list(partition, startingWith(rowKeys.index(`${view}|`)));
    return rows.map(({ value }) => (value as { listed: Listed }).listed);
  }

  /** Rows under a key prefix, with their keys. */
  async list<Value>(
    partition: string,
    prefix: string,
    most?: number,
  ): Promise<readonly { key: string; value: Value }[]> {
    const rows = await this.table.list(partition, startingWith(prefix), most);
    return rows.map(({ key, value }) => ({ key, value: value as Value }));
  }

  /** Rows of a key range, in key order, up to a maximum. */
  async range(
    partition: string,
    range: KeyRange,
    most: number,
  ): Promise<readonly { key: string; value: unknown }[]> {
    return most <= 0 ? [] : await this.table.list(partition, range, most);
  }

  /** The same as stored, to be written later under their present version. */
  async rows(partition: string, prefix: string): Promise<readonly Row[]> {
    return await this.table.list(partition, startingWith(prefix));
  }

  /** The item an input led to, if it was handled before. */
  async handled(partition: string, form: string): Promise<string | undefined> {
    const row = await this.table.get(partition, rowKeys.done(form));
    return (row?.value as { item: string } | undefined)?.item;
  }

  /** Writes the next messages of a fan-out. @param most people at once. */
  async expand(partition: string, key: string, most: number): Promise<Expanded> {
    const fan = await this.row<FanRow>(partition, key);
    if (!fan || fan.due === null) return { woken: [], more: false };
    const read =
      fan.of === undefined ? [] : await this.row<readonly string[]>(partition, audienceOf(key, fan));
    return await this.submit(partition, expandOperation(key, fan, this.clock.now(), most, read));
  }

  /** Deletes part of an item's history and messages; call again while it says `more`. */
  async forget(partition: string, forgetting: Forgetting): Promise<ForgetOutcome> {
    return await this.submit(partition, forgetOperation(forgetting, this.clock.now(), salt));
  }

  /** Brings older rows into the chain of a partition; call again while it says that there are more. */
  async sealOlder(partition: string): Promise<boolean> {
    return await this.submit(partition, sealOlderOperation(partition));
  }

  async row<Value>(partition: string, key: string): Promise<Value | undefined> {
    return (await this.table.get(partition, key))?.value as Value | undefined;
  }

  async markArrived(partition: string, key: string): Promise<void> {
    await this.submit(partition, arrivedOperation(key, this.clock.now()));
  }

  async livePartitions(): Promise<readonly string[]> {
    return await livePartitions(this.table);
  }

  /** Partitions that have a row under a key prefix. Reads the whole table: for the nightly upkeep only. */
  async partitionsWith(prefix: string): Promise<readonly string[]> {
    const places = await this.table.locate(startingWith(prefix));
    return [...new Set(places.map(({ partition }) => partition))];
  }

  async dueRows(partition: string, until: Date, most: number): Promise<readonly Row[]> {
    return await dueRows(this.table, partition, until, most);
  }

  /** Lets a partition with nothing left to do leave the tick's list. */
  async retire(partition: string): Promise<void> {
    await retire(this.table, partition, this.clock.now());
  }

  /** The nightly full check of the whole table. */
  async upkeep(): Promise<void> {
    await mendRegistry(this.table);
    await forgetInputs(this.table, this.clock.now());
  }
}

const salt = (): string => randomBytes(16).toString('base64url');
