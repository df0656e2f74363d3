import type { Clock } from '../clock';
import { type ChainFault, isSeal } from '../ledger/chain';
import { rowKeys } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import { lookThrough } from '../ledger/verify-chain';
import type { Organisation } from '../people/organisation';
import { dayOf } from '../time/zone';

/** How far one chain had come, and its last hash. */
export interface ChainHead {
  /** Partition: `incident|2026`, `kluis`, `access|2026-11`. */
  readonly register: string;
  readonly sequence: number;
  readonly hash: string;
}

/** The ends of all chains on a day; told to FG and board, so that they are kept outside the storage (N8). */
export interface Anchor {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly heads: readonly ChainHead[];
  /** FG and board are asked to take it out: once a month, and whenever this much was added. Absent: not this one. */
  readonly toTell?: true;
}

/** What is wrong: something differs from its chain, or something an anchor knew is no longer there. */
export type RegisterFault =
  | (ChainFault & { readonly register: string })
  | { readonly register: string; readonly fault: 'missing'; readonly day: string };

export interface Verification {
  /** Links checked. */
  readonly entries: number;
  readonly faults: readonly RegisterFault[];
  /** Chains begun before rows were in links: this many links come before the first that covers them. */
  readonly older: readonly { readonly register: string; readonly links: number }[];
}

const partition = 'anchor';
const firstLink = rowKeys.chain(1);
/** This many more links, and it is taken out before the month is over. */
const linksToTell = 500;

/** Records once a day how far the chains have come, so that cutting off their end is noticed (reliability G5). */
export class Anchors {
  constructor(
    private readonly ledger: Ledger,
    private readonly organisation: () => Organisation,
    private readonly clock: Clock,
  ) {}

  /**
   * Once a day; a second time on the same day changes nothing, so that no instance anchors what another cut off. Older
   * rows get their links on the way.
   */
  async drop(): Promise<void> {
    const day = this.today();
    const key = rowKeys.beside(day);
    const before = await this.all();
    if (before.some((anchor) => anchor.day === day)) return;
    const chains = await this.chains();
    for (const chain of chains) while (await this.ledger.sealOlder(chain));
    const heads = (await Promise.all(chains.map((chain) => this.headOf(chain)))).flatMap(
      (head) => head ?? [],
    );
    const value: Anchor = isToBeTold(day, heads, before) ? { day, heads, toTell: true } : { day, heads };
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

  /** The latest anchor as of a day (`YYYY-MM-DD`); undefined when there was none. */
  async latest(day = this.today()): Promise<Anchor | undefined> {
    return (await this.all()).findLast((anchor) => anchor.day <= day);
  }

  /** The latest that FG and board are asked to take out. */
  async latestToTell(): Promise<Anchor | undefined> {
    return (await this.all()).findLast(({ toTell }) => toTell === true);
  }

  /** Checks every chain and compares it with every anchor. Reads all of it: for a person who asks. */
  async verify(): Promise<Verification> {
    const anchors = await this.all();
    const known = anchors.flatMap(({ heads }) => heads.map(({ register }) => register));
    const chains = [...new Set([...(await this.chains()), ...known])].sort();
    const found: Verification[] = [];
    // One after another: each is held in memory whole.
    for (const chain of chains) found.push(await this.verifyOne(chain, anchors));
    return {
      entries: found.reduce((sum, { entries }) => sum + entries, 0),
      faults: found.flatMap(({ faults }) => faults),
      older: found.flatMap(({ older }) => older),
    };
  }

  private async verifyOne(register: string, anchors: readonly Anchor[]): Promise<Verification> {
    const { faults, links } = await lookThrough(this.ledger, register);
    const hashes = new Map(links.map(({ key, value }) => [key, value.hash]));
    const missing = anchors.flatMap(({ day, heads }): RegisterFault[] =>
      heads
        .filter(
          (head) => head.register === register && hashes.get(rowKeys.chain(head.sequence)) !== head.hash,
        )
        .map(() => ({ register, fault: 'missing', day })),
    );
    const before = links.map(({ value }) => value).find(isSeal)?.after ?? links.length;
    return {
      entries: links.length,
      faults: [...faults.map((fault) => ({ ...fault, register })), ...missing],
      older: before > 0 ? [{ register, links: before }] : [],
    };
  }

  private async headOf(register: string): Promise<ChainHead | null> {
    const head = await this.ledger.row<{ readonly sequence: number; readonly hash: string }>(
      register,
      rowKeys.head,
    );
    return head && head.sequence > 0 ? { register, sequence: head.sequence, hash: head.hash } : null;
  }

  /** Partitions that have a chain. */
  private async chains(): Promise<readonly string[]> {
    return [...(await this.ledger.partitionsWith(firstLink))].sort();
  }

  private async all(): Promise<readonly Anchor[]> {
    const rows = await this.ledger.list<Anchor>(partition, rowKeys.beside(''));
    return rows.map(({ value }) => value);
  }

  private today(): string {
    return dayOf(this.clock.now(), this.organisation().office.timeZone);
  }
}

const lengthOf = (heads: readonly ChainHead[]): number =>
  heads.reduce((sum, { sequence }) => sum + sequence, 0);

/** The first of a month, or this much was added since the last that was told. */
function isToBeTold(day: string, heads: readonly ChainHead[], before: readonly Anchor[]): boolean {
  const told = before.findLast(({ toTell }) => toTell === true);
  if (heads.length === 0) return false;
  if (!told || told.day.slice(0, 7) !== day.slice(0, 7)) return true;
  return lengthOf(heads) - lengthOf(told.heads) >= linksToTell;
}
