import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';

/**
 * Puts a marker into every string that goes into a card and is not ours: whoever named a file, a client, a label or a
 * colleague may have written anything (reliability S32, S36). Our own are recognised by their form (an enumeration, an
 * id, a moment, an address) or are in the catalogues.
 */

/** Characters with a meaning in Markdown, HTML, a template and the clients' own macros, around a number to find. */
export const markerOf = (number: number): string =>
  `Zz${number}zZ **v** [x](https://evil.test) <b>h</b> {{DATE(2026-11-27T00:00:00Z)}} \${1+1}\n# k`;
/** The numbers of all markers in a text. */
export const markersIn = (text: string): readonly number[] =>
  [...text.matchAll(/Zz(\d+)zZ/g)].map(([, number]) => Number(number));

const ours = [
  // Values of enumerations, ids in lower case, moments, tokens, accounts, keys of rows.
  /^[a-z0-9][\w.|:+-]*$/,
  // Numbers of records, and the code of a session.
  /^(?:(?:OEF-)?[A-Z]{2,3}-(?:\d{4}-)?\d{4}|[A-Z0-9]{6})$/,
  // Addresses; whether they may be on a card is checked where they come in.
  /^(?:https?:|data:)/,
];

const load = createRequire(__filename);

/** Every string of the catalogues, in both languages. */
function catalogue(): ReadonlySet<string> {
  const found = new Set<string>(['']);
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (typeof value === 'string') return void found.add(value);
    if (typeof value !== 'object' || value === null || seen.has(value)) return;
    seen.add(value);
    Object.values(value).forEach(visit);
  };
  const folder = resolve('cards/texts');
  for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.ts')) visit(load(join(folder, file)));
  return found;
}

export interface Marked {
  /** Where in the model a marker was put, by its number: `0.facts.name`. */
  readonly places: readonly string[];
}

/** Marks what is passed to one rendering. */
class Marking implements Marked {
  readonly places: string[] = [];

  constructor(private readonly texts: ReadonlySet<string>) {}

  mark(value: unknown, path: string): unknown {
    if (typeof value === 'string') return this.isOurs(value) ? value : this.marked(value, path);
    if (Array.isArray(value)) return value.map((one, at) => this.mark(one, `${path}.${at}`));
    if (typeof value !== 'object' || value === null || Buffer.isBuffer(value) || value instanceof Date)
      return value;
    if (Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => [key, this.mark(one, `${path}.${key}`)]),
    );
  }

  private isOurs(value: string): boolean {
    return this.texts.has(value) || ours.some((form) => form.test(value));
  }

  /** As long as the original if that was long, so that a card in its worst case stays one. */
  private marked(value: string, path: string): string {
    const marker = markerOf(this.places.push(path) - 1);
    return marker + value.slice(marker.length);
  }
}

/** Card modules that draw one: their file, without extension. */
export const drawing = (): readonly string[] =>
  readdirSync('cards', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && file !== 'render.ts')
    .map((file) => resolve('cards', file))
    .filter((file) => /^export (?:function|const) render/m.test(readFileSync(file, 'utf8')));

type Draw = (...given: readonly unknown[]) => unknown;

/** Between the samples and the cards: marks what is passed to the outermost rendering, and notes where. */
export class MarkedCards {
  private depth = 0;
  private last: Marked = { places: [] };
  private readonly texts = catalogue();

  /** The module with its renderings wrapped, for jest to supply in its place. */
  wrapped(actual: Readonly<Record<string, unknown>>): Record<string, unknown> {
    return Object.fromEntries(
      Object.entries(actual).map(([name, value]) =>
        name.startsWith('render') && typeof value === 'function'
          ? [name, (...given: readonly unknown[]) => this.draw(value as Draw, given)]
          : [name, value],
      ),
    );
  }

  /** @returns what came of it, with where its markers were put. */
  watch<Result>(render: () => Result): { readonly drawn: Result; readonly places: readonly string[] } {
    this.last = { places: [] };
    const drawn = render();
    return { drawn, places: this.last.places };
  }

  private draw(render: Draw, given: readonly unknown[]): unknown {
    const outermost = this.depth === 0;
    this.depth += 1;
    try {
      if (!outermost) return render(...given);
      const marking = new Marking(this.texts);
      this.last = marking;
      return render(...given.map((one, at) => marking.mark(one, String(at))));
    } finally {
      this.depth -= 1;
    }
  }
}
