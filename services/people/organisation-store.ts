import { createHash, randomUUID } from 'node:crypto';
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

const partition = 'org';
const itemId = 'organisation';
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

/** The organisation in force: the `org` partition is the truth, versioned and audited; a file is an import (design §6). */
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
      flow: 'organisation',
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
   * @param change makes the people from those in force, so that nothing is lost of what changed meanwhile.
   * @param by Entra object id.
   */
  async replacePeople(
    change: (organisation: Organisation) => Organisation['people'],
    by: string,
  ): Promise<ImportOutcome> {
    await this.refresh();
    const text = JSON.stringify({ ...this.current, people: change(this.current) });
    const read = readOrganisation(text);
    if ('faults' in read) return { kind: 'refused', faults: read.faults };
    const hash = createHash('sha256').update(text).digest('hex');
    const parts = await this.storeParts(hash, text);
    const before = this.version;
    const outcome = await this.ledger.execute<OrganisationVersion>(partition, {
      flow: 'organisation',
      item: itemId,
      reads: [rowKeys.item(itemId)],
      decide: (state, _id, found) => {
        const stored = found(rowKeys.item(itemId)) as StoredItem | undefined;
        if ((stored?.version ?? 0) !== before) return { refused: 'changed' };
        const payload = { hash, people: read.organisation.people.length };
        return {
          state: { hash, parts, file: state?.file ?? hash },
          events: [{ type: 'staffImported', by, payload }],
          ...{ messages: [], timer: null, index: [] },
        };
      },
    });
    // Somebody else changed it in between: once more, from what it is now.
    if (outcome.kind !== 'committed') return await this.replacePeople(change, by);
    await this.refresh();
    return { kind: 'imported', warnings: read.warnings };
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

const lineOf = ({ path, message }: Finding): string => `${path}: ${message}`;

function readOrganisation(
  text: string,
): { faults: readonly string[] } | { organisation: Organisation; warnings: readonly string[] } {
  try {
    const reading = parseOrganisation(JSON.parse(text));
    return 'faults' in reading
      ? { faults: reading.faults.map(lineOf) }
      : { organisation: reading.organisation, warnings: reading.warnings.map(lineOf) };
  } catch {
    return { faults: ['the file is not JSON'] };
  }
}

function parsed(json: unknown): Organisation {
  const organisation = storedOrganisation(json);
  if (!organisation) throw new Error('the stored organisation does not fit this version of the bot');
  return organisation;
}
