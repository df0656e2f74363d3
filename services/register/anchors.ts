import type { Clock } from '../clock';
import type { ChainLink } from '../ledger/chain';
import { rowKeys } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import { type ChainFault, verifyChain } from '../ledger/verify-chain';
import type { Organisation } from '../people/organisation';
import { dayOf, yearOf } from '../time/zone';
import { registersOf } from './register';

/** How far the chain of one register had come, and its last hash. */
export interface ChainHead {
  /** `incident|2026`. */
  readonly register: string;
  readonly sequence: number;
  readonly hash: string;
}

/** The heads of every register on a day; also told to FG and board, so that it stands outside the storage (N8). */
export interface Anchor {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly heads: readonly ChainHead[];
}

/** What is wrong with a register: a fault of its chain, or something an anchor knew that is no longer there. */
export type RegisterFault =
  | (ChainFault & { readonly register: string })
  | { readonly register: string; readonly fault: 'missing'; readonly day: string };

export interface Verification {
  /** Entries gone through. */
  readonly entries: number;
  readonly faults: readonly RegisterFault[];
}

const partition = 'anchor';

/** Fixes once a day how far the registers have come; cutting off their end is then found (reliability G5). */
export class Anchors {
  constructor(
    private readonly ledger: Ledger,
    private readonly organisation: () => Organisation,
    private readonly clock: Clock,
  ) {}

  /** Once a day; a second time on the same day changes nothing, so that no instance anchors what another cut off. */
  async drop(): Promise<void> {
    const day = this.today();
    const key = rowKeys.beside(day);
    if (await this.ledger.row<Anchor>(partition, key)) return;
    const heads = await Promise.all(this.registers().map((register) => this.headOf(register)));
    const value: Anchor = { day, heads: heads.flatMap((head) => (head ? [head] : [])) };
    await this.ledger.submit(partition, {
      points: [key],
      prefixes: [],
      usesHead: false,
      plan: (rows) => ({
        writes: rows.get(key) ? [] : [{ kind: 'insert' as const, key, value }],
        result: undefined,
      }),
    });
  }

  /** The latest anchor; undefined before the first. */
  async latest(): Promise<Anchor | undefined> {
    return (await this.all()).at(-1);
  }

  /** Goes through every register and compares it with every anchor. Reads all of it: for a person who asks. */
  async verify(): Promise<Verification> {
    const anchors = await this.all();
    const found = await Promise.all(this.registers().map((register) => this.verifyOne(register, anchors)));
    return {
      entries: found.reduce((sum, { entries }) => sum + entries, 0),
      faults: found.flatMap(({ faults }) => faults),
    };
  }

  private async verifyOne(register: string, anchors: readonly Anchor[]): Promise<Verification> {
    const [faults, links] = await Promise.all([
      verifyChain(this.ledger, register),
      this.ledger.list<ChainLink>(register, 'chain|'),
    ]);
    const hashes = new Map(links.map(({ key, value }) => [key, value.hash]));
    const missing = anchors.flatMap(({ day, heads }): RegisterFault[] =>
      heads
        .filter(
          (head) => head.register === register && hashes.get(rowKeys.chain(head.sequence)) !== head.hash,
        )
        .map(() => ({ register, fault: 'missing', day })),
    );
    return {
      entries: links.length,
      faults: [...faults.map((fault) => ({ ...fault, register })), ...missing],
    };
  }

  private async headOf(register: string): Promise<ChainHead | null> {
    const head = await this.ledger.row<{ readonly sequence: number; readonly hash: string }>(
      register,
      rowKeys.head,
    );
    return head && head.sequence > 0 ? { register, sequence: head.sequence, hash: head.hash } : null;
  }

  private async all(): Promise<readonly Anchor[]> {
    const rows = await this.ledger.list<Anchor>(partition, rowKeys.beside(''));
    return rows.map(({ value }) => value);
  }

  private registers(): readonly string[] {
    return registersOf(yearOf(this.clock.now(), this.organisation().office.timeZone));
  }

  private today(): string {
    return dayOf(this.clock.now(), this.organisation().office.timeZone);
  }
}
