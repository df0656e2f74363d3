import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { z } from 'zod/v4';

/** What a lock says about its holder. */
const holderShape = z.object({
  /** Where people find what is running. */
  url: z.string(),
  /** Port on this machine where the holder answers with its name. */
  door: z.number().int(),
  name: z.string(),
});
type Holder = z.infer<typeof holderShape>;

/** The folder is in use by a start that is still running. */
export class FolderInUse extends Error {
  override readonly name = 'FolderInUse';

  constructor(readonly url: string) {
    super(`Optimo Veilig is running already: ${url}`);
  }
}

/** Longer than a busy machine takes to answer; a holder that does not answer at all is presumed alive. */
const patienceMs = 5_000;
/** How often somebody else may be just as fast; each round one of them gets through. */
const rounds = 20;

/**
 * One start at a time in a folder: two storages on the same files overwrite each other's records. Its holder is asked
 * at a port of its own, which closes with the process however that ended; a process id would mean nothing after the
 * machine restarts, nor would an age on a laptop that slept.
 */
export class FolderLock {
  private constructor(
    private readonly file: string,
    private readonly held: Holder,
    private readonly door: Server,
  ) {}

  /**
   * @param folder created if need be.
   * @param url where people find what is going to run.
   * @throws FolderInUse when another start has it.
   */
  static async take(folder: string, url: string): Promise<FolderLock> {
    mkdirSync(folder, { recursive: true });
    const name = randomUUID();
    const door = createServer((_request, response) => response.end(name)).listen(0, '127.0.0.1');
    await once(door, 'listening');
    door.unref();
    const held = { url, door: (door.address() as AddressInfo).port, name };
    const lock = new FolderLock(join(folder, 'lock.json'), held, door);
    try {
      await lock.claim();
    } catch (error) {
      door.close();
      throw error;
    }
    return lock;
  }

  /** Releases it; another's lock is left alone. */
  release(): void {
    this.door.close();
    if (read(this.file)?.name === this.held.name) rmSync(this.file, { force: true });
  }

  private async claim(): Promise<void> {
    for (let round = 0; round < rounds; round += 1) {
      if (this.create()) return;
      const other = read(this.file);
      if (other !== null && (await isAlive(other))) throw new FolderInUse(other.url);
      this.clear(other);
    }
    throw new Error(`${this.file} cannot be taken; remove it when nothing is running.`);
  }

  /** Appears whole or not at all: it is a link to a finished file, and only made where there is none. */
  private create(): boolean {
    const draft = `${this.file}.${this.held.name}`;
    writeFileSync(draft, JSON.stringify(this.held));
    try {
      linkSync(draft, this.file);
      return true;
    } catch (error) {
      if (isCode(error, 'EEXIST')) return false;
      throw error;
    } finally {
      rmSync(draft, { force: true });
    }
  }

  /** Removes what somebody left behind, and nothing that another start put there meanwhile. */
  private clear(left: Holder | null): void {
    const aside = `${this.file}.left.${this.held.name}`;
    try {
      renameSync(this.file, aside);
    } catch (error) {
      if (isCode(error, 'ENOENT')) return;
      throw error;
    }
    const moved = read(aside);
    try {
      if (moved !== null && moved.name !== left?.name) linkSync(aside, this.file);
    } finally {
      rmSync(aside, { force: true });
    }
  }
}

/** @returns null when there is none, or it says nothing that a start of ours wrote. */
function read(file: string): Holder | null {
  try {
    return holderShape.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return null;
  }
}

/** Only a holder that refuses, or is somebody else, is gone. */
async function isAlive({ door, name }: Holder): Promise<boolean> {
  try {
    const answer = await fetch(`http://127.0.0.1:${door}`, { signal: AbortSignal.timeout(patienceMs) });
    return (await answer.text()) === name;
  } catch (error) {
    return (error as Error).name === 'TimeoutError';
  }
}

const isCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;
