/** What a flow's pure `decide` gives back; the ledger turns it into one transaction. Values only, no I/O. */

/** How urgent a message is and what may be done when the outcome of a send is unknown (architecture §3). */
export type MessageClass = 'statutory' | 'operational' | 'nudge';

/** Recipient of mail to the mailbox in the settings, the second channel. */
export const mailbox = '@mail';

/** Recipient of mail to one person's own address; the suffix says who. */
export const mailTo = (person: string): string => `${mailbox}:${person}`;

/** @returns whom a message goes to by mail; null when it goes to a chat, or to the mailbox of the settings. */
export const mailedTo = (recipient: string): string | null =>
  recipient.startsWith(`${mailbox}:`) ? recipient.slice(mailbox.length + 1) : null;

/** Somebody who must be reached: one card per item and person, kept up to date as the item changes. */
export interface Message {
  /** Entra object id of the recipient. */
  readonly person: string;
  /** Name of the view that renders the card, e.g. `incident.alert`. */
  readonly view: string;
  readonly class: MessageClass;
  /**
   * `post`: must arrive as a new message, even if the person already has a card of this item (a reminder). With
   * `alone`, earlier copies are left as they are from then on: yesterday's list stays yesterday's. `shown`: the card is
   * already in the chat under `activityId` (the reporter's own form) and only follows the item.
   */
  readonly as:
    | { readonly kind: 'post'; readonly alone?: true }
    | { readonly kind: 'shown'; readonly activityId: string };
  /**
   * An ordinary message to which somebody awaits the answer: also sent again when its fate is unknown (architecture
   * §3).
   */
  readonly repeatUnknown?: true;
  /**
   * Does not ring on its own, but goes at once into one card of that name with others like it
   * (services/delivery/batch.ts): lower-case letters, digits and dashes.
   */
  readonly batch?: string;
  /** `delivery`: the card also shows who was reached, so it is updated when that changes. */
  readonly follows: 'item' | 'delivery';
}

/**
 * One line of an item's history. `payload` may be purged later; the chain over it stays (architecture §3, `chain|`).
 */
export interface HistoryEvent {
  readonly type: string;
  /** Entra object id of whoever did it; null for the clock and for an unproven identity. */
  readonly by: string | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The next step of an item: there is never more than one (architecture §3, "An item has one due row"). */
export interface Timer {
  readonly at: Date;
  readonly step: string;
}

/** A command for another partition (architecture §3: across partitions there is a hand-over, not a transaction). */
export interface Handover {
  readonly to: string;
  readonly flow: string;
  readonly command: string;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** An audience frozen at this moment; expanded in chunks, each person once. */
export interface Fan {
  readonly id: string;
  readonly people: readonly string[];
  readonly view: string;
  readonly class: MessageClass;
  /**
   * Id of an earlier one of the same item: the cards that it posted are brought up to date, and nothing is posted.
   * People whose card is still on its way get its latest state.
   */
  readonly of?: string;
}

/** A row kept beside an item and changed in the same transaction. */
export interface BesideRow {
  /** Of `rowKeys.beside`. */
  readonly key: string;
  /** Null: the row is deleted. */
  readonly value: unknown;
}

export interface Decision<State> {
  readonly state: State;
  readonly events: readonly HistoryEvent[];
  readonly messages: readonly Message[];
  readonly timer: Timer | null;
  /**
   * Whose cards of this item are left as they are, unless they are among the messages: those of the person who pressed,
   * who sees the outcome in the answer and continues from there; or everybody's, when they show nothing of it.
   */
  readonly leaves?: 'everybody' | { readonly person: string };
  /** No news to somebody typing on a card of it: that card is drawn later, and no line says that something changed. */
  readonly unsaid?: true;
  /** Every list this item is in, as `<view>|<key>`; the ledger adds and removes rows to match. */
  readonly index: readonly string[];
  /**
   * What those lists need of the item, kept in each of their rows: a list of any length then takes one read
   * (architecture §3).
   */
  readonly listed?: unknown;
  /**
   * Rows beside the item. One that the decision depends on must be among the command's `reads`: then it is written
   * under the version that was read.
   */
  readonly rows?: readonly BesideRow[];
  /** Commands for other partitions; they arrive once, after this decision is durable. */
  readonly handovers?: readonly Handover[];
  /** One message for more people than fit in a transaction. */
  readonly fan?: Fan;
  /** Identity kept apart from the facts, in the `who|` row (features N7). Only given when it is first known. */
  readonly identity?: Readonly<Record<string, unknown>>;
}

/** An expected "no": a code with a text in the catalogue. Nothing is written. */
export interface Refusal {
  readonly refused: string;
}

export const isRefusal = <State>(outcome: Decision<State> | Refusal): outcome is Refusal =>
  'refused' in outcome;
