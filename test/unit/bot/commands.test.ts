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
  ['\u00a0incident\u00a0laptop\u00a0Kwijt', 'incident', 'laptop Kwijt'],
  ['/ melding: brief weg', 'incident', 'brief weg'],
  ['incident\nlaptop\n\nkwijt', 'incident', 'laptop\n\nkwijt'],
  ['\u200b/incident\ufeff', 'incident', ''],
  ['?', 'help', ''],
  ['/help iets', 'help', 'iets'],
  ['Mijn', 'mijn', ''],
  ['\uff0fincident laptop', 'incident', 'laptop'],
  ['\uff49\uff4e\uff43ident', 'incident', ''],
  ['\\incident', 'incident', ''],
  ['//incident', 'incident', ''],
  ['\u0130NC\u0130DENT tas', 'incident', 'tas'],
  ['\u0131nc\u0131dent tas', 'incident', 'tas'],
  ['I\u0307ncident', 'incident', ''],
  ['- /incident tas', 'incident', 'tas'],
  ['\u2022 incident tas', 'incident', 'tas'],
  ['> /incident tas', 'incident', 'tas'],
  ['`/incident`', 'incident', ''],
  ['```\n/incident tas\n```', 'incident', 'tas'],
  ['"/incident mail aan \'Jan\'"', 'incident', "mail aan 'Jan'"],
  ["/incident mail aan 'Jan'", 'incident', "mail aan 'Jan'"],
  ['\u201c/incident tas\u201d', 'incident', 'tas'],
  ['**/incident** tas', 'incident', '** tas'],
  [
    '/incident \u{1f468}\u200d\u{1f469}\u200d\u{1f467} gezien',
    'incident',
    '\u{1f468}\u200d\u{1f469}\u200d\u{1f467} gezien',
  ],
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

test('a command is recognised in any case, with any space, bullet and quote around it', () => {
  const space = fc.constantFrom(' ', '\u00a0', '\t', '\n', '\u2007', '');
  const typed = fc.tuple(
    space,
    fc.constantFrom('', '- ', '\u2022\t', '"', '> `', '\u201c', '\u200b'),
    fc.constantFrom('', '/', '/ ', '\uff0f', '\\'),
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

/** Anything worse than linear would not finish within the time a test may take. */
test('[S44] a text of a million characters is read to its end', () => {
  for (const part of ['x', '"', '- ', '\u200b', 'i\u200b', '/ ', '\n']) {
    const text = part.repeat(1_000_000 / part.length);
    expect(parseCommand(text, commands)).toBeNull();
    expect(nearestCommand(text, commands)).toBeNull();
    expect(parseCommand(`"incident ${text}`, commands)?.name).toBe('incident');
  }
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
