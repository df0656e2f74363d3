import type { IncomingMessage } from 'node:http';

/** A request refused before anybody looks at it; the answer says no more than this. */
export interface Refused {
  readonly status: 400 | 401 | 403 | 413 | 415;
  readonly error: string;
}

export type ReadBody = { readonly body: Readonly<Record<string, unknown>> } | { readonly refused: Refused };

/** Cards and activities are far smaller; the channel itself stops at 100 KB (reliability §A2, S37). */
const mostBytes = 256 * 1024;
const mostDepth = 32;

const refuse = (status: Refused['status'], error: string): ReadBody => ({ refused: { status, error } });
const tooLarge = refuse(413, 'body too large');

/**
 * Reads one JSON object and nothing else. restify's own parser inflates bombs, dies on a broken gzip, accepts forms and
 * writes multipart to disk before anybody is authenticated (measured: reliability S37–S41).
 */
export async function readJsonBody(request: IncomingMessage): Promise<ReadBody> {
  const type = request.headers['content-type'] ?? '';
  if (!/^application\/json(?:\s*;|\s*$)/i.test(type)) return refuse(415, 'expected application/json');
  if (request.headers['content-encoding'] !== undefined)
    return refuse(415, 'no content encoding is accepted');
  if (Number(request.headers['content-length'] ?? 0) > mostBytes) return tooLarge;
  const bytes = await collect(request);
  if (bytes === null) return tooLarge;
  return parse(bytes.toString('utf8'));
}

/** @returns the body; null when it is larger than `mostBytes`. */
export async function collect(request: IncomingMessage, most = mostBytes): Promise<Buffer | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  // Leaving early must not break the connection: the refusal still has to be sent over it.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > most) return null;
    chunks.push(bytes);
  }
  return Buffer.concat(chunks);
}

function parse(text: string): ReadBody {
  if (depthOf(text) > mostDepth) return refuse(400, 'nested too deeply');
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body))
      return { body: body as Record<string, unknown> };
  } catch {
    // Reported below, the same way for everything that is not a JSON object.
  }
  return refuse(400, 'expected a JSON object');
}

const [quote, backslash] = [0x22, 0x5c];
const [openBrace, closeBrace, openBracket, closeBracket] = [0x7b, 0x7d, 0x5b, 0x5d];

/** How deep brackets nest outside strings: counted in the raw text, before a parser spends memory on it (S38). */
function depthOf(text: string): number {
  let depth = 0;
  let deepest = 0;
  let inString = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (inString) {
      if (code === backslash) at += 1;
      else if (code === quote) inString = false;
    } else if (code === quote) inString = true;
    else if (code === openBrace || code === openBracket) deepest = Math.max(deepest, (depth += 1));
    else if (code === closeBrace || code === closeBracket) depth -= 1;
  }
  return deepest;
}
