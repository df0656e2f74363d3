import type { Organisation } from '../../people/organisation';
import type { Incident } from '../model';
import { answersOf, noProcess } from './model';
import { isNamed, spaced } from './named';

/** A notice and a dossier belong to one client: text that names another, whoever wrote it, is not for it. */

/** Whether text for one client's papers would name another client, or a contact there. */
export function namesOtherClient(
  { facts, process = noProcess }: Incident,
  client: string,
  { clients }: Organisation,
): boolean {
  const { measuresTaken = [] } = answersOf(process);
  const said = spaced([facts.what, facts.done ?? '', ...measuresTaken].join(' '));
  const others = [
    ...clients
      .filter(({ id }) => id !== client)
      .flatMap(({ name, contacts }) => [name, ...contacts.map((each) => each.name)]),
    ...(process.otherClients ?? []).filter(({ id }) => id !== client).map(({ name }) => name),
  ];
  return others.some((name) => isNamed(name, said));
}
