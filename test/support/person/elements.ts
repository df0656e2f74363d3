/** What is on a card, as a client draws it: which elements are visible, and what each action sends along. */

export type Element = Readonly<Record<string, unknown>>;

/** A property that holds words; empty when absent. */
export function wordsIn(element: Element, key: string): string {
  const value = element[key];
  return typeof value === 'string' ? value : '';
}

/** What a person unfolded: ids of elements whose visibility was toggled, and prompts that are open. */
export interface Unfolded {
  readonly turned: ReadonlySet<string>;
  readonly prompts: ReadonlySet<Element>;
}

/** An element with the cards it is in, outermost first: a prompt is a card within a card. */
export interface Placed {
  readonly element: Element;
  readonly cards: readonly Element[];
}

/** The keys that hold elements and actions, in reading order. */
const childKeys = [
  'body',
  'items',
  'columns',
  'rows',
  'cells',
  'inlines',
  'images',
  'facts',
  'actions',
] as const;
const actionKeys = ['selectAction', 'inlineAction'] as const;

/** Everything visible, in reading order; with `folded` also what is not unfolded yet. */
export function placedOn(card: Element, unfolded: Unfolded, { folded = false } = {}): readonly Placed[] {
  const found: Placed[] = [];
  const visit = (element: Element, cards: readonly Element[]): void => {
    if (!folded && !isVisible(element, unfolded)) return;
    const inside = element['type'] === 'AdaptiveCard' ? [...cards, element] : cards;
    if (element !== card) found.push({ element, cards: inside });
    for (const child of childrenOf(element)) visit(child, inside);
    const prompt = element['type'] === 'Action.ShowCard' ? (element['card'] as Element) : null;
    if (prompt && (folded || unfolded.prompts.has(element))) visit(prompt, inside);
  };
  visit(card, []);
  return found;
}

/** Cards do not change, and a person looks at them again and again. */
const children = new WeakMap<Element, readonly Element[]>();

function childrenOf(element: Element): readonly Element[] {
  const found = children.get(element) ?? elementsIn(element);
  children.set(element, found);
  return found;
}

function elementsIn(element: Element): readonly Element[] {
  const lists = childKeys.flatMap((key) => (Array.isArray(element[key]) ? (element[key] as Element[]) : []));
  const actions = actionKeys.flatMap((key) => (isElement(element[key]) ? [element[key]] : []));
  return [...lists, ...actions].filter(isElement);
}

const isElement = (value: unknown): value is Element => typeof value === 'object' && value !== null;

function isVisible(element: Element, { turned }: Unfolded): boolean {
  const atFirst = element['isVisible'] !== false;
  return turned.has(String(element['id'])) ? !atFirst : atFirst;
}

export const isAction = ({ element }: Placed): boolean => String(element['type']).startsWith('Action.');
export const isInput = ({ element }: Placed): boolean => String(element['type']).startsWith('Input.');

/** Everything that can be read, in order: words, labels, values of inputs, titles of buttons. */
export function wordsOn(placed: readonly Placed[], valueOf: (input: Element) => string): readonly string[] {
  return placed.flatMap(({ element }) => {
    const { type } = element;
    if (type === 'TextBlock') return [unescaped(wordsIn(element, 'text'))];
    if (type === 'RichTextBlock') return [runsOf(element)];
    if (type === 'TextRun') return [];
    if (type === 'Image') return textsIn(element, ['altText']);
    if (isInput({ element, cards: [] }))
      return [...textsIn(element, ['label']), shownValue(element, valueOf(element))];
    return textsIn(element, ['title', 'value', 'text']);
  });
}

const textsIn = (element: Element, keys: readonly string[]): readonly string[] =>
  keys.flatMap((key) => (typeof element[key] === 'string' ? [element[key]] : []));

const runsOf = (element: Element): string =>
  ((element['inlines'] ?? []) as readonly (Element | string)[])
    .map((run) => (typeof run === 'string' ? run : wordsIn(run, 'text')))
    .join('');

/** What is read as Markdown, where a backslash makes a character an ordinary one. */
const unescaped = (text: string): string => text.replace(/\\([\p{P}\p{S}])/gu, '$1');

interface Choice {
  readonly title: string;
  readonly value: string;
}

/** With titles as they are read: those in an unfolded list are Markdown. */
export function choicesOf(input: Element): readonly Choice[] {
  const choices = (input['choices'] ?? []) as readonly Choice[];
  return input['style'] === 'expanded'
    ? choices.map(({ title, value }) => ({ title: unescaped(title), value }))
    : choices;
}

function shownValue(input: Element, value: string): string {
  if (input['type'] !== 'Input.ChoiceSet') return value;
  const picked = input['isMultiSelect'] === true ? value.split(',') : [value];
  return picked
    .map((one) => choicesOf(input).find((choice) => choice.value === one)?.title ?? one)
    .join(', ');
}
