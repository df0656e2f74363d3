import type { Activity } from 'botbuilder';
import fc from 'fast-check';
import { chosenMessageOf, plainText } from '../../../bot/channel/chat-message';
import { mask } from '../../../services/masking/mask';
import { runs } from '../../support/size';

const wordsOf = (messagePayload: unknown): string | undefined =>
  chosenMessageOf({
    name: 'composeExtension/fetchTask',
    value: { commandId: 'incident', messagePayload },
  } as Activity)?.text;

test('no markup is left, entities are characters, and any text is read', () => {
  expect(plainText('<p>een</p><p>twee<br>drie &lt;b&gt; &#8364; &#x1F600;</p><img alt="😀" src="x">')).toBe(
    'een\ntwee\ndrie <b> € 😀\n😀',
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
      const plain = (words: string) => words.replaceAll(/\s+/g, ' ').trim();
      expect(plain(plainText(`<div>${escaped}</div>`))).toBe(plain(text));
    }),
  );
});

test.each([
  ['<p>oeps <emoji id="x" alt="😱" title="Screaming"></emoji> fout</p>', 'oeps 😱 fout'],
  ['<p>caf&eacute; &euro; 50 &ndash; &uuml; &acE;</p>', 'café € 50 – ü ∾̳'],
  ['<P>een</P\n><DIV>twee</DIV >', 'een\ntwee'],
  ['een<!-- niet te zien --><style>p { }</style><script>x</script> twee', 'een twee'],
  ['<pre>regel 1\n  regel 2</pre>na\ndie', 'regel 1\nregel 2\nna die'],
  ['H<sub>2</sub>O en <b>vet</b>ter', 'H2O en vetter'],
  ['<p>af<', 'af<'],
  ['<img alt=\'1\' alt="2">', '1'],
])('%j reads %j', (html, words) => {
  expect(plainText(html)).toBe(words);
});

const blocks = [
  'p',
  'div',
  'li',
  'tr',
  'td',
  'th',
  'h1',
  'h6',
  'hr',
  'br',
  'dt',
  'dd',
  'ul',
  'ol',
  'table',
  'caption',
  'blockquote',
  'pre',
  'codeblock',
  'section',
  'img',
  'emoji',
  'attachment',
  'systemeventmessage',
  'x-new',
  'option',
  'select',
  'button',
  'figure',
  'details',
  'summary',
  'iframe',
  'tbody',
  'thead',
  'tfoot',
];
const inline = fc.constantFrom(
  'b',
  'span',
  'i',
  'a href="x"',
  'strong',
  'u',
  'font color="red"',
  'at id="0"',
);

test('two texts with a block between them are never adjacent, however it is written and nested', () => {
  const tag = fc
    .tuple(
      fc.constantFrom(...blocks).chain((name) => fc.mixedCase(fc.constant(name))),
      fc.constantFrom('', ' ', '\n', ' class="x"', " style='a>b'", ' itemscope itemtype="http://schema"'),
    )
    .chain(([name, more]) =>
      fc.constantFrom(`<${name}${more}>`, `</${name}>`, `<${name}${more}/>`, `<${name}${more}></${name}>`),
    );
  const around = fc.array(
    inline.chain((name) => fc.constantFrom(`<${name}>`, `</${name.split(' ')[0] ?? ''}>`)),
    { maxLength: 3 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), around, tag, around, (rest, before, block, after) => {
      const written = `123456782${before.join('')}${block}${after.join('')}1985`;
      const text = plainText(`${written}<p>${rest.replaceAll(/[<&]/g, '')}`);
      expect(text).toMatch(/^123456782\s+1985/);
      expect(mask(text).text).toMatch(/^\[BSN\]\s+1985/);
    }),
    runs(5_000),
  );
});

const file = (name: string) => ({ id: name, contentType: 'reference', contentUrl: 'https://x', name });

test('what is forwarded or quoted stands where it was, and files are named', () => {
  const original = { originalMessageContent: '<p>klantlijst<br>verstuurd</p>' };
  const forward = { id: '1', contentType: 'forwardedMessageReference', content: JSON.stringify(original) };
  const quote = { id: '2', contentType: 'messageReference', content: { messagePreview: 'wie &amp; wat' } };
  const content = 'kijk <attachment id="1"></attachment>en<attachment id="2"></attachment>';
  expect(wordsOf({ body: { content: '<attachment id="1"></attachment>' }, attachments: [forward] })).toBe(
    'klantlijst\nverstuurd',
  );
  expect(wordsOf({ body: { content }, attachments: [forward, quote, file('lijst.xlsx')] })).toBe(
    'kijk\nklantlijst\nverstuurd\nen\nwie & wat\nlijst.xlsx',
  );
  expect(wordsOf({ body: { content: '' }, attachments: [file('a.docx'), file('b.png')] })).toBe(
    'a.docx\nb.png',
  );
  expect(wordsOf({ attachments: [file('a.docx')] })).toBe('a.docx');
  expect(wordsOf({ subject: 'Let op', body: { contentType: 'text', content: ' 1 < 2 ' } })).toBe(
    'Let op\n1 < 2',
  );
});

test.each([
  [{ body: { content: 'tekst' }, attachments: null }],
  [{ body: { content: 'tekst' }, attachments: [null, 3, {}, { id: 4, content: '{' }], subject: 7 }],
  [{ body: { content: 'tekst', contentType: 5 } }],
  [{ body: { content: 'tekst' }, attachments: [{ contentType: 'forwardedMessageReference', content: 'x' }] }],
])('an odd part of %j does not take the words with it', (payload) => {
  expect(wordsOf(payload)).toBe('tekst');
});

test('no payload throws', () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), fc.string({ unit: 'binary' }), (payload, body, content) => {
      expect(typeof wordsOf(payload)).toBe('string');
      expect(typeof wordsOf({ body, attachments: [body, { content: payload }] })).toBe('string');
      expect(typeof wordsOf({ body: { content } })).toBe('string');
    }),
    runs(2_000),
  );
});

test.each([
  '<a>',
  '</b>',
  '<p',
  '&amp',
  '&',
  '<a b="',
  '<td>1',
  '<attachment id="1">',
  '</p x',
  '<!--',
  '\n',
])('[S44] a message of %j is read to its end, however long', (part) => {
  expect(typeof plainText(part.repeat(250_000))).toBe('string');
});
