import { isRefusal } from '../../../../services/ledger/decision';
import { decideDay, isForgotten, isNight, isOld, type VisitDay } from '../../../../services/visit/day';
import type { Visit } from '../../../../services/visit/model';
import { announced, arrive, local, moment, officeManager, organisation } from '../../../support/visit-scene';
import { accept, after, arrived, expected, leave, officeDeputy } from '../../../support/visit-stages';

const begin = { type: 'begin' } as const;
const close = { type: 'timer', step: 'close' } as const;
const fresh: VisitDay = { closed: null };

function decided(
  state: VisitDay | null,
  command: typeof begin | typeof close,
  now: Date,
  inside: readonly Visit[] = [],
  absent: readonly string[] = [],
) {
  const outcome = decideDay(state, command, { ...moment(now), absent: new Set(absent) }, inside);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
}

const here = (id: string, askedAt: string | null = null): Visit => ({ ...arrived, id, askedAt });

test('the day is put in motion once', () => {
  expect(decided(null, begin, local('09:00'))).toEqual({
    state: fresh,
    events: [{ type: 'begun', by: null, payload: {} }],
    messages: [],
    index: [],
    timer: { at: local('18:00'), step: 'close' },
  });
  expect(decideDay(fresh, begin, moment(local('09:00')), [])).toEqual({ refused: 'unchanged' });
  expect(decideDay(null, close, moment(local('18:00')), [])).toEqual({ refused: 'nothingDue' });
  expect(decideDay(fresh, { ...close, step: 'open' }, moment(local('18:00')), [])).toEqual({
    refused: 'nothingDue',
  });
});

test.each([
  ['2026-11-23 17:59', '2026-11-23 18:00'],
  ['2026-11-23 18:00', '2026-11-24 18:00'],
  // Visitors come on any day: a Saturday has its end as well, and so does the Sunday on which the clock changes.
  ['2026-11-27 18:00', '2026-11-28 18:00'],
  ['2027-03-27 18:00', '2027-03-28 18:00'],
  ['2026-12-31 20:00', '2027-01-01 18:00'],
])('after %s the next end of the day is %s', (now, end) => {
  const on = (time: string) => local(time.slice(11), time.slice(0, 10));
  expect(decided(fresh, close, on(now)).timer).toEqual({ at: on(end), step: 'close' });
});

test('[C14] at the end of the day whoever runs the office hears who is still inside; nobody when nobody is', () => {
  const end = local('18:00');
  const swept = decided(fresh, close, end, [here('BZ-0001'), here('BZ-0002')]);
  expect(swept.state).toEqual({ closed: { at: end.toISOString(), inside: ['BZ-0001', 'BZ-0002'] } });
  expect(swept.events).toEqual([{ type: 'closed', by: null, payload: { inside: ['BZ-0001', 'BZ-0002'] } }]);
  expect(swept.messages).toEqual([
    {
      person: officeManager,
      view: 'visit.sweep',
      class: 'operational',
      as: { kind: 'post' },
      follows: 'item',
    },
  ]);
  expect(swept.index).toEqual([]);
  expect(decided(fresh, close, end).messages).toEqual([]);
  expect(
    decided(fresh, close, end, [here('BZ-0001')], [officeManager]).messages.map(({ person }) => person),
  ).toEqual([officeDeputy]);
});

test('[C14] who was asked about everybody who is inside has that question already, and gets no second card', () => {
  const end = local('18:00');
  const office = { ...arrived.arrival, called: [officeManager] };
  const asked: Visit = { ...arrived, arrival: office, askedAt: local('12:00').toISOString() };
  expect(decided(fresh, close, end, [asked]).messages).toEqual([]);
  expect(decided(fresh, close, end, [asked, here('BZ-0002')]).messages).toHaveLength(1);
  expect(decided(fresh, close, end, [{ ...arrived, host: officeManager, askedAt: 'then' }]).messages).toEqual(
    [],
  );
  // Called to it, but not asked; and asked, but somebody else.
  expect(decided(fresh, close, end, [{ ...asked, askedAt: null }]).messages).toHaveLength(1);
  expect(decided(fresh, close, end, [here('BZ-0003', 'then')]).messages).toHaveLength(1);
});

describe('where forgotten visitors are signed out at night', () => {
  const nightly = { ...organisation, visit: { ...organisation.visit, signOutAtNight: true } };
  const at = (time: string, day: string) => moment(local(time, day), nightly);

  test.each([
    ['02:59', '2026-11-23 03:00', 'night'],
    ['03:00', '2026-11-23 18:00', 'close'],
    ['17:59', '2026-11-23 18:00', 'close'],
    ['18:00', '2026-11-24 03:00', 'night'],
  ])('at %s the next step is at %s: %s', (time, next, step) => {
    const outcome = decideDay(fresh, close, at(time, '2026-11-23'), []);
    expect(outcome).toMatchObject({
      timer: { at: local(next.slice(11), next.slice(0, 10)), step },
    });
  });

  test('the night says who was still inside, tells nobody, and the last closing stays as it was', () => {
    const state = { closed: { at: 'evening', inside: ['BZ-0001'] } };
    const night = decideDay(state, { type: 'timer', step: 'night' }, at('03:00', '2026-11-24'), [
      here('BZ-0001'),
    ]);
    expect(night).toEqual({
      state,
      events: [{ type: 'night', by: null, payload: { inside: ['BZ-0001'] } }],
      messages: [],
      timer: { at: local('18:00', '2026-11-24'), step: 'close' },
      index: [],
    });
    expect(['night', 'close'].map(isNight)).toEqual([true, false]);
  });
});

test('who came on a day before and is still inside is old; by the clock of the office', () => {
  const zone = organisation.office.timeZone;
  const late = accept(announced({ until: '23:59' }), arrive, moment(local('23:30'))).state;
  expect(isOld(late, '2026-11-23', zone)).toBe(false);
  expect(isOld(late, '2026-11-24', zone)).toBe(true);
  expect(isOld(expected, '2026-11-24', zone)).toBe(false);
  expect(isOld(after(arrive, leave), '2026-11-24', zone)).toBe(false);
});

test('who was not signed out for a week has left: by the days of the office, over a change of the clock too', () => {
  const zone = organisation.office.timeZone;
  const forgotten = (came: string, now: string) => {
    const on = (text: string) => local(text.slice(11), text.slice(0, 10));
    const visit: Visit = { ...arrived, arrival: { ...arrived.arrival, at: on(came).toISOString() } };
    return isForgotten(visit, on(now), zone);
  };
  expect(forgotten('2026-11-23 00:00', '2026-11-29 23:59')).toBe(false);
  expect(forgotten('2026-11-23 23:59', '2026-11-30 00:00')).toBe(true);
  // The clock goes back on 25 October.
  expect(forgotten('2026-10-19 23:59', '2026-10-25 23:59')).toBe(false);
  expect(forgotten('2026-10-19 23:59', '2026-10-26 00:00')).toBe(true);
  expect(isForgotten(after(arrive, leave), local('10:00', '2027-01-01'), zone)).toBe(false);
});

test('[C16] while people are counted outside nobody is asked who is still inside: that comes a minute later', () => {
  const state = { closed: { at: 'yesterday', inside: [] } };
  const at18 = moment(local('18:00'));
  expect(decideDay(state, close, at18, [here('BZ-0001')], true)).toEqual({
    state,
    events: [],
    messages: [],
    timer: { at: local('18:01'), step: 'close' },
    index: [],
  });
  expect(decideDay(state, close, at18, [here('BZ-0001')], false)).toMatchObject({
    state: { closed: { inside: ['BZ-0001'] } },
  });
  expect(decideDay(state, close, at18, [here('BZ-0001')])).toEqual(
    decideDay(state, close, at18, [here('BZ-0001')], false),
  );
});
