import { mentionsColleague } from '../../../../services/incident/mentions';
import type { Person } from '../../../../services/people/organisation';
import { organisation } from '../../../support/incident-scene';

const named = (...names: readonly string[]): { readonly people: readonly Person[] } => ({
  people: names.map((name) => ({ aadObjectId: name, name, company: 'optimo-erp', roles: [] })),
});
const house = named('Farida Gerritsen', 'Daan Verhoef', 'Zoë van Dijk');

describe('who may get the report is asked openly', () => {
  test.each([
    'fg',
    'DPO',
    'functionaris',
    'vervanger',
    'vervangers',
    'directie',
    'directeur',
    'bestuur',
    'board',
  ])('when it says something of those who get every report: %s', (office) => {
    expect(mentionsColleague(`De ${office} heeft mijn dossier meegenomen`, named())).toBe(true);
  });

  test.each([
    'Farida Gerritsen liet een map liggen',
    'map blijven liggen bij FARIDA GERRITSEN',
    'Een map van Daan Verhoef, in de trein',
    'Mail van zoe  van dijk aan een klant',
    'Daan\nVerhoef',
  ])('when it has a colleague by name: %j', (text) => {
    expect(mentionsColleague(text, house)).toBe(true);
  });

  test('and when it has one of everybody in the organisation', () => {
    expect(mentionsColleague('De mail van Sanne de Wit kwam verkeerd aan', organisation)).toBe(true);
    expect(mentionsColleague('De mail van Sanne de Witte kwam verkeerd aan', organisation)).toBe(false);
  });
});

describe('it is not asked', () => {
  test.each([
    ['of what names nobody', 'Laptop kwijt in de trein'],
    ['of part of a name, which many people have', 'Daan was erbij'],
    ['of a name within another', 'Farida Gerritsens laptop'],
    ['of names that only follow each other in the list', 'Gerritsen Daan'],
    ['of a word that only holds an office', 'dashboard met bestuursrecht'],
    ['of no words at all', '…'],
  ])('%s: %j', (_what, text) => {
    expect(mentionsColleague(text, house)).toBe(false);
  });

  test('because somebody in the organisation has no name', () => {
    for (const text of ['…', 'Laptop kwijt in de trein'])
      expect(mentionsColleague(text, named('', 'Daan Verhoef'))).toBe(false);
    expect(mentionsColleague('Daan Verhoef was erbij', named('', 'Daan Verhoef'))).toBe(true);
  });
});
