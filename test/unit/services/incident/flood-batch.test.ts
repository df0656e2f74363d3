import type { IncidentChange } from '../../../../services/incident/commands';
import type { Incident } from '../../../../services/incident/model';
import { accept, after, fg, opened, report, take, timer } from '../../../support/incident-scene';

/** Which card the calls of one of very many reports stand on. */

const flood = 'abc';
const batches = (state: Incident | null, command: Parameters<typeof accept>[1], minutes: number) => {
  const { messages } = accept(state, command, after(minutes));
  return [...new Set(messages.filter(({ view }) => view === 'incident.alert').map(({ batch }) => batch))];
};
const letGo: IncidentChange = { type: 'letGo', by: fg };

test('reports of a flood share a card, and each step of the ladder has its own', () => {
  expect(batches(null, report({ flood }), 0)).toEqual(['abc-0']);
  const state = opened({ flood });
  expect(batches(state, timer, 15)).toEqual(['abc-1']);
  const rung = accept(state, timer, after(15)).state;
  expect(batches(rung, timer, 30)).toEqual(['abc-2']);
});

test('a report by itself, one that somebody has, and one that was let go each have a card of their own', () => {
  expect(batches(null, report(), 0)).toEqual([undefined]);
  const [alert] = accept(null, report(), after(0)).messages;
  expect(alert).not.toHaveProperty('batch');
  const taken = accept(opened({ flood }), take(fg), after(5)).state;
  const add: IncidentChange = { type: 'add', byReporter: true, text: 'Nog iets', masked: [] };
  expect(batches(taken, add, 6)).toEqual([undefined]);
  expect(batches(taken, letGo, 7)).toEqual([undefined]);
  const free = accept(taken, letGo, after(7)).state;
  expect(batches(free, timer, 22)).toEqual([undefined]);
});
