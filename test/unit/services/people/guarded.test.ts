import {
  guardedDifference,
  guardedHolders,
  guardedRoles,
  isGuarded,
  onward,
  type Shift,
  vacatedBy,
} from '../../../../services/people/guarded';
import type { Person } from '../../../../services/people/organisation';
import { roles } from '../../../../services/people/roles';
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

const from = (before: readonly Person[], after: readonly Person[]) =>
  guardedDifference(houseOf(...before), houseOf(...after), today);
const shift = (change: Partial<Shift> = {}): Shift => ({
  person: fg,
  role: 'fg',
  gains: false,
  from: today,
  until: null,
  ...change,
});
const held = person(fg, ['fg']);

test('who sees every report, and who says who that is, is guarded; nobody else', () => {
  expect(roles.filter(isGuarded)).toEqual(['fg', 'fgDeputy', 'board', 'outsideContact', 'admin']);
  expect([...guardedRoles].sort()).toEqual(roles.filter(isGuarded).sort());
});

describe('what a difference leaves nobody in', () => {
  const other = person(deputy, ['fg']);

  test.each<[string, readonly Person[], readonly Shift[], readonly string[]]>([
    ['the only one leaves', [held], [shift()], ['fg']],
    ['one of two leaves', [held, other], [shift()], []],
    [
      'both leave, one later',
      [held, other],
      [shift(), shift({ person: deputy, from: '2027-01-01' })],
      ['fg'],
    ],
    ['another comes the same day', [held], [shift(), shift({ person: worker, gains: true })], []],
    [
      'another comes the same day, for a while',
      [held],
      [shift(), shift({ person: worker, gains: true, until: '2026-12-31' })],
      [],
    ],
    [
      'another goes on until that very day',
      [held],
      [shift({ from: '2026-12-31' }), shift({ person: worker, gains: true, until: '2026-12-31' })],
      [],
    ],
    [
      'another comes later',
      [held],
      [shift(), shift({ person: worker, gains: true, from: '2026-12-01' })],
      ['fg'],
    ],
    [
      'another comes the same day, for something else',
      [held],
      [shift(), shift({ person: worker, role: 'board', gains: true })],
      ['fg'],
    ],
    [
      'another came for a while and is gone by then',
      [held],
      [shift({ from: '2027-01-01' }), shift({ person: worker, gains: true, until: '2026-12-31' })],
      ['fg'],
    ],
    ['somebody only comes', [held], [shift({ person: worker, gains: true })], []],
    [
      'of another role there are enough',
      [held, person(admin, ['admin'])],
      [shift({ person: admin, role: 'admin' })],
      ['admin'],
    ],
  ])('%s', (_, people, difference, left) => {
    expect(vacatedBy(difference, houseOf(...people))).toEqual(left);
  });
});

describe('a difference is', () => {
  test('nothing, where nobody’s holding changes', () => {
    expect(guardedDifference(house, house, today)).toEqual([]);
    const renamed = { ...person(fg, ['fg', 'trainer'], { name: 'Anders' }), company: 'elders' };
    expect(from([held, person(worker)], [renamed])).toEqual([]);
    expect(from([person(worker)], [person(worker, ['bhv', 'officeManager', 'reception'])])).toEqual([]);
  });

  test.each(guardedRoles)('%s given and taken away', (role) => {
    expect(from([person(fg)], [person(fg, [role])])).toEqual([shift({ role, gains: true })]);
    expect(from([person(fg, [role])], [person(fg)])).toEqual([shift({ role })]);
    expect(from([], [person(fg, [role])])).toEqual([shift({ role, gains: true })]);
    expect(from([person(fg, [role])], [])).toEqual([shift({ role })]);
  });

  test('who comes in place of whom, each by themselves', () => {
    expect(from([held], [person(worker, ['fg'])])).toEqual([shift(), shift({ person: worker, gains: true })]);
  });

  test('an end that comes nearer or goes further away, of the role or of the work', () => {
    const until = (day: string) => person(fg, [{ role: 'fg', until: day }]);
    const lost = { from: '2026-12-01', until: '2026-12-31' };
    expect(from([held], [until('2026-11-30')])).toEqual([shift({ from: '2026-12-01' })]);
    expect(from([until('2026-12-31')], [until('2026-11-30')])).toEqual([shift(lost)]);
    expect(from([until('2026-11-30')], [until('2026-12-31')])).toEqual([shift({ ...lost, gains: true })]);
    expect(from([held], [{ ...held, end: '2026-11-30' }])).toEqual([shift({ from: '2026-12-01' })]);
    expect(from([{ ...held, end: '2026-11-22' }], [held])).toEqual([shift({ gains: true })]);
  });

  test('a beginning that is put off or comes earlier, of the role or of the work', () => {
    const begins = (day: string) => person(fg, [{ role: 'fg', from: day }]);
    expect(from([held], [begins('2026-12-01')])).toEqual([shift({ until: '2026-11-30' })]);
    expect(from([begins('2026-12-01')], [begins('2026-11-25')])).toEqual([
      shift({ gains: true, from: '2026-11-25', until: '2026-11-30' }),
    ]);
    expect(from([held], [{ ...held, start: '2026-11-24' }])).toEqual([shift({ until: today })]);
    expect(from([held], [{ ...held, start: today }])).toEqual([]);
  });

  test('each period of its own', () => {
    const twice = person(fg, [
      { role: 'fg', from: '2026-12-01', until: '2026-12-05' },
      { role: 'fg', from: '2026-12-10', until: '2026-12-15' },
    ]);
    expect(from([person(fg)], [twice])).toEqual([
      shift({ gains: true, from: '2026-12-01', until: '2026-12-05' }),
      shift({ gains: true, from: '2026-12-10', until: '2026-12-15' }),
    ]);
    // A role moved to another period is lost in one and gained in the other.
    const [one, other] = [
      person(fg, [{ role: 'fg', until: '2026-11-30' }]),
      person(fg, [{ role: 'fg', from: '2026-12-01' }]),
    ];
    expect(from([one], [other])).toEqual([
      shift({ until: '2026-11-30' }),
      shift({ gains: true, from: '2026-12-01' }),
    ]);
  });

  test('not what was before that day, however long somebody holds it', () => {
    const long = person(fg, [{ role: 'fg', from: '2020-01-01', until: '2026-12-31' }]);
    expect(from([person(fg)], [long])).toEqual([shift({ gains: true, until: '2026-12-31' })]);
    expect(from([long], [{ ...long, start: '2021-01-01' }])).toEqual([]);
    expect(from([{ ...held, start: '2020-01-01' }], [person(fg)])).toEqual([shift()]);
  });

  test('not what is over, and not the end of all days', () => {
    const over = person(fg, [{ role: 'fg', until: '2026-11-22' }]);
    expect(from([over], [person(fg)])).toEqual([]);
    expect(from([held], [person(fg, [{ role: 'fg', until: '9999-12-31' }])])).toEqual([]);
    expect(
      from([person(fg)], [person(fg, [{ role: 'fg', from: '2026-11-24', until: '9999-12-31' }])]),
    ).toEqual([shift({ gains: true, from: '2026-11-24' })]);
  });
});

test('a day later it is what is not over, from that day', () => {
  const all = [
    shift({ until: '2026-11-30' }),
    shift({ until: '2026-12-01' }),
    shift(),
    shift({ from: '2026-12-05' }),
  ];
  expect(onward(all, '2026-12-01')).toEqual([
    shift({ from: '2026-12-01', until: '2026-12-01' }),
    shift({ from: '2026-12-01' }),
    shift({ from: '2026-12-05' }),
  ]);
  expect(onward(all, today)).toEqual(all);
});

test('holders are those of today and of later, each once', () => {
  expect(guardedHolders(house, today)).toEqual([admin, board, fg, deputy]);
  const some = houseOf(
    person(admin, ['admin', 'board']),
    person(board, [{ role: 'board', until: '2026-11-22' }]),
    person(fg, [{ role: 'fg', from: '2027-01-01' }]),
    person(worker, ['trainer']),
  );
  expect(guardedHolders(some, today)).toEqual([admin, fg]);
});
