import { createHash } from 'node:crypto';
import type { Locale } from '../../services/people/roles';
import { empty, type Html, html } from './html';

/** A page of the bot itself; nothing on it comes from outside. */
export interface Page {
  readonly html: string;
  /** What the page may do: its own style, script and forms, nothing else. */
  readonly policy: string;
}

export interface PageParts {
  readonly locale: Locale;
  readonly title: string;
  readonly style: Html;
  readonly body: Html;
  /** Runs exactly as written here: its hash is in the policy. */
  readonly script?: Html;
  /** Seconds after which the page is fetched again. */
  readonly again?: number;
}

const hashOf = ({ text }: Html): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

export function renderPage({ locale, title, style, body, script, again }: PageParts): Page {
  const scripts = script ? [`script-src ${hashOf(script)}`, "connect-src 'self'"] : [];
  const policy = [
    "default-src 'none'",
    `style-src ${hashOf(style)}`,
    ...scripts,
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
  const head = html`<meta charset="utf-8" /><meta name="viewport" content="width=device-width" />
    <meta name="robots" content="noindex" />
    ${again === undefined ? empty : html`<meta http-equiv="refresh" content="${again}" />`}
    <title>${title}</title>`;
  // Style and script appear here to the letter: their hashes are in the policy.
  const run = script ? `<script>${script.text}</script>` : '';
  return {
    html: `<!doctype html><html lang="${locale}"><head>${head.text}<style>${style.text}</style></head><body>${body.text}${run}</body></html>`,
    policy,
  };
}
