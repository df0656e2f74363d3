import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import type { Locale } from '../../services/people/roles';

const folder = resolve('cards/texts');
const load = createRequire(__filename);
/** Everything in both languages, including what is only in the catalogue of its own flow. */
const catalogues = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .flatMap((file) => Object.values(load(resolve(folder, file)) as Record<string, unknown>))
  .filter((texts) => typeof texts === 'object' && texts !== null)
  .filter((texts): texts is Readonly<Record<Locale, unknown>> => 'nl' in texts && 'en' in texts);

/** Texts from the English catalogues that are in no Dutch one, too long to be anybody's name. */
export function onlyEnglish(): ReadonlySet<string> {
  const dutch = new Set(textsIn(catalogues.map(({ nl }) => nl)));
  const english = textsIn(catalogues.map(({ en }) => en));
  return new Set(english.filter((text) => text.length > 8 && text.includes(' ') && !dutch.has(text)));
}

function textsIn(node: unknown): readonly string[] {
  if (typeof node === 'string') return [node];
  if (typeof node !== 'object' || node === null) return [];
  return Object.values(node).flatMap(textsIn);
}
