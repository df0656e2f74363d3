import type { Locale } from '../../services/people/roles';
import { textsFor } from '../texts';
import { Html, html } from './html';
import { type Page, renderPage } from './page';

const style = new Html(
  'body{font:16px/1.5 system-ui,sans-serif;margin:3rem auto;max-width:32rem;padding:0 1rem}' +
    'button{font:inherit;padding:.6rem 1.2rem}:root{color-scheme:light dark}',
);

const page = (locale: Locale, title: string, body: Html): Page =>
  renderPage({
    locale,
    title,
    style,
    body: html`<h1>${title}</h1>
      ${body}`,
  });

/** One button: only pressing it uses the link up, so that a preview or a link scanner does not. */
export function downloadPage(locale: Locale): Page {
  const { download } = textsFor(locale);
  return page(
    locale,
    download.title,
    html`<p>${download.text}</p>
      <form method="post"><button>${download.button}</button></form>`,
  );
}

/** @param why `gone`: used, expired, never there or no longer allowed, the same page for all of them. */
export function noDownloadPage(why: 'gone' | 'busy'): Page {
  const [nl, en] = [textsFor('nl').download, textsFor('en').download];
  return page(
    'nl',
    nl[`${why}Title`],
    html`<p>${nl[why]}</p>
      <p lang="en">${en[why]}</p>`,
  );
}
