import { CardOnScreen, foldingTypes, goesWith, type Press, pressedTypes } from './card-on-screen';
import { type Element, isInput, type Placed, wordsIn } from './elements';
import type { Filled } from './inputs';

/** A button, with what must be unfolded before it can be pressed, outermost first. */
export interface Pressable {
  readonly title: string;
  readonly verb: string;
  readonly way: readonly Element[];
  readonly action: Placed;
}

const known = new WeakMap<Element, readonly Pressable[]>();

/** Everything that can be pressed on a card by unfolding what is folded, once each. */
export function everyPress(content: Element): readonly Pressable[] {
  const found = known.get(content) ?? behind(content, []);
  known.set(content, found);
  return found;
}

function behind(content: Element, way: readonly Element[]): readonly Pressable[] {
  const actions = opened(content, way)
    .seen()
    .filter(isOfTypes([...pressedTypes, ...foldingTypes]));
  const before = way.length === 0 ? [] : elementsOf(opened(content, way.slice(0, -1)));
  const fresh = actions.filter(({ element }) => !before.includes(element));
  const buttons = fresh.filter(isOfTypes(pressedTypes)).map((action): Pressable => ({
    title: wordsIn(action.element, 'title'),
    verb: verbOf(action.element),
    way,
    action,
  }));
  const deeper = fresh
    .filter(isOfTypes(foldingTypes))
    .flatMap(({ element }) => behind(content, [...way, element]));
  return [...buttons, ...deeper];
}

/** What is sent when somebody takes that path, fills in what they see, and presses. */
export function pressed(
  content: Element,
  { way, action }: Pressable,
  fill: (input: Element) => Filled | null,
): Press {
  const screen = opened(content, way);
  for (const input of screen.seen().filter((each) => isInput(each) && goesWith(each, action.cards))) {
    const filled = fill(input.element);
    if (filled !== null) screen.put(input.element, filled);
  }
  return screen.sent(action);
}

function opened(content: Element, way: readonly Element[]): CardOnScreen {
  const screen = new CardOnScreen(content);
  for (const element of way) screen.unfold(element);
  return screen;
}

const elementsOf = (screen: CardOnScreen): readonly Element[] => screen.seen().map(({ element }) => element);

const isOfTypes =
  (types: readonly string[]) =>
  ({ element }: Placed): boolean =>
    types.includes(wordsIn(element, 'type'));

const verbOf = (element: Element): string =>
  wordsIn(element, 'verb') || wordsIn((element['data'] ?? {}) as Element, 'verb');
