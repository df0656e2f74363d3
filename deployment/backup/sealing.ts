import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';

/** The beginning of an age file (https://age-encryption.org/v1). */
const header = 'age-encryption.org/v1';

/** Loaded when needed: the library consists of ES modules, which this program does not. */
const age = () => import('age-encryption');

type Bytes = AsyncIterable<Uint8Array, unknown>;

/** Public keys as written by a person or `age-keygen`: separated by commas, spaces or line breaks. */
export const recipientsIn = (text: string): readonly string[] => text.split(/[\s,]+/).filter(Boolean);

/** Secret keys in a file from `age-keygen`, whose other lines are comments. */
export const identitiesIn = (text: string): readonly string[] =>
  text
    .split(/\s+/)
    .filter((word) => word.startsWith('AGE-SECRET-KEY-'))
    .map((word) => word.trim());

/** A new pair of keys. @returns what `age-keygen` would write, and the public key. */
export async function newKeys(now: Date): Promise<{ readonly file: string; readonly recipient: string }> {
  const { generateX25519Identity, identityToRecipient } = await age();
  const identity = await generateX25519Identity();
  const recipient = await identityToRecipient(identity);
  return {
    file: `# created: ${now.toISOString()}\n# public key: ${recipient}\n${identity}\n`,
    recipient,
  };
}

/** Whether each of them is a public age key. */
export async function areRecipients(recipients: readonly string[]): Promise<boolean> {
  const { Encrypter } = await age();
  try {
    const encrypter = new Encrypter();
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    return recipients.length > 0;
  } catch {
    return false;
  }
}

/** A step of a pipeline: what only a holder of one of the keys can read. @param recipients public keys. */
export const sealed = (recipients: readonly string[]) =>
  async function* (source: Bytes): AsyncGenerator<Uint8Array> {
    const { Encrypter } = await age();
    const encrypter = new Encrypter();
    for (const recipient of recipients) encrypter.addRecipient(recipient);
    yield* await encrypter.encrypt(asWebStream(source));
  };

/** The file is sealed, and none of the keys opens it. */
export class NoKey extends Error {
  override readonly name = 'NoKey';
}

/**
 * The reverse. What is not sealed passes through unchanged: a backup made by an earlier version.
 * @param identities secret keys. @throws NoKey
 */
export const opened = (identities: readonly string[]) =>
  async function* (source: Bytes): AsyncGenerator<Uint8Array> {
    const [first, all] = await withFirst(source);
    if (!Buffer.from(first).toString('latin1').startsWith(header)) {
      yield* all;
      return;
    }
    const { Decrypter } = await age();
    const decrypter = new Decrypter();
    for (const identity of identities) decrypter.addIdentity(identity);
    const stream = await decrypter.decrypt(asWebStream(all)).catch((error: unknown) => {
      throw new NoKey('no key opens it', { cause: error });
    });
    yield* stream;
  };

/** The first bytes, and then everything including them. */
async function withFirst(source: Bytes): Promise<readonly [Uint8Array, Bytes]> {
  const iterator = source[Symbol.asyncIterator]();
  const start = await iterator.next();
  const first = start.done === true ? new Uint8Array() : start.value;
  async function* all(): AsyncGenerator<Uint8Array> {
    yield first;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  }
  return [first, all()];
}

const asWebStream = (source: Bytes) =>
  Readable.toWeb(Readable.from(source)) as ReadableStream<Uint8Array> as globalThis.ReadableStream<
    Uint8Array<ArrayBuffer>
  >;
