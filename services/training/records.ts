import type { StoredItem } from '../ledger/item';
import { rowKeys } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import { documentItem, documentList, isOpeningItem, openingItem } from './documents';
import type { TrainingFacts } from './duties';
import { type Exception, exceptionItem, type Exceptions } from './exceptions';
import type { Opening, PublishedDocument, Seat, Session, SignOff } from './model';
import { catalogue, partitionOf, sessionLists } from './plan';
import { sessionItem } from './seats';

export interface OpenedDocument {
  readonly document: PublishedDocument;
  readonly opening: Opening;
}

/** What is in the catalogue, and what people did about it. */
export class Records {
  constructor(private readonly ledger: Ledger) {}

  /** Every session that is kept, by number. */
  async sessions(): Promise<readonly Session[]> {
    return await this.ledger.listed<Session>(catalogue, sessionLists.all);
  }

  async documents(): Promise<readonly PublishedDocument[]> {
    return await this.ledger.listed<PublishedDocument>(catalogue, documentList);
  }

  async seatsOf(session: string): Promise<ReadonlyMap<string, Seat>> {
    return await this.itemsOf<Seat>(session, sessionItem);
  }

  async signOffsOf(document: string): Promise<ReadonlyMap<string, SignOff>> {
    return await this.itemsOf<SignOff>(document, documentItem);
  }

  /** Everything, in bulk: one short read per session and one per document, however many people there are. */
  async everything(): Promise<TrainingFacts> {
    const [sessions, documents] = await Promise.all([this.sessions(), this.documents()]);
    const held = sessions.filter(({ status }) => status !== 'cancelled');
    const [seats, signOffs, exceptions] = await Promise.all([
      Promise.all(held.map(async ({ id }) => [id, await this.seatsOf(id)] as const)),
      Promise.all(documents.map(async ({ id }) => [id, await this.signOffsOf(id)] as const)),
      this.exceptions(),
    ]);
    return { sessions: held, documents, seats: new Map(seats), signOffs: new Map(signOffs), exceptions };
  }

  /** The same for one person: one point read per session and one per document. */
  async ofPerson(person: string): Promise<TrainingFacts> {
    const [sessions, documents] = await Promise.all([this.sessions(), this.documents()]);
    const [seats, signOffs, own] = await Promise.all([
      Promise.all(sessions.map(({ id }) => this.only<Seat>(id, person))),
      Promise.all(documents.map(({ id }) => this.only<SignOff>(id, person))),
      this.ledger.item<Exceptions>(catalogue, exceptionItem(person)),
    ]);
    const exceptions = new Map(own ? [[person, own.state.all]] : []);
    return { sessions, documents, seats: new Map(seats), signOffs: new Map(signOffs), exceptions };
  }

  /** Which of the documents to sign one person has opened. */
  async openingsOf(person: string): Promise<readonly OpenedDocument[]> {
    const all = await Promise.all(
      (await this.documents()).map(async (document) => ({
        document,
        opening: (await this.ledger.item<Opening>(partitionOf(document.id), openingItem(person)))?.state,
      })),
    );
    return all.flatMap(({ document, opening }) => (opening ? [{ document, opening }] : []));
  }

  /** What was arranged for one person alone, by person. */
  private async exceptions(): Promise<ReadonlyMap<string, readonly Exception[]>> {
    const rows = await this.ledger.list<StoredItem<Exceptions>>(catalogue, rowKeys.item(exceptionItem('')));
    return new Map(rows.map(({ value: { state } }) => [state.person, state.all]));
  }

  private async only<State>(
    id: string,
    person: string,
  ): Promise<readonly [string, ReadonlyMap<string, State>]> {
    const item = await this.ledger.item<State>(partitionOf(id), person);
    return [id, new Map(item ? [[person, item.state]] : [])];
  }

  private async itemsOf<State>(id: string, own: string): Promise<ReadonlyMap<string, State>> {
    const rows = await this.ledger.list<StoredItem<State>>(partitionOf(id), itemPrefix);
    return new Map(
      rows
        .map(({ key, value }) => [key.slice(itemPrefix.length), value.state] as const)
        .filter(([item]) => item !== own && !isOpeningItem(item)),
    );
  }
}

const itemPrefix = 'item|';
