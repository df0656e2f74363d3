import { isRefusal } from '../../../../services/ledger/decision';
import {
  decideDay,
  nextStep,
  type DayCommand,
  type SafeBooks,
  type SafeDay,
} from '../../../../services/kluis/day';
import { local, moment, officeDeputy, officeManager, organisation } from '../../../support/kluis-scene';

const books = (time: string, change: Partial<SafeBooks> = {}): SafeBooks => ({
  ...moment(local(time)),
  out: [],
  handedOutBy: [],
  moved: false,
  countedAt: null,
  ...change,
});
const fresh: SafeDay = { closed: null, countAskedAt: null };
const timer = (step: string): DayCommand => ({ type: 'timer', step });

function decided(state: SafeDay | null, command: DayCommand, at: SafeBooks) {
  const outcome = decideDay(state, command, at);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
}

test.each([
  ['a Monday before opening', '2026-11-23 07:59', '2026-11-23 08:00', 'open'],
  ['at the opening itself', '2026-11-23 08:00', '2026-11-23 18:00', 'close'],
  ['during the day', '2026-11-23 12:00', '2026-11-23 18:00', 'close'],
  ['at the closing itself', '2026-11-23 18:00', '2026-11-24 08:00', 'open'],
  ['a Friday evening', '2026-11-27 20:00', '2026-11-30 08:00', 'open'],
  ['a Saturday', '2026-11-28 12:00', '2026-11-30 08:00', 'open'],
  ['before Christmas', '2026-12-24 19:00', '2026-12-28 08:00', 'open'],
])('after %s comes the next opening or closing of a working day', (_, now, at, step) => {
  expect(nextStep(local(now), organisation)).toEqual({ at: local(at), step });
});

test('the day is put in motion once', () => {
  expect(decided(null, { type: 'begin' }, books('2026-11-23 07:00'))).toEqual({
    state: fresh,
    messages: [],
    index: [],
    events: [{ type: 'begun', by: null, payload: {} }],
    timer: { at: local('2026-11-23 08:00'), step: 'open' },
  });
  expect(decideDay(fresh, { type: 'begin' }, books('2026-11-23 07:00'))).toEqual({ refused: 'unchanged' });
  expect(decideDay(null, timer('open'), books('2026-11-23 08:00'))).toEqual({ refused: 'notFound' });
});

test('at closing time whoever keeps the safe hears what is out; on a day without anything, nothing', () => {
  const closing = (change: Partial<SafeBooks>) =>
    decided(fresh, timer('close'), books('2026-11-23 18:00', change));
  const late = closing({ out: ['KL-0001'] });
  expect(late.state).toEqual({
    ...fresh,
    closed: { at: local('2026-11-23 18:00').toISOString(), out: ['KL-0001'] },
  });
  expect(late.events).toEqual([{ type: 'closed', by: null, payload: { out: ['KL-0001'] } }]);
  expect(late.messages.map(({ person, view }) => [person, view])).toEqual([[officeManager, 'kluis.closing']]);
  expect(late.timer).toEqual({ at: local('2026-11-24 08:00'), step: 'open' });
  expect(closing({ moved: true }).messages).toHaveLength(1);
  expect(closing({}).messages).toEqual([]);
  const away = closing({ moved: true, absent: new Set([officeManager]) });
  expect(away.messages.map(({ person }) => person)).toEqual([officeDeputy]);
  const byDeputy = closing({ out: ['KL-0001'], handedOutBy: [officeDeputy] });
  expect(byDeputy.messages.map(({ person }) => person)).toEqual([officeManager, officeDeputy]);
  const byHer = closing({ out: ['KL-0001'], handedOutBy: [officeManager, 'somebody who left'] });
  expect(byHer.messages.map(({ person }) => person)).toEqual([officeManager]);
});

describe('in the morning', () => {
  const day = 86_400_000;
  const now = local('2026-11-23 08:00');
  const ago = (days: number, milliseconds = 0) =>
    new Date(now.getTime() - days * day - milliseconds).toISOString();
  const open = (state: SafeDay, change: Partial<SafeBooks>) =>
    decided(state, timer('open'), books('2026-11-23 08:00', change));

  test('nothing is asked of a safe that nobody uses', () => {
    const opened = open(fresh, { countedAt: null });
    expect(opened).toMatchObject({ state: fresh, messages: [] });
    expect(opened.events).toEqual([{ type: 'opened', by: null, payload: {} }]);
    expect(opened.timer).toEqual({ at: local('2026-11-23 18:00'), step: 'close' });
  });

  test('after so many months somebody is asked to count, every week until it is done', () => {
    const months = organisation.kluis.countEveryMonths;
    expect(months).toBeGreaterThan(0);
    const due = { countedAt: ago(months * 30) };
    const asked = open(fresh, due);
    expect(asked.state).toEqual({ closed: null, countAskedAt: now.toISOString() });
    expect(asked.events).toEqual([{ type: 'countAsked', by: null, payload: {} }]);
    expect(asked.messages.map(({ person, view }) => [person, view])).toEqual([
      [officeManager, 'kluis.countDue'],
    ]);
    expect(open(fresh, { countedAt: ago(months * 30, -1) }).messages).toEqual([]);
    const since = (days: number, milliseconds = 0): SafeDay => ({
      ...fresh,
      countAskedAt: ago(days, milliseconds),
    });
    expect(open(since(7), due).messages).toHaveLength(1);
    expect(open(since(7, -1), due).messages).toEqual([]);
    expect(open(since(30), { countedAt: ago(1) }).messages).toEqual([]);
  });

  test('never, when the organisation does not want it', () => {
    const never = { ...organisation, kluis: { ...organisation.kluis, countEveryMonths: 0 } };
    expect(open(fresh, { countedAt: ago(999), organisation: never }).messages).toEqual([]);
  });
});

describe('whom a card of the day does not reach', () => {
  const unreached = (person: string): DayCommand => ({ type: 'unreached', person, view: 'kluis.closing' });
  const at = (...people: readonly string[]) => books('2026-11-23 18:01', { unreached: new Set(people) });

  test('is passed over: whoever stands in gets that card, and the history says so', () => {
    const next = decided(fresh, unreached(officeManager), at(officeManager));
    expect(next.state).toEqual({ ...fresh, unreached: [officeManager] });
    expect(next.events).toEqual([
      { type: 'passedOver', by: null, payload: { passed: [officeManager], to: [officeDeputy] } },
    ]);
    expect(next.messages.map(({ person, view }) => [person, view])).toEqual([
      [officeDeputy, 'kluis.closing'],
    ]);
    expect(next.timer).toEqual({ at: local('2026-11-24 08:00'), step: 'open' });
    // Known already from the day: whoever else cannot be reached comes behind it.
    const more = decided({ ...fresh, unreached: ['another'] }, unreached(officeManager), at(officeManager));
    expect(more.state.unreached).toEqual(['another', officeManager]);
  });

  test('once for each of them, until the next step; and not when nobody else can be asked', () => {
    const once = decided(fresh, unreached(officeManager), at(officeManager)).state;
    const refused = { refused: 'unchanged' };
    expect(decideDay(once, unreached(officeManager), at(officeManager))).toEqual(refused);
    const everybody = organisation.people.map(({ aadObjectId }) => aadObjectId);
    expect(decideDay(fresh, unreached(officeManager), at(...everybody))).toEqual(refused);
    expect(decideDay(fresh, unreached(officeManager), at())).toEqual(refused);
    expect(decideDay(null, unreached(officeManager), at(officeManager))).toEqual({ refused: 'notFound' });
    expect(decided(once, timer('close'), at()).state).not.toHaveProperty('unreached');
  });
});
