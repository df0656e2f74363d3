import { Readable } from 'node:stream';
import { setImmediate as turnOfTheLoop } from 'node:timers/promises';
import type { BlobLine, BlobStore, BlobWriting } from '../../services/blobs/blobs';

/** Files in memory, for suites that are not about files. */
export class MemoryBlobs implements BlobStore {
  private readonly files = new Map<string, { bytes: Buffer; note: string; writtenAt: Date }>();

  async put(name: string, bytes: Buffer, note = ''): Promise<void> {
    await turnOfTheLoop();
    this.files.set(name, { bytes: Buffer.from(bytes), note, writtenAt: new Date() });
  }

  begin(name: string): BlobWriting {
    const blocks: Buffer[] = [];
    return {
      write: async (block) => {
        await turnOfTheLoop();
        blocks.push(Buffer.from(block));
      },
      commit: async (note) => await this.put(name, Buffer.concat(blocks), note),
    };
  }

  async read(name: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    const bytes = await this.get(name);
    return bytes && Readable.from([bytes]);
  }

  async get(name: string): Promise<Buffer | undefined> {
    await turnOfTheLoop();
    return this.files.get(name)?.bytes;
  }

  async noteOn(name: string): Promise<string | undefined> {
    await turnOfTheLoop();
    return this.files.get(name)?.note;
  }

  async remove(name: string): Promise<void> {
    await turnOfTheLoop();
    this.files.delete(name);
  }

  async list(prefix: string): Promise<readonly BlobLine[]> {
    await turnOfTheLoop();
    return [...this.files].flatMap(([name, { writtenAt, bytes }]) =>
      name.startsWith(prefix) ? [{ name, writtenAt, bytes: bytes.length }] : [],
    );
  }
}
