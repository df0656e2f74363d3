import { placeholders, replaceSpans, type Span } from './signs';

/** Separators that no address contains: white space, and the signs that people put between addresses. */
const word = /[^\s,;:<>()[\]{}"'/\\|&=*\u2018-\u201f\uff0c\uff1b\uff1a\uff08\uff09\uff0f\uff5c\u3001]+/gu;
const at = /[@\ufe6b\uff20]/u;
const otherAt = /[\ufe6b\uff20]/gu;
const endOfSentence = /[.!?]$/;

/**
 * Replaces every e-mail address by `[e-mail]` when there are two or more different ones. Addresses directly next to
 * each other are replaced together.
 */
export function maskEmails(text: string): string {
  if (!at.test(text)) return text;
  const found = [...text.matchAll(word)].flatMap(({ 0: written, index }) => {
    const count = addressesIn(written);
    return count > 0 ? [{ written, index, count }] : [];
  });
  const different = new Set(found.map(({ written }) => written.toLowerCase().replace(endOfSentence, '')));
  if (different.size < 2 && !found.some(({ count }) => count > 1)) return text;
  const spans = found.map(({ written, index }): Span => ({
    start: index,
    end: index + written.length,
    by: `${placeholders.email}${endOfSentence.exec(written)?.[0] ?? ''}`,
  }));
  return replaceSpans(text, spans);
}

/**
 * By position, looking at each sign once: a pattern for "something, @, something" takes quadratic time on a text
 * without an @, and a text of nothing but @ has many pieces.
 */
function addressesIn(written: string): number {
  const text = written.replace(otherAt, '@');
  let [count, begin, dot] = [0, 0, -1];
  for (let sign = text.indexOf('@'); sign >= 0;) {
    const next = text.indexOf('@', sign + 1);
    const end = next < 0 ? text.length : next;
    if (dot < sign + 2) dot = onwards(text.indexOf('.', sign + 2));
    if (sign > begin && dot < end - 2) count += 1;
    [begin, sign] = [sign + 1, next];
  }
  return count;
}

/** What is not found comes after everything. */
const onwards = (place: number): number => (place < 0 ? Number.POSITIVE_INFINITY : place);
