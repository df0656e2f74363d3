import type { ServerResponse } from 'node:http';
import type { DownloadController } from '../routing/downloads';
import type { ExportFile } from '../routing/flow';
import { clientAddress } from './client-address';
import { neverKept, sendPage } from './pages';
import { type Request, tokenOf } from './routes';

/** Opening a link shows a page; only its button, a POST without a body, fetches the file. */
export async function showDownload(
  request: Request,
  door: DownloadController,
  response: ServerResponse,
): Promise<void> {
  const { status, page } = await door.look(tokenOf(request), clientAddress(request));
  sendPage(response, status, page);
}

export async function sendDownload(
  request: Request,
  door: DownloadController,
  response: ServerResponse,
): Promise<void> {
  const outcome = await door.fetch(tokenOf(request), clientAddress(request));
  if ('page' in outcome) sendPage(response, outcome.status, outcome.page);
  else sendFile(response, outcome.file);
}

function sendFile(response: ServerResponse, { name, contentType, bytes }: ExportFile): void {
  response.writeHead(200, {
    ...neverKept,
    'content-type': contentType,
    'content-length': bytes.length,
    'content-disposition': `attachment; filename="${name}"`,
    'content-security-policy': "default-src 'none'; sandbox",
    connection: 'close',
  });
  response.end(bytes);
}
