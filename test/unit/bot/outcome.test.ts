import fc from 'fast-check';
import { NotSent, outcomeOfFailure } from '../../../bot/delivery/outcome';

const now = new Date('2026-11-23T09:00:00Z');

/** A failed call as the SDK throws it. */
const failed = (statusCode: number | undefined, body: unknown = undefined, retryAfter?: string) => ({
  statusCode,
  response: {
    bodyAsText: body === undefined ? undefined : JSON.stringify(body),
    headers: { get: (name: string) => (name === 'retry-after' ? retryAfter : undefined) },
  },
});

test.each([
  ['2', 2_000],
  ['0', 0],
  ['1.5', 1_500],
  ['Mon, 23 Nov 2026 09:00:10 GMT', 10_000],
  ['Mon, 23 Nov 2026 08:00:00 GMT', 0],
  ['-5', 0],
])('Retry-After %s is a wait of %i ms', (retryAfter, retryAfterMs) => {
  expect(outcomeOfFailure(failed(429, undefined, retryAfter), 'post', now)).toEqual({
    kind: 'notDelivered',
    retryAfterMs,
  });
});

test.each(['', 'soon', 'Infinity'])('Retry-After "%s" names no time', (retryAfter) => {
  const outcome = outcomeOfFailure(failed(429, undefined, retryAfter), 'post', now);
  expect(outcome.kind).toBe('notDelivered');
  expect(outcome).not.toHaveProperty('retryAfterMs', Number.POSITIVE_INFINITY);
});

test.each([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'EPROTO',
  'CERT_HAS_EXPIRED',
  'ERR_TLS_CERT_ALTNAME_INVALID',
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
  'SELF_SIGNED_CERT_IN_CHAIN',
])('%s comes before the first byte: surely not delivered', (code) => {
  expect(outcomeOfFailure(Object.assign(new Error(), { code }), 'post', now)).toEqual({
    kind: 'notDelivered',
  });
});

test.each(['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'REQUEST_SEND_ERROR', ''])(
  '%s may come after the last byte: unknown for a post, to be repeated for an update',
  (code) => {
    const error = Object.assign(new Error(), { code });
    expect(outcomeOfFailure(error, 'post', now)).toEqual({ kind: 'unknown' });
    expect(outcomeOfFailure(error, 'update', now)).toEqual({ kind: 'notDelivered' });
  },
);

test('no token: surely not delivered', () => {
  expect(outcomeOfFailure(new NotSent('no token'), 'post', now)).toEqual({ kind: 'notDelivered' });
});

test('the sub-code tells more than the code, and the status will do when there is no body', () => {
  const body = { subCode: 'MessageWritesBlocked', error: { code: 'Forbidden' } };
  expect(outcomeOfFailure(failed(403, body), 'post', now)).toEqual({
    kind: 'refused',
    code: 'MessageWritesBlocked',
    closed: true,
  });
  expect(outcomeOfFailure(failed(403), 'post', now)).toEqual({
    kind: 'refused',
    code: 'Http403',
    closed: true,
  });
  // What one message is refused for says nothing about the next.
  expect(outcomeOfFailure(failed(400), 'post', now)).toEqual({ kind: 'refused', code: 'Http400' });
});

test('whatever is thrown has an outcome, and nothing but a 2xx is ever taken for delivered', () => {
  fc.assert(
    fc.property(fc.anything(), fc.constantFrom('post' as const, 'update' as const), (thrown, how) => {
      expect(['notDelivered', 'refused', 'gone', 'unknown']).toContain(
        outcomeOfFailure(thrown, how, now).kind,
      );
    }),
  );
});

test('a post is only ever repeated when it surely did not arrive', () => {
  fc.assert(
    fc.property(fc.integer({ min: 400, max: 599 }), (status) => {
      const { kind } = outcomeOfFailure(failed(status), 'post', now);
      if (status === 408 || status >= 500) expect(kind).toBe('unknown');
      else if (status === 412 || status === 429) expect(kind).toBe('notDelivered');
      else expect(kind).toBe(status === 404 ? 'gone' : 'refused');
    }),
  );
});
