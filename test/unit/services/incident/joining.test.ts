import type { IncidentChange } from '../../../../services/incident/commands';
import { handedOn } from '../../../../services/incident/joining/handing';
import { leadOf, mostJoined, standsOf, toldOf } from '../../../../services/incident/together';
import type { Incident } from '../../../../services/incident/model';
import {
  accept,
  after,
  client,
  colleague,
  deputy,
  employee,
  fg,
  opened,
  recipients,
  refusalOf,
  report,
  second,
  take,
  words,
} from '../../../support/incident-scene';
import { advised, decided } from '../../../support/process-scene';

const lead: Incident = { ...opened(), id: 'INC-2026-0002' };
const join = (of: Incident = lead): IncidentChange => ({ type: 'join', by: fg, lead: leadOf(of) });
const joined = accept(opened(), join(), after(1)).state;
const welcome = (change: object = {}): IncidentChange => ({
  type: 'joined',
  report: 'INC-2026-0001',
  joiner: fg,
  awareAt: '2026-11-23T09:00:00.000Z',
  clients: [],
  ...change,
});
const leading = accept(lead, welcome(), after(2)).state;
const handedBy = (state: Incident, command: IncidentChange) => {
  const { handovers = [] } = accept(state, command, after(5));
  return handovers.map(({ to, command: name, payload }) => [to, name, payload]);
};

test('one that belongs to another has no step, no clock and no place among what is open; it is told there', () => {
  const decision = accept(opened(), join(), after(1));
  expect(decision.timer).toBeNull();
  expect(decision.index.filter((list) => list.startsWith('open|'))).toEqual([]);
  expect(decision.handovers).toEqual([
    {
      to: 'incident|2026',
      flow: 'incident',
      command: 'joined',
      payload: { id: 'INC-2026-0002', other: 'INC-2026-0001', by: fg },
    },
  ]);
});

test.each([
  ['itself', { id: 'INC-2026-0001' }, 'leadNotPossible'],
  ['a drill', { id: 'OEF-2026-0001' }, 'leadNotPossible'],
  ['what is over', { stands: { ...standsOf(lead), status: 'closed' as const } }, 'leadNotPossible'],
  [
    'what belongs to another',
    { stands: { ...standsOf(lead), status: 'joined' as const } },
    'leadNotPossible',
  ],
  ['one about somebody else', { about: [deputy] }, 'aboutDiffers'],
  ['one with very many', { count: mostJoined }, 'tooManyJoined'],
] as const)('it cannot belong to %s', (_, change, refused) => {
  const command: IncidentChange = { type: 'join', by: fg, lead: { ...leadOf(lead), ...change } };
  expect(refusalOf(opened(), command, after(1))).toBe(refused);
});

test('what was advised or decided apart stays apart, and so does what others belong to', () => {
  for (const state of [advised, decided]) expect(refusalOf(state, join(), after(90))).toBe('alreadyDecided');
  const other: Incident = { ...opened(), id: 'INC-2026-0003' };
  expect(refusalOf(leading, join(other), after(3))).toBe('hasJoined');
});

test('the one that leads counts from the earliest of them, and has the clients of all', () => {
  const early = accept(lead, welcome({ awareAt: '2026-11-23T08:00:00.000Z', clients: [client] }), after(2));
  expect(early.state.awareAt).toBe('2026-11-23T08:00:00.000Z');
  expect(early.state.process?.clients).toEqual([client]);
  expect(early.events.map(({ type }) => type)).toEqual(['joinedBy', 'awareMoved', 'clientsAdded']);
  const late = accept(lead, welcome({ awareAt: '2026-11-23T09:59:00.000Z' }), after(2));
  expect(late.state.awareAt).toBe(lead.awareAt);
  expect(refusalOf(late.state, welcome(), after(3))).toBe('unchanged');
});

test('whatever becomes of it is handed to those that belong to it, and a question to each of their reporters', () => {
  expect(handedBy(leading, take(fg) as IncidentChange)).toEqual([
    ['incident|2026', 'follow', { id: 'INC-2026-0001', other: 'INC-2026-0002' }],
  ]);
  expect(handedBy(leading, { type: 'ask', by: fg, reporter: null, ...words })).toEqual([
    ['incident|2026', 'asked', { id: 'INC-2026-0001', other: 'INC-2026-0002', by: fg, place: 0 }],
  ]);
  // Nobody handles what was not changed.
  expect(handedBy(leading, { type: 'see', by: fg })).toEqual([]);
});

test('what they hand to each other is read strictly: whose it is, from whom, and what', () => {
  const both = { id: 'INC-2026-0001', other: 'INC-2026-0002' };
  const handed = { ...both, by: fg, place: 0, count: 1 };
  for (const [name, schema] of Object.entries(handedOn)) {
    expect([name, schema.safeParse(handed).success]).toEqual([name, true]);
    expect([name, schema.safeParse({ ...handed, other: 'OEF-1' }).success]).toEqual([name, false]);
    expect([name, schema.safeParse({ ...handed, id: undefined }).success]).toEqual([name, false]);
  }
  for (const place of [-1, 0.5, '0'])
    expect([place, handedOn.heard.safeParse({ ...both, place }).success]).toEqual([place, false]);
  expect(handedOn.heard.safeParse({ ...both, place: 3 }).success).toBe(true);
  expect(handedOn.sent.safeParse({ ...both, count: 0 }).success).toBe(false);
  expect(handedOn.joined.safeParse(both).success).toBe(false);
});

test('what its reporter says goes to who handles the one that leads; nobody is called twice', () => {
  const add: IncidentChange = { type: 'add', byReporter: true, ...words };
  const said = accept(joined, add, after(5));
  expect(said.messages).toEqual([]);
  expect(said.handovers).toMatchObject([{ command: 'heard', payload: { id: 'INC-2026-0002' } }]);
  const heard: IncidentChange = { type: 'heard', from: 'INC-2026-0001', kind: 'addition', ...words };
  const rung = accept(accept(leading, take(deputy), after(5)).state, heard, after(6));
  expect(recipients(rung, 'incident.alert')).toEqual([deputy]);
  expect(rung.state.remarks).toMatchObject([{ kind: 'addition', from: 'INC-2026-0001' }]);
  // Nothing is heard from a report that is no part of it.
  expect(refusalOf(lead, heard, after(6))).toBe('unchanged');
});

test('a question of all goes to the own reporter, and another’s answer does not answer it', () => {
  const ask: IncidentChange = { type: 'asked', asker: fg, reporter: employee, ...words };
  const asked = accept(joined, ask, after(5));
  expect(recipients(asked, 'incident.question')).toEqual([employee]);
  const alsoAsked = accept(leading, { type: 'ask', by: fg, reporter: colleague, ...words }, after(5)).state;
  const heard: IncidentChange = { type: 'heard', from: 'INC-2026-0001', kind: 'answer', ...words };
  const answer: IncidentChange = { type: 'answer', byReporter: true, ...words };
  expect(refusalOf(accept(alsoAsked, heard, after(6)).state, answer, after(7))).toBeUndefined();
});

test('a question of all to who has only a code waits on their report; to who is forgotten it is refused', () => {
  const ask: IncidentChange = { type: 'asked', asker: fg, reporter: null, ...words };
  const asked = accept({ ...joined, unnamed: 'code' }, ask, after(5));
  expect(asked.messages).toEqual([]);
  expect(asked.events).toEqual([{ type: 'question', by: fg, payload: { text: words.text } }]);
  expect(refusalOf(joined, ask, after(5))).toBe('reporterUnknown');
  const named: IncidentChange = { type: 'asked', asker: fg, reporter: employee, ...words };
  expect(accept(joined, named, after(5)).messages[0]).toMatchObject({ class: 'operational' });
});

test('files that came with one of them are told of there, and on no other', () => {
  const two = accept(leading, welcome({ report: 'INC-2026-0003' }), after(3)).state;
  const sent = (from: string): IncidentChange => ({ type: 'sent', from, count: 2 });
  const told = accept(two, sent('INC-2026-0003'), after(9));
  expect(told.state.leads?.map(({ id, files }) => [id, files])).toEqual([
    ['INC-2026-0001', undefined],
    ['INC-2026-0003', { count: 2, at: after(9).now.toISOString() }],
  ]);
  expect(told.events).toEqual([{ type: 'filesHeard', by: null, payload: { number: 'INC-2026-0003' } }]);
  expect(recipients(told, 'incident.alert')).toEqual([fg, deputy, second]);
  expect(refusalOf(two, sent('INC-2026-0004'), after(9))).toBe('unchanged');
});

test('every step of it stands in the history, with the other’s number', () => {
  const eventsOf = (state: Incident, command: IncidentChange) => accept(state, command, after(12)).events;
  const number = 'INC-2026-0002';
  expect(accept(opened(), join(), after(1)).events).toEqual([
    { type: 'joinedTo', by: fg, payload: { number } },
  ]);
  expect(eventsOf(joined, { type: 'part', by: deputy })).toEqual([
    { type: 'partedFrom', by: deputy, payload: { number } },
  ]);
  expect(eventsOf(joined, { type: 'sentBack' })).toEqual([
    { type: 'partedFrom', by: null, payload: { number } },
  ]);
  expect(eventsOf(joined, { type: 'follow', stands: { ...standsOf(lead), status: 'taken' } })).toEqual([
    { type: 'leadWentOn', by: null, payload: { number } },
  ]);
  const report = 'INC-2026-0001';
  expect(eventsOf(leading, { type: 'parted', report, parter: deputy })).toEqual([
    { type: 'partedBy', by: deputy, payload: { number: report } },
  ]);
  expect(eventsOf(lead, welcome({ awareAt: '2026-11-23T08:00:00.000Z', clients: [client] }))).toEqual([
    { type: 'joinedBy', by: fg, payload: { number: report } },
    {
      type: 'awareMoved',
      by: fg,
      payload: { from: lead.awareAt, to: '2026-11-23T08:00:00.000Z' },
    },
    { type: 'clientsAdded', by: fg, payload: { clients: [client] } },
  ]);
  const withdrawn = accept(lead, { type: 'withdraw', by: fg, ...words }, after(2)).state;
  expect(eventsOf(withdrawn, welcome())).toEqual([
    { type: 'joinRefused', by: fg, payload: { number: report } },
  ]);
});

test('who stands alone is not parted, sent back or told how another goes', () => {
  expect(refusalOf(opened(), { type: 'part', by: fg }, after(3))).toBe('unchanged');
  expect(refusalOf(opened(), { type: 'sentBack' }, after(3))).toBe('unchanged');
  expect(refusalOf(opened(), { type: 'follow', stands: standsOf(lead) }, after(3))).toBe('unchanged');
  expect(refusalOf(leading, { type: 'parted', report: 'INC-2026-0009', parter: fg }, after(3))).toBe(
    'unchanged',
  );
});

test('sent back it stays with who had it, and rings even at night', () => {
  const had = accept(accept(opened(), take(fg), after(1)).state, join(), after(2)).state;
  const back = accept(had, { type: 'sentBack' }, after(10));
  expect(back.state).toMatchObject({ status: 'taken', taken: { by: fg } });
  expect(back.state).not.toHaveProperty('letGo');
  expect(back.messages.map(({ person, class: ring }) => [person, ring])).toEqual([[fg, 'statutory']]);
  const nobodys = accept(joined, { type: 'sentBack' }, after(10)).state;
  expect(nobodys).toMatchObject({ letGo: { by: fg, at: after(10).now.toISOString() }, called: null });
});

test('of what its reporters say forty remarks are kept here; the rest can be read on their own report', () => {
  const heard: IncidentChange = { type: 'heard', from: 'INC-2026-0001', kind: 'addition', ...words };
  const full = Array.from({ length: 40 }).reduce<Incident>(
    (state) => accept(state, heard, after(6)).state,
    leading,
  );
  expect(full.remarks).toHaveLength(40);
  const more = accept(full, heard, after(7));
  expect(more.state.remarks).toHaveLength(40);
  expect(more.events).toEqual([
    { type: 'addition', by: null, payload: { text: words.text, number: 'INC-2026-0001' } },
  ]);
});

test('separated again it has its clocks, and is in the hands of who had it, else of who says so', () => {
  const parted = accept(joined, { type: 'part', by: deputy }, after(10));
  expect(parted.state).toMatchObject({ status: 'taken', taken: { by: deputy } });
  expect(parted.timer).not.toBeNull();
  const had = accept(accept(opened(), take(fg), after(1)).state, join(), after(2)).state;
  const back = accept(had, { type: 'part', by: deputy }, after(10));
  expect(back.state).toMatchObject({ status: 'taken', taken: { by: fg } });
  expect(recipients(back, 'incident.alert')).toEqual([fg]);
  const gone = accept(leading, { type: 'parted', report: 'INC-2026-0001', parter: deputy }, after(11));
  expect(gone.state.leads).toEqual([]);
});

test('what cannot lead any more sends it back: it is nobody’s, and everybody is called again', () => {
  const withdrawn = accept(lead, { type: 'withdraw', by: fg, ...words }, after(2)).state;
  expect(handedBy(withdrawn, welcome())).toEqual([
    ['incident|2026', 'sentBack', { id: 'INC-2026-0001', other: 'INC-2026-0002' }],
  ]);
  const back = accept(joined, { type: 'sentBack' }, after(10));
  expect(back.state).toMatchObject({ status: 'reported', letGo: { why: 'said' }, escalated: 0 });
  expect(recipients(back, 'incident.alert')).toContain(deputy);
  expect(back.timer).toEqual({ at: after(25).now, step: 'escalation' });
});

test('what leads is neither withdrawn nor said to be about others while some belong to it', () => {
  expect(refusalOf(leading, { type: 'withdraw', by: fg, ...words }, after(3))).toBe('hasJoined');
});

test('its reporter is told how the one that leads stands', () => {
  const stands = standsOf(accept(lead, take(fg), after(3)).state);
  const followed = accept(joined, { type: 'follow', stands }, after(4)).state;
  expect(toldOf(followed)).toMatchObject({ status: 'taken', taken: { by: fg } });
  expect(refusalOf(followed, { type: 'follow', stands }, after(5))).toBe('unchanged');
  expect(toldOf(opened({ facts: report().facts })).status).toBe('reported');
});
