import { assess } from '../../../../services/incident/assessment/assess';
import type { Answers } from '../../../../services/incident/assessment/questions';
import { breach } from '../../../support/assessment-answers';

/** All data of everybody: on this side it counts for nothing. */
const all: Answers = {
  ...breach,
  data: ['name', 'bsn', 'contact', 'birthDate', 'identityDocument'],
  special: ['health'],
  payroll: ['yearOfSlips'],
  people: ['5000'],
  // With bad will it is also asked whether the data were copied: see below.
  malicious: ['no'],
};
const gone: Answers = { ...all, affected: ['availability'], missing: ['restored'], felt: ['nothing'] };
const altered: Answers = { ...all, affected: ['integrity'], altered: ['recoverable'], felt: ['nothing'] };
const advise = (answers: Answers) => {
  const { authority, subjects } = assess(answers).advices;
  return `${authority.verdict} ${subjects.verdict}: ${authority.reasons.join(' ')} ? ${authority.open.join(' ')}`;
};
const without = (from: Answers, ...left: readonly (keyof Answers)[]): Answers =>
  Object.fromEntries(Object.entries(from).filter(([id]) => !left.some((each) => each === id)));

describe('[A17] loss is judged by what people felt of it', () => {
  test.each<readonly [string, Answers, string]>([
    ['restored, and nothing felt', gone, 'no no: restored ? '],
    ['some inconvenience', { ...gone, felt: ['inconvenience'] }, 'yes no: noticed ? '],
    ['serious', { ...gone, felt: ['serious'] }, 'yes yes: feltSerious noticed ? '],
    ['nobody asked', without(gone, 'felt'), 'yes notYet: notExcluded ? feltSerious noticed'],
    ['nobody knows', { ...gone, felt: ['unknown'] }, 'yes notYet: notExcluded ? feltSerious noticed'],
    ['gone for good, and nothing felt', { ...gone, missing: ['forGood'] }, 'yes no: dataLost ? '],
    ['perhaps gone for good', { ...gone, missing: ['unknown'] }, 'yes no: notExcluded ? dataLost'],
    ['once: back without effort', { ...without(gone, 'felt'), missing: ['easily'] }, 'no no: restored ? '],
    [
      'once: with trouble for a while',
      { ...without(gone, 'felt'), missing: ['temporarily'] },
      'yes notYet: notExcluded ? feltSerious noticed',
    ],
    [
      'once, and asked again',
      { ...gone, missing: ['easily'], felt: ['serious'] },
      'yes yes: feltSerious noticed ? ',
    ],
    ['what was altered says nothing of it', { ...gone, altered: ['unrecoverable'] }, 'no no: restored ? '],
  ])('gone, %s', (_, answers, expected) => {
    expect(advise(answers)).toBe(expected);
  });

  test.each<readonly [string, Answers, string]>([
    ['put right, and nothing felt', altered, 'no no: restored ? '],
    ['never used', { ...without(altered, 'felt'), altered: ['unused'] }, 'no no: restored ? '],
    ['some inconvenience', { ...altered, felt: ['inconvenience'] }, 'yes no: noticed ? '],
    ['serious', { ...altered, felt: ['serious'] }, 'yes yes: feltSerious noticed ? '],
    ['never to be put right', { ...altered, altered: ['unrecoverable'] }, 'yes no: dataWrong ? '],
    ['nobody knows', { ...altered, altered: ['unknown'] }, 'yes no: notExcluded ? dataWrong'],
    ['what is gone says nothing of it', { ...altered, missing: ['forGood'] }, 'no no: restored ? '],
  ])('altered, %s', (_, answers, expected) => {
    expect(advise(answers)).toBe(expected);
  });

  const ransom: Answers = { ...gone, malicious: ['yes'], medium: ['system'], encrypted: ['no'] };
  test.each<readonly [string, Answers, string, string]>([
    ['nobody asked whether it was copied', ransom, 'yes', 'notYet'],
    ['it cannot be said: then it counts as copied', { ...ransom, exfiltration: ['unknown'] }, 'yes', 'yes'],
    ['evidence shows that nothing was copied', { ...ransom, exfiltration: ['excluded'] }, 'no', 'no'],
    ['nobody knows whether there was bad will', without(ransom, 'malicious'), 'yes', 'notYet'],
  ])('came back, after an attack: %s', (_, answers, authority, subjects) => {
    const { advices } = assess(answers);
    expect([advices.authority.verdict, advices.subjects.verdict]).toEqual([authority, subjects]);
  });

  test('both are judged, and confidentiality beside them', () => {
    const both = { ...gone, affected: ['availability', 'integrity'], altered: ['unused'] };
    expect(advise(both)).toBe('no no: restored ? ');
    expect(advise({ ...both, felt: ['serious'] })).toBe('yes yes: feltSerious noticed ? ');
    // For ransomware whose traces nobody examined, the restored copy says nothing.
    const ransom = { ...gone, affected: ['availability', 'confidentiality'], malicious: ['yes'] };
    expect(assess(ransom).advices.authority.notify).toBe(true);
    const excluded = { ...ransom, spread: ['nobody'], exfiltration: ['excluded'] };
    expect(advise(excluded)).toBe('no no: accessExcluded restored ? ');
  });
});
