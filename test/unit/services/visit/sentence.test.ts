import { readVisitWords } from '../../../../services/visit/sentence';

/** A Monday. */
const today = '2026-11-23';

test.each([
  ['Jan de Vries morgen 10:00', { name: 'Jan de Vries', day: '2026-11-24', from: '10:00' }],
  ['Jan van Acme vrijdag 14.30', { name: 'Jan van Acme', day: '2026-11-27', from: '14:30' }],
  ['morgen om 9:30 Els', { name: 'Els', day: '2026-11-24', from: '09:30' }],
  ['Piet van 10:00 tot 11:30', { name: 'Piet', from: '10:00', until: '11:30' }],
  ['Piet 10:00-11:30 op 27 nov', { name: 'Piet', day: '2026-11-27', from: '10:00', until: '11:30' }],
  ['Els de Boer 10 uur', { name: 'Els de Boer', from: '10:00' }],
  ['Els 14u30', { name: 'Els', from: '14:30' }],
  ['Ann tomorrow 2 pm', { name: 'Ann', day: '2026-11-24', from: '14:00' }],
  ['Jan Jansen', { name: 'Jan Jansen' }],
  ['Jan 1-12-2026', { name: 'Jan', day: '2026-12-01' }],
  [
    'Anna Smit, Bert Kok en Carla Mol vandaag 9:30',
    { name: 'Anna Smit', others: 'Bert Kok, Carla Mol', day: '2026-11-23', from: '09:30' },
  ],
  ['pakket van DHL vandaag', { name: 'pakket van DHL', kind: 'delivery', day: '2026-11-23' }],
  ['nieuw', {}],
  ['', {}],
  // Nothing that was typed is lost.
  ['Jan 10:00 11:00 12:00', { name: 'Jan 12:00', from: '10:00', until: '11:00' }],
  ['Team 3 van Acme', { name: 'Team 3 van Acme' }],
])('%s', (words, expected) => {
  expect(readVisitWords(words, today)).toEqual(expected);
});
