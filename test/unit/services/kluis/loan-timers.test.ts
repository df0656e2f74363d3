import type { LoanCommand } from '../../../../services/kluis/commands';
import { nextTimer, rungsOf } from '../../../../services/kluis/ladder';
import {
  accept,
  after,
  employee,
  local,
  moment,
  organisation,
  refusalOf,
  request,
  told,
} from '../../../support/kluis-scene';
import { iso, longer, requested, approved, out, outOf } from '../../../support/loan-stages';

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
    expect(over.state).toMatchObject({
      status: 'expired',
      endedAt: iso('2026-11-23 18:30'),
      undecided: true,
    });
    expect(over.events).toEqual([{ type: 'expired', by: null, payload: {} }]);
    expect(told(over)).toEqual(['kluis.loan 01']);
    expect(over.timer).toBeNull();
  });

  test('an approval that nobody used is over too', () => {
    expect(nextTimer(approved, organisation)).toEqual({ at: local('2026-11-23 18:30'), step: 'expire' });
    const over = accept(approved, timer('expire'), moment(local('2026-11-23 18:30'))).state;
    expect(over.status).toBe('expired');
    expect(over).not.toHaveProperty('undecided');
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

  describe('once it was brought back', () => {
    const handIn: LoanCommand = { type: 'handIn', borrower: employee };
    const handedIn = accept(out, handIn, moment(local('2026-11-23 16:30')));
    const deputyStep: LoanCommand = { type: 'timer', step: 'deputy' };
    const ladderStep: LoanCommand = { type: 'timer', step: 'ladder' };

    test('the holder is left alone: the key holder is called instead', () => {
      const steps = rungsOf(outOf(handedIn.state).issue, organisation);
      expect(steps.flatMap(({ to }) => to)).not.toContain('holder');
      expect(steps.map(({ at }) => at)).toEqual(rungs.map(({ at }) => at));
      expect(steps[4]?.to).toEqual(['officeManager', 'fg']);
    });

    test('nobody confirms it: the deputies are called after a quarter of an hour, once', () => {
      expect(handedIn.timer).toEqual({ at: local('2026-11-23 16:45'), step: 'deputy' });
      expect(refusalOf(handedIn.state, deputyStep, moment(local('2026-11-23 16:44')))).toBe('nothingDue');
      expect(refusalOf(out, deputyStep, moment(local('2026-11-23 16:45')))).toBe('nothingDue');
      const called = accept(handedIn.state, deputyStep, moment(local('2026-11-23 16:45')));
      expect(told(called)).toEqual(['kluis.custody 02', 'kluis.custody 14']);
      expect(called.events).toEqual([{ type: 'deputy', by: null, payload: {} }]);
      expect(called.timer).toEqual({ at: local('2026-11-23 17:00'), step: 'ladder' });
      expect(refusalOf(called.state, deputyStep, moment(local('2026-11-23 16:50')))).toBe('nothingDue');
      const reminded = accept(called.state, ladderStep, moment(local('2026-11-23 17:00')));
      expect(told(reminded)).toEqual(['kluis.custody 02']);
      const late = accept(reminded.state, ladderStep, moment(local('2026-11-23 18:00')));
      expect(told(late)).toEqual(['kluis.custody 14', 'kluis.watch 04']);
    });

    test('kept longer and brought back again: they are called for that too', () => {
      const called = accept(handedIn.state, deputyStep, moment(local('2026-11-23 16:45')));
      const kept = accept(called.state, longer('keepLonger'), moment(local('2026-11-23 16:50')));
      const again = accept(kept.state, handIn, moment(local('2026-11-24 10:00')));
      expect(again.timer).toEqual({ at: local('2026-11-24 10:15'), step: 'deputy' });
    });
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
    expect(told(morningAfter)).toEqual([
      'kluis.custody 02',
      'kluis.custody 14',
      'kluis.loan 01',
      'kluis.watch 04',
    ]);
  });
});
