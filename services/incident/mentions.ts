import { wordsOf } from '../language/words';
import type { Organisation } from '../people/organisation';

/** How people call those who get every report. */
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
 * Whether words may be about a colleague who is not to have the report: who handles reports, or anybody by name. The form
 * then asks it in sight, for what was delivered to them cannot be taken back.
 */
export function mentionsColleague(text: string, { people }: Pick<Organisation, 'people'>): boolean {
  const words = wordsOf(text);
  const said = ` ${words.join(' ')} `;
  return (
    words.some((word) => offices.includes(word)) ||
    people.some(({ name }) => name !== '' && said.includes(` ${wordsOf(name).join(' ')} `))
  );
}
