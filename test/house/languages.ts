import { en, nl } from '../support/person/words';

/** Texts of the English catalogue that stand in no Dutch one, long enough to be nobody's name. */
export function onlyEnglish(): ReadonlySet<string> {
  const dutch = new Set(textsIn(nl));
  return new Set(textsIn(en).filter((text) => text.length > 8 && text.includes(' ') && !dutch.has(text)));
}

function textsIn(node: unknown): readonly string[] {
  if (typeof node === 'string') return [node];
  if (typeof node !== 'object' || node === null) return [];
  return Object.values(node).flatMap(textsIn);
}
