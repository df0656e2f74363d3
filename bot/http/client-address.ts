import type { IncomingMessage } from 'node:http';

/**
 * Where a request comes from, for counting guesses. Behind App Service the last entry of `X-Forwarded-For` is what its
 * front end saw; anything may precede it, and without a front end all of it is arbitrary, so a limit by address is
 * never the only one.
 * @returns address without its port.
 */
export function clientAddress({ headers, socket }: IncomingMessage): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim() ?? '';
  const address = forwarded === '' ? (socket.remoteAddress ?? '') : forwarded;
  const [, inBrackets] = /^\[([^\]]*)\]/.exec(address) ?? [];
  const [host = '', port, ...more] = address.split(':');
  // More than one colon means a bare IPv6 address.
  return inBrackets ?? (port !== undefined && more.length === 0 ? host : address);
}
