import type { Locale } from '../../services/people/roles';
import type { RenderedCard } from '../render';
import { textsFor } from '../texts';
import { renderRecord } from './record';

/** A file to be fetched. @param url the one-time address. */
export function renderDownload(locale: Locale, url: string): RenderedCard {
  const { download } = textsFor(locale);
  return renderRecord({
    locale,
    summary: download.cardSummary,
    eyebrow: download.cardEyebrow,
    title: download.cardTitle,
    badge: null,
    banners: [{ style: 'accent', title: download.text, lines: [download.card] }],
    what: [],
    facts: [],
    links: [{ title: download.link, url }],
  });
}
