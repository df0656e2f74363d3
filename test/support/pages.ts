import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** The pages of `docs/`, as text that others cite: sections by number, rows by id, headings by anchor. */
export interface Page {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

export const pages: readonly Page[] = readdirSync('docs')
  .filter((file) => file.endsWith('.md'))
  .map((file) => ({
    name: basename(file, '.md'),
    path: `docs/${file}`,
    text: readFileSync(`docs/${file}`, 'utf8'),
  }));

export const pageOf = (name: string): Page => {
  const page = pages.find((each) => each.name === name);
  if (!page) throw new Error(`there is no docs/${name}.md`);
  return page;
};

/** `3`, `1.3`, `A2`, `B.4`, `D`: what headings begin with. */
export const sectionsOf = ({ text }: Page): readonly string[] =>
  [...text.matchAll(/^#+ ((?:[A-Z]\.?)?\d+(?:\.\d+)*|[A-Z](?=\.))/gm)].map(([, section = '']) => section);

/** `A16`, `S20`, `K1`: what rows of tables begin with. */
export const idsOf = ({ text }: Page): readonly string[] =>
  [...text.matchAll(/^\| ([A-Z]\d{1,2})\b/gm)].map(([, id = '']) => id);

/** Ids of the rows in sections named by the same letter: for `## A. Security incident` those that begin with A. */
export const lettered = ({ text }: Page): readonly string[] =>
  text.split(/^## (?=[A-Z]\. )/m).flatMap((section) => {
    const letter = section.charAt(0);
    return idsOf({ name: '', path: '', text: section }).filter((id) => id.startsWith(letter));
  });

/** Numbers in the list or table under the heading that contains `word` ("Ten facts", "clause by clause"). */
export function numbersUnder({ text }: Page, word: string): readonly string[] {
  const section = text.split(/^(?=#)/m).find((each) => each.split('\n')[0]?.includes(word));
  return [...(section ?? '').matchAll(/^(?:\| )?(\d+)(?:\.| \|)/gm)].map(([, number = '']) => number);
}

/** Not in code blocks, where `#` begins a comment. */
const headingsOf = (text: string): readonly string[] =>
  text
    .split('```')
    .filter((_, at) => at % 2 === 0)
    .flatMap((prose) => [...prose.matchAll(/^#+ (.+)$/gm)])
    .map(([, heading = '']) => heading);

/** Anchors as GitHub derives them from headings. */
export function anchorsOf(text: string): readonly string[] {
  const seen = new Map<string, number>();
  return headingsOf(text).map((heading) => {
    const plain = heading.trim().toLowerCase();
    const anchor = plain.replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '').replace(/ /g, '-');
    const before = seen.get(anchor) ?? 0;
    seen.set(anchor, before + 1);
    return before === 0 ? anchor : `${anchor}-${before}`;
  });
}
