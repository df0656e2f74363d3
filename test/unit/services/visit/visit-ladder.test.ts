import { nextTimer, rungsOf } from '../../../../services/visit/ladder';
import type { Visit } from '../../../../services/visit/model';
import { isOpen } from '../../../../services/visit/while-inside';
import {
  announced,
  arrive,
  colleague,
  facts,
  host,
  local,
  moment,
  officeManager,
  organisation,
} from '../../../support/visit-scene';
import {
  at,
  iso,
  later,
  accept,
  refusalOf,
  after,
  arrivedIn,
  leave,
  collect,
  answer,
  send,
  timer,
  expected,
  arrived,
  collected,
  called,
  pause,
  escortAfterMinutes,
} from '../../../support/visit-stages';

describe('the ladder at the desk', () => {
  test('host again, backup, office, and when nobody fetched the visitor once more', () => {
    const [again, ...more] = rungsOf(arrived, organisation).slice(4);
    // Ten minutes later the office, and so on until it closes.
    const last = Math.max(escortAfterMinutes, 4 * pause);
    expect(again).toEqual({ index: 4, at: later(last + 10), kind: 'answer', to: ['office'] });
    expect(more.at(-1)?.at.getTime()).toBeLessThanOrEqual(local('18:00').getTime());
    expect(new Set(more.map(({ to }) => to.join()))).toEqual(new Set(['office']));
    expect(rungsOf(arrived, organisation).slice(0, 4)).toEqual([
      { index: 0, at: later(pause), kind: 'answer', to: ['host'] },
      { index: 1, at: later(2 * pause), kind: 'answer', to: ['backup'] },
      { index: 2, at: later(3 * pause), kind: 'answer', to: ['office'] },
      {
        index: 3,
        at: later(Math.max(escortAfterMinutes, 4 * pause)),
        kind: 'escort',
        to: ['host', 'office'],
      },
    ]);
    const slow = {
      ...organisation,
      visit: { ...organisation.visit, pingAfterMinutes: 1, escortAfterMinutes: 30 },
    };
    expect(rungsOf(arrived, slow)[3]?.at).toEqual(later(30));
  });

  test('once somebody answered only that nobody fetched, from the answer on', () => {
    const answered = arrivedIn(accept(arrived, answer, at('10:02')).state);
    expect(rungsOf(answered, organisation)).toEqual([
      { index: 4, at: later(2 + escortAfterMinutes), kind: 'escort', to: ['host', 'office'] },
    ]);
  });

  const timed = {
    ...organisation,
    visit: { ...organisation.visit, pingAfterMinutes: 3, escortAfterMinutes: 15 },
  };

  test.each<readonly [string, string, readonly [string, string] | null, number]>([
    ['10:00', '12:00', ['10:25', '17:55'], 46],
    ['17:35', '18:00', ['18:00', '18:00'], 1],
    ['17:36', '18:00', null, 0],
    // Nobody is left in the office to be called.
    ['17:50', '18:00', null, 0],
    // A visit in the evening: somebody is there for it.
    ['17:35', '20:00', ['18:00', '20:00'], 13],
    // However early: not all day long.
    ['00:00', '12:00', ['00:25', '10:15'], 60],
  ])('here at %s, planned until %s: the office rings from and until %j', (from, until, times, count) => {
    const visit = {
      ...arrived,
      facts: { ...facts, until },
      arrival: { ...arrived.arrival, at: iso(from) },
    };
    const again = rungsOf(visit, timed).slice(4);
    const [first, last] = [again[0], again.at(-1)].map((rung) => rung?.at);
    expect(first && last && [first, last]).toEqual(times?.map((time) => local(time)));
    expect(again.map(({ index }) => index)).toEqual(Array.from({ length: count }, (_, at) => 4 + at));
  });

  test('a colleague who was asked and says nothing is asked again; at the door nobody fetches', () => {
    const sent = arrivedIn(accept(arrived, send, at('10:02')).state);
    const asked = { index: 3, at: local('10:05'), kind: 'answer', to: ['escort'] };
    const fetched = { index: 4, at: local('10:17'), kind: 'escort', to: ['host', 'office'] };
    const atDoor = { type: 'atDoor', doer: { person: host } } as const;
    const rungs = (visit: Visit) => rungsOf(arrivedIn(visit), timed);
    expect(rungs(sent)).toEqual([asked, fetched]);
    expect(rungs(accept(sent, atDoor).state)).toEqual([asked]);
    const coming = accept(sent, { ...answer, by: colleague }, at('10:02')).state;
    expect(rungs(coming)).toEqual([fetched]);
    expect(rungs(accept(coming, atDoor).state)).toEqual([]);
  });

  test('a step calls whom it names, and they may answer from then on', () => {
    const climb = (minutes: number) => accept(arrived, timer('ladder'), moment(later(minutes)));
    const first = climb(pause);
    expect(first.messages).toEqual(called(host));
    expect(first.events).toEqual([{ type: 'calledAgain', by: null, payload: { called: [host] } }]);
    expect(arrivedIn(first.state).arrival).toEqual({ ...arrived.arrival, escalated: 1 });
    const second = climb(2 * pause);
    expect(second.messages).toEqual(called(colleague));
    expect(second.events).toEqual([
      { type: 'skipped', by: null, payload: { index: 0, kind: 'answer' } },
      { type: 'calledAgain', by: null, payload: { called: [colleague] } },
    ]);
    expect(arrivedIn(second.state).arrival).toMatchObject({ escalated: 2, called: [host, colleague] });
    const last = climb(Math.max(escortAfterMinutes, 4 * pause));
    expect(last.messages).toEqual(called(host, officeManager));
    expect(last.events.at(-1)).toEqual({
      type: 'notFetched',
      by: null,
      payload: { called: [host, officeManager] },
    });
    const again = accept(last.state, timer('ladder'), moment(later(60)));
    expect(again.messages).toEqual(called(officeManager));
    expect(refusalOf(last.state, timer('ladder'), at('10:12'))).toBe('nothingDue');
    expect(refusalOf(arrived, timer('ladder'), moment(later(pause - 1)))).toBe('nothingDue');
  });

  test('a host without a backup who is there has the office behind him', () => {
    const without = (change: Partial<(typeof organisation)['people'][number]>, who: string) => ({
      ...organisation,
      people: organisation.people.map((one) => (one.aadObjectId === who ? { ...one, ...change } : one)),
    });
    const gone = without({ end: '2026-11-22' }, colleague);
    expect(accept(arrived, timer('ladder'), moment(later(2 * pause), gone)).messages).toEqual(
      called(officeManager),
    );
    const none = without({ backup: undefined }, host);
    expect(accept(arrived, timer('ladder'), moment(later(2 * pause), none)).messages).toEqual(
      called(officeManager),
    );
  });
});

describe('the next step', () => {
  test('of who is expected: the end of the office’s day, or of a later visit', () => {
    expect(nextTimer(expected, organisation)).toEqual({ at: local('18:00'), step: 'noShow' });
    expect(nextTimer(announced({ until: '20:00' }), organisation)).toEqual({
      at: local('20:00'),
      step: 'noShow',
    });
  });

  test('of who stands there: the ladder, until it ends', () => {
    expect(nextTimer(arrived, organisation)).toEqual({ at: later(pause), step: 'ladder' });
    const far = (escalated: number): Visit => ({ ...arrived, arrival: { ...arrived.arrival, escalated } });
    expect(nextTimer(far(1), organisation)).toEqual({ at: later(2 * pause), step: 'ladder' });
    // No waiting visitor is forgotten: the planned end is asked about in any case.
    expect(nextTimer(far(1000), organisation)).toEqual({ at: local('12:00'), step: 'end' });
    const answered = accept(arrived, answer, at('10:02')).state;
    expect(nextTimer(answered, organisation)).toEqual({ at: later(2 + escortAfterMinutes), step: 'ladder' });
  });

  test('of who stands there past the planned end: that is asked first, once', () => {
    const until = (time: string, change: Partial<Visit> = {}): Visit =>
      ({ ...arrived, facts: { ...facts, until: time }, ...change }) as Visit;
    const ping = { at: later(pause), step: 'ladder' };
    expect(nextTimer(until('10:01'), organisation)).toEqual({ at: local('10:01'), step: 'end' });
    expect(nextTimer(until('10:01', { askedAt: iso('10:01') }), organisation)).toEqual(ping);
    const same = { ...organisation, visit: { ...organisation.visit, pingAfterMinutes: 30 } };
    expect(nextTimer(until('10:30'), same)).toEqual({ at: local('10:30'), step: 'ladder' });
    const rung = { ...arrived.arrival, escalated: 1000 };
    expect(nextTimer(until('10:01', { askedAt: iso('10:01'), arrival: rung }), organisation)).toBeNull();
  });

  test('of who is upstairs: the planned end, once; not when it was over before', () => {
    expect(nextTimer(collected, organisation)).toEqual({ at: local('12:00'), step: 'end' });
    const asked = accept(collected, timer('end'), at('12:00')).state;
    expect(asked).toMatchObject({ askedAt: iso('12:00') });
    expect(nextTimer(asked, organisation)).toBeNull();
    expect(refusalOf(asked, timer('end'), at('12:30'))).toBe('nothingDue');
    const from = (time: string): Visit => accept(arrived, collect, at(time)).state;
    expect(nextTimer(from('11:59'), organisation)).not.toBeNull();
    expect(nextTimer(from('12:00'), organisation)).toBeNull();
  });

  test('of what is over there is none', () => {
    expect(nextTimer(after(arrive, leave), organisation)).toBeNull();
  });

  test('who stays, stays until the office closes, or as long as was planned', () => {
    const stays = accept(after(arrive, collect), { type: 'stay', by: host });
    expect(stays.state.facts.until).toBe('18:00');
    const long = accept({ ...collected, facts: { ...facts, until: '20:00' } }, { type: 'stay', by: host });
    expect(long.state.facts).toEqual({ ...facts, until: '20:00' });
  });
});

test.each([
  ['07:59', false],
  ['08:00', true],
  ['12:00', true],
  ['17:59', true],
  ['18:00', false],
  ['23:00', false],
])('at %s reception is at the desk: %s, else the guards', (time, open) => {
  expect(isOpen({ organisation, now: local(time) })).toBe(open);
  expect(arrivedIn(accept(expected, arrive, at(time)).state).arrival.desk).toBe(
    open ? 'reception' : 'guards',
  );
});
