import { createHash, randomUUID } from 'node:crypto';
import type { Clock } from '../clock';
import type { HistoryEvent } from '../ledger/decision';
import type { StoredItem } from '../ledger/item';
import { rowKeys, startingWith } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import type { Table } from '../ledger/table';
import { emptyOrganisation, type Organisation } from './organisation';
import { type OrganisationChange, withChange } from './organisation-changes';
import {
  type Agreement,
  decideAgreement,
  type Decided,
  decideExpiry,
  decideRejection,
  decideRewrite,
  decideWithdrawal,
  type ImportOutcome,
  type Moment,
  type Rewrite,
  type Written,
} from './organisation-decisions';
import { forgetVersions } from './organisation-terms';
import { stored } from './organisation-text';
import { isExpired, type Proposal, proposalPrefix } from './proposals';
import { splitByPerson, splitWhole } from './second-person';
import { lastDecidedKey, type Told } from './told';

const partition = 'org';
const itemId = 'organisation';
const flow = 'admin';
/** Characters per row: far below the 1 MiB of an entity, so that ten thousand people fit in a few rows. */
const partCharacters = 200_000;

/** Which version is in force: the pointer is the ledger item, the text is in rows that never change. */
interface OrganisationVersion {
  readonly hash: string;
  readonly parts: number;
  /** Hash of the last imported file; a file is imported once, so that later changes in chat stay. */
  readonly file: string;
}

/** One kept by an earlier version does not say what it would do: it lapses as soon as somebody agrees. */
type KeptProposal = Omit<Proposal, 'difference'> & Partial<Pick<Proposal, 'difference'>>;

/**
 * The organisation in force: the `org` partition is the truth, versioned and audited; a file is an import (architecture
 * §6). Every door leads through `decideRewrite`, which compares who may see every report before and after, or through
 * `decideAgreement`: one person alone never changes that.
 */
export class OrganisationStore {
  private current: Organisation;
  private version = 0;

  constructor(
    private readonly table: Table,
    private readonly ledger: Ledger,
    private readonly clock: Clock,
  ) {
    this.current = emptyOrganisation();
  }

  /** The organisation as this instance last read it. */
  get organisation(): Organisation {
    return this.current;
  }

  /** Picks up a newer version, if there is one. Of two overlapping calls, the slower brings back no older one. */
  async refresh(): Promise<void> {
    const { version } = this;
    const item = await this.ledger.item<OrganisationVersion>(partition, itemId);
    if (!item || item.version === this.version) return;
    const rows = await this.table.list(partition, startingWith(`part|${item.state.hash}|`));
    if (this.version !== version && item.version < this.version) return;
    this.current = stored(rows.map(({ value }) => String(value)).join(''));
    this.version = item.version;
  }

  /**
   * Imports a file if its hash is new. It counts as imported even when part of it awaits a second person.
   * @param options `withoutSecond`: see `Rewrite`; then a file that was imported before is looked at again.
   */
  async importFile(text: string, { withoutSecond = false } = {}): Promise<ImportOutcome> {
    const file = hashOf(text);
    const item = await this.ledger.item<OrganisationVersion>(partition, itemId);
    if (item?.state.file === file && !withoutSecond) return { kind: 'unchanged', warnings: [], waits: [] };
    const entry = { type: 'imported', by: null, payload: {} };
    return await this.rewrite({ make: () => text, entry, split: splitByPerson, file, withoutSecond });
  }

  /**
   * Replaces the people in the organisation in force; everything else in it stays, and the last imported file is not
   * imported again.
   * @param make the people from those in force.
   * @param by Entra object id; null from the command line.
   */
  async replacePeople(
    make: (organisation: Organisation) => Organisation['people'],
    by: string | null,
  ): Promise<ImportOutcome> {
    return await this.rewrite({
      make: (organisation) => JSON.stringify({ ...organisation, people: make(organisation) }),
      entry: { type: 'staffImported', by, payload: {} },
      split: splitByPerson,
    });
  }

  /** One change by an administrator: carried out, or kept for a second person. @param by Entra object id. */
  async change(change: OrganisationChange, by: string): Promise<ImportOutcome> {
    return await this.rewrite({
      make: (organisation) => JSON.stringify(withChange(organisation, change)),
      entry: { type: 'changed', by, payload: { change } },
      split: splitWhole(change),
    });
  }

  /** Changes that await a second person, oldest first. */
  async proposals(): Promise<readonly Proposal[]> {
    const now = this.clock.now();
    return (await this.kept()).filter((proposal) => !isExpired(proposal, now));
  }

  /** What a second person last agreed to or refused. */
  async lastDecided(): Promise<Told | undefined> {
    return await this.ledger.row<Told>(partition, lastDecidedKey);
  }

  /** A second person agrees. @param by Entra object id. */
  async agree(id: string, by: string): Promise<Agreement> {
    return await this.carryOut((moment) => decideAgreement(id, by, moment));
  }

  /** @param by Entra object id. @returns whether there was something for them to refuse. */
  async reject(id: string, by: string): Promise<boolean> {
    return await this.carryOut((moment) => decideRejection(id, by, moment));
  }

  async withdraw(id: string, by: string): Promise<boolean> {
    return await this.carryOut((moment) => decideWithdrawal(id, by, moment));
  }

  /** Removes what nobody agreed to in time, with an entry in the history. */
  async dropExpired(): Promise<void> {
    if (await this.carryOut(decideExpiry)) await this.dropExpired();
  }

  /** What was replaced longer ago than its term is deleted (`organisation-terms.ts`). */
  async forgetOld(): Promise<void> {
    const item = await this.ledger.item<OrganisationVersion>(partition, itemId);
    if (!item) return;
    const { office, retention } = this.current;
    await forgetVersions(
      this.table,
      this.ledger,
      { partition, item: itemId, current: item.state.hash },
      { years: retention.organisationYears, now: this.clock.now(), zone: office.timeZone },
    );
  }

  private async rewrite(asked: Rewrite): Promise<ImportOutcome> {
    return await this.carryOut((moment) => decideRewrite(asked, moment));
  }

  /** Decides on what is in force, and once more if somebody else changed it before that was written. */
  private async carryOut<Outcome>(decide: (moment: Moment) => Decided<Outcome>): Promise<Outcome> {
    await this.refresh();
    const { version, current: organisation } = this;
    const { outcome, written } = decide({
      organisation,
      first: version === 0,
      proposals: await this.kept(),
      now: this.clock.now(),
      newId: randomUUID,
    });
    if (written === null) return outcome;
    if (!(await this.commit(version, written))) return await this.carryOut(decide);
    await this.refresh();
    return outcome;
  }

  private async kept(): Promise<readonly Proposal[]> {
    const rows = await this.ledger.list<KeptProposal>(partition, proposalPrefix);
    return rows
      .map(({ value }) => ({ ...value, difference: value.difference ?? [] }))
      .sort((one, other) => (one.at < other.at ? -1 : 1));
  }

  /** The text is stored first, then the pointer moves in one commit. @returns false when it is not that version any more. */
  private async commit(before: number, written: Written): Promise<boolean> {
    const { next, events, rows, messages, leaves } = written;
    const replaced = next && (await this.storeText(next.text));
    const outcome = await this.ledger.execute<OrganisationVersion>(partition, {
      flow,
      item: itemId,
      reads: [rowKeys.item(itemId)],
      decide: (state, _id, found) => {
        const item = found(rowKeys.item(itemId)) as StoredItem | undefined;
        if ((item?.version ?? 0) !== before) return { refused: 'changed' };
        const to = replaced
          ? { ...replaced.place, file: next.file ?? state?.file ?? replaced.place.hash }
          : state;
        if (to === null) return { refused: 'none' };
        return {
          state: to,
          events: replaced ? withFacts(events, replaced.facts) : events,
          messages,
          timer: null,
          index: [],
          rows,
          ...(leaves ? { leaves } : {}),
        };
      },
    });
    return outcome.kind === 'committed';
  }

  private async storeText(text: string) {
    const hash = hashOf(text);
    const { people } = stored(text);
    let part = 0;
    for (let at = 0; at < text.length; at += partCharacters, part += 1) {
      const key = `part|${hash}|${String(part).padStart(4, '0')}`;
      const value = text.slice(at, at + partCharacters);
      // Already there from an interrupted import: the hash in the key says it is the same text.
      await this.table.write(partition, randomUUID(), [{ kind: 'insert', key, value }], key);
    }
    return { place: { hash, parts: part }, facts: { hash, people: people.length } };
  }
}

const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** The first event is the cause of the version. */
const withFacts = (
  [first, ...others]: readonly HistoryEvent[],
  facts: Readonly<Record<string, unknown>>,
): readonly HistoryEvent[] =>
  first ? [{ ...first, payload: { ...first.payload, ...facts } }, ...others] : others;
