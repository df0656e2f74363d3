import { readLoanWords } from '../../../../services/kluis/sentence';
import { local, organisation } from '../../../support/visit-scene';

/** A Monday morning. */
const read = (words: string) => readLoanWords(words, { now: local('10:00'), organisation });

test.each([
  ['dossier Jansen', { name: 'dossier Jansen', typed: {} }],
  ['dossier Jansen tot vrijdag', { name: 'dossier Jansen', typed: { until: '2026-11-27' } }],
  ['dossier Jansen morgen', { name: 'dossier Jansen', typed: { from: '2026-11-24', until: '2026-11-24' } }],
  [
    'dossier Jansen vanaf morgen t/m donderdag',
    { name: 'dossier Jansen', typed: { from: '2026-11-24', until: '2026-11-26' } },
  ],
  // File names contain numbers and words about time.
  ['ordner week 12', { name: 'ordner week 12', typed: {} }],
  ['ordner 3, personeelsdossiers 2025', { name: 'ordner 3, personeelsdossiers 2025', typed: {} }],
])('%s', (words, expected) => {
  expect(read(words)).toEqual({ ...expected, faults: {} });
});

test.each([
  ['dossier Jansen tot 31 februari', { until: 'noSuchDay' }],
  ['dossier Jansen tot volgende week', { until: 'unclear' }],
  ['dossier Jansen gisteren', { from: 'past' }],
  ['dossier Jansen tot zaterdag', { until: 'notWorkingDay' }],
])('%s is asked: %j', (words, faults) => {
  expect(read(words)).toMatchObject({ name: 'dossier Jansen', faults });
});
