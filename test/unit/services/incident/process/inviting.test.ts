import type { IncidentChange } from '../../../../../services/incident/commands';
import type { Incident, Invited } from '../../../../../services/incident/model';
import { ending, withoutInvited } from '../../../../../services/incident/process/inviting';
import {
  accept,
  after,
  board,
  colleague,
  deputy,
  employee,
  fg,
  opened,
  person,
  refusalOf,
} from '../../../../support/incident-scene';
import { taken } from '../../../../support/process-scene';

/** A colleague of the group, and one of a guest company. */
const trainer = person(8);
const guest = person(12);
const at = (minutes: number): string => after(minutes).now.toISOString();
const invite = (who: string, by = fg): IncidentChange => ({ type: 'invite', by, person: who });
const uninvite = (who: string, by = fg): IncidentChange => ({ type: 'uninvite', by, person: who });
const looks = (who: string, minutes: number, by = fg): Invited => ({ person: who, by, at: at(minutes) });
const looked = (who: string, why: 'takenBack' | 'over' | 'about' = 'takenBack'): Invited => ({
  ...looks(who, 6),
  ended: { at: at(7), why },
});
const inviting = (...invited: readonly Invited[]): Incident => ({ ...taken, invited });
const card = (who: string, view: string) => ({
  person: who,
  view,
  class: 'operational',
  as: { kind: 'post' },
  follows: 'item',
});

describe('a colleague is let in', () => {
  test('with a card of their own, and it is written down who did it', () => {
    const { state, events, messages } = accept(taken, invite(colleague), after(10));
    expect(state.invited).toEqual([{ person: colleague, by: fg, at: '2026-11-23T10:10:00.000Z' }]);
    expect(events).toEqual([{ type: 'invited', by: fg, payload: { persons: [colleague] } }]);
    expect(messages).toEqual([card(colleague, 'incident.invited')]);
  });

  test('beside those who look already, and again after it ended', () => {
    const before = inviting(looked(colleague), looks(trainer, 8));
    const { state } = accept(before, invite(colleague), after(10));
    expect(state.invited).toEqual([looked(colleague), looks(trainer, 8), looks(colleague, 10)]);
  });

  test('by another than who holds it, who is told', () => {
    const { messages } = accept(taken, invite(colleague, deputy), after(10));
    expect(messages).toEqual([card(colleague, 'incident.invited'), card(fg, 'incident.alert')]);
  });

  test('while nobody holds it, and then nobody else is told', () => {
    const reported = { ...taken, taken: null };
    expect(accept(reported, invite(colleague), after(10)).messages).toEqual([
      card(colleague, 'incident.invited'),
    ]);
  });

  test('and who holds it and may not see it any more is not told', () => {
    const about = { ...taken, about: [fg] };
    expect(accept(about, invite(colleague, deputy), after(10)).messages).toEqual([
      card(colleague, 'incident.invited'),
    ]);
  });
});

describe('nobody is let in', () => {
  test.each<[string, Incident, string, string]>([
    ['twice', inviting(looks(colleague, 6)), colleague, 'unchanged'],
    ['twice, among others', inviting(looks(trainer, 5), looks(colleague, 6)), colleague, 'unchanged'],
    ['who can act on it anyway', taken, deputy, 'inviteNotPossible'],
    ['whom it is about', { ...taken, about: [colleague] }, colleague, 'inviteNotPossible'],
    ['of a guest company', taken, guest, 'inviteNotPossible'],
    ['whom nobody knows', taken, person(99), 'inviteNotPossible'],
  ])('%s', (_who, state, who, refused) => {
    expect(refusalOf(state, invite(who), after(10))).toBe(refused);
  });

  test('after the thirtieth, those whose access ended included', () => {
    const others = Array.from({ length: 29 }, (_, number) => looked(person(100 + number)));
    const last = accept(inviting(...others), invite(colleague), after(10)).state;
    expect(last.invited).toHaveLength(30);
    expect(refusalOf(last, invite(trainer), after(11))).toBe('tooManyInvited');
  });

  test('by who may not act on it', () => {
    expect(refusalOf(taken, invite(colleague, employee), after(10))).toBe('notFound');
    expect(refusalOf(taken, invite(colleague, board), after(10))).toBe('notFound');
  });
});

describe('access is taken back', () => {
  const both = inviting(looks(trainer, 5), looks(colleague, 6));

  test('of that person alone, who is told', () => {
    const { state, events, messages } = accept(both, uninvite(colleague), after(10));
    expect(state.invited).toEqual([
      looks(trainer, 5),
      { ...looks(colleague, 6), ended: { at: '2026-11-23T10:10:00.000Z', why: 'takenBack' } },
    ]);
    expect(events).toEqual([{ type: 'uninvited', by: fg, payload: { persons: [colleague] } }]);
    expect(messages).toEqual([card(colleague, 'incident.uninvited')]);
  });

  test('by another than who holds it, who is told', () => {
    expect(accept(both, uninvite(colleague, deputy), after(10)).messages).toEqual([
      card(colleague, 'incident.uninvited'),
      card(fg, 'incident.alert'),
    ]);
  });

  test('an earlier time that ended keeps its own end', () => {
    const again = inviting(looked(colleague), looks(colleague, 8));
    expect(accept(again, uninvite(colleague), after(10)).state.invited).toEqual([
      looked(colleague),
      { ...looks(colleague, 8), ended: { at: '2026-11-23T10:10:00.000Z', why: 'takenBack' } },
    ]);
  });

  test('and not of who has none', () => {
    expect(refusalOf(taken, uninvite(colleague), after(10))).toBe('unchanged');
    expect(refusalOf(inviting(looked(colleague)), uninvite(colleague), after(10))).toBe('unchanged');
    expect(refusalOf(inviting(looks(trainer, 5)), uninvite(colleague), after(10))).toBe('unchanged');
  });
});

describe('when it is over', () => {
  test('nobody looks along any more, and it is written down who did', () => {
    const before = inviting(looked(employee), looks(trainer, 5), looks(colleague, 6));
    const { state, events } = withoutInvited(before, deputy, after(20));
    const ended = { at: '2026-11-23T10:20:00.000Z', why: 'over' };
    expect(state.invited).toEqual([
      looked(employee),
      { ...looks(trainer, 5), ended },
      { ...looks(colleague, 6), ended },
    ]);
    expect(events).toEqual([{ type: 'uninvited', by: deputy, payload: { persons: [trainer, colleague] } }]);
  });

  test('withdrawing it says so in the history', () => {
    const gone = accept(
      inviting(looks(colleague, 6)),
      { type: 'withdraw', by: fg, text: 'Niets', masked: [] },
      after(20),
    );
    expect(gone.events.map(({ type }) => type)).toEqual(['withdrawn', 'uninvited']);
    expect(gone.state.invited).toEqual([
      { ...looks(colleague, 6), ended: { at: '2026-11-23T10:20:00.000Z', why: 'over' } },
    ]);
  });

  test('nothing is said where nobody looked', () => {
    for (const before of [opened(), inviting(looked(colleague))])
      expect(withoutInvited(before, fg, after(20))).toEqual({ state: before, events: [] });
  });

  test('of those it turned out to be about it ends, and of nobody else', () => {
    const before = inviting(looks(trainer, 5), looks(colleague, 6));
    const after20 = ending(before, 'about', [colleague, employee], after(20));
    expect(after20.invited).toEqual([
      looks(trainer, 5),
      { ...looks(colleague, 6), ended: { at: '2026-11-23T10:20:00.000Z', why: 'about' } },
    ]);
    expect(ending(before, 'about', [employee], after(20))).toBe(before);
    expect(ending(opened(), 'about', [employee], after(20))).toEqual(opened());
  });
});
