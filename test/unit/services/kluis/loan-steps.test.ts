import type { LoanChange } from '../../../../services/kluis/commands';
import {
  accept,
  approve,
  board,
  colleague,
  employee,
  fg,
  local,
  moment,
  officeDeputy,
  officeManager,
  organisation,
  refusalOf,
  takeBack,
  told,
} from '../../../support/kluis-scene';
import { morning, late, iso, out, outOf, back, lose, report, link } from '../../../support/loan-stages';

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
      askedBack: [officeManager],
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
    reporter,
    kind,
    what,
    now,
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

  test('what was lost from the safe is on file as that, with what it lies on; of what is late nobody is asked it', () => {
    const answers = (command: LoanChange, now: Date): unknown =>
      accept(out, command, moment(now)).handovers?.[0]?.payload;
    expect(answers(lose, morning)).toMatchObject({
      facts: { answers: { fromSafe: 'yes', carrier: outOf(out).facts.carrier } },
    });
    expect(answers(report, late)).toMatchObject({ facts: { answers: {} } });
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
