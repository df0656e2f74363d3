import fc from 'fast-check';
import { clocksOf, remindersLeft, remindersOf, runningClocks } from '../../../../services/incident/clocks';
import type { Incident } from '../../../../services/incident/model';
import { noProcess } from '../../../../services/incident/process/model';
import { parseLocal } from '../../../../services/time/zone';
import {
  accept,
  after,
  client,
  fg,
  opened,
  organisation,
  report,
  take,
  words,
} from '../../../support/incident-scene';

const hour = 3_600_000;
const of = (dataOf: 'client' | 'optimo' | 'both' | 'unknown', clients: readonly string[] = [client]) =>
  opened({ facts: { ...report().facts, dataOf, clients } });
const kinds = (incident: Incident) => clocksOf(incident, organisation).map(({ id }) => id);
const aware = (awareAt: Date): Incident => ({ ...of('optimo', []), awareAt: awareAt.toISOString() });

function local(text: string): Date {
  const parsed = parseLocal(text.slice(0, 10), text.slice(11), 'Europe/Amsterdam');
  if ('fault' in parsed) throw new Error(`${text}: ${parsed.fault}`);
  return parsed.instant;
}

// The golden cases of domain §2.4: aware, the end of the term, and the "uiterste uur" under Regulation 1182/71.
test.each([
  ['T1', '2020-12-22 12:17', '2020-12-25 12:17', '2020-12-25 13:00'],
  ['T2', '2026-11-24 10:00', '2026-11-27 10:00', '2026-11-27 11:00'],
  ['T3', '2026-11-20 16:30', '2026-11-23 16:30', '2026-11-23 17:00'],
  ['T4', '2026-11-19 09:15', '2026-11-22 09:15', '2026-11-22 10:00'],
  ['T5', '2026-12-24 16:45', '2026-12-27 16:45', '2026-12-27 17:00'],
  ['T6', '2026-12-22 11:00', '2026-12-25 11:00', '2026-12-25 12:00'],
  ['T7', '2027-03-26 15:00', '2027-03-29 16:00', '2027-03-29 17:00'],
  ['T8', '2027-03-25 13:00', '2027-03-28 14:00', '2027-03-28 15:00'],
  ['T9', '2027-10-29 15:00', '2027-11-01 14:00', '2027-11-01 15:00'],
  ['T10', '2026-10-23 15:00', '2026-10-26 14:00', '2026-10-26 15:00'],
  ['T11', '2027-04-26 17:20', '2027-04-29 17:20', '2027-04-29 18:00'],
  ['T12', '2027-04-24 12:00', '2027-04-27 12:00', '2027-04-27 13:00'],
  ['T13', '2026-12-31 23:30', '2027-01-03 23:30', '2027-01-04 00:00'],
])('[%s] [A18] an incident known at %s is due at %s', (_, known, until, legalEnd) => {
  expect(clocksOf(aware(local(known)), organisation)).toMatchObject([
    { kind: 'authority', until: local(until), legalEnd: local(legalEnd), metAt: null },
  ]);
});

test('[A18] from every hour of a year: exactly 72 hours, and six reminders in order, none after the end', () => {
  const found = new Set<string>();
  for (let at = Date.UTC(2027, 0, 1); at < Date.UTC(2028, 0, 1); at += hour) {
    const [clock] = clocksOf(aware(new Date(at)), organisation);
    if (!clock) throw new Error('no clock');
    const reminders = remindersOf(clock).map((reminder) => (reminder.at.getTime() - at) / hour);
    found.add(JSON.stringify([(clock.until.getTime() - at) / hour, ...reminders]));
  }
  expect([...found]).toEqual(['[72,36,54,60,68,71,72]']);
});

test('whatever the length of a clock, its reminders come in order, once, within it; the last at its end', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 400 }), (hours) => {
      const [clock] = clocksOf(aware(new Date('2027-01-01T00:00:00Z')), organisation);
      if (!clock) throw new Error('no clock');
      const until = new Date(clock.from.getTime() + hours * hour);
      const moments = remindersOf({ ...clock, until }).map(({ at }) => at.getTime());
      expect(moments).toEqual([...new Set(moments)].sort((one, other) => one - other));
      expect(moments[0]).toBeGreaterThan(clock.from.getTime());
      expect(moments.at(-1)).toBe(until.getTime());
    }),
  );
});

describe('[A18] whose clock runs', () => {
  test.each([
    ['optimo', ['authority']],
    ['client', [`client:${client}`]],
    ['both', [`client:${client}`, 'authority']],
    ['unknown', [`client:${client}`, 'authority']],
  ] as const)('data of %s', (dataOf, expected) => {
    expect(kinds(of(dataOf))).toEqual(expected);
  });

  test("a client's term is the one of its contract, and a day where there is none", () => {
    const { contractHours: _none, ...bare } = { ...organisation.clients[0], id: client, contractHours: 0 };
    const without = {
      ...organisation,
      clients: [{ ...organisation.clients[0], ...bare, contractHours: undefined }],
    };
    const hoursOf = (clients: typeof organisation) =>
      clocksOf(of('client'), clients).map(({ from, until }) => (until.getTime() - from.getTime()) / hour);
    expect(
      hoursOf({
        ...organisation,
        clients: organisation.clients.map((one) => ({ ...one, contractHours: 36 })),
      }),
    ).toEqual([36]);
    expect(hoursOf(without as typeof organisation)).toEqual([24]);
  });

  test('from when it was told a client has 72 hours of its own, of which nobody is reminded', () => {
    let state = accept(of('client'), take(fg), after(1)).state;
    for (const step of ['sent', 'received'] as const)
      state = accept(
        state,
        { type: 'tellClient', by: fg, client, step, ...words },
        after(step === 'sent' ? 2 : 3),
      ).state;
    const [own, theirs] = clocksOf(state, organisation);
    expect(own).toMatchObject({ kind: 'client', metAt: after(2).now });
    expect(theirs).toMatchObject({ kind: 'clientOwn', informative: true, from: after(2).now });
    expect(runningClocks(state, organisation)).toEqual([]);
    expect(remindersLeft(state, organisation)).toEqual([]);
  });

  test('what is no datalek has no clock; an incident that was withdrawn has none either', () => {
    const taken = accept(of('both'), take(fg), after(1)).state;
    const nearMiss = accept(taken, { type: 'classify', by: fg, outcome: 'nearMiss', ...words }, after(2));
    expect(kinds(nearMiss.state)).toEqual([]);
    expect(nearMiss.timer?.step).not.toBe('clock');
    expect(kinds(accept(taken, { type: 'withdraw', by: fg, ...words }, after(2)).state)).toEqual([]);
  });

  test('the terms are those of the law on the day somebody became aware', () => {
    const regimes = [
      { from: '2018-05-25', hours: 72, threshold: 'risk' },
      { from: '2027-01-01', hours: 96, threshold: 'highRisk' },
    ] as const;
    const changed = {
      ...organisation,
      incident: { ...organisation.incident, regimes },
    } as typeof organisation;
    const hoursOf = (known: string) =>
      clocksOf(aware(new Date(known)), changed).map(({ from, until, legalEnd }) => [
        (until.getTime() - from.getTime()) / hour,
        legalEnd !== null,
      ]);
    expect(hoursOf('2026-12-31T12:00:00Z')).toEqual([[72, true]]);
    expect(hoursOf('2027-01-01T12:00:00Z')).toEqual([[96, true]]);
  });

  test('the people concerned: from the advice to tell them', () => {
    const signed = { by: fg, at: '2026-11-23T12:00:00.000Z' };
    const decided = {
      state: 'decided',
      notify: true,
      reason: 'x',
      assessed: signed,
      decided: { by: fg, at: '2026-11-23T18:00:00.000Z' },
      conditions: [],
    } as const;
    const state: Incident = {
      ...accept(of('optimo', []), take(fg), after(1)).state,
      process: { ...noProcess, decisions: { subjects: decided } },
    };
    expect(clocksOf(state, organisation)[0]).toMatchObject({
      kind: 'subjects',
      from: new Date(signed.at),
      until: new Date('2026-11-24T12:00:00Z'),
    });
  });
});
