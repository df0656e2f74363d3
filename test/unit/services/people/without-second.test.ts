import { withChange } from '../../../../services/people/organisation-changes';
import { decideRewrite } from '../../../../services/people/organisation-decisions';
import { splitByPerson } from '../../../../services/people/second-person';
import {
  admin,
  askedIn,
  dayAt,
  fg,
  grant,
  house,
  houseOf,
  id,
  importing,
  momentOf,
  person,
  proposing,
  rewriting,
  today,
  typesIn,
  without,
  worker,
  worldOf,
  written,
} from '../../../support/second-person-scene';

const start = worldOf(house);

describe('without a second person', () => {
  const alone = worldOf(houseOf(person(admin, ['admin']), person(worker)));

  test('who is alone in the house carries it out, which stands in the history and is told to all it concerns', () => {
    const decided = proposing(alone, grant(worker, 'board'));
    expect(decided.outcome).toMatchObject({ kind: 'imported', waits: [] });
    expect(askedIn(decided)).toEqual([
      ['admin.told', admin],
      ['admin.told', worker],
    ]);
    const after = written(alone, decided);
    expect(typesIn(after)).toEqual([
      ['changed', admin],
      ['withoutSecond', admin],
    ]);
    expect(decided.written?.rows[0]?.value).toEqual({
      difference: [{ person: worker, role: 'board', gains: true, from: today, until: null }],
      by: admin,
      second: null,
      at: dayAt(today).toISOString(),
    });
    expect(decided.written?.events[1]?.payload).toEqual({
      difference: [{ person: worker, role: 'board', gains: true, from: today, until: null }],
    });
    // From then on there are two.
    expect(proposing(after, grant(worker, 'fg')).outcome).toMatchObject({ waits: [{ by: admin }] });
  });

  test('nothing of that is said of what is not guarded', () => {
    const decided = proposing(alone, grant(worker, 'bhv'));
    expect(decided.written).toMatchObject({ messages: [], rows: [], events: [{ type: 'changed' }] });
  });

  test('who has the keys of storage may say so, where there are no two to agree, and only there', () => {
    const two = worldOf(houseOf(person(admin, ['admin']), person(fg, ['fg']), person(worker)));
    const ending = (withoutSecond: boolean, world = two) =>
      decideRewrite({ ...rewriting(null, splitByPerson, without(fg)), withoutSecond }, momentOf(world));
    expect(written(two, ending(false)).organisation.people).toHaveLength(3);
    expect(written(two, ending(true)).organisation.people).toHaveLength(2);
    expect(typesIn(written(two, ending(true)))).toEqual([
      ['changed', null],
      ['withoutSecond', null],
    ]);
    // The person who goes hears of it as well.
    expect(askedIn(ending(true))).toEqual([
      ['admin.told', admin],
      ['admin.told', fg],
    ]);
    expect(written(start, ending(true, start)).organisation).toEqual(house);
    // Of two, one can be agreed to: then neither is carried out.
    const both = decideRewrite(
      {
        ...rewriting(null, splitByPerson, (of) => withChange(without(fg)(of), grant(worker, 'board'))),
        withoutSecond: true,
      },
      momentOf(two),
    );
    expect(both.outcome).toMatchObject({ waits: [{}, {}] });
  });

  test('as many periods in all as there may be of each', () => {
    const third = id('3');
    const periods = (role: 'fg' | 'board') =>
      Array.from({ length: 7 }, (_, at) => ({
        role,
        from: `2027-0${at + 1}-01`,
        until: `2027-0${at + 1}-02`,
      }));
    const decided = importing(
      alone,
      () => houseOf(person(admin, ['admin']), person(worker, periods('fg')), person(third, periods('board'))),
      admin,
    );
    expect(decided.outcome).toMatchObject({ kind: 'imported', waits: [] });
  });
});
