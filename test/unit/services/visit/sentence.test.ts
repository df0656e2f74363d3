import { organisation } from '../../../support/visit-scene';
import { readVisitWords } from '../../../../services/visit/sentence';

/** A Monday. */
const today = '2026-11-23';
const staff = organisation.people;
const idOf = (name: string): string =>
  staff.find((person) => person.name.startsWith(name))?.aadObjectId ?? '';
const read = (words: string) => readVisitWords(words, { today, staff, by: idOf('Sanne') });

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
  ['Team 3 Jansen', { name: 'Team 3 Jansen' }],
  [
    'iedere maandag Jan Kok 10:00-11:00 van Acme',
    { name: 'Jan Kok', company: 'Acme', day: today, weeks: '13', from: '10:00', until: '11:00' },
  ],
  ['maandagen Jan Kok 4 weken lang', { name: 'Jan Kok', day: today, weeks: '4' }],
  ['wekelijks op vrijdag Jan', { name: 'Jan', day: '2026-11-27', weeks: '13' }],
  [
    'Wim Zwart vandaag 11:00 voor Lotte',
    { name: 'Wim Zwart', day: today, from: '11:00', host: idOf('Lotte') },
  ],
  ['Wim Zwart voor mevrouw Kuipers morgen', { name: 'Wim Zwart', day: '2026-11-24', host: idOf('Lotte') }],
  ['Wim Zwart morgen voor mij', { name: 'Wim Zwart', day: '2026-11-24' }],
  ['Wim Zwart voor Sanne', { name: 'Wim Zwart' }],
  ['Jan maandag 30 november 10 uur', { name: 'Jan', day: '2026-11-30', from: '10:00' }],
  ['Jan volgende week dinsdag om 3 uur', { name: 'Jan', day: '2026-12-01', from: '15:00' }],
  ['Jan over 2 weken van 10 tot 12', { name: 'Jan', day: '2026-12-07', from: '10:00', until: '12:00' }],
  ['Jan komende maandag 10-12 uur', { name: 'Jan', day: '2026-11-30', from: '10:00', until: '12:00' }],
  ['Jan de Vries met 3 personen 2 december 2026', { name: 'Jan de Vries', people: '3', day: '2026-12-02' }],
])('%s', (words, expected) => {
  expect(read(words)).toEqual({ typed: expected, faults: {} });
});

test.each([
  [
    'Jan de Vries gisteren 10:00',
    { day: 'past' },
    { name: 'Jan de Vries', day: '2026-11-22', from: '10:00' },
  ],
  ['Jan 20 november', { day: 'past' }, { name: 'Jan', day: '2026-11-20' }],
  ['Jan 31 februari', { day: 'noSuchDay' }, { name: 'Jan' }],
  ['Jan 31-13', { day: 'noSuchDay' }, { name: 'Jan' }],
  ['Jan volgende week', { day: 'unclear' }, { name: 'Jan' }],
  ['Jan dinsdag 30 november', { day: 'unclear' }, { name: 'Jan' }],
  ['Jan morgen en vrijdag', { day: 'unclear' }, { name: 'Jan', day: '2026-11-24' }],
  ['Jan morgenmiddag', { from: 'unclear' }, { name: 'Jan', day: '2026-11-24' }],
  ['Jan vrijdag middag', { from: 'unclear' }, { name: 'Jan', day: '2026-11-27' }],
  // Nobody has that name, or more than one person.
  ['Jan morgen voor Sjoerd', { host: 'whom' }, { name: 'Jan', day: '2026-11-24', remark: 'Sjoerd' }],
])('%s is asked: %j', (words, faults, typed) => {
  expect(read(words)).toEqual({ typed, faults });
});
