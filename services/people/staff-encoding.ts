/** Byte order marks that show how a file is written. */
const marks: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/**
 * The text of a file as written by Excel and Notepad: UTF-8, UTF-16 (with or without a mark), or the windows-1252 of
 * "CSV (gescheiden door lijstscheidingsteken)". @returns null when it is none of those: a name is never guessed.
 */
export function textOfFile(bytes: Uint8Array): string | null {
  const marked = marks.find(([, mark]) => mark.every((byte, place) => bytes[place] === byte));
  const encodings = marked ? [marked[0]] : [...unmarked(bytes), 'utf-8', 'windows-1252'];
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding);
    if (text !== null && !/[\0\u0080-\u009f]/.test(text)) return text;
  }
  return null;
}

/** A heading is in plain letters: in UTF-16 every other byte of it is zero. */
const unmarked = (bytes: Uint8Array): readonly string[] =>
  bytes[0] === 0 ? ['utf-16be'] : bytes[1] === 0 ? ['utf-16le'] : [];

/** Where windows-1252 differs from latin-1: 0x80 to 0x9f, with a space for what it does not have. */
const ownSigns = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Node's own decoder of windows-1252 gives latin-1 in some of its versions (https://github.com/nodejs/node/issues/56542). */
const windows1252 = (bytes: Uint8Array): string =>
  Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u009f]/g, (sign) => ownSigns.charAt(sign.charCodeAt(0) - 0x80).trim() || sign);

function decoded(bytes: Uint8Array, encoding: string): string | null {
  if (encoding === 'windows-1252') return windows1252(bytes);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // These bytes are not in that encoding.
    return null;
  }
}

/** Whether letters were lost or misread in an earlier encoding: `Ren�`, `RenÃ©`. */
export const isBroken = (text: string): boolean => /\ufffd|[\u00c2\u00c3][\u0080-\u00bf]/.test(text);
