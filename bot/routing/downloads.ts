import { downloadPage, noDownloadPage } from '../../cards/pages/download';
import type { Page } from '../../cards/pages/page';
import { renderDownload } from '../../cards/shared/download';
import type { Offer } from '../../services/downloads/downloads';
import { actorOf } from '../../services/people/roles';
import { notice } from './notices';
import type { Container } from './container';
import type { Answer, ExportFile, Flow, Turn } from './flow';
import { isAllowed } from './permission';

/** What the two requests for a download are answered with. */
export interface DownloadController {
  /** Looked at: the page with its button, or that there is nothing. */
  look(token: string): Promise<{ readonly found: boolean; readonly page: Page }>;
  /** Pressed: the file, made now and for the last time; or that there is nothing. */
  fetch(token: string): Promise<{ readonly file: ExportFile } | { readonly page: Page }>;
}

/** Whoever holds the link must still be allowed to have what it stands for when it is used (architecture §3). */
export function createDownloadController(container: Container, flows: readonly Flow[]): DownloadController {
  const exports = new Map(flows.flatMap((flow) => Object.entries(flow.exports ?? {})));
  const exportOf = ({ person, kind, locale }: Offer) => {
    const found = exports.get(kind);
    const actor = actorOf(container.organisation(), person, locale, container.clock.now());
    return found && isAllowed(actor, found.permission) ? found : undefined;
  };
  return {
    look: async (token) => {
      const offer = await container.downloads.find(token);
      const found = offer !== undefined && exportOf(offer) !== undefined;
      return { found, page: found ? downloadPage(offer.locale) : noDownloadPage() };
    },
    fetch: async (token) => {
      const offer = await container.downloads.take(token);
      const found = offer && exportOf(offer);
      const file = found ? await found.produce(offer, container) : null;
      return file ? { file } : { page: noDownloadPage() };
    },
  };
}

/** A card with the link, for the one who asked. @param kind of export, as the flow declares it. */
export async function offerDownload(
  turn: Turn,
  kind: string,
  params: Offer['params'],
  container: Container,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  if (person === null) return notice(turn, 'notAllowed');
  if (container.publicUrl === null) return notice(turn, 'noPublicUrl');
  const token = await container.downloads.open({ person, kind, params, locale });
  return { kind: 'card', card: renderDownload(locale, `${container.publicUrl}/download/${token}`) };
}
