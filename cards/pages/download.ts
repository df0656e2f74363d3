import { createHash } from 'node:crypto';
import type { Locale } from '../../services/people/roles';
import { textsFor } from '../texts';

/** A page of the bot itself; nothing on it comes from outside. */
export interface Page {
  readonly html: string;
  /** What the page may do: its own style and its own form, nothing else. */
  readonly policy: string;
}

const style =
  'body{font:16px/1.5 system-ui,sans-serif;margin:3rem auto;max-width:32rem;padding:0 1rem}' +
  'button{font:inherit;padding:.6rem 1.2rem}:root{color-scheme:light dark}';
const styleHash = createHash('sha256').update(style).digest('base64');
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`;

const page = (locale: Locale, title: string, body: string): Page => ({
  html: `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="robots" content="noindex"><title>${title}</title><style>${style}</style></head><body><h1>${title}</h1>${body}</body></html>`,
  policy,
});

/** One button: only pressing it uses the link up, so that a preview or a scanner of links does not. */
export function downloadPage(locale: Locale): Page {
  const { download } = textsFor(locale);
  return page(
    locale,
    download.title,
    `<p>${download.text}</p><form method="post"><button>${download.button}</button></form>`,
  );
}

/** Used, expired, never there or no longer allowed: the same page for all of them. */
export function noDownloadPage(): Page {
  const [nl, en] = [textsFor('nl').download, textsFor('en').download];
  return page('nl', nl.goneTitle, `<p>${nl.gone}</p><p lang="en">${en.gone}</p>`);
}
