/** Letters that Unicode does not decompose into a plain one and a mark. */
const others: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  ß: 'ss',
  ı: 'i',
  đ: 'd',
  ð: 'd',
  ħ: 'h',
  ŧ: 't',
  æ: 'ae',
  œ: 'oe',
  þ: 'th',
  ŋ: 'n',
  ĸ: 'k',
};

/** In lower case and plain letters, as people type what is not on their keyboard: `Łódź`, `Dĳk`, `Weiß`. */
export const plainLetters = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[^\0-\x7f]/g, (letter) => others[letter] ?? letter);

/** The same to a reader, whatever the capitals, accents and spaces. */
export const readsAlike = (one: string, other: string): boolean => spaced(one) === spaced(other);

const spaced = (text: string): string => plainLetters(text).replace(/\s+/g, ' ').trim();

/** The first `most` UTF-16 units of a text, never half of a character that takes two. */
export const clipped = (text: string, most: number): string =>
  text.slice(0, most).replace(/[\ud800-\udbff]$/, '');
