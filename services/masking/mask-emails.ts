import { replaceSpans, type Span } from './signs';

/** What no part of an address stands between: white space, and the signs that people put between addresses. */
const word = /[^\s,;:<>()[\]{}"'/\\|&=*\u2018-\u201f\uff0c\uff1b\uff1a\uff08\uff09\uff0f\uff5c\u3001]+/gu;
const at = /[@\ufe6b\uff20]/u;
const endOfSentence = /[.!?]$/;

/**
 * Replaces every e-mail address by `[e-mail]` when there are two or more different ones. Addresses that stand against
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
    by: `[e-mail]${endOfSentence.exec(written)?.[0] ?? ''}`,
  }));
  return replaceSpans(text, spans);
}

/** By position: a pattern for "something, @, something" takes quadratic time on a text without an @. */
function addressesIn(written: string): number {
  const [first = '', ...rest] = written.split(at);
  let before = first;
  return rest.filter((part) => {
    const dot = part.indexOf('.', 1);
    const isAddress = before !== '' && dot > 0 && dot < part.length - 2;
    before = part;
    return isAddress;
  }).length;
}
