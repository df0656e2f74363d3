import type { Incident } from '../../../../../services/incident/model';
import { boardFigures } from '../../../../../services/incident/process/board-figures';
import {
  type Advised,
  type Decided,
  noProcess,
  type Notified,
  type Process,
  type SignedDuty,
} from '../../../../../services/incident/process/model';
import { board, fg, opened } from '../../../../support/incident-scene';

/** What the decisions add up to, for who answers for them. */

const assessed = { by: fg, at: '2026-11-23T10:00:00.000Z' };
const asking: Advised = { state: 'advised', notify: true, reason: 'x', assessed };
/** Signed at a moment of the 23rd; the advice was there at ten. */
const signed = (time: string, notify = true): Decided => ({
  state: 'decided',
  notify,
  reason: 'x',
  conditions: [],
  assessed,
  decided: { by: board, at: `2026-11-23T${time}:00.000Z` },
});
const done = (time: string): Notified => ({
  ...signed(time),
  state: 'done',
  done: { by: fg, at: '2026-11-23T22:00:00.000Z' },
  reference: 'AP-1',
  delay: null,
});
const deciding = (decisions: Process['decisions']): Incident => ({
  ...opened(),
  process: { ...noProcess, decisions },
});
const undoing = (...duties: readonly SignedDuty[]): Incident => ({
  ...opened(),
  process: {
    ...noProcess,
    undone: { by: fg, at: '2026-11-23T12:00:00.000Z', why: 'answer', reason: '', duties },
  },
});

test('of nothing decided there is nothing to count, and no time it took', () => {
  const nothing = { decided: 0, notify: 0, undone: 0, hours: null };
  expect(boardFigures([])).toEqual(nothing);
  expect(boardFigures([opened()])).toEqual(nothing);
  expect(boardFigures([deciding({ authority: asking, subjects: asking })])).toEqual(nothing);
});

test('every decision counts that was signed, carried out or not, and how many of them were to notify', () => {
  const figures = boardFigures([
    opened(),
    deciding({ authority: done('12:00'), subjects: signed('12:00', false) }),
    deciding({ authority: signed('12:00', false), subjects: asking, recipients: signed('12:00') }),
  ]);
  expect(figures).toEqual({ decided: 4, notify: 2, undone: 0, hours: 2 });
});

test('the time it took is that of the one in the middle, from advice to signature', () => {
  // Ten, two, and nine hours.
  const three = [
    deciding({ authority: signed('20:00') }),
    deciding({ authority: signed('12:00') }),
    deciding({ authority: signed('19:00') }),
  ];
  expect(boardFigures(three).hours).toBe(9);
  // Of ten and two hours: one that really took that long, as in the figures of a year.
  expect(boardFigures(three.slice(0, 2)).hours).toBe(2);
});

test.each([
  ['10:05', 0.1],
  ['10:30', 0.5],
  ['11:20', 1.3],
  ['22:40', 12.7],
])('it is told in hours with one decimal: signed at %s it took %d', (time, hours) => {
  expect(boardFigures([deciding({ subjects: signed(time) })]).hours).toBe(hours);
});

test('what was undone counts by decision, of all of them', () => {
  const all = [
    undoing('authority', 'subjects'),
    opened(),
    deciding({ authority: signed('11:00') }),
    undoing('recipients'),
  ];
  expect(boardFigures(all)).toEqual({ decided: 1, notify: 1, undone: 3, hours: 1 });
});
