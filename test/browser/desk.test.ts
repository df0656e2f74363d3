import { request } from 'node:http';
import type { Browser, Page } from 'playwright-core';
import type { BotUnderTest } from '../support/bot';
import { openBrowser } from '../support/card-page';
import { bodyOf, listenOnLoopback, type Loopback } from '../support/loopback';
import { announced, deskLink, host, nl, startReception } from '../support/visit-story';

/** The page of the desk in a real browser: it stays, whatever happens to the connection. */

const { deskPage: words } = nl;

let browser: Browser;
let bot: BotUnderTest;
let way: Loopback;
/** What happens to a request between browser and bot: nothing, a status, or no answer at all. */
let broken: (path: string) => number | 'gone' | null;
let page: Page;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(async () => {
  await browser.close();
});

beforeEach(async () => {
  broken = () => null;
  bot = await startReception();
  way = await listenOnLoopback((incoming, response) => {
    const fault = broken(incoming.url ?? '');
    if (fault === 'gone') return void response.destroy();
    if (fault !== null) {
      response.writeHead(fault);
      return void response.end('<p>no</p>');
    }
    void bodyOf(incoming).then((body) => {
      const { method, headers, url } = incoming;
      const onward = request(`${bot.url}${url ?? ''}`, { method, headers }, (answer) => {
        response.writeHead(answer.statusCode ?? 500, answer.headers);
        response.flushHeaders();
        answer.pipe(response);
      });
      response.once('close', () => onward.destroy());
      onward.on('error', () => response.destroy());
      onward.end(body);
    });
  });
  page = await browser.newPage({ viewport: { width: 768, height: 1_000 } });
  await page.clock.install();
  await page.goto(`${way.url}${new URL(await deskLink(bot)).pathname}`);
  await page.getByRole('button', { name: words.pairButton }).click();
  await page.getByText(words.nobodyExpected).waitFor();
});
afterEach(async () => {
  await page.close();
  await way.stop();
  await bot.stop();
});

const connection = () => page.getByText(words.away);

test('[N11] without connection the last list stands and says so; back again it goes on by itself', async () => {
  await announced(bot, { name: 'Jan Jansen' });
  await page.getByText('Jan Jansen').waitFor();
  broken = () => 503;
  await page.clock.runFor(61_000);
  await connection().waitFor();
  expect(await page.getByText('Jan Jansen').isVisible()).toBe(true);
  expect(await page.getByText(/Stand van/).isVisible()).toBe(true);
  broken = () => 'gone';
  await page.clock.runFor(61_000);
  expect(await connection().isVisible()).toBe(true);
  broken = () => null;
  await announced(bot, { name: 'Els Later' });
  await page.clock.runFor(61_000);
  await page.getByText('Els Later').waitFor();
  await connection().waitFor({ state: 'hidden' });
});

test('[N11] a stream that is refused is asked for again, and then the page is live', async () => {
  broken = (path) => (path.startsWith('/desk/events') ? 429 : null);
  await page.reload();
  await page.getByText(words.nobodyExpected).waitFor();
  broken = () => null;
  const opened = page.waitForResponse((response) => response.url().endsWith('/desk/events'));
  await page.clock.runFor(5_000);
  expect((await opened).status()).toBe(200);
  await announced(bot, { name: 'Jan Jansen' });
  await page.getByText('Jan Jansen').waitFor();
});

test('[N11] what is typed stays through a broken press, a reload and the other language, until it was taken', async () => {
  const field = (label: string) => page.getByRole('textbox', { name: label });
  await field(words.name).fill('Piet Smit');
  await field(words.forWhom).fill(host.name);
  broken = () => 502;
  await page.getByRole('button', { name: words.send }).click();
  await page.getByText('no', { exact: true }).waitFor();
  broken = () => null;
  await page.goto(`${way.url}/desk`);
  expect(await field(words.name).inputValue()).toBe('Piet Smit');
  await page.getByRole('link', { name: words.language }).click();
  await page.getByRole('link', { name: 'Nederlands' }).click();
  expect(await field(words.forWhom).inputValue()).toBe(host.name);
  await page.getByRole('button', { name: words.send }).click();
  await page.getByText(words.sent).waitFor();
  expect(await field(words.name).inputValue()).toBe('');
  await page.reload();
  expect(await field(words.name).inputValue()).toBe('');
});
