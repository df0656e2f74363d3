import fc from 'fast-check';
import { versionOf } from '../../../../services/forms/version';
import type { VisitCommand } from '../../../../services/visit/commands';
import type { Visit } from '../../../../services/visit/model';
import { lists, locationOf, partitionOf } from '../../../../services/visit/outcome';
import { visitRetention } from '../../../../services/visit/retention';
import { decideStaff, type StaffIn } from '../../../../services/visit/staff';
import { arrive, facts, host, local, organisation, reception } from '../../../support/visit-scene';
import {
  accept,
  arrived,
  at,
  collect,
  collected,
  deliver,
  expected,
  iso,
  leave,
  refuse,
  stranger,
  supplier,
  timer,
  walkIn,
} from '../../../support/visit-stages';

const now = local('10:00');
const today = ['day|2026-11-23|1000|BZ-0001', `host|${host}|BZ-0001`];
const inside = ['inside|BZ-0001', `host|${host}|BZ-0001`];

describe('the lists a visit stands in', () => {
  test.each<readonly [string, Visit | null, VisitCommand, readonly string[]]>([
    [
      'expected: that of its day, by time, and the host’s',
      null,
      { type: 'announce', facts, by: host, cardActivityId: null },
      today,
    ],
    ['arrived: that of who is inside, and the host’s', expected, arrive, inside],
    ['walked in: the same', null, walkIn(), inside],
    ['upstairs: the same', arrived, collect, inside],
    ['refused at the desk: that of who was not let in', arrived, refuse(), ['away|2026-11-23|BZ-0001']],
    ['refused before: none', expected, refuse(), []],
    ['cancelled: none', expected, { type: 'cancel', by: host }, []],
    ['not come: none', expected, timer('noShow'), []],
    [
      'delivered: that of what lies there, and the host’s, until it is fetched',
      supplier,
      deliver,
      ['parcel|BZ-0001', `host|${host}|BZ-0001`],
    ],
    ['left: the list of who went that day', collected, leave, ['left|2026-11-23|BZ-0001']],
  ])('%s', (_, state, command, index) => {
    const decision = accept(state, command);
    expect(decision.index).toEqual(index);
    expect(decision.listed).toEqual(decision.state);
  });

  test('of one announced for a colleague: also that of who announced it, as long as it is not over', () => {
    const command = { type: 'announce', facts, by: stranger, host, cardActivityId: null } as const;
    const theirs = accept(null, command);
    const entry = `announced|${stranger}|BZ-0001`;
    expect(theirs.index).toEqual([...today, entry]);
    const came = accept(theirs.state, arrive);
    expect(came.index).toEqual([...inside, entry]);
    expect(accept(came.state, leave).index).toEqual(['left|2026-11-23|BZ-0001']);
    expect(accept(null, walkIn({ doer: { person: stranger } })).index).toEqual(inside);
  });

  test('of one of a weekly series: that of what is still to come of it', () => {
    const weekly = { ...expected, series: 'BZ-0001' };
    const change = { type: 'change', facts: { ...facts, until: '13:00' }, by: host } as const;
    expect(accept(weekly, { ...change, seen: versionOf(facts) }).index).toContain('series|BZ-0001|BZ-0001');
    expect(accept(weekly, arrive).index).toEqual(inside);
  });

  test('whatever was known of it before stays known when it is over', () => {
    const known = {
      ...expected,
      undone: { by: { person: reception }, at: iso('09:30') },
      series: 'BZ-0001',
      handedBy: { by: { person: stranger }, at: iso('09:40') },
      untold: host,
    };
    expect(accept(known, refuse()).state).toEqual({
      ...known,
      status: 'refused',
      ended: { by: { person: host }, at: iso('10:00') },
      reason: 'Ken ik niet',
      came: false,
    });
    expect(Object.keys(accept(expected, timer('noShow'), at('18:00')).state).sort()).toEqual(
      [...Object.keys(expected), 'endedAt'].sort(),
    );
  });

  test('they are asked for under the names they stand in', () => {
    expect([lists.day('2026-11-23'), lists.inside, lists.turnedAway('2026-11-23'), lists.host(host)]).toEqual(
      ['day|2026-11-23', 'inside', 'away|2026-11-23', `host|${host}`],
    );
  });

  test('a location has a partition of its own, whose list of the BHV hears who moves', () => {
    expect(partitionOf('kantoor')).toBe('visit|kantoor');
    expect(locationOf('visit|kantoor')).toBe('kantoor');
    expect(accept(expected, arrive).handovers).toEqual([
      {
        to: 'visit|kantoor',
        flow: 'visit',
        command: 'floor',
        payload: { visit: 'BZ-0001', where: 'below', at: '2026-11-23T09:00:00.000Z' },
      },
    ]);
  });

  test('at the desk a new card is posted when there is none to follow', () => {
    const [, desk] = accept(null, walkIn({ doer: { person: reception } })).messages;
    expect(desk).toEqual({
      person: reception,
      view: 'visit.desk',
      class: 'operational',
      as: { kind: 'post' },
      follows: 'item',
    });
    const [, shown] = accept(null, walkIn({ doer: { person: reception }, card: 'a-9' })).messages;
    expect(shown).toEqual({ ...desk, as: { kind: 'shown', activityId: 'a-9' } });
  });
});

describe('[C19] how long a visit is kept', () => {
  const ended = (state: unknown, item = 'BZ-0001') => visitRetention.endedAt(item, state, organisation);

  test('so many days, by the organisation', () => {
    expect(visitRetention).toMatchObject({ flow: 'visit', name: 'visitDays' });
    expect(visitRetention.term({ ...organisation.retention, visitDays: 9 })).toEqual({
      count: 9,
      unit: 'days',
    });
  });

  test('from the moment it was over', () => {
    for (const state of [expected, arrived, collected]) expect(ended(state)).toBeNull();
    for (const [state, command] of [
      [expected, { type: 'cancel', by: host }],
      [expected, refuse()],
      [arrived, refuse()],
      [supplier, deliver],
      [collected, leave],
    ] as const)
      expect(ended(accept(state, command, at('10:30')).state)).toBe(iso('10:30'));
    expect(ended(accept(expected, timer('noShow'), at('18:00')).state)).toBe(iso('18:00'));
  });

  test('signed out by somebody else, perhaps days later: from when they came', () => {
    const left = (swept: boolean) => accept(collected, { ...leave, swept }, at('17:00')).state;
    expect([ended(left(true)), ended(left(false))]).toEqual([iso('10:00'), iso('17:00')]);
  });

  test('what is left of a drill as long as every other drill', () => {
    const years = { ...organisation.retention, visitDays: 9, incidentYears: 4 };
    const term = (item: string, state: object) => visitRetention.term(years, { item, state });
    const result = { present: 1 };
    expect(term('ontruiming-1', { startedAt: 'a', result })).toEqual({ count: 4, unit: 'years' });
    expect(term('ontruiming-1', { startedAt: 'a' })).toEqual({ count: 9, unit: 'days' });
    expect(term('BZ-ontruiming-1', { result })).toEqual({ count: 9, unit: 'days' });
  });

  test('a roll call from its end, or its start when nobody ended it', () => {
    expect(ended({ startedAt: 'a', ended: { by: host, at: 'b' } }, 'ontruiming-1')).toBe('b');
    expect(ended({ startedAt: 'a', ended: null }, 'ontruiming-1')).toBe('a');
  });

  test('the link of a desk from when it was revoked, was never opened, or ran out', () => {
    const link = { revokedAt: null, pairedAt: null, pairBy: 'pair', expiresAt: 'expires' };
    expect(ended(link, 'desk-1')).toBe('pair');
    expect(ended({ ...link, pairedAt: 'paired' }, 'desk-1')).toBe('expires');
    expect(ended({ ...link, pairedAt: 'paired', revokedAt: 'revoked' }, 'desk-1')).toBe('revoked');
    expect(ended({ ...link, revokedAt: 'revoked' }, 'floor')).toBeNull();
  });

  test('what is left is a count that names nobody', () => {
    const remains = (item: string, state: unknown) => visitRetention.remains?.(item, state);
    const counts = { day: '2026-11-23', people: 1, kind: 'guest', status: 'expected', unexpected: 0 };
    expect(remains('BZ-0001', expected)).toEqual(counts);
    expect(remains('BZ-0001', accept(null, walkIn()).state)).toEqual({
      ...counts,
      status: 'arrived',
      unexpected: 1,
    });
    expect(remains('ontruiming-1', { startedAt: 'a' })).toEqual({});
  });
});

describe('[C18] staff who said to be in', () => {
  const commands = fc.array(
    fc.record({
      type: fc.constantFrom('in' as const, 'out' as const),
      person: fc.constantFrom('a', 'b', 'c'),
    }),
    { maxLength: 12 },
  );

  test('are those who came and did not leave, since they said so last', () => {
    fc.assert(
      fc.property(commands, (all) => {
        let state: StaffIn | null = null;
        const since = new Map<string, string>();
        all.forEach((command, minute) => {
          const when = new Date(now.getTime() + minute * 60_000);
          state = decideStaff(state, command, when).state;
          if (command.type === 'in') since.set(command.person, when.toISOString());
          else since.delete(command.person);
        });
        expect(state ?? { since: {} }).toEqual({ since: Object.fromEntries(since) });
      }),
    );
  });

  test('at the end of the day nobody is; the history names nobody', () => {
    const one = decideStaff(null, { type: 'in', person: 'a' }, now);
    expect(one).toEqual({
      state: { since: { a: now.toISOString() } },
      events: [{ type: 'staff', by: null, payload: {} }],
      messages: [],
      timer: null,
      index: [],
    });
    expect(decideStaff(one.state, { type: 'clear' }, now).state).toEqual({ since: {} });
  });
});
