import type { LoanChange } from '../../../../services/kluis/commands';
import type { Loan } from '../../../../services/kluis/model';
import {
  accept,
  after,
  colleague,
  employee,
  facts,
  fg,
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
  approved,
  back,
  iso,
  late,
  link,
  longer,
  lose,
  morning,
  out,
  outOf,
  report,
  requested,
} from '../../../support/loan-stages';

/** What was said of a loan was not so, or is not so any more; and what a thing is called. */

const noon = local('2026-11-23 12:00');
const at = noon.toISOString();
const incident = 'INC-2026-0007';
const found: LoanChange = { type: 'found', actor: employee, reason: 'Lag in de tas' };
const undoBack: LoanChange = { type: 'undoBack', by: officeManager, reason: 'Ligt er niet' };
const lost = accept(out, lose, moment(morning)).state;
const reported = accept(lost, link('lost'), moment(morning)).state;
const stands = (change: object) => ({
  to: 'incident|2026',
  flow: 'incident',
  command: 'turnedUp',
  payload: { incident, stands: { found: null, back: null, undone: null, ...change } },
});
const wasFound = { found: { by: employee, at, where: 'Lag in de tas' } };

describe('it was lost, and is there after all', () => {
  const there = accept(reported, found, moment(noon));

  test('the loan goes on, and everybody who heard of the loss hears of this, the report too', () => {
    expect(there.state).toEqual({
      ...out,
      issue: {
        ...out.issue,
        found: {
          by: employee,
          at,
          reason: 'Lag in de tas',
          incident,
          lost: { by: employee, at: morning.toISOString() },
        },
      },
    });
    expect(there.events).toEqual([{ type: 'found', by: employee, payload: { reason: 'Lag in de tas' } }]);
    expect(told(there)).toEqual(['kluis.custody 02', 'kluis.custody 14', 'kluis.loan 01', 'kluis.watch 04']);
    expect(there.handovers).toEqual([stands(wasFound)]);
  });

  test('a report that has no number yet hears of it with its number', () => {
    const early = accept(lost, found, moment(noon));
    expect(early.handovers).toBeUndefined();
    expect(accept(early.state, link('lost'), moment(noon)).handovers).toEqual([stands(wasFound)]);
  });

  test('back in the safe, or lost again: the report hears that as well', () => {
    const returned = accept(there.state, takeBack(), moment(noon)).handovers;
    expect(returned).toMatchObject([
      { command: 'freed' },
      stands({ ...wasFound, back: { by: officeManager, at } }),
    ]);
    const again = accept(there.state, lose, moment(late)).handovers;
    expect(again).toMatchObject([
      { command: 'open' },
      stands({ ...wasFound, undone: { by: employee, at: late.toISOString() } }),
    ]);
  });

  test('it is due the day it turned up, when it was due before', () => {
    const next = accept(reported, found, moment(local('2026-11-24 09:00'))).state;
    expect(outOf(next).issue.due).toBe(iso('2026-11-24 17:30'));
  });

  test('not when somebody else took it out since, and not by just anybody', () => {
    expect(refusalOf(reported, found, moment(noon, { holder: 'KL-0009' }))).toBe('heldByOther');
    expect(refusalOf(reported, { ...found, actor: colleague }, moment(noon))).toBe('notFound');
    expect(refusalOf(reported, { ...found, actor: officeDeputy }, moment(noon))).toBeUndefined();
  });
});

describe('it was said to be back, and is not there', () => {
  test('by the key holder: the loan goes on, and the FG sees it', () => {
    const undone = accept(back, undoBack, moment(noon));
    expect(undone.state).toEqual({
      ...out,
      issue: { ...out.issue, undone: { by: officeManager, at, reason: 'Ligt er niet' } },
    });
    expect(undone.events).toEqual([
      { type: 'backUndone', by: officeManager, payload: { reason: 'Ligt er niet' } },
    ]);
    expect(told(undone)).toEqual(['kluis.custody 02', 'kluis.loan 01', 'kluis.watch 04']);
    expect(refusalOf(back, undoBack, moment(noon, { holder: 'KL-0009' }))).toBe('heldByOther');
  });

  test('by the borrower: what they said is kept beside it', () => {
    const handedIn = accept(out, { type: 'handIn', borrower: employee }, moment(morning)).state;
    const { issue } = outOf(accept(handedIn, undoBack, moment(noon, { holder: 'KL-0001' })).state);
    expect(issue).toEqual({
      ...out.issue,
      undone: { by: officeManager, at, reason: 'Ligt er niet', said: morning.toISOString() },
    });
    expect(refusalOf(out, undoBack, moment(noon))).toBe('unchanged');
  });

  test('a report that it was late hears that it is back, and that it is not', () => {
    const linked = accept(accept(out, report, moment(late)).state, link('late'), moment(late)).state;
    const returned = accept(linked, takeBack(), moment(late));
    const here = { by: officeManager, at: late.toISOString() };
    expect(returned.handovers).toMatchObject([{ command: 'freed' }, stands({ back: here })]);
    expect(accept(returned.state, undoBack, moment(late)).handovers).toEqual([stands({ undone: here })]);
  });
});

describe('more time', () => {
  const asked = accept(out, longer('askLonger'), moment(morning)).state;
  const refuse: LoanChange = { type: 'refuseLonger', by: officeManager, reason: 'Nee' };
  const refused = accept(asked, refuse, moment(noon));

  test('that is not given: the borrower hears why, once', () => {
    const longerRefused = { by: officeManager, at, until: '2026-11-25', reason: 'Nee' };
    expect(refused.state).toEqual({ ...out, issue: { ...out.issue, longerRefused } });
    expect(refused.events).toEqual([
      { type: 'longerRefused', by: officeManager, payload: { until: '2026-11-25', reason: 'Nee' } },
    ]);
    expect(told(refused)).toEqual(['kluis.loan 01']);
    expect(refusalOf(refused.state, refuse, moment(noon))).toBe('unchanged');
  });

  test.each<readonly [string, LoanChange]>([
    ['asked again', longer('askLonger')],
    ['given after all', longer('keepLonger')],
  ])('%s: the "no" stands no more', (_, command) => {
    expect(outOf(accept(refused.state, command, moment(noon)).state).issue).not.toHaveProperty(
      'longerRefused',
    );
  });

  test('of what was lost and found: nor does it then', () => {
    const gone = accept(refused.state, lose, moment(noon)).state;
    expect(outOf(accept(gone, found, moment(noon)).state).issue).not.toHaveProperty('longerRefused');
  });
});

describe('it is called something else', () => {
  const file: LoanChange = { type: 'file', by: officeManager, object: 'new', dossier: 'Map J.' };

  test('whatever became of the loan: it is found under the new name, and the old one leads there', () => {
    for (const loan of [requested, approved, out, back, lost]) {
      const filed = accept(loan, file, moment(noon));
      expect(filed.state).toMatchObject({
        object: 'new',
        formerly: [loan.object],
        facts: { ...loan.facts, dossier: 'Map J.' },
      });
      expect(filed.events).toEqual([
        { type: 'filed', by: officeManager, payload: { from: facts.dossier, to: 'Map J.' } },
      ]);
      expect(filed.index).toContain(`object|new|${loan.id}`);
      expect(refusalOf(filed.state, file, moment(noon))).toBe('unchanged');
    }
  });

  test('again: every name it had leads there', () => {
    const once = accept(out, file, moment(noon)).state;
    const twice = accept(once, { ...file, object: 'newer' }, moment(noon)).state;
    expect(twice.formerly?.slice(0, 2)).toEqual([out.object, 'new']);
    expect(new Set(twice.formerly).size).toBe(twice.formerly?.length);
  });

  test('by who keeps the safe, also of their own loan; not when another has that thing out', () => {
    const own = after(morning, request({ borrower: officeManager }));
    expect(refusalOf(own, file, moment(noon))).toBeUndefined();
    for (const by of [employee, colleague, fg])
      expect(refusalOf(out, { ...file, by }, moment(noon))).toBe('notFound');
    const held = (loan: Loan, holder: string) => refusalOf(loan, file, moment(noon, { holder }));
    expect([held(out, 'KL-0009'), held(out, 'KL-0001'), held(back, 'KL-0009')]).toEqual([
      'heldByOther',
      undefined,
      undefined,
    ]);
  });
});
