import { renderNeutral } from '../../../cards/shared/plain';
import type { NoticeCode } from '../../../cards/texts/notices';
import { openQuestion } from '../../../services/incident/changes';
import type { IncidentChange } from '../../../services/incident/commands';
import type { Writing } from '../../../services/incident/contract';
import { readRemark } from '../../../services/incident/form';
import { mayDecide } from '../../../services/incident/handlers';
import type { IncidentOnFile } from '../../../services/incident/incidents';
import { concernsDeciders } from '../../../services/incident/process/signing';
import { possiblyDouble } from '../../../services/ledger/out-row';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn, Turn } from '../../routing/flow';
import { shortNotice } from '../../routing/notices';
import { readRemarkToken } from './forms';
import { handles } from './handled';
import { idempotencyKeyOfChange } from './idempotency';
import { known, readerOf } from './reader';
import { alertCard, receiptCard, writingCard } from './cards';
import { otherwiseCard } from './screens';
import { type Door, livesWhereOpened, livesWherePressed, pressedAt } from './standing';

/** What a card of an incident carries back. */
export interface IncidentData {
  readonly incident: string;
}

/** With typed text: bound to person and incident by its token. */
export interface RemarkData extends IncidentData {
  readonly token: string;
}

/** "Ik neem hem": the first wins; a later press gets the card as it is now, not an error. */
export async function take(
  turn: StaffTurn,
  { incident: id }: IncidentData,
  container: Container,
): Promise<Answer> {
  await container.incidents.change(id, { type: 'take', by: turn.actor.person });
  return await current(turn, id, container);
}

/** The card was opened or fetched again: that counts as "seen", and returns the card as it is now. */
export async function look(
  turn: Turn,
  { incident: id, from }: IncidentData & { readonly from?: Door },
  container: Container,
): Promise<Answer> {
  const by = turn.actor.person;
  if (by !== null) await container.incidents.change(id, { type: 'see', by });
  const answer = await current(turn, id, container);
  return from
    ? await livesWhereOpened(from, answer, turn, await container.incidents.find(id), container)
    : answer;
}

/** A question to the reporter, through the bot: the FG need not know who that is. */
export async function ask(
  turn: StaffTurn,
  data: RemarkData & { question: string },
  container: Container,
): Promise<Answer> {
  const by = turn.actor.person;
  return await say(turn, data, data.question, container, async (words) => ({
    type: 'ask',
    by,
    ...words,
    reporter: await container.incidents.reporterOf(data.incident),
  }));
}

export async function withdraw(
  turn: StaffTurn,
  data: RemarkData & { reason: string },
  container: Container,
): Promise<Answer> {
  const by = turn.actor.person;
  return await say(turn, data, data.reason, container, (words) => ({ type: 'withdraw', by, ...words }));
}

export async function add(
  turn: Turn,
  data: RemarkData & { addition: string },
  container: Container,
): Promise<Answer> {
  return await sayAsReporter(turn, data, data.addition, 'add', container);
}

export async function answer(
  turn: Turn,
  data: RemarkData & { answer: string },
  container: Container,
): Promise<Answer> {
  return await sayAsReporter(turn, data, data.answer, 'answer', container);
}

/**
 * Something is to be written about a report: the form replaces its card, and from then on nobody else's doing takes it
 * away.
 */
export async function write(
  turn: Turn,
  { incident: id, writing }: IncidentData & { readonly writing: Writing },
  container: Container,
): Promise<Answer> {
  const file = await container.incidents.find(id);
  const reader = known(readerOf(turn));
  if (!file || !reader || !mayWrite(writing, reader.person, file, container))
    return await current(turn, id, container);
  const reads = writing === 'otherwise' || handles(reader.person, file, container);
  if (reads) await container.access.noteShown(reader.person, id);
  await livesWherePressed(turn, file, true, container);
  return writing === 'otherwise'
    ? { kind: 'card', card: otherwiseCard(file.incident, reader, container) }
    : { kind: 'card', card: writingCard(file.incident, writing, reader, container) };
}

/** What can no longer be sent is not asked either. */
function mayWrite(writing: Writing, person: string, file: IncidentOnFile, container: Container): boolean {
  const { incident } = file;
  const ended = incident.status === 'closed' || incident.status === 'withdrawn';
  const handling = handles(person, file, container);
  const reporting = container.incidents.isReporter(incident, person) && incident.status !== 'withdrawn';
  switch (writing) {
    case 'add':
      return reporting;
    case 'answer':
      return reporting && openQuestion(incident) !== null;
    case 'reopen':
      return handling && ended;
    case 'ask':
    case 'withdraw':
      return handling && !ended && incident.status !== 'joined';
    case 'otherwise':
      return (
        concernsDeciders(incident) &&
        mayDecide(incident, container.organisation(), person, container.clock.now())
      );
  }
}

/** "Dit was een vergissing": the FG hears it, and alone can withdraw. */
export async function sayMistake(turn: Turn, data: RemarkData, container: Container): Promise<Answer> {
  return await sayAsReporter(turn, data, '–', 'mistake', container);
}

/** Chosen from a list: the reporter's receipt, or the handler's card. */
export async function openChosen(
  turn: Turn,
  { id }: { readonly id: string },
  container: Container,
): Promise<Answer> {
  return await look(turn, { incident: id }, container);
}

type Words = Exclude<ReturnType<typeof readRemark>, { fault: unknown }>;

async function sayAsReporter(
  turn: Turn,
  data: RemarkData,
  text: string,
  type: 'add' | 'answer' | 'mistake',
  container: Container,
): Promise<Answer> {
  const file = await container.incidents.find(data.incident);
  const byReporter = file !== undefined && container.incidents.isReporter(file.incident, turn.actor.person);
  return await say(turn, data, text, container, (words) => ({ type, byReporter, ...words }));
}

/** A remark on an incident takes effect once, however often the press arrives. */
async function say(
  turn: Turn,
  data: RemarkData,
  text: string,
  container: Container,
  command: (words: Words) => IncidentChange | Promise<IncidentChange>,
): Promise<Answer> {
  const token = readRemarkToken(container, turn.owner, data.incident, data.token);
  if (!token) return await current(turn, data.incident, container);
  // Next to the card, on which what was typed can still be read.
  if (token === 'forgotten') return shortNotice(turn, 'tooOld');
  const words = readRemark(text);
  if ('fault' in words) return shortNotice(turn, words.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
  const change = await command(words);
  const outcome = await container.incidents.change(data.incident, change, {
    idempotencyKey: idempotencyKeyOfChange(token, change),
    from: pressedAt(turn),
  });
  const refused = outcome.kind === 'refused' ? outcome.refusal.refused : null;
  const told = refusalNotices.find((code) => code === refused);
  return told ? shortNotice(turn, told) : await current(turn, data.incident, container);
}

/** Refusals that the current card does not explain by itself. */
const refusalNotices: readonly NoticeCode[] = [
  'nothingAsked',
  'reporterUnknown',
  'tooManyRemarks',
  'hasJoined',
  'alreadyAsked',
  'nobodySigns',
];

/** The card of an incident as it is now, for the reader; nobody else learns whether it exists. */
async function current(turn: Turn, id: string, container: Container): Promise<Answer> {
  const file = await container.incidents.find(id);
  const reader = readerOf(turn);
  const handler = known(reader);
  if (file) await livesWherePressed(turn, file, false, container);
  if (file && handler && handles(handler.person, file, container)) {
    // Also when the client refreshes by itself: what it receives can be read (reliability G4).
    await container.access.noteShown(handler.person, id);
    const double = file.messages.some((row) => row.person === handler.person && possiblyDouble(row));
    return { kind: 'card', card: alertCard(file.incident, handler, container, double) };
  }
  return file && container.incidents.isReporter(file.incident, reader.person)
    ? { kind: 'card', card: receiptCard(file, reader, container) }
    : { kind: 'card', card: renderNeutral(reader.locale) };
}
