import { isRefusal } from '../../../../services/ledger/decision';
import { decideDay, type VisitDay } from '../../../../services/visit/day';
import { local, moment, officeManager } from '../../../support/visit-scene';
import { arrived, officeDeputy } from '../../../support/visit-stages';
import type { Visit } from '../../../../services/visit/model';

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
});
