import type { LoanCommand } from '../../../../services/kluis/commands';
import type { Loan } from '../../../../services/kluis/model';
import {
  accept,
  after,
  approve,
  employee,
  facts,
  fg,
  issue,
  local,
  moment,
  officeDeputy,
  officeManager,
  refusalOf,
  request,
  takeBack,
  told,
} from '../../../support/kluis-scene';
import {
  morning,
  late,
  iso,
  tomorrow,
  requested,
  approved,
  out,
  outOf,
  back,
  record,
  lose,
  report,
  longer,
  keptLonger,
} from '../../../support/loan-stages';

/** A command, what is in the history afterwards, and who gets which card. */
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
    id: 'KL-0001',
    facts,
    object: requested.object,
    borrower: employee,
    late: [],
    askedAt: morning.toISOString(),
    deviations: [],
  };
  const decided = { by: officeManager, reason: null, at: morning.toISOString() };
  const issued = {
    by: officeManager,
    at: morning.toISOString(),
    due: iso('2026-11-23 17:30'),
    acceptedAt: null,
    handedInAt: null,
    wanted: null,
    escalated: 0,
    report: null,
    visitorsSince: null,
    leaverSince: null,
  };

  test('of every state exactly what is known in it', () => {
    expect(requested).toEqual({ ...base, status: 'requested', reminded: 0 });
    expect(approved).toEqual({ ...base, status: 'approved', decided });
    expect(out).toEqual({ ...base, status: 'out', decided, issue: issued });
    expect(back).toEqual({
      ...base,
      status: 'back',
      decided,
      issue: issued,
      returned: { by: officeManager, at: morning.toISOString() },
    });
    expect(after(morning, request(), { type: 'refuse', by: officeManager, reason: 'Nee' })).toEqual({
      ...base,
      status: 'refused',
      decided: { ...decided, reason: 'Nee' },
    });
    expect(after(morning, request(), { type: 'withdraw', borrower: employee })).toEqual({
      ...base,
      status: 'withdrawn',
      endedAt: morning.toISOString(),
    });
    expect(accept(out, lose, moment(morning)).state).toEqual({
      ...base,
      status: 'lost',
      decided,
      issue: issued,
      incident: null,
      lost: { by: employee, at: morning.toISOString() },
    });
  });

  test('found to be out: nobody decided, and it was without a request', () => {
    expect(accept(null, record, moment(morning)).state).toEqual({
      ...base,
      status: 'out',
      decided: null,
      issue: issued,
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

  test('asked for twice with one press too many is asked once; another day or reason is asked anew', () => {
    const asked = outOf(accept(out, longer('askLonger'), moment(morning)).state);
    expect(refusalOf(asked, longer('askLonger'), moment(morning))).toBe('unchanged');
    expect(refusalOf(asked, longer('askLonger', '2026-11-26'), moment(morning))).toBeUndefined();
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
