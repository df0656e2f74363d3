import type { ContainerClient } from '@azure/storage-blob' with { 'resolution-mode': 'import' };
import type { TokenCredential } from '@azure/identity';
import { StorageUnavailable } from '../errors';

export type BlobLocation =
  | { readonly connectionString: string; readonly container: string }
  | { readonly account: string; readonly credential: TokenCredential; readonly container: string };

export interface BlobLine {
  readonly name: string;
  readonly writtenAt: Date;
  readonly bytes: number;
}

/** A file written as it arrives: it exists only once `commit` has succeeded. */
export interface BlobWriting {
  /** @param block may be used for something else when this resolves. */
  write(block: Buffer): Promise<void>;
  /** @param note what is remembered with it. */
  commit(note: string): Promise<void>;
}

/** For one try, and for all of them: well below the channel's 15 s. Every request here is safe to repeat. */
const retries = { maxTries: 2, tryTimeoutInMs: 4_000, retryDelayInMs: 100, maxRetryDelayInMs: 500 };

/**
 * The only door to blob storage: files too big for a row, in the same account as the tables. We make the names
 * ourselves. The SDK is loaded on first use: most instances never touch a file.
 */
export class Blobs {
  private opened: Promise<ContainerClient> | null = null;

  constructor(private readonly location: BlobLocation) {}

  /** @param note what is remembered with it. */
  async put(name: string, bytes: Buffer, note = ''): Promise<void> {
    await this.reach(async (container) => {
      const metadata = { note: encoded(note) };
      const blobHTTPHeaders = { blobContentType: 'application/octet-stream' };
      await container.getBlockBlobClient(name).upload(bytes, bytes.length, { metadata, blobHTTPHeaders });
    });
  }

  begin(name: string): BlobWriting {
    const blocks: string[] = [];
    return {
      write: async (block) => {
        // The service wants the block ids of a file to be equally long.
        const id = Buffer.from(String(blocks.length).padStart(6, '0')).toString('base64');
        blocks.push(id);
        await this.reach((container) =>
          container.getBlockBlobClient(name).stageBlock(id, block, block.length),
        );
      },
      commit: async (note) => {
        const metadata = { note: encoded(note) };
        const blobHTTPHeaders = { blobContentType: 'application/octet-stream' };
        await this.reach((container) =>
          container.getBlockBlobClient(name).commitBlockList(blocks, { metadata, blobHTTPHeaders }),
        );
      },
    };
  }

  /** Streams its bytes; undefined when there is no such file. @throws StorageUnavailable, also while streaming. */
  async read(name: string): Promise<AsyncIterable<Uint8Array> | undefined> {
    const answer = await this.ifThere((container) => container.getBlockBlobClient(name).download());
    return answer && ofStorage(answer.readableStreamBody as AsyncIterable<Uint8Array>);
  }

  async get(name: string): Promise<Buffer | undefined> {
    return await this.ifThere((container) => container.getBlockBlobClient(name).downloadToBuffer());
  }

  /** The note stored with it. */
  async noteOn(name: string): Promise<string | undefined> {
    return await this.ifThere(async (container) => {
      const { metadata } = await container.getBlockBlobClient(name).getProperties();
      return decoded(metadata?.['note'] ?? none);
    });
  }

  async remove(name: string): Promise<void> {
    await this.reach((container) => container.getBlockBlobClient(name).deleteIfExists());
  }

  async list(prefix: string): Promise<readonly BlobLine[]> {
    return await this.reach(async (container) => {
      const found: BlobLine[] = [];
      for await (const { name, properties } of container.listBlobsFlat({ prefix }))
        found.push({ name, writtenAt: properties.lastModified, bytes: properties.contentLength ?? 0 });
      return found;
    });
  }

  private async ifThere<Result>(
    task: (container: ContainerClient) => Promise<Result>,
  ): Promise<Result | undefined> {
    return await this.reach(async (container) => {
      try {
        return await task(container);
      } catch (error) {
        if ((error as { statusCode?: unknown }).statusCode === 404) return undefined;
        throw error;
      }
    });
  }

  /** @throws StorageUnavailable when storage cannot be relied on; the message names no file. */
  private async reach<Result>(task: (container: ContainerClient) => Promise<Result>): Promise<Result> {
    try {
      this.opened ??= this.open();
      return await task(await this.opened);
    } catch (error) {
      this.opened = null;
      throw new StorageUnavailable('blob service', { cause: error });
    }
  }

  private async open(): Promise<ContainerClient> {
    const { BlobServiceClient } = await import('@azure/storage-blob');
    const options = { retryOptions: retries };
    const service =
      'account' in this.location
        ? new BlobServiceClient(
            `https://${this.location.account}.blob.core.windows.net`,
            this.location.credential,
            options,
          )
        : BlobServiceClient.fromConnectionString(this.location.connectionString, options);
    const container = service.getContainerClient(this.location.container);
    // Checks first: an identity with a role on this container alone may not create containers.
    if (!(await container.exists())) await container.createIfNotExists();
    return container;
  }
}

async function* ofStorage(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* bytes;
  } catch (error) {
    throw new StorageUnavailable('blob service', { cause: error });
  }
}

/** Where files are kept, whatever the storage behind it. */
export type BlobStore = Pick<Blobs, 'put' | 'begin' | 'read' | 'get' | 'noteOn' | 'remove' | 'list'>;

/** Metadata are headers: letters and digits only, and an empty value gets lost. */
const none = '-';
const encoded = (text: string): string => Buffer.from(text, 'utf8').toString('base64url') || none;
const decoded = (text: string): string => Buffer.from(text, 'base64url').toString('utf8');
