import { createHash, randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { Row } from '../ledger/entity';
import { rowKeys, startingWith } from '../ledger/keys';
import type { Table, Write } from '../ledger/table';
import { forgetLeft } from './left';
import type { ChatReference, Reach } from './reference';

/** A message that waits until its recipient can be reached again. */
export interface ParkedMessage {
  readonly partition: string;
  readonly key: string;
}

const partitionOf = (person: string): string => `person|${person}`;
const referenceKey = rowKeys.item('reference');
const parkedPrefix = 'parked|';
const freshMs = 60_000;
const lookEveryMs = 20_000;

/**
 * Where each person's chat with the bot is: written at install and first contact, again only when it changed, and kept
 * when a send fails (architecture §3).
 */
export class References implements Reach {
  /** What is known to be stored, so that an unchanged reference costs no request. */
  private readonly known = new Map<string, { readonly text: string; readonly readAt: number }>();
  /** When each person's waiting messages were last looked for, in epoch milliseconds. */
  private readonly looked = new Map<string, number>();

  constructor(
    private readonly table: Table,
    private readonly clock: Clock,
    /** Whether a chat may be written to: one stored before a rule became stricter is no longer used. */
    private readonly isUsable: (reference: ChatReference) => boolean = () => true,
  ) {}

  /** Where somebody's chat is; another instance may have seen it move within the last minute. */
  async find(person: string): Promise<ChatReference | undefined> {
    const known = this.known.get(person);
    const now = this.clock.now().getTime();
    if (known && now - known.readAt < freshMs) return JSON.parse(known.text) as ChatReference;
    const row = await this.table.get(partitionOf(person), referenceKey);
    if (!row || !this.isUsable(row.value as ChatReference)) return undefined;
    this.known.set(person, { text: JSON.stringify(row.value), readAt: now });
    return row.value as ChatReference;
  }

  async unreached(people: readonly string[]): Promise<ReadonlySet<string>> {
    const found = await Promise.all(
      [...new Set(people)].map(async (person) => ({ person, chat: await this.find(person) })),
    );
    return new Set(found.filter(({ chat }) => chat === undefined || chat.closed).map(({ person }) => person));
  }

  /** The channel accepts nothing for somebody's chat: the next person is asked instead, until they are back. */
  async close(person: string): Promise<void> {
    const row = await this.table.get(partitionOf(person), referenceKey);
    if (!row) return;
    const closed: ChatReference = { ...(row.value as ChatReference), closed: true };
    // Whoever wrote it meanwhile knows better.
    await this.put(person, referenceKey, closed, row);
    this.doubt(person);
  }

  /** What is known about somebody's chat may be wrong: the channel refused it. */
  doubt(person: string): void {
    this.known.delete(person);
  }

  /** @returns true for whoever stored it first: of two events that arrive together, only one opens the chat. */
  async remember(person: string, reference: ChatReference): Promise<boolean> {
    const text = JSON.stringify(reference);
    if (this.known.get(person)?.text === text) return false;
    const isNew = await this.store(person, reference, text);
    this.known.set(person, { text, readAt: this.clock.now().getTime() });
    return isNew;
  }

  private async store(person: string, reference: ChatReference, text: string): Promise<boolean> {
    for (;;) {
      const row = await this.table.get(partitionOf(person), referenceKey);
      if (row && JSON.stringify(row.value) === text) return false;
      if ((await this.put(person, referenceKey, reference, row)) === 'written') return row === undefined;
    }
  }

  /** Notes, before a message is parked, where to find it once the person is in contact again. */
  async park(person: string, message: ParkedMessage): Promise<void> {
    const name = createHash('sha256').update(`${message.partition}\n${message.key}`).digest('base64url');
    const key = parkedPrefix + name;
    const row = await this.table.get(partitionOf(person), key);
    if (!row) await this.put(person, key, message, undefined);
    this.looked.delete(person);
  }

  /**
   * Whether it is worth looking for messages waiting for somebody. Somebody who says ten things in a minute need not be
   * looked up ten times; what another instance parked meanwhile is found at the next look.
   */
  mayWait(person: string): boolean {
    return this.clock.now().getTime() - (this.looked.get(person) ?? 0) >= lookEveryMs;
  }

  /** Whether any message is waiting for somebody; for monitoring, not for delivery. */
  async waits(person: string): Promise<boolean> {
    const rows = await this.table.list(partitionOf(person), startingWith(parkedPrefix));
    return rows.length > 0;
  }

  async parked(person: string): Promise<readonly { key: string; message: ParkedMessage }[]> {
    this.looked.set(person, this.clock.now().getTime());
    const rows = await this.table.list(partitionOf(person), startingWith(parkedPrefix));
    return rows.map(({ key, value }) => ({ key, message: value as ParkedMessage }));
  }

  async unpark(person: string, key: string): Promise<void> {
    await this.table.write(partitionOf(person), randomUUID(), [{ kind: 'delete', key }], key);
  }

  /** Where the chat is of somebody who does not (or no longer) work here is deleted after its term (`left.ts`). */
  async forgetLeft(isHere: (person: string) => boolean, days: number): Promise<void> {
    const gone = await forgetLeft(this.table, isHere, days, this.clock.now());
    for (const person of gone) this.doubt(person);
  }

  private async put(person: string, key: string, value: unknown, row: Row | undefined) {
    const write: Write = row
      ? { kind: 'update', key, value, etag: row.etag }
      : { kind: 'insert', key, value };
    return await this.table.write(partitionOf(person), randomUUID(), [write], key);
  }
}
