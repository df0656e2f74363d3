import fc from 'fast-check';
import type { IncidentCommand } from '../../../../services/incident/commands';
import {
  boardAtOnce,
  escalationStep,
  isForgotten,
  ladderEnds,
  rungAt,
  rungsOf,
} from '../../../../services/incident/ladder';
import { decide } from '../../../../services/incident/decide';
import type { Incident } from '../../../../services/incident/model';
import { isRefusal } from '../../../../services/ledger/decision';
import {
  accept,
  after,
  board,
  colleague,
  deputy,
  employee,
  fg,
  opened,
  organisation,
  recipients,
  refusalOf,
  report,
  second,
  start,
  take,
  timer,
} from '../../../support/incident-scene';
import { runs } from '../../../support/size';

describe('the escalation ladder', () => {
  const climb = (state: Incident, minutes: number, of = organisation) =>
    accept(state, timer, after(minutes, of));

  test('reminds everybody, then the deputies by name, then the board, then the board every hour', () => {
    let state = opened();
    const steps: [number, string[]][] = [
      [15, [fg, deputy, second]],
      [30, [deputy]],
      [45, [second]],
      [60, [board]],
      [120, [board]],
      [180, [board]],
    ];
    for (const [minutes, called] of steps) {
      expect(refusalOf(state, timer, after(minutes - 1))).toBe('nothingDue');
      const decision = climb(state, minutes);
      expect(recipients(decision, 'incident.alert')).toEqual(called);
      expect(
        decision.messages.every(
          ({ class: messageClass, as }) => messageClass === 'statutory' && as.kind === 'post',
        ),
      ).toBe(true);
      expect(decision.state.called?.people).toEqual(called);
      state = decision.state;
    }
    expect(refusalOf(opened(), take(board), after(1))).toBe('notFound');
    expect(accept(state, take(board), after(181)).state.taken?.by).toBe(board);
  });

  test('a board that was called in stays in, also when the ladder goes on to everybody', () => {
    const incident = [
      { afterMinutes: 5, to: 'board' as const },
      { afterMinutes: 10, to: 'everyone' as const },
    ];
    const own = { ...organisation, escalation: { ...organisation.escalation, incident } };
    const called = climb(climb(opened({}, own), 5, own).state, 10, own);
    expect(recipients(called, 'incident.alert')).toEqual([fg, deputy, second, board]);
    expect(accept(called.state, take(board), after(11, own)).state.taken?.by).toBe(board);
  });

  test('after downtime the latest step is acted on, the others are written down as skipped', () => {
    const decision = climb(opened(), 50);
    expect(recipients(decision, 'incident.alert')).toEqual([second]);
    expect(decision.events.map(({ type, payload }) => [type, payload['step']])).toEqual([
      ['escalationSkipped', 0],
      ['escalationSkipped', 1],
      ['escalated', 2],
    ]);
    expect(decision.timer?.at).toEqual(after(60).now);
    expect(refusalOf(decision.state, timer, after(50))).toBe('nothingDue');
  });

  test('the last step repeats so many times and no more', () => {
    const { escalation } = organisation;
    expect(rungAt(escalation, start, 3 + 24)?.at).toEqual(after(60 + 24 * 60).now);
    expect(rungAt(escalation, start, 3 + 25)).toBeNull();
    const weekend = climb(opened(), 3 * 24 * 60);
    // From then on its clocks call.
    expect(weekend.timer).toMatchObject({ step: 'clock' });
    expect(weekend.events).toHaveLength(28);
  });

  test('a step that finds nobody else calls everybody who may act, never whom it is about', () => {
    const state = opened({ about: [second, board] });
    expect(recipients(climb(state, 45), 'incident.alert')).toEqual([fg, deputy]);
    expect(recipients(climb(state, 60), 'incident.alert')).toEqual([fg, deputy]);
  });

  test('is over a day after its last step; nobody has forgotten it before that, nor once somebody took it', () => {
    const state = opened();
    expect(ladderEnds(state, organisation)).toEqual(new Date('2026-11-24T11:00:00Z'));
    const [before, end] = [new Date('2026-11-24T10:59:59.999Z'), new Date('2026-11-24T11:00:00Z')];
    expect(isForgotten(state, organisation, before)).toBe(false);
    expect(isForgotten(state, organisation, end)).toBe(true);
    expect(isForgotten({ ...state, status: 'taken' }, organisation, after(5_000).now)).toBe(false);
    // Let go at noon: it begins again from there.
    const letGo = { by: fg, at: '2026-11-23T12:00:00.000Z', why: 'said' } as const;
    expect(ladderEnds({ ...state, letGo }, organisation)).toEqual(new Date('2026-11-24T13:00:00Z'));
    expect(isForgotten({ ...state, letGo }, organisation, end)).toBe(false);
  });

  test('is told in advance, step by step to its end; of what somebody took there is none', () => {
    const rungs = rungsOf(opened(), organisation);
    expect(rungs).toHaveLength(28);
    expect(rungs.slice(0, 5)).toEqual([
      { index: 0, at: new Date('2026-11-23T10:15:00Z'), to: 'everyone' },
      { index: 1, at: new Date('2026-11-23T10:30:00Z'), to: 'nextDeputy' },
      { index: 2, at: new Date('2026-11-23T10:45:00Z'), to: 'nextDeputy' },
      { index: 3, at: new Date('2026-11-23T11:00:00Z'), to: 'board' },
      { index: 4, at: new Date('2026-11-23T12:00:00Z'), to: 'board' },
    ]);
    expect(rungs.at(-1)).toEqual({ index: 27, at: new Date('2026-11-24T11:00:00Z'), to: 'board' });
    expect(rungsOf({ ...opened(), escalated: 26 }, organisation).map(({ index }) => index)).toEqual([26, 27]);
    expect(rungsOf({ ...opened(), status: 'taken' }, organisation)).toEqual([]);
  });

  test('waits under the name by which its steps are kept', () => {
    expect(accept(null, report(), after(0)).timer).toEqual({ step: 'escalation', at: after(15).now });
  });

  test('a step of another name does nothing', () => {
    expect(refusalOf(opened(), { type: 'timer', step: 'clock' }, after(20))).toBe('nothingDue');
  });
});

describe('the board is called at once', () => {
  const secondBoard = '0a1b2c3d-0000-4000-8000-000000000098';
  const two = {
    ...organisation,
    people: [
      ...organisation.people,
      {
        aadObjectId: secondBoard,
        name: 'Ria Bestuur',
        company: 'optimo-erp',
        roles: [{ role: 'board' as const }],
      },
    ],
  };
  const away = (...people: readonly string[]) => ({ ...after(3, two), away: new Set(people) });
  const all = away(fg, deputy, second);

  test('when FG and deputies are all away: it may act from then on, and its card says why', () => {
    const state = opened();
    expect(boardAtOnce(state, { ...after(3), away: new Set([fg, deputy, second, employee]) })).toEqual({
      incident: {
        ...state,
        boardCalled: true,
        called: { to: 'board', people: [board], at: '2026-11-23T10:03:00.000Z', why: 'away' },
      },
      people: [board],
    });
    expect(boardAtOnce(state, all)?.people).toEqual([board, secondBoard]);
  });

  test('without those it is about, who are not waited for either', () => {
    expect(boardAtOnce(opened({ about: [board] }), all)?.people).toEqual([secondBoard]);
    expect(boardAtOnce(opened({ about: [fg] }), away(deputy, second))?.people).toEqual([board, secondBoard]);
  });

  test.each<[string, Incident, Parameters<typeof boardAtOnce>[1]]>([
    ['one of them is there', opened(), away(fg, deputy)],
    ['all of them are there', opened(), away()],
    ['only the board is away', opened(), away(board, secondBoard)],
    ['nobody knows who is away', opened(), after(3, two)],
    ['it was called before', { ...opened(), boardCalled: true }, all],
    ['it is about the whole board', opened({ about: [board, secondBoard] }), all],
    [
      'the board has it already, because it is about FG and deputies',
      opened({ about: [fg, deputy, second] }),
      away(board, secondBoard),
    ],
  ])('and not where %s', (_why, state, moment) => {
    expect(boardAtOnce(state, moment)).toBeNull();
  });
});

describe('any sequence of commands', () => {
  const people = [employee, fg, deputy, colleague, second, board];
  const anybody = fc.constantFrom(...people);
  const said = { text: fc.string({ maxLength: 20 }), masked: fc.constant([] as const) };
  const command: fc.Arbitrary<IncidentCommand> = fc.oneof(
    fc.record({ type: fc.constant('take' as const), by: anybody }),
    fc.record({ type: fc.constant('see' as const), by: anybody }),
    fc.record({ type: fc.constant('ask' as const), by: anybody, reporter: fc.constant(employee), ...said }),
    fc.record({
      type: fc.constantFrom('add' as const, 'answer' as const, 'mistake' as const),
      byReporter: fc.boolean(),
      ...said,
    }),
    { arbitrary: fc.record({ type: fc.constant('withdraw' as const), by: anybody, ...said }), weight: 1 },
    { arbitrary: fc.constant(timer), weight: 4 },
    fc.constant(report()),
  );
  const steps = fc.array(fc.tuple(command, fc.integer({ min: 0, max: 90 })), { maxLength: 40 });

  test('keeps the rules: one taker, never undone, every change told, nothing to whom it is about', () => {
    fc.assert(
      fc.property(fc.subarray(people), steps, (about, sequence) => {
        let { state, timer: next } = accept(null, report({ about }), after(0));
        let minutes = 0;
        for (const [given, pause] of sequence) {
          minutes += pause;
          const before = structuredClone(state);
          const outcome = decide(state, given, after(minutes));
          expect(state).toEqual(before);
          if (isRefusal(outcome)) continue;
          expect(outcome.events.length).toBeGreaterThan(0);
          for (const message of outcome.messages)
            if (message.view === 'incident.alert') expect(about).not.toContain(message.person);
            else expect(message.person).toBe(employee);
          if ('by' in given) expect(about).not.toContain(given.by);
          if (before.taken) expect(outcome.state.taken).toEqual(before.taken);
          if (before.status === 'withdrawn') expect(outcome.state.status).toBe('withdrawn');
          expect(outcome.state.escalated).toBeGreaterThanOrEqual(before.escalated);
          if (outcome.state.status !== 'reported') expect(outcome.timer?.step).not.toBe(escalationStep);
          else if (next && outcome.timer)
            expect(outcome.timer.at.getTime()).toBeGreaterThanOrEqual(next.at.getTime());
          if (given.type === 'timer' && outcome.timer)
            expect(outcome.timer.at.getTime()).toBeGreaterThan(after(minutes).now.getTime());
          expect(outcome.state.remarks.slice(0, before.remarks.length)).toEqual(before.remarks);
          ({ state, timer: next } = outcome);
        }
      }),
      runs(500, 4),
    );
  });
});
