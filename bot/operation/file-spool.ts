import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Logger } from 'pino';
import type { Spool } from '../../services/visit/spool';

/** A file that only this account can read; written whole, so that it never holds half of something. */
export class FileSpool implements Spool {
  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly file: string,
    private readonly log: Logger,
  ) {}

  async read(): Promise<string | null> {
    try {
      return await readFile(this.file, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
      throw error;
    }
  }

  /** One after the other: the last one given stays. A full or read-only disk does not stop the count. */
  async write(text: string | null): Promise<void> {
    this.last = this.last
      .then(() => this.replace(text))
      .catch((error: unknown) => this.log.error({ error }, 'a roll call could not be kept on disk'));
    await this.last;
  }

  private async replace(text: string | null): Promise<void> {
    if (text === null) return await rm(this.file, { force: true });
    await mkdir(dirname(this.file), { recursive: true });
    await writeFile(`${this.file}.new`, text, { mode: 0o600 });
    await rename(`${this.file}.new`, this.file);
  }
}
