import { type IncomingMessage, request as send, type ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { Awaited } from './awaited';
import { bodyOf, listenOnLoopback, type Loopback } from './loopback';

/** One request of the bot to table storage. */
export interface StorageRequest {
  /** 1 for the first request, of any kind. */
  readonly number: number;
  /** 1 for the first write; 0 for a read. */
  readonly write: number;
  readonly method: string;
  readonly path: string;
  readonly bytes: number;
  /** The body as text: for a transaction, all its operations. */
  readonly text: string;
}

/** The kind of a request, for samples that must contain one of each. */
export const requestKind = ({ method, path }: StorageRequest): string =>
  `${method} ${path.includes('$batch') ? 'transaction' : decodeURIComponent(path).includes("RowKey='") ? 'row' : 'rows'}`;

/** What goes wrong with a request. */
export type StorageFault =
  /** Nothing. */
  | { readonly kind: 'none' }
  /** Done, but the bot never hears of it. */
  | { readonly kind: 'lostAnswer' }
  /** Done, and the bot is told it failed. */
  | { readonly kind: 'statusAfterCommit'; readonly status: number }
  /** Not done. */
  | { readonly kind: 'status'; readonly status: number }
  | { readonly kind: 'resetBefore' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'delay'; readonly milliseconds: number };

export const noFault: StorageFault = { kind: 'none' };

interface Forwarded {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** In front of Azurite: counts its requests, and breaks them between any two of their steps. */
export class StorageProxy {
  readonly requests: StorageRequest[] = [];
  /** Decides on each request; may do something at the k-th (`number`, `write`) before it continues. */
  behave: (request: StorageRequest) => StorageFault | Promise<StorageFault> = () => noFault;
  /** Runs between the commit and its answer; `answer` is what storage says. */
  afterForward: (request: StorageRequest, answer: Buffer) => void | Promise<void> = () => undefined;

  private readonly awaited = new Awaited();
  private server: Loopback | null = null;
  private writes = 0;
  /** Writes that were carried out. */
  private written = 0;

  private constructor(private readonly target: URL) {}

  /** @param target address of Azurite's table service. */
  static async start(target = String(process.env['AZURITE_URL'])): Promise<StorageProxy> {
    const proxy = new StorageProxy(new URL(target));
    proxy.server = await listenOnLoopback((request, response) => {
      proxy.pass(request, response).catch(() => response.destroy());
    });
    return proxy;
  }

  get url(): string {
    return this.server?.url ?? '';
  }

  /** Restarts counting. */
  reset(): void {
    this.requests.length = 0;
    this.writes = 0;
    this.behave = () => noFault;
    this.afterForward = () => undefined;
  }

  async until<Found>(find: () => Found | undefined | false | null): Promise<Found> {
    return await this.awaited.until(find);
  }

  /**
   * Reads, bypassing the bot, until it fits, again after each write that was carried out: what a process did shows in
   * its requests to storage.
   */
  async untilStored<Value>(read: () => Promise<Value>, fits: (value: Value) => boolean): Promise<Value> {
    for (;;) {
      const seen = this.written;
      const value = await read();
      if (fits(value)) return value;
      await this.awaited.until(() => this.written > seen);
    }
  }

  async stop(): Promise<void> {
    await this.server?.stop();
  }

  private async pass(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await bodyOf(incoming);
    const request = this.record(incoming, body);
    const fault = await this.behave(request);
    if (fault.kind === 'hang') return;
    if (fault.kind === 'resetBefore') return void incoming.socket.resetAndDestroy();
    if (fault.kind === 'status') return void refuse(response, fault.status);
    if (fault.kind === 'delay') await pause(fault.milliseconds);
    const forwarded = await this.forward(incoming, body);
    await this.afterForward(request, forwarded.body);
    if (request.write > 0) this.written += 1;
    this.awaited.tell();
    if (fault.kind === 'lostAnswer') return void incoming.socket.resetAndDestroy();
    if (fault.kind === 'statusAfterCommit') return void refuse(response, fault.status);
    response.writeHead(forwarded.status, forwarded.headers);
    response.end(forwarded.body);
  }

  private record(incoming: IncomingMessage, body: Buffer): StorageRequest {
    const isWrite = incoming.method !== 'GET' && incoming.method !== 'HEAD';
    if (isWrite) this.writes += 1;
    const request: StorageRequest = {
      number: this.requests.length + 1,
      write: isWrite ? this.writes : 0,
      method: String(incoming.method),
      path: incoming.url ?? '',
      bytes: body.length,
      text: body.toString('utf8'),
    };
    this.requests.push(request);
    this.awaited.tell();
    return request;
  }

  /**
   * The Host header is passed on unchanged: Azurite answers with links to itself, and the signature does not cover it.
   */
  private forward(incoming: IncomingMessage, body: Buffer): Promise<Forwarded> {
    return new Promise((resolve, reject) => {
      const { hostname, port } = this.target;
      const { method, url: path, headers } = incoming;
      const outgoing = send({ hostname, port, method, path, headers }, (answer) => {
        bodyOf(answer).then(
          (answered) =>
            resolve({ status: answer.statusCode ?? 502, headers: answer.headers, body: answered }),
          reject,
        );
      });
      outgoing.once('error', reject);
      outgoing.end(body);
    });
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(
    JSON.stringify({ 'odata.error': { code: 'ServerBusy', message: { lang: 'en-US', value: 'injected' } } }),
  );
}
