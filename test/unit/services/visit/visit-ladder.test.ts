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
