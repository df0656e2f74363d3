import { chosenPerson } from '../../../services/forms/chosen-person';
import { asQuestion, readAnswer } from '../../../services/incident/assessment/answer';
import type { Classification } from '../../../services/incident/assessment/classification';
import type { IncidentChange } from '../../../services/incident/commands';
import { readRemark } from '../../../services/incident/form';
import type { DecidedDuty, SubjectException } from '../../../services/incident/process/model';
import { parseLocal } from '../../../services/time/zone';
import type { NoticeCode } from '../../../cards/texts/notices';
import type { Masked } from '../../../services/masking/mask';
import type { House } from '../../house';
import type { Answer, Turn } from '../../routing/flow';
import { hint, notice, notUnderstood } from '../notices';
import { readRemarkToken } from './forms';
import type { IncidentData, RemarkData } from './handling';
import { onceOf } from './once';
import { readerOf } from './reader';
import {
  clientsScreen,
  decisionCard,
  dutyScreen,
  fileScreen,
  nextScreen,
  questionScreen,
  type Screen,
  show,
  taskCard,
  tasksScreen,
} from './screens';

/** "Behandelen" and the screens behind it: every reading is in the access log before it is shown (reliability G4). */
export const look =
  (screen: Screen) =>
  async (turn: Turn, { incident }: IncidentData, house: House): Promise<Answer> => {
    if (turn.actor.person !== null) await house.access.note(turn.actor.person, incident, 'card');
    return await show(turn, incident, screen, house);
  };

export const openFile = look(fileScreen);
export const openNext = look(nextScreen);
export const openClients = look(clientsScreen);
export const openTasks = look(tasksScreen);
export const openDuty = (
  turn: Turn,
  data: IncidentData & { duty: DecidedDuty },
  house: House,
): Promise<Answer> => look(dutyScreen(data.duty))(turn, data, house);

/** An answer that is to be changed. */
export const openQuestion = (
  turn: Turn,
  data: IncidentData & { question: string },
  house: House,
): Promise<Answer> => {
  const question = asQuestion(data.question);
  return look(question ? questionScreen(question) : nextScreen)(turn, data, house);
};

/** One answer, then the next question. A fault comes back at its field, with what was typed (features A13). */
export async function assess(
  turn: Turn,
  data: RemarkData & { question: string; answer: string },
  house: House,
): Promise<Answer> {
  const question = asQuestion(data.question);
  if (!question) return await show(turn, data.incident, nextScreen, house);
  const read = readAnswer(question, data.answer);
  if ('fault' in read) {
    const refused = { typed: data.answer, fault: read.fault };
    return await show(turn, data.incident, questionScreen(question, refused), house);
  }
  return await carryOut(turn, data, nextScreen, house, (by) => ({ type: 'assess', by, question, ...read }));
}

export async function classify(
  turn: Turn,
  data: RemarkData & { outcome: Classification; why: string },
  house: House,
): Promise<Answer> {
  const words = readOptional(data.why);
  if ('fault' in words) return hint(turn, 'textTooLong');
  const { outcome } = data;
  return await carryOut(turn, data, fileScreen, house, (by) => ({ type: 'classify', by, outcome, ...words }));
}

type DutyData = RemarkData & { duty: DecidedDuty };

export async function advise(
  turn: Turn,
  data: DutyData & { notify: 'yes' | 'no'; reason: string; exception: SubjectException | 'none' },
  house: House,
): Promise<Answer> {
  const { duty } = data;
  const notify = data.notify === 'yes';
  const exception = data.exception === 'none' ? null : data.exception;
  return await withWords(turn, data, data.reason, dutyScreen(duty), house, (by, words) => ({
    type: 'advise',
    by,
    duty,
    notify,
    exception,
    ...words,
  }));
}

/** By the board on its own card, or by the FG where that is mandated. */
export async function decide(
  turn: Turn,
  data: DutyData & { notify: 'yes' | 'no' } & Readonly<Record<`otherwise.${DecidedDuty}`, string>>,
  house: House,
): Promise<Answer> {
  const words = readOptional(data[`otherwise.${data.duty}`]);
  if ('fault' in words) return hint(turn, 'textTooLong');
  const { duty } = data;
  const refused = await attempt(turn, data, house, (decider) => ({
    type: 'decide',
    decider,
    duty,
    notify: data.notify === 'yes',
    ...words,
  }));
  return refused ? hint(turn, refused) : await openBoard(turn, data, house);
}

export async function openBoard(turn: Turn, { incident: id }: IncidentData, house: House): Promise<Answer> {
  const file = await house.incidents.find(id);
  if (!file) return notice(turn, 'notFound');
  return { kind: 'card', card: decisionCard(file.incident, readerOf(turn), house) };
}

export async function recordNotified(
  turn: Turn,
  data: DutyData & { reference: string; delay: string },
  house: House,
): Promise<Answer> {
  const delay = readOptional(data.delay);
  if ('fault' in delay) return hint(turn, 'textTooLong');
  const { duty } = data;
  return await withWords(turn, data, data.reference, dutyScreen(duty), house, (by, words) => ({
    type: 'notified',
    by,
    duty,
    delay: delay.text,
    ...words,
  }));
}

export async function setClients(
  turn: Turn,
  data: RemarkData & { clients: string },
  house: House,
): Promise<Answer> {
  const clients = data.clients.split(',').map((id) => id.trim());
  return await carryOut(turn, data, clientsScreen, house, (by) => ({ type: 'concern', by, clients }));
}

export async function setEntity(
  turn: Turn,
  data: RemarkData & { company: string },
  house: House,
): Promise<Answer> {
  const { company } = data;
  return await carryOut(turn, data, clientsScreen, house, (by) => ({ type: 'entity', by, company }));
}

type Step = 'sent' | 'received';

export async function tellClient(
  turn: Turn,
  data: RemarkData & { step: Step } & Readonly<Record<`client.${Step}` | `words.${Step}`, string>>,
  house: House,
): Promise<Answer> {
  const { step } = data;
  const client = data[`client.${step}`];
  return await withWords(turn, data, data[`words.${step}`], clientsScreen, house, (by, words) => ({
    type: 'tellClient',
    by,
    client,
    step,
    ...words,
  }));
}

export async function moveAware(
  turn: Turn,
  data: RemarkData & { day: string; time: string; reason: string },
  house: House,
): Promise<Answer> {
  const moment = parseLocal(data.day, data.time, house.organisation().office.timeZone);
  if ('fault' in moment) return hint(turn, 'momentNotPossible');
  const to = moment.instant.toISOString();
  return await withWords(turn, data, data.reason, fileScreen, house, (by, words) => ({
    type: 'moveAware',
    by,
    to,
    ...words,
  }));
}

export async function planTask(
  turn: Turn,
  data: RemarkData & { owner: string; due: string; words: string },
  house: House,
): Promise<Answer> {
  const { due } = data;
  const owner = chosenPerson(data.owner);
  if (owner === null) return notUnderstood(turn, data.owner);
  return await withWords(turn, data, data.words, tasksScreen, house, (by, words) => ({
    type: 'plan',
    by,
    owner,
    due,
    ...words,
  }));
}

/** By whom it was given to, on the own card; or by who handles the incident, in the file. */
export async function finishTask(
  turn: Turn,
  data: RemarkData & { id: number },
  house: House,
): Promise<Answer> {
  const refused = await attempt(turn, data, house, (owner) => ({ type: 'finish', task: data.id, owner }));
  if (refused) return hint(turn, refused);
  const shown = await show(turn, data.incident, tasksScreen, house);
  const file = await house.incidents.find(data.incident);
  const own = file?.incident.process?.followUps.some(({ owner }) => owner === turn.actor.person) ?? false;
  const handles = turn.actor.roles.some((role) => role === 'fg' || role === 'fgDeputy');
  return own && file && !handles
    ? { kind: 'card', card: taskCard(file.incident, readerOf(turn), house) }
    : shown;
}

export const close = (turn: Turn, data: RemarkData, house: House): Promise<Answer> =>
  carryOut(turn, data, fileScreen, house, (by) => ({ type: 'close', by }));

export const reopen = (turn: Turn, data: RemarkData & { reason: string }, house: House): Promise<Answer> =>
  withWords(turn, data, data.reason, fileScreen, house, (by, words) => ({ type: 'reopen', by, ...words }));

/** Something that needs words; checked and masked like the report. */
async function withWords(
  turn: Turn,
  data: RemarkData,
  text: string,
  screen: Screen,
  house: House,
  change: (by: string, words: Masked) => IncidentChange,
): Promise<Answer> {
  const words = readRemark(text);
  if ('fault' in words) return hint(turn, words.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
  return await carryOut(turn, data, screen, house, (by) => change(by, words));
}

async function carryOut(
  turn: Turn,
  data: RemarkData,
  screen: Screen,
  house: House,
  change: (by: string) => IncidentChange,
): Promise<Answer> {
  const refused = await attempt(turn, data, house, change);
  return refused ? hint(turn, refused) : await show(turn, data.incident, screen, house);
}

/** @returns what to tell who pressed; null when it was done, was done before, or shows on the card by itself. */
async function attempt(
  turn: Turn,
  { incident: id, token: text }: RemarkData,
  house: House,
  change: (by: string) => IncidentChange,
): Promise<NoticeCode | null> {
  const by = turn.actor.person;
  if (by === null) return 'notAllowed';
  const token = readRemarkToken(house, turn.owner, id, text);
  if (!token) return null;
  const command = change(by);
  const outcome = await house.incidents.change(id, command, { once: onceOf(token, command) });
  if (outcome.kind !== 'refused') return null;
  return told.find((code) => code === outcome.refusal.refused) ?? null;
}

/** Refusals that the current card does not explain by itself. */
const told: readonly NoticeCode[] = [
  ...(['notTaken', 'notClassified', 'closed', 'notClosed', 'reasonNeeded', 'alreadyDecided'] as const),
  ...(['nothingAdvised', 'nothingDecided', 'delayNeeded', 'notConcerned', 'notOfGroup', 'notSent'] as const),
  ...(['momentNotPossible', 'ownerNotPossible', 'tooManyTasks', 'notComplete'] as const),
];

/** Words that may be left out. */
function readOptional(text: string): Masked | { readonly fault: string } {
  return text.trim() === '' ? { text: '', masked: [] } : readRemark(text);
}
