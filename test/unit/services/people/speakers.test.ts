import type { Person } from '../../../../services/people/organisation';
import { namedPeople } from '../../../../services/people/name-match';
import { canBeCalled, isAnswered, reachable } from '../../../../services/people/office';
import { holdsOn, provenPerson, rolesOf } from '../../../../services/people/roles';
import { organisation } from '../../../support/training-scene';

const id = (number: number) => `0a1b2c3d-0000-4000-8000-0000000000a${number}`;
const person = (number: number, name: string, change: Partial<Person> = {}): Person => ({
  aadObjectId: id(number),
  name,
  company: 'group',
  roles: [],
  ...change,
});
const sanne = person(1, 'Sanne de Wit', {
  roles: [{ role: 'officeManager', from: '2026-11-20', until: '2026-11-24' }],
});
const people = [
  sanne,
  person(2, 'Piet Bos', { roles: [{ role: 'officeDeputy' }] }),
  person(3, 'Els Kok', { company: 'guests' }),
  person(4, 'Ben Vos', { roles: [{ role: 'board' }] }),
];
const house = {
  ...organisation,
  companies: [
    { id: 'group', name: 'Optimo', group: true },
    { id: 'guests', name: 'YourAbility', group: false },
  ],
  people,
};
const now = new Date('2026-11-23T10:00:00Z');

describe('[N15] whom an account proves', () => {
  test.each([
    ['ours', id(1), 'own', id(1)],
    ['ours, in capitals', id(1).toUpperCase(), 'own', id(1)],
    ['ours, of somebody we do not know (yet)', id(9), 'own', id(9)],
    ['a guest’s, of somebody we do not know', id(9), 'guest', id(9)],
    ['a guest’s, of who shares the floor', id(3), 'guest', id(3)],
    ['a guest’s, of who has one of ours', id(1), 'guest', null],
    ['of another directory, whoever has that id here', id(1), 'foreign', null],
    ['none', null, 'own', null],
  ] as const)('%s', (_, speaking, account, proven) => {
    expect(provenPerson(house, { person: speaking, account })).toBe(proven);
  });
});

test('a role is held from its first day to its last', () => {
  const days = ['2026-11-19', '2026-11-20', '2026-11-24', '2026-11-25'];
  expect(days.map((day) => holdsOn(sanne, 'officeManager', day))).toEqual([false, true, true, false]);
  expect(holdsOn(sanne, 'board', '2026-11-20')).toBe(false);
  expect(rolesOf(house, sanne, now)).toEqual(['officeManager']);
});

describe('a list of names as somebody typed it', () => {
  test.each([
    ['Sanne, Piet', [1, 2], []],
    ['Sanne en Piet and Els', [1, 2, 3], []],
    ['Sanne; Piet & Els\nBen/', [1, 2, 3, 4], []],
    [`${id(4)}, Sanne, Sanne`, [4, 1], []],
    ['Wit, Sanne de', [1], []],
    ['Sanne, Joost', [1], ['Joost']],
    // Not all of a name: only a single letter is an initial.
    ['San de Wit', [], ['San de Wit']],
    ['S. de Wit, P. Bos', [1, 2], []],
    ['X. de Wit', [], ['X. de Wit']],
    ['', [], []],
  ] as const)('%j', (said, numbers, notUnderstood) => {
    expect(namedPeople(said, people)).toEqual({ people: numbers.map(id), notUnderstood });
  });
});

test('a letter that is a whole name names nobody by itself, and belongs to the name next to another', () => {
  const short = [person(5, 'Jan P'), person(6, 'Piet Mol')];
  const meant = (said: string) => namedPeople(said, short).people;
  expect(meant('P')).toEqual([]);
  expect(meant('Jan P')).toEqual([id(5)]);
  expect(meant('P. Mol')).toEqual([id(6)]);
});

test('one name with a comma is one person, also where a part of it would fit several', () => {
  const family = [person(7, 'Anna de Wit'), person(8, 'Sanne de Wit')];
  expect(namedPeople('Wit, Anna de', family)).toEqual({ people: [id(7)], notUnderstood: [] });
  expect(namedPeople('Wit, Sanne', family)).toEqual({ people: [id(8)], notUnderstood: [] });
  expect(namedPeople('Wit', family)).toEqual({ people: [], notUnderstood: ['Wit'] });
});

test("the 't of a name is no initial", () => {
  const hof = [person(7, 'Anna van \u2019t Hof')];
  expect(namedPeople("A. van 't Hof", hof).people).toEqual([id(7)]);
  expect(namedPeople('T. Hof', hof).people).toEqual([]);
  expect(
    namedPeople(' ANNA@optimo.example ', [{ ...hof[0], email: 'anna@optimo.example' } as Person]).people,
  ).toEqual([id(7)]);
});

describe('somebody answers for the office', () => {
  const asked = (unreached: readonly number[], absent: readonly number[], except?: string) =>
    isAnswered(
      {
        organisation: house,
        now,
        unreached: new Set(unreached.map(id)),
        absent: new Set(absent.map(id)),
      },
      except,
    );

  test.each<readonly [string, readonly number[], readonly number[], boolean]>([
    ['everybody is there', [], [], true],
    ['one of them is', [1], [], true],
    ['only the board can be reached', [1, 2], [], true],
    ['all are away: they are asked all the same', [], [1, 2], true],
    ['nobody can be reached', [1, 2, 4], [], false],
    ['who could be reached is away, and the others cannot', [1, 4], [2], false],
  ])('%s', (_, unreached, absent, answered) => {
    expect(asked(unreached, absent)).toBe(answered);
  });

  test('but not about themselves', () => {
    expect(asked([1, 4], [])).toBe(true);
    expect(asked([1, 4], [], id(2))).toBe(false);
  });

  test('who is called is neither away nor out of reach; a message needs only the second', () => {
    const moment = { absent: new Set([id(1)]), unreached: new Set([id(2)]) };
    expect([1, 2, 3].map((number) => canBeCalled(moment, id(number)))).toEqual([false, false, true]);
    expect(reachable(moment, people)?.map(({ name }) => name)).toEqual([
      'Sanne de Wit',
      'Els Kok',
      'Ben Vos',
    ]);
    expect(reachable(moment, people.slice(1, 2))).toBeNull();
  });
});
