import type { IncidentChange } from '../../../../../services/incident/commands';
import type { Incident } from '../../../../../services/incident/model';
import { nextRung } from '../../../../../services/incident/ladder';
import { letGoOf } from '../../../../../services/incident/process/holding';
import {
  accept,
  after,
  board,
  colleague,
  deputy,
  fg,
  opened,
  recipients,
  refusalOf,
  second,
  take,
  timer,
} from '../../../../support/incident-scene';
import { advised, closed, decided, deciding, taken } from '../../../../support/process-scene';

const alerts = 'incident.alert';
const handOver = (by: string, to: string): IncidentChange => ({ type: 'handOver', by, to });
const letGo = (by: string): IncidentChange => ({ type: 'letGo', by });
const leave = (from: string | null, holder = fg): IncidentChange => ({ type: 'leave', holder, from });
const planning = (owner: string): IncidentChange => ({
  type: 'plan',
  by: fg,
  owner,
  due: '2026-11-24',
  text: 'Bel de klant',
  masked: [],
});
const begins = { type: 'timer', step: 'leave' } as const;
/** After the classification and the advice in the scene. */
const later = 60;

describe('handing over', () => {
  test('to a colleague who is called; what was done and how far it is stay', () => {
    const decision = accept(decided, handOver(fg, deputy), after(later));
    expect(decision.state).toMatchObject({
      status: 'notifying',
      taken: { by: deputy, at: after(later).now.toISOString(), handedBy: fg },
      firstTakenAt: taken.taken?.at,
      process: { decisions: decided.process?.decisions, answers: decided.process?.answers },
    });
    expect(decision.events).toEqual([{ type: 'handedOver', by: fg, payload: { from: fg, to: deputy } }]);
    expect(recipients(decision, alerts)).toEqual([deputy]);
    expect(decision.messages[0]).toMatchObject({ class: 'statutory', as: { kind: 'post' } });
  });

  test('into one’s own hands: who had it is told', () => {
    const decision = accept(taken, handOver(second, second), after(later));
    expect(decision.state.taken).toEqual({ by: second, at: after(later).now.toISOString() });
    expect(recipients(decision, alerts)).toEqual([fg]);
  });

  test('by a third: both are told', () => {
    expect(recipients(accept(taken, handOver(deputy, second), after(later)), alerts)).toEqual([second, fg]);
  });

  test('tasks that the report brought go along; what somebody was given by name stays', () => {
    const tasked = accept(decided, planning(fg), after(later)).state;
    const ownersOf = (state: Incident) =>
      Object.fromEntries((state.process?.followUps ?? []).map(({ kind, owner }) => [kind, owner]));
    expect(ownersOf(tasked)).toEqual({ insurer: fg, police: fg, own: fg });
    const done = accept(tasked, { type: 'finish', task: 1, owner: fg }, after(later)).state;
    const handed = { insurer: fg, police: deputy, own: fg };
    expect(ownersOf(accept(done, handOver(fg, deputy), after(later)).state)).toEqual(handed);
    const free = accept(done, letGo(fg), after(later)).state;
    expect(ownersOf(free)).toEqual({ insurer: fg, police: fg, own: fg });
    expect(ownersOf(accept(free, take(deputy), after(80)).state)).toEqual(handed);
  });

  test.each([
    ['somebody who handles nothing', colleague],
    ['the board, as long as it was not called in', board],
    ['nobody', ''],
  ])('never to %s', (_who, to) => {
    expect(refusalOf(taken, handOver(fg, to), after(later))).toBe('handlerNotPossible');
  });

  test('never to or by whom it is about; nor to who has it', () => {
    const about = accept(opened({ about: [deputy] }), take(fg), after(5)).state;
    expect(refusalOf(about, handOver(fg, deputy), after(later))).toBe('handlerNotPossible');
    expect(refusalOf(about, handOver(deputy, second), after(later))).toBe('notFound');
    expect(refusalOf(taken, handOver(deputy, fg), after(later))).toBe('unchanged');
    expect(refusalOf(opened(), handOver(fg, deputy), after(later))).toBe('notTaken');
    expect(refusalOf(closed, handOver(fg, deputy), after(later))).toBe('closed');
  });

  test('the moment it was taken first stays, however often it changes hands', () => {
    const twice = accept(accept(taken, handOver(fg, deputy), after(60)).state, letGo(deputy), after(70));
    expect(accept(twice.state, take(second), after(80)).state.firstTakenAt).toBe(taken.taken?.at);
  });
});

describe('letting go', () => {
  const free = accept(advised, letGo(fg), after(later));

  test('nobody has it, and everybody else is called', () => {
    const at = after(later).now.toISOString();
    expect(free.state).toMatchObject({
      status: 'reported',
      taken: null,
      letGo: { by: fg, at, why: 'said' },
      process: advised.process,
    });
    expect(free.events).toEqual([{ type: 'letGo', by: fg, payload: { why: 'said' } }]);
    expect(recipients(free, alerts)).toEqual([deputy, second]);
  });

  test('the ladder runs from its beginning, and its clocks go on', () => {
    const climbed = accept(opened(), timer, after(15)).state;
    const again = accept(accept(climbed, take(fg), after(20)).state, letGo(fg), after(90)).state;
    expect(again).toMatchObject({ escalated: 0, called: null });
    expect(nextRung(again, after(90).organisation)).toMatchObject({ index: 0, at: after(105).now });
    expect(free.timer).toEqual({ at: after(later + 15).now, step: 'escalation' });
    // Half of a client's 24 hours: nobody holds it, so everybody is called.
    const half = accept(free.state, { type: 'timer', step: 'clock' }, after(11 * 60 + 1));
    expect(recipients(half, alerts)).toEqual([fg, deputy, second]);
  });

  test('everybody rings, also when what was laid down rings for nobody yet', () => {
    const rung = free.messages.filter(({ view }) => view === alerts);
    expect(rung.map(({ person, class: ring }) => [person, ring])).toEqual([
      [deputy, 'statutory'],
      [second, 'statutory'],
    ]);
  });

  test('because it is about who had it: who that was is written down', () => {
    const out = letGoOf(taken, 'about', deputy, after(later));
    expect(out.events).toEqual([{ type: 'letGo', by: deputy, payload: { why: 'about', holder: fg } }]);
    expect(out.state.letGo).toMatchObject({ by: fg, why: 'about' });
  });

  test('while all others are away the board is called at once, which is written down', () => {
    const at = { ...after(later), away: new Set([fg, deputy, second]) };
    const out = accept(taken, letGo(fg), at);
    expect(out.events).toEqual([
      { type: 'letGo', by: fg, payload: { why: 'said' } },
      { type: 'boardAtOnce', by: null, payload: { people: [board] } },
    ]);
    expect(recipients(out, alerts)).toContain(board);
    expect(out.state).toMatchObject({ boardCalled: true, called: { to: 'board', people: [board] } });
  });

  test('one that nobody has cannot be let go', () => {
    expect(refusalOf(opened(), letGo(fg), after(later))).toBe('notTaken');
  });

  test('who takes it goes on where it was', () => {
    const again = accept(free.state, take(deputy), after(later + 5)).state;
    expect(again).toMatchObject({ status: 'classified', taken: { by: deputy } });
    expect(again).not.toHaveProperty('letGo');
  });

  test('what was advised is decided on meanwhile, and still nobody has it', () => {
    const signed = accept(free.state, deciding(true), after(later + 5)).state;
    expect(signed).toMatchObject({ status: 'reported', taken: null });
    expect(signed.process?.decisions.authority).toMatchObject({ state: 'decided', notify: true });
    expect(accept(signed, take(fg), after(later + 6)).state.status).toBe('notifying');
  });

  test('is for who has it alone', () => {
    expect(refusalOf(taken, letGo(deputy), after(later))).toBe('notYours');
    expect(refusalOf(free.state, letGo(fg), after(later))).toBe('notTaken');
  });

  test('one of a flood rings by itself then', () => {
    const flooded = accept(opened({ flood: 'incident.flood' }), take(fg), after(5)).state;
    for (const message of accept(flooded, letGo(fg), after(6)).messages)
      expect(message).not.toHaveProperty('batch');
  });
});

describe('leave of who has it', () => {
  test('from today: it is let go, everybody is called, and so is who is away', () => {
    const decision = accept(taken, leave('2026-11-23'), after(later));
    expect(decision.state).toMatchObject({ status: 'reported', taken: null, letGo: { by: fg, why: 'away' } });
    expect(decision.events).toEqual([{ type: 'letGo', by: fg, payload: { why: 'away' } }]);
    expect(recipients(decision, alerts)).toEqual([fg, deputy, second]);
  });

  describe('from a later day', () => {
    const said = accept(taken, leave('2026-11-25'), after(later));

    test('it stays until then, which is told', () => {
      expect(said.state.taken).toMatchObject({ by: fg, awayFrom: '2026-11-25' });
      expect(said.events).toEqual([{ type: 'leaveSaid', by: fg, payload: { from: '2026-11-25' } }]);
      expect(recipients(said, alerts)).toEqual([fg]);
      expect(said.messages.map(({ class: ring }) => ring)).toEqual(['operational']);
    });

    test('counts from the day as it is here: late in the evening tomorrow has not come', () => {
      // 23:30 in Amsterdam; in UTC it is half past ten.
      const evening = { ...after(0), now: new Date('2026-11-24T22:30:00Z') };
      expect(accept(taken, leave('2026-11-25'), evening).state.taken).toMatchObject({
        awayFrom: '2026-11-25',
      });
      const night = { ...after(0), now: new Date('2026-11-24T23:30:00Z') };
      expect(accept(taken, leave('2026-11-25'), night).state.taken).toBeNull();
    });

    test('it is let go as the office opens', () => {
      const opens = new Date('2026-11-25T07:00:00Z');
      const early = { ...after(0), now: new Date(opens.getTime() - 1) };
      expect(refusalOf(said.state, begins, early)).toBe('nothingDue');
      const gone = accept(said.state, begins, { ...after(0), now: opens });
      expect(gone.state).toMatchObject({ status: 'reported', letGo: { by: fg, why: 'away' } });
    });

    test('is taken back, or handed over in time', () => {
      const back = accept(said.state, leave(null), after(later + 1));
      expect(back.state.taken).toEqual(taken.taken);
      expect(back.messages).toEqual([]);
      const handed = accept(said.state, handOver(fg, deputy), after(later + 1)).state;
      expect(refusalOf(handed, begins, after(3 * 24 * 60))).toBe('nothingDue');
    });

    test('said twice changes nothing', () => {
      expect(refusalOf(said.state, leave('2026-11-25'), after(later + 1))).toBe('unchanged');
    });
  });

  test('of somebody else, or of what is over, changes nothing', () => {
    expect(refusalOf(taken, leave('2026-11-23', deputy), after(later))).toBe('unchanged');
    expect(refusalOf(taken, leave(null), after(later))).toBe('unchanged');
    expect(refusalOf(closed, leave('2026-11-23'), after(later))).toBe('unchanged');
  });
});
