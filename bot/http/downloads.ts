import type { ServerResponse } from 'node:http';
import type { Page } from '../../cards/pages/download';
import type { DownloadDoor } from '../downloads';
import type { ExportFile } from '../routing/flow';

/** Nothing of it stays anywhere, and nobody learns the address from it. */
const always = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'x-robots-tag': 'noindex',
} as const;

/** Looking at a link shows a page; only its button, a POST without any body, fetches the file. */
export async function showDownload(
  token: string,
  door: DownloadDoor,
  response: ServerResponse,
): Promise<void> {
  const { found, page } = await door.look(token);
  sendPage(response, found ? 200 : 404, page);
}

export async function sendDownload(
  token: string,
  door: DownloadDoor,
  response: ServerResponse,
): Promise<void> {
  const outcome = await door.fetch(token);
  if ('page' in outcome) sendPage(response, 404, outcome.page);
  else sendFile(response, outcome.file);
}

function sendPage(response: ServerResponse, status: number, { html, policy }: Page): void {
  response.writeHead(status, {
    ...always,
    'content-type': 'text/html; charset=utf-8',
    'content-length': Buffer.byteLength(html),
    'content-security-policy': policy,
    // Whatever was sent along is not read.
    connection: 'close',
  });
  response.end(html);
}

function sendFile(response: ServerResponse, { name, contentType, bytes }: ExportFile): void {
  response.writeHead(200, {
    ...always,
    'content-type': contentType,
    'content-length': bytes.length,
    'content-disposition': `attachment; filename="${name}"`,
    'content-security-policy': "default-src 'none'; sandbox",
    connection: 'close',
  });
  response.end(bytes);
}
