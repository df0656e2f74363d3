import { randomUUID } from 'node:crypto';
import { setImmediate as letOthersRun, setTimeout as pause } from 'node:timers/promises';
import { LimitExceeded, StorageUnavailable } from '../errors';
import type { Row } from './entity';
import { type Head, newHead } from './head';
import { rowKeys, startingWith } from './keys';
import { Overlay } from './overlay';
import { isSealed, seal } from './sealing';
import type { Table, Write } from './table';

/** The rows an operation asked for, as they are now. */
export interface Rows {
  get(key: string): Row | undefined;
  /** Rows whose key starts with one of the operation's own prefixes. */
  startingWith(prefix: string): readonly Row[];
}

/** What an operation wants to be true afterwards. No writes: nothing needs to change, `result` says why. */
export interface Plan<Result> {
  readonly writes: readonly Write[];
  /** Given when the operation numbers or chains. */
  readonly head?: Head;
  /** From now on every row of the record is in the chain, older ones included (`seal-older.ts`). */
  readonly whole?: true;
  readonly result: Result;
}

/** A read–decide–write step on one partition; `plan` is pure and may be called several times. */
export interface Operation<Result> {
  /** Keys to read. */
  readonly points: readonly string[];
  /** Key prefixes to read. */
  readonly prefixes: readonly string[];
  /** Keys read only after a lost race: normally these reads are saved (an input's `done|` row). */
  readonly pointsAfterConflict?: readonly string[];
  readonly usesHead: boolean;
  /** For its points, the versions this process last wrote will do, until it loses a race or would write nothing. */
  readonly recalls?: boolean;
  /** The same for rows read in bulk earlier; null: it was not there. */
  readonly known?: ReadonlyMap<string, Row | null>;
  /** @param operation id this version of the rows is written under. */
  plan(rows: Rows, head: Head, operation: string): Plan<Result>;
}

interface Job {
  readonly operation: Operation<unknown>;
  readonly settle: (result: unknown) => void;
  readonly fail: (error: unknown) => void;
  conflicts: number;
  /** Set once it spoiled a group: from then on it is tried by itself. */
  alone: boolean;
}

interface Loaded {
  readonly rows: ReadonlyMap<string, Row>;
  /** Keys of the rows that were recalled rather than read. */
  readonly recalled: ReadonlySet<string>;
  readonly head: Row | undefined;
  /** The head was read. */
  readonly hasHead: boolean;
}

interface Group {
  readonly accepted: { job: Job; result: unknown }[];
  readonly postponed: Job[];
  readonly writes: readonly Write[];
  readonly head: Head | undefined;
  readonly whole: boolean;
}

/** Leaves room below the service's 100 for the head and for whatever adds a row later (architecture §3). */
const groupOperations = 95;
const groupJobs = 24;
const mostConflicts = 40;

/**
 * Runs operations on partitions: those waiting for the same partition are grouped into one entity group transaction, so
 * that many simultaneous reports cost few writes and never fight over the head (architecture §3, commit rules).
 */
export class Committer {
  private readonly queues = new Map<string, Job[]>();

  constructor(
    private readonly table: Table,
    /** Called before the first commit to a partition that is not live: the registry row comes first. */
    private readonly register: (partition: string) => Promise<void>,
  ) {}

  /**
   * @returns the operation's result, once it is durable.
   * @throws StorageUnavailable when that could not be established; LimitExceeded when a row is too large.
   */
  submit<Result>(partition: string, operation: Operation<Result>): Promise<Result> {
    return new Promise((resolve, reject) => {
      const settle = (result: unknown) => resolve(result as Result);
      const job: Job = { operation, settle, fail: reject, conflicts: 0, alone: false };
      const queue = this.queues.get(partition);
      if (queue) {
        queue.push(job);
      } else {
        this.queues.set(partition, [job]);
        void this.drain(partition);
      }
    });
  }

  private async drain(partition: string): Promise<void> {
    const queue = this.queues.get(partition) ?? [];
    while (queue.length > 0) {
      const jobs = queue[0]?.alone ? queue.splice(0, 1) : queue.splice(0, groupJobs);
      try {
        queue.unshift(...(await this.commit(partition, jobs)));
      } catch (error) {
        if (error instanceof LimitExceeded && jobs.length > 1) {
          for (const job of jobs) job.alone = true;
          queue.unshift(...jobs);
        } else {
          for (const job of jobs) job.fail(error);
        }
      }
      // What was just made durable (a card to the FG) is sent off before the next group takes the processor.
      if (queue.length > 0) await letOthersRun();
    }
    this.queues.delete(partition);
  }

  /** @returns the jobs that still have to be done. */
  private async commit(partition: string, jobs: readonly Job[]): Promise<Job[]> {
    const loaded = await this.load(partition, jobs);
    const operation = randomUUID();
    const group = pack(jobs, loaded, operation);
    const changesHead = group.head !== undefined;
    const recorded = group.writes.some(({ key }) => isSealed(partition, key));
    // Without numbering or chaining the head was not read; what is written of the record is sealed all the same.
    const head = recorded && !loaded.hasHead ? await this.table.get(partition, rowKeys.head) : loaded.head;
    if (changesHead && !headOf({ head }).live) await this.register(partition);
    const { writes, proof } = this.withHead(partition, { ...loaded, head }, group);
    const written = proof ? await this.table.write(partition, operation, writes, proof) : 'written';
    if (written === 'written') {
      for (const { job, result } of group.accepted) job.settle(result);
      return group.postponed;
    }
    return [...(await yieldToWinner(group.accepted.map(({ job }) => job))), ...group.postponed];
  }

  /** The rows of a group plus the head, sealed. */
  private withHead(partition: string, loaded: Loaded, { writes, head, whole }: Group) {
    const before = headOf(loaded);
    const sealed = seal(
      partition,
      { before, head: head ?? before, writes },
      (key) => loaded.rows.get(key),
      whole,
    );
    const after = sealed?.head ?? head;
    const all = sealed?.writes ?? writes;
    const live = head !== undefined || before.live;
    return {
      writes: after ? [headWrite(loaded, { ...after, live }), ...all] : all,
      proof: proofOf(all),
    };
  }

  private async load(partition: string, jobs: readonly Job[]): Promise<Loaded> {
    const recalled = this.recall(partition, jobs);
    const points = new Set(
      jobs.flatMap(({ operation, conflicts }) => [
        ...operation.points.filter((key) => !recalled.has(key)),
        ...(conflicts > 0 ? (operation.pointsAfterConflict ?? []) : []),
      ]),
    );
    const prefixes = new Set(jobs.flatMap(({ operation }) => operation.prefixes));
    const usesHead = jobs.some(({ operation }) => operation.usesHead);
    const [head, single, ranges] = await Promise.all([
      usesHead ? this.table.get(partition, rowKeys.head) : undefined,
      Promise.all([...points].map((key) => this.table.get(partition, key))),
      Promise.all([...prefixes].map((prefix) => this.table.list(partition, startingWith(prefix)))),
    ]);
    const found = [...recalled.values(), ...single, ...ranges.flat()].flatMap((row) => row ?? []);
    return {
      rows: new Map(found.map((row) => [row.key, row])),
      recalled: new Set(recalled.keys()),
      head,
      hasHead: usesHead,
    };
  }

  /** Rows that need not be read, by key; null: known to be absent. */
  private recall(partition: string, jobs: readonly Job[]): ReadonlyMap<string, Row | null> {
    const read = new Set(jobs.filter((job) => !mayRecall(job)).flatMap(({ operation }) => operation.points));
    const rows = jobs.filter(mayRecall).flatMap(({ operation: { points, known } }) =>
      points
        .filter((key) => !read.has(key))
        .flatMap((key) => {
          const row = this.table.recall(partition, key) ?? known?.get(key);
          return row === undefined ? [] : [[key, row] as const];
        }),
    );
    return new Map(rows);
  }
}

const mayRecall = ({ operation, conflicts }: Job): boolean =>
  (operation.recalls === true || operation.known !== undefined) && conflicts === 0;

/** Lets each job decide on top of what those before it decided; one that does not fit waits a round. */
function pack(jobs: readonly Job[], loaded: Loaded, operation: string): Group {
  const accepted: Group['accepted'] = [];
  const postponed: Job[] = [];
  const overlay = new Overlay(loaded.rows, operation);
  let head: Head | undefined;
  let whole = false;
  for (const job of jobs) {
    const plan = attempt(job, overlay, head ?? headOf(loaded), operation);
    if (!plan) continue;
    if (plan.writes.length === 0 && job.operation.points.some((key) => loaded.recalled.has(key))) {
      // "Nothing to do" involves no write that could fail, so it is only trusted when based on a read.
      job.conflicts += 1;
      postponed.push(job);
      continue;
    }
    const size = overlay.sizeWith(plan.writes);
    if (size === null || (size > groupOperations && overlay.writes.length > 0)) {
      postponed.push(job);
      continue;
    }
    overlay.add(plan.writes);
    head = plan.head ?? head;
    whole ||= plan.whole === true;
    accepted.push({ job, result: plan.result });
  }
  return { accepted, postponed, writes: overlay.writes, head, whole };
}

/** A job whose decision throws fails alone and does not take the group with it. */
function attempt(job: Job, rows: Rows, head: Head, operation: string): Plan<unknown> | undefined {
  try {
    return job.operation.plan(rows, head, operation);
  } catch (error) {
    job.fail(error);
    return undefined;
  }
}

const headOf = ({ head }: Pick<Loaded, 'head'>): Head => (head ? (head.value as Head) : newHead);

function headWrite({ head }: Loaded, value: Head): Write {
  return head
    ? { kind: 'update', key: rowKeys.head, value, etag: head.etag }
    : { kind: 'insert', key: rowKeys.head, value };
}

/**
 * A row that shows, after a lost acknowledgement, whether the transaction happened: preferably one that is inserted
 * once and never changed (history, chain, done), otherwise any that is written.
 */
function proofOf(writes: readonly Write[]): string | undefined {
  const immutable = writes.find(({ kind, key }) => kind === 'insert' && /^(?:log|chain|done)\|/.test(key));
  return (immutable ?? writes.find(({ kind }) => kind !== 'delete') ?? writes[0])?.key;
}

/**
 * Another instance won; it needs a moment more than we do, so that neither starves.
 * @returns those that may retry.
 */
async function yieldToWinner(losers: readonly Job[]): Promise<readonly Job[]> {
  for (const job of losers) job.conflicts += 1;
  const [hopeless, patient] = [true, false].map((over) =>
    losers.filter(({ conflicts }) => conflicts > mostConflicts === over),
  );
  for (const job of hopeless ?? []) job.fail(new StorageUnavailable('too many lost races'));
  const rounds = Math.max(0, ...losers.map(({ conflicts }) => conflicts));
  if (rounds > 1) await pause(Math.random() * Math.min(100, 5 * 2 ** rounds));
  return patient ?? [];
}
