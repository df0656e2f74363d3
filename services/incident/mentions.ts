import { wordsOf } from '../language/words';
import type { Organisation } from '../people/organisation';

/** What people call those who get every report. */
const offices = [
  'fg',
  'dpo',
  'functionaris',
  'vervanger',
  'vervangers',
  'directie',
  'directeur',
  'bestuur',
  'board',
];

/**
 * Whether the words may be about a colleague who must not get the report: a handler of reports, or anybody by name. The
 * form then asks about it openly, since what was delivered cannot be taken back.
 */
export function mentionsColleague(text: string, { people }: Pick<Organisation, 'people'>): boolean {
  const words = wordsOf(text);
  const said = ` ${words.join(' ')} `;
  return (
    words.some((word) => offices.includes(word)) ||
    people.some(({ name }) => name !== '' && said.includes(` ${wordsOf(name).join(' ')} `))
  );
}
