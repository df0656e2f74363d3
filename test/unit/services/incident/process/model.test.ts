import type { Judged } from '../../../../../services/incident/process/judged-model';
import {
  type Cyber,
  type Decided,
  type DutyDecision,
  isCarriedOut,
  isHighRisk,
  mayBeAdvisedAnew,
  noProcess,
  openCyberSteps,
  significantOf,
  standingOf,
} from '../../../../../services/incident/process/model';
import { advised, decided, decidedNot, notified, warned } from '../../../../support/process-scene';

const subjects = (state: typeof decided): DutyDecision => {
  const decision = state.process?.decisions.subjects;
  if (!decision) throw new Error('no decision');
  return decision;
};

test('the risk is high where people are told, and where they need not be by an exception', () => {
  expect(isHighRisk(subjects(decided))).toBe(true);
  expect(isHighRisk(subjects(decidedNot))).toBe(false);
  expect(isHighRisk({ ...subjects(decidedNot), exception: 'a' })).toBe(true);
});

test('a decision is advised on anew only when the answers differ from it and from what they said then', () => {
  const decision = decided.process?.decisions.authority;
  const no = { notify: false, verdict: 'no' } as const;
  expect(decision?.judged?.advice?.verdict).toBe('yes');
  expect(mayBeAdvisedAnew(decision, no)).toBe(true);
  expect(mayBeAdvisedAnew(decision, { ...no, verdict: 'yes' })).toBe(false);
  expect(mayBeAdvisedAnew(decision, { ...no, notify: true })).toBe(false);
  expect(mayBeAdvisedAnew(undefined, no)).toBe(false);
  for (const state of [advised, notified])
    expect(mayBeAdvisedAnew(state.process?.decisions.authority, no)).toBe(false);
  // Of before what was said was kept with it; and of answers that gave no advice.
  const { judged, ...old } = decision as Decided;
  expect(mayBeAdvisedAnew(old, no)).toBe(true);
  expect(mayBeAdvisedAnew({ ...old, judged: { ...judged, advice: undefined } as Judged }, no)).toBe(true);
});

test('an advice lets stand what it follows; a decision stands by itself', () => {
  expect(standingOf(undefined)).toBeNull();
  expect(standingOf(subjects(advised))).toBeNull();
  expect(standingOf(subjects(decided))).toBe(subjects(decided));
  expect(isCarriedOut(subjects(notified))).toBe(true);
  expect(isCarriedOut(subjects(decided))).toBe(false);
  expect(isCarriedOut(undefined)).toBe(false);
});

test('what is reported under the Cyberbeveiligingswet goes step by step', () => {
  const cyber = warned.process?.cyber as Cyber;
  const step = cyber.steps.warning;
  const after = (...done: readonly (keyof Cyber['steps'])[]) =>
    openCyberSteps({ ...cyber, steps: Object.fromEntries(done.map((each) => [each, step])) });
  expect(after()).toEqual(['warning', 'report']);
  expect(after('warning')).toEqual(['report']);
  expect(after('report')).toEqual(['final', 'progress']);
  expect(after('report', 'progress')).toEqual(['handled']);
  expect(after('report', 'progress', 'handled')).toEqual(['final']);
  expect(after('report', 'final')).toEqual([]);
  expect(after('report', 'progress', 'final')).toEqual([]);
  expect(significantOf(noProcess)).toBeNull();
  expect(significantOf({ ...noProcess, cyber })).toBe(cyber);
  expect(
    significantOf({ ...noProcess, cyber: { ...cyber, called: { ...cyber.called, significant: false } } }),
  ).toBeNull();
});
