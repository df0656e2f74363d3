import { randomUUID } from 'node:crypto';
import type { InvokeResponse } from 'botbuilder';
import type { Logger } from 'pino';
import { createServer as createRestify } from 'restify';
import type { DownloadController } from '../routing/downloads';
import type { DeskController } from './desk-page-controller';
import type { Settings } from '../settings/settings';
import { Connections, type Limits } from './connections';
import { addDeskRoutes, type Guard } from './desk-page';
import { sendDownload, showDownload } from './downloads';
import { readJsonBody, type Refused } from './json-body';
import { type HealthParts, tellHealth } from './health';
import { sendJson } from './json-answer';
import type { Handler, Request, Response, Routes } from './routes';

/** Decides on one activity: a refusal, or that it was handled (with the answer to an invoke). */
export type Endpoint = (
  authorization: string,
  body: Readonly<Record<string, unknown>>,
) => Promise<{ readonly refused: Refused } | { readonly answer: InvokeResponse | undefined }>;

export interface ServerParts extends HealthParts {
  readonly settings: Settings;
  readonly log: Logger;
  readonly endpoint: Endpoint;
  readonly downloads: DownloadController;
  /** Absent where only the channel is served. */
  readonly desk?: DeskController;
  readonly limits?: Limits;
}

export interface Server {
  /** @returns the port. */
  listen(): Promise<number>;
  /** Accepts no new request and resolves when those in flight are answered. */
  stop(): Promise<void>;
}

/** The channel answers for its users, and itself waits only 15 s (reliability §A1, S43). */
const usualLimits: Limits = { headersMs: 10_000, requestMs: 15_000, connections: 2_000 };

/** The HTTP side: one route for the channel, two for the platform, two for a download, and the desk's. No answer says more than it must. */
export function createServer(parts: ServerParts): Server {
  const { settings, limits = usualLimits } = parts;
  const server = createRestify({ name: 'optimo-veilig', handleUncaughtExceptions: false });
  const connections = new Connections(server.server, limits);
  addRoutes(server, parts);
  // restify would echo the requested path.
  server.on('restifyError', (_request: Request, response: Response) =>
    sendJson(response, 404, { error: 'not found' }),
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
        connections.close();
      }),
  };
}

function addRoutes(server: Routes, parts: ServerParts): void {
  const { settings, log, endpoint, downloads, desk } = parts;
  const handled = (handle: Handler) => guarded(handle, log);
  const guard: Guard = (handle, answer) => guarded(handle, log, answer);
  server.get(
    '/healthz',
    handled(async (_request, response) => sendJson(response, 200, { alive: true })),
  );
  server.get(
    '/readyz',
    handled((request, response) => tellHealth(request, response, parts)),
  );
  server.post(
    '/api/messages',
    handled(async (request, response) => {
      const read = await readJsonBody(request);
      if ('refused' in read) return refuse(response, read.refused);
      const outcome = await endpoint(request.headers.authorization ?? '', read.body);
      if ('refused' in outcome) return refuse(response, outcome.refused);
      sendJson(response, outcome.answer?.status ?? 200, outcome.answer?.body ?? {});
    }),
  );
  server.get(
    downloadPath,
    handled((request, response) => showDownload(request, downloads, response)),
  );
  server.post(
    downloadPath,
    handled((request, response) => sendDownload(request, downloads, response)),
  );
  if (desk) addDeskRoutes(server, desk, settings.publicUrl?.startsWith('https:') ?? true, guard);
}

const downloadPath = '/download/:token';

/** Whatever is thrown, even null, stays inside (reliability S15, features R22). */
function guarded(handle: Handler, log: Logger, answer?: Parameters<Guard>[1]): Handler {
  return async (request, response) => {
    try {
      await handle(request, response);
    } catch (error) {
      // Not 2xx: the channel must know that this was not handled (reliability fact 5). And not a word about why.
      const reference = randomUUID();
      log.error({ err: error, reference }, 'request failed');
      if (answer) answer(request, response);
      else sendJson(response, 500, { error: 'internal error', reference });
    }
  };
}

/** The connection is closed, so that the rest of an oversized body is not waited for. */
function refuse(response: Response, { status, error }: Refused): void {
  response.setHeader('connection', 'close');
  sendJson(response, status, { error });
}
