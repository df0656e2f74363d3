import { createHash, randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { HistoryEvent } from '../ledger/decision';
import type { StoredItem } from '../ledger/item';
import { rowKeys, startingWith } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import type { Table } from '../ledger/table';
import {
  emptyOrganisation,
  type Finding,
  type Organisation,
  parseOrganisation,
  storedOrganisation,
} from './organisation';
import { type OrganisationChange, withChange } from './organisation-changes';
import { type Proposal, proposalKey, proposalPrefix } from './proposals';

const partition = 'org';
const itemId = 'organisation';
const flow = 'admin';
/** Card of who may agree to a change. */
export const proposalView = 'admin.proposal';
/** Characters a row: far below the 1 MiB of an entity, so that ten thousand people fit in a few rows. */
const partCharacters = 200_000;

/** Which version is in force: the pointer is the ledger item, the text stands in rows that never change. */
interface OrganisationVersion {
  readonly hash: string;
  readonly parts: number;
  /** Hash of the file that was imported last; a file is taken once, so that later changes in chat stay. */
  readonly file: string;
}

export type ImportOutcome =
  | { readonly kind: 'imported' | 'unchanged'; readonly warnings: readonly string[] }
  | { readonly kind: 'refused'; readonly faults: readonly string[] };

/**
 * The organisation in force: the `org` partition is the truth, versioned and audited; a file is an import (architecture
 * §6).
 */
export class OrganisationStore {
  private current: Organisation;
  private version = 0;

  constructor(
    private readonly table: Table,
    private readonly ledger: Ledger,
  ) {
    this.current = emptyOrganisation();
  }

  /** The organisation as this instance last read it. */
  get organisation(): Organisation {
    return this.current;
  }

  /** Takes up a newer version, if there is one. */
  async refresh(): Promise<void> {
    const item = await this.ledger.item<OrganisationVersion>(partition, itemId);
    if (!item || item.version === this.version) return;
    const rows = await this.table.list(partition, startingWith(`part|${item.state.hash}|`));
    this.current = parsed(JSON.parse(rows.map(({ value }) => String(value)).join('')));
    this.version = item.version;
  }

  /** Imports a file when its hash is new. The text is stored first, then the pointer moves in one commit. */
  async importFile(text: string): Promise<ImportOutcome> {
    const file = createHash('sha256').update(text).digest('hex');
    const item = await this.ledger.item<OrganisationVersion>(partition, itemId);
    if (item?.state.file === file) return { kind: 'unchanged', warnings: [] };
    const read = readOrganisation(text);
    if ('faults' in read) return { kind: 'refused', faults: read.faults };
    const parts = await this.storeParts(file, text);
    await this.ledger.execute<OrganisationVersion>(partition, {
      flow,
      item: itemId,
      decide: () => ({
        state: { hash: file, parts, file },
        events: [
          { type: 'imported', by: null, payload: { hash: file, people: read.organisation.people.length } },
        ],
        messages: [],
        timer: null,
        index: [],
      }),
    });
    await this.refresh();
    return { kind: 'imported', warnings: read.warnings };
  }

  /**
   * Puts other people in the organisation in force; everything else of it stays, and the file that was imported last is
   * not taken again.
   * @param make the people from those in force, so that nothing is lost of what changed meanwhile.
   * @param by Entra object id.
   */
  async replacePeople(
    make: (organisation: Organisation) => Organisation['people'],
    by: string,
  ): Promise<ImportOutcome> {
    const entry = { type: 'staffImported', by, payload: {} };
    return await this.rewrite((organisation) => ({ ...organisation, people: make(organisation) }), entry);
  }

  /** One change by an administrator; one that needs a second person only by way of a proposal. */
  async change(change: OrganisationChange, by: string): Promise<ImportOutcome> {
    const entry = { type: 'changed', by, payload: { change } };
    return await this.rewrite((organisation) => withChange(organisation, change), entry);
  }

  /** Changes that wait for a second person, oldest first. */
  async proposals(): Promise<readonly Proposal[]> {
    const rows = await this.ledger.list<Proposal>(partition, proposalPrefix);
    return rows.map(({ value }) => value).sort((one, other) => (one.at < other.at ? -1 : 1));
  }

  /** Keeps a change for a second person, who gets it in the own chat. @param ask object ids of those who may agree. */
  async propose(proposal: Proposal, ask: readonly string[]): Promise<ImportOutcome> {
    const read = judge(withChange(this.current, proposal.change));
    if ('faults' in read) return { kind: 'refused', faults: read.faults };
    await this.ledger.execute<OrganisationVersion>(partition, {
      flow,
      item: itemId,
      decide: (state) =>
        state === null
          ? { refused: 'none' }
          : {
              state,
              timer: null,
              index: [],
              events: [{ type: 'proposed', by: proposal.by, payload: { proposal } }],
              messages: ask.map((person) => ({
                person,
                view: proposalView,
                class: 'operational' as const,
                as: { kind: 'post' as const },
                follows: 'item' as const,
              })),
              rows: [{ key: proposalKey(proposal.id), value: proposal }],
            },
    });
    return { kind: 'imported', warnings: read.warnings };
  }

  /** A second person agrees: the change and the end of its proposal are one commit. @returns null when it is gone. */
  async confirm(id: string, by: string): Promise<ImportOutcome | null> {
    const proposal = (await this.proposals()).find((each) => each.id === id);
    if (!proposal) return null;
    const entry = { type: 'confirmed', by, payload: { proposal } };
    return await this.rewrite((organisation) => withChange(organisation, proposal.change), entry, id);
  }

  /** @returns whether there was something to refuse. */
  async reject(id: string, by: string): Promise<boolean> {
    const outcome = await this.ledger.execute<OrganisationVersion>(partition, {
      flow,
      item: itemId,
      reads: [proposalKey(id)],
      decide: (state, _id, found) =>
        state === null || found(proposalKey(id)) === undefined
          ? { refused: 'gone' }
          : {
              state,
              messages: [],
              timer: null,
              index: [],
              events: [{ type: 'rejected', by, payload: { proposal: id } }],
              rows: [{ key: proposalKey(id), value: null }],
            },
    });
    return outcome.kind === 'committed';
  }

  /** @param consumes a proposal that ends with it; when that is gone, somebody else was first. */
  private async rewrite(
    make: (organisation: Organisation) => Organisation,
    entry: HistoryEvent,
    consumes?: string,
  ): Promise<ImportOutcome> {
    await this.refresh();
    const text = JSON.stringify(make(this.current));
    // Pressed twice, or what is so already: nothing that belongs in the history.
    if (consumes === undefined && isDeepStrictEqual(JSON.parse(text), asStored(this.current)))
      return { kind: 'unchanged', warnings: [] };
    const read = readOrganisation(text);
    if ('faults' in read) return { kind: 'refused', faults: read.faults };
    const hash = createHash('sha256').update(text).digest('hex');
    const parts = await this.storeParts(hash, text);
    const before = this.version;
    const ended = consumes === undefined ? [] : [proposalKey(consumes)];
    const outcome = await this.ledger.execute<OrganisationVersion>(partition, {
      flow,
      item: itemId,
      reads: [rowKeys.item(itemId), ...ended],
      decide: (state, _id, found) => {
        const stored = found(rowKeys.item(itemId)) as StoredItem | undefined;
        if ((stored?.version ?? 0) !== before) return { refused: 'changed' };
        if (ended.some((key) => found(key) === undefined)) return { refused: 'gone' };
        return {
          state: { hash, parts, file: state?.file ?? hash },
          events: [
            { ...entry, payload: { ...entry.payload, hash, people: read.organisation.people.length } },
          ],
          messages: [],
          timer: null,
          index: [],
          rows: ended.map((key) => ({ key, value: null })),
        };
      },
    });
    // Somebody else changed it in between: once more, from what it is now.
    if (outcome.kind === 'refused' && outcome.refusal.refused === 'changed')
      return await this.rewrite(make, entry, consumes);
    await this.refresh();
    return outcome.kind === 'committed'
      ? { kind: 'imported', warnings: read.warnings }
      : { kind: 'unchanged', warnings: [] };
  }

  private async storeParts(hash: string, text: string): Promise<number> {
    let part = 0;
    for (let at = 0; at < text.length; at += partCharacters, part += 1) {
      const key = `part|${hash}|${String(part).padStart(4, '0')}`;
      const value = text.slice(at, at + partCharacters);
      // Already there from an import that was cut off: the hash in the key says it is the same text.
      await this.table.write(partition, randomUUID(), [{ kind: 'insert', key, value }], key);
    }
    return part;
  }
}

/** As it is read back: without what is undefined. */
const asStored = (organisation: Organisation): unknown => JSON.parse(JSON.stringify(organisation));

const lineOf = ({ path, message }: Finding): string => `${path}: ${message}`;

function readOrganisation(
  text: string,
): { faults: readonly string[] } | { organisation: Organisation; warnings: readonly string[] } {
  try {
    return judge(JSON.parse(text));
  } catch {
    return { faults: ['the file is not JSON'] };
  }
}

function judge(
  json: unknown,
): { faults: readonly string[] } | { organisation: Organisation; warnings: readonly string[] } {
  const reading = parseOrganisation(json);
  return 'faults' in reading
    ? { faults: reading.faults.map(lineOf) }
    : { organisation: reading.organisation, warnings: reading.warnings.map(lineOf) };
}

function parsed(json: unknown): Organisation {
  const organisation = storedOrganisation(json);
  if (!organisation) throw new Error('the stored organisation does not fit this version of the bot');
  return organisation;
}
