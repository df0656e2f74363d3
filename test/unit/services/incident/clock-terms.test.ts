import {
  assessmentOf,
  clientsOf,
  clocksOf,
  isDrill,
  regimeAt,
  remindersLeft,
  roleOf,
  runningClocks,
} from '../../../../services/incident/clocks';
import { dataOwners, type Incident } from '../../../../services/incident/model';
import { type DutyDecision, noProcess, type Process } from '../../../../services/incident/process/model';
import {
  accept,
  after,
  client,
  fg,
  opened,
  organisation,
  report,
  take,
} from '../../../support/incident-scene';
import { answering, assessed, trusted } from '../../../support/process-scene';

const [noord, zon] = ['transport-noord', 'kinderopvang-zon'] as const;
const aware = new Date('2026-11-23T09:00:00.000Z');
const later = (hours: number, from = aware): Date => new Date(from.getTime() + hours * 3_600_000);
const signed = (at: Date) => ({ by: fg, at: at.toISOString() });

const of = (
  dataOf: Incident['facts']['dataOf'],
  clients: readonly string[],
  process: Partial<Process> = {},
): Incident => ({
  ...accept(opened({ facts: { ...report().facts, dataOf, clients } }), take(fg), after(5)).state,
  process: { ...noProcess, ...process },
});
const advised = { state: 'advised', notify: true, reason: 'x', assessed: signed(later(1)) } as const;
const decided = (notify: boolean): DutyDecision => ({
  ...advised,
  state: 'decided',
  notify,
  decided: signed(later(2)),
  conditions: [],
});
const done: DutyDecision = {
  ...advised,
  state: 'done',
  notify: true,
  decided: signed(later(2)),
  conditions: [],
  done: signed(later(3)),
  reference: 'x',
  delay: null,
};
const authority = {
  id: 'authority',
  kind: 'authority',
  client: null,
  from: aware,
  until: later(72),
  legalEnd: later(73),
  metAt: null,
  informative: false,
};
const ofClient = (id: string, hours: number, metAt: Date | null = null) => ({
  id: `client:${id}`,
  kind: 'client',
  client: id,
  from: aware,
  until: later(hours),
  legalEnd: null,
  metAt,
  informative: false,
});

/** Starting this many hours after the office knew. */
const ownTermOf = (id: string, from: number) => ({
  id: `clientOwn:${id}`,
  kind: 'clientOwn',
  client: id,
  from: later(from),
  until: later(from + 72),
  legalEnd: later(from + 73),
  metAt: null,
  informative: true,
});
/** From the advice on, decided or not. */
const toTell = {
  id: 'subjects',
  kind: 'subjects',
  client: null,
  from: later(1),
  until: later(25),
  legalEnd: null,
  metAt: null,
  informative: false,
};

test.each<readonly [string, Incident, readonly unknown[]]>([
  ['our own data', of('optimo', []), [authority]],
  [
    'our own data, decided to notify',
    of('optimo', [], { decisions: { authority: decided(true) } }),
    [authority],
  ],
  ['our own data, only advised', of('optimo', [], { decisions: { authority: advised } }), [authority]],
  [
    'our own data, only advised not to',
    of('optimo', [], { decisions: { authority: { ...advised, notify: false } } }),
    [authority],
  ],
  ['our own data, decided not to', of('optimo', [], { decisions: { authority: decided(false) } }), []],
  [
    'our own data, notified',
    of('optimo', [], { decisions: { authority: done } }),
    [{ ...authority, metAt: later(3) }],
  ],
  ['data of a client', of('client', [noord]), [ofClient(noord, 48)]],
  ['data of a client without a contract', of('client', [zon]), [ofClient(zon, 24)]],
  ['data of a client nobody knows', of('client', ['weg']), [ofClient('weg', 24)]],
  [
    'data of several, the nearest first',
    of('client', [noord, zon]),
    [ofClient(zon, 24), ofClient(noord, 48)],
  ],
  ['not known which client', of('client', []), [{ ...ofClient('', 24), id: 'client', client: null }]],
  ['of both', of('both', [noord]), [ofClient(noord, 48), authority]],
  [
    'a client that was told',
    of('client', [noord], {
      notices: { [noord]: { sent: { ...signed(later(4)), to: 'x' }, received: null } },
    }),
    [ofClient(noord, 48, later(4)), ownTermOf(noord, 4)],
  ],
  [
    'a client that confirmed, nobody said when: from when it was told',
    of('client', [noord], {
      notices: {
        [noord]: { sent: { ...signed(later(4)), to: 'x' }, received: { ...signed(later(9)), proof: 'x' } },
      },
    }),
    [ofClient(noord, 48, later(4)), ownTermOf(noord, 4)],
  ],
  [
    'a client that got it later: from there',
    of('client', [noord], {
      notices: {
        [noord]: {
          sent: { ...signed(later(4)), to: 'x' },
          received: { ...signed(later(9)), proof: 'x', moment: later(5).toISOString() },
        },
      },
    }),
    [ofClient(noord, 48, later(4)), ownTermOf(noord, 5)],
  ],
  [
    'people to be told',
    of('optimo', [], { decisions: { subjects: decided(true), authority: decided(false) } }),
    [toTell],
  ],
  [
    'people that were told',
    of('optimo', [], { decisions: { subjects: done, authority: decided(false) } }),
    [{ ...toTell, metAt: later(3) }],
  ],
  [
    'people not to be told',
    of('client', [noord], { decisions: { subjects: decided(false) } }),
    [ofClient(noord, 48)],
  ],
  [
    'advised to tell people: it does not wait for who decides',
    of('client', [noord], { decisions: { subjects: advised } }),
    [toTell, ofClient(noord, 48)],
  ],
  [
    'advised not to tell people',
    of('client', [noord], { decisions: { subjects: { ...advised, notify: false } } }),
    [ofClient(noord, 48)],
  ],
  [
    'a moment of kennisname that the FG moved: the own term alone',
    { ...of('both', [noord]), awareAt: later(2).toISOString() },
    [ofClient(noord, 48), { ...authority, from: later(2), until: later(74), legalEnd: later(75) }],
  ],
  [
    'classified as a datalek',
    of('optimo', [], { classified: { outcome: 'breach', advised: null, reason: null, ...signed(aware) } }),
    [authority],
  ],
  [
    'classified as something else',
    of('optimo', [], { classified: { outcome: 'other', advised: null, reason: null, ...signed(aware) } }),
    [],
  ],
  ['a drill', { ...of('optimo', []), id: 'OEF-2026-0001' }, []],
  ['withdrawn', { ...of('optimo', []), status: 'withdrawn' }, []],
])('[A18] the clocks of %s', (_, incident, clocks) => {
  expect(clocksOf(incident, organisation)).toEqual(clocks);
});

test('only what still asks something of us runs', () => {
  expect(runningClocks(of('both', [noord]), organisation).map(({ id }) => id)).toEqual([
    `client:${noord}`,
    'authority',
  ]);
  expect(runningClocks({ ...of('both', [noord]), status: 'closed' }, organisation)).toEqual([]);
  expect(runningClocks(of('optimo', [], { decisions: { authority: done } }), organisation)).toEqual([]);
});

test('reminders that are left are of every running clock, the earliest first', () => {
  const left = remindersLeft(of('both', [noord]), organisation);
  expect(left.map(({ clock, at }) => `${clock} ${(at.getTime() - aware.getTime()) / 3_600_000}`)).toEqual([
    ...[24, 36].map((at) => `client:${noord} ${at}`),
    'authority 36',
    ...[44, 47, 48].map((at) => `client:${noord} ${at}`),
    ...[54, 60, 68, 71, 72].map((at) => `authority ${at}`),
  ]);
  const half = of('optimo', [], { reminded: { authority: later(36).toISOString() } });
  expect(remindersLeft(half, organisation)[0]?.at).toEqual(later(54));
  // Nobody holds it: the ladder calls until its end, and then the clock does.
  const untaken = { ...half, taken: null, process: undefined };
  expect(remindersLeft(untaken, organisation)[0]?.at).toEqual(later(36));
});

test.each([
  ['controller', ['controller']],
  ['processor', ['processor']],
  ['both', ['both']],
  ['unknown', ['unknown']],
] as const)('whose data it is: an answer of %s counts above what was reported', (expected, value) => {
  for (const owner of dataOwners)
    expect(roleOf(of(owner, [], { answers: { role: { value, ...signed(aware) } } }))).toBe(expected);
});

test('whose data it is: not answered, as it was reported', () => {
  expect(dataOwners.map((owner) => [owner, roleOf(of(owner, []))])).toEqual([
    ['client', 'processor'],
    ['optimo', 'controller'],
    ['both', 'both'],
    ['unknown', 'unknown'],
  ]);
  expect(roleOf({ ...opened(), facts: { ...opened().facts, dataOf: null } })).toBe('unknown');
  const odd = of('client', [], { answers: { role: { value: ['?'], ...signed(aware) } } });
  expect(roleOf(odd)).toBe('processor');
  expect(roleOf(of('client', [], { answers: { role: { value: [], ...signed(aware) } } }))).toBe('processor');
});

test('which clients: as the FG has them, else as reported', () => {
  expect(clientsOf(of('client', [client]))).toEqual([client]);
  expect(clientsOf(of('client', [client], { clients: [noord] }))).toEqual([noord]);
  expect(clientsOf(of('client', [client], { clients: [] }))).toEqual([]);
  expect(clientsOf(opened())).toEqual([]);
});

test('a drill is known by its number', () => {
  expect(isDrill({ id: 'OEF-2026-0001' })).toBe(true);
  expect(isDrill({ id: 'INC-2026-0001' })).toBe(false);
  expect(isDrill({ id: 'X-OEF-1' })).toBe(false);
});

describe('the law of the day', () => {
  const regimes = [
    { from: '2018-05-25', hours: 72, threshold: 'risk' },
    { from: '2027-01-01', hours: 96, threshold: 'highRisk' },
    { from: '2028-01-01', hours: 48, threshold: 'risk' },
  ] as const;
  const changing = {
    ...organisation,
    incident: { ...organisation.incident, regimes },
  } as typeof organisation;

  test.each([
    ['2010-01-01T00:00:00Z', 72],
    // By the day here: an hour before Greenwich.
    ['2026-12-31T22:59:59Z', 72],
    ['2026-12-31T23:00:00Z', 96],
    ['2027-12-31T22:59:59Z', 96],
    ['2027-12-31T23:00:00Z', 48],
    ['2040-01-01T00:00:00Z', 48],
  ])('at %s a term of %d hours', (moment, hours) => {
    expect(regimeAt(changing, new Date(moment)).hours).toBe(hours);
  });

  test('its threshold makes the advice', () => {
    const mild = answering(
      trusted,
      {
        data: ['name'],
        payroll: ['none'],
        insight: ['nothing'],
        people: ['101'],
        deletionConfirmed: ['no'],
      },
      30,
    );
    const notifies = (awareAt: string): boolean =>
      assessmentOf({ ...mild, awareAt }, changing).advices.authority.notify;
    expect(notifies('2026-12-31T12:00:00.000Z')).toBe(true);
    expect(notifies('2027-06-01T12:00:00.000Z')).toBe(false);
    expect(assessmentOf(assessed, organisation).classified.outcome).toBe('breach');
    expect(assessmentOf(opened(), organisation).classified.outcome).toBeNull();
  });
});
