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
  ['dossier Jansen vandaag', { name: 'dossier Jansen', typed: { until: '2026-11-23' } }],
  ['  ', { name: '', typed: {} }],
  [
    'dossier Jansen 27 november',
    { name: 'dossier Jansen', typed: { from: '2026-11-27', until: '2026-11-27' } },
  ],
  ['map vrijdag van Jansen', { name: 'map vrijdag van Jansen', typed: {} }],
  ['ordner volgende week', { name: 'ordner volgende week', typed: {} }],
  // File names contain numbers and words about time.
  ['ordner week 12', { name: 'ordner week 12', typed: {} }],
  ['ordner 3, personeelsdossiers 2025', { name: 'ordner 3, personeelsdossiers 2025', typed: {} }],
])('%s', (words, expected) => {
  expect(read(words)).toEqual({ ...expected, faults: {} });
});

test('a day stands before its name, behind it or within it, in either language', () => {
  for (const word of ['vanaf', 'from', 'Op', 'on'])
    expect(read(`dossier ${word} vrijdag Jansen`)).toEqual({
      name: 'dossier Jansen',
      typed: { from: '2026-11-27', until: '2026-11-27' },
      faults: {},
    });
  for (const word of ['tot', 't/m', 'Until', 'till', 'to'])
    expect(read(`${word} 27 november dossier Jansen`)).toEqual({
      name: 'dossier Jansen',
      typed: { until: '2026-11-27' },
      faults: {},
    });
});

test.each([
  ['dossier Jansen tot 31 februari', { until: 'noSuchDay' }],
  ['dossier Jansen tot volgende week', { until: 'unclear' }],
  ['dossier Jansen gisteren', { from: 'past' }],
  ['dossier Jansen tot zaterdag', { until: 'notWorkingDay' }],
  ['dossier Jansen elke maandag', { from: 'unclear' }],
  ['dossier Jansen vrijdagmiddag', { from: 'unclear' }],
  ['dossier Jansen vanaf vrijdag tot morgenmiddag', { until: 'unclear' }],
])('%s is asked: %j', (words, faults) => {
  const said = read(words);
  expect({ name: said.name, faults: said.faults }).toEqual({ name: 'dossier Jansen', faults });
});
