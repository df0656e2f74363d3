import type { Clock } from '../clock';
import { type FormToken, idempotencyKeyOf } from '../forms/form-token';
import type { ItemName, ItemOutcome, StoredItem } from '../ledger/item';
import { rowKeys } from '../ledger/keys';
import { readsAlike } from '../language/letters';
import type { Ledger } from '../ledger/ledger';
import type { Organisation } from '../people/organisation';
import {
  decideDocument,
  decideOpening,
  decideSignOff,
  type DocumentCommand,
  documentItem,
  openingItem,
} from './documents';
import { documentNumber } from './contract';
import {
  type DocumentFacts,
  type Opening,
  type Original,
  type PublishedDocument,
  type SignOff,
} from './model';
import { catalogue, partitionOf } from './plan';
import { Records } from './records';

export interface DocumentOnFile {
  readonly document: PublishedDocument;
  /** The asker's own signature. */
  readonly signOff: SignOff | undefined;
  /** When the asker first opened it. */
  readonly opening: Opening | undefined;
}

/** Documents that people sign. Storage faults surface as StorageUnavailable. */
export class Signing {
  readonly records: Records;

  constructor(
    private readonly ledger: Ledger,
    private readonly organisation: () => Organisation,
    private readonly clock: Clock,
  ) {
    this.records = new Records(ledger);
  }

  /** A newer version of the same title replaces the one in force. */
  async publish(
    form: FormToken,
    { facts, original }: { readonly facts: DocumentFacts; readonly original: Original | null },
    by: string,
    cardActivityId: string | null,
  ): Promise<ItemOutcome<PublishedDocument>> {
    const outcome = await this.decide(
      documentNumber,
      { type: 'publish', facts, by, cardActivityId, ...(original ? { original } : {}) },
      idempotencyKeyOf(form),
    );
    for (const { id, facts: known, endedAt } of await this.records.documents())
      if (id !== outcome.id && readsAlike(known.title, facts.title) && endedAt === null)
        await this.end(id, by, outcome.id);
    return outcome;
  }

  /** @param replacedBy number of the newer version; absent: withdrawn. */
  async end(id: string, by: string, replacedBy?: string): Promise<ItemOutcome<PublishedDocument>> {
    return await this.decide(id, { type: 'end', by, ...(replacedBy === undefined ? {} : { replacedBy }) });
  }

  async publishedBy(form: FormToken): Promise<string | undefined> {
    return await this.ledger.handled(catalogue, idempotencyKeyOf(form));
  }

  /** @param id anything a card may have carried. */
  async find(id: string, person: string): Promise<DocumentOnFile | undefined> {
    if (!documentNumber.pattern.test(id)) return undefined;
    const [item, signOff, opening] = await Promise.all([
      this.ledger.item<PublishedDocument>(catalogue, id),
      this.ledger.item<SignOff>(partitionOf(id), person),
      this.ledger.item<Opening>(partitionOf(id), openingItem(person)),
    ]);
    return item && { document: item.state, signOff: signOff?.state, opening: opening?.state };
  }

  /** The document came, new or ended, from the catalogue. @param idempotencyKey key of the hand-over. */
  async receive(document: PublishedDocument, idempotencyKey: string): Promise<void> {
    await this.ledger.execute<PublishedDocument>(partitionOf(document.id), {
      flow: 'training',
      item: documentItem,
      idempotencyKey,
      decide: (state) =>
        state && state.endedAt !== null
          ? { refused: 'unchanged' }
          : {
              state: document,
              events: [
                { type: document.endedAt === null ? 'opened' : 'ended', by: document.owner, payload: {} },
              ],
              messages: [],
              timer: null,
              index: [],
            },
    });
  }

  /** "Openen". */
  async open(id: string, person: string): Promise<ItemOutcome<Opening>> {
    const key = rowKeys.item(documentItem);
    return await this.ledger.execute<Opening>(partitionOf(id), {
      flow: 'training',
      item: openingItem(person),
      reads: [key],
      decide: (state, _item, found) => decideOpening(state, stateOf(found(key)), this.momentOf(person)),
    });
  }

  /** "Gelezen en akkoord". */
  async sign(id: string, person: string): Promise<ItemOutcome<SignOff>> {
    const [key, opened] = [rowKeys.item(documentItem), rowKeys.item(openingItem(person))];
    return await this.ledger.execute<SignOff>(partitionOf(id), {
      flow: 'training',
      item: person,
      reads: [key, opened],
      decide: (state, _item, found) =>
        decideSignOff(state, stateOf(found(key)), stateOf(found(opened)), this.momentOf(person)),
    });
  }

  private momentOf(person: string) {
    return { person, now: this.clock.now(), organisation: this.organisation() };
  }

  private async decide(
    item: ItemName,
    command: DocumentCommand,
    idempotencyKey?: string,
  ): Promise<ItemOutcome<PublishedDocument>> {
    return await this.ledger.execute<PublishedDocument>(catalogue, {
      flow: 'training',
      item,
      idempotencyKey,
      decide: (state, id) => decideDocument(state, command, { id, now: this.clock.now() }),
    });
  }
}

/** @param row of an item of that kind, as the ledger read it. */
const stateOf = <State>(row: unknown): State | null => (row as StoredItem<State> | undefined)?.state ?? null;
