import { isRefusal } from '../../../../services/ledger/decision';
import type { VisitChange, VisitCommand } from '../../../../services/visit/commands';
import { decide, mayHandle } from '../../../../services/visit/decide';
import { nextTimer, rungsDue, rungsOf } from '../../../../services/visit/ladder';
import type { Visit, VisitFacts, VisitIn } from '../../../../services/visit/model';
import { isOpen } from '../../../../services/visit/while-inside';
import {
  announced,
  arrive,
  atDesk,
  colleague,
  facts,
  host,
  local,
  moment,
  officeManager,
  organisation,
  reception,
} from '../../../support/visit-scene';

const officeDeputy = '0a1b2c3d-0000-4000-8000-000000000014';
const stranger = '0a1b2c3d-0000-4000-8000-000000000009';
const { pingAfterMinutes: pause, escortAfterMinutes } = organisation.visit;
const at = (time: string) => moment(local(time));
const iso = (time: string): string => local(time).toISOString();
const later = (minutes: number): Date => new Date(local('10:00').getTime() + minutes * 60_000);

function accept(visit: Visit | null, command: VisitCommand, when = at('10:00')) {
  const outcome = decide(visit, command, when);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
}
function refusalOf(visit: Visit | null, command: VisitCommand, when = at('10:00')): string | undefined {
  const outcome = decide(visit, command, when);
  return isRefusal(outcome) ? outcome.refused : undefined;
}
const after = (...commands: readonly VisitCommand[]): Visit =>
  commands.reduce<Visit>((visit, command) => accept(visit, command).state, announced());
function arrivedIn(visit: Visit): VisitIn<'arrived'> {
  if (visit.status !== 'arrived') throw new Error(visit.status);
  return visit;
}

const leave: VisitChange = { type: 'leave', doer: atDesk, swept: false };
const collect: VisitChange = { type: 'collect', by: host };
const answer: VisitChange = { type: 'answer', answer: 'coming', by: host };
const send: VisitChange = { type: 'send', by: host, colleague };
const refuse = (by = host): VisitChange => ({ type: 'refuse', by, reason: 'Ken ik niet' });
const deliver: VisitChange = { type: 'deliver', doer: { person: reception }, card: null };
const walkIn = (change: Partial<Extract<VisitCommand, { type: 'walkIn' }>> = {}): VisitCommand => ({
  ...{ type: 'walkIn', facts, host, way: 'garage', doer: atDesk, card: null },
  ...change,
});
const timer = (step: string): VisitChange => ({ type: 'timer', step });
const expected = announced();
const supplier = announced({ kind: 'supplier' });
const arrived = arrivedIn(after(arrive));
const collected = after(arrive, collect);
const called = (...people: readonly string[]) =>
  people.map((person) => ({
    ...{ person, view: 'visit.host', class: 'operational', as: { kind: 'post' }, follows: 'item' },
    repeatUnknown: true,
  }));

/** A command, what stands in the history, who is called, and where the list of the BHV has the visitor from then on. */
test.each<
  readonly [string, Visit | null, VisitCommand, readonly unknown[], readonly string[], string | null]
>([
  [
    'announced',
    null,
    { type: 'announce', facts, by: host, cardActivityId: null },
    ['announced', host, {}],
    [`host ${host}`],
    null,
  ],
  [
    'walked in',
    null,
    walkIn(),
    ['arrived', null, { way: 'garage', unexpected: true, desk: 'desk-1' }],
    [`host ${host}`],
    'below',
  ],
  [
    'changed',
    expected,
    { type: 'change', facts: { ...facts, until: '13:00' }, by: host },
    ['changed', host, {}],
    [],
    null,
  ],
  ['cancelled', expected, { type: 'cancel', by: host }, ['cancelled', host, {}], [], null],
  ['refused before', expected, refuse(), ['refused', host, { reason: 'Ken ik niet' }], [], null],
  ['delivered', supplier, deliver, ['delivered', reception, {}], [`host ${host}`, `desk ${reception}`], null],
  [
    'arrived',
    expected,
    arrive,
    ['arrived', null, { way: 'reception', unexpected: false, desk: 'desk-1' }],
    [`host ${host}`],
    'below',
  ],
  ['not come', expected, timer('noShow'), ['noShow', null, {}], [], null],
  ['answered', arrived, answer, ['answered', host, { kind: 'coming', escort: host }], [], null],
  [
    'a colleague sent',
    arrived,
    send,
    ['answered', host, { kind: 'colleague', escort: colleague }],
    [`host ${colleague}`],
    null,
  ],
  ['refused at the desk', arrived, refuse(), ['refused', host, { reason: 'Ken ik niet' }], [], 'gone'],
  [
    'delivered after all',
    { ...arrived, facts: supplier.facts },
    deliver,
    ['delivered', reception, {}],
    [`host ${host}`],
    'gone',
  ],
  [
    'at the door',
    arrived,
    { type: 'atDoor', doer: atDesk },
    ['atDoor', null, { desk: 'desk-1' }],
    [`host ${host}`],
    null,
  ],
  ['collected', arrived, collect, ['collected', host, {}], [], 'upstairs'],
  ['left from below', arrived, leave, ['left', null, { swept: false, desk: 'desk-1' }], [], 'gone'],
  ['upstairs', collected, { type: 'upstairs', by: host }, ['upstairs', host, {}], [], null],
  ['staying', collected, { type: 'stay', by: host }, ['stays', host, {}], [], null],
  ['left', collected, { ...leave, swept: true }, ['left', null, { swept: true, desk: 'desk-1' }], [], 'gone'],
  ['asked whether gone', collected, timer('end'), ['askedWhetherGone', null, {}], [`host ${host}`], null],
])('%s: history, calls, and the list of the BHV', (_, state, command, [type, by, payload], people, where) => {
  const decision = accept(state, command);
  expect(decision.events).toEqual([{ type, by, payload }]);
  expect(decision.messages.map(({ view, person }) => `${view.slice(6)} ${person}`)).toEqual(people);
  expect(decision.handovers?.map((handover) => handover.payload['where'])).toEqual(
    where === null ? undefined : [where],
  );
});

describe('what is kept', () => {
  const deed = { by: atDesk, at: iso('10:00') };
  const base = {
    ...{ id: 'BZ-0001', location: 'kantoor', facts, host, unexpected: false },
    announced: { by: { person: host }, at: iso('09:00') },
  };
  const arrival = {
    ...{ ...deed, way: 'reception', desk: 'reception', called: [host], escalated: 0, atDoorAt: null },
  };
  const escort = { by: host, from: iso('10:00'), upstairsAt: null };

  test('of every state exactly what is known in it', () => {
    expect(expected).toEqual({ ...base, status: 'expected' });
    expect(arrived).toEqual({ ...base, status: 'arrived', arrival, answer: null });
    expect(collected).toEqual({ ...base, status: 'collected', arrival, answer: null, escort, askedAt: null });
    expect(after(arrive, collect, leave)).toEqual({
      ...base,
      status: 'left',
      arrival,
      escort,
      left: deed,
      swept: false,
    });
    expect(after(arrive, leave)).toEqual({
      ...base,
      status: 'left',
      arrival,
      escort: null,
      left: deed,
      swept: false,
    });
    const ended = { by: { person: host }, at: iso('10:00') };
    expect(after({ type: 'cancel', by: host })).toEqual({ ...base, status: 'cancelled', ended });
    expect(after(refuse())).toEqual({
      ...base,
      status: 'refused',
      ended,
      reason: 'Ken ik niet',
      came: false,
    });
    expect(after(arrive, refuse())).toEqual({
      ...base,
      status: 'refused',
      ended,
      reason: 'Ken ik niet',
      came: true,
    });
    expect(accept(expected, timer('noShow'), at('18:00')).state).toEqual({
      ...base,
      status: 'noShow',
      endedAt: iso('18:00'),
    });
    for (const state of [supplier, { ...arrived, facts: supplier.facts }])
      expect(accept(state, deliver).state).toEqual({
        ...{ ...base, facts: supplier.facts, status: 'delivered' },
        ended: { by: { person: reception }, at: iso('10:00') },
      });
  });

  test('of an answer, of a colleague who is sent, of who went up', () => {
    expect(arrivedIn(after(arrive, answer)).answer).toEqual({
      kind: 'coming',
      by: host,
      escort: host,
      at: iso('10:00'),
    });
    const sent = arrivedIn(after(arrive, send));
    expect(sent.answer).toEqual({ kind: 'colleague', by: host, escort: colleague, at: iso('10:00') });
    expect(sent.arrival.called).toEqual([host, colleague]);
    expect(arrivedIn(after(arrive, send, send)).arrival.called).toEqual([host, colleague]);
    expect(after(arrive, answer, collect)).toMatchObject({ answer: { kind: 'coming' }, escort });
    const upstairs = after(arrive, collect, { type: 'upstairs', by: host });
    expect(upstairs).toMatchObject({ escort: { ...escort, upstairsAt: iso('10:00') } });
    expect(refusalOf(upstairs, { type: 'upstairs', by: host })).toBe('unchanged');
  });

  test('of who walks in: nobody announced it', () => {
    expect(accept(null, walkIn({ way: 'door' })).state).toEqual({
      ...{ ...base, announced: deed, unexpected: true, status: 'arrived', answer: null },
      arrival: { ...arrival, way: 'door', atDoorAt: iso('10:00') },
    });
    expect(arrivedIn(after({ ...arrive, way: 'door' } as VisitChange)).arrival.atDoorAt).toBe(iso('10:00'));
  });

  test('the form becomes the card of the host, the desk’s own card of who is at the desk', () => {
    const announce: VisitCommand = { type: 'announce', facts, by: host, cardActivityId: 'a-1' };
    expect(accept(null, announce).messages).toEqual([
      {
        ...{ person: host, view: 'visit.host', class: 'operational', follows: 'item' },
        as: { kind: 'shown', activityId: 'a-1' },
      },
    ]);
    expect(accept(null, { ...announce, cardActivityId: null }).messages[0]?.as).toEqual({ kind: 'post' });
    const byReception = walkIn({ doer: { person: reception }, card: 'a-2' });
    expect(accept(null, byReception).messages).toEqual([
      ...called(host),
      {
        ...{ person: reception, view: 'visit.desk', class: 'operational', follows: 'item' },
        as: { kind: 'shown', activityId: 'a-2' },
      },
    ]);
    expect(accept(null, walkIn({ doer: { person: host }, card: 'a-2' })).messages).toEqual(called(host));
  });

  test('changed facts', () => {
    const changed: VisitFacts = { ...facts, until: '15:00' };
    expect(accept(expected, { type: 'change', facts: changed, by: host }).state).toEqual({
      ...expected,
      facts: changed,
    });
  });
});

describe('what is not possible', () => {
  test('to arrive on another day', () => {
    expect(refusalOf(announced({ day: '2026-11-24' }), arrive)).toBe('notToday');
    expect(refusalOf(expected, arrive, moment(local('10:00', '2026-11-24')))).toBe('notToday');
  });

  test('to leave a guest at the desk', () => {
    expect(refusalOf(expected, deliver)).toBe('notDelivery');
    expect(refusalOf(arrived, deliver)).toBe('notDelivery');
    expect(refusalOf(announced({ kind: 'delivery' }), deliver)).toBeUndefined();
  });

  test('to send oneself, or somebody who does not work here', () => {
    expect(refusalOf(arrived, { type: 'send', by: host, colleague: host })).toBe('unknownColleague');
    expect(refusalOf(arrived, { type: 'send', by: host, colleague: 'niemand' })).toBe('unknownColleague');
  });

  test('to ring at the door twice; who fetches hears it too', () => {
    const door: VisitChange = { type: 'atDoor', doer: atDesk };
    const rung = accept(after(arrive, send), door, at('10:05'));
    expect(rung.messages).toEqual(called(host, colleague));
    expect(arrivedIn(rung.state).arrival.atDoorAt).toBe(iso('10:05'));
    expect(refusalOf(rung.state, door)).toBe('unchanged');
    expect(accept(after(arrive, answer), door).messages).toEqual(called(host));
  });

  test('anything with what there is not, or is over', () => {
    expect(refusalOf(null, leave)).toBe('notFound');
    expect(refusalOf(after(arrive, leave), leave)).toBe('ended');
    expect(refusalOf(expected, leave)).toBe('notArrived');
    expect(refusalOf(expected, timer('ladder'))).toBe('nothingDue');
    expect(refusalOf(collected, timer('ladder'))).toBe('nothingDue');
  });
});

describe('whose business it is', () => {
  const own: readonly VisitChange[] = [
    { type: 'change', facts, by: stranger },
    { type: 'cancel', by: stranger },
    refuse(stranger),
  ];

  test('to change, cancel or refuse: the host’s and the office’s', () => {
    for (const command of own) {
      expect(refusalOf(expected, command)).toBe('notFound');
      for (const by of [host, officeManager, officeDeputy])
        expect(refusalOf(expected, { ...command, by } as VisitChange)).toBeUndefined();
    }
    // Called to the visitor, but it is not theirs to refuse.
    expect(refusalOf(after(arrive, send), refuse(colleague))).toBe('notFound');
    expect(refusalOf(arrived, refuse(officeManager))).toBeUndefined();
  });

  test('to answer and to fetch: also that of who was called', () => {
    for (const command of [answer, collect] as const) {
      expect(refusalOf(arrived, { ...command, by: colleague })).toBe('notFound');
      expect(refusalOf(after(arrive, send), { ...command, by: colleague })).toBeUndefined();
      expect(refusalOf(arrived, { ...command, by: officeManager })).toBeUndefined();
    }
  });

  test('to mark who comes and goes: also reception’s, and any desk’s', () => {
    for (const person of [host, reception, officeManager])
      expect(refusalOf(expected, { ...arrive, doer: { person } } as VisitChange)).toBeUndefined();
    expect(refusalOf(expected, { ...arrive, doer: { person: stranger } } as VisitChange)).toBe('notFound');
    expect(refusalOf(expected, arrive)).toBeUndefined();
  });

  test('to look: reception’s at the desk alone', () => {
    const may = (person: string, desk: boolean, visit: Visit = expected) =>
      mayHandle(visit, person, at('10:00'), desk);
    expect([may(reception, true), may(reception, false)]).toEqual([true, false]);
    expect([host, officeManager, stranger].map((person) => may(person, false))).toEqual([true, true, false]);
    expect([may(colleague, true), may(colleague, false, after(arrive, send))]).toEqual([false, true]);
  });
});

describe('the ladder at the desk', () => {
  test('host again, backup, office, and when nobody fetched the visitor once more', () => {
    expect(rungsOf(arrived, organisation)).toEqual([
      { index: 0, at: later(pause), kind: 'answer', to: ['host'] },
      { index: 1, at: later(2 * pause), kind: 'answer', to: ['backup'] },
      { index: 2, at: later(3 * pause), kind: 'answer', to: ['office'] },
      {
        index: 3,
        at: later(Math.max(escortAfterMinutes, 4 * pause)),
        kind: 'escort',
        to: ['host', 'office'],
      },
    ]);
    const slow = {
      ...organisation,
      visit: { ...organisation.visit, pingAfterMinutes: 1, escortAfterMinutes: 30 },
    };
    expect(rungsOf(arrived, slow)[3]?.at).toEqual(later(30));
  });

  test('once somebody answered only that nobody fetched, from the answer on', () => {
    const answered = arrivedIn(accept(arrived, answer, at('10:02')).state);
    expect(rungsOf(answered, organisation)).toEqual([
      { index: 3, at: later(2 + escortAfterMinutes), kind: 'escort', to: ['host', 'office'] },
    ]);
  });

  test('due is what fell due and was not acted on', () => {
    const due = (escalated: number, minutes: number) =>
      rungsDue({ ...arrived, arrival: { ...arrived.arrival, escalated } }, organisation, later(minutes)).map(
        ({ index }) => index,
      );
    expect(due(0, pause - 1)).toEqual([]);
    expect(due(0, 2 * pause)).toEqual([0, 1]);
    expect(due(1, 2 * pause)).toEqual([1]);
    expect(due(2, 2 * pause)).toEqual([]);
  });

  test('a step calls whom it names, and they may answer from then on', () => {
    const climb = (minutes: number) => accept(arrived, timer('ladder'), moment(later(minutes)));
    const first = climb(pause);
    expect(first.messages).toEqual(called(host));
    expect(first.events).toEqual([{ type: 'calledAgain', by: null, payload: { called: [host] } }]);
    expect(arrivedIn(first.state).arrival).toEqual({ ...arrived.arrival, escalated: 1 });
    const second = climb(2 * pause);
    expect(second.messages).toEqual(called(colleague));
    expect(second.events).toEqual([
      { type: 'skipped', by: null, payload: { index: 0, kind: 'answer' } },
      { type: 'calledAgain', by: null, payload: { called: [colleague] } },
    ]);
    expect(arrivedIn(second.state).arrival).toMatchObject({ escalated: 2, called: [host, colleague] });
    const last = climb(60);
    expect(last.messages).toEqual(called(host, officeManager));
    expect(last.events.at(-1)).toEqual({
      type: 'notFetched',
      by: null,
      payload: { called: [host, officeManager] },
    });
    expect(refusalOf(last.state, timer('ladder'), moment(later(60)))).toBe('nothingDue');
    expect(refusalOf(arrived, timer('end'), moment(later(60)))).toBe('nothingDue');
    expect(refusalOf(arrived, timer('ladder'), moment(later(pause - 1)))).toBe('nothingDue');
  });

  test('a host without a backup who is there has the office behind him', () => {
    const without = (change: Partial<(typeof organisation)['people'][number]>, who: string) => ({
      ...organisation,
      people: organisation.people.map((one) => (one.aadObjectId === who ? { ...one, ...change } : one)),
    });
    const gone = without({ end: '2026-11-22' }, colleague);
    expect(accept(arrived, timer('ladder'), moment(later(2 * pause), gone)).messages).toEqual(
      called(officeManager),
    );
    const none = without({ backup: undefined }, host);
    expect(accept(arrived, timer('ladder'), moment(later(2 * pause), none)).messages).toEqual(
      called(officeManager),
    );
  });
});

describe('the next step', () => {
  test('of who is expected: the end of the office’s day, or of a later visit', () => {
    expect(nextTimer(expected, organisation)).toEqual({ at: local('18:00'), step: 'noShow' });
    expect(nextTimer(announced({ until: '20:00' }), organisation)).toEqual({
      at: local('20:00'),
      step: 'noShow',
    });
  });

  test('of who stands there: the ladder, until it ends', () => {
    expect(nextTimer(arrived, organisation)).toEqual({ at: later(pause), step: 'ladder' });
    const far = (escalated: number): Visit => ({ ...arrived, arrival: { ...arrived.arrival, escalated } });
    expect(nextTimer(far(1), organisation)).toEqual({ at: later(2 * pause), step: 'ladder' });
    expect(nextTimer(far(4), organisation)).toBeNull();
    const answered = accept(arrived, answer, at('10:02')).state;
    expect(nextTimer(answered, organisation)).toEqual({ at: later(2 + escortAfterMinutes), step: 'ladder' });
  });

  test('of who is upstairs: the planned end, once; not when it was over before', () => {
    expect(nextTimer(collected, organisation)).toEqual({ at: local('12:00'), step: 'end' });
    const asked = accept(collected, timer('end'), at('12:00')).state;
    expect(asked).toMatchObject({ askedAt: iso('12:00') });
    expect(nextTimer(asked, organisation)).toBeNull();
    expect(refusalOf(asked, timer('end'), at('12:30'))).toBe('nothingDue');
    const from = (time: string): Visit => accept(arrived, collect, at(time)).state;
    expect(nextTimer(from('11:59'), organisation)).not.toBeNull();
    expect(nextTimer(from('12:00'), organisation)).toBeNull();
  });

  test('of what is over there is none', () => {
    expect(nextTimer(after(arrive, leave), organisation)).toBeNull();
  });

  test('who stays, stays until the office closes, or as long as was planned', () => {
    const stays = accept(after(arrive, collect), { type: 'stay', by: host });
    expect(stays.state.facts.until).toBe('18:00');
    const long = accept({ ...collected, facts: { ...facts, until: '20:00' } }, { type: 'stay', by: host });
    expect(long.state.facts).toEqual({ ...facts, until: '20:00' });
  });
});

test.each([
  ['07:59', false],
  ['08:00', true],
  ['12:00', true],
  ['17:59', true],
  ['18:00', false],
  ['23:00', false],
])('at %s reception is at the desk: %s, else the guards', (time, open) => {
  expect(isOpen({ organisation, now: local(time) })).toBe(open);
  expect(arrivedIn(accept(expected, arrive, at(time)).state).arrival.desk).toBe(
    open ? 'reception' : 'guards',
  );
});
