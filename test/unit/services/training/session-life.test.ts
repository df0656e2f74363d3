import { versionOf } from '../../../../services/forms/version';
import { isRefusal } from '../../../../services/ledger/decision';
import type { OutsideTrainer, Session, SessionFacts } from '../../../../services/training/model';
import { decideSession, type SessionCommand } from '../../../../services/training/plan';
import { organisation, personAt, plannedSession, sessionFacts } from '../../../support/training-scene';

/** Who gives a session changes, and next year's waits for a word: what happens to it until it is over. */

const owner = personAt(7).aadObjectId;
const fg = personAt(3).aadObjectId;
const before = new Date('2026-11-23T09:00:00Z');
const start = new Date('2026-12-10T09:00:00Z');
const session = plannedSession();

function outcomeOf(
  state: Session | null,
  command: SessionCommand,
  now: Date,
  mails: boolean,
  of = organisation,
) {
  return decideSession(state, command, { now, organisation: of, id: 'KS-0001', mails });
}
function decided(
  state: Session | null,
  command: SessionCommand,
  now = before,
  mails = false,
  of = organisation,
) {
  const outcome = outcomeOf(state, command, now, mails, of);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
}
function refusalOf(state: Session | null, command: SessionCommand, now = before): string | undefined {
  const outcome = outcomeOf(state, command, now, false);
  return isRefusal(outcome) ? outcome.refused : undefined;
}
const timer = (step: string): SessionCommand => ({ type: 'timer', step });
const card = (person: string) => ({
  person,
  view: 'training.session',
  class: 'operational',
  as: { kind: 'post' },
  follows: 'item',
});
const told = (state: Session) => ({
  to: 'training|KS-0001',
  flow: 'training',
  command: 'session',
  payload: { session: state },
});
const hurry = { to: 'digest', flow: 'digest', command: 'hurry', payload: {} };
const mailed = (messages: readonly { readonly person: string; readonly view: string }[]) =>
  messages.filter(({ view }) => view === 'training.appointment').map(({ person }) => person);
const ria: OutsideTrainer = { name: 'Ria', mail: 'ria@extern.example' };
const givenBy = (outside: OutsideTrainer): Session => plannedSession({ outside });

describe('somebody else gives it from now on', () => {
  const takeOver = (by: string): SessionCommand => ({ type: 'takeOver', by });

  test('both have its card, and everybody who comes hears', () => {
    const taken = decided(session, takeOver(fg));
    expect(taken.state).toEqual({
      ...session,
      version: 2,
      changedAt: before.toISOString(),
      owner: fg,
      takenOver: { from: owner, at: before.toISOString() },
    });
    expect(taken.events).toEqual([{ type: 'takenOver', by: fg, payload: {} }]);
    expect(taken.messages).toEqual([card(fg), card(owner)]);
    expect(taken.handovers).toEqual([told(taken.state), hurry]);
    expect(refusalOf(session, takeOver(owner))).toBe('unchanged');
  });

  test('calendars follow', () => {
    expect(mailed(decided(session, takeOver(fg), before, true).messages)).toEqual([
      `@mail:${fg}`,
      `@mail:${owner}`,
    ]);
    expect(mailed(decided(givenBy(ria), takeOver(fg), before, true).messages)).toEqual([
      `@mail:${fg}`,
      '@mail:outside-before',
    ]);
  });

  test('in the place of a trainer from outside: who made it, or another', () => {
    const own = decided(givenBy(ria), takeOver(owner));
    expect(own.state).toEqual({
      ...session,
      version: 2,
      changedAt: before.toISOString(),
      outsideBefore: ria,
    });
    expect(own.messages).toEqual([card(owner)]);
    expect(decided(givenBy({ ...ria, mail: null }), takeOver(owner)).state).not.toHaveProperty(
      'outsideBefore',
    );
    expect(decided(givenBy(ria), takeOver(fg)).state).toMatchObject({
      owner: fg,
      takenOver: { from: owner },
    });
  });
});

test('handed on by who gave it, or by another: the history says to whom', () => {
  const handed = decided(session, { type: 'takeOver', by: owner, to: fg });
  expect(handed.state).toMatchObject({ owner: fg, takenOver: { from: owner } });
  expect(handed.events).toEqual([{ type: 'takenOver', by: owner, payload: { to: fg } }]);
  expect(decided(session, { type: 'takeOver', by: fg, to: fg }).events).toEqual([
    { type: 'takenOver', by: fg, payload: {} },
  ]);
  expect(refusalOf(session, { type: 'takeOver', by: fg, to: owner })).toBe('unchanged');
});

test('moved by somebody else: who gives it has its card anew, for a code on paper has other hours now', () => {
  const moved = (by: string, facts: Partial<SessionFacts>, of = session) =>
    decided(of, {
      type: 'change',
      facts: { ...of.facts, ...facts },
      by,
      seen: versionOf(of.facts),
    });
  for (const change of [{ day: '2026-12-11' }, { from: '09:30' }, { until: '11:30' }]) {
    const other = moved(fg, change);
    expect(other.messages).toEqual([card(owner)]);
    const { day, from, until } = session.facts;
    expect(other.state.moved).toEqual({ day, from, until, at: before.toISOString() });
  }
  expect(moved(owner, { day: '2026-12-11' }).messages).toEqual([]);
  const renamed = moved(fg, { title: 'Anders' });
  expect(renamed.messages).toEqual([]);
  expect(renamed.state).not.toHaveProperty('moved');
  // Nobody was told the time of a proposal.
  expect(moved(fg, { day: '2026-12-11' }, { ...session, proposed: true }).state).not.toHaveProperty('moved');
});

describe('a trainer from outside', () => {
  const change = (from: Session, facts: Partial<SessionFacts>): SessionCommand => ({
    type: 'change',
    facts: { ...from.facts, ...facts },
    by: owner,
    seen: versionOf(from.facts),
  });
  const changed = (from: Session, facts: Partial<SessionFacts>) =>
    decided(from, change(from, facts), before, true);

  test('is written to once they are to come, and again when another does: then the one before is too', () => {
    expect(mailed(changed(session, { outside: ria }).messages)).toEqual(['@mail:outside', `@mail:${owner}`]);
    const other = changed(givenBy(ria), { outside: { name: 'Bo', mail: 'bo@extern.example' } });
    expect(other.state).toMatchObject({ outsideBefore: ria, revision: 1 });
    expect(mailed(other.messages)).toEqual(['@mail:outside', '@mail:outside-before']);
  });

  test('is not written to when nothing changes for them', () => {
    expect(mailed(changed(givenBy(ria), { places: 3 }).messages)).toEqual([]);
    expect(changed(givenBy(ria), { places: 3 }).state).not.toHaveProperty('outsideBefore');
    expect(mailed(changed(givenBy(ria), { day: '2026-12-11' }).messages)).toEqual(['@mail:outside']);
    expect(mailed(changed(givenBy(ria), { outside: { ...ria, name: 'Maria' } }).messages)).toEqual([
      '@mail:outside',
    ]);
  });

  test('is known by name only, once it is over', () => {
    const closed = decided(givenBy(ria), { type: 'close', by: owner }, start);
    expect(closed.state.facts.outside).toEqual({ name: 'Ria', mail: null });
    expect(mailed(decided(givenBy(ria), { type: 'cancel', by: owner }, before, true).messages)).toEqual([
      '@mail:outside',
    ]);
  });
});

describe('[D19] next year’s', () => {
  const plan = {
    type: 'plan',
    facts: sessionFacts,
    by: owner,
    cardActivityId: null,
    proposed: true,
  } as const;
  const proposed = decided(null, plan).state;
  const twoWeeks = new Date('2026-12-07T07:00:00Z');

  test('is shown to who gives it, and to nobody else', () => {
    const made = decided(null, plan, before, true);
    expect(made.state).toEqual({ ...session, proposed: true });
    expect(made.events).toEqual([{ type: 'proposed', by: owner, payload: {} }]);
    expect(made.messages).toEqual([card(owner)]);
    expect(made.handovers).toEqual([]);
    expect(made.timer).toEqual({ at: twoWeeks, step: 'askAgain' });
  });

  test('is asked about every two weeks, and does not take place when nobody says so before its day', () => {
    const asked = decided(proposed, timer('askAgain'), twoWeeks);
    expect(asked).toMatchObject({
      state: { ...proposed, reminded: 1 },
      events: [{ type: 'askedAgain', by: null, payload: {} }],
      messages: [],
      handovers: [],
      timer: { at: start, step: 'lapse' },
    });
    expect(decided({ ...proposed, reminded: 1 }, timer('askAgain'), twoWeeks).state.reminded).toBe(2);
    const lapsed = decided(asked.state, timer('lapse'), start);
    expect(lapsed).toMatchObject({
      state: { version: 2, status: 'cancelled', cancelledAt: start.toISOString(), cancelledBy: owner },
      events: [{ type: 'lapsed', by: null, payload: {} }],
      handovers: [],
      timer: null,
    });
    for (const step of ['ended', 'remind', 'close', 'repeat'])
      expect(refusalOf(proposed, timer(step), start)).toBe('nothingDue');
  });

  test('holds once it is confirmed: then people are invited, as if it had been made now', () => {
    const confirm: SessionCommand = { type: 'confirm', by: owner };
    const confirmed = decided(proposed, confirm, twoWeeks, true);
    expect(confirmed.state).toEqual({
      ...session,
      version: 2,
      changedAt: twoWeeks.toISOString(),
      publishedAt: twoWeeks.toISOString(),
    });
    expect(confirmed.events).toEqual([{ type: 'confirmed', by: owner, payload: {} }]);
    expect(mailed(confirmed.messages)).toEqual([`@mail:${owner}`]);
    expect(confirmed.handovers).toEqual([told(confirmed.state), hurry]);
    expect(refusalOf(session, confirm)).toBe('unchanged');
    expect(refusalOf(proposed, confirm, start)).toBe('begun');
  });

  test('that is cancelled or changed is nobody else’s business yet', () => {
    const cancelled = decided(proposed, { type: 'cancel', by: owner }, before, true);
    expect([cancelled.handovers, cancelled.messages]).toEqual([[], []]);
    const facts = { ...sessionFacts, day: '2026-12-11' };
    const seen = versionOf(sessionFacts);
    const moved = decided(proposed, { type: 'change', facts, by: owner, seen }, before, true);
    expect([moved.handovers, moved.messages]).toEqual([[], []]);
  });
});

test('a list that nobody completes is asked for every week, until it closes by itself', () => {
  const slow = { ...organisation, training: { ...organisation.training, closeAfterWorkingDays: 10 } };
  const opening = (day: string) => new Date(`${day}T07:00:00Z`);
  const next = (state: Session, step: string, day: string) =>
    decided(state, timer(step), opening(day), false, slow);
  const first = next(session, 'ended', '2026-12-11');
  expect(first.timer).toEqual({ at: opening('2026-12-11'), step: 'remind' });
  const second = next(first.state, 'remind', '2026-12-11');
  expect(second.events).toEqual([{ type: 'remindedToClose', by: null, payload: {} }]);
  expect(second.timer).toEqual({ at: opening('2026-12-18'), step: 'remind' });
  const third = next(second.state, 'remind', '2026-12-18');
  expect(third.state.reminded).toBe(2);
  expect(third.timer).toEqual({ at: opening('2026-12-24'), step: 'close' });
  const closed = next(third.state, 'close', '2026-12-24');
  expect(closed.messages).toEqual([card(owner)]);
  for (const step of ['remind', 'close', 'ended'])
    expect(refusalOf(closed.state, timer(step), start)).toBe('nothingDue');
});
