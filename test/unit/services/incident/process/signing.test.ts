import type { Incident, IncidentStatus } from '../../../../../services/incident/model';
import {
  type Advised,
  type ClockCall,
  type Decided,
  noProcess,
  type Process,
  type SignedDuty,
  type Undone,
} from '../../../../../services/incident/process/model';
import {
  callsDeciders,
  concernsDeciders,
  justSigned,
  signedByOthers,
  waitingDecisions,
} from '../../../../../services/incident/process/signing';
import { after, board, deputy, fg, opened } from '../../../../support/incident-scene';
import {
  advised,
  carriedOut,
  classified,
  decided,
  deciding,
  notified,
} from '../../../../support/process-scene';

const at = (minutes: number): string => after(minutes).now.toISOString();
const asked = (minutes: number): Advised => ({
  state: 'advised',
  notify: true,
  reason: 'x',
  assessed: { by: fg, at: at(minutes) },
});
const signed = (minutes: number, by = board, advisedAt = 10): Decided => ({
  state: 'decided',
  notify: true,
  reason: 'x',
  conditions: [],
  assessed: { by: fg, at: at(advisedAt) },
  decided: { by, at: at(minutes) },
});
const standing = (decisions: Process['decisions'], besides: Partial<Process> = {}): Incident => ({
  ...opened(),
  process: { ...noProcess, ...besides, decisions },
});
const ringing = (minutes: number, ...people: readonly string[]): { readonly call: ClockCall } => ({
  call: { clock: 'authority', at: at(minutes), people },
});
const undone = (minutes: number): { readonly undone: Undone } => ({
  undone: { by: fg, at: at(minutes), why: 'answer', reason: '', duties: ['subjects'] },
});

describe('what awaits a signature', () => {
  test('is what was advised and not signed, in the order of the law', () => {
    expect(waitingDecisions(opened())).toEqual([]);
    expect(waitingDecisions(advised)).toEqual(['authority', 'subjects']);
    expect(waitingDecisions(carriedOut(advised, [deciding(true)], 40))).toEqual(['subjects']);
    expect(waitingDecisions(decided)).toEqual([]);
  });

  test.each<IncidentStatus>(['withdrawn', 'closed', 'joined'])('is nothing of one that is %s', (status) => {
    expect(waitingDecisions({ ...advised, status })).toEqual([]);
  });
});

describe('what somebody else signed than who advised it', () => {
  test('is what the board decided, also while another advice on it waits', () => {
    expect(signedByOthers(opened())).toEqual([]);
    expect(signedByOthers(advised)).toEqual([]);
    expect(signedByOthers(decided)).toEqual(['authority', 'subjects']);
    expect(signedByOthers(notified)).toEqual(['authority', 'subjects']);
    const anew: Advised = { ...asked(50), standing: signed(40) };
    expect(signedByOthers(standing({ authority: anew, subjects: asked(30) }))).toEqual(['authority']);
  });

  test('is nothing that the FG decided alone, where it has the mandate', () => {
    const mandated = standing({
      authority: signed(40, fg),
      subjects: signed(40),
      recipients: signed(40, fg),
    });
    expect(signedByOthers(mandated)).toEqual(['subjects']);
  });
});

describe('a clock calls who decides as well', () => {
  const half = { clock: 'authority', near: false, asked: at(60) };
  const near = { clock: 'authority', near: true };

  test('at half of what was left when they were asked, and near the end', () => {
    expect(callsDeciders(advised, half)).toBe(true);
    expect(callsDeciders(advised, near)).toBe(true);
    expect(callsDeciders(advised, { ...near, clock: 'subjects', asked: at(60) })).toBe(true);
    expect(callsDeciders(advised, { ...near, clock: 'recipients' })).toBe(true);
  });

  test('and not at another moment, nor of what they do not sign, nor when nothing waits for them', () => {
    expect(callsDeciders(advised, { clock: 'authority', near: false })).toBe(false);
    expect(callsDeciders(advised, { ...near, clock: 'client' })).toBe(false);
    for (const nothing of [opened(), decided, { ...advised, status: 'withdrawn' as const }])
      expect(callsDeciders(nothing, near)).toBe(false);
  });
});

describe('an incident concerns who decides', () => {
  const reversal = { by: fg, at: at(41), reversal: { what: 'withdraw' as const, reason: 'x' } };

  test.each<[string, Incident]>([
    ['something was asked of them', advised],
    ['they signed something', decided],
    ['what they signed was undone', standing({}, undone(41))],
    ['they are asked to sign a second time', standing({}, { reversal })],
  ])('once %s', (_what, incident) => {
    expect(concernsDeciders(incident)).toBe(true);
  });

  test('and not before', () => {
    expect(concernsDeciders(opened())).toBe(false);
    expect(concernsDeciders(classified)).toBe(false);
  });
});

describe('somebody sees what they just signed', () => {
  test('while the next decision, which was asked before, waits', () => {
    const first = carriedOut(advised, [deciding(true)], 40);
    expect(justSigned(first, board)).toBe('authority');
    expect(justSigned(carriedOut(advised, [deciding(true, 'subjects')], 40), board)).toBe('subjects');
  });

  test('whether it was carried out or not', () => {
    expect(justSigned(decided, board)).toBe('subjects');
    expect(justSigned(notified, board)).toBe('subjects');
  });

  test.each<[string, Process['decisions'], SignedDuty]>([
    ['the one', { authority: signed(40), subjects: signed(30) }, 'authority'],
    ['the other', { authority: signed(30), subjects: signed(40) }, 'subjects'],
    ['the third', { authority: signed(30), subjects: signed(20), recipients: signed(40) }, 'recipients'],
    ['the middle one', { authority: signed(30), subjects: signed(40), recipients: signed(20) }, 'subjects'],
  ])('the last of several: %s', (_which, decisions, duty) => {
    expect(justSigned(standing(decisions), board)).toBe(duty);
  });

  test('their own, and not what a colleague signed after them', () => {
    const two = standing({ authority: signed(30), subjects: signed(40, deputy) });
    expect(justSigned(two, board)).toBe('authority');
    expect(justSigned(two, deputy)).toBe('subjects');
  });

  test('also who advised and signed in one, because the FG has the mandate', () => {
    expect(justSigned(standing({ authority: signed(40, fg, 40) }), fg)).toBe('authority');
  });

  test('also when their clock rang, or something was undone, before they signed', () => {
    const decisions = { authority: signed(40) };
    expect(justSigned(standing(decisions, ringing(39, fg, board)), board)).toBe('authority');
    expect(justSigned(standing(decisions, undone(39)), board)).toBe('authority');
  });

  test('also when a clock rang for others since', () => {
    expect(justSigned(standing({ authority: signed(40) }, ringing(50, fg)), board)).toBe('authority');
  });
});

describe('nothing just signed is seen', () => {
  test('by who signed nothing', () => {
    expect(justSigned(opened(), board)).toBeNull();
    expect(justSigned(advised, board)).toBeNull();
    expect(justSigned(decided, fg)).toBeNull();
    expect(justSigned(standing({ authority: signed(40), subjects: asked(30) }), deputy)).toBeNull();
  });

  test.each<[string, Incident]>([
    ['something was asked', standing({ authority: signed(40), subjects: asked(41) })],
    ['something was asked at that very moment', standing({ authority: signed(40), subjects: asked(40) })],
    [
      'one of two was asked, though the other was there',
      standing({ authority: signed(40), subjects: asked(30), recipients: asked(50) }),
    ],
    ['their clock rang', standing({ authority: signed(40) }, ringing(41, fg, board))],
    ['their clock rings at that very moment', standing({ authority: signed(40) }, ringing(40, board))],
    ['what was signed was undone', standing({ authority: signed(40) }, undone(41))],
    ['something was undone at that very moment', standing({ authority: signed(40) }, undone(40))],
  ])('any more once %s', (_what, incident) => {
    expect(justSigned(incident, board)).toBeNull();
  });
});
