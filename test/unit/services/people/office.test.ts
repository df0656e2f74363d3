import type { Organisation } from '../../../../services/people/organisation';
import { keepsOffice, officeKeepers, officeOnDuty, passedOver } from '../../../../services/people/office';
import { personNamed } from '../../../../services/people/name-match';
import { actorOf, holdersOf, isEmployed, type Role, rolesOf } from '../../../../services/people/roles';
import { organisation } from '../../../support/training-scene';

const now = new Date('2026-11-23T10:00:00Z');
const container = (roles: Readonly<Record<string, readonly Role[]>>): Organisation => ({
  ...organisation,
  people: Object.entries(roles).map(([aadObjectId, held]) => ({
    aadObjectId,
    name: aadObjectId,
    company: 'optimo-erp',
    roles: held.map((role) => ({ role })),
  })),
});
const office = container({
  deputy: ['officeDeputy'],
  manager: ['officeManager'],
  second: ['officeDeputy', 'officeManager'],
  board: ['board'],
  other: ['fg'],
});
const idsOf = (people: readonly { readonly aadObjectId: string }[]) =>
  people.map(({ aadObjectId }) => aadObjectId);
const moment = (of: Organisation, ...absent: readonly string[]) => ({
  organisation: of,
  now,
  absent: new Set(absent),
  unreached: new Set<string>(),
});

describe('who runs the office', () => {
  test('managers, then deputies, each once; never who it is about', () => {
    expect(idsOf(officeKeepers(moment(office)))).toEqual(['manager', 'second', 'deputy']);
    expect(idsOf(officeKeepers(moment(office), 'manager'))).toEqual(['second', 'deputy']);
    expect(keepsOffice(moment(office), 'deputy')).toBe(true);
    expect(keepsOffice(moment(office), 'deputy', 'deputy')).toBe(false);
    expect(keepsOffice(moment(office), 'board')).toBe(false);
  });

  test('the board, when there is nobody else; never about oneself', () => {
    const alone = container({ manager: ['officeManager'], board: ['board'], chair: ['board'] });
    expect(idsOf(officeKeepers(moment(alone)))).toEqual(['manager']);
    expect(idsOf(officeKeepers(moment(alone), 'manager'))).toEqual(['board', 'chair']);
    expect(idsOf(officeKeepers(moment(container({ board: ['board'], chair: ['board'] })), 'board'))).toEqual([
      'chair',
    ]);
    expect(officeKeepers(moment(container({})))).toEqual([]);
  });

  test('[B7] first the managers who are there, then the deputies who are, and when all are away everybody', () => {
    const asked = (...absent: readonly string[]) => idsOf(officeOnDuty(moment(office, ...absent)));
    expect(asked()).toEqual(['manager', 'second']);
    expect(asked('manager')).toEqual(['second']);
    expect(asked('manager', 'second')).toEqual(['deputy']);
    expect(asked('manager', 'second', 'deputy')).toEqual(['manager', 'second', 'deputy']);
    expect(idsOf(officeOnDuty(moment(office), 'manager'))).toEqual(['second']);
  });
});

describe('roles and employment, by their days', () => {
  const of = (start?: string, end?: string, from?: string, until?: string): Organisation => ({
    ...organisation,
    people: [
      {
        aadObjectId: 'a',
        name: 'Anna',
        company: 'optimo-erp',
        ...(start === undefined ? {} : { start }),
        ...(end === undefined ? {} : { end }),
        roles: [
          {
            role: 'fg',
            ...(from === undefined ? {} : { from }),
            ...(until === undefined ? {} : { until }),
          },
        ],
      },
    ],
  });

  test.each([
    ['no dates', of(), true, true],
    ['the first day', of('2026-11-23'), true, true],
    ['the last day', of(undefined, '2026-11-23'), true, true],
    ['before the first', of('2026-11-24'), false, false],
    ['after the last', of(undefined, '2026-11-22'), false, false],
    ['a role that begins today', of(undefined, undefined, '2026-11-23'), true, true],
    ['a role that begins tomorrow', of(undefined, undefined, '2026-11-24'), true, false],
    ['a role that ended yesterday', of(undefined, undefined, undefined, '2026-11-22'), true, false],
  ])('%s', (_, house_, works, holds) => {
    const [person] = house_.people;
    if (!person) throw new Error('nobody');
    expect(isEmployed(house_, 'a', now)).toBe(works);
    expect(rolesOf(house_, person, now)).toEqual(holds ? ['fg'] : []);
    expect(idsOf(holdersOf(house_, 'fg', now))).toEqual(holds ? ['a'] : []);
    expect(holdersOf(house_, 'board', now)).toEqual([]);
  });

  test('[S22] who acts is known by their id, in capitals or not, and by nothing else', () => {
    const id = 'abcdef01-0000-4000-8000-00000000000f';
    const one = { ...of(), people: of().people.map((person) => ({ ...person, aadObjectId: id })) };
    expect(actorOf(one, id.toUpperCase(), 'nl', now)).toMatchObject({ person: id, roles: ['fg'] });
    expect(actorOf(one, 'Anna', 'nl', now)).toMatchObject({ affiliation: 'unknown', roles: [] });
    const homeless = { ...one, companies: [] };
    expect(actorOf(homeless, id, 'nl', now).affiliation).toBe('guestCompany');
  });

  test('who is not in the organisation does not work here', () => {
    expect(isEmployed(of(), 'b', now)).toBe(false);
    expect(isEmployed(container({ a: [], b: [] }), 'b', now)).toBe(true);
  });
});

describe('whom somebody means', () => {
  const people = [
    { aadObjectId: 'id-1', name: 'Sanne de Wit', email: 'S.deWit@optimo.example' },
    { aadObjectId: 'id-2', name: 'Joost van den Berg' },
    { aadObjectId: 'id-3', name: 'Renée Möller' },
    { aadObjectId: 'id-4', name: 'Joost de Vries' },
    { aadObjectId: 'id-5', name: 'R2 D2' },
    { aadObjectId: '0a1b2c3d-0000-4000-8000-000000000042', name: 'Zoë Bos' },
  ].map((person) => ({ ...person, company: 'optimo-erp', roles: [] }));
  const meant = (said: string) => personNamed(said, people)?.aadObjectId ?? null;

  test.each([
    ['Sanne', 'id-1'],
    ['  SANNE  ', 'id-1'],
    ['mevrouw De Wit', 'id-1'],
    ['wit, sanne', 'id-1'],
    ['s.dewit@optimo.example', 'id-1'],
    [' 0A1B2C3D-0000-4000-8000-000000000042 ', '0a1b2c3d-0000-4000-8000-000000000042'],
    ['de heer Van den Berg', 'id-2'],
    ['dhr. Berg', 'id-2'],
    ['Mr Berg', 'id-2'],
    ['voor het Berg der', 'id-2'],
    ['mw Möller', 'id-3'],
    ['mevr. moller', 'id-3'],
    ['Mrs Renee', 'id-3'],
    ['for ms Renée', 'id-3'],
    ['R2', 'id-5'],
    ['van Sanne', 'id-1'],
    ['den Sanne', 'id-1'],
  ])('%j is one of us', (said, id) => {
    expect(meant(said)).toBe(id);
  });

  test.each([
    'Joost',
    '',
    '  ',
    'mevrouw',
    'de',
    'San',
    'Sanne Berg',
    'Sanne Jansen',
    'iemand',
    'mevrouw van der Sanne Joost',
  ])('%j is nobody, or more than one', (said) => {
    expect(meant(said)).toBeNull();
  });

  test('a title alone is nobody, also when there is only one person', () => {
    expect(personNamed('mevrouw', people.slice(0, 1))).toBeNull();
  });
});

describe('names as a desk writes them', () => {
  const names = [
    'Jan van der Berg',
    'Søren Ørsted',
    'Małgorzata Łukasiewicz',
    'Dirk van D\u0133k',
    'Straße Weiß',
    '\u0130brahim Y\u0131lmaz',
    'Anna Maria van ’t Hof',
    'Sean O’Brien',
  ];
  const people = names.map((name, place) => ({
    aadObjectId: `id-${place}`,
    name,
    company: 'optimo-erp',
    roles: [],
  }));
  const meant = (said: string) => personNamed(said, people)?.name ?? null;

  test.each([
    ['J. van der Berg', 0],
    ['j.v.d. berg', 0],
    ['J.vd Berg', 0],
    ['meneer van der Berg', 0],
    ['vd Berg', 0],
    ['v.d. Berg', 0],
    ['v/d Berg', 0],
    ['vdr Berg', 0],
    ['v. d. Berg', 0],
    ['de heer drs. ing. J. van der Berg MSc', 0],
    ['Berg, J. van der', 0],
    ['Soren Orsted', 1],
    ['S. ØRSTED', 1],
    ['Malgorzata Lukasiewicz', 2],
    ['Dijk', 3],
    ['D. van D\u0133k', 3],
    ['Strasse Weiss', 4],
    ['STRASSE WEISS', 4],
    ['Ibrahim Yilmaz', 5],
    ['IBRAHIM YILMAZ', 5],
    ["A.M. van 't Hof", 6],
    ['prof. dr. van ‘t Hof', 6],
    ["S. O'Brien", 7],
    ['O’Brien', 7],
  ])('%j is found', (said, place) => {
    expect(meant(said)).toBe(names[place]);
  });

  test.each([
    'J.',
    'J. D.',
    'P. van der Berg',
    'J.J. van der Berg',
    'vd',
    'v.d.',
    'dr.',
    "'t",
    'B. Berg',
    'meneer',
  ])('%j is nobody', (said) => {
    expect(meant(said)).toBeNull();
  });

  test('two whom initials may mean are nobody', () => {
    const [jan] = people;
    if (!jan) throw new Error('nobody');
    const both = [jan, { ...jan, aadObjectId: 'id-9', name: 'Joost van den Berg' }];
    expect(personNamed('J. vd Berg', both)).toBeNull();
    expect(personNamed('Joost vd Berg', both)?.aadObjectId).toBe('id-9');
  });

  test('who cannot be reached is passed over, and the board decides when none of them can be', () => {
    const without = (...unreached: readonly string[]) => ({
      ...moment(office),
      unreached: new Set(unreached),
    });
    expect(idsOf(officeOnDuty(without('manager')))).toEqual(['second']);
    expect(idsOf(passedOver(without('manager', 'second')))).toEqual(['manager', 'second']);
    expect(idsOf(officeOnDuty(without('manager', 'second')))).toEqual(['deputy']);
    expect(idsOf(officeOnDuty(without('manager', 'second', 'deputy')))).toEqual(['board']);
    expect(keepsOffice(without('manager', 'second', 'deputy'), 'board')).toBe(true);
    // Nobody at all: it waits for whoever is asked first, and nothing is said to have gone on.
    expect(idsOf(officeOnDuty(without('manager', 'second', 'deputy', 'board')))).toEqual([
      'manager',
      'second',
    ]);
    expect(passedOver(without('manager', 'second', 'deputy', 'board'))).toEqual([]);
    expect(passedOver(moment(office))).toEqual([]);
    const away = { ...without('second', 'deputy'), absent: new Set(['manager']) };
    // Somebody who is away is not waited for while a person with the right is in.
    expect(idsOf(officeOnDuty(away))).toEqual(['board']);
  });
});
