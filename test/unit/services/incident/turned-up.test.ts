import { isThere, readTurnedUp } from '../../../../services/incident/turned-up';
import type { TurnedUp } from '../../../../services/incident/model';
import {
  accept,
  after,
  colleague,
  deputy,
  fg,
  opened,
  recipients,
  refusalOf,
} from '../../../support/incident-scene';

const at = (minutes: number) => after(minutes).now.toISOString();
const found = { by: colleague, at: at(5), where: 'Onder de bank' };
const back = { by: deputy, at: at(7) };
const undone = { by: deputy, at: at(9) };
const none: TurnedUp = { found: null, back: null, undone: null };

const told = (stands: TurnedUp) => ({ type: 'turnedUp', stands }) as const;
const turned = (stands: TurnedUp, state = opened(), minutes = 10) =>
  accept(state, told(stands), after(minutes));
const eventsOf = (stands: TurnedUp, state = opened()) =>
  turned(stands, state).events.map(({ type, by, payload }) => ({ type, by, payload }));

test.each([
  ['nothing is known', undefined, false],
  ['nothing happened', none, false],
  ['it was found', { ...none, found }, true],
  ['it is back, and nobody found it', { ...none, back }, true],
  ['it is not after all', { found, back, undone }, false],
])('it is there, or not: %s', (_, turnedUp, there) => {
  expect(isThere(turnedUp === undefined ? {} : { turnedUp })).toBe(there);
});

test('what another flow hands over is read, and what has another shape is a fault of ours', () => {
  const payload = { incident: 'INC-2026-0001', stands: { found, back, undone } };
  expect(readTurnedUp(payload)).toEqual(payload);
  const { where, ...nowhere } = found;
  expect(where).not.toBe('');
  for (const wrong of [
    { ...payload, incident: 'KL-0001' },
    { ...payload, stands: { ...payload.stands, found: nowhere } },
    { ...payload, stands: { ...payload.stands, back: { by: deputy, at: 'gisteren' } } },
    { ...payload, stands: { found, back } },
  ])
    expect(() => readTurnedUp(wrong)).toThrow();
});

test('each step is written down once, with who and where, and shown to who handles it', () => {
  const first = turned({ ...none, found });
  expect(first.state.turnedUp).toEqual({ ...none, found });
  expect(recipients(first, 'incident.alert')).toContain(fg);
  expect(eventsOf({ ...none, found })).toEqual([
    { type: 'foundAgain', by: colleague, payload: { text: 'Onder de bank' } },
  ]);
  expect(eventsOf({ ...none, found, back }, first.state)).toEqual([
    expect.objectContaining({ type: 'putBack', by: deputy }),
  ]);
  const second = turned({ ...none, found, back }, first.state);
  expect(eventsOf({ found, back, undone }, second.state)).toEqual([
    expect.objectContaining({ type: 'notBack', by: deputy }),
  ]);
  expect(eventsOf({ found, back, undone }).map(({ type }) => type)).toEqual([
    'foundAgain',
    'putBack',
    'notBack',
  ]);
});

test('it was found anew: that is another moment, and said again', () => {
  const { state } = turned({ ...none, found });
  const again = { ...found, at: at(20), where: 'In de auto' };
  expect(eventsOf({ ...none, found: again }, state)).toEqual([
    { type: 'foundAgain', by: colleague, payload: { text: 'In de auto' } },
  ]);
});

test('handed over a second time nothing changes, and nothing without a step is said', () => {
  const { state } = turned({ found, back, undone });
  expect(refusalOf(state, told({ found, back, undone }), after(30))).toBe('unchanged');
  expect(refusalOf(opened(), told(none), after(30))).toBe('unchanged');
});

test('after the words of a report went, where it was found is not kept either', () => {
  const stripped = { ...opened(), stripped: { at: at(3), reporterGone: false } };
  expect(turned({ ...none, found }, stripped).state.turnedUp?.found).toEqual({ ...found, where: '' });
  expect(turned({ ...none, back }, stripped).state.turnedUp).toEqual({ ...none, back });
  expect(eventsOf({ ...none, found }, stripped)).toEqual([
    { type: 'foundAgain', by: colleague, payload: { text: '' } },
  ]);
});
