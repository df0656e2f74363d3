import { incidentCards } from './contract';
import { type Decision, type HistoryEvent, mailbox, type Message } from '../ledger/decision';
import { type MaskedKind, maskedKinds } from '../masking/mask';
import type { Organisation } from '../people/organisation';
import { isDrill } from './clocks';
import { actingOn } from './handlers';
import { indexOf, lineOf } from './lists';
import type { Incident } from './model';
import { nextTimer } from './schedule';

/** When and for whom something is decided. */
export interface IncidentMoment {
  readonly now: Date;
  readonly organisation: Organisation;
  /** Number of the incident, `INC-2026-0001`. */
  readonly id: string;
  /** Members of FG, deputies and board who are away today; absent where nobody new is called. */
  readonly away?: ReadonlySet<string>;
}

/** What follows from every state in the same way: its next step, and the lists it is in. */
export const decisionOn = (
  state: Incident,
  at: IncidentMoment,
  events: readonly HistoryEvent[],
  messages: readonly Message[] = [],
): Decision<Incident> => ({
  state,
  events,
  messages,
  timer: nextTimer(state, at.organisation),
  index: indexOf(state, at.organisation),
  listed: lineOf(state),
});

/** Done from a file that stays open: the card of the person who did it is not drawn over it (architecture §7). */
export const withoutRedraw = (by: string, decision: Decision<Incident>): Decision<Incident> => ({
  ...decision,
  leaves: { person: by },
});

export const event = (
  type: string,
  by: string | null,
  payload: HistoryEvent['payload'] = {},
): HistoryEvent => ({ type, by, payload });

export const post = (person: string, view: string, messageClass: Message['class']): Message => ({
  person,
  view,
  class: messageClass,
  as: { kind: 'post' },
  follows: 'item',
});

/** The card of FG, deputies and board. */
export const alert = (state: Incident, person: string, messageClass: Message['class']): Message => {
  const batch = batchOf(state);
  return { ...post(person, incidentCards.alert, messageClass), ...(batch === null ? {} : { batch }) };
};

/**
 * Reports of a flood share one card until somebody holds them. Each step of the ladder has a card of its own, which
 * rings; and so has one that was let go.
 */
const batchOf = ({ flood, status, escalated, letGo }: Incident): string | null =>
  flood !== undefined && status === 'reported' && letGo === undefined ? `${flood}-${escalated}` : null;

/**
 * Used when Teams reaches nobody (features N1). Whoever reads the mailbox may be the person a report is about: then the
 * mail gives only the number (features N6). No mail for a drill: outside Teams nothing marks it as one.
 */
export const secondChannel = (state: Incident): readonly Message[] =>
  isDrill(state)
    ? []
    : [post(mailbox, state.about.length > 0 ? incidentCards.discreetMail : incidentCards.mail, 'statutory')];

/** News for whoever took it, or for everybody while nobody has. */
export function postToHandlers(
  state: Incident,
  at: IncidentMoment,
  messageClass: Message['class'] = 'operational',
): readonly Message[] {
  return responsibleFor(state, at).map((person) => alert(state, person, messageClass));
}

/** Whoever took it, if that person may still act; otherwise everybody who may: somebody must know. */
export function responsibleFor(state: Incident, at: IncidentMoment): readonly string[] {
  const acting = actingOn(state, at.organisation, at.now).map(({ aadObjectId }) => aadObjectId);
  const taker = acting.filter((person) => person === state.taken?.by);
  return taker.length > 0 ? taker : acting;
}

/** What was masked before, plus what is masked now. */
export const withMasked = (state: Incident, more: readonly MaskedKind[]): readonly MaskedKind[] =>
  maskedKinds.filter((kind) => state.masked.includes(kind) || more.includes(kind));
