import { resembles, wordsOf } from '../../services/language/words';

/** What is needed of a command to recognise it. */
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
  /** What follows it, as typed. */
  readonly words: string;
}

/**
 * Recognises a typed command: with or without slash and mention, in any case, with any kind of space (features A1).
 * Without a slash, words may only follow a command that takes them: "mijn laptop is kwijt" does not ask for a list.
 * @param text as the channel gave it.
 */
export function parseCommand(text: string, commands: readonly CommandWords[]): ParsedCommand | null {
  const typed = plain(text);
  const slash = typed.startsWith('/');
  const line = slash ? typed.slice(1).trimStart() : typed;
  const found = commands.flatMap(({ names, takesWords }) =>
    names.flatMap((name) => {
      const words = wordsAfter(line, name);
      const said = words !== null && (words === '' || slash || takesWords);
      return said ? [{ length: name.length, command: { name: names[0], words } }] : [];
    }),
  );
  // The longest name says most: "mijn gegevens" is not "mijn" with a word behind it.
  return found.sort((one, other) => other.length - one.length)[0]?.command ?? null;
}

/** Without mention markup and invisible characters; every space an ordinary one. */
const plain = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/<at\b[^<>]*>[^<>]*<\/at>/gi, ' ')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, ' ')
    .trim();

/** @returns what follows the name; null when the line does not begin with it. */
function wordsAfter(line: string, name: string): string | null {
  if (line.slice(0, name.length).toLowerCase() !== name) return null;
  const rest = line.slice(name.length);
  return /^[\p{L}\d_-]/u.test(rest) ? null : rest.replace(/^[\s:;,.!?]+/, '');
}

/**
 * The command somebody probably means, offered as a button and never carried out by itself.
 * @returns its name, or null when the words point nowhere.
 */
export function nearestCommand(text: string, commands: readonly CommandWords[]): string | null {
  const words = wordsOf(plain(text));
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

/** A keyword of several words counts as many times, when all of them are there. */
function scoreOf(words: readonly string[], names: readonly string[], keywords: readonly string[]): number {
  return [...new Set([...names, ...keywords])].reduce((score, keyword) => {
    const parts = wordsOf(keyword);
    const found = parts.length > 0 && parts.every((part) => words.some((word) => resembles(word, part)));
    return found ? score + parts.length : score;
  }, 0);
}
