import { clocksOf } from '../../../../../services/incident/clocks';
import type { Correction, Incident } from '../../../../../services/incident/model';
import { mayHandle } from '../../../../../services/incident/handlers';
import { correctable } from '../../../../../services/incident/process/correcting';
import { proposalsFrom } from '../../../../../services/incident/assessment/proposals';
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
  second,
  take,
} from '../../../../support/incident-scene';
import { noProcess } from '../../../../../services/incident/process/model';
import { advised, carriedOut, closed, decided, deciding, taken } from '../../../../support/process-scene';

const alerts = 'incident.alert';
const reason = 'Gebeld met de melder.';
const later = 60;

const correcting = (state: Incident, change: Partial<Correction>, by = fg, times = 0) =>
  ({
    type: 'correct',
    by,
    to: { ...correctable(state), ...change },
    times,
    text: reason,
    masked: [],
  }) as const;
const corrected = (state: Incident, change: Partial<Correction>, by = fg) =>
  accept(state, correcting(state, change, by), after(later));

describe('facts', () => {
  test('stand in the history as they were and as they are, with why and who', () => {
    const { state, events } = corrected(taken, { kind: 'wrong_file', peopleCount: 40 });
    expect(state.facts).toMatchObject({ kind: 'wrong_file', peopleCount: 40 });
    expect(state.corrected).toEqual({ by: fg, at: after(later).now.toISOString(), times: 1 });
    expect(events).toEqual([
      {
        type: 'corrected',
        by: fg,
        payload: {
          reason,
          was: { kind: 'mail_wrong_recipient', peopleCount: null },
          is: { kind: 'wrong_file', peopleCount: 40 },
        },
      },
    ]);
  });

  test('what a report of before does not hold is not there, and can be added', () => {
    expect(correctable(taken).happened).toBeNull();
    const happened = { from: '2026-11-20T08:00:00.000Z', until: null, ongoing: true };
    expect(corrected(taken, { happened }).state.facts.happened).toEqual(happened);
  });

  test('a kind that brings a task brings it, once', () => {
    const state = corrected(taken, { kind: 'unlawful_instruction' }).state;
    expect(state.process?.followUps.map(({ kind }) => kind)).toEqual(['clientNote']);
  });

  test('what is proposed as an answer follows', () => {
    const told = accept(
      opened({
        facts: { ...taken.facts, kind: 'email_wrong_recipient', answers: { recipient: 'stranger' } },
      }),
      take(fg),
      after(5),
    ).state;
    expect(proposalsFrom(told.facts)).toMatchObject({ recipient: ['stranger'], role: ['both'] });
    const { facts } = corrected(told, { kind: 'found_print', dataOf: 'optimo', peopleCount: 3 }).state;
    expect(proposalsFrom(facts)).toMatchObject({ role: ['controller'], people: ['3'], medium: ['paper'] });
    expect(proposalsFrom(facts)).not.toHaveProperty('recipient');
  });

  test('noticed at the moment it happened, or lasting a moment, can be', () => {
    const from = taken.facts.noticedAt;
    const happened = { from, until: from, ongoing: false };
    expect(corrected(taken, { happened }).state.facts.happened).toEqual(happened);
  });

  test.each([
    ['in the future', { noticedAt: '2026-11-24T00:00:00.000Z' }],
    ['before it happened', { happened: { from: '2026-11-23T09:30:00.000Z', until: null, ongoing: null } }],
    [
      'an end before its beginning',
      {
        happened: { from: '2026-11-22T09:00:00.000Z', until: '2026-11-21T09:00:00.000Z', ongoing: null },
      },
    ],
  ])('a moment that cannot be is refused: %s', (_what, change) => {
    expect(refusalOf(taken, correcting(taken, change), after(later))).toBe('momentNotPossible');
  });

  test('nothing that is the same, over what somebody else corrected, or of what is over', () => {
    expect(refusalOf(taken, correcting(taken, {}), after(later))).toBe('unchanged');
    const once = corrected(taken, { peopleCount: 40 }).state;
    expect(refusalOf(once, correcting(once, { peopleCount: 50 }), after(later))).toBe('factsChanged');
    expect(refusalOf(closed, correcting(closed, { peopleCount: 50 }), after(200))).toBe('closed');
    expect(refusalOf(opened(), correcting(opened(), { peopleCount: 50 }), after(1))).toBe('notTaken');
  });
});

describe('when it was noticed', () => {
  const [authority, ours] = ['authority', `client:${client}`];
  const from = (state: Incident) =>
    Object.fromEntries(clocksOf(state, organisation).map((clock) => [clock.id, clock.from.toISOString()]));

  test.each(['2026-11-22T09:00:00.000Z', '2026-11-23T09:45:00.000Z'])(
    'clocks run from then: %s',
    (noticedAt) => {
      const { state } = corrected(taken, { noticedAt });
      expect(from(state)).toMatchObject({ [authority]: noticedAt, [ours]: noticedAt });
    },
  );

  test('they ring anew, and at once when a moment has passed', () => {
    const rung = accept(taken, { type: 'timer', step: 'clock' }, after(11 * 60 + 1)).state;
    const { state, timer } = corrected(rung, { noticedAt: '2026-11-22T22:35:00.000Z' });
    expect(state.process?.reminded).toEqual({});
    expect(timer?.step).toBe('clock');
    expect(timer?.at).toEqual(after(35).now);
  });

  test('what has rung stays rung when something else is corrected, and so does the clock of the people', () => {
    const rung = accept(taken, { type: 'timer', step: 'clock' }, after(11 * 60 + 1)).state;
    expect(Object.keys(rung.process?.reminded ?? {})).not.toEqual([]);
    expect(corrected(rung, { peopleCount: 3 }).state.process?.reminded).toEqual(rung.process?.reminded);
    const called: Incident = {
      ...advised,
      process: { ...noProcess, ...advised.process, reminded: { authority: 'x', subjects: 'y' } },
    };
    const { state } = corrected(called, { noticedAt: '2026-11-22T22:35:00.000Z' });
    expect(state.process?.reminded).toEqual({ subjects: 'y' });
  });

  test('a later moment that the FG named stays; one that lies before it does not', () => {
    const to = '2026-11-23T09:30:00.000Z';
    const moved = accept(taken, { type: 'moveAware', by: fg, to, text: 'Log', masked: [] }, after(30)).state;
    expect(corrected(moved, { noticedAt: '2026-11-22T09:00:00.000Z' }).state.awareAt).toBe(to);
    const noticedAt = '2026-11-23T09:45:00.000Z';
    expect(corrected(moved, { noticedAt }).state.awareAt).toBe(noticedAt);
  });
});

describe('[N6] whom it is about', () => {
  const may = (state: Incident, person: string) => mayHandle(state, organisation, person, after(later).now);

  test('loses it, and who has it is told', () => {
    const decision = corrected(taken, { about: [deputy] }, second);
    expect(may(decision.state, deputy)).toBe(false);
    expect(recipients(decision, alerts)).toEqual([fg]);
    expect(decision.listed).toMatchObject({ about: [deputy] });
    expect(decision.rows).toMatchObject([{ value: { about: [deputy] } }]);
  });

  test('who was wrongly kept from it gets it', () => {
    const kept = accept(opened({ about: [deputy] }), take(fg), after(5)).state;
    const decision = corrected(kept, { about: [] });
    expect(recipients(decision, alerts)).toEqual([deputy]);
    expect(decision.messages[0]).toMatchObject({ class: 'statutory', as: { kind: 'post' } });
  });

  test('had it: nobody has it then, and everybody else is called', () => {
    const decision = corrected(taken, { about: [fg] }, deputy);
    expect(decision.state).toMatchObject({
      status: 'reported',
      taken: null,
      letGo: { by: fg, why: 'about' },
    });
    expect(decision.events.map(({ type, by }) => [type, by])).toEqual([
      ['corrected', deputy],
      ['letGo', deputy],
    ]);
    expect(recipients(decision, alerts)).toEqual([second]);
  });

  test('said so of oneself: one’s own card goes too', () => {
    const decision = corrected(taken, { about: [fg] });
    expect(recipients(decision, alerts)).toEqual([deputy, second]);
    expect(decision).not.toHaveProperty('leaves');
  });

  test('all of them: the board has it', () => {
    expect(recipients(corrected(taken, { about: [fg, deputy, second] }), alerts)).toEqual([board]);
  });

  test('has no task of it any more', () => {
    const plan = { type: 'plan', by: fg, owner: second, due: '2026-11-25', text: 'x', masked: [] } as const;
    const planned = accept(taken, plan, after(30)).state;
    const { state } = corrected(planned, { about: [second] });
    expect(state.process?.followUps).toMatchObject([{ owner: fg }]);
  });

  test('who did a task did it; and what others have to do stays with them', () => {
    const plan = (owner: string) =>
      ({ type: 'plan', by: fg, owner, due: '2026-11-25', text: 'x', masked: [] }) as const;
    const planned = accept(taken, plan(second), after(30)).state;
    const done = accept(planned, { type: 'finish', task: 1, owner: second }, after(31)).state;
    const more = accept(done, plan(deputy), after(32)).state;
    const { state } = corrected(more, { about: [second] });
    expect(state.process?.followUps.map(({ owner }) => owner)).toEqual([second, deputy]);
  });

  test('who has it hears of a correction by another in office hours; who gains it, at once', () => {
    const rings = (decision: ReturnType<typeof accept>) =>
      decision.messages.map(({ person, class: ring }) => [person, ring]);
    expect(rings(corrected(taken, { peopleCount: 3 }, second))).toEqual([[fg, 'operational']]);
    expect(rings(corrected(taken, { peopleCount: 3 }))).toEqual([]);
  });

  test('who decides is called only for what waits, and only if they could not decide before', () => {
    const calls = (state: Incident, about: readonly string[]) =>
      recipients(corrected(state, { about }), 'incident.decision');
    expect(calls(decided, [board])).toEqual([]);
    expect(calls(advised, [second])).toEqual([]);
    const half = carriedOut(advised, [deciding(true)], 40);
    expect(calls(half, [board])).toEqual([fg, deputy, second]);
    const messages = corrected(half, { about: [board] }).messages;
    expect(new Set(messages.map(({ class: ring }) => ring))).toEqual(new Set(['statutory']));
  });

  test('of the board: what waits for a decision goes to who may decide then', () => {
    const { state } = corrected(advised, { about: [board] });
    expect(state.about).toEqual([board]);
    expect(recipients(corrected(advised, { about: [board] }), 'incident.decision')).toEqual([
      fg,
      deputy,
      second,
    ]);
  });
});

test('whom it is about cannot change while others belong to it: they could read it there', () => {
  const leads = [{ id: 'INC-2026-0002', by: fg, at: taken.reportedAt, awareAt: taken.awareAt }];
  const leading: Incident = { ...taken, leads };
  expect(refusalOf(leading, correcting(leading, { about: [second] }), after(later))).toBe('hasJoined');
  expect(corrected(leading, { peopleCount: 3 }).state.facts.peopleCount).toBe(3);
});
