import { downloadPage, noDownloadPage } from '../../cards/pages/download';
import type { Page } from '../../cards/pages/page';
import { renderDownload } from '../../cards/shared/download';
import { Pace } from '../../services/delivery/pace';
import type { Offer } from '../../services/downloads/downloads';
import { Guesses } from './guesses';
import { actorOf } from '../../services/people/roles';
import { notice } from './notices';
import type { Container } from './container';
import type { Answer, ExportFile, Flow, Turn } from './flow';
import { isAllowed } from './permission';

interface Answered {
  readonly status: number;
  readonly page: Page;
}

/** The answers to the two requests for a download. `from`: address of the browser. */
export interface DownloadController {
  /** Opened: the page with its button, or that there is nothing. */
  look(token: string, from: string): Promise<Answered>;
  /** Pressed: the file, made now and for the last time; or that there is nothing. */
  fetch(token: string, from: string): Promise<{ readonly file: ExportFile } | Answered>;
}

const gone: Answered = { status: 404, page: noDownloadPage('gone') };
const busy: Answered = { status: 429, page: noDownloadPage('busy') };
/** Per person: files are made when they are fetched, and some hold all there is. */
const fetchLimits = [{ sends: 60, milliseconds: 10 * 60_000 }];

/** Whoever holds the link must still be entitled to its contents when it is used (architecture §3). */
export function createDownloadController(container: Container, flows: readonly Flow[]): DownloadController {
  const exports = new Map(flows.flatMap((flow) => Object.entries(flow.exports ?? {})));
  const guesses = new Guesses();
  const fetches = new Pace(fetchLimits);
  const now = () => container.clock.now().getTime();
  const exportOf = ({ person, kind, locale }: Offer) => {
    const found = exports.get(kind);
    const actor = actorOf(container.organisation(), person, locale, container.clock.now());
    return found && isAllowed(actor, found.permission) ? found : undefined;
  };
  /** @returns what to answer instead when there is nothing to be had. */
  const find = async (token: string, from: string): Promise<Offer | Answered> => {
    if (guesses.tooMany(from, now())) return busy;
    const offer = await container.downloads.find(token);
    if (offer && exportOf(offer)) return offer;
    guesses.count(from, now());
    container.refusals.note('link', 'download');
    return gone;
  };
  return {
    look: async (token, from) => {
      const found = await find(token, from);
      return 'page' in found ? found : { status: 200, page: downloadPage(found.locale) };
    },
    fetch: async (token, from) => {
      const found = await find(token, from);
      if ('page' in found) return found;
      fetches.tidy(now());
      if (fetches.reserve(found.person, now(), 0) === null) return busy;
      const offer = await container.downloads.take(token);
      const file = offer ? await exportOf(offer)?.produce(offer, container) : null;
      return file ? { file } : gone;
    },
  };
}

/** @returns the address that works once; null where no browser can reach us. */
export const downloadAddress = async (
  offer: Parameters<Container['downloads']['open']>[0],
  container: Container,
): Promise<string | null> =>
  container.publicUrl === null
    ? null
    : `${container.publicUrl}/download/${await container.downloads.open(offer)}`;

/**
 * A card with the link, for the person who asked.
 * @param kind of export, as the flow declares it.
 * @param about what is in it, where that is not clear from the press.
 */
export async function offerDownload(
  turn: Turn,
  kind: string,
  params: Offer['params'],
  container: Container,
  about: string | null = null,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  if (person === null) return notice(turn, 'notAllowed');
  const address = await downloadAddress({ person, kind, params, locale }, container);
  if (address === null) return notice(turn, 'noPublicUrl');
  const card = renderDownload(locale, address, about);
  // What somebody was working on stays visible.
  return { kind: 'card', card, below: true };
}
