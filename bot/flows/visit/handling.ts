import { renderNeutral } from '../../../cards/shared/plain';
import { chosenPerson } from '../../../services/forms/chosen-person';
import { clipped } from '../../../services/language/letters';
import { mask } from '../../../services/masking/mask';
import { visitFields } from '../../../services/visit/contract';
import type { VisitChange } from '../../../services/visit/commands';
import type { AnswerKind, Way } from '../../../services/visit/model';
import type { VisitRefusal } from '../../../services/visit/transitions';
import { readAmendment } from '../../../services/visit/form';
import { isCopy } from '../../../services/ledger/out-copies';
import { partitionOf } from '../../../services/visit/outcome';
import type { VisitKey, VisitOnFile } from '../../../services/visit/visits';
import type { Container } from '../../routing/container';
import { followedFrom } from '../../routing/living';
import { afterPress } from '../../routing/presses';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notUnderstood, shortNotice } from '../../routing/notices';
import { cardOf, type Drawing } from './cards';

/** A press. The first wins; a later one gets the card as it is now, not an error. */
const press =
  <Data extends VisitKey>(command: (person: string, data: Data, turn: StaffTurn) => VisitChange) =>
  async (turn: StaffTurn, data: Data, container: Container): Promise<Answer> => {
    return await carryOut(turn, data, command(turn.actor.person, data, turn), container);
  };

interface AnswerData extends VisitKey {
  readonly answer: Exclude<AnswerKind, 'colleague'>;
}

interface ArriveData extends VisitKey {
  readonly way: Way;
}

interface SendData extends VisitKey {
  readonly colleague: string;
}

export const answer = press<AnswerData>((by, data) => ({ type: 'answer', by, answer: data.answer }));
/** "Een collega haalt op". */
export async function send(turn: StaffTurn, data: SendData, container: Container): Promise<Answer> {
  const colleague = chosenPerson(data.colleague);
  if (colleague === null) return notUnderstood(turn, data.colleague);
  return await press<SendData>((by) => ({ type: 'send', by, colleague }))(turn, data, container);
}
/** "Ik kan niet". */
export const decline = press((by) => ({ type: 'decline', by }));
/** "Overdragen": a colleague receives the visitor. */
export async function handOver(
  turn: StaffTurn,
  data: VisitKey & { readonly to: string },
  container: Container,
): Promise<Answer> {
  const to = chosenPerson(data.to);
  if (to === null) return notUnderstood(turn, data.to);
  return await press((by) => ({ type: 'handOver', by, to }))(turn, data, container);
}

export const pickUp = press((person) => ({ type: 'pickUp', doer: { person } }));
export const refuse = press((by) => ({ type: 'refuse', by, reason: null }));
/** "Afzeggen": this one, or all the later ones in its series too. */
export async function cancel(
  turn: StaffTurn,
  data: VisitKey & { readonly following?: 'yes' | undefined },
  container: Container,
): Promise<Answer> {
  const by = turn.actor.person;
  if (data.following === undefined) return await carryOut(turn, data, { type: 'cancel', by }, container);
  if (!(await container.visits.find(data))) return await current(turn, data, container);
  const outcome = await container.visits.cancelFrom(data, by);
  return await afterPress(turn, outcome, refusalNotices, () => current(turn, data, container));
}
export const collect = press((by) => ({ type: 'collect', by }));
export const upstairs = press((by) => ({ type: 'upstairs', by }));
export const stay = press((by) => ({ type: 'stay', by }));

/** "Geef door aan de BHV": where somebody who is missing was seen last. */
export async function tell(
  turn: StaffTurn,
  data: VisitKey & { readonly words: string },
  container: Container,
): Promise<Answer> {
  const typed = data.words.trim();
  if (typed === '') return shortNotice(turn, 'textRequired');
  const words = mask(clipped(typed, visitFields.remark)).text;
  if (!(await container.visits.find(data))) return await current(turn, data, container);
  const command = { type: 'tell', doer: { person: turn.actor.person }, words } as const;
  const outcome = await container.visits.change(data, command);
  // Seen meanwhile: nobody reads what was sent, and its sender must not think so.
  const tooLate = outcome.kind === 'refused' && outcome.refusal.refused === 'foundMeanwhile';
  return await current(turn, data, container, tooLate ? { unsent: true } : {});
}
export const atDoor = press((person) => ({ type: 'atDoor', doer: { person } }));
export const leave = press((person) => ({ type: 'leave', doer: { person }, swept: false }));
export const fetched = press((person) => ({ type: 'fetched', doer: { person } }));
export const undo = press((person) => ({ type: 'undo', doer: { person } }));

interface AmendData extends VisitKey {
  readonly people: string;
  readonly others: string;
}

/** More or fewer people came than were announced. */
export async function amend(turn: StaffTurn, data: AmendData, container: Container): Promise<Answer> {
  const read = readAmendment(data);
  if (!read) return shortNotice(turn, 'peopleNumber');
  return await press<AmendData>((person) => ({ type: 'amend', doer: { person }, ...read }))(
    turn,
    data,
    container,
  );
}

export const deliver = press((person, _data, { messageId }) => ({
  type: 'deliver',
  doer: { person },
  card: messageId,
}));
export const arrive = press<ArriveData>((person, { way }, { messageId }) => ({
  type: 'arrive',
  doer: { person },
  way,
  card: messageId,
}));

/** Opened, or fetched again by the client: the card as it is now. */
export const look = (turn: StaffTurn, key: VisitKey, container: Container): Promise<Answer> =>
  current(turn, key, container);

async function carryOut(
  turn: StaffTurn,
  key: VisitKey,
  command: VisitChange,
  container: Container,
): Promise<Answer> {
  if (!(await container.visits.find(key))) return await current(turn, key, container);
  const outcome = await container.visits.change(key, command);
  return await afterPress(turn, outcome, refusalNotices, () => current(turn, key, container));
}

/** Refusals that the current card does not explain by itself. */
export const refusalNotices: Partial<
  Record<
    VisitRefusal,
    | 'notToday'
    | 'notDelivery'
    | 'unknownColleague'
    | 'colleagueUnreached'
    | 'colleagueAway'
    | 'colleagueAwayThen'
    | 'waitsForYes'
    | 'tooLate'
  >
> = {
  notToday: 'notToday',
  notDelivery: 'notDelivery',
  waitsForYes: 'waitsForYes',
  tooLate: 'tooLate',
  unknownColleague: 'unknownColleague',
  colleagueUnreached: 'colleagueUnreached',
  colleagueAway: 'colleagueAway',
  colleagueAwayThen: 'colleagueAwayThen',
};

/** The card of a visit as it is now, for the reader; nobody else learns whether it exists. */
export async function current(
  turn: StaffTurn,
  key: VisitKey,
  container: Container,
  drawing: Drawing = {},
): Promise<Answer> {
  const { person, locale } = turn.actor;
  const file = await container.visits.find(key);
  if (!file) return { kind: 'card', card: renderNeutral(locale) };
  const { card, view } = await cardOf(file, { person, account: turn.account, locale }, container, drawing);
  if (view === null || turn.automatic) return { kind: 'card', card };
  const follows = following(file, { person, view }, container);
  if (turn.messageId === null) return { kind: 'card', card, standsAt: follows };
  await follows(turn.messageId);
  return { kind: 'card', card };
}

/** A form stands where the card of a visit stood: nobody else's doing takes it away. */
export async function heldAsForm(turn: StaffTurn, key: VisitKey, container: Container): Promise<void> {
  const { person, locale } = turn.actor;
  const file = turn.messageId === null ? undefined : await container.visits.find(key);
  if (!file || turn.messageId === null) return;
  const { view } = await cardOf(file, { person, account: turn.account, locale }, container);
  if (view !== null) await following(file, { person, view, opened: true }, container)(turn.messageId);
}

interface Place {
  readonly person: string;
  readonly view: string;
  /** It holds a form. */
  readonly opened?: true;
}

/** A card that somebody opened follows the visit, as what it already is where that stands. */
function following({ visit, messages }: VisitOnFile, { view, ...place }: Place, container: Container) {
  return async (copy: string): Promise<void> => {
    const row = messages.find((one) => one.person === place.person && isCopy(one, copy));
    const partition = partitionOf(visit.location);
    const card = { partition, item: visit.id, view: row?.view ?? view, ...place };
    await followedFrom(card, container)(copy);
  };
}
