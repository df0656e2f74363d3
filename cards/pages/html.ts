/** Pieces of a page. Whatever is inserted is escaped, unless it is a piece itself. */
export class Html {
  constructor(readonly text: string) {}
}

type Value = string | number | Html | readonly Html[];

/** A piece of a page, as a tagged template. */
export const html = (pieces: TemplateStringsArray, ...values: readonly Value[]): Html =>
  new Html(
    pieces.reduce((text, piece, at) => text + (at > 0 ? rendered(values[at - 1] ?? '') : '') + piece, ''),
  );

function rendered(value: Value): string {
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(({ text }) => text).join('');
  return String(value).replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** Nothing. */
export const empty = new Html('');
