import type { ServerResponse } from 'node:http';
import type { Page } from '../../cards/pages/page';

/** None of it is stored anywhere, and nobody learns the address from it. */
export const neverKept = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
} as const;

export function sendPage(response: ServerResponse, status: number, { html, policy }: Page): void {
  response.writeHead(status, {
    ...neverKept,
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
    'content-security-policy': policy,
    // Anything else that was sent is not read.
    connection: 'close',
  });
  response.end(html);
}
