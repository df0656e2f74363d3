import { GlobalSettings, Template } from 'adaptivecards-templating';
import { parts } from './shared/parts';

/** A finished card: Adaptive Card 1.5 JSON, and the one line for toast and screen reader. */
export interface RenderedCard {
  readonly content: Readonly<Record<string, unknown>>;
  readonly summary: string;
  /** Says only that there is nothing to see for its reader: it takes the place of a card, and never comes as a new one. */
  readonly neutral?: true;
}

/** A layout does not fit its data, or the card is too big: a fault of ours, never of what somebody typed. */
export class CardFault extends Error {
  override readonly name = 'CardFault';
}

/** Teams refuses larger webhook cards and shortens nothing; our own limit for every card (engineering §B.1). */
export const maxCardBytes = 28 * 1024;

// By default a missing field shows people the literal `${field}` (engineering §C.4).
GlobalSettings.getUndefinedFieldValueSubstitutionString = (path) => {
  throw new CardFault(`the data lacks ${path}`);
};

/** A layout, compiled once. */
export type CardTemplate = () => Template;

/**
 * Called once per layout, when its module is imported; compiled on first use.
 * @param layout the JSON file; an object with `$part` stands for that part, and its other keys override the part's.
 * @returns the compiled layout; throws the templating library's error when an expression in it is wrong.
 */
export function compileCard(layout: object): CardTemplate {
  let template: Template | undefined;
  // On first use and not at start: parsing all expressions takes a tenth of a second that nobody should wait for.
  return () => (template ??= new Template(withParts(layout)));
}

/**
 * Fills a layout. User text is only ever data: the library does not evaluate what it inserts, and the result is not
 * expanded again (reliability S32, S33).
 * @param summary one line without personal data, for the toast and the screen reader, which reads it aloud.
 * @throws CardFault when the data lacks a field or the card exceeds `maxCardBytes`.
 */
export const renderCard = (template: CardTemplate, data: object, summary: string): RenderedCard =>
  renderFitting(template, [() => data], summary);

function expand(template: CardTemplate, data: object, summary: string): RenderedCard {
  const compiled = template();
  const content = compiled.expand({ $root: { ...data, speak: summary } }) as RenderedCard['content'];
  const warnings = compiled.getLastTemplateExpansionWarnings();
  if (warnings.length > 0) throw new CardFault(warnings.join('; '));
  return { content, summary };
}

/**
 * Fills a layout with the first data whose card is small enough.
 * @param candidates from the fullest to the shortest; each is only made when needed.
 * @throws CardFault when not even the last one fits.
 */
export function renderFitting(
  template: CardTemplate,
  candidates: readonly [() => object, ...(() => object)[]],
  summary: string,
): RenderedCard {
  const [first, ...shorter] = candidates;
  const card = expand(template, first(), summary);
  const bytes = bytesOf(card);
  if (bytes <= maxCardBytes) return card;
  const [next, ...rest] = shorter;
  if (!next) throw new CardFault(`the card has ${bytes} bytes`);
  return renderFitting(template, [next, ...rest], summary);
}

/** Size of a card on the wire, in UTF-8 bytes. */
export const bytesOf = (card: RenderedCard): number => Buffer.byteLength(JSON.stringify(card.content));

function withParts(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(withParts);
  if (typeof node !== 'object' || node === null) return node;
  const { $part, ...rest } = node as Record<string, unknown>;
  const own = Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, withParts(value)]));
  if (typeof $part !== 'string') return own;
  const part = parts[$part];
  if (!part) throw new CardFault(`there is no part ${$part}`);
  return { ...(withParts(part) as object), ...own };
}
