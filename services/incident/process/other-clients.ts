import { plainLetters } from '../../language/letters';
import type { Organisation } from '../../people/organisation';
import type { Incident } from '../model';
import { answersOf, noProcess } from './model';

/** A notice and a dossier belong to one client: text that names another, whoever wrote it, is not for it. */

/** People leave out a company's legal form when they talk about it. */
const legalForm = /\b(?:b ?v|n ?v|v ?o ?f)\b/g;

const spaced = (text: string): string => ` ${(plainLetters(text).match(/[\p{L}\d]+/gu) ?? []).join(' ')} `;

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
  return others.some((name) => {
    const words = spaced(name).replace(legalForm, '').trim();
    return words.length > 2 && said.includes(` ${words} `);
  });
}
