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
import { justSigned, waitingDecisions } from '../../../../../services/incident/process/signing';
import { after, board, deputy, fg, opened } from '../../../../support/incident-scene';
import { advised, carriedOut, decided, deciding, notified } from '../../../../support/process-scene';

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
