/** How records of one kind are numbered within their partition: `KL-0001`. */
export interface Numbering {
  /** Whether a text, from whatever source, is such a number; nothing else is ever looked up. */
  readonly pattern: RegExp;
  /** The letters of the kind, with which every number begins: `KL-`. */
  readonly prefix: string;
  /** @param number counted from 1. */
  readonly numbered: (number: number) => string;
}

/** @param letters capital letters that name the kind. */
export const numbering = (letters: string): Numbering => {
  const prefix = `${letters}-`;
  return {
    prefix,
    pattern: new RegExp(`^${prefix}\\d{4,9}$`),
    numbered: (number) => prefix + String(number).padStart(4, '0'),
  };
};
