import type { Locale } from '../../services/people/roles';
import type { RenderedCard } from '../render';
import { textsFor } from '../texts';
import { renderRecord } from './record';

/**
 * A file to be fetched.
 * @param url the one-time address.
 * @param about what is in it, if the press does not make that clear: one line.
 */
export function renderDownload(locale: Locale, url: string, about: string | null = null): RenderedCard {
  const { download } = textsFor(locale);
  return renderRecord({
    locale,
    summary: download.cardSummary,
    eyebrow: download.cardEyebrow,
    title: download.cardTitle,
    badge: null,
    banners: [
      { style: 'accent', title: download.text, lines: [...(about === null ? [] : [about]), download.card] },
    ],
    what: [],
    facts: [],
    links: [{ title: download.link, url }],
  });
}
