import type { LoanChange, LoanCommand } from '../../../../services/kluis/commands';
import { nextTimer, rungsDue, rungsOf } from '../../../../services/kluis/ladder';
import type { Loan, LoanIn } from '../../../../services/kluis/model';
import {
  accept,
  after,
  approve,
  board,
  colleague,
  employee,
  facts,
  fg,
  issue,
  local,
  moment,
  officeDeputy,
  officeManager,
  organisation,
  refusalOf,
  request,
  takeBack,
  told,
} from '../../../support/kluis-scene';

const morning = local('2026-11-23 10:00');
const late = local('2026-11-23 17:31');
const iso = (time: string): string => local(time).toISOString();
const tomorrow = { ...facts, until: '2026-11-24' };
const requested = after(morning, request());
const approved = after(morning, request(), approve());
const out = outOf(after(morning, request(), approve(), issue()));

function outOf(loan: Loan): LoanIn<'out'> {
  if (loan.status !== 'out') throw new Error(loan.status);
  return loan;
}
const back = after(morning, request(), approve(), issue(), takeBack());
const record: LoanCommand = {
  ...{ type: 'record', facts, object: requested.object, borrower: employee, by: officeManager },
  ...{ reason: 'Lag op het bureau', cardActivityId: 'activity-2' },
};
const lose: LoanChange = { type: 'lose', actor: employee, what: 'Kwijt uit de kluis' };
const report: LoanChange = { type: 'report', reporter: fg, what: 'Niet terug' };
const link = (matter: 'lost' | 'late', incident = 'INC-2026-0007'): LoanChange => ({
  ...{ type: 'linkIncident', matter, incident },
});
const longer = (type: 'askLonger' | 'keepLonger', until = '2026-11-25'): LoanChange =>
  type === 'askLonger'
    ? { type, borrower: employee, until, reason: 'Nog niet klaar' }
    : { type, by: officeManager, until, reason: 'Nog niet klaar' };

const keptLonger = {
  kind: 'keptLonger',
  by: officeManager,
  reason: 'Nog niet klaar',
  at: morning.toISOString(),
};

/** A command, what stands in the history afterwards, and who gets which card. */
test.each<readonly [string, Loan | null, LoanCommand, Date, readonly unknown[], readonly string[]]>([
  [
    'asked for',
    null,
    request({ late: ['KL-0009'] }),
    morning,
    [['requested', employee, { facts, late: ['KL-0009'] }]],
    ['kluis.custody 02', 'kluis.loan 01'],
  ],
  [
    'found to be out',
    null,
    record,
    morning,
    [['recorded', officeManager, { facts, reason: 'Lag op het bureau' }]],
    ['kluis.custody 02', 'kluis.custody 14', 'kluis.loan 01', 'kluis.watch 04'],
  ],
  [
    'approved',
    requested,
    approve(officeManager, 'Mag'),
    morning,
    [['approved', officeManager, { reason: 'Mag' }]],
    ['kluis.loan 01'],
  ],
  [
    'refused',
    requested,
    { type: 'refuse', by: officeManager, reason: 'Nee' },
    morning,
    [['refused', officeManager, { reason: 'Nee' }]],
    ['kluis.loan 01'],
  ],
  [
    'revoked',
    approved,
    { type: 'revoke', by: officeManager, reason: 'Nee' },
    morning,
    [['revoked', officeManager, { reason: 'Nee' }]],
    ['kluis.loan 01'],
  ],
  [
    'withdrawn',
    requested,
    { type: 'withdraw', borrower: employee },
    morning,
    [['withdrawn', employee, {}]],
    [],
  ],
  [
    'free again',
    approved,
    { type: 'free' },
    morning,
    [['free', null, {}]],
    ['kluis.custody 02', 'kluis.loan 01'],
  ],
  [
    'handed out',
    approved,
    issue(),
    morning,
    [['issued', officeManager, { due: iso('2026-11-23 17:30') }]],
    ['kluis.loan 01'],
  ],
  ['accepted', out, { type: 'accept', borrower: employee }, morning, [['accepted', employee, {}]], []],
  [
    'handed in',
    out,
    { type: 'handIn', borrower: employee },
    morning,
    [['handedIn', employee, {}]],
    ['kluis.custody 02'],
  ],
  [
    'longer asked',
    out,
    longer('askLonger'),
    morning,
    [['longerAsked', employee, { until: '2026-11-25', reason: 'Nog niet klaar' }]],
    ['kluis.custody 02'],
  ],
  [
    'kept longer',
    out,
    longer('keepLonger'),
    morning,
    [
      [
        'keptLonger',
        officeManager,
        { until: '2026-11-25', due: iso('2026-11-25 17:30'), reason: 'Nog niet klaar' },
      ],
    ],
    ['kluis.loan 01', 'kluis.watch 04'],
  ],
  ['back', out, takeBack(), morning, [['back', officeManager, { lockedUp: true }]], ['kluis.loan 01']],
  [
    'lost',
    out,
    lose,
    morning,
    [['lost', employee, {}]],
    ['kluis.custody 02', 'kluis.custody 14', 'kluis.loan 01'],
  ],
  ['reported', out, report, late, [['reported', fg, {}]], []],
  ['wanted', out, { type: 'wanted' }, morning, [['wanted', null, {}]], ['kluis.loan 01']],
  ['visitors', out, { type: 'visitors', since: 'x' }, morning, [['visitors', null, {}]], ['kluis.loan 01']],
])('%s: history and cards', (_, state, command, now, events, cards) => {
  const decision = accept(state, command, moment(now));
  expect(decision.events.map(({ type, by, payload }) => [type, by, payload])).toEqual(events);
  expect(told(decision)).toEqual(cards);
});

describe('what is kept', () => {
  const base = {
    ...{ id: 'KL-0001', facts, object: requested.object, borrower: employee, late: [] },
    ...{ askedAt: morning.toISOString(), deviations: [] },
  };
  const decided = { by: officeManager, reason: null, at: morning.toISOString() };
  const issued = {
    ...{ by: officeManager, at: morning.toISOString(), due: iso('2026-11-23 17:30'), acceptedAt: null },
    ...{ handedInAt: null, wanted: null, escalated: 0, report: null, visitorsSince: null, leaverSince: null },
  };

  test('of every state exactly what is known in it', () => {
    expect(requested).toEqual({ ...base, status: 'requested', reminded: 0 });
    expect(approved).toEqual({ ...base, status: 'approved', decided });
    expect(out).toEqual({ ...base, status: 'out', decided, issue: issued });
    expect(back).toEqual({
      ...{ ...base, status: 'back', decided, issue: issued },
      returned: { by: officeManager, at: morning.toISOString() },
    });
    expect(after(morning, request(), { type: 'refuse', by: officeManager, reason: 'Nee' })).toEqual({
      ...{ ...base, status: 'refused', decided: { ...decided, reason: 'Nee' } },
    });
    expect(after(morning, request(), { type: 'withdraw', borrower: employee })).toEqual({
      ...{ ...base, status: 'withdrawn', endedAt: morning.toISOString() },
    });
    expect(accept(out, lose, moment(morning)).state).toEqual({
      ...{ ...base, status: 'lost', decided, issue: issued, incident: null },
      lost: { by: employee, at: morning.toISOString() },
    });
  });

  test('found to be out: nobody decided, and it was without a request', () => {
    expect(accept(null, record, moment(morning)).state).toEqual({
      ...{ ...base, status: 'out', decided: null, issue: issued },
      deviations: [
        { kind: 'withoutRequest', by: officeManager, reason: 'Lag op het bureau', at: morning.toISOString() },
      ],
    });
    expect(refusalOf(null, record, moment(morning, { holder: 'KL-0002' }))).toBe('heldByOther');
  });

  test('asking for what another has tells the holder', () => {
    expect(accept(null, request(), moment(morning)).handovers).toBeUndefined();
    expect(accept(out, takeBack(), moment(morning)).handovers).toEqual([
      { to: 'kluis', flow: 'kluis', command: 'freed', payload: { object: out.object } },
    ]);
  });
});

describe('longer than the day', () => {
  test('handed out for longer: the deviation names who decided it, and the FG sees it', () => {
    const asked = after(morning, request({ facts: tomorrow }), approve(officeDeputy, 'Mag'));
    const taken = accept(asked, issue(), moment(morning));
    expect(taken.state.deviations).toEqual([{ ...keptLonger, by: officeDeputy, reason: 'Mag' }]);
    expect(told(taken)).toEqual(['kluis.loan 01', 'kluis.watch 04']);
    expect(accept(approved, issue(), moment(morning)).state.deviations).toEqual([]);
  });

  test('needs a reason; today does not', () => {
    expect(refusalOf(after(morning, request({ facts: tomorrow })), approve(), moment(morning))).toBe(
      'reasonRequired',
    );
    expect(
      refusalOf(after(morning, request({ facts: tomorrow })), approve(), moment(local('2026-11-24 09:00'))),
    ).toBeUndefined();
    expect(refusalOf(requested, approve(), moment(morning))).toBeUndefined();
  });

  test('what was asked for is kept, and goes when it is granted', () => {
    const asked = outOf(accept(out, longer('askLonger'), moment(morning)).state);
    expect(asked.issue.wanted).toEqual({ until: '2026-11-25', reason: 'Nog niet klaar' });
    const handedIn = outOf(accept(asked, { type: 'handIn', borrower: employee }, moment(morning)).state);
    const kept = outOf(
      accept(
        { ...handedIn, issue: { ...handedIn.issue, escalated: 2 } },
        longer('keepLonger'),
        moment(morning),
      ).state,
    );
    expect(kept.issue).toEqual({ ...out.issue, due: iso('2026-11-25 17:30') });
    expect(kept.deviations).toEqual([keptLonger]);
  });

  test('is until a working day after the one it is due on', () => {
    for (const type of ['askLonger', 'keepLonger'] as const) {
      expect(refusalOf(out, longer(type, '2026-11-28'), moment(morning))).toBe('notWorkingDay');
      expect(refusalOf(out, longer(type, '2026-11-20'), moment(morning))).toBe('notWorkingDay');
    }
    expect(refusalOf(out, longer('keepLonger', '2026-11-23'), moment(morning))).toBe('unchanged');
    const kept = accept(out, longer('keepLonger'), moment(morning)).state;
    expect(refusalOf(kept, longer('keepLonger', '2026-11-24'), moment(morning))).toBe('unchanged');
  });
});

describe('said once', () => {
  test.each<readonly [string, LoanChange]>([
    ['accepting', { type: 'accept', borrower: employee }],
    ['handing in', { type: 'handIn', borrower: employee }],
    ['reporting', report],
    ['visitors', { type: 'visitors', since: 'x' }],
  ])('%s', (_, command) => {
    const once = accept(out, command, moment(late)).state;
    expect(refusalOf(once, command, moment(late))).toBe('unchanged');
  });

  test('the moment is kept', () => {
    const accepted = outOf(accept(out, { type: 'accept', borrower: employee }, moment(late)).state);
    const both = outOf(accept(accepted, { type: 'handIn', borrower: employee }, moment(late)).state);
    expect(both.issue).toEqual({
      ...out.issue,
      acceptedAt: late.toISOString(),
      handedInAt: late.toISOString(),
    });
  });

  test('visitors: the holder is told that they came, not that they left', () => {
    const came = accept(out, { type: 'visitors', since: 'x' }, moment(morning)).state;
    expect(outOf(came).issue.visitorsSince).toBe('x');
    const gone = accept(came, { type: 'visitors', since: null }, moment(morning));
    expect(gone.events[0]?.type).toBe('visitorsGone');
    expect(gone.messages).toEqual([]);
    expect(refusalOf(out, { type: 'visitors', since: null }, moment(morning))).toBe('unchanged');
  });

  test('somebody who left with it: keepers and FG hear', () => {
    expect(refusalOf(out, { type: 'flagLeaver' }, moment(morning))).toBe('unchanged');
    const without = {
      ...organisation,
      people: organisation.people.filter(({ aadObjectId }) => aadObjectId !== employee),
    };
    const flagged = accept(out, { type: 'flagLeaver' }, moment(morning, {}, without));
    expect(told(flagged)).toEqual(['kluis.custody 02', 'kluis.custody 14', 'kluis.watch 04']);
    expect(flagged.events).toEqual([{ type: 'leaver', by: null, payload: {} }]);
    expect(outOf(flagged.state).issue.leaverSince).toBe(morning.toISOString());
    expect(refusalOf(flagged.state, { type: 'flagLeaver' }, moment(morning, {}, without))).toBe('unchanged');
  });
});

describe('incidents', () => {
  const opening = (matter: string, reporter: string, kind: string, what: string, now: Date) => ({
    origin: { partition: 'kluis', flow: 'kluis', item: 'KL-0001', matter },
    ...{ reporter, kind, what, now },
  });

  test.each<readonly [LoanChange, Date, ReturnType<typeof opening>]>([
    [
      lose,
      morning,
      opening('lost', employee, 'device_media_paper_lost_stolen', 'Kwijt uit de kluis', morning),
    ],
    [report, late, opening('late', fg, 'process_deviation', 'Niet terug', late)],
  ])('one is opened', (command, now, { origin, reporter, kind, what }) => {
    const [handover, ...others] = accept(out, command, moment(now)).handovers ?? [];
    expect(others).toEqual([]);
    expect(handover).toMatchObject({ to: 'incident|2026', command: 'open', payload: { origin, reporter } });
    expect(JSON.stringify(handover)).toContain(`"kind":"${kind}"`);
    expect(JSON.stringify(handover)).toContain(what);
    expect(JSON.stringify(handover)).toContain(now.toISOString());
  });

  test('late is only what is due; from that moment on', () => {
    expect(refusalOf(out, report, moment(local('2026-11-23 17:29')))).toBe('notLate');
    const due = accept(out, report, moment(local('2026-11-23 17:30'))).state;
    expect(outOf(due).issue.report).toEqual({ by: fg, at: iso('2026-11-23 17:30'), incident: null });
  });

  test('a number is linked to what it was opened for, once', () => {
    const lost = accept(out, lose, moment(morning)).state;
    const linked = accept(lost, link('lost'), moment(morning));
    expect(linked.state).toEqual({ ...lost, incident: 'INC-2026-0007' });
    expect(linked.events).toEqual([
      { type: 'linked', by: null, payload: { incident: 'INC-2026-0007', matter: 'lost' } },
    ]);
    expect(refusalOf(linked.state, link('lost', 'INC-2026-0008'), moment(morning))).toBe('unchanged');
    expect(refusalOf(out, link('lost'), moment(morning))).toBe('unchanged');
    expect(refusalOf(out, link('late'), moment(morning))).toBe('unchanged');
    expect(refusalOf(lost, link('late'), moment(morning))).toBe('unchanged');
    expect(refusalOf(back, link('lost'), moment(morning))).toBe('unchanged');
  });

  test('also when it came back, or got lost, meanwhile', () => {
    const reported = accept(out, report, moment(late)).state;
    for (const state of [
      reported,
      accept(reported, takeBack(), moment(late)).state,
      accept(reported, lose, moment(late)).state,
    ]) {
      const linked = accept(state, link('late'), moment(late)).state;
      expect(linked).toMatchObject({ issue: { report: { by: fg, incident: 'INC-2026-0007' } } });
      expect(refusalOf(linked, link('late'), moment(late))).toBe('unchanged');
    }
  });
});

describe('whose business it is', () => {
  test.each<readonly [LoanChange, string | undefined]>([
    [{ type: 'accept', borrower: colleague }, 'notFound'],
    [{ type: 'lose', actor: colleague, what: 'x' }, 'notFound'],
    [{ type: 'lose', actor: fg, what: 'x' }, 'notFound'],
    [{ type: 'lose', actor: officeDeputy, what: 'x' }, undefined],
    [{ type: 'report', reporter: colleague, what: 'x' }, 'notFound'],
    [{ type: 'report', reporter: employee, what: 'x' }, undefined],
    [{ type: 'report', reporter: officeDeputy, what: 'x' }, undefined],
    [{ type: 'takeBack', by: employee }, 'ownRequest'],
    [{ type: 'takeBack', by: colleague }, 'notFound'],
    [{ type: 'takeBack', by: board }, 'notFound'],
    [{ type: 'takeBack', by: officeDeputy }, undefined],
  ])('%j', (command, refusal) => {
    expect(refusalOf(out, command, moment(late))).toBe(refusal);
  });

  test('nothing of it happens before there is a loan', () => {
    expect(refusalOf(null, approve(), moment(morning))).toBe('notFound');
    expect(refusalOf(back, takeBack(), moment(morning))).toBe('alreadyBack');
  });
});

describe('nobody answers', () => {
  const timer = (step: string): LoanCommand => ({ type: 'timer', step });

  test('the deputy gets it too, then all are reminded, and in the end it is over', () => {
    expect(nextTimer(requested, organisation)).toEqual({ at: local('2026-11-23 10:15'), step: 'deputy' });
    expect(refusalOf(requested, timer('deputy'), moment(local('2026-11-23 10:14')))).toBe('nothingDue');
    expect(refusalOf(requested, timer('remind'), moment(local('2026-11-23 10:15')))).toBe('nothingDue');
    const first = accept(requested, timer('deputy'), moment(local('2026-11-23 10:15')));
    expect(first.events).toEqual([{ type: 'deputy', by: null, payload: {} }]);
    expect(told(first)).toEqual(['kluis.custody 02', 'kluis.custody 14']);
    expect(first.messages.every(({ repeatUnknown }) => repeatUnknown === true)).toBe(true);
    expect(first.state).toEqual({ ...requested, reminded: 1 });
    expect(first.timer).toEqual({ at: local('2026-11-23 11:15'), step: 'remind' });
    const second = accept(first.state, timer('remind'), moment(local('2026-11-23 11:15')));
    expect(second.timer).toEqual({ at: local('2026-11-23 18:30'), step: 'expire' });
    const over = accept(second.state, timer('expire'), moment(local('2026-11-23 18:30')));
    expect(over.state).toMatchObject({ status: 'expired', endedAt: iso('2026-11-23 18:30') });
    expect(over.events).toEqual([{ type: 'expired', by: null, payload: {} }]);
    expect(told(over)).toEqual(['kluis.loan 01']);
    expect(over.timer).toBeNull();
  });

  test('an approval that nobody used is over too', () => {
    expect(nextTimer(approved, organisation)).toEqual({ at: local('2026-11-23 18:30'), step: 'expire' });
    expect(accept(approved, timer('expire'), moment(local('2026-11-23 18:30'))).state.status).toBe('expired');
  });

  test('a call that would come after the end is not made', () => {
    const evening = after(local('2026-11-23 18:20'), request());
    expect(nextTimer(evening, organisation)).toEqual({ at: local('2026-11-23 18:30'), step: 'expire' });
  });
});

describe('the ladder of what is out', () => {
  const rungs = rungsOf(out.issue, organisation);

  test('in order, with its kind and whom it calls', () => {
    expect(rungs.slice(0, 5)).toEqual([
      { index: 0, at: local('2026-11-23 17:00'), kind: 'remind', to: ['holder'] },
      { index: 1, at: local('2026-11-23 17:30'), kind: 'overdue', to: ['holder'] },
      { index: 2, at: local('2026-11-23 17:45'), kind: 'overdue', to: ['officeManager'] },
      { index: 3, at: local('2026-11-23 18:00'), kind: 'overdue', to: ['fg'] },
      { index: 4, at: local('2026-11-24 08:00'), kind: 'overdue', to: ['holder', 'officeManager', 'fg'] },
    ]);
    expect(rungs).toHaveLength(4 + organisation.kluis.repeatDays);
    expect(nextTimer({ ...out, issue: { ...out.issue, escalated: rungs.length } }, organisation)).toBeNull();
  });

  test('who took it just now is not reminded, at the very minute neither', () => {
    const at = iso('2026-11-23 17:00');
    expect(rungsOf({ ...out.issue, at }, organisation)[0]?.kind).toBe('overdue');
    expect(rungsOf({ ...out.issue, at: iso('2026-11-23 16:59') }, organisation)[0]?.kind).toBe('remind');
  });

  test('a morning that a step passed already is skipped', () => {
    const slow = {
      ...organisation,
      kluis: {
        ...organisation.kluis,
        repeatDays: 2,
        escalation: [{ afterMinutes: 24 * 60, to: 'fg' as const }],
      },
    };
    expect(rungsOf(out.issue, slow).map(({ at }) => at)).toEqual([
      ...['2026-11-23 17:00', '2026-11-24 17:30', '2026-11-25 08:00'].map(local),
    ]);
    const none = {
      ...slow,
      kluis: { ...slow.kluis, escalation: [], repeatDays: 1, remindBeforeMinutes: 480 },
    };
    expect(rungsOf({ ...out.issue, at: iso('2026-11-23 17:29') }, none).map(({ at }) => at)).toEqual([
      local('2026-11-24 08:00'),
    ]);
  });

  test('due is what fell due and was not acted on', () => {
    const due = (escalated: number, now: string) =>
      rungsDue({ ...out.issue, escalated }, organisation, local(now)).map(({ index }) => index);
    expect(due(0, '2026-11-23 17:45')).toEqual([0, 1, 2]);
    expect(due(2, '2026-11-23 17:45')).toEqual([2]);
    expect(due(3, '2026-11-23 17:45')).toEqual([]);
  });

  test('a step rings once, the skipped ones are named', () => {
    const ladder: LoanCommand = { type: 'timer', step: 'ladder' };
    const rung = accept(out, ladder, moment(local('2026-11-23 17:45')));
    expect(rung.events).toEqual([
      { type: 'skipped', by: null, payload: { index: 0, kind: 'remind', to: ['holder'] } },
      { type: 'skipped', by: null, payload: { index: 1, kind: 'overdue', to: ['holder'] } },
      { type: 'overdue', by: null, payload: { index: 2, to: ['officeManager'] } },
    ]);
    expect(told(rung)).toEqual(['kluis.custody 02']);
    expect(outOf(rung.state).issue.escalated).toBe(3);
    expect(refusalOf(rung.state, ladder, moment(local('2026-11-23 17:45')))).toBe('nothingDue');
    expect(refusalOf(out, { type: 'timer', step: 'deputy' }, moment(local('2026-11-23 17:45')))).toBe(
      'nothingDue',
    );
    expect(refusalOf(out, ladder, moment(local('2026-11-23 16:59')))).toBe('nothingDue');
    const morningAfter = accept(out, ladder, moment(local('2026-11-24 08:00')));
    expect(told(morningAfter)).toEqual(['kluis.custody 02', 'kluis.loan 01', 'kluis.watch 04']);
  });
});
