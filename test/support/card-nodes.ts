export type CardNode = Readonly<Record<string, unknown>>;

/**
 * Every object of a card, outermost first, without what actions carry back; fallbacks are left out, because they
 * duplicate what is there already.
 * @param intoPrompts false: also leaves out what only a press unfolds.
 */
export function nodesOf(node: unknown, { intoPrompts = true } = {}): readonly CardNode[] {
  if (Array.isArray(node)) return node.flatMap((child) => nodesOf(child, { intoPrompts }));
  if (typeof node !== 'object' || node === null) return [];
  const object = node as CardNode;
  const children = Object.entries(object).filter(
    ([key]) => key !== 'fallback' && key !== 'data' && (intoPrompts || key !== 'card'),
  );
  return [object, ...children.flatMap(([, child]) => nodesOf(child, { intoPrompts }))];
}

/** Everything a card says to people, whatever the element. */
export const wordsOf = (node: unknown): readonly string[] =>
  nodesOf(node).flatMap(({ text, title, label, errorMessage, placeholder, speak }) =>
    [text, title, label, errorMessage, placeholder, speak].filter((words) => typeof words === 'string'),
  );

/** What the button with a verb carries back; empty when the card has no such button. */
export function dataOf(card: unknown, verb: string): Readonly<Record<string, string>> {
  const found = nodesOf(card).find((node) => node['verb'] === verb);
  return (found?.['data'] ?? {}) as Readonly<Record<string, string>>;
}

export const hasButton = (card: unknown, verb: string): boolean =>
  nodesOf(card).some((node) => node['type'] === 'Action.Execute' && node['verb'] === verb);
