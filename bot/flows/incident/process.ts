import { chosenPerson } from '../../../services/forms/chosen-person';
import { asQuestion } from '../../../services/incident/assessment/answer';
import type { Classification } from '../../../services/incident/assessment/classification';
import { incidentCards } from '../../../services/incident/contract';
import { decidersOf } from '../../../services/incident/handlers';
import type { SignedDuty, SubjectException } from '../../../services/incident/process/model';
import { typedDay } from '../../../services/time/typed';
import { renderNeutral } from '../../../cards/shared/plain';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { sayingWhoLacks } from '../../routing/lacking';
import { shortNotice, notUnderstood } from '../../routing/notices';
import { attempt, carryOut, readOptional, withWords } from './carry-out';
import type { IncidentData, RemarkData } from './handling';
import { isAsShown, momentIn, momentSaid } from './moments';
import { readerOf } from './reader';
import { type Door, livesWhereOpened, livesWherePressed } from './standing';
import {
  clientsScreen,
  decides,
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

/** "Behandelen" and the screens after it. */
export const look =
  (screen: Screen) =>
  (turn: StaffTurn, { incident }: IncidentData, container: Container): Promise<Answer> =>
    show(turn, incident, screen, container);

export const openDossier = look(fileScreen);
export const openNext = look(nextScreen);
export const openClients = look(clientsScreen);
export const openTasks = look(tasksScreen);
export const openDuty = (
  turn: StaffTurn,
  data: IncidentData & { duty: SignedDuty; anew?: 'yes' | undefined },
  container: Container,
): Promise<Answer> =>
  show(turn, data.incident, dutyScreen(data.duty, data.anew === 'yes'), container, 'retraction');

/** An answer that is to be changed. */
export const openQuestion = (
  turn: StaffTurn,
  data: IncidentData & { question: string },
  container: Container,
): Promise<Answer> => {
  const question = asQuestion(data.question);
  return look(question ? questionScreen(question) : nextScreen)(turn, data, container);
};

export async function classify(
  turn: StaffTurn,
  data: RemarkData & { outcome: Classification; why: string },
  container: Container,
): Promise<Answer> {
  const words = readOptional(data.why);
  if ('fault' in words) return shortNotice(turn, 'textTooLong');
  const { outcome } = data;
  return await carryOut(turn, data, fileScreen, container, (by) => ({
    type: 'classify',
    by,
    outcome,
    ...words,
  }));
}

type DutyData = RemarkData & { duty: SignedDuty };

export async function advise(
  turn: StaffTurn,
  data: DutyData & { notify: 'yes' | 'no'; reason: string; exception: SubjectException | 'none' | '' },
  container: Container,
): Promise<Answer> {
  const { duty } = data;
  const notify = data.notify === 'yes';
  const exception = data.exception === 'none' || data.exception === '' ? null : data.exception;
  const answer = await withWords(turn, data, data.reason, dutyScreen(duty), container, (by, words) => ({
    type: 'advise',
    by,
    duty,
    notify,
    exception,
    ...words,
  }));
  const file = await container.incidents.find(data.incident);
  const waits = file?.incident.process?.decisions[duty]?.state === 'advised';
  const deciders = waits ? decidersOf(file.incident, container.organisation(), container.clock.now()) : [];
  const people = deciders.map(({ aadObjectId }) => aadObjectId);
  return await sayingWhoLacks(turn, answer, 'decision', people, container);
}

/** By the board on its own card, or by the FG with a mandate. */
export async function decide(
  turn: StaffTurn,
  data: DutyData & { notify: 'yes' | 'no' } & Readonly<Record<`otherwise.${SignedDuty}`, string>>,
  container: Container,
): Promise<Answer> {
  const words = readOptional(data[`otherwise.${data.duty}`]);
  if ('fault' in words) return shortNotice(turn, 'textTooLong');
  const { duty } = data;
  const refused = await attempt(turn, data, container, (decider) => ({
    type: 'decide',
    decider,
    duty,
    notify: data.notify === 'yes',
    ...words,
  }));
  return refused ? shortNotice(turn, refused) : await showBoard(turn, data, container, false);
}

export const openBoard = async (
  turn: StaffTurn,
  data: IncidentData & { readonly from?: Door },
  container: Container,
): Promise<Answer> => {
  const answer = await showBoard(turn, data, container, true);
  if (!data.from) return answer;
  const file = await container.incidents.find(data.incident);
  return await livesWhereOpened(data.from, answer, turn, file, container, [incidentCards.decision]);
};

async function showBoard(
  turn: StaffTurn,
  { incident: id }: IncidentData,
  container: Container,
  goesOn: boolean,
): Promise<Answer> {
  const file = await container.incidents.find(id);
  const reader = readerOf(turn);
  if (!file || !decides(file.incident, reader, container))
    return { kind: 'card', card: renderNeutral(reader.locale) };
  await container.access.noteShown(reader.person, id);
  await livesWherePressed(turn, file, false, container);
  return { kind: 'card', card: decisionCard(file.incident, reader, container, goesOn) };
}

export async function setClients(
  turn: StaffTurn,
  data: RemarkData & { clients: string },
  container: Container,
): Promise<Answer> {
  const clients = data.clients.split(',').map((id) => id.trim());
  return await carryOut(turn, data, clientsScreen, container, (by) => ({ type: 'concern', by, clients }));
}

export async function setEntity(
  turn: StaffTurn,
  data: RemarkData & { company: string },
  container: Container,
): Promise<Answer> {
  const { company } = data;
  return await carryOut(turn, data, clientsScreen, container, (by) => ({ type: 'entity', by, company }));
}

type Step = 'sent' | 'received';

export async function tellClient(
  turn: StaffTurn,
  data: RemarkData & { step: Step; shown: string } & Readonly<
      Record<`client.${Step}` | `words.${Step}` | 'day' | 'time' | 'day.sent' | 'time.sent', string>
    >,
  container: Container,
): Promise<Answer> {
  const { step, shown } = data;
  const typed = step === 'sent' ? { day: data['day.sent'], time: data['time.sent'] } : data;
  const said = { day: typed.day, time: typed.time, shown };
  const named = momentSaid(said, container);
  if (named === null) return shortNotice(turn, 'momentNotPossible');
  // Left empty, it is unknown, and counts from when it was sent; left unchanged, it arrived now.
  const arrived = step === 'received' && isAsShown(said, container.organisation().office.timeZone);
  const moment = arrived ? { moment: container.clock.now().toISOString() } : named;
  const client = data[`client.${step}`];
  return await withWords(turn, data, data[`words.${step}`], clientsScreen, container, (by, words) => ({
    type: 'tellClient',
    by,
    client,
    step,
    ...moment,
    ...words,
  }));
}

export async function moveAware(
  turn: StaffTurn,
  data: RemarkData & { day: string; time: string; reason: string },
  container: Container,
): Promise<Answer> {
  const to = momentIn(data, container);
  if (to === null) return shortNotice(turn, 'momentNotPossible');
  return await withWords(turn, data, data.reason, fileScreen, container, (by, words) => ({
    type: 'moveAware',
    by,
    to,
    ...words,
  }));
}

export async function planTask(
  turn: StaffTurn,
  data: RemarkData & { owner: string; due: string; words: string },
  container: Container,
): Promise<Answer> {
  const { due } = data;
  const owner = chosenPerson(data.owner);
  if (owner === null) return notUnderstood(turn, data.owner);
  const answer = await withWords(turn, data, data.words, tasksScreen, container, (by, words) => ({
    type: 'plan',
    by,
    owner,
    due,
    ...words,
  }));
  return await sayingWhoLacks(turn, answer, 'task', [owner], container);
}

/** "Taak wijzigen": to somebody else, or for another day. */
export async function replanTask(
  turn: StaffTurn,
  data: RemarkData & { task: number; newOwner: string; newDue: string },
  container: Container,
): Promise<Answer> {
  const { task } = data;
  const owner = data.newOwner.trim() === '' ? undefined : chosenPerson(data.newOwner);
  if (owner === null) return notUnderstood(turn, data.newOwner);
  const due = data.newDue.trim() === '' ? undefined : typedDay(data.newDue);
  if (due === null) return shortNotice(turn, 'momentNotPossible');
  const answer = await carryOut(turn, data, tasksScreen, container, (by) => ({
    type: 'replan',
    by,
    task,
    ...(owner === undefined ? {} : { owner }),
    ...(due === undefined ? {} : { due }),
  }));
  return await sayingWhoLacks(turn, answer, 'task', owner === undefined ? [] : [owner], container);
}

/** By the person it was given to, on their own card; or by the handler of the incident, in the file. */
export async function finishTask(
  turn: StaffTurn,
  data: RemarkData & { id: number },
  container: Container,
): Promise<Answer> {
  const refused = await attempt(turn, data, container, (owner) => ({ type: 'finish', task: data.id, owner }));
  if (refused) return shortNotice(turn, refused);
  const shown = await show(turn, data.incident, tasksScreen, container);
  const file = await container.incidents.find(data.incident);
  const own = file?.incident.process?.followUps.some(({ owner }) => owner === turn.actor.person) ?? false;
  const handles = turn.actor.roles.some((role) => role === 'fg' || role === 'fgDeputy');
  return own && file && !handles
    ? { kind: 'card', card: taskCard(file.incident, readerOf(turn), container) }
    : shown;
}

/** "Sluiten", with or without a sentence for the reporter. */
export async function close(
  turn: StaffTurn,
  data: RemarkData & { toReporter: string },
  container: Container,
): Promise<Answer> {
  const words = readOptional(data.toReporter);
  if ('fault' in words) return shortNotice(turn, 'textTooLong');
  const said = words.text === '' ? {} : { toReporter: words };
  return await carryOut(turn, data, fileScreen, container, (by) => ({ type: 'close', by, ...said }));
}

export const reopen = (
  turn: StaffTurn,
  data: RemarkData & { reason: string },
  container: Container,
): Promise<Answer> =>
  withWords(turn, data, data.reason, fileScreen, container, (by, words) => ({
    type: 'reopen',
    by,
    ...words,
  }));
