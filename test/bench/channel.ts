import type { IncomingMessage, ServerResponse } from 'node:http';
import { bodyOf, listenOnLoopback, type Loopback } from '../support/loopback';

/** What is awaited: the first message in this chat whose text holds this marker. */
export interface Wanted {
  readonly conversation: string;
  readonly marker: string;
}

/** A message of the bot, when it was accepted. */
export interface Arrival {
  /** `performance.now()` of this process. */
  readonly at: number;
  readonly body: string;
}

const nameOf = ({ conversation, marker }: Wanted): string => `${conversation} ${marker}`;
const markers = /bench\d+x/;

/**
 * Accepts every call to the Connector and reports when a message arrived. Unlike the stand-in of the tests it remembers
 * nothing, so it costs the same for the first message as for the last.
 */
export class BenchChannel {
  private readonly waiting = new Map<string, (arrival: Arrival) => void>();
  private lastId = 0;

  private constructor(private server: Loopback | null) {}

  static async start(): Promise<BenchChannel> {
    const channel = new BenchChannel(null);
    channel.server = await listenOnLoopback((request, response) => void channel.answer(request, response));
    return channel;
  }

  get url(): string {
    return this.server?.url ?? '';
  }

  /** To be called before the message can come. */
  arrival(wanted: Wanted): Promise<Arrival> {
    return new Promise((resolve) => this.waiting.set(nameOf(wanted), resolve));
  }

  async stop(): Promise<void> {
    await this.server?.stop();
  }

  private async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = (await bodyOf(request)).toString();
    this.lastId += 1;
    response.writeHead(request.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' });
    response.end(JSON.stringify({ id: String(this.lastId) }));
    if (request.method !== 'POST') return;
    const conversation = decodeURIComponent(request.url?.split('/')[3] ?? '');
    const name = nameOf({ conversation, marker: markers.exec(body)?.[0] ?? '' });
    this.waiting.get(name)?.({ at: performance.now(), body });
    this.waiting.delete(name);
  }
}

let count = 0;
/** A text that occurs in no other message of this run. */
export const newMarker = (): string => `bench${(count += 1)}x`;
