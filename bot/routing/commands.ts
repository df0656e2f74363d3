import { resembles, wordsOf } from '../../services/language/words';

/** What is needed to recognise a command. */
export interface CommandWords {
  /** First the name, then its aliases. */
  readonly names: readonly [string, ...string[]];
  /** Words people type when they mean this command. */
  readonly keywords: readonly string[];
  /** Free words may follow the name without a slash: "incident laptop kwijt". */
  readonly takesWords?: boolean;
}

export interface ParsedCommand {
  /** The command's first name, whichever alias was typed. */
  readonly name: string;
  /** What follows it, as typed, with its line breaks. */
  readonly words: string;
}

/**
 * Recognises a typed command: with or without slash, in any case, with any kind of space (features A1), and whatever
 * people put around it: bullets, quotes, backticks. Without a slash, words may only follow a command that takes them:
 * "mijn laptop is kwijt" does not ask for a list.
 * @param text as typed, without markup of the channel (bot/channel/typed-text.ts).
 */
export function parseCommand(text: string, commands: readonly CommandWords[]): ParsedCommand | null {
  const { line, quotes } = bare(text);
  const slashes = /^[/\\\u2044\u2215\u2571\uff0f\uff3c]+\s*/.exec(line)?.[0] ?? '';
  const typed = line.slice(slashes.length);
  const beginning = beginningOf(typed, longestName(commands));
  const found = commands.flatMap(({ names, takesWords }) =>
    names.flatMap((name) => {
      const rest = wordsAfter(typed, beginning, name);
      const words = rest === null ? null : withoutLast(rest, quotes);
      const said = words !== null && (words === '' || slashes !== '' || takesWords);
      return said ? [{ length: name.length, command: { name: names[0], words } }] : [];
    }),
  );
  // The longest name wins: "mijn gegevens" is not "mijn" followed by a word.
  return found.sort((one, other) => other.length - one.length)[0]?.command ?? null;
}

const longestName = (commands: readonly CommandWords[]): number =>
  Math.max(...commands.flatMap(({ names }) => names.map(({ length }) => length)));

/** Opens and closes quoted or formatted text; part of a character class. */
const quoteSigns = String.raw`"'\u0060´*_~\u2018-\u201f\u00ab\u00bb\u2039\u203a\uff02\uff07\uff40`;
const quote = new RegExp(`[${quoteSigns}]`, 'u');
/** Precedes what was meant: quotes, bullets, and invisible characters. */
const lead = new RegExp(
  String.raw`^[${quoteSigns}\s\p{Cf}\p{Pd}>+\u2022\u2023\u2043\u25a0-\u25ff\u00b7\u2219]+`,
  'u',
);

/** A text without what stands before its first word. @returns with how many quotes it began. */
function bare(text: string): { readonly line: string; readonly quotes: number } {
  const tidy = text
    .normalize('NFC')
    .replace(/[^\S\n]+/g, ' ')
    .trim();
  const before = lead.exec(tidy)?.[0] ?? '';
  return {
    line: tidy.slice(before.length),
    quotes: [...before].filter((character) => quote.test(character)).length,
  };
}

/** As many quotes as it began with are removed from its end, with the invisible characters around them. */
function withoutLast(words: string, quotes: number): string {
  let end = words.length;
  for (let left = quotes; end > 0; end -= 1) {
    const last = words.charAt(end - 1);
    if (quote.test(last)) left -= 1;
    else if (!/[\s\p{Cf}]/u.test(last)) break;
    if (left < 0) break;
  }
  return words.slice(0, end);
}

/**
 * How a character counts in the name of a command: any kind of space is a space, letters have no case, accents or
 * width, and invisible characters are ignored. Both dotted and dotless i count as the letter meant: a Turkish keyboard
 * has them.
 */
const folded = (character: string): string =>
  /\s/.test(character)
    ? ' '
    : character
        .normalize('NFKD')
        .replace(/[\p{M}\p{Cf}]/gu, '')
        .toLowerCase()
        .replace('\u0131', 'i');

/** The letters a line begins with, and how many characters of the line each number of letters takes. */
interface Beginning {
  readonly letters: string;
  readonly characters: ReadonlyMap<number, number>;
}

/** @param most letters that the longest name of a command has. */
function beginningOf(line: string, most: number): Beginning {
  let [letters, read] = ['', 0];
  const characters = new Map<number, number>();
  for (const character of line) {
    if (letters.length >= most) break;
    letters += folded(character);
    read += character.length;
    // Invisible characters after the last letter are not taken with it.
    if (!characters.has(letters.length)) characters.set(letters.length, read);
  }
  return { letters, characters };
}

/** @returns what follows the name; null when the line does not begin with it. */
function wordsAfter(line: string, { letters, characters }: Beginning, name: string): string | null {
  const read = letters.startsWith(name) ? characters.get(name.length) : undefined;
  if (read === undefined) return null;
  const rest = line.slice(read).replace(/^[\p{Cf}\p{M}]+/u, '');
  return /^[\p{L}\p{N}_-]/u.test(rest) ? null : rest.replace(/^[\s\p{Cf}:;,.!?]+/u, '');
}

/**
 * The command somebody probably means, offered as a button and never carried out by itself.
 * @returns its name, or null when the words suggest nothing.
 */
export function nearestCommand(text: string, commands: readonly CommandWords[]): string | null {
  const words = wordsOf(bare(text).line);
  const scored = commands.map(({ names, keywords }) => ({
    name: names[0],
    score: scoreOf(words, names, keywords),
  }));
  const best = scored.reduce((left, right) => (right.score > left.score ? right : left), {
    name: '',
    score: 0,
  });
  return best.score > 0 ? best.name : null;
}

/** In longer texts a name is a word like any other: "mijn" does not ask for a list. */
const mostWordsAroundName = 3;

/** A keyword of several words counts that many times, if all of them are present. */
function scoreOf(words: readonly string[], names: readonly string[], keywords: readonly string[]): number {
  const own = words.length > mostWordsAroundName ? keywords : [...names, ...keywords];
  return [...new Set(own)].reduce((score, keyword) => {
    const parts = wordsOf(keyword);
    const found = parts.length > 0 && parts.every((part) => words.some((word) => resembles(word, part)));
    return found ? score + parts.length : score;
  }, 0);
}
