import fc from 'fast-check';
import { isRefusal } from '../../../../services/ledger/decision';
import {
  decideDesk,
  type DeskCommand,
  type DeskLink,
  isFresh,
  isSign,
  isUsable,
  lastSeen,
} from '../../../../services/visit/desk-link';
import { local, officeManager, organisation } from '../../../support/visit-scene';
import { officeDeputy } from '../../../support/visit-stages';

/** A week and a quarter of an hour: both ends can be looked up in a calendar. */
const ours = { ...organisation, visit: { ...organisation.visit, deskPairMinutes: 15, deskDays: 7 } };
const office = (now: Date, absent: readonly string[] = []) => ({
  organisation: ours,
  now,
  absent: new Set(absent),
  unreached: new Set<string>(),
});
const iso = (time: string, day?: string): string => local(time, day).toISOString();

function accept(state: DeskLink | null, command: DeskCommand, moment: Date | ReturnType<typeof office>) {
  const outcome = decideDesk(state, 'desk-1', command, moment instanceof Date ? office(moment) : moment);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
}
const refusal = (state: DeskLink | null, command: DeskCommand, now = local('10:05')): string | undefined => {
  const outcome = decideDesk(state, 'desk-1', command, office(now));
  return isRefusal(outcome) ? outcome.refused : undefined;
};

const make: DeskCommand = { type: 'make', by: officeManager, code: 'code' };
const pair: DeskCommand = { type: 'pair', session: 'cookie' };
const seen: DeskCommand = { type: 'seen' };
const renew: DeskCommand = { type: 'renew', by: officeDeputy };
const revoke: DeskCommand = { type: 'revoke', by: officeDeputy };
const outdate: DeskCommand = { type: 'outdate' };
const ending: DeskCommand = { type: 'timer', step: 'ending' };
const morning: DeskCommand = { type: 'timer', step: 'morning' };

/** A Monday at ten; five minutes later the receptionist opens it. */
const made = accept(null, make, local('10:00')).state;
const open = accept(made, pair, local('10:05')).state;
const revoked = accept(open, revoke, local('11:00')).state;
const told = (person: string) => ({
  person,
  view: 'visit.deskEnds',
  class: 'operational',
  as: { kind: 'post' },
  follows: 'item',
});

describe('the link', () => {
  test('is made once, and until it is opened nobody is told anything about it', () => {
    expect(accept(null, make, local('10:00'))).toEqual({
      state: {
        id: 'desk-1',
        by: officeManager,
        createdAt: iso('10:00'),
        pairBy: iso('10:15'),
        expiresAt: iso('10:00', '2026-11-30'),
        pairedAt: null,
        session: null,
        revokedAt: null,
        code: 'code',
      },
      events: [{ type: 'deskMade', by: officeManager, payload: { desk: 'desk-1' } }],
      messages: [],
      timer: null,
      index: ['desk|desk-1'],
    });
    expect(refusal(made, make)).toBe('alreadyThere');
  });

  test('makes the browser that opens it the desk, and its code is gone', () => {
    expect(accept(made, pair, local('10:05'))).toEqual({
      state: { ...made, pairedAt: iso('10:05'), seenAt: iso('10:05'), session: 'cookie', code: null },
      events: [{ type: 'deskPaired', by: null, payload: { desk: 'desk-1' } }],
      messages: [],
      timer: { at: local('08:30', '2026-11-24'), step: 'morning' },
      index: ['desk|desk-1'],
    });
  });

  test('opens once, within its minutes, and not when it was revoked', () => {
    expect(refusal(made, pair, local('10:14'))).toBeUndefined();
    expect(refusal(made, pair, local('10:15'))).toBe('notFound');
    expect(refusal(open, pair)).toBe('notFound');
    expect(refusal(accept(made, revoke, local('10:02')).state, pair)).toBe('notFound');
    expect(refusal(null, pair)).toBe('notFound');
  });

  test('opens no more once a newer code was asked for', () => {
    const old = accept(made, outdate, local('10:03'));
    expect(old.state).toEqual({ ...made, code: null, pairBy: iso('10:03') });
    expect(old.events).toEqual([{ type: 'deskCodeOutdated', by: null, payload: { desk: 'desk-1' } }]);
    expect(refusal(old.state, pair, local('10:03'))).toBe('notFound');
    for (const [state, now] of [
      [null, '10:03'],
      [made, '10:15'],
      [open, '10:06'],
    ] as const)
      expect(refusal(state, outdate, local(now))).toBe('unchanged');
  });
});

describe('a desk that is revoked', () => {
  test('works no longer, stands in no list, and is asked about no more', () => {
    expect(accept(open, revoke, local('11:00'))).toEqual({
      state: { ...open, revokedAt: iso('11:00'), session: null },
      events: [{ type: 'deskRevoked', by: officeDeputy, payload: { desk: 'desk-1' } }],
      messages: [],
      timer: null,
      index: [],
    });
  });

  test('is not revoked again, nor renewed; nor is one that never was', () => {
    for (const state of [revoked, null]) {
      expect(refusal(state, revoke)).toBe('unchanged');
      expect(refusal(state, renew)).toBe('notFound');
      expect(refusal(state, morning, local('08:30', '2026-11-24'))).toBe('nothingDue');
    }
    expect(refusal(null, seen)).toBe('notFound');
  });
});

test('a desk is renewed for as long as a new one lasts, from the press on, and its end is told once more', () => {
  const warned = accept(open, ending, local('08:00', '2026-11-27')).state;
  const renewed = accept(warned, renew, local('09:00', '2026-11-27'));
  expect(renewed.state).toEqual({ ...open, expiresAt: iso('09:00', '2026-12-04') });
  expect(renewed.events).toEqual([{ type: 'deskRenewed', by: officeDeputy, payload: { desk: 'desk-1' } }]);
  expect(refusal(renewed.state, ending, local('08:00', '2026-12-03'))).toBeUndefined();
});

test('what is not opened yet, or over, is not renewed', () => {
  expect(refusal(made, renew)).toBe('notFound');
  expect(refusal(open, renew, local('09:59', '2026-11-30'))).toBeUndefined();
  expect(refusal(open, renew, local('10:00', '2026-11-30'))).toBe('notFound');
});

describe('a working day before it ends', () => {
  test('the office hears so, once', () => {
    const warned = accept(open, ending, local('08:00', '2026-11-27'));
    expect(warned).toEqual({
      state: { ...open, warned: true },
      events: [{ type: 'deskEnding', by: null, payload: { desk: 'desk-1' } }],
      messages: [told(officeManager)],
      timer: { at: local('08:30', '2026-11-27'), step: 'morning' },
      index: ['desk|desk-1'],
    });
    expect(refusal(warned.state, ending, local('08:01', '2026-11-27'))).toBe('nothingDue');
  });

  test('whoever runs the office that day hears it', () => {
    const away = office(local('08:00', '2026-11-27'), [officeManager]);
    expect(accept(open, ending, away).messages).toEqual([told(officeDeputy)]);
  });

  test('nobody hears of what no longer works', () => {
    expect(refusal(revoked, ending)).toBe('nothingDue');
    expect(refusal(open, ending, local('10:00', '2026-11-30'))).toBe('nothingDue');
    expect(refusal(made, ending, local('10:15'))).toBe('nothingDue');
    expect(refusal(open, { type: 'timer', step: 'noon' })).toBe('nothingDue');
  });
});

describe('in the morning', () => {
  const next = '2026-11-24';

  test('a desk that nobody opened is told to the office, until it is there again', () => {
    const missed = accept(open, morning, local('08:30', next));
    expect(missed).toEqual({
      state: { ...open, missed: true },
      events: [{ type: 'deskMissed', by: null, payload: { desk: 'desk-1' } }],
      messages: [told(officeManager)],
      timer: { at: local('08:00', '2026-11-27'), step: 'ending' },
      index: ['desk|desk-1'],
    });
    const back = accept(missed.state, seen, local('09:10', next));
    expect(back.state).toEqual({ ...open, seenAt: iso('09:10', next) });
    expect(back.events).toEqual([{ type: 'deskSeen', by: null, payload: { desk: 'desk-1' } }]);
    expect(back.timer).toEqual({ at: local('08:30', '2026-11-25'), step: 'morning' });
  });

  test.each([
    ['07:59', 'deskMissed'],
    ['08:00', 'deskThere'],
    ['08:29', 'deskThere'],
  ])('one last seen at %s: %s', (time, type) => {
    const looked = accept(accept(open, seen, local(time, next)).state, morning, local('08:30', next));
    expect(looked.events.map((event) => event.type)).toEqual([type]);
    expect(looked.messages).toEqual(type === 'deskMissed' ? [told(officeManager)] : []);
  });

  test('whoever opens the page before the look is seen then, however often the page asks before', () => {
    const minutes = fc.array(fc.integer({ min: 0, max: 89 }), { maxLength: 12 });
    fc.assert(
      fc.property(minutes, (all) => {
        const moments = all
          .sort((one, other) => one - other)
          .map((minute) => new Date(local('07:00', next).getTime() + minute * 60_000));
        const link = moments.reduce(
          (state, now) => (isSign(state, office(now)) ? accept(state, seen, now).state : state),
          open,
        );
        const [event] = accept(link, morning, local('08:30', next)).events;
        expect(event?.type).toBe(all.some((minute) => minute >= 60) ? 'deskThere' : 'deskMissed');
      }),
    );
  });
});

/** What the office may have to hear next, after a sign of life. */
test.each([
  ['2026-11-23 08:29', 'morning', '2026-11-23 08:30'],
  ['2026-11-23 08:30', 'morning', '2026-11-24 08:30'],
  ['2026-11-23 23:59', 'morning', '2026-11-24 08:30'],
  ['2026-11-26 07:00', 'morning', '2026-11-26 08:30'],
  // It ends on Monday: on the Friday before, at opening time, that comes first.
  ['2026-11-26 12:00', 'ending', '2026-11-27 08:00'],
])('seen at %s: %s at %s', (now, step, next) => {
  const on = (text: string) => local(text.slice(11), text.slice(0, 10));
  expect(accept(open, seen, on(now)).timer).toEqual({ at: on(next), step });
});

test('nobody looks for a desk on a day when the office is closed', () => {
  const long = { ...open, expiresAt: iso('10:00', '2027-02-01') };
  for (const [day, next] of [
    ['2026-11-27', '2026-11-30'],
    ['2026-11-28', '2026-11-30'],
    ['2026-12-24', '2026-12-28'],
  ] as const)
    expect(accept(long, seen, local('09:00', day)).timer).toEqual({
      at: local('08:30', next),
      step: 'morning',
    });
  const saturday = accept(long, seen, local('07:00', '2026-11-28'));
  expect(saturday.timer?.at).toEqual(local('08:30', '2026-11-30'));
});

test('a desk that ended, was told of and was missed waits for nothing more', () => {
  const last = local('10:00', '2026-11-30');
  expect(accept(open, seen, new Date(last.getTime() - 1)).timer).not.toBeNull();
  expect(accept(open, seen, last).timer).toBeNull();
  const all: DeskLink = { ...accept(open, morning, local('08:30', '2026-11-24')).state, warned: true };
  expect(accept(all, renew, local('09:00', '2026-11-24')).timer).toEqual({
    at: local('08:00', '2026-11-30'),
    step: 'ending',
  });
  const warned = accept(open, ending, local('08:00', '2026-11-27')).state;
  expect(accept(warned, morning, local('08:30', '2026-11-27'))).toMatchObject({
    state: { warned: true, missed: true },
    timer: null,
  });
});

/** A page that asks all day is written down once an hour, and at once when the office has just opened. */
test.each([
  ['09:00', '09:59', false],
  ['09:00', '10:00', true],
  ['07:50', '07:59', false],
  ['07:50', '08:00', true],
  ['07:59', '08:30', true],
  ['08:00', '08:40', false],
])('last seen at %s, the page asks at %s: worth recording: %s', (last, now, worth) => {
  expect(isSign({ ...open, seenAt: iso(last) }, office(local(now)))).toBe(worth);
});

test('the last sign of life is the page, else the opening, else the making', () => {
  expect(lastSeen({ ...open, seenAt: iso('12:00') })).toBe(iso('12:00'));
  const { seenAt: _, ...before } = open;
  expect(lastSeen(before)).toBe(iso('10:05'));
  expect(lastSeen(made)).toBe(iso('10:00'));
});

test.each<readonly [string, DeskLink, Date, boolean, boolean]>([
  ['just made', made, local('10:14'), true, true],
  ['made, and too late to open', made, local('10:15'), false, false],
  ['open, long after its link', open, local('12:00', '2026-11-29'), false, true],
  ['over', open, local('10:00', '2026-11-30'), false, false],
  ['revoked', revoked, local('11:00'), false, false],
  ['revoked before it was opened', { ...made, revokedAt: iso('10:01') }, local('10:02'), false, false],
])('%s: can be opened, works', (_, link, now, fresh, usable) => {
  expect([isFresh(link, now), isUsable(link, now)]).toEqual([fresh, usable]);
});
