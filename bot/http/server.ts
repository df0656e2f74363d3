import type { Server as HttpServer } from 'node:http';
import type { Socket } from 'node:net';
import type { InvokeResponse } from 'botbuilder';
import type { Logger } from 'pino';
import { createServer as createRestify, type Request, type Response } from 'restify';
import { ulid } from 'ulid';
import type { Readiness } from '../readiness';
import type { Settings } from '../settings';
import { readJsonBody, type Refused } from './json-body';

/** Decides on one activity: a refusal, or that it was handled (with what an invoke is answered with). */
export type Endpoint = (
  authorization: string,
  body: Readonly<Record<string, unknown>>,
) => Promise<{ readonly refused: Refused } | { readonly answer: InvokeResponse | undefined }>;

export interface ServerParts {
  readonly settings: Settings;
  readonly log: Logger;
  readonly endpoint: Endpoint;
  readonly ready: () => Promise<Readiness>;
  readonly limits?: Limits;
}

export interface Limits {
  /** From the connection to the end of its first headers. */
  readonly headersMs: number;
  /** From the headers to the last byte of the body. */
  readonly requestMs: number;
  readonly connections: number;
}

export interface Server {
  /** @returns the port. */
  listen(): Promise<number>;
  /** Takes no new request and resolves when those in flight are answered. */
  stop(): Promise<void>;
}

/** Against slow and many connections (reliability S43). */
const usualLimits: Limits = { headersMs: 10_000, requestMs: 15_000, connections: 2_000 };

/** The HTTP side: one route for the channel, two for the platform. No answer says more than it must. */
export function createServer({ settings, log, endpoint, ready, limits = usualLimits }: ServerParts): Server {
  const server = createRestify({ name: 'optimo-veilig', handleUncaughtExceptions: false });
  limit(server.server as HttpServer, limits);

  /** Whatever is thrown, even null, stays inside (reliability S15, features R22). */
  const guarded = (handle: Handler) => async (request: Request, response: Response) => {
    try {
      await handle(request, response);
    } catch (error) {
      // Not 2xx: the channel must know that this was not handled (reliability fact 5). And not a word of why.
      const reference = ulid();
      log.error({ err: error, reference }, 'request failed');
      send(response, 500, { error: 'internal error', reference });
    }
  };

  server.get(
    '/healthz',
    guarded(async (_request, response) => send(response, 200, { alive: true })),
  );
  server.get(
    '/readyz',
    guarded(async (_request, response) => {
      const readiness = await ready();
      send(response, readiness.ready ? 200 : 503, readiness);
    }),
  );
  server.post(
    '/api/messages',
    guarded(async (request, response) => {
      const read = await readJsonBody(request);
      if ('refused' in read) return refuse(response, read.refused);
      const outcome = await endpoint(request.headers.authorization ?? '', read.body);
      if ('refused' in outcome) return refuse(response, outcome.refused);
      send(response, outcome.answer?.status ?? 200, outcome.answer?.body ?? {});
    }),
  );

  return {
    listen: () =>
      new Promise((resolve, reject) => {
        server.once('error', reject);
        server.listen(settings.port, settings.host, () => resolve(server.address().port));
      }),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.server.closeIdleConnections();
      }),
  };
}

type Handler = (request: Request, response: Response) => Promise<void>;

/** Node looks for late requests only every 30 s, and restify lets nobody change that; so each is timed here. */
function limit(server: HttpServer, { headersMs, requestMs, connections }: Limits): void {
  const patience = new WeakMap<Socket, NodeJS.Timeout>();
  const calm = (socket: Socket) => clearTimeout(patience.get(socket));
  const expectWithin = (socket: Socket, milliseconds: number) => {
    calm(socket);
    patience.set(socket, setTimeout(() => socket.destroy(), milliseconds).unref());
  };
  server.maxConnections = connections;
  server.headersTimeout = headersMs;
  server.requestTimeout = headersMs + requestMs;
  server.on('connection', (socket: Socket) => {
    expectWithin(socket, headersMs);
    socket.once('close', () => calm(socket));
  });
  server.on('request', (request, response) => {
    const { socket } = request;
    expectWithin(socket, requestMs);
    request.once('end', () => calm(socket));
    response.once('finish', () => calm(socket));
  });
}

/** The connection is closed, so that the rest of an oversized body is not waited for. */
function refuse(response: Response, { status, error }: Refused): void {
  response.header('connection', 'close');
  send(response, status, { error });
}

function send(response: Response, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
