import { clientsNamed, renderClientChoice } from '../../../cards/incident/process/client-choice';
import { renderClients } from '../../../cards/incident/process/clients';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shortNotice } from '../../routing/notices';
import { readRemark } from '../../../services/incident/form';
import { carryOut, readOptional } from './carry-out';
import type { IncidentData, RemarkData } from './handling';
import { clientsScreen, type Screen, show } from './screens';

/** Which clients an incident concerns: any number, found by part of their names. */

const choiceScreen =
  (words: string): Screen =>
  (view) =>
    renderClientChoice({ ...view, words });

const amongConcerned =
  (words: string): Screen =>
  (view) =>
    renderClients({ ...view, clients: clientsNamed(view.clients, words), all: view.clients.length, words });

export const searchClients = (
  turn: StaffTurn,
  { incident, of, words }: IncidentData & { of: 'all' | 'concerned'; words: string },
  container: Container,
): Promise<Answer> =>
  show(turn, incident, of === 'all' ? choiceScreen(words.trim()) : amongConcerned(words.trim()), container);

export const addClients = (
  turn: StaffTurn,
  data: RemarkData & { add: string },
  container: Container,
): Promise<Answer> => {
  const clients = data.add.split(',').map((id) => id.trim());
  return carryOut(turn, data, choiceScreen(''), container, (by) => ({ type: 'addClients', by, clients }));
};

export const addEveryClient = (turn: StaffTurn, data: RemarkData, container: Container): Promise<Answer> =>
  carryOut(turn, data, clientsScreen, container, (by) => ({ type: 'addClients', by, clients: 'all' }));

export const dropClient = (
  turn: StaffTurn,
  data: RemarkData & { drop: string },
  container: Container,
): Promise<Answer> =>
  carryOut(turn, data, choiceScreen(''), container, (by) => ({ type: 'dropClient', by, client: data.drop }));

/** Longest name, and longest contact, of a client that is not in the organisation. */
const [longestName, longestContact] = [120, 400];

export async function nameClient(
  turn: StaffTurn,
  data: RemarkData & { name: string; contact: string },
  container: Container,
): Promise<Answer> {
  const [name, contact] = [readRemark(data.name), readOptional(data.contact)];
  if ('fault' in name) return shortNotice(turn, name.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
  if ('fault' in contact || name.text.length > longestName || contact.text.length > longestContact)
    return shortNotice(turn, 'textTooLong');
  return await carryOut(turn, data, choiceScreen(''), container, (by) => ({
    type: 'otherClient',
    by,
    contact: contact.text,
    text: name.text,
    masked: [...name.masked, ...contact.masked],
  }));
}
