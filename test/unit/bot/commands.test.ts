import { lossIn } from '../../../bot/flows/incident/keywords';
import fc from 'fast-check';
import { type CommandWords, nearestCommand, parseCommand } from '../../../bot/routing/commands';

const commands: readonly CommandWords[] = [
  { names: ['incident', 'datalek', 'melding'], keywords: ['kwijt'], takesWords: true },
  { names: ['help', 'hulp', '?'], keywords: ['uitleg'] },
  { names: ['mijn', 'status'], keywords: ['mijn meldingen'] },
];

test.each([
  ['/incident', 'incident', ''],
  ['incident', 'incident', ''],
  ['  /INCIDENT  ', 'incident', ''],
  ['Datalek!', 'incident', ''],
  ['<at>Optimo Veilig</at> /incident laptop kwijt', 'incident', 'laptop kwijt'],
  ['<at id="0">Optimo</at>\u00a0incident\u00a0laptop\u00a0Kwijt', 'incident', 'laptop Kwijt'],
  ['/ melding: brief weg', 'incident', 'brief weg'],
  ['incident\nlaptop\nkwijt', 'incident', 'laptop kwijt'],
  ['\u200b/incident\ufeff', 'incident', ''],
  ['?', 'help', ''],
  ['/help iets', 'help', 'iets'],
  ['Mijn', 'mijn', ''],
])('%j is the command %s with %j', (text, name, words) => {
  expect(parseCommand(text, commands)).toEqual({ name, words });
});

test.each([
  '',
  ' ',
  '/',
  'incidenten',
  'meldingen',
  'mijn laptop is kwijt',
  'help ik heb geklikt',
  '/onbekend',
  '@incident',
])('%j is no command by itself', (text) => {
  expect(parseCommand(text, commands)).toBeNull();
});

test('a command is recognised in any case, with any space and mention around it', () => {
  const space = fc.constantFrom(' ', '\u00a0', '\t', '\n', '\u2007', '');
  const typed = fc.tuple(
    space,
    fc.constantFrom('', '<at>Optimo Veilig</at> ', '<at>x</at>\u00a0'),
    fc.constantFrom('', '/', '/ '),
    fc.mixedCase(fc.constantFrom('incident', 'datalek', 'melding')),
    space,
  );
  fc.assert(
    fc.property(typed, (parts) => {
      expect(parseCommand(parts.join(''), commands)).toEqual({ name: 'incident', words: '' });
    }),
  );
});

test('no text makes it throw, and a button is only offered for a command there is', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const known = [null, 'incident', 'help', 'mijn'];
      expect(known).toContain(parseCommand(text, commands)?.name ?? null);
      expect(known).toContain(nearestCommand(text, commands));
    }),
  );
});

test.each([
  ['indicent', 'incident'],
  ['hulpp', 'help'],
  ['myn laptop kwijt', 'incident'],
  ['graag uitlge', 'help'],
  ['mijn meldingen', 'mijn'],
  ['goedemorgen', null],
])('%j points to %s', (text, name) => {
  expect(nearestCommand(text, commands)).toBe(name);
});

/** Anything worse than linear would not end within the time a test may take. */
test('[S44] a text of a million characters is read to its end', () => {
  const text = '<at>' + '<at'.repeat(333_333);
  expect(parseCommand(text, commands)).toBeNull();
  expect(nearestCommand(text, commands)).toBeNull();
});

test.each([
  ['kwijt', 'sleutel kwijt'],
  ['van de kluis is weg', 'sleutel van de kluis is weg'],
  ['usb stick verloren', 'usb stick verloren'],
])('after a word of the safe, %j is a report', (words, said) => {
  expect(lossIn(words)).toBe(said);
});

test.each(['', 'dossier Jansen', 'ordner 3 voor de accountant', 'usb stick'])('%j is a request', (words) => {
  expect(lossIn(words)).toBeNull();
});
