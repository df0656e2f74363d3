/** Everything people typed, and every name, passes through here before it is shown. It is stored as typed. */

/** Control and formatting characters (bidi overrides, zero width, soft hyphen) and halves of surrogate pairs. */
const invisible = /[\p{Cf}\p{Cs}]|(?!\n)\p{Cc}/gu;

const withoutInvisible = (text: string): string =>
  text
    .replace(/\r\n?|[\u2028\u2029]/g, '\n')
    .replace(/\t/g, ' ')
    .replace(invisible, '');

/**
 * Clients replace this by a date or a time, in every element; with a space in it, it is read as typed. Source:
 * https://learn.microsoft.com/adaptive-cards/authoring-cards/text-features
 */
const macro = /\{\{(?=(?:DATE|TIME)\()/g;

const forDisplay = (text: string): string => withoutInvisible(text).replace(macro, '{ {');

export interface Excerpt {
  /** Longest text shown, in UTF-16 units. */
  readonly max: number;
  /** Last line when the text was cut, such as "volledige tekst in het register". */
  readonly cut: string;
}

/** More lines than this are run together, so that 10,000 empty lines cannot push the rest away (reliability S36). */
const maxLines = 8;

/**
 * Prepares typed text for display, line by line; each line belongs in a TextRun, where markdown has no meaning.
 * @returns at least one line.
 */
export function displayLines(text: string, { max, cut }: Excerpt): readonly string[] {
  const clean = forDisplay(text).trim();
  const shown = clip(clean, max);
  const lines = shown.split('\n').map((line) => line.trim());
  const filled = lines.filter((line) => line !== '');
  const last = filled.slice(maxLines - 1).join(' ');
  const kept = [...filled.slice(0, maxLines - 1), ...(last === '' ? [] : [last])];
  if (shown !== clean) kept.push(cut);
  return kept.length > 0 ? kept : ['–'];
}

/** Nearly every name: visible Latin characters, and no two spaces together. A list holds a hundred of them. */
const tidy = /^(?:[\u0021-\u007a\u00a1-\u00ac\u00ae-\u024f]+(?: (?=[^ ])|$))*$/;

/** A name or other short text on one line, clipped with an ellipsis. */
export function displayName(text: string, max = 80): string {
  const clean = tidy.test(text) ? text : forDisplay(text).replace(/\s+/g, ' ').trim();
  return clean.length > max ? `${clip(clean, max - 1)}…` : clean;
}

/** Typed text on its way back into an input: unchanged, but short enough for the input to hold. */
export function inputValue(text: string, max: number): { readonly value: string; readonly cut: boolean } {
  const clean = withoutInvisible(text);
  return { value: clip(clean, max), cut: clean.length > max };
}

/**
 * Escapes words that a client reads as Markdown, so that they appear as they are: a backslash before anything with a
 * meaning. Only a heading and the choices of an unfolded list need it; everything else is in a TextRun.
 */
export const inMarkdown = (text: string): string =>
  text
    .replace(/[\\*_[\]<>`~]|&(?=#?\w+;)/g, '\\$&')
    .replace(/^(?=[#+-])/, '\\')
    .replace(/^(\d+)(?=[.)])/, '$1\\');

/** Cuts to a length without leaving half a surrogate pair, which JSON writes as six bytes. */
const clip = (text: string, max: number): string => text.slice(0, max).replace(/[\uD800-\uDBFF]$/, '');
