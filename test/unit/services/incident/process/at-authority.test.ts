import { incidentCards } from '../../../../../services/incident/contract';
import { clocksOf, remindersLeft } from '../../../../../services/incident/clocks';
import type { IncidentChange } from '../../../../../services/incident/commands';
import type { MaskedKind } from '../../../../../services/masking/mask';
import type { Incident } from '../../../../../services/incident/model';
import type { TemplateAnswers } from '../../../../../services/incident/process/at-authority-model';
import { askedAtAuthority, atAuthority } from '../../../../../services/incident/process/at-authority';
import { missingFrom } from '../../../../../services/incident/process/ending';
import { adding, retracting, toldAs } from '../../../../support/at-authority-scene';
import { accept, after, board, fg, organisation, refusalOf, words } from '../../../../support/incident-scene';
import {
  advising,
  carriedOut,
  classified,
  decided,
  deciding,
  notifying,
  taken,
} from '../../../../support/process-scene';

/** A notification at the authority: the rest of it follows (Art. 33(4)), or it is withdrawn there. */

const day = 24 * 60;
const provisional = carriedOut(decided, [toldAs('provisional'), notifying('subjects')], 60);
const complete = carriedOut(decided, [toldAs('complete'), notifying('subjects')], 60);
const whatOf = (state: Incident): readonly string[] => missingFrom(state).map(({ what }) => what);
const restOf = (state: Incident) => clocksOf(state, organisation).find(({ kind }) => kind === 'supplement');
const close: IncidentChange = { type: 'close', by: fg };
const withdrawing: IncidentChange = { type: 'withdraw', by: fg, ...words };
const agreeing: IncidentChange = { type: 'agree', signer: board, agrees: true, text: '', masked: [] };
const reclassifying = (outcome: 'other' | 'breach'): IncidentChange => ({
  type: 'classify',
  by: fg,
  outcome,
  text: 'Er stond niets in.',
  masked: [],
});
/** By two, since the board had signed. */
const noBreach = carriedOut(provisional, [reclassifying('other'), agreeing], 90);
const withdrawn = carriedOut(complete, [withdrawing, agreeing], 90);

describe('what was notified as provisional', () => {
  test('keeps it open, with a clock of four weeks that rings like any other', () => {
    expect(whatOf(provisional)).toContain('rest');
    expect(refusalOf(provisional, close, after(70))).toBe('notComplete');
    expect(restOf(provisional)).toMatchObject({
      from: after(60).now,
      until: after(60 + 28 * day).now,
      metAt: null,
      legalEnd: null,
    });
    const first = remindersLeft(provisional, organisation).find(({ clock }) => clock === 'supplement');
    expect(first?.at).toEqual(after(60 + 14 * day).now);
  });

  test('is completed by a part that says so; each part before it begins the term anew', () => {
    const part = carriedOut(provisional, [adding('provisional')], 60 + 7 * day);
    expect(restOf(part)).toMatchObject({ until: after(60 + 35 * day).now, metAt: null });
    const whole = carriedOut(part, [adding('complete')], 60 + 8 * day);
    expect(whatOf(whole)).not.toContain('rest');
    expect(restOf(whole)).toMatchObject({ metAt: after(60 + 8 * day).now });
    expect(whole.process?.decisions.authority).toMatchObject({
      done: { at: after(60).now.toISOString() },
      supplements: [{ phase: 'provisional' }, { phase: 'complete', by: fg }],
    });
  });

  test('of one that was complete at once nothing follows, and it can be added to all the same', () => {
    expect(whatOf(complete)).not.toContain('rest');
    expect(restOf(complete)).toBeUndefined();
    const { events } = accept(complete, adding('complete'), after(70));
    expect(events).toMatchObject([
      { type: 'supplemented', payload: { reference: 'AP-2026-123456', phase: 'complete' } },
    ]);
  });

  test('nothing is added before it was notified, nor in the future, nor where nothing stands', () => {
    const [before, later] = [after(10).now.toISOString(), after(100).now.toISOString()];
    expect(refusalOf(provisional, adding('complete', before), after(90))).toBe('momentNotPossible');
    expect(refusalOf(provisional, adding('complete', later), after(90))).toBe('momentNotPossible');
    expect(refusalOf(decided, adding('complete'), after(60))).toBe('notAtAuthority');
  });

  test('is added to when somebody says it was, which is kept beside when it was recorded', () => {
    const moment = after(80).now.toISOString();
    const { state, events } = accept(provisional, adding('complete', moment), after(90));
    const kept = { reference: 'AP-2026-123456', phase: 'complete', moment: '2026-11-23T11:20:00.000Z' };
    expect(state.process?.decisions.authority).toMatchObject({
      supplements: [{ by: fg, at: '2026-11-23T11:30:00.000Z', ...kept }],
    });
    expect(events).toEqual([{ type: 'supplemented', by: fg, payload: { duty: 'authority', ...kept } }]);
    expect(restOf(state)?.metAt).toEqual(after(80).now);
  });

  test('one of before it was asked keeps nobody from closing', () => {
    expect(whatOf(carriedOut(decided, [notifying(), notifying('subjects')], 60))).not.toContain('rest');
  });
});

describe('taken back at the authority', () => {
  test('never while it is a datalek: first it is undone here, by two where two signed', () => {
    expect(refusalOf(provisional, retracting, after(70))).toBe('stillBreach');
    expect(refusalOf(classified, retracting, after(70))).toBe('notAtAuthority');
    for (const state of [taken, classified, decided]) {
      expect(atAuthority(state)).toBeNull();
      expect(askedAtAuthority(state)).toBeNull();
    }
  });

  test('nor while nobody said what it is', () => {
    const process = provisional.process && { ...provisional.process, classified: null };
    const unclassified = { ...provisional, process };
    expect(refusalOf(unclassified, retracting, after(70))).toBe('stillBreach');
    expect(askedAtAuthority(unclassified)).toBe('rest');
  });

  test('when somebody says, never before it was notified, to the minute, or later than now', () => {
    const then = (minutes: number): IncidentChange => ({
      type: 'retract',
      by: fg,
      reason: 'Er stond niets in.',
      text: 'AP-2026-123456',
      masked: [],
      moment: after(minutes).now.toISOString(),
    });
    for (const minutes of [58, 101])
      expect(refusalOf(noBreach, then(minutes), after(100))).toBe('momentNotPossible');
    for (const minutes of [59, 100]) expect(refusalOf(noBreach, then(minutes), after(100))).toBeUndefined();
    const { state, events } = accept(noBreach, then(95), after(100));
    const kept = {
      reference: 'AP-2026-123456',
      reason: 'Er stond niets in.',
      moment: '2026-11-23T11:35:00.000Z',
    };
    expect(state.process?.decisions.authority).toMatchObject({
      retracted: { by: fg, at: '2026-11-23T11:40:00.000Z', ...kept },
    });
    expect(events).toEqual([{ type: 'retracted', by: fg, payload: { duty: 'authority', ...kept } }]);
  });

  test('of what is no datalek any more it is asked, and closing needs it', () => {
    expect(noBreach.process?.classified?.outcome).toBe('other');
    expect(whatOf(noBreach)).toContain('retraction');
    expect(whatOf(noBreach)).not.toContain('rest');
    expect(refusalOf(noBreach, close, after(95))).toBe('notComplete');
    const gone = accept(noBreach, retracting, after(100));
    expect(whatOf(gone.state)).not.toContain('retraction');
    // People were told, which remains so.
    expect(gone.state.status).toBe('notifying');
    expect(gone.events).toMatchObject([
      { type: 'retracted', by: fg, payload: { duty: 'authority', reason: 'Er stond niets in.' } },
    ]);
  });

  test('when nothing else was notified it is not being notified any more', () => {
    const alone = carriedOut(
      classified,
      [advising(true), deciding(true), toldAs('complete'), reclassifying('other'), agreeing],
      60,
    );
    expect(alone.status).toBe('notifying');
    expect(accept(alone, retracting, after(70)).state.status).toBe('classified');
  });

  test('of what was withdrawn it is asked as well, and it stays withdrawn', () => {
    expect(withdrawn.status).toBe('withdrawn');
    expect(whatOf(withdrawn)).toEqual(['retraction']);
    const gone = accept(withdrawn, retracting, after(100)).state;
    expect(gone.status).toBe('withdrawn');
    expect(whatOf(gone)).toEqual([]);
    expect(refusalOf(gone, retracting, after(101))).toBe('notAtAuthority');
  });

  test('a datalek after all is notified anew, with its own clock', () => {
    const again = carriedOut(noBreach, [retracting, reclassifying('breach')], 100);
    expect(missingFrom(again)).toContainEqual({ what: 'notified', duty: 'authority' });
    expect(clocksOf(again, organisation).find(({ kind }) => kind === 'authority')?.metAt).toBeNull();
    const anew = carriedOut(again, [toldAs('complete')], 110);
    const { authority } = anew.process?.decisions ?? {};
    expect(authority).toMatchObject({ state: 'done', done: { at: after(110).now.toISOString() } });
    expect(authority).not.toHaveProperty('retracted');
  });

  test('opened again after it was withdrawn, what was advised waits for a signature with its clock, and who decides is asked', () => {
    const gone = carriedOut(withdrawn, [retracting], 100);
    const opening = accept(gone, { type: 'reopen', by: fg, ...words }, after(110));
    expect(missingFrom(opening.state)).toContainEqual({ what: 'decision', duty: 'authority' });
    const before = withdrawn.process?.decisions.authority;
    const { authority } = opening.state.process?.decisions ?? {};
    expect(authority).toMatchObject({ state: 'advised', notify: true, reason: before?.reason });
    expect(clocksOf(opening.state, organisation)).toContainEqual(
      expect.objectContaining({ kind: 'authority', metAt: null }),
    );
    const asked = opening.messages.filter(({ view }) => view === incidentCards.decision);
    expect(asked.map(({ person }) => person)).toEqual([board]);
  });
});

test('tasks that stand open keep it open until they are done', () => {
  const whole = carriedOut(
    complete,
    [{ type: 'tellClient', by: fg, client: '*', step: 'sent', ...words }],
    70,
  );
  expect(missingFrom(whole)).toEqual([{ what: 'tasks', count: 2 }]);
  const done = carriedOut(
    whole,
    [1, 2].map((task) => ({ type: 'finish' as const, task, owner: fg })),
    80,
  );
  expect(missingFrom(done)).toEqual([]);
});

describe('what only the template asks', () => {
  const filling = (answers: TemplateAnswers, masked: readonly MaskedKind[] = []): IncidentChange => ({
    type: 'template',
    by: fg,
    answers,
    masked,
  });
  const filled = carriedOut(classified, [filling({ 51: ['Een mail.'], 79: ['a', 'c'] })], 30);

  test('is kept with who answered and when, and the history says which fields', () => {
    const { state, events } = accept(classified, filling({ 51: ['Een mail.'] }, ['iban']), after(30));
    expect(state.process).toEqual({
      ...classified.process,
      template: { by: fg, at: '2026-11-23T10:30:00.000Z', answers: { 51: ['Een mail.'] } },
    });
    expect(state.masked).toEqual(['iban']);
    expect(events).toEqual([{ type: 'templateFilled', by: fg, payload: { fields: ['51'] } }]);
  });

  test('stays as it is where nothing is said of it; what is answered otherwise replaces it', () => {
    const { state, events } = accept(filled, filling({ 79: ['a'], 94: ['f'] }), after(40));
    expect(state.process?.template).toEqual({
      by: fg,
      at: '2026-11-23T10:40:00.000Z',
      answers: { 51: ['Een mail.'], 79: ['a'], 94: ['f'] },
    });
    expect(events[0]?.payload).toEqual({ fields: ['79', '94'] });
  });

  test('goes with an empty answer', () => {
    const { state, events } = accept(filled, filling({ 51: [], 79: ['a', 'c'] }), after(40));
    expect(state.process?.template?.answers).toEqual({ 79: ['a', 'c'] });
    expect(events[0]?.payload).toEqual({ fields: ['51'] });
  });

  test('answered the same, or not at all, is no change', () => {
    expect(refusalOf(filled, filling({ 51: ['Een mail.'], 79: ['a', 'c'] }), after(40))).toBe('unchanged');
    expect(refusalOf(filled, filling({}), after(40))).toBe('unchanged');
    expect(refusalOf(classified, filling({ 51: [] }), after(40))).toBe('unchanged');
    expect(accept(taken, filling({ 51: ['x'] }), after(40)).state.process?.template?.answers).toEqual({
      51: ['x'],
    });
  });
});
