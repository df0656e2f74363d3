import type { Clock } from '../clock';
import { type FormToken, idempotencyKeyOf } from '../forms/form-token';
import type { ItemName, ItemOutcome, StoredItem, Trigger } from '../ledger/item';
import { rowKeys } from '../ledger/keys';
import type { Ledger } from '../ledger/ledger';
import type { OutRow } from '../ledger/out-row';
import type { Organisation } from '../people/organisation';
import { mailTo } from '../ledger/decision';
import { withAddress } from './appointments';
import { sessionNumber } from './contract';
import { noPlaces, type Places, type Seat, type Session, type SessionFacts } from './model';
import { catalogue, decideSession, partitionOf, type SessionCommand } from './plan';
import { Records } from './records';
import { decideRoster } from './roster';
import { decideSeat, mayPromote, placesKey, queueKey, type SeatCommand, sessionItem } from './seats';

/** A session as somebody may see it. */
export interface SessionOnFile {
  readonly session: Session;
  readonly places: Places;
  /** The asker's own seat. */
  readonly seat: Seat | undefined;
  readonly messages: readonly OutRow[];
}

/** Sessions and their seats: loads, lets the pure functions judge, commits. Storage faults surface as StorageUnavailable. */
export class Trainings {
  readonly records: Records;

  constructor(
    private readonly ledger: Ledger,
    private readonly organisation: () => Organisation,
    private readonly clock: Clock,
    /** Whether mail can be sent. */
    private readonly mails = false,
  ) {
    this.records = new Records(ledger);
  }

  /** @param idempotencyKey key of the input that plans it: a form, or the session that repeats itself. */
  async plan(
    idempotencyKey: string,
    facts: SessionFacts,
    by: string,
    cardActivityId: string | null,
  ): Promise<ItemOutcome<Session>> {
    const command = { type: 'plan', facts, by, cardActivityId } as const;
    return await this.decideSession(sessionNumber, command, { idempotencyKey });
  }

  /** Next year's of a yearly session, for who gives it to confirm. @param idempotencyKey key of the hand-over. */
  async propose(idempotencyKey: string, facts: SessionFacts, by: string): Promise<ItemOutcome<Session>> {
    const command = { type: 'plan', facts, by, cardActivityId: null, proposed: true } as const;
    return await this.decideSession(sessionNumber, command, { idempotencyKey });
  }

  async change(
    id: string,
    command: Exclude<SessionCommand, { type: 'plan' }>,
    input: Trigger = {},
  ): Promise<ItemOutcome<Session>> {
    return await this.decideSession(id, command, input);
  }

  /** The session a form led to, if it was handled before. */
  async plannedBy(form: FormToken): Promise<string | undefined> {
    return await this.ledger.handled(catalogue, idempotencyKeyOf(form));
  }

  /** @param id anything a card may have carried. @param person whose seat to look up. */
  async find(id: string, person: string): Promise<SessionOnFile | undefined> {
    if (!sessionNumber.pattern.test(id)) return undefined;
    const [item, messages, places, seat] = await Promise.all([
      this.ledger.item<Session>(catalogue, id),
      this.ledger.messages(catalogue, id),
      this.ledger.row<Places>(partitionOf(id), placesKey),
      this.ledger.item<Seat>(partitionOf(id), person),
    ]);
    return item && { session: item.state, places: places ?? noPlaces, seat: seat?.state, messages };
  }

  async session(id: string): Promise<Session | undefined> {
    return (await this.ledger.item<Session>(catalogue, id))?.state;
  }

  /** Place in the queue for an order number, counted from 1; null for somebody far behind. */
  async placeInQueue(id: string, order: number): Promise<number | null> {
    const front = await this.ledger.list(partitionOf(id), rowKeys.beside('wait|'), mostCounted);
    const place = front.findIndex(({ key }) => key === queueKey(order));
    return place < 0 ? null : place + 1;
  }

  /** The session came, new or changed, from the catalogue. @param idempotencyKey key of the hand-over. */
  async receive(session: Session, idempotencyKey: string): Promise<void> {
    const partition = partitionOf(session.id);
    const seats = await this.records.seatsOf(session.id);
    const signedUp = [...seats.values()]
      .filter(({ status }) => status === 'seated' || status === 'waiting')
      .map(({ person }) => person);
    const seated = [...seats.values()]
      .filter(({ status }) => status === 'seated')
      .map(({ person }) => person);
    const at = { organisation: this.organisation(), mails: this.mails };
    const told = [...signedUp, ...withAddress(seated, at).map(mailTo)];
    await this.ledger.execute<Session>(partition, {
      flow: 'training',
      item: sessionItem,
      idempotencyKey,
      reads: [placesKey],
      decide: (state, _id, found) =>
        decideRoster(
          state,
          session,
          (found(placesKey) as Places | undefined) ?? noPlaces,
          told,
          this.clock.now(),
        ),
    });
    await this.promote(session.id);
  }

  /** @param person Entra object id of whose seat it is. */
  async seat(
    id: string,
    person: string,
    command: SeatCommand,
    input: Trigger = {},
  ): Promise<ItemOutcome<Seat>> {
    const sessionKey = rowKeys.item(sessionItem);
    const outcome = await this.ledger.execute<Seat>(partitionOf(id), {
      flow: 'training',
      item: person,
      ...input,
      reads: [sessionKey, placesKey],
      decide: (state, _item, found) => {
        const session = (found(sessionKey) as StoredItem<Session> | undefined)?.state;
        const places = (found(placesKey) as Places | undefined) ?? noPlaces;
        if (!session) return { refused: 'notFound' };
        const now = this.clock.now();
        return decideSeat(state, command, {
          now,
          organisation: this.organisation(),
          mails: this.mails,
          person,
          session,
          places,
        });
      },
    });
    if (command.type === 'signOff' && outcome.kind === 'committed') await this.promote(id);
    return outcome;
  }

  /** A step of a session or a seat fell due in the session's own partition: somebody may get a place. */
  async takeStep(partition: string, item: string, cause: string): Promise<void> {
    const id = partition.slice(catalogue.length + 1);
    await this.promote(id);
    // The decision refuses a timer, which lets the ledger drop it.
    await this.ledger.execute(partition, {
      flow: 'training',
      item,
      cause,
      decide: () => ({ refused: 'nothingDue' }),
    });
  }

  /** Gives free places to those waiting, in order; running this twice gives none twice. */
  private async promote(id: string): Promise<void> {
    const partition = partitionOf(id);
    for (;;) {
      const [item, places] = await Promise.all([
        this.ledger.item<Session>(partition, sessionItem),
        this.ledger.row<Places>(partition, placesKey),
      ]);
      if (!item || !places || !mayPromote(item.state, places)) return;
      const [next] = await this.ledger.list<{ readonly person: string }>(
        partition,
        rowKeys.beside('wait|'),
        1,
      );
      if (!next) return;
      const outcome = await this.seat(id, next.value.person, { type: 'promote' });
      if (outcome.kind !== 'committed' && outcome.kind !== 'refused') return;
    }
  }

  private async decideSession(
    item: ItemName,
    command: SessionCommand,
    input: Trigger,
  ): Promise<ItemOutcome<Session>> {
    return await this.ledger.execute<Session>(catalogue, {
      flow: 'training',
      item,
      ...input,
      decide: (state, id) =>
        decideSession(state, command, {
          now: this.clock.now(),
          organisation: this.organisation(),
          mails: this.mails,
          id,
        }),
    });
  }
}

/** Those farther behind are not told a number: its cost would grow with the queue. */
const mostCounted = 50;
