import Ajv from 'ajv';
import { bytesOf, maxCardBytes, type RenderedCard } from '../../cards/render';
import { type Locale, locales } from '../../services/people/roles';
import schema from '../data/adaptive-card-1.5.json';
import type { CardSample } from '../support/card-views';
import { type CardNode, nodesOf } from '../support/card-nodes';

const valid = new Ajv({ discriminator: true, allErrors: true, strict: false }).compile(schema);

interface Drawn {
  /** Name of the sample, and the language. */
  readonly name: string;
  readonly card: RenderedCard;
  readonly nodes: readonly CardNode[];
}

/** What holds for every card; each rule returns what is wrong with one. */
const rules: Readonly<Record<string, (drawn: Drawn) => readonly unknown[]>> = {
  'is an Adaptive Card 1.5 with every input labelled and every verb prefixed': ({ card }) => {
    valid(card.content);
    return valid.errors ?? [];
  },
  '[S36] stays within 28 KB': ({ card }) => [bytesOf(card)].filter((bytes) => bytes > maxCardBytes),
  'gives no two elements the same id': ({ nodes }) => repeated(nodes.map(({ id }) => id)),
  'gives no two neighbours the same key': ({ nodes }) =>
    nodes
      .flatMap((node) => Object.values(node))
      .filter(Array.isArray)
      .flatMap((row) => repeated((row as readonly CardNode[]).map(({ key }) => key))),
  'gives every input a key that is its own': ({ nodes }) =>
    nodes.flatMap(({ key, items }) => {
      const [first, ...others] = (items ?? []) as readonly CardNode[];
      const holds = [first, ...others].some((item) => String(item?.type).startsWith('Input.'));
      return holds && !String(key).startsWith(`${String(first?.['id'])}-`) ? [key] : [];
    }),
  'unfolds only what is there': ({ nodes }) => {
    const ids = new Set(nodes.map(({ id }) => id));
    const targets = nodes.flatMap(({ targetElements }) => (targetElements as string[] | undefined) ?? []);
    return targets.filter((target) => !ids.has(target));
  },
  // Pressing the first again folds the question shut, with what was typed in it, and says nothing.
  'sends no question with a button of the same name as the one that unfolds it': ({ nodes }) =>
    nodes
      .filter(({ type }) => type === 'Action.ShowCard')
      .flatMap(({ title, card }) =>
        nodesOf(card).filter((inside) => inside['type'] === 'Action.Execute' && inside['title'] === title),
      )
      .map(({ title }) => title),
  'has at most one primary action in sight': ({ card }) =>
    nodesOf(card.content, { intoPrompts: false })
      .filter(({ type, style }) => type === 'Action.Execute' && style === 'positive')
      .slice(1),
  'says the same in the fallback as in the action': ({ nodes }) =>
    nodes
      .filter(({ type }) => type === 'Action.Execute')
      // The refresh action is no button.
      .filter(({ fallback }) => fallback !== undefined)
      .filter(({ verb, data, title, fallback }) => {
        const other = fallback as CardNode;
        const said = { ...(data as object), verb };
        return other['title'] !== title || !isSame(other['data'], said);
      }),
};

const repeated = (all: readonly unknown[]): readonly unknown[] =>
  all.filter((one, at) => one !== undefined && all.indexOf(one) !== at);

const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

const sorted = (data: unknown) =>
  Object.entries(data as object).sort(([one], [other]) => one.localeCompare(other));

/** What holds of every card, whatever flow it is of. @param samples every card, in ordinary and in worst cases. */
export function describeCards(samples: readonly CardSample[]): void {
  const draw = ({ name, render }: CardSample, locale: Locale): Drawn => {
    const card = render(locale);
    return { name: `${name} in ${locale}`, card, nodes: nodesOf(card.content) };
  };
  let drawn: readonly (readonly Drawn[])[];
  beforeAll(() => {
    drawn = samples.map((sample) => locales.map((locale) => draw(sample, locale)));
  });

  test.each(Object.entries(rules))('every card %s', (_rule, faultsOf) => {
    const broken = drawn
      .flat()
      .map((each) => ({ card: each.name, faults: faultsOf(each) }))
      .filter(({ faults }) => faults.length > 0);
    expect(broken).toEqual([]);
  });

  test('every card reads differently in nl and en', () => {
    const alike = drawn.filter((each) =>
      each.some(({ card }, at) =>
        each
          .slice(0, at)
          .some(
            ({ card: other }) =>
              other.summary === card.summary ||
              JSON.stringify(other.content) === JSON.stringify(card.content),
          ),
      ),
    );
    expect(alike.map(([first]) => first?.name)).toEqual([]);
  });

  test('there are cards to look at', () => {
    expect(drawn.length).toBeGreaterThan(0);
    expect(drawn.every((each) => each.every(({ nodes }) => nodes.length > 0))).toBe(true);
  });
}
