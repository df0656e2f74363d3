import type { IncidentChange } from '../../../../services/incident/commands';
import type { Incident } from '../../../../services/incident/model';
import { leadOf, standsOf } from '../../../../services/incident/together';
import {
  accept,
  after,
  deputy,
  evidenceFile,
  fg,
  opened,
  recipients,
  refusalOf,
  second,
  take,
  words,
} from '../../../support/incident-scene';

/** What reports about the same thing hand to each other, and what each of them keeps of it. */

const lead: Incident = { ...opened(), id: 'INC-2026-0002' };
const join = (to: Partial<ReturnType<typeof leadOf>> = {}): IncidentChange => ({
  type: 'join',
  by: fg,
  lead: { ...leadOf(lead), ...to },
});
const joined = accept(opened(), join(), after(1)).state;
const welcome: IncidentChange = {
  type: 'joined',
  report: 'INC-2026-0001',
  joiner: fg,
  awareAt: lead.awareAt,
  clients: [],
};
const leading = accept(lead, welcome, after(2)).state;
const handed = (state: Incident, command: IncidentChange) =>
  (accept(state, command, after(5)).handovers ?? []).map(({ command: name, payload }) => [name, payload]);
const both = { id: 'INC-2026-0002', other: 'INC-2026-0001' };

describe('what its reporter sends after it joined', () => {
  const file = (sha256: string) => ({ ...evidenceFile(sha256), id: `id-${sha256}` });
  const attach = (by: string | null, ...files: string[]): IncidentChange => ({
    type: 'attach',
    ...(by === null ? { byReporter: true } : { by }),
    files: files.map(file),
    masked: [],
  });

  test('of files only the number is handed on, and only of those the reporter sent', () => {
    expect(handed(joined, attach(null, 'a', 'b'))).toEqual([['sent', { ...both, count: 2 }]]);
    const once = accept(joined, attach(null, 'a', 'b'), after(4)).state;
    expect(handed(once, attach(null, 'c'))).toEqual([['sent', { ...both, count: 1 }]]);
    expect(handed(joined, attach(fg, 'a'))).toEqual([]);
    expect(handed(opened(), attach(null, 'a'))).toEqual([]);
  });

  test('each remark is handed on once, by its place', () => {
    const add: IncidentChange = { type: 'add', byReporter: true, ...words };
    expect(handed(joined, add)).toEqual([['heard', { ...both, place: 0 }]]);
    const once = accept(joined, add, after(4)).state;
    expect(handed(once, add)).toEqual([['heard', { ...both, place: 1 }]]);
    expect(handed(opened(), add)).toEqual([]);
  });

  test('what it is asked is not handed back', () => {
    const asked: IncidentChange = { type: 'asked', asker: fg, reporter: null, ...words };
    const nameless: Incident = { ...joined, unnamed: 'code' };
    expect(handed(nameless, asked)).toEqual([]);
    const decision = accept(nameless, asked, after(5));
    expect(decision.state.remarks).toEqual([
      { kind: 'question', text: words.text, at: after(5).now.toISOString() },
    ]);
    expect(decision.rows).toHaveLength(1);
  });
});

test('a question to all is handed on by its place, other remarks are not', () => {
  const ask: IncidentChange = { type: 'ask', by: fg, reporter: null, ...words };
  const add: IncidentChange = { type: 'add', byReporter: true, ...words };
  const said = accept(leading, add, after(4)).state;
  expect(handed(said, ask)).toEqual([
    ['asked', { id: 'INC-2026-0001', other: 'INC-2026-0002', by: fg, place: 1 }],
  ]);
  expect(handed(leading, add)).toEqual([]);
  const asked = accept(leading, ask, after(4)).state;
  expect(handed(asked, { type: 'see', by: deputy })).toEqual([]);
});

describe('one more report about the same thing', () => {
  test('is told to others who handle it, and hears how it stands', () => {
    expect(handed(lead, welcome)).toEqual([['follow', { id: 'INC-2026-0001', other: 'INC-2026-0002' }]]);
    const decision = accept(lead, welcome, after(5));
    expect(recipients(decision, 'incident.alert')).toEqual([deputy, second]);
    expect(decision.events.map(({ type }) => type)).toEqual(['joinedBy']);
    expect(decision.state.process).toBeUndefined();
  });

  test('is sent back by what is over, or belongs to another itself', () => {
    const back = [['sentBack', { id: 'INC-2026-0001', other: 'INC-2026-0002' }]];
    const withdrawn = accept(lead, { type: 'withdraw', by: fg, ...words }, after(2)).state;
    const elsewhere = accept(lead, join({ id: 'INC-2026-0003' }), after(2)).state;
    for (const state of [withdrawn, elsewhere]) expect(handed(state, welcome)).toEqual(back);
  });

  test('is about the same people, in whatever order', () => {
    const about = [deputy, second];
    const mine = opened({ about });
    expect(refusalOf(mine, join({ about: [second, deputy] }), after(1))).toBeUndefined();
    expect(refusalOf(opened({ about: [second, deputy] }), join({ about }), after(1))).toBeUndefined();
    expect(refusalOf(mine, join({ about: [deputy] }), after(1))).toBe('aboutDiffers');
  });

  test('separated again is told to the one that led, and to nobody who did it', () => {
    const had = accept(accept(opened(), take(fg), after(1)).state, join(), after(2)).state;
    const part = (by: string): IncidentChange => ({ type: 'part', by });
    expect(handed(had, part(deputy))).toEqual([['parted', { ...both, by: deputy }]]);
    expect(recipients(accept(had, part(deputy), after(5)), 'incident.alert')).toEqual([fg]);
    expect(recipients(accept(had, part(fg), after(5)), 'incident.alert')).toEqual([]);
  });
});

test('of what was heard from others only that counts for its limit, and can be searched', () => {
  const heard: IncidentChange = { type: 'heard', from: 'INC-2026-0001', kind: 'addition', ...words };
  const add: IncidentChange = { type: 'add', byReporter: true, ...words };
  const own = Array.from({ length: 39 }).reduce<Incident>(
    (state) => accept(state, add, after(4)).state,
    leading,
  );
  const decision = accept(own, heard, after(5));
  expect(decision.state.remarks).toHaveLength(40);
  expect(decision.rows).toHaveLength(1);
});

test('once the one that leads is over, its reporters read what was said to them', () => {
  const process = { closed: { by: fg, at: '2026-12-01T09:00:00.000Z', toReporter: 'Dank u.' } };
  const over = { ...leading, status: 'closed', process } as unknown as Incident;
  expect(standsOf(over)).toEqual({
    status: 'closed',
    taken: null,
    closed: { at: '2026-12-01T09:00:00.000Z', toReporter: 'Dank u.' },
  });
});
