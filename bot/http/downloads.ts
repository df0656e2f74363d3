import type { ServerResponse } from 'node:http';
import type { DownloadController } from '../routing/downloads';
import type { ExportFile } from '../routing/flow';
import { neverKept, sendPage } from './pages';

/** Looking at a link shows a page; only its button, a POST without any body, fetches the file. */
export async function showDownload(
  token: string,
  door: DownloadController,
  response: ServerResponse,
): Promise<void> {
  const { found, page } = await door.look(token);
  sendPage(response, found ? 200 : 404, page);
}

export async function sendDownload(
  token: string,
  door: DownloadController,
  response: ServerResponse,
): Promise<void> {
  const outcome = await door.fetch(token);
  if ('page' in outcome) sendPage(response, 404, outcome.page);
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
