/** How records of one kind are numbered within their partition: `KL-0001`. */
export interface Numbering {
  /** Whether a text, from whatever source, is such a number; nothing else is ever looked up. */
  readonly pattern: RegExp;
  /** The letters of the kind, with which every number begins: `KL-`. */
  readonly prefix: string;
  /** @param number counted from 1. */
  readonly numbered: (number: number) => string;
  /** The number as it is stored of one that somebody typed: `kl-1`, `kl 1`, `KL1`, `KL-0001.`; null: it is none. */
  readonly typed: (text: string) => string | null;
}

/** What people type between the parts of a number, or leave out. */
export const between = String.raw`[\s\p{Pd}]*`;

/** The first of several kinds of numbers that a text is one of; null: it is none. */
export const typedAs = (kinds: readonly Numbering[], text: string): string | null =>
  kinds.reduce<string | null>((found, { typed }) => found ?? typed(text), null);

/** @param letters capital letters that name the kind. */
export const numbering = (letters: string): Numbering => {
  const prefix = `${letters}-`;
  const numbered = (number: number): string => prefix + String(number).padStart(4, '0');
  const loose = new RegExp(`^${letters.replaceAll('-', between)}${between}(\\d{1,9})[.?!]?$`, 'iu');
  return {
    prefix,
    pattern: new RegExp(`^${prefix}\\d{4,9}$`),
    numbered,
    typed: (text) => {
      const [, digits] = loose.exec(text.trim()) ?? [];
      return digits === undefined ? null : numbered(Number(digits));
    },
  };
};
