import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import { pipeline } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { z } from 'zod/v4';
import { NoKey, opened, sealed } from './sealing';

/** The version this program writes, and the only one it reads. */
const version = 1;

const line = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('backup'), version: z.number(), table: z.string(), at: z.string() }),
  /** The rows that follow all belong to this partition; the last section of a partition counts. */
  z.object({ kind: z.literal('partition'), partition: z.string() }),
  z.object({
    kind: z.literal('row'),
    key: z.string(),
    value: z.unknown(),
    salt: z.string().optional(),
  }),
  z.object({ kind: z.literal('file'), name: z.string(), note: z.string(), bytes: z.base64() }),
  z.object({ kind: z.literal('end'), lines: z.number(), sha256: z.string() }),
]);
/** One line of a backup, which is gzip of lines of JSON, sealed with age. */
export type BackupLine = z.infer<typeof line>;

/** A file that is no backup, was truncated or was altered; the message is meant for people. */
export class BackupRefused extends Error {
  override readonly name = 'BackupRefused';
}

/** Where a backup is read from, and the secret age keys that may open it. */
export interface BackupSource {
  readonly path: string;
  readonly identities: readonly string[];
}

/** Writes a backup to a temporary name, and moves it into place once complete; an existing file is not replaced. */
export class BackupWriter {
  private readonly hash = createHash('sha256');
  private readonly gzip = createGzip();
  private readonly target;
  private readonly done: Promise<void>;
  private lines = 0;

  /** @param recipients public keys of age: who holds one of their secret halves reads it, and nobody else. */
  constructor(
    private readonly path: string,
    recipients: readonly string[],
    about: { readonly table: string; readonly at: string },
  ) {
    // Readable only by its maker: it holds what the tables hold.
    this.target = createWriteStream(this.partial, { flags: 'w', mode: 0o600 });
    pipeline(this.gzip, sealed(recipients), this.target, () => undefined);
    this.done = finished(this.target);
    this.done.catch(() => undefined);
    this.push(JSON.stringify({ kind: 'backup', version, ...about }));
  }

  /** Waits when the disk is slower than the storage. */
  async add(added: BackupLine): Promise<void> {
    if (!this.push(JSON.stringify(added))) await Promise.race([once(this.gzip, 'drain'), this.done]);
  }

  /** @returns the hash over everything before the last line. */
  async finish(): Promise<string> {
    const sha256 = this.hash.copy().digest('hex');
    this.gzip.end(`${JSON.stringify({ kind: 'end', lines: this.lines, sha256 })}\n`);
    await this.done;
    await rename(this.partial, this.path);
    return sha256;
  }

  /** Leaves nothing behind. */
  async abandon(): Promise<void> {
    this.gzip.destroy();
    await this.done.catch(() => undefined);
    await rm(this.partial, { force: true });
  }

  private get partial(): string {
    return `${this.path}.partial`;
  }

  private push(text: string): boolean {
    this.lines += 1;
    this.hash.update(`${text}\n`);
    return this.gzip.write(`${text}\n`);
  }
}

/**
 * Reads a backup line by line. The lines may only be trusted once it has come to its end without a fault.
 * @throws BackupRefused
 */
export async function* readBackup(source: BackupSource): AsyncGenerator<BackupLine> {
  const hash = createHash('sha256');
  let lines = 0;
  let last: BackupLine | null = null;
  for await (const text of linesOf(source)) {
    if (last?.kind === 'end') throw new BackupRefused('something was added after its end');
    last = parsed(text);
    if ((lines === 0) !== (last.kind === 'backup')) throw new BackupRefused('it is not a backup of this bot');
    if (last.kind === 'backup' && last.version !== version)
      throw new BackupRefused(`it has version ${last.version}, and this program reads version ${version}`);
    if (last.kind === 'end' && (last.lines !== lines || last.sha256 !== hash.copy().digest('hex')))
      throw new BackupRefused('it was altered: its content is not what its hash says');
    hash.update(`${text}\n`);
    lines += 1;
    yield last;
  }
  if (last?.kind !== 'end') throw new BackupRefused('it is cut off');
}

function parsed(text: string): BackupLine {
  try {
    return line.parse(JSON.parse(text));
  } catch {
    throw new BackupRefused('it is not a backup of this bot, or was altered');
  }
}

/** @throws BackupRefused when the file cannot be unpacked, or ends within a line. */
async function* linesOf({ path, identities }: BackupSource): AsyncGenerator<string> {
  const unpacked = pipeline(createReadStream(path), opened(identities), createGunzip(), () => undefined);
  let rest: Buffer[] = [];
  try {
    for await (const chunk of unpacked as AsyncIterable<Buffer>) {
      let from = 0;
      for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
        yield Buffer.concat([...rest, chunk.subarray(from, end)]).toString('utf8');
        rest = [];
        from = end + 1;
      }
      if (from < chunk.length) rest.push(chunk.subarray(from));
    }
  } catch (error) {
    if (error instanceof BackupRefused) throw error;
    throw new BackupRefused(reasonOf(error));
  }
  if (rest.length > 0) throw new BackupRefused('it is cut off');
}

function reasonOf(error: unknown): string {
  if (error instanceof NoKey)
    return 'no key opens it: name the file of the secret key in BACKUP_IDENTITY_FILE';
  const { code } = error as { code?: string };
  if (code === 'ENOENT' || code === 'EACCES' || code === 'EISDIR') return `it cannot be read (${code})`;
  return code === 'Z_BUF_ERROR' ? 'it is cut off' : 'it is not a backup, or was altered';
}
