import { cyberDraft } from '../../../../cards/incident/documents/cyber';
import { registerSheet } from '../../../../cards/register/sheet';
import { cyberDocuments } from '../../../../services/register/contract';
import {
  assessmentOf,
  clocksOf,
  remindersLeft,
  roleOf,
  runningClocks,
} from '../../../../services/incident/clocks';
import type { IncidentChange } from '../../../../services/incident/commands';
import type { Incident } from '../../../../services/incident/model';
import { missingFrom } from '../../../../services/incident/process/ending';
import { yearlyFigures } from '../../../../services/register/yearly';
import { accept, after, board, fg, organisation, refusalOf, words } from '../../../support/incident-scene';
import {
  calling,
  classifying,
  reporting,
  significant,
  taken,
  warned,
  withCyber,
} from '../../../support/process-scene';

const hour = 60;
const day = 24 * hour;
const cyberKinds = ['cyberWarning', 'cyberReport', 'cyberFinal', 'recipients'];
const cyberOf = (incident: Incident, of = withCyber) =>
  clocksOf(incident, of).filter(({ kind }) => cyberKinds.includes(kind));
const untils = (incident: Incident) =>
  Object.fromEntries(cyberOf(incident).map(({ id, until }) => [id, until.toISOString()]));
const metAts = (incident: Incident) =>
  Object.fromEntries(cyberOf(incident).map(({ id, metAt }) => [id, metAt?.toISOString() ?? null]));
const does = (state: Incident, minutes: number, ...commands: readonly IncidentChange[]): Incident =>
  commands.reduce((before, command) => accept(before, command, after(minutes, withCyber)).state, state);

describe('off until somebody switches it on', () => {
  test('nothing is called significant, and nothing runs', () => {
    expect(organisation.incident.cyber).toEqual([]);
    expect(refusalOf(taken, calling(true), after(30))).toBe('notSwitchedOn');
    expect(cyberOf(significant, organisation)).toEqual([]);
  });

  test('an incident of before the day it holds from is not asked about either', () => {
    const later = withCyber.incident.cyber.map((regime) => ({ ...regime, from: '2026-11-24' }));
    const of = { ...withCyber, incident: { ...withCyber.incident, cyber: later } };
    expect(refusalOf(taken, calling(true), after(2 * day, of))).toBe('notSwitchedOn');
    const known = { ...taken, awareAt: '2026-11-23T23:00:00.000Z' };
    expect(refusalOf(known, calling(true), after(2 * day, of))).toBeUndefined();
  });

  test('a drill has no part in it', () => {
    const drill = { ...taken, id: 'OEF-2026-0001' };
    expect(refusalOf(drill, calling(true), after(30, withCyber))).toBe('notSwitchedOn');
  });
});

describe('called significant by the FG', () => {
  test('warning and report run from knowledge, the recipients from the call; whatever it is classified as', () => {
    expect(untils(significant)).toEqual({
      cyberWarning: '2026-11-24T09:00:00.000Z',
      recipients: '2026-11-24T10:30:00.000Z',
      cyberReport: '2026-11-26T09:00:00.000Z',
    });
    const nearMiss = does(significant, 40, {
      ...classifying,
      outcome: 'nearMiss',
      ...words,
    } as IncidentChange);
    expect(untils(nearMiss)).toEqual(untils(significant));
    expect(cyberOf(significant).map(({ legalEnd }) => legalEnd)).toEqual([null, null, null]);
  });

  test('the reason stands in the history, and both ways are signed', () => {
    const called = accept(taken, calling(true), after(30, withCyber));
    const reason = 'Niemand kan bij het portaal.';
    expect(called.events).toEqual([{ type: 'significant', by: fg, payload: { reason } }]);
    const back = accept(called.state, calling(false), after(40, withCyber));
    expect(back.events.map(({ type }) => type)).toEqual(['notSignificant']);
    expect(back.state.process?.cyber?.called).toMatchObject({ by: fg, significant: false });
    expect(cyberOf(back.state)).toEqual([]);
    expect(missingFrom(back.state)).toEqual([{ what: 'classification' }]);
    expect(refusalOf(back.state, reporting('warning'), after(50, withCyber))).toBe('notSignificant');
    expect(refusalOf(back.state, calling(false), after(50, withCyber))).toBe('unchanged');
    expect(refusalOf(called.state, calling(true), after(50, withCyber))).toBe('unchanged');
  });

  test('taken back after a warning, and called again: what was reported stays a fact', () => {
    const again = does(warned, 70, calling(false), calling(true));
    expect(again.process?.cyber).toMatchObject({
      called: { significant: true },
      steps: { warning: { reference: 'NCSC-1' } },
    });
    // It can be revoked even if the law was switched off meanwhile.
    expect(refusalOf(significant, calling(false), after(40))).toBeUndefined();
  });

  test('it rings like every clock, with the deputies near the end', () => {
    const moments = remindersLeft(significant, withCyber)
      .filter(({ clock }) => clock === 'cyberWarning')
      .map(({ at, near }) => [at.toISOString(), near]);
    expect(moments).toEqual([
      ['2026-11-23T21:00:00.000Z', false],
      ['2026-11-24T03:00:00.000Z', false],
      ['2026-11-24T05:00:00.000Z', true],
      ['2026-11-24T08:00:00.000Z', true],
      ['2026-11-24T09:00:00.000Z', true],
    ]);
    const rung = accept(significant, { type: 'timer', step: 'clock' }, after(11 * hour, withCyber));
    expect(rung.state.process?.call?.clock).toBe('cyberWarning');
  });

  test('moving the moment of knowledge moves warning and report, and lets them ring anew', () => {
    const rung = accept(significant, { type: 'timer', step: 'clock' }, after(11 * hour, withCyber)).state;
    const to = '2026-11-23T09:30:00.000Z';
    const moved = does(rung, 11 * hour + 1, { type: 'moveAware', by: fg, to, ...words });
    expect(untils(moved)['cyberWarning']).toBe('2026-11-24T09:30:00.000Z');
    expect(rung.process?.reminded).toHaveProperty('cyberWarning');
    expect(moved.process?.reminded).not.toHaveProperty('cyberWarning');
  });
});

describe('step after step', () => {
  const reported = does(warned, 2 * hour, reporting('report'));

  test('a report meets the warning too; a month from it, by the calendar, the final one is due', () => {
    const atOnce = does(significant, hour, reporting('report'));
    expect(metAts(atOnce)).toMatchObject({
      cyberWarning: '2026-11-23T11:00:00.000Z',
      cyberReport: '2026-11-23T11:00:00.000Z',
      cyberFinal: null,
    });
    expect(untils(atOnce)['cyberFinal']).toBe('2026-12-23T11:00:00.000Z');
    expect(metAts(reported)).toMatchObject({ cyberWarning: '2026-11-23T11:00:00.000Z' });
  });

  test('the last day of a month without that day, and the clock that changes in between', () => {
    const january = { ...warned, awareAt: '2027-01-31T09:00:00.000Z' };
    const at = (iso: string) => ({ ...after(0, withCyber), now: new Date(iso) });
    const told = accept(january, reporting('report'), at('2027-01-31T10:00:00.000Z')).state;
    expect(untils(told)['cyberFinal']).toBe('2027-02-28T10:00:00.000Z');
    const spring = accept(january, reporting('report', 'later'), at('2027-03-10T10:00:00.000Z')).state;
    expect(untils(spring)['cyberFinal']).toBe('2027-04-10T09:00:00.000Z');
  });

  test('still going on: progress within the month, and the final one a month after the handling', () => {
    const going = does(reported, 20 * day, reporting('progress'));
    expect(metAts(going)['cyberFinal']).toBe(after(20 * day).now.toISOString());
    expect(runningClocks(going, withCyber).map(({ kind }) => kind)).not.toContain('cyberFinal');
    expect(refusalOf(going, reporting('final'), after(21 * day, withCyber))).toBe('stepNotOpen');
    const handled = does(going, 40 * day, reporting('handled'));
    expect(untils(handled)['cyberFinalHandled']).toBe('2027-02-02T10:00:00.000Z');
    const final = does(handled, 50 * day, reporting('final'));
    expect(runningClocks(final, withCyber).map(({ kind }) => kind)).not.toContain('cyberFinal');
  });

  test.each([
    ['final before the report', warned, 'final'],
    ['progress before the report', warned, 'progress'],
    ['handled without progress', reported, 'handled'],
    ['the warning twice', warned, 'warning'],
    ['the warning after the report', reported, 'warning'],
  ] as const)('not possible: %s', (_, state, step) => {
    expect(refusalOf(state, reporting(step), after(3 * hour, withCyber))).toBe('stepNotOpen');
  });

  test('late is possible, and not without a reason', () => {
    const late = after(25 * hour, withCyber);
    expect(refusalOf(significant, reporting('warning'), late)).toBe('delayNeeded');
    expect(refusalOf(significant, reporting('report'), late)).toBeUndefined();
    const told = accept(significant, reporting('warning', 'Het portaal lag plat.'), late).state;
    expect(told.process?.cyber?.steps.warning?.delay).toBe('Het portaal lag plat.');
    expect(refusalOf(reported, reporting('final'), after(40 * day, withCyber))).toBe('delayNeeded');
  });

  test('nothing closes before the final report and the decision about recipients', () => {
    const step = (each: string) => ({ what: 'cyber', step: each });
    const recipients = { what: 'decision', duty: 'recipients' };
    const classification = { what: 'classification' };
    expect(missingFrom(significant)).toEqual([
      ...['warning', 'report', 'final'].map(step),
      recipients,
      classification,
    ]);
    expect(missingFrom(reported)).toEqual([step('final'), recipients, classification]);
    const going = does(reported, 20 * day, reporting('progress'));
    expect(missingFrom(going)).toEqual([step('handled'), step('final'), recipients, classification]);
  });
});

describe('the recipients of the service: advised by the FG, decided by the board', () => {
  const other = does(warned, 65, { ...classifying, outcome: 'other', ...words } as IncidentChange);
  const advise = {
    type: 'advise',
    by: fg,
    duty: 'recipients',
    notify: true,
    exception: null,
    ...words,
  } as const;
  const decide = { type: 'decide', decider: board, duty: 'recipients', notify: true, ...words } as const;

  test('through advice, decision and doing; the clock is met by doing', () => {
    const advised = accept(other, advise, after(70, withCyber));
    expect(advised.messages.map(({ person }) => person)).toContain(board);
    expect(refusalOf(advised.state, { ...decide, notify: false, text: '' }, after(71, withCyber))).toBe(
      'reasonNeeded',
    );
    const decided = does(advised.state, 71, decide);
    expect([decided.status, decided.process?.decisions.recipients]).toMatchObject([
      'notifying',
      { decided: { by: board }, conditions: [] },
    ]);
    const told = does(decided, 80, { type: 'notified', by: fg, duty: 'recipients', delay: '', ...words });
    expect(metAts(told)['recipients']).toBe(after(80).now.toISOString());
  });

  test('decided not to: the clock stops; not called significant: nothing to advise', () => {
    const not = does(other, 70, { ...advise, notify: false }, { ...decide, notify: false });
    expect(metAts(not)).not.toHaveProperty('recipients');
    const back = does(other, 66, calling(false));
    expect(refusalOf(back, advise, after(70, withCyber))).toBe('notSignificant');
  });

  test('taken back: whoever was asked to decide has nothing left to decide; what was done stays', () => {
    const back = does(does(other, 70, advise), 72, calling(false));
    expect(refusalOf(back, decide, after(73, withCyber))).toBe('nothingAdvised');
    const notified = { type: 'notified', by: fg, duty: 'recipients', delay: '', ...words } as const;
    const done = does(other, 70, advise, decide, notified, calling(false));
    expect(done.process?.decisions.recipients?.state).toBe('done');
  });

  test('while the advice waits, the board is called as the term comes near', () => {
    const advised = does(other, 70, advise);
    const left = remindersLeft(advised, withCyber).filter(({ clock }) => clock === 'recipients');
    const now = left.at(-1)?.at ?? new Date(0);
    const rung = accept(advised, { type: 'timer', step: 'clock' }, { ...after(0, withCyber), now });
    const asked = rung.messages.filter(({ view }) => view === 'incident.decision');
    expect(asked.map(({ person }) => person)).toEqual([board]);
  });
});

describe('where it shows', () => {
  const model = {
    id: warned.id,
    now: after(90).now.toISOString(),
    awareAt: warned.awareAt,
    facts: warned.facts,
    answers: {},
    company: 'Optimo ERP B.V.',
    dpo: { name: 'Fenna Vos', how: '033 555 01 00' },
    csirt: 'NCSC',
    authority: 'RDI',
  };

  test('a draft for every step: to both addresses; recipients read neither number nor reason', () => {
    const { cyber } = warned.process ?? {};
    if (!cyber) throw new Error('nothing was called significant');
    for (const document of cyberDocuments) {
      const text = cyberDraft(document, { ...model, cyber }).lines.join('\n');
      expect(text).toContain('CONCEPT');
      expect(text).toContain('Fenna Vos');
      const official = document !== 'cyberRecipients';
      for (const said of ['NCSC', 'RDI', warned.id, 'Niemand kan bij het portaal.'])
        expect([document, said, text.includes(said)]).toEqual([document, said, official]);
    }
    const draft = (document: 'cyberWarning' | 'cyberReport') =>
      cyberDraft(document, { ...model, cyber }).lines.join('\n');
    // The report names the warning that preceded it.
    expect([draft('cyberWarning'), draft('cyberReport')].map((text) => text.includes('NCSC-1'))).toEqual([
      false,
      true,
    ]);
  });

  test('in the sheet of the register, which has no such columns where nobody said anything', () => {
    const entry = (incident: Incident) => ({
      incident,
      assessment: assessmentOf(incident, organisation),
      role: roleOf(incident),
      clients: [],
      systems: null,
      company: null,
    });
    const sheetOf = (...incidents: readonly Incident[]) =>
      registerSheet({ locale: 'nl', entries: incidents.map(entry), names: {}, clients: {} });
    const without = sheetOf(taken);
    const sheet = sheetOf(warned, taken);
    expect(sheet.columns).toHaveLength(without.columns.length + 3);
    expect(sheet.rows.map((row) => row.slice(-3))).toEqual([
      ['Wel: Niemand kan bij het portaal.', 'Vroegtijdige waarschuwing ma 23 nov 2026, 12:00: NCSC-1', null],
      [null, null, null],
    ]);
  });

  test('in the figures of a year: a warning that was late counts as not met', () => {
    const { met } = yearlyFigures([significant], withCyber, after(25 * hour).now);
    const inTime = yearlyFigures([warned], withCyber, after(25 * hour).now).met;
    expect(inTime.inTime).toBe(met.inTime + 1);
    expect(inTime.of).toBe(met.of);
  });
});
