/** Fetches a file that somebody put in the chat, from where Teams says it is (ASVS 5 V5; no SSRF). */

export type FetchFault = 'place' | 'size' | 'unreachable';

export interface FetchLimits {
  /** Hosts that may be asked; `*.` stands for any subdomain. */
  readonly hosts: readonly string[];
  readonly bytes: number;
  readonly milliseconds: number;
}

const loopback = ['127.0.0.1', 'localhost', '[::1]'];
/** OneDrive moves a link on once or twice; each place is judged again. */
const mostMoves = 3;

/**
 * Only HTTPS, and only from the hosts that are allowed, whatever the link or an answer says; plain HTTP only to a
 * loopback host that is itself named. The address holds a key and is never logged.
 * @returns the bytes, or why there are none.
 */
export async function fetchFile(
  address: string,
  limits: FetchLimits,
): Promise<{ readonly bytes: Buffer } | { readonly fault: FetchFault }> {
  const signal = AbortSignal.timeout(limits.milliseconds);
  let next = address;
  for (let moves = 0; moves <= mostMoves; moves += 1) {
    const place = allowedPlace(next, limits.hosts);
    if (!place) return { fault: 'place' };
    try {
      const response = await fetch(place, { redirect: 'manual', signal });
      const moved = response.status >= 300 && response.status < 400 && response.headers.get('location');
      if (!moved) return await readBody(response, limits.bytes);
      await response.body?.cancel();
      next = new URL(moved, place).href;
    } catch {
      return { fault: 'unreachable' };
    }
  }
  return { fault: 'place' };
}

function allowedPlace(address: string, hosts: readonly string[]): URL | null {
  if (!URL.canParse(address)) return null;
  const place = new URL(address);
  const { protocol, hostname, username, password } = place;
  const named = hosts.some((host) =>
    host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host,
  );
  const safe = protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname));
  return named && safe && username === '' && password === '' ? place : null;
}

/** Counts what really comes: the length an answer promises is not to be trusted, nor is what it unpacks to. */
async function readBody(
  response: Response,
  most: number,
): Promise<{ readonly bytes: Buffer } | { readonly fault: FetchFault }> {
  if (!response.ok || !response.body) {
    await response.body?.cancel();
    return { fault: 'unreachable' };
  }
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body as AsyncIterable<Uint8Array>) {
    length += part.length;
    // Leaving the loop cancels the rest.
    if (length > most) return { fault: 'size' };
    parts.push(part);
  }
  return { bytes: Buffer.concat(parts) };
}
