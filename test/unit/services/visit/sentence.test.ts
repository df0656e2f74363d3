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

// Names that begin or end like a word that means something else.
test.each([
  ['Jan Janssen morgen', 'Jan Janssen'],
  ['Jan Opdam 10:00', 'Jan Opdam'],
  ['Jan Anders', 'Jan Anders'],
  ['Piet Nieuw morgen', 'Piet Nieuw'],
  ['Nieuwenhuis 10:00', 'Nieuwenhuis'],
  ['Ida Voorn morgen', 'Ida Voorn'],
  ['Bo Telfor morgen', 'Bo Telfor'],
  ['Jan 10:00 Donovan', 'Jan Donovan'],
  ['Jan 10:00 vanuit Acme', 'Jan vanuit Acme'],
  ['morgen van Dijk', 'van Dijk'],
  ['Team 3 Mandemakers', 'Team 3 Mandemakers'],
  ['Team 3 Herman', 'Team 3 Herman'],
  ['Team A12 personen', 'Team A12 personen'],
  ['Team 12e personen', 'Team 12e personen'],
  ['Jan 0 personen', 'Jan 0 personen'],
  ['Jan met 1000 personen', 'Jan met 1000 personen'],
])('%s: who comes is %s', (words, name) => {
  expect(read(words)).toMatchObject({ typed: { name }, faults: {} });
  expect(read(words).typed).not.toHaveProperty('others');
  expect(read(words).typed).not.toHaveProperty('company');
  expect(read(words).typed).not.toHaveProperty('people');
});

test.each([
  ['nieuwe', {}],
  ['NEW', {}],
  ['  Anna  Smit ;Bert Kok, & Carla ', { name: 'Anna Smit', others: 'Bert Kok, Carla' }],
  ['pakketje morgen', { name: 'pakketje', kind: 'delivery', day: '2026-11-24' }],
  ['Mehmet 12 personen', { name: 'Mehmet', people: '12' }],
  ['Jan Metz 3 man', { name: 'Jan Metz', people: '3' }],
  ['Ann with 2 people on 27 nov', { name: 'Ann', people: '2', day: '2026-11-27' }],
  ['Ann Withers 1 person', { name: 'Ann Withers', people: '1' }],
  ['Ann 10:00 to 11:30', { name: 'Ann', from: '10:00', until: '11:30' }],
  ['Ann tomorrow from 10 to 12', { name: 'Ann', day: '2026-11-24', from: '10:00', until: '12:00' }],
  [
    'morgen voor Lotte om 10:00 Jan Kok',
    { name: 'Jan Kok', day: '2026-11-24', from: '10:00', host: 'Lotte' },
  ],
  ['Wim Zwart voor Lotte en Piet Kok', { name: 'Wim Zwart', others: 'Piet Kok', host: 'Lotte' }],
  ['Wim for myself', { name: 'Wim' }],
  ['Wim 10:00 van Stichting van Acme', { name: 'Wim', company: 'Stichting van Acme', from: '10:00' }],
  ['Jan morgen, dinsdag', { name: 'Jan', day: '2026-11-24' }],
  ['elke maandag vanaf 2 december Jan', { name: 'Jan', day: '2026-12-07', weeks: '13' }],
  ['Jan vrijdag 1 week', { name: 'Jan', day: '2026-11-27' }],
  ['Jan morgenmiddag 14:00', { name: 'Jan', day: '2026-11-24', from: '14:00' }],
  // A third time is no time of the visit, but is kept.
  ['Jan 10:00 11:00-12:00', { name: 'Jan 11:00-12:00', from: '10:00' }],
])('also %s', (words, { host, ...expected }: Readonly<Record<string, string>>) => {
  const meant = host === undefined ? {} : { host: idOf(host) };
  expect(read(words)).toEqual({ typed: { ...expected, ...meant }, faults: {} });
});

test('a name and a company are as long as the form takes', () => {
  const long = `${'x'.repeat(99)} ${'y'.repeat(60)}`;
  expect(read(`${long} 10:00 van ${'z'.repeat(101)}`).typed).toEqual({
    name: 'x'.repeat(99),
    company: 'z'.repeat(100),
    from: '10:00',
  });
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
  ['Jan morgen 31 februari', { day: 'noSuchDay' }, { name: 'Jan', day: '2026-11-24' }],
  ['Jan morgen volgende week', { day: 'unclear' }, { name: 'Jan', day: '2026-11-24' }],
  // Nobody has that name, or more than one person.
  ['Jan morgen voor Sjoerd', { host: 'whom' }, { name: 'Jan', day: '2026-11-24', remark: 'Sjoerd' }],
  ['Jan voor Jaime', { host: 'whom' }, { name: 'Jan', remark: 'Jaime' }],
  ['Jan voor Mehmet', { host: 'whom' }, { name: 'Jan', remark: 'Mehmet' }],
  ['Jan voor Lotte van Dijk', { host: 'whom' }, { name: 'Jan', remark: 'Lotte van Dijk' }],
  ['Jan voor Lotte voor Els', { host: 'whom' }, { name: 'Jan', remark: 'Lotte voor Els' }],
])('%s is asked: %j', (words, faults, typed) => {
  expect(read(words)).toEqual({ typed, faults });
});
