import { locales } from '../../services/people/roles';
import type { CardSample } from '../support/card-views';
import { drawing, MarkedCards, markerOf, markersIn } from '../support/marked-models';

/**
 * No text of others is more than words on any card (reliability S32, S36): all samples, with a marker in each text, and
 * every place on the card where one comes out.
 */

const cards = new MarkedCards();
for (const file of drawing())
  jest.doMock(file, () => cards.wrapped(jest.requireActual<Record<string, unknown>>(file)));
const { cardSamples } = jest.requireActual<{ readonly cardSamples: readonly CardSample[] }>(
  '../support/card-samples',
);

type Node = Readonly<Record<string, unknown>>;

/** Where a string is: the object with its type, and the key it is under. */
interface Place {
  readonly holder: Node;
  readonly key: string;
  readonly text: string;
}

function placesIn(node: unknown, holder: Node = {}, key = ''): readonly Place[] {
  if (typeof node === 'string') return markersIn(node).length > 0 ? [{ holder, key, text: node }] : [];
  if (typeof node !== 'object' || node === null) return [];
  // Only we read what an action carries back.
  return Object.entries(node)
    .filter(([name]) => name !== 'data')
    .flatMap(([name, child]) => {
      const typed = 'type' in node ? (node as Node) : holder;
      return placesIn(child, typed, name);
    });
}

/** Characters with a meaning in Markdown, without a backslash before them. */
const markdown = /(?<!\\)(?:\\\\)*[*_[\]<>`~]/;
const macro = /\{\{(?:DATE|TIME)\(/;

/** What a client would do with it besides showing it; null: nothing. */
function harm({ holder, key, text }: Place): string | null {
  const where = `${String(holder['type'])}.${key}`;
  const style = String(holder['style']);
  switch (where) {
    case 'TextRun.text':
      return macro.test(text) || text.includes('\n') ? 'a macro or a line of its own' : null;
    case 'TextBlock.text':
      return markdown.test(text) || macro.test(text) || style !== 'heading' ? 'read as Markdown' : null;
    case 'Input.ChoiceSet.title':
      if (text.includes('\n')) return 'a line of its own';
      return style === 'expanded' && (markdown.test(text) || macro.test(text)) ? 'read as Markdown' : null;
    case 'Input.ChoiceSet.value':
    case 'Input.Text.value':
    case 'Image.altText':
      return null;
    default:
      return `stands in ${where}`;
  }
}

const looked = cardSamples.map(({ name, render }) => ({
  name,
  findings: locales.map((locale) => {
    const { drawn, places } = cards.watch(() => render(locale));
    return { places, found: placesIn(drawn) };
  }),
}));

test.each(looked)('[S32] [S36] whatever others named is only words on $name', ({ findings }) => {
  for (const { places, found } of findings)
    expect(
      found.flatMap((place) => {
        const does = harm(place);
        return does === null ? [] : [[does, place.text, markersIn(place.text).map((at) => places[at])]];
      }),
    ).toEqual([]);
});

test('the markers are in what the cards are made of, and come out on them', () => {
  const all = looked.flatMap(({ findings }) => findings);
  const without = all.filter(({ places }) => places.length === 0).length;
  expect(without).toBeLessThan(all.length / 4);
  for (const what of ['name', 'title', 'dossier', 'remark', 'what', 'phone', 'reason', 'company'])
    expect([
      what,
      all.some(({ places, found }) =>
        found.some(({ text }) => markersIn(text).some((at) => places[at]?.split('.').at(-1) === what)),
      ),
    ]).toEqual([what, true]);
});

test.each([
  ['a TextBlock', { type: 'TextBlock', text: markerOf(1) }],
  ['the title of a button', { type: 'Action.Execute', title: markerOf(1), data: {} }],
  ['an unfolded list', { type: 'Input.ChoiceSet', style: 'expanded', choices: [{ title: markerOf(1) }] }],
  ['a TextRun, with a macro', { type: 'RichTextBlock', inlines: [{ type: 'TextRun', text: markerOf(1) }] }],
])('it is noticed in %s', (_where, card) => {
  expect(placesIn(card).map(harm)).toEqual([expect.any(String)]);
});
