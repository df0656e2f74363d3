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
}

export interface Server {
  /** @returns the port. */
  listen(): Promise<number>;
  /** Takes no new request and resolves when those in flight are answered. */
  stop(): Promise<void>;
}

/** Against slow and many connections (reliability S43). */
const headersMs = 10_000;
const requestMs = 15_000;
const mostConnections = 2_000;

export function createServer({ settings, log, endpoint, ready }: ServerParts): Server {
  const server = createRestify({ name: 'optimo-veilig', handleUncaughtExceptions: false });
  server.server.headersTimeout = headersMs;
  server.server.requestTimeout = requestMs;
  server.server.maxConnections = mostConnections;

  server.get('/healthz', async (_request: Request, response: Response) => {
    send(response, 200, { alive: true });
  });
  server.get('/readyz', async (_request: Request, response: Response) => {
    const readiness = await ready();
    send(response, readiness.ready ? 200 : 503, readiness);
  });
  server.post('/api/messages', async (request: Request, response: Response) => {
    const read = await readJsonBody(request);
    if ('refused' in read) return refuse(response, read.refused);
    try {
      const outcome = await endpoint(request.headers.authorization ?? '', read.body);
      if ('refused' in outcome) return refuse(response, outcome.refused);
      send(response, outcome.answer?.status ?? 200, outcome.answer?.body ?? {});
    } catch (error) {
      // Not 2xx: the channel must know that this was not handled (reliability fact 5). And not a word of why.
      const reference = ulid();
      log.error({ err: error, reference }, 'turn failed');
      send(response, 500, { error: 'internal error', reference });
    }
  });

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

/** The connection is closed, so that the rest of an oversized body is not waited for. */
function refuse(response: Response, { status, error }: Refused): void {
  response.header('connection', 'close');
  send(response, status, { error });
}

function send(response: Response, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
