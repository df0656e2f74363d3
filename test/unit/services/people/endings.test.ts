import { beginningsBetween, endingsBetween, heldOn } from '../../../../services/people/endings';
import { organisation, officeManager, fg } from '../../../support/kluis-scene';

const today = '2026-11-23';
const held = (until: string | null) => [{ person: officeManager, role: 'officeManager', until } as const];

test.each<readonly [string | null, string | null, string | null]>([
  [null, '2026-11-30', '2026-11-30'],
  ['2026-11-30', '2026-11-25', '2026-11-25'],
  ['2026-11-30', '2026-11-30', null],
  ['2026-11-30', null, null],
  [null, null, null],
])('known until %j, now until %j: told of %j', (before, after, until) => {
  expect(endingsBetween(held(before), held(after), today)).toEqual(
    until === null ? [] : [{ person: officeManager, role: 'officeManager', until }],
  );
});

test('taken away at once it ended yesterday; what was over as known is no news', () => {
  expect(endingsBetween(held(null), [], today)).toMatchObject([{ until: '2026-11-22' }]);
  expect(endingsBetween(held(today), [], '2026-11-24')).toEqual([]);
  expect(endingsBetween(held(today), [], today)).toHaveLength(1);
});

test('of who holds what: roles of today, with the last working day, without those that two agree about', () => {
  const left = {
    ...organisation,
    people: organisation.people.map((person) =>
      person.aadObjectId === officeManager ? { ...person, end: '2026-11-27' } : person,
    ),
  };
  expect(heldOn(left, today)).toContainEqual(held('2026-11-27')[0]);
  expect(heldOn(left, today).some(({ person }) => person === fg)).toBe(false);
  expect(heldOn(left, '2026-11-28')).not.toContainEqual(held('2026-11-27')[0]);
});

test('a role begins for who has it and had it not; another last day of it is no beginning', () => {
  expect(beginningsBetween([], held('2026-11-30'))).toEqual(held('2026-11-30'));
  expect(beginningsBetween(held(null), held('2026-11-30'))).toEqual([]);
  const others = [
    { person: fg, role: 'officeManager', until: null },
    { person: officeManager, role: 'trainer', until: null },
  ] as const;
  expect(beginningsBetween(held(null), [...held(null), ...others])).toEqual(others);
});
