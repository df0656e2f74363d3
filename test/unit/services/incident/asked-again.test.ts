import { clocksOf, remindersLeft } from '../../../../services/incident/clocks';
import type { Incident } from '../../../../services/incident/model';
import {
  accept,
  after,
  client,
  fg,
  opened,
  organisation,
  report,
  take,
} from '../../../support/incident-scene';
import { advised, advising, carriedOut, classified, deciding, trusted } from '../../../support/process-scene';

/** Calls of the authority's clock that also ask for a decision, as minutes after the report. */
const askedAgain = (state: Incident, clock = 'authority') =>
  remindersLeft(state, organisation).flatMap(({ clock: of, at, asked }) =>
    of === clock && asked ? [[(at.getTime() - after(0).now.getTime()) / 60_000, asked]] : [],
  );

/** Kennisname was an hour before the report: the AP's 72 hours end 71 hours after it. */
const end = 71 * 60;
const half = (asked: number): number => end - (end - asked) / 2;

test('who has to decide is asked again at half of what was left when it was asked', () => {
  expect(askedAgain(advised)).toEqual([[half(30), 'alone']]);
  const later = carriedOut(classified, [advising(true), advising(true, 'subjects')], 600);
  expect(askedAgain(later)).toEqual([[half(600), 'alone']]);
});

test('once decided, or as long as nothing is advised, nobody is asked again', () => {
  expect(askedAgain(classified)).toEqual([]);
  expect(askedAgain(carriedOut(advised, [deciding(true), deciding(true, 'subjects')], 40))).toEqual([]);
});

test('asked when the term is over already, no half of it is left', () => {
  expect(askedAgain(carriedOut(classified, [advising(true)], end + 10))).toEqual([]);
});

test('an advice to tell nobody has no clock of its own: the clock of the AP asks for it', () => {
  const toAuthority = carriedOut(trusted, [advising(true)], 100);
  expect(askedAgain(toAuthority)).toEqual([[half(100), 'alone']]);
  // The first that was asked counts, whichever was advised last.
  const both = carriedOut(carriedOut(trusted, [advising(false, 'subjects')], 40), [advising(true)], 100);
  expect(askedAgain(both)).toEqual([[half(40), 'alone']]);
  // The one with a clock of its own is asked for by that.
  const apart = carriedOut(carriedOut(classified, [advising(true, 'subjects')], 40), [advising(true)], 100);
  expect(askedAgain(apart)).toEqual([[half(100), 'alone']]);
  expect(askedAgain(apart, 'subjects')).toHaveLength(1);
});

test('a client’s clock asks nobody to decide, also not on what has no clock of its own', () => {
  const waiting = carriedOut(trusted, [advising(false, 'subjects')], 40);
  const ids = new Set(remindersLeft(waiting, organisation).map(({ clock }) => clock));
  const others = [...ids].filter((id) => id !== 'authority');
  expect(others.length).toBeGreaterThan(0);
  for (const id of others) expect([id, askedAgain(waiting, id)]).toEqual([id, []]);
});

test('asked again at a moment at which the clock calls anyway, it calls once', () => {
  const callsOf = (state: Incident) =>
    remindersLeft(state, organisation).filter(({ clock }) => clock === 'authority');
  const day = carriedOut(classified, [advising(true)], end - 24 * 60);
  expect(askedAgain(day)).toEqual([[end - 12 * 60, 'too']]);
  expect(callsOf(day)).toHaveLength(callsOf(classified).length);
  expect(callsOf(advised)).toHaveLength(callsOf(classified).length + 1);
});

test.each([
  [10, false],
  [8, true],
  [6, true],
])('asked with %s hours left, the deputies hear it too: %s', (hours, near) => {
  const state = carriedOut(classified, [advising(true)], end - hours * 60);
  const again = remindersLeft(state, organisation).find(({ asked }) => asked);
  expect(again?.near).toBe(near);
});

describe('a client’s term', () => {
  const clientEnds = (state: Incident) =>
    clocksOf(state, organisation)
      .filter(({ kind }) => kind === 'client')
      .map(({ from }) => from.toISOString());
  const facts = { ...report().facts, clients: [client], dataOf: 'client' as const };
  const mine = accept(opened({ facts }), take(fg), after(5)).state;
  const joined = (awareAt: string) => ({ id: 'INC-2026-0002', by: fg, at: awareAt, awareAt });

  test('runs from the first report about the same thing, whichever leads', () => {
    expect(clientEnds(mine)).toEqual(['2026-11-23T09:00:00.000Z']);
    const early = '2026-11-23T08:00:00.000Z';
    const late = '2026-11-23T09:30:00.000Z';
    expect(clientEnds({ ...mine, leads: [joined(late), joined(early)] })).toEqual([early]);
    expect(clientEnds({ ...mine, leads: [joined(late)] })).toEqual(['2026-11-23T09:00:00.000Z']);
  });
});
