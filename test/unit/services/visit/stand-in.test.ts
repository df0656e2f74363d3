import { type Away, never } from '../../../../services/people/away';
import type { Person } from '../../../../services/people/organisation';
import type { VisitChange, VisitCommand } from '../../../../services/visit/commands';
import type { Visit } from '../../../../services/visit/model';
import {
  askedAbout,
  backupOf,
  backupsOf,
  concerned,
  receiverOf,
  standInOn,
} from '../../../../services/visit/stand-in';
import {
  announced,
  arrive,
  colleague,
  facts,
  host,
  local,
  moment,
  officeManager,
  organisation,
  reception,
} from '../../../support/visit-scene';
import {
  accept,
  after,
  answer,
  arrived,
  arrivedIn,
  called,
  collected,
  expected,
  leave,
  officeDeputy,
  refusalOf,
  send,
  walkIn,
} from '../../../support/visit-stages';

/** Ten o'clock, with these away and those without a chat. */
const at = (absent: readonly string[] = [], unreached: readonly string[] = [], of = organisation) => ({
  ...moment(local('10:00'), of),
  absent: new Set(absent),
  unreached: new Set(unreached),
});
const changed = (who: string, change: Partial<Person>) => ({
  ...organisation,
  people: organisation.people.map((one) => (one.aadObjectId === who ? { ...one, ...change } : one)),
});
const unreached = (person: string): VisitChange => ({ type: 'unreached', person });
const passedOver = (passed: string, ...to: readonly string[]) => [
  { type: 'passedOver', by: null, payload: { passed: [passed], to } },
];

describe('instead of somebody', () => {
  test('comes their backup, if that person is here', () => {
    expect(backupOf(host, at())).toEqual([colleague]);
    expect(backupOf(colleague, at([officeManager]))).toEqual([host]);
  });

  test.each([
    ['is away', at([colleague])],
    ['has no chat', at([], [colleague])],
    ['left the company', at([], [], changed(colleague, { end: '2026-11-22' }))],
    ['was never named', at([], [], changed(host, { backup: undefined }))],
  ])('comes the office when the backup %s', (_, when) => {
    expect(backupOf(host, when)).toEqual([officeManager]);
    expect(backupOf(host, { ...when, absent: new Set([...when.absent, officeManager]) })).toEqual([
      officeDeputy,
    ]);
  });

  test('comes the office when the organisation does not know them', () => {
    expect(backupOf('nobody', at())).toEqual([officeManager]);
  });
});

describe('of a host who is away on the day of a visit', () => {
  const awayOn = (from: string, until = from): Away => ({ ...never, periods: [{ from, until, by: null }] });
  const today = awayOn('2026-11-23');
  const standIn = (
    away: Readonly<Record<string, Away>>,
    visit: Visit = expected,
    of: ReturnType<typeof at> = at(),
  ) => standInOn(visit, new Map(Object.entries(away)), of);

  test('the stand-in is known before anybody comes', () => {
    expect(standIn({ [host]: today })).toEqual({ backup: colleague });
    expect(standIn({ [host]: { ...never, weekly: [1] } })).toEqual({ backup: colleague });
    expect(standIn({ [host]: today, [colleague]: awayOn('2026-11-24') })).toEqual({ backup: colleague });
  });

  test('there is none to look for when the host is there that day, or the visitor has come', () => {
    for (const away of [{}, { [host]: never }, { [host]: awayOn('2026-11-24') }, { [colleague]: today }])
      expect(standIn(away)).toBeNull();
    expect(standIn({ [host]: today }, arrived)).toBeNull();
    expect(standIn({ [host]: today }, announced({ day: '2026-11-24' }))).toBeNull();
  });

  test.each([
    ['is away as well', { [host]: today, [colleague]: today }, at()],
    ['has no chat', { [host]: today }, at([], [colleague])],
    ['does not work here yet', { [host]: today }, at([], [], changed(colleague, { start: '2026-12-01' }))],
    ['was never named', { [host]: today }, at([], [], changed(host, { backup: undefined }))],
  ])('it is the office when the backup %s', (_, away, when) => {
    expect(standIn(away, expected, when)).toEqual({ backup: null });
  });

  test('the backups of all hosts are looked up once each', () => {
    const other: Visit = { ...expected, host: colleague };
    const alone: Visit = { ...expected, host: reception };
    expect(backupsOf([expected, other, expected, alone], organisation)).toEqual([colleague, host]);
    expect(backupsOf([], organisation)).toEqual([]);
  });
});

/** Whose absence and chat are read before a command: people it may call, each with their backup. */
test.each<readonly [string, VisitCommand, Visit | undefined, readonly string[]]>([
  ['announced for oneself', { type: 'announce', facts, by: host, cardActivityId: null }, undefined, []],
  [
    'announced for a colleague',
    { type: 'announce', facts, by: reception, host, cardActivityId: null },
    undefined,
    [host, colleague],
  ],
  ['arrives', arrive, expected, [host, colleague]],
  [
    'handed over',
    { type: 'handOver', by: host, to: officeManager },
    expected,
    [host, colleague, officeManager, officeDeputy],
  ],
  [
    'a colleague sent',
    { ...send, colleague: officeManager },
    arrived,
    [host, colleague, officeManager, officeDeputy],
  ],
  ['somebody not reached', unreached(reception), expected, [host, colleague, reception]],
  [
    'somebody sent who leaves',
    leave,
    after(arrive, { ...send, colleague: reception }),
    [host, colleague, reception],
  ],
  [
    'taken up by the office',
    leave,
    after(arrive, { type: 'collect', by: officeManager }),
    [host, colleague, officeManager, officeDeputy],
  ],
])('%s: who may have to be called', (_, command, visit, people) => {
  expect(concerned(command, visit, organisation)).toEqual(people);
});

describe('a colleague who cannot be told that a visitor is expected for them', () => {
  const forHost: VisitCommand = { type: 'announce', facts, by: officeManager, host, cardActivityId: null };
  const theirs = accept(null, forHost).state;

  test('whoever announced it hears so, once', () => {
    const told = accept(theirs, unreached(host));
    expect(told.state).toEqual({ ...theirs, untold: host });
    expect(told.events).toEqual(passedOver(host, officeManager));
    expect(told.messages).toEqual(called(officeManager));
    expect(refusalOf(told.state, unreached(host))).toBe('unchanged');
  });

  test('nobody hears of one who is not the host, or announced it', () => {
    expect(refusalOf(theirs, unreached(officeManager))).toBe('unchanged');
    expect(refusalOf(expected, unreached(host))).toBe('unchanged');
  });

  test('whoever handed it over has it again', () => {
    const handed = accept(expected, { type: 'handOver', by: host, to: reception }).state;
    const back = accept(handed, unreached(reception));
    expect(back.state).toEqual({ ...expected, untold: reception });
    expect(back.events).toEqual(passedOver(reception, host));
    expect(back.messages).toEqual(called(host));
  });
});

describe('whoever announced it for a colleague', () => {
  const forHost: VisitCommand = { type: 'announce', facts, by: reception, host, cardActivityId: null };
  const theirs = accept(null, forHost).state;
  const calledAt = (visit: Visit, when: ReturnType<typeof at>) =>
    arrivedIn(accept(visit, arrive, when).state).arrival.called;

  test('knows of it: they are called when host and backup are away, and the office only after them', () => {
    expect(calledAt(theirs, at([host]))).toEqual([colleague]);
    expect(calledAt(theirs, at([host, colleague]))).toEqual([reception]);
    expect(calledAt(theirs, at([host], [colleague, reception]))).toEqual([officeManager]);
    // Announced by the host, or met at the desk: nobody else knows of it.
    expect(calledAt(expected, at([host, colleague]))).toEqual([officeManager]);
    const met = accept(null, walkIn({ doer: { person: reception } }), at([host, colleague]));
    expect(arrivedIn(met.state).arrival.called).toEqual([officeManager]);
  });

  test('is called next for a host whom the call does not reach, not for anybody else', () => {
    const here = accept(theirs, arrive).state;
    const unheard = at([], [host, colleague]);
    expect(accept(here, unreached(host), unheard).messages).toEqual(called(reception));
    expect(accept(here, unreached(colleague), { ...unheard, absent: new Set([host]) }).messages).toEqual(
      called(officeManager),
    );
  });

  test('is the stand-in that is known before, and looked up with the others', () => {
    const away = (...people: readonly string[]) =>
      new Map(people.map((person) => [person, { ...never, weekly: [1] }] as const));
    expect(standInOn(theirs, away(host), at())).toEqual({ backup: colleague });
    expect(standInOn(theirs, away(host, colleague), at())).toEqual({ backup: reception });
    expect(standInOn(theirs, away(host, colleague, reception), at())).toEqual({ backup: null });
    expect(standInOn(expected, away(host, colleague), at())).toEqual({ backup: null });
    expect(backupsOf([theirs, expected], organisation)).toEqual([colleague, reception]);
    expect(concerned(arrive, theirs, organisation)).toEqual([host, colleague, reception]);
  });
});

describe('somebody called to the desk whom the call does not reach', () => {
  const next = accept(arrived, unreached(host), at([], [host]));

  test('the next one is called at once, and the desk reads who', () => {
    expect(next.state).toEqual({
      ...arrived,
      arrival: { ...arrived.arrival, called: [host, colleague], instead: [colleague] },
    });
    expect(next.events).toEqual(passedOver(host, colleague));
    expect(next.messages).toEqual(called(colleague));
  });

  test('then the office; the first stand-in stays the one the desk reads', () => {
    const office = accept(next.state, unreached(colleague), at([], [host, colleague]));
    expect(arrivedIn(office.state).arrival).toMatchObject({
      called: [host, colleague, officeManager],
      instead: [colleague],
    });
    const again = refusalOf(office.state, unreached(colleague), at([], [host, colleague]));
    expect(again).toBe('unchanged');
    const other = accept(arrived, unreached(reception), at([], [reception]));
    expect(arrivedIn(other.state).arrival).toEqual({ ...arrived.arrival, called: [host, officeManager] });
  });

  test('nobody more is called when everybody has been, or cannot be', () => {
    expect(refusalOf(next.state, unreached(host), at([], [host]))).toBe('unchanged');
    const everybody = organisation.people.map(({ aadObjectId }) => aadObjectId);
    expect(refusalOf(arrived, unreached(host), at([], everybody))).toBe('unchanged');
  });

  test('nobody more is called once somebody said that they come', () => {
    expect(refusalOf(after(arrive, answer), unreached(host), at([], [host]))).toBe('unchanged');
  });

  test('a colleague who was sent: it is up to whoever asked them', () => {
    const sent = arrivedIn(after(arrive, send));
    const back = accept(sent, unreached(colleague), at([], [colleague]));
    // Of the ladder, what is still to come goes on.
    const arrival = { ...sent.arrival, escalated: 0 };
    expect(back.state).toEqual({ ...sent, arrival, answer: null, untold: colleague });
    expect(back.events).toEqual(passedOver(colleague, host));
    expect(back.messages).toEqual(called(host));
    expect(refusalOf(sent, unreached(host), at([], [host]))).toBe('unchanged');
    const coming = accept(sent, { ...answer, by: colleague }).state;
    expect(refusalOf(coming, unreached(colleague), at([], [colleague]))).toBe('unchanged');
  });
});

test('what is left at the desk is told to the receiver, the stand-in of one who is away, or the office', () => {
  expect(receiverOf(host, at())).toEqual([host]);
  expect(receiverOf(host, at([host]))).toEqual([colleague]);
  expect(receiverOf(host, at([host, colleague]))).toEqual([officeManager]);
  expect(receiverOf(host, at([], [host]))).toEqual([officeManager]);
  // Whoever has no chat does not hear on their return either: the office keeps it.
  expect(receiverOf(host, at([host], [host]))).toEqual([officeManager]);
});

describe('whether a visitor is still there', () => {
  const inside = (visit: Visit) => {
    if (visit.status !== 'arrived' && visit.status !== 'collected') throw new Error(visit.status);
    return visit;
  };
  const up = inside(after(arrive, send, { type: 'collect', by: colleague }));

  test('the host is asked, whoever fetched them', () => {
    expect(askedAbout(up, at())).toEqual([host]);
    expect(askedAbout(arrived, at([colleague]))).toEqual([host]);
  });

  test('else whoever fetched them, or said so', () => {
    const byReception = inside(after(arrive, { ...send, colleague: reception }));
    for (const gone of [at([host]), at([], [host])]) {
      expect(askedAbout(up, gone)).toEqual([colleague]);
      expect(askedAbout(byReception, gone)).toEqual([reception]);
    }
  });

  test('else the stand-in of the host', () => {
    expect(askedAbout(inside(collected), at([host]))).toEqual([colleague]);
    expect(askedAbout(arrived, at([host]))).toEqual([colleague]);
    expect(askedAbout(up, at([host, colleague]))).toEqual([officeManager]);
    expect(askedAbout(up, at([host], [colleague]))).toEqual([officeManager]);
  });
});
