import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Health } from '../operation/readiness';
import type { Settings } from '../settings/settings';
import type { Refusals } from '../telemetry/refusals';
import { sendJson } from './json-answer';

export interface HealthParts {
  readonly settings: Pick<Settings, 'healthKey'>;
  readonly health: Pick<Health, 'now' | 'recently'>;
  readonly refusals: Refusals;
}

/** `/readyz`: which check fails is told to the machine itself and to holders of the key; others hear that one does. */
export async function tellHealth(
  request: IncomingMessage,
  response: ServerResponse,
  { settings, health, refusals }: HealthParts,
): Promise<void> {
  const key = keyIn(request);
  if (isOnMachine(request) || isKey(key, settings.healthKey)) {
    const state = await health.now();
    return sendJson(response, statusOf(state), state);
  }
  if (key !== '') refusals.note('link', 'health');
  const state = await health.recently();
  sendJson(response, statusOf(state), { status: state.ready ? 'ok' : 'not ok' });
}

const statusOf = ({ ready }: { readonly ready: boolean }): number => (ready ? 200 : 503);

/** Behind a front end on the same machine every request comes from there, and is marked as forwarded. */
const isOnMachine = ({ socket, headers }: IncomingMessage): boolean =>
  ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(socket.remoteAddress ?? '') &&
  headers['x-forwarded-for'] === undefined &&
  headers.forwarded === undefined;

const keyIn = ({ headers }: IncomingMessage): string =>
  /^Bearer (\S+)$/.exec(headers.authorization ?? '')?.[1] ?? '';

/** Takes the same time whatever is given. */
const isKey = (given: string, key: string | null): boolean =>
  key !== null && timingSafeEqual(hash(given), hash(key));

const hash = (text: string): Buffer => createHash('sha256').update(text).digest();
