import { guardedDifference } from '../../../../services/people/guarded';
import { withChange } from '../../../../services/people/organisation-changes';
import { isAlone, splitByPerson, splitWhole } from '../../../../services/people/second-person';
import {
  admin,
  board,
  deputy,
  fg,
  house,
  houseOf,
  person,
  today,
  worker,
} from '../../../support/second-person-scene';

const rowOf = ({ people }: typeof house, who: string) =>
  people.find(({ aadObjectId }) => aadObjectId === who);
const withRow = (who: string, row: ReturnType<typeof person> | null) => ({
  ...house,
  people: house.people.flatMap((each) => (each.aadObjectId === who ? (row ?? []) : each)),
});
const split = (after: typeof house) => splitByPerson(house, after, today);

describe('a list or a file', () => {
  test('that is about nobody of weight is carried out whole', () => {
    const after = withRow(fg, person(fg, ['fg'], { name: 'Anders', end: '9999-12-31' }));
    expect(split(after)).toEqual({ atOnce: after, waits: [] });
  });

  test('keeps dates and guarded roles of whom it would change, and takes the rest of their row', () => {
    const row = person(fg, ['board', 'trainer'], {
      name: 'Anders',
      start: '2026-12-01',
      end: '2026-12-31',
      email: 'fg@example.org',
    });
    const { atOnce, waits } = split(withRow(fg, row));
    expect(rowOf(atOnce, fg)).toEqual({
      aadObjectId: fg,
      name: 'Anders',
      company: 'optimo-erp',
      email: 'fg@example.org',
      roles: [{ role: 'trainer' }, { role: 'fg' }],
    });
    expect(waits).toEqual([
      {
        change: {
          type: 'setStanding',
          person: fg,
          start: '2026-12-01',
          end: '2026-12-31',
          roles: [{ role: 'board' }],
        },
        difference: [
          { person: fg, role: 'fg', gains: false, from: today, until: null },
          { person: fg, role: 'board', gains: true, from: '2026-12-01', until: '2026-12-31' },
        ],
      },
    ]);
  });

  test('keeps the days somebody had', () => {
    const before = withRow(fg, person(fg, ['fg'], { start: '2020-01-01', end: '2026-12-31' }));
    const { atOnce, waits } = splitByPerson(before, withRow(fg, person(fg, ['fg'])), today);
    expect(rowOf(atOnce, fg)).toEqual(rowOf(before, fg));
    expect(waits.map(({ change }) => change)).toEqual([
      { type: 'setStanding', person: fg, start: null, end: null, roles: [{ role: 'fg' }] },
    ]);
  });

  test('lets who is new in without what is guarded, from their first day', () => {
    const newcomer = person('new', ['fgDeputy', 'bhv'], { start: '2026-12-01', end: '2027-12-01' });
    const { atOnce, waits } = split({ ...house, people: [...house.people, newcomer] });
    expect(rowOf(atOnce, 'new')).toEqual({ ...newcomer, roles: [{ role: 'bhv' }] });
    expect(waits).toHaveLength(1);
    expect(waits[0]?.difference).toEqual([
      { person: 'new', role: 'fgDeputy', gains: true, from: '2026-12-01', until: '2027-12-01' },
    ]);
  });

  test('leaves in who is not in it any more, with the company they are of', () => {
    const elsewhere = { id: 'elders', name: 'Elders', group: true };
    const gone = { id: 'weg', name: 'Weg', group: true };
    const before = {
      ...withRow(fg, person(fg, ['fg'], { company: 'elders' })),
      companies: [...house.companies, elsewhere, gone],
    };
    const after = {
      ...house,
      people: house.people.filter(({ aadObjectId }) => aadObjectId !== fg && aadObjectId !== worker),
    };
    const { atOnce, waits } = splitByPerson(before, after, today);
    expect(rowOf(atOnce, fg)).toEqual(rowOf(before, fg));
    // Somebody without guarded roles is removed at once.
    expect(rowOf(atOnce, worker)).toBeUndefined();
    expect(atOnce.companies).toEqual([...house.companies, elsewhere]);
    expect(waits.map(({ change }) => change)).toEqual([{ type: 'removePerson', person: fg }]);
    // Nothing is duplicated when the company stays.
    expect(splitByPerson(before, { ...after, companies: before.companies }, today).atOnce.companies).toEqual(
      before.companies,
    );
  });

  test('leaves everybody in their place, for deputies are called in the order of the list', () => {
    const others = { ...house, people: house.people.filter(({ roles }) => roles.length === 0) };
    expect(split(others).atOnce.people).toEqual(house.people);
    const deputiesGone = {
      ...house,
      people: house.people.filter(({ aadObjectId }) => aadObjectId !== deputy),
    };
    expect(split(deputiesGone).atOnce.people).toEqual(house.people);
  });

  test('has each person wait by themselves; what is agreed to makes them as the file said', () => {
    const after = {
      ...house,
      people: [
        person(admin, ['trainer', 'admin'], { end: '2026-12-31' }),
        person(board, ['board', 'fg']),
        person(deputy, ['fgDeputy']),
        person(worker),
      ],
    };
    const { atOnce, waits } = split(after);
    expect(waits.map(({ change }) => ('person' in change ? change.person : null))).toEqual([
      admin,
      board,
      fg,
    ]);
    expect(guardedDifference(house, atOnce, today)).toEqual([]);
    const done = waits.reduce((organisation, { change }) => withChange(organisation, change), atOnce);
    expect(done.people.toSorted((one, other) => (one.aadObjectId < other.aadObjectId ? -1 : 1))).toEqual(
      after.people.toSorted((one, other) => (one.aadObjectId < other.aadObjectId ? -1 : 1)),
    );
  });
});

test('a single change is carried out or waits as a whole', () => {
  const grant = (role: 'bhv' | 'board') =>
    ({ type: 'grantRole', person: worker, role, from: null, until: null }) as const;
  const whole = (role: 'bhv' | 'board') =>
    splitWhole(grant(role))(house, withChange(house, grant(role)), today);
  expect(whole('bhv')).toEqual({ atOnce: withChange(house, grant('bhv')), waits: [] });
  expect(whole('board')).toEqual({
    atOnce: house,
    waits: [
      {
        change: grant('board'),
        difference: [{ person: worker, role: 'board', gains: true, from: today, until: null }],
      },
    ],
  });
});

test('nobody is alone while somebody else holds something guarded, now or later', () => {
  const alone = (by: string | null, ...people: readonly ReturnType<typeof person>[]) =>
    isAlone(houseOf(...people), by, today);
  expect(alone(admin, person(admin, ['admin']), person(worker, ['trainer']))).toBe(true);
  expect(alone(null, person(worker))).toBe(true);
  expect(alone(null, person(admin, ['admin']))).toBe(false);
  expect(alone(admin, person(admin, ['admin']), person(fg, ['fg']))).toBe(false);
  expect(alone(admin, person(admin, ['admin']), person(fg, [{ role: 'board', from: '2027-01-01' }]))).toBe(
    false,
  );
  expect(alone(admin, person(admin, ['admin']), person(fg, [{ role: 'board', until: '2026-11-22' }]))).toBe(
    true,
  );
});
