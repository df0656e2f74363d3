import { listenOnLoopback, type Loopback } from './loopback';

/** What the sender's OneDrive has at an address. */
export type HostedFile =
  | { readonly bytes: Buffer; readonly contentType?: string }
  /** Promises more than these bytes, and hangs up. */
  | { readonly cutAfter: Buffer }
  | { readonly movedTo: string }
  | { readonly status: number }
  /** Never ends by itself. */
  | { readonly endless: true };

/** Plays the OneDrive that Teams refers a bot to. */
export class FileHost {
  private constructor(
    private readonly server: Loopback,
    private readonly files: Map<string, HostedFile>,
    /** Paths that were requested, in order. */
    readonly asked: readonly string[],
    /** The Authorization of each, empty for none. */
    readonly authorizations: readonly string[],
  ) {}

  static async start(): Promise<FileHost> {
    const files = new Map<string, HostedFile>();
    const asked: string[] = [];
    const authorizations: string[] = [];
    const server = await listenOnLoopback((request, response) => {
      const path = request.url ?? '';
      asked.push(path);
      authorizations.push(request.headers.authorization ?? '');
      // Client and server share one event loop: when it is late, a kept-alive connection is used just as it times out.
      response.setHeader('connection', 'close');
      const file = files.get(path);
      // When the bot runs in the same process, restify has changed what these return: no chaining.
      if (!file || 'status' in file) response.statusCode = file?.status ?? 404;
      else if ('movedTo' in file) {
        response.statusCode = 302;
        response.setHeader('location', file.movedTo);
      }
      if (file && 'cutAfter' in file) {
        response.setHeader('content-length', file.cutAfter.length + 1_000);
        response.write(file.cutAfter, () => response.destroy());
        return;
      }
      if (file && 'bytes' in file && file.contentType !== undefined)
        response.setHeader('content-type', file.contentType);
      if (!file || !('endless' in file)) {
        response.end(file && 'bytes' in file ? file.bytes : '');
        return;
      }
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(1_048_576)));
      };
      response.on('drain', more);
      more();
    });
    return new FileHost(server, files, asked, authorizations);
  }

  get url(): string {
    return this.server.url;
  }

  /** @returns the address of the file. */
  put(path: string, file: HostedFile): string {
    const { pathname, search, href } = new URL(path, this.server.url);
    this.files.set(pathname + search, file);
    return href;
  }

  async stop(): Promise<void> {
    await this.server.stop();
  }
}

/** The beginning of a real PNG, made longer. */
export const picture = (words = 'kluis'): Buffer =>
  Buffer.concat([Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), Buffer.from(words.repeat(50))]);
