import type { ChangeOf, IncidentChange } from '../../../../../services/incident/commands';
import { clocksOf } from '../../../../../services/incident/clocks';
import { awaitsRest, phaseOf } from '../../../../../services/incident/process/at-authority-model';
import { accept, after, board, organisation, refusalOf } from '../../../../support/incident-scene';
import {
  advised,
  advising,
  calling,
  carriedOut,
  classified,
  decided,
  deciding,
  notified,
  notifying,
  taken,
  withCyber,
} from '../../../../support/process-scene';

/** What was decided is kept with its reasons, and what was done with its moment. */

const recorded = (change: Partial<ChangeOf<'notified'>> = {}, duty: 'authority' | 'subjects' = 'authority') =>
  ({ ...notifying(duty), ...change }) as IncidentChange;

test('a decision against the advice keeps the advice, each with its own reason', () => {
  const against: IncidentChange = {
    type: 'decide',
    decider: board,
    duty: 'authority',
    notify: false,
    text: 'Alles was versleuteld.',
    masked: [],
  };
  const { decisions } = accept(advised, against, after(40)).state.process ?? {};
  expect(decisions?.authority).toMatchObject({
    notify: false,
    reason: 'Alles was versleuteld.',
    against: { notify: true, reason: 'Een loonstrook ging naar het verkeerde adres.' },
  });
  expect(decided.process?.decisions.authority).not.toHaveProperty('against');
});

test('only not to notify rests on facts, and only where answers say so', () => {
  expect(decided.process?.decisions.authority).toMatchObject({ conditions: [] });
  const served = accept(classified, calling(true), after(30, withCyber)).state;
  const silent = [
    { ...advising(false), duty: 'recipients' },
    { ...deciding(false), duty: 'recipients' },
  ] as IncidentChange[];
  const told = silent.reduce((state, each) => accept(state, each, after(40, withCyber)).state, served);
  expect(told.process?.decisions.recipients).toMatchObject({ notify: false, conditions: [] });
});

test('noted again, the first moment counts; its number is the new one', () => {
  const again = accept(notified, recorded({ text: 'AP-2026-999' }), after(90)).state;
  expect(again.process?.decisions.authority).toMatchObject({
    done: { at: after(60).now.toISOString() },
    reference: 'AP-2026-999',
  });
});

test('whether the rest follows is a matter of the AP alone', () => {
  const phase = { phase: 'provisional' } as const;
  const to = (duty: 'authority' | 'subjects', change: Partial<ChangeOf<'notified'>>) =>
    accept(decided, recorded(change, duty), after(60)).state.process?.decisions[duty];
  expect(to('authority', phase)).toMatchObject(phase);
  expect(to('authority', {})).not.toHaveProperty('phase');
  expect(to('subjects', phase)).not.toHaveProperty('phase');
});

test('what was said last of its phase counts; what was withdrawn awaits nothing', () => {
  const part = (phase: 'provisional' | 'complete') => ({ phase, by: '', at: '' }) as never;
  expect(phaseOf({})).toBeNull();
  expect(phaseOf({ phase: 'provisional' })).toBe('provisional');
  expect(phaseOf({ phase: 'provisional', supplements: [part('provisional'), part('complete')] })).toBe(
    'complete',
  );
  expect(phaseOf({ phase: 'provisional', supplements: [part('complete'), part('provisional')] })).toBe(
    'provisional',
  );
  expect(awaitsRest({ phase: 'provisional' })).toBe(true);
  expect(awaitsRest({ phase: 'complete' })).toBe(false);
  expect(awaitsRest({ phase: 'provisional', retracted: {} as never })).toBe(false);
});

test('too late needs a reason towards the AP, and not towards the people', () => {
  const end = (kind: string) => {
    const until = clocksOf(decided, organisation).find((clock) => clock.kind === kind)?.until ?? new Date(0);
    return (until.getTime() - after(0).now.getTime()) / 60_000;
  };
  expect(refusalOf(decided, recorded(), after(end('authority')))).toBeUndefined();
  expect(refusalOf(decided, recorded(), after(end('authority') + 1))).toBe('delayNeeded');
  expect(refusalOf(decided, recorded({ delay: 'Storing.' }), after(end('authority') + 1))).toBeUndefined();
  expect(end('subjects')).toBeGreaterThan(0);
  expect(refusalOf(decided, recorded({}, 'subjects'), after(end('subjects') + 1))).toBeUndefined();
});

test('how people were told stands in the history', () => {
  const told = { count: 3, means: ['letter'], notTold: '' } as const;
  const { events } = accept(decided, recorded({ told }, 'subjects'), after(60));
  expect(events).toEqual([
    expect.objectContaining({
      type: 'notified',
      payload: expect.objectContaining({ duty: 'subjects', told }) as unknown,
    }),
  ]);
});

test('nothing is carried out of what was not decided', () => {
  for (const state of [taken, classified, advised])
    expect(refusalOf(state, recorded(), after(60))).not.toBeUndefined();
  expect(refusalOf(carriedOut(advised, [deciding(true, 'subjects')], 40), recorded(), after(60))).toBe(
    'nothingDecided',
  );
});
