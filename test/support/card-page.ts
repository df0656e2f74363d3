import { readFileSync } from 'node:fs';
import { chromium, type Browser, type Page } from 'playwright-core';
import type { Locale } from '../../services/people/roles';
import type { CardSample } from './card-views';
import { clientCss, hostConfig, palettes } from './host-config';

/** The one browser of the whole run, started by jest's global setup. */
export const openBrowser = (): Promise<Browser> => chromium.connect(String(process.env['BROWSER_URL']));

const library = (path: string) => readFileSync(require.resolve(path), 'utf8');

export interface DrawnCard {
  readonly name: string;
  readonly locale: Locale;
  readonly theme: 'light' | 'dark';
  readonly render: CardSample['render'];
}

/** Every sample in every language and theme. */
export const drawnCards = (
  samples: readonly CardSample[],
  locales: readonly Locale[],
): readonly DrawnCard[] =>
  samples.flatMap(({ name, render }) =>
    locales.flatMap((locale) =>
      (['light', 'dark'] as const).map((theme) => ({ name, locale, theme, render })),
    ),
  );

/** One page of a given width with all cards, each in a shadow root of its own, so that ids do not clash. */
export async function openCardPage(
  browser: Browser,
  width: number,
  cards: readonly DrawnCard[],
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 900 } });
  await page.setContent(
    '<!doctype html><html lang="nl"><title>Kaarten</title><body style="margin:0"><main><h1 style="font:600 18px sans-serif;padding:12px;margin:0">Kaarten</h1></main></body>',
  );
  await page.addScriptTag({ content: library('adaptivecards/dist/adaptivecards.min.js') });
  await page.addScriptTag({ content: library('axe-core/axe.min.js') });
  const looks = Object.entries(palettes).map(
    ([theme, palette]) => [theme, { config: hostConfig(palette), css: clientCss(palette) }] as const,
  );
  const contents = cards.map(({ render, ...card }) => ({ ...card, content: render(card.locale).content }));
  await page.evaluate(drawCards, { cards: contents, looks: Object.fromEntries(looks) });
  return page;
}

interface SerializationContext {
  readonly eventCount: number;
  getEventAt(at: number): { readonly message: string };
}

/** The part of the `adaptivecards` library that is used, which the page holds as a global. */
interface Renderer {
  readonly AdaptiveCard: new () => {
    hostConfig: unknown;
    parse(content: unknown, context: SerializationContext): void;
    validateProperties(): { readonly validationEvents: readonly { readonly message: string }[] };
    render(): HTMLElement;
  };
  readonly HostConfig: new (config: unknown) => unknown;
  readonly SerializationContext: new () => SerializationContext;
}

/** Runs in the page. */
function drawCards({
  cards,
  looks,
}: {
  cards: readonly (Omit<DrawnCard, 'render'> & { readonly content: unknown })[];
  looks: Record<string, { config: object; css: string }>;
}): void {
  const { AdaptiveCards } = globalThis as unknown as { AdaptiveCards: Renderer };
  for (const { name, locale, theme, content } of cards) {
    const look = looks[theme];
    if (!look) continue;
    const host = document.createElement('section');
    host.id = `${name}-${locale}-${theme}`;
    host.lang = locale;
    host.setAttribute('aria-label', host.id);
    const root = host.attachShadow({ mode: 'open' });
    root.innerHTML = `<style>${look.css}</style><div class="frame"></div>`;
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(look.config);
    const context = new AdaptiveCards.SerializationContext();
    card.parse(structuredClone(content), context);
    const remarks = Array.from({ length: context.eventCount }, (_, at) => context.getEventAt(at).message);
    remarks.push(...card.validateProperties().validationEvents.map(({ message }) => message));
    host.dataset['remarks'] = JSON.stringify(remarks);
    root.querySelector('.frame')?.append(card.render());
    document.querySelector('main')?.append(host);
  }
}

/** What the renderer's parser and validator remarked, one line each. */
export const parserRemarks = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('main > section')].flatMap(({ id, dataset }) =>
      (JSON.parse(dataset['remarks'] ?? '["not drawn"]') as string[]).map((remark) => `${id}: ${remark}`),
    ),
  );

/** What sticks out of its card, or is cut off by its own box. */
export const overflowing = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll('main > section')].flatMap((host) => {
      const frame = host.shadowRoot?.querySelector('.frame');
      const limit = (frame?.getBoundingClientRect().right ?? 0) + 0.5;
      const wide = [...(frame?.querySelectorAll('*') ?? [])].find(
        (element) =>
          element.getBoundingClientRect().right > limit ||
          (getComputedStyle(element).overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1),
      );
      return wide ? [`${host.id}: ${wide.tagName} ${wide.className} ${wide.textContent?.slice(0, 60)}`] : [];
    }),
  );

/** Findings of axe-core on the whole page, one line each. */
export const axeFindings = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    const { axe } = globalThis as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, { resultTypes: ['violations'] });
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(
        ({ target, html, failureSummary }) =>
          `${id} ${JSON.stringify(target)} ${html.slice(0, 160)} ${failureSummary}`,
      ),
    );
  });

/** Unfolds everything that is folded. */
export const unfoldAll = (page: Page): Promise<void> =>
  page.evaluate(() => {
    for (const { shadowRoot } of document.querySelectorAll('main > section')) {
      for (const toggle of shadowRoot?.querySelectorAll<HTMLElement>('button[aria-controls]') ?? []) {
        const target = shadowRoot?.getElementById(toggle.getAttribute('aria-controls') ?? '');
        if (target?.style.display !== 'none') continue;
        toggle.click();
        // The renderer's own slip: the state belongs on the button, but it also puts it on what was unfolded.
        target.removeAttribute('aria-expanded');
      }
      for (const prompt of shadowRoot?.querySelectorAll<HTMLElement>('button[aria-expanded="false"]') ?? [])
        prompt.click();
    }
  });
