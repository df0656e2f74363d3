import type { LoanChange, LoanCommand } from '../../../../services/kluis/commands';
import { nextTimer } from '../../../../services/kluis/ladder';
import {
  accept,
  after,
  approve,
  board,
  employee,
  facts,
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
import { approved, longer, morning, out, outOf, requested } from '../../../support/loan-stages';

/** Somebody waits: for an answer from who cannot be reached, for a day to come, or for who has it now. */

const timer = (step: string): LoanCommand => ({ type: 'timer', step });
const evening = local('2026-11-23 18:30');
const held = { holder: 'KL-0009' };

describe('who is asked cannot be reached', () => {
  const gone = (person: string): LoanChange => ({ type: 'unreached', person });
  const without = (...people: readonly string[]) => moment(morning, { unreached: new Set(people) });
  const passed = (person: string, ...to: readonly string[]) => [
    { type: 'passedOver', by: null, payload: { passed: [person], to } },
  ];

  test('the next is asked instead, once a person', () => {
    const next = accept(requested, gone(officeManager), without(officeManager));
    expect(next.state).toEqual({ ...requested, unreached: [officeManager] });
    expect(next.events).toEqual(passed(officeManager, officeDeputy));
    expect(told(next)).toEqual(['kluis.custody 14']);
    expect(next.messages[0]).toMatchObject({ repeatUnknown: true });
    expect(refusalOf(next.state, gone(officeManager), without(officeManager))).toBe('unchanged');
    const second = accept(next.state, gone(officeDeputy), without(officeManager, officeDeputy));
    expect(told(second)).toEqual(['kluis.custody 11']);
    expect(second.state.unreached).toEqual([officeManager, officeDeputy]);
  });

  test('nobody is left: who can mend that hears it at once', () => {
    const nobody = without(officeManager, officeDeputy, board);
    const unanswered = accept(requested, gone(officeManager), nobody);
    expect(unanswered.events).toEqual([{ type: 'unanswered', by: null, payload: {} }]);
    expect(told(unanswered)).toEqual(['kluis.unanswered 13']);
    expect(unanswered.state.unreached).toEqual([officeManager]);
    expect(told(accept(null, request(), nobody))).toContain('kluis.unanswered 13');
    const unadministered = {
      ...organisation,
      people: organisation.people.filter(({ roles }) => !roles.some(({ role }) => role === 'admin')),
    };
    const alone = moment(morning, { unreached: nobody.unreached }, unadministered);
    expect(refusalOf(requested, gone(officeManager), alone)).toBe('unchanged');
  });

  test('known beforehand, the request goes past them, and says so', () => {
    const asked = accept(null, request(), without(officeManager));
    expect(told(asked)).toEqual(['kluis.custody 14', 'kluis.loan 01']);
    expect(asked.events.slice(1)).toEqual(passed(officeManager, officeDeputy));
  });

  test('not once everybody has been called, nor where nobody waits for a word', () => {
    const reminded = accept(requested, timer('deputy'), moment(local('2026-11-23 10:15'))).state;
    for (const loan of [reminded, out])
      expect(refusalOf(loan, gone(officeManager), without(officeManager))).toBe('unchanged');
  });

  test('nor are they asked for a word about what is out, but for what the borrower said or asked', () => {
    const handedIn = accept(out, { type: 'handIn', borrower: employee }, moment(morning)).state;
    for (const loan of [handedIn, accept(out, longer('askLonger'), moment(morning)).state])
      expect(told(accept(loan, gone(officeManager), without(officeManager)))).toEqual(['kluis.custody 14']);
    const called = accept(handedIn, timer('deputy'), moment(local('2026-11-23 10:15'))).state;
    expect(refusalOf(called, gone(officeManager), without(officeManager))).toBe('unchanged');
    // What the borrower says anew is for whoever is asked first.
    const passedOver = accept(handedIn, gone(officeManager), without(officeManager)).state;
    expect(
      accept(passedOver, { type: 'accept', borrower: employee }, moment(morning)).state,
    ).not.toHaveProperty('unreached');
  });
});

describe('asked for a later day', () => {
  const tomorrow = { ...facts, from: '2026-11-24', until: '2026-11-24' };
  const loan = after(morning, request({ facts: tomorrow }), approve());
  const opening = local('2026-11-24 08:00');

  test('on the morning of that day it can be fetched, and not before', () => {
    expect(nextTimer(loan, organisation)).toEqual({ at: opening, step: 'begin' });
    expect(refusalOf(loan, issue(), moment(evening))).toBe('notYet');
    expect(refusalOf(loan, timer('begin'), moment(evening))).toBe('nothingDue');
    const begun = accept(loan, timer('begin'), moment(opening));
    expect(begun.state).toEqual({ ...loan, begun: true });
    expect(begun.events).toEqual([{ type: 'begin', by: null, payload: {} }]);
    expect(told(begun)).toEqual(['kluis.custody 02', 'kluis.loan 01']);
    expect(begun.timer).toEqual({ at: local('2026-11-24 18:30'), step: 'expire' });
    expect(outOf(accept(begun.state, issue(), moment(opening)).state).deviations).toEqual([]);
  });

  test('while somebody else still has it, only the borrower hears', () => {
    expect(told(accept(loan, timer('begin'), moment(opening, held)))).toEqual(['kluis.loan 01']);
  });
});

describe('somebody else still has it at the end of the day', () => {
  test('who waits for it goes on waiting, asked or approved', () => {
    const once = accept(requested, timer('deputy'), moment(local('2026-11-23 10:15'))).state;
    const reminded = accept(once, timer('remind'), moment(local('2026-11-23 11:15'))).state;
    for (const [loan, step] of [
      [reminded, 'expire'],
      [approved, 'expire'],
    ] as const) {
      const waits = accept(loan, timer(step), moment(evening, held));
      expect(waits.state).toEqual({ ...loan, waitsUntil: '2026-11-24' });
      expect(waits.events).toEqual([{ type: 'waitsOn', by: null, payload: {} }]);
      expect(waits.messages).toEqual([]);
      expect(waits.timer).toEqual({ at: local('2026-11-24 18:30'), step: 'expire' });
      expect(accept(waits.state, timer(step), moment(local('2026-11-24 18:30'))).state.status).toBe(
        'expired',
      );
    }
  });

  test('a "yes" does not shorten that, and once it is free it is kept one more day', () => {
    const waits = { ...requested, waitsUntil: '2026-11-24' };
    expect(accept(waits, approve(), moment(morning)).state).toMatchObject({ waitsUntil: '2026-11-24' });
    const free = accept(approved, { type: 'free' }, moment(morning));
    expect(free.state).toEqual({ ...approved, waitsUntil: '2026-11-24' });
    expect(told(free)).toEqual(['kluis.custody 02', 'kluis.loan 01']);
  });
});

test('who is away cannot bring it: somebody who can is reminded too', () => {
  const away = moment(local('2026-11-23 17:00'), { absent: new Set([employee]) });
  expect(told(accept(out, timer('ladder'), away))).toEqual(['kluis.custody 02', 'kluis.loan 01']);
});

test('who handed it out counts as its keeper, beside those asked first', () => {
  const byDeputy = after(morning, request(), approve(), issue(officeDeputy));
  const handedIn = accept(byDeputy, { type: 'handIn', borrower: employee }, moment(morning));
  expect(told(handedIn)).toEqual(['kluis.custody 02', 'kluis.custody 14']);
});

test('a drill has a book of its own: what it frees and wants is told there', () => {
  const drill = (loan: typeof out) => ({ ...loan, id: 'OEF-KL-0001' });
  const when = moment(morning, { id: 'OEF-KL-0001', holder: 'OEF-KL-0002' });
  expect(accept(drill(out), takeBack(), when).handovers).toMatchObject([
    { to: 'kluis|drill', command: 'freed' },
  ]);
  expect(accept(null, request(), when).handovers).toMatchObject([{ to: 'kluis|drill', command: 'wanted' }]);
});
