import type { FailedOutcome } from '../../services/ledger/send-outcome';

/** Nothing has left this process. */
export class NotSent extends Error {
  override readonly name = 'NotSent';
}

/** What a failed call to the Connector looks like, as far as we check: anything may have been thrown. */
interface Thrown {
  readonly status: number | null;
  readonly code: string;
  readonly retryAfter: string | null;
}

/** Errors before the first byte left: certainly not delivered. */
const notSent =
  /^(?:ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|EPROTO|ERR_SSL|CERT_|ERR_TLS|DEPTH_ZERO|UNABLE_TO|SELF_SIGNED)/;

/**
 * Judges a failed POST or PUT to the Connector, row by row by Microsoft's table (reliability §A2).
 * @param how `post` creates a message and is not idempotent; `update` names its activity and may be repeated.
 * @param now for a Retry-After that is a date.
 */
export function outcomeOfFailure(error: unknown, how: 'post' | 'update', now: Date): FailedOutcome {
  if (error instanceof NotSent) return { kind: 'notDelivered' };
  const { status, code, retryAfter } = readThrown(error);
  if (status === null) {
    return notSent.test(code) || how === 'update' ? { kind: 'notDelivered' } : { kind: 'unknown' };
  }
  if (status === 429 || status === 412) return notDelivered(retryAfter, now);
  if (status === 404) return { kind: 'gone' };
  if (status === 408 || status >= 500)
    return how === 'update' ? { kind: 'notDelivered' } : { kind: 'unknown' };
  const refused = { kind: 'refused', code: code || `Http${status}` } as const;
  return status === 403 ? { ...refused, closed: true } : refused;
}

function notDelivered(retryAfter: string | null, now: Date): FailedOutcome {
  if (retryAfter === null) return { kind: 'notDelivered' };
  const seconds = Number(retryAfter);
  const wait = Number.isFinite(seconds) ? seconds * 1_000 : Date.parse(retryAfter) - now.getTime();
  return Number.isFinite(wait)
    ? { kind: 'notDelivered', retryAfterMs: Math.max(0, wait) }
    : { kind: 'notDelivered' };
}

/** The connection broke at once, before an answer came: what was sent may have arrived or not. Not a time-out. */
export const isBrokenOff = (error: unknown): boolean => {
  const { status, code } = readThrown(error);
  return status === null && ['ECONNRESET', 'EPIPE', 'ECONNREFUSED'].includes(code);
};

/** The channel rejects our token. */
export const isUnauthorized = (error: unknown): boolean => readThrown(error).status === 401;

function readThrown(error: unknown): Thrown {
  const thrown = (typeof error === 'object' && error !== null ? error : {}) as {
    statusCode?: unknown;
    code?: unknown;
    response?: { headers?: { get?: (name: string) => string | undefined }; bodyAsText?: unknown };
  };
  const named = codeIn(thrown.response?.bodyAsText) ?? thrown.code;
  return {
    status: typeof thrown.statusCode === 'number' ? thrown.statusCode : null,
    code: typeof named === 'string' ? named : '',
    retryAfter: thrown.response?.headers?.get?.('retry-after') ?? null,
  };
}

/** The SDK keeps only `error.code`; the more precise `subCode` is next to it (reliability §A2, 403). */
function codeIn(body: unknown): unknown {
  try {
    const { subCode, error } = JSON.parse(String(body)) as { subCode?: unknown; error?: { code?: unknown } };
    return subCode ?? error?.code;
  } catch {
    return undefined;
  }
}
