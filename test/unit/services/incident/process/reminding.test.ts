import { remindersLeft, remindersOf } from '../../../../../services/incident/clocks';
import type { IncidentCommand } from '../../../../../services/incident/commands';
import type { Incident } from '../../../../../services/incident/model';
import { type FollowUp, noProcess } from '../../../../../services/incident/process/model';
import { nextTimer } from '../../../../../services/incident/schedule';
import {
  accept,
  after,
  board,
  client,
  deputy,
  fg,
  opened,
  organisation,
  recipients,
  refusalOf,
  report,
  second,
  take,
  words,
  person,
} from '../../../../support/incident-scene';
import {
  advising,
  carriedOut,
  classifying,
  closed,
  concerned,
  deciding,
} from '../../../../support/process-scene';

const hours = (count: number): number => (count - 1) * 60;
const clock: IncidentCommand = { type: 'timer', step: 'clock' };
const tasks: IncidentCommand = { type: 'timer', step: 'followUp' };
const of = (dataOf: 'optimo' | 'both') =>
  accept(
    opened({ facts: { ...report().facts, dataOf, clients: dataOf === 'both' ? [client] : [] } }),
    take(fg),
    after(5),
  ).state;

describe('a clock that has come so far', () => {
  test('rings with who holds it, is remembered, and does not ring again', () => {
    const own = of('optimo');
    expect(refusalOf(own, clock, after(hours(36) - 1))).toBe('nothingDue');
    const rung = accept(own, clock, after(hours(36)));
    expect(rung.messages).toEqual([
      { person: fg, view: 'incident.alert', class: 'statutory', as: { kind: 'post' }, follows: 'item' },
    ]);
    const moment = after(hours(36)).now.toISOString();
    expect(rung.events).toEqual([
      { type: 'clockCalled', by: null, payload: { clock: 'authority', moment, people: [fg] } },
    ]);
    expect(rung.state.process).toMatchObject({
      reminded: { authority: moment },
      call: { clock: 'authority', at: moment, people: [fg] },
    });
    expect(rung.timer).toEqual({ at: after(hours(54)).now, step: 'clock' });
    expect(refusalOf(rung.state, clock, after(hours(54) - 1))).toBe('nothingDue');
  });

  test('calls who has to decide as well, as long as the advice waits', () => {
    const own = of('optimo');
    const waiting = carriedOut(own, [{ ...classifying, ...words }, advising(true)], 10);
    const atHalf = accept(waiting, clock, after(hours(36)));
    expect(recipients(atHalf, 'incident.alert')).toEqual([fg]);
    expect(recipients(atHalf, 'incident.decision')).toEqual([]);
    // Half of what was left when it was asked: only the decider.
    const again = (10 + hours(72)) / 2;
    expect(atHalf.timer).toEqual({ at: after(again).now, step: 'clock' });
    const asked = accept(atHalf.state, clock, after(again));
    expect(recipients(asked, 'incident.alert')).toEqual([]);
    expect(recipients(asked, 'incident.decision')).toEqual([board]);
    // And with everybody from four hours before the end.
    const near = accept(waiting, clock, after(hours(68)));
    expect(recipients(near, 'incident.decision')).toEqual([board]);
    expect(near.state.process?.call?.people).toContain(fg);
    const decided = carriedOut(waiting, [deciding(true)], 11);
    expect(recipients(accept(decided, clock, after(hours(68))), 'incident.decision')).toEqual([]);
    // The people's own clock runs from the advice, and calls about that only.
    const people = carriedOut(own, [{ ...classifying, ...words }, advising(true, 'subjects')], 10);
    const half = accept(people, clock, after(10 + 12 * 60));
    expect(half.state.process?.call?.clock).toBe('subjects');
    expect(recipients(half, 'incident.decision')).toEqual([board]);
    // Where the FG decides, one card is enough.
    const mandated = { ...organisation, incident: { ...organisation.incident, decides: 'fg' as const } };
    const at = { ...after(hours(36)), organisation: mandated };
    expect(recipients(accept(waiting, clock, at), 'incident.decision')).not.toContain(fg);
  });

  test.each([
    [60, [fg]],
    [68, [fg, deputy, second]],
    [71, [fg, deputy, second]],
    [72, [fg, deputy, second]],
  ])('at %d of the 72 hours calls %j', (at, people) => {
    const rung = accept(of('optimo'), clock, after(hours(at)));
    expect(recipients(rung, 'incident.alert')).toEqual(people);
    expect(rung.state.process?.call?.people).toEqual(people);
  });

  test('after downtime only the latest rings, and the others are written down as skipped', () => {
    const late = accept(of('optimo'), clock, after(hours(61)));
    expect(late.events.map(({ type, payload }) => [type, payload['moment'], 'people' in payload])).toEqual([
      ['clockSkipped', after(hours(36)).now.toISOString(), false],
      ['clockSkipped', after(hours(54)).now.toISOString(), false],
      ['clockCalled', after(hours(60)).now.toISOString(), true],
    ]);
    expect(late.events.every(({ by }) => by === null)).toBe(true);
    expect(late.state.process?.reminded).toEqual({ authority: after(hours(61)).now.toISOString() });
  });

  test('of several clocks each is remembered by itself', () => {
    const first = accept(of('both'), clock, after(hours(12)));
    expect(first.events).toHaveLength(1);
    expect(first.state.process?.reminded).toEqual({
      [`client:${client}`]: after(hours(12)).now.toISOString(),
    });
    const both = accept(first.state, clock, after(hours(36)));
    expect(Object.keys(both.state.process?.reminded ?? {}).sort()).toEqual(['authority', `client:${client}`]);
    expect(both.state.process?.reminded[`client:${client}`]).toBe(after(hours(36)).now.toISOString());
  });

  test('when who took it is gone, everybody who may act is called', () => {
    const without = {
      ...organisation,
      people: organisation.people.filter(({ aadObjectId }) => aadObjectId !== fg),
    };
    expect(recipients(accept(of('optimo'), clock, after(hours(36), without)), 'incident.alert')).toEqual([
      deputy,
      second,
    ]);
  });

  test('counts nothing that lay behind when it was taken', () => {
    const late = accept(
      opened({ facts: { ...report().facts, dataOf: 'optimo' } }),
      take(fg),
      after(hours(36)),
    );
    expect(late.timer?.at).toEqual(after(hours(54)).now);
  });

  /** Who was called on each of the days after it was reported, by the clocks alone. */
  function calledADay(state: Incident, days: number): readonly (readonly string[])[] {
    const called: string[][] = Array.from({ length: days }, () => []);
    let incident = state;
    for (let hour = 1; hour <= days * 24; hour += 1) {
      const moment = after(hours(hour));
      if (!remindersLeft(incident, organisation).some(({ at }) => at <= moment.now)) continue;
      const decision = accept(incident, clock, moment);
      incident = decision.state;
      called[Math.floor((hour - 1) / 24)]?.push(...recipients(decision, 'incident.alert'));
    }
    return called.map((people) => [...new Set(people)].sort());
  }

  test('[A18] of a report that nobody took the clocks call from the end of the ladder on: deputies and board, every day of a week', () => {
    const [first, ...others] = calledADay(opened(), 8);
    expect(first).toEqual([]);
    expect(others).toEqual(Array.from({ length: 7 }, () => [fg, deputy, second, board].sort()));
  });

  test('[A18] of one that was taken and never decided a clock that ran out calls every day, also the deputies', () => {
    const called = calledADay(of('optimo'), 8);
    expect(called.slice(3)).toEqual(Array.from({ length: 5 }, () => [fg, deputy, second].sort()));
  });

  test('days without the bot are not made up for', () => {
    const week = accept(of('optimo'), clock, after(hours(24 * 7)));
    expect(remindersLeft(week.state, organisation).every(({ at }) => at > after(hours(24 * 7)).now)).toBe(
      true,
    );
  });
});

test.each([
  [72, [36, 54, 60, 68, 71, 72], [68, 71, 72]],
  [24, [12, 18, 20, 23, 24], [20, 23, 24]],
  [12, [6, 8, 9, 11, 12], [8, 9, 11, 12]],
  [4, [2, 3, 4], [2, 3, 4]],
  [1, [0.5, 0.75, 1], [0.5, 0.75, 1]],
])('a clock of %d hours calls after %j, near from %j on', (length, calls, near) => {
  const from = new Date('2027-01-01T00:00:00Z');
  const until = new Date(from.getTime() + length * 3_600_000);
  const reminders = remindersOf({
    id: 'x',
    kind: 'client',
    client: null,
    from,
    until,
    legalEnd: null,
    metAt: null,
    informative: false,
  });
  const inHours = (at: Date) => (at.getTime() - from.getTime()) / 3_600_000;
  expect(reminders.map(({ at }) => inHours(at))).toEqual(calls);
  expect(reminders.filter((each) => each.near).map(({ at }) => inHours(at))).toEqual(near);
  expect(reminders.every((each) => each.clock === 'x')).toBe(true);
});

const guest = person(12);

describe('tasks that are due', () => {
  const at = (moment: string) => ({ ...after(0), now: new Date(moment) });
  const remindedOn = ({ process }: Incident) => process?.followUps.map((task) => task.remindedOn);

  /** Owned by somebody of the guest company, whom no summary of the day reaches. */
  const ofGuest = (state: Incident): Incident => {
    const { process } = state;
    return process ? { ...state, process: { ...process, followUps: process.followUps.map(byGuest) } } : state;
  };
  const byGuest = (task: FollowUp): FollowUp => ({ ...task, owner: guest });

  test('stand in the summary of the day, and call nobody by themselves', () => {
    expect(refusalOf(concerned, tasks, at('2026-11-24T07:00:00Z'))).toBe('nothingDue');
    expect(closed.process?.followUps).not.toEqual([]);
    expect(nextTimer(closed, organisation)).toBeNull();
  });

  test('of a guest ring as the office opens, and again the next working day', () => {
    const guests = ofGuest(concerned);
    expect(refusalOf(guests, tasks, at('2026-11-24T06:59:59Z'))).toBe('nothingDue');
    const first = accept(guests, tasks, at('2026-11-24T07:00:00Z'));
    expect(first.messages).toEqual([
      { person: guest, view: 'incident.task', class: 'operational', as: { kind: 'post' }, follows: 'item' },
    ]);
    expect(first.events).toEqual([{ type: 'tasksCalled', by: null, payload: { tasks: [1, 2] } }]);
    expect(remindedOn(first.state)).toEqual(['2026-11-24', '2026-11-24', null]);
    expect(refusalOf(first.state, tasks, at('2026-11-24T20:00:00Z'))).toBe('nothingDue');
    const next = accept(first.state, tasks, at('2026-11-25T07:00:00Z'));
    expect(recipients(next, 'incident.task')).toEqual([guest]);
    expect(remindedOn(next.state)).toEqual(['2026-11-25', '2026-11-25', '2026-11-25']);
  });

  test('that are done ring no more, those of a closed incident go on, those of a withdrawn one do not', () => {
    const one = carriedOut(ofGuest(concerned), [{ type: 'finish', task: 1, owner: fg }], 80);
    expect(accept(one, tasks, at('2026-11-24T07:00:00Z')).events[0]?.payload).toEqual({ tasks: [2] });
    // Closed while that was still possible.
    const { process = noProcess } = concerned;
    const over = {
      ...concerned,
      status: 'closed' as const,
      process: { ...process, closed: closed.process?.closed ?? null },
    };
    expect(accept(ofGuest(over), tasks, at('2026-11-24T07:00:00Z')).events[0]?.payload).toEqual({
      tasks: [1, 2],
    });
    const asked = accept(ofGuest(concerned), { type: 'withdraw', by: fg, ...words }, after(80)).state;
    const signing = { type: 'agree', signer: board, agrees: true, ...words } as const;
    const withdrawn = accept(asked, signing, after(80));
    expect(withdrawn.state.status).toBe('withdrawn');
    expect(withdrawn.timer).toBeNull();
  });

  test('on Friday evening: the next time on Monday, and on no day the office is closed', () => {
    const friday = accept(ofGuest(concerned), tasks, at('2026-11-27T20:00:00Z'));
    expect(friday.state.process?.followUps[0]?.remindedOn).toBe('2026-11-27');
    const done = carriedOut(friday.state, [], 0);
    expect(refusalOf(done, tasks, at('2026-11-29T12:00:00Z'))).toBe('nothingDue');
    expect(accept(done, tasks, at('2026-11-30T07:00:00Z')).events).toHaveLength(1);
  });
});

test('a step of no known name asks about tasks, of which there are none', () => {
  expect(refusalOf(of('optimo'), { type: 'timer', step: '?' }, after(hours(36)))).toBe('nothingDue');
});
