import type { Activity } from 'botbuilder';
import fc from 'fast-check';
import { typedText } from '../../../bot/channel/typed-text';
import { runs } from '../../support/size';

const recipient = { id: '28:bot', name: 'Optimo Veilig' };
const mention = (name: string, id: string) => ({
  type: 'mention',
  mentioned: { id, name },
  text: `<at>${name}</at>`,
});
const own = mention('Optimo Veilig', '28:bot');

const read = (text: unknown, entities: unknown = [own]): string =>
  typedText({ text, entities, recipient } as unknown as Activity);

test.each([
  ['<at>Optimo Veilig</at>&nbsp;/incident laptop kwijt', '/incident laptop kwijt'],
  ['<at id="0">Optimo Veilig</at>\u00a0incident', 'incident'],
  ['<quoted messageId="1772050244572"/> /incident laptop kwijt', '/incident laptop kwijt'],
  ['<blockquote itemtype="http://schema.skype.com/Reply">gisteren</blockquote>\n/incident', '/incident'],
  ['a &lt;b&gt; &amp;amp; c &euro;&#8364;', 'a <b> &amp; c €€'],
  ['/incident een\r\ntwee\n\n\n\ndrie', '/incident een\ntwee\n\ndrie'],
  ['<p>/incident een</p><p>twee</p>', '/incident een\n\ntwee'],
  ['/incident oeps <emoji alt="😱"></emoji>', '/incident oeps 😱'],
  ['aan Jan <jan@klant.example> en 1 < 2 <3 <b>vet</b>', 'aan Jan <jan@klant.example> en 1 < 2 <3 vet'],
  ['zie https://x.example/?a=1&copy=2&amp;lt=3', 'zie https://x.example/?a=1&copy=2&lt=3'],
  ['dat was <at', 'dat was <at'],
  ['dat was <at>Noor', 'dat was Noor'],
  ['<!-- getypt -->', '<!-- getypt -->'],
])('%j was typed as %j', (text, typed) => {
  expect(read(text)).toBe(typed);
});

test('only the mention of the bot is taken away, wherever it stands; a colleague’s becomes the name', () => {
  const noor = mention('Noor &amp; Voorbeeld', '29:noor');
  const colleague = '<at>Noor &amp; Voorbeeld</at>';
  const typed = '/incident Noor & Voorbeeld mailde';
  expect(read(`<at>Optimo Veilig</at> /incident ${colleague} mailde`, [noor, own])).toBe(typed);
  expect(read(`/incident ${colleague} mailde <at>Optimo Veilig</at>`, [noor, own])).toBe(typed);
  // The bot under another name, and a colleague with the bot's.
  expect(read('<at>Veilig</at> help', [mention('Veilig', '28:BOT')])).toBe('help');
  expect(read('<at>Veilig</at> help', [mention('Veilig', '29:x'), own])).toBe('Veilig help');
  // In one's own chat nobody has to mention the bot.
  expect(read('/incident <at>Noor</at> mailde', [mention('Noor', '29:noor')])).toBe('/incident Noor mailde');
});

test.each([
  [null],
  [5],
  [{}],
  [[null, undefined]],
  [[{ type: 'mention', mentioned: null, text: own.text }]],
  [[{ type: 7 }]],
])('entities that are %j are as if they were not there', (entities) => {
  expect(read('<at>Optimo Veilig</at> /incident <at>Noor</at> x', entities)).toBe('/incident Noor x');
  expect(read('<at>Veilig</at> /incident x', entities)).toBe('/incident x');
});

test('what is typed comes back, whatever it is, however little of it the channel escaped', () => {
  const tidy = (text: string) => text.replaceAll(/\s+/g, ' ').trim();
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      expect(tidy(read(escaped))).toBe(tidy(text));
    }),
    runs(2_000),
  );
  const signs = fc.array(fc.constantFrom('<', '>', '&', 'x', ' ', '<x>', '</x', '&lt', '"', '='));
  fc.assert(
    fc.property(signs, (parts) => {
      expect(tidy(read(parts.join('')))).toBe(tidy(parts.join('')));
    }),
    runs(2_000),
  );
});

test('no activity throws', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.anything(), (text, entities, to) => {
      expect(typeof typedText({ text, entities, recipient: to } as unknown as Activity)).toBe('string');
    }),
    runs(2_000),
  );
});

test.each([
  '<at>x</at>',
  '<at>',
  '<at',
  '</at>',
  '</at',
  '&lt',
  '&lt;',
  '<',
  '<x ',
  '\n',
  '<blockquote itemtype="Reply">',
])('[S44] a text of %j is read to its end, however long', (part) => {
  expect(typeof read(part.repeat(250_000))).toBe('string');
});
