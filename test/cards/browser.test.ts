import { incidentKinds } from '../../services/people/incident-settings';
import type { Browser, Page } from 'playwright-core';
import { locales } from '../../services/people/roles';
import {
  axeFindings,
  drawnCards,
  openBrowser,
  openCardPage,
  overflowing,
  parserRemarks,
  unfoldAll,
} from '../support/card-page';
import { cardSamples } from '../support/card-samples';
import { long, sample } from '../support/size';

/** The forms for the kinds differ only in words, which the schema test sees; two of them stand for all. */
const alike = new Set(incidentKinds.slice(2).map((kind) => `form-${kind}`));
const cards = drawnCards(
  cardSamples.filter(({ name }) => !alike.has(name)),
  locales,
);

/**
 * Teams knows `choices.data`, but this renderer only from 1.6 on (engineering §B.5); its check of `lang` uses a pattern
 * with the g flag and so refuses every second card.
 */
const notOurs = /choices\.data|property "lang"/;
/** A list with a text field, once it has a value: this renderer then drops its name, which the card gives it. */
const nameless = /^label .*ac-choiceSetInput-filtered/;

/** Each language in one theme: neither widths nor names depend on both at once. */
const once = cards.filter(({ locale, theme }) => (locale === 'nl') === (theme === 'light'));

/** Those of every stage; the worst that people can write may take more. */
const ordinaryFiles = new Set(
  ['taken', 'open', 'late', 'advised', 'decided-not', 'notified', 'closed', 'drill'].map(
    (stage) => `file-${stage}`,
  ),
);

/** Milliseconds: all cards on one page take minutes. */
const patience = long ? 1_800_000 : 180_000;

let browser: Browser;
beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

const refused = async (page: Page): Promise<readonly string[]> =>
  (await parserRemarks(page)).filter((remark) => !notOurs.test(remark));

describe('all cards in both languages, light and dark', () => {
  test.each([
    { width: 320, drawn: long ? cards : sample('narrow', once, Math.ceil(once.length / 8)) },
    { width: 800, drawn: long ? cards : sample('wide', once, Math.ceil(once.length / 20)) },
  ])(
    'stay within their width at $width px, also when all is unfolded',
    async ({ width, drawn }) => {
      const page = await openCardPage(browser, width, drawn);
      expect(await page.locator('main > section').count()).toBe(drawn.length);
      expect(await refused(page)).toEqual([]);
      expect(await overflowing(page)).toEqual([]);
      await unfoldAll(page);
      expect(await overflowing(page)).toEqual([]);
      await page.close();
    },
    patience,
  );

  /** axe judges names, roles, order and colours: per theme and language, at one width. */
  test(
    'stay within 480 px, and have no finding of axe when all is unfolded',
    async () => {
      const page = await openCardPage(browser, 480, sample('axe', once, Math.ceil(once.length / 14)));
      expect(await overflowing(page)).toEqual([]);
      await unfoldAll(page);
      expect(await overflowing(page)).toEqual([]);
      expect((await axeFindings(page)).filter((finding) => !nameless.test(finding))).toEqual([]);
      await page.close();
    },
    patience,
  );
});

test('the file of an incident fits one screen: 700 px of a window of 480 px, before anything is unfolded', async () => {
  const files = once.filter(({ name }) => ordinaryFiles.has(name));
  const page = await openCardPage(browser, 480, files);
  const heights = await page.evaluate(() =>
    [...document.querySelectorAll('main > section')].map(
      (section) => [section.id, section.getBoundingClientRect().height] as const,
    ),
  );
  expect(heights).toHaveLength(files.length);
  expect(heights.filter(([, height]) => height > 700)).toEqual([]);
  await page.close();
});

/** For the README, on request: what draws them differs by a few pixels from one machine to another. */
const pictures = [
  { name: 'form-laptop', theme: 'light' },
  { name: 'receipt-delivered', theme: 'light' },
  { name: 'receipt-alarm', theme: 'light' },
  { name: 'alert-new', theme: 'light' },
  { name: 'alert-taken', theme: 'dark' },
  { name: 'loan-form', theme: 'light' },
  { name: 'custody-requested', theme: 'light' },
  { name: 'loan-out', theme: 'light' },
  { name: 'custody-out-late', theme: 'dark' },
  { name: 'safe', theme: 'light' },
  { name: 'closing-missing', theme: 'light' },
  { name: 'key-coming', theme: 'light' },
  { name: 'count', theme: 'light' },
  { name: 'visit-arrived', theme: 'light' },
  { name: 'visit-day', theme: 'light' },
  { name: 'visit-sweep', theme: 'light' },
  { name: 'bhv-list', theme: 'light' },
  { name: 'bhv-roll', theme: 'dark' },
  { name: 'seat-waiting', theme: 'light' },
  { name: 'session-planned', theme: 'light' },
  { name: 'nudges-all', theme: 'light' },
  { name: 'attendance', theme: 'dark' },
  { name: 'evidence', theme: 'light' },
  { name: 'files-received', theme: 'light' },
  { name: 'admin-home', theme: 'light' },
  { name: 'admin-roles', theme: 'light' },
] as const;

async function makePictures(): Promise<void> {
  const shown = cards.filter(
    (card) => card.locale === 'nl' && pictures.some(({ name }) => name === card.name),
  );
  const page = await openCardPage(browser, 420, shown);
  for (const { name, theme } of pictures)
    await page.locator(`#${name}-nl-${theme}`).screenshot({ path: `test/screenshots/card-${name}.png` });
  await page.close();
}

if (process.env['PICTURES'] !== undefined) test('makes the pictures of the README', makePictures, 180_000);
