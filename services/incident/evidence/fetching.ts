/** Fetches a file that somebody put in the chat, from where the channel says it is (ASVS 5 V5; no SSRF). */

export type FetchFault = 'place' | 'size' | 'unreachable';

/** Where one file may be fetched from. */
export interface Source {
  readonly address: string;
  /** Whether a place may be contacted; every place is judged, whatever a link or an answer says. */
  readonly allows: (place: URL) => boolean;
  /** Value of the Authorization header, which only goes to allowed places; null for none. */
  readonly authorization: string | null;
}

/** The body, as it arrives. Reading it throws `CutOff` when it ends too early. */
export interface OpenedFile {
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** The place stopped sending, or took too long. */
export class CutOff extends Error {
  override readonly name = 'CutOff';
}

const loopback = ['127.0.0.1', 'localhost', '[::1]'];
/** OneDrive redirects a link once or twice; each place is judged again. */
const mostMoves = 3;

/**
 * A link to the sender's own files: only to listed hosts; plain HTTP only to a listed loopback host.
 * @param hosts `*.` stands for any subdomain.
 */
export const linkTo = (address: string, hosts: readonly string[]): Source => ({
  address,
  authorization: null,
  allows: ({ hostname }) =>
    hosts.some((host) => (host.startsWith('*.') ? hostname.endsWith(host.slice(1)) : hostname === host)),
});

/** What the channel itself keeps: fetched with the bot's token, from that one server and no other. */
export const keptByChannel = (address: string, authorization: string | null): Source => ({
  address,
  authorization,
  allows: ({ origin }) => URL.canParse(address) && origin === new URL(address).origin,
});

/**
 * HTTPS only, and only from what the source allows. The address holds a key and is never logged.
 * @param milliseconds until the last byte.
 * @returns the file as it arrives, or why there is none.
 */
export async function openFile(
  { address, allows, authorization }: Source,
  milliseconds: number,
): Promise<OpenedFile | { readonly fault: FetchFault }> {
  const signal = AbortSignal.timeout(milliseconds);
  const headers = new Headers(authorization === null ? [] : [['authorization', authorization]]);
  let next = address;
  for (let moves = 0; moves <= mostMoves; moves += 1) {
    const place = placeOf(next);
    if (!place || !allows(place)) return { fault: 'place' };
    try {
      const response = await fetch(place, { redirect: 'manual', signal, headers });
      const elsewhere = movedTo(response, place);
      if (elsewhere === null) return opened(response);
      await response.body?.cancel();
      next = elsewhere;
    } catch {
      return { fault: 'unreachable' };
    }
  }
  return { fault: 'place' };
}

/**
 * Where an answer redirects to. Where a sharing link shows a page instead of giving the file, the same link gives it on
 * request (learn.microsoft.com/sharepoint/dev, `download=1`).
 */
function movedTo(response: Response, place: URL): string | null {
  const location = response.headers.get('location');
  if (response.status >= 300 && response.status < 400 && location !== null)
    return new URL(location, place).href;
  if (!response.ok || !isPage(response) || place.searchParams.has('download')) return null;
  const direct = new URL(place);
  direct.searchParams.set('download', '1');
  return direct.href;
}

const isPage = ({ headers }: Response): boolean => /^text\/html\b/i.test(headers.get('content-type') ?? '');

function placeOf(address: string): URL | null {
  if (!URL.canParse(address)) return null;
  const place = new URL(address);
  const { protocol, hostname, username, password } = place;
  const safe = protocol === 'https:' || (protocol === 'http:' && loopback.includes(hostname));
  return safe && username === '' && password === '' ? place : null;
}

async function opened(response: Response): Promise<OpenedFile | { readonly fault: FetchFault }> {
  const { body } = response;
  if (response.ok && body && !isPage(response)) return { bytes: read(body as AsyncIterable<Uint8Array>) };
  await body?.cancel();
  return { fault: 'unreachable' };
}

async function* read(body: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    // Whoever stops reading ends the request: leaving this loop cancels the rest.
    yield* body;
  } catch (error) {
    throw new CutOff('the file did not come to its end', { cause: error });
  }
}

/**
 * The same bytes in blocks of equal length, the last one the remainder; none for an empty file. A block is valid until
 * the next is asked for: its memory is reused.
 */
export async function* inBlocks(bytes: AsyncIterable<Uint8Array>, length: number): AsyncGenerator<Buffer> {
  const block = Buffer.alloc(length);
  let filled = 0;
  for await (const part of bytes)
    for (let start = 0; start < part.length;) {
      const taken = part.subarray(start, start + length - filled);
      block.set(taken, filled);
      filled += taken.length;
      start += taken.length;
      if (filled < length) continue;
      yield block;
      filled = 0;
    }
  if (filled > 0) yield block.subarray(0, filled);
}
