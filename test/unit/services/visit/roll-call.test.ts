import fc from 'fast-check';
import { organisation, local } from '../../../support/visit-scene';
import { holdersOf } from '../../../../services/people/roles';
import {
  broughtTo,
  callRoll,
  decideRoll,
  type RollCall,
  type Rollee,
  type RollCommand,
} from '../../../../services/visit/roll-call';

const now = local('10:00');
const by = 'somebody of the BHV';
const people: readonly Rollee[] = Array.from({ length: 6 }, (_, place) => ({
  id: `BZ-000${place}`,
  name: `Bezoeker ${place}`,
  company: 'Noord',
  host: 'Sanne',
  people: 1,
}));
const ids = people.map(({ id }) => id);
const start = {
  type: 'start',
  by,
  at: '2026-11-23T09:00:00.000Z',
  listAt: '09:59',
  people,
  asked: [],
  drill: false,
} as const;
const mark = (marked: readonly string[], found: 'present' | 'missing' = 'present', at = '10:01') =>
  ({ type: 'mark', by, at, ids: marked, found, seen: null }) as const;
const answer = (who: string, said: 'outside' | 'help' | 'absent', at = '10:02', where = '') =>
  ({ type: 'answer', by: who, at, answer: said, where }) as const;
const end: RollCommand = { type: 'end', by, at: '10:30' };

function called(...commands: readonly RollCommand[]): RollCall {
  const state = commands.reduce<RollCall | null>(
    (before, command) => callRoll(before, 'ontruiming-1', command) ?? before,
    null,
  );
  if (!state) throw new Error('no roll was called');
  return state;
}

test('[C16] everybody who is ticked in one go is counted, and nobody else', () => {
  fc.assert(
    fc.property(fc.subarray([...ids]), fc.constantFrom('present', 'missing'), (ticked, found) => {
      const { marks } = called(start, mark(ticked, found));
      expect(marks).toEqual(Object.fromEntries(ticked.map((id) => [id, { found, by, at: '10:01' }])));
    }),
  );
});

test('[C16] of each person the latest mark counts, in whatever order and however often the marks arrive', () => {
  const marks = fc.array(
    fc.tuple(fc.subarray([...ids]), fc.constantFrom<'present' | 'missing'>('present', 'missing')),
    { minLength: 1, maxLength: 6 },
  );
  fc.assert(
    fc.property(marks, fc.array(fc.nat(5), { maxLength: 12 }), (all, order) => {
      const commands = all.map(([marked, found], minute) => mark(marked, found, `10:0${minute + 1}`));
      const shuffled = order.flatMap((at) => commands[at % commands.length] ?? []);
      const state = called(start, ...shuffled, ...commands);
      for (const id of ids) {
        const last = commands.filter((command) => command.ids.includes(id)).at(-1);
        expect(state.marks[id]).toEqual(last && { found: last.found, by, at: last.at });
      }
    }),
  );
});

test('who is not on the list is not counted, and a mark that changes nothing is none', () => {
  const started = called(start);
  expect(callRoll(started, 'x', mark(['BZ-9999']))).toBeNull();
  expect(called(start, mark(['BZ-9999', 'BZ-0001'])).marks).toHaveProperty('BZ-0001');
  expect(called(start, mark(['BZ-9999', 'BZ-0001'])).marks).not.toHaveProperty('BZ-9999');
  const marked = called(start, mark(['BZ-0001']));
  expect(callRoll(marked, 'x', mark(['BZ-0001'], 'missing'))).toBeNull();
  expect(callRoll(null, 'x', mark(['BZ-0001']))).toBeNull();
});

test('a roll is called once and ended once; a mark that comes after the end still counts', () => {
  const started = called(start);
  expect(started).toEqual({
    id: 'ontruiming-1',
    startedAt: '2026-11-23T09:00:00.000Z',
    startedBy: by,
    listAt: '09:59',
    people,
    marks: {},
    ended: null,
    asked: [],
  });
  expect(callRoll(started, 'x', start)).toBeNull();
  expect(callRoll(null, 'x', end)).toBeNull();
  const over = called(start, end);
  expect(over.ended).toEqual({ by, at: '10:30' });
  expect(callRoll(over, 'x', { ...end, by: 'somebody else' })).toBeNull();
  expect(called(start, end, mark(['BZ-0002'])).marks).toHaveProperty('BZ-0002');
});

test('the BHV gets the list, its head the result; the history says how many, and which list is going on', () => {
  const decide = (state: RollCall | null, command: RollCommand) =>
    decideRoll(state, 'ontruiming-1', command, { organisation, now, location: 'kantoor' });
  const holders = (role: 'bhv' | 'bhvHead') =>
    holdersOf(organisation, role, now).map(({ aadObjectId }) => aadObjectId);
  const begun = decide(null, start);
  expect(begun?.messages.map(({ person }) => person).sort()).toEqual(
    [...new Set([...holders('bhv'), ...holders('bhvHead')])].sort(),
  );
  expect(begun?.messages[0]).toEqual({
    person: begun?.messages[0]?.person,
    view: 'visit.roll',
    class: 'operational',
    as: { kind: 'post' },
    follows: 'item',
    repeatUnknown: true,
  });
  expect(begun).toMatchObject({
    timer: { at: local('00:00', '2026-11-24'), step: 'forget' },
    index: ['roll|ontruiming-1'],
    state: called(start),
    events: [{ type: 'rollCalled', by, payload: {} }],
  });
  const marked = decide(called(start), mark(['BZ-0001', 'BZ-0002'], 'missing'));
  expect(marked).toMatchObject({ messages: [], index: ['roll|ontruiming-1'] });
  expect(marked?.events).toEqual([{ type: 'mark', by, payload: { missing: 2 } }]);
  const ended = decide(called(start), end);
  expect(ended?.messages.map(({ person }) => person)).toEqual(holders('bhvHead'));
  expect(ended).toMatchObject({ index: [], events: [{ type: 'end', by, payload: {} }] });
  expect(decide(called(start, end), end)).toBeNull();
});

test('[C21] of a group the number counts; all of them are a whole group again', () => {
  const group: Rollee = { id: 'BZ-0100', name: 'Klas', company: '', host: 'Sanne', people: 5 };
  const begun = called({ ...start, people: [group] });
  const some = callRoll(begun, 'x', { ...mark(['BZ-0100']), seen: 4 });
  expect(some?.marks).toEqual({ 'BZ-0100': { found: 'present', by, at: '10:01', seen: 4 } });
  const all = callRoll(some, 'x', { ...mark(['BZ-0100'], 'present', '10:02'), seen: 5 });
  expect(all?.marks).toEqual({ 'BZ-0100': { found: 'present', by, at: '10:02' } });
});

test('who comes in during the roll call joins it once, and one that is over takes nobody', () => {
  const late: Rollee = { id: 'BZ-0200', name: 'Laat', company: '', host: 'Sanne', people: 1 };
  const join: RollCommand = { type: 'join', people: [late, ...people] };
  const joined = called(start, join);
  expect(joined.people.map(({ id }) => id)).toEqual([...ids, 'BZ-0200']);
  expect(callRoll(joined, 'x', join)).toBeNull();
  expect(callRoll(called(start, end), 'x', join)).toBeNull();
  expect(called(start, join, mark(['BZ-0200'])).marks).toHaveProperty('BZ-0200');
});

test('everybody is asked once, whoever needs help rings the BHV, and the history names nobody', () => {
  const asked = ['one', 'two'];
  const decide = (state: RollCall | null, command: RollCommand) =>
    decideRoll(state, 'ontruiming-1', command, { organisation, now, location: 'kantoor' });
  const begun = decide(null, { ...start, asked, drill: true });
  expect(begun?.fan).toEqual({
    id: 'ontruiming-1',
    people: asked,
    view: 'visit.safety',
    class: 'operational',
  });
  expect(begun?.events).toEqual([{ type: 'rollCalled', by, payload: { drill: true } }]);
  expect(decide(null, start)?.fan).toBeUndefined();
  const outside = decide(begun?.state ?? null, answer('one', 'outside'));
  expect(outside).toMatchObject({ messages: [], events: [{ type: 'safetyAnswer', by: null, payload: {} }] });
  const help = decide(begun?.state ?? null, answer('two', 'help', '10:03', 'zolder'));
  expect(help?.messages).toHaveLength(begun?.messages.length ?? -1);
  expect(help?.events).toEqual([{ type: 'safetyAnswer', by: null, payload: {} }]);
});

test('the latest answer counts, also after the count; when the day is over they are gone and none comes any more', () => {
  const asked = ['one'];
  const first = called({ ...start, asked }, answer('one', 'help', '10:02', 'zolder'), end);
  const later = callRoll(first, 'x', answer('one', 'outside', '10:05'));
  expect(later?.answers).toEqual({ one: { answer: 'outside', where: '', at: '10:05' } });
  expect(callRoll(later, 'x', answer('one', 'help', '10:04'))).toBeNull();
  const over = callRoll(later, 'x', { type: 'forget' });
  expect(over).toMatchObject({ over: true, people });
  expect(over).not.toHaveProperty('answers');
  expect(over).not.toHaveProperty('asked');
  expect(callRoll(over, 'x', { type: 'forget' })).toBeNull();
  expect(callRoll(over, 'x', answer('one', 'outside', '10:06'))).toBeNull();
  const left = decideRoll(
    called(start),
    'ontruiming-1',
    { type: 'forget' },
    { organisation, now, location: 'kantoor' },
  );
  expect(left).toMatchObject({ index: [], timer: null });
});

describe('what is asked of everybody', () => {
  const asked = ['one', 'two'];
  const begun = called({ ...start, asked });
  const decide = (state: RollCall, command: RollCommand) =>
    decideRoll(state, 'ontruiming-1', command, { organisation, now, location: 'kantoor' });
  const over = {
    id: 'ontruiming-1-over',
    of: 'ontruiming-1',
    people: asked,
    view: 'visit.safety',
    class: 'operational',
  };

  test('who cannot answer is known once', () => {
    const known: RollCommand = { type: 'known', unreached: ['one'], away: ['two'] };
    const decision = decide(begun, known);
    expect(decision).toMatchObject({
      state: { unreached: ['one'], away: ['two'] },
      events: [{ type: 'whoIsAway', by: null, payload: {} }],
      messages: [],
      timer: { at: local('00:00', '2026-11-24'), step: 'forget' },
    });
    expect(decision).not.toHaveProperty('fan');
    expect(decide(called({ ...start, asked }, known), { ...known, away: [] })).toBeNull();
    const { asked: _, ...before } = begun;
    expect(decide(before, known)).toBeNull();
  });

  test.each<readonly [string, RollCall, RollCommand, object | undefined]>([
    ['it is ended', begun, end, over],
    ['the day is over before anybody ended it', begun, { type: 'forget' }, over],
    ['the day is over after it was ended', called({ ...start, asked }, end), { type: 'forget' }, undefined],
    ['it is ended, and nobody was asked', called(start), end, undefined],
    ['the day is over, and nobody was asked', called(start), { type: 'forget' }, undefined],
    ['somebody is marked', begun, mark(['BZ-0001']), undefined],
  ])('the question is over when it is: %s', (_, state, command, fan) => {
    expect(decide(state, command)?.fan).toEqual(fan);
  });

  test('who came in later is counted in the history, and not asked', () => {
    const late: Rollee = { id: 'BZ-0200', name: 'Laat', company: '', host: 'Sanne', people: 3 };
    const joined = decide(begun, { type: 'join', people: [late] });
    expect(joined?.events).toEqual([{ type: 'joined', by: null, payload: { visits: 1 } }]);
    expect(joined?.messages).toEqual([]);
  });

  test('when the day is over the history says no more than that', () => {
    expect(decide(begun, { type: 'forget' })?.events).toEqual([
      { type: 'answersForgotten', by: null, payload: {} },
    ]);
  });
});

test('of a drill the result stays and nobody’s name; of what was no drill the list stays', () => {
  const forget: RollCommand = { type: 'forget' };
  const said = [mark(['BZ-0001']), answer('one', 'outside')];
  const drill = called({ ...start, asked: ['one'], drill: true }, ...said, forget);
  expect(drill).toEqual({
    id: 'ontruiming-1',
    startedAt: start.at,
    startedBy: by,
    listAt: '09:59',
    people: [],
    marks: {},
    ended: null,
    drill: true,
    over: true,
    result: { people: 6, seen: 1, missing: 0, asked: 1, outside: 1, help: 0, absent: 0 },
  });
  const real = called({ ...start, asked: ['one'] }, ...said, forget);
  expect(real).toMatchObject({ people, marks: { 'BZ-0001': { found: 'present' } }, over: true });
  expect(real).not.toHaveProperty('result');
});

test('the same answer twice is one; a group seen to the last, or more than came, is a whole group', () => {
  const once = called(start, answer('one', 'help'));
  expect(callRoll(once, 'x', answer('one', 'outside'))).toBeNull();
  const seen = (count: number) => called(start, { ...mark(['BZ-0001']), seen: count }).marks['BZ-0001']?.seen;
  expect([seen(0), seen(1), seen(2)]).toEqual([0, undefined, undefined]);
});

test('who asks for the list again gets it, as it is, and nobody else does', () => {
  const state = called(start);
  expect(broughtTo(state, 'bhv', organisation)).toEqual({
    state,
    events: [{ type: 'brought', by: 'bhv', payload: {} }],
    messages: [
      {
        person: 'bhv',
        view: 'visit.roll',
        class: 'operational',
        as: { kind: 'post' },
        follows: 'item',
        repeatUnknown: true,
      },
    ],
    timer: { at: local('00:00', '2026-11-24'), step: 'forget' },
    index: ['roll|ontruiming-1'],
  });
});
