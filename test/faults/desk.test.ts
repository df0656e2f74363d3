import type { BotUnderTest } from '../support/bot';
import { noFault, StorageProxy } from '../support/storage-proxy';
import { announced, deskOpened, host, nl, startReception } from '../support/visit-story';

/** The desk while storage is away: a page, never a program's words, and nothing that was typed is lost. */
const { deskPage: page } = nl;

let proxy: StorageProxy;
let bot: BotUnderTest;
beforeEach(async () => {
  proxy = await StorageProxy.start();
  bot = await startReception({ storageUrl: proxy.url, environment: { STORAGE_TIMEOUT_MS: '700' } });
});
afterEach(async () => {
  proxy.behave = () => noFault;
  await bot.stop();
  await proxy.stop();
});

const away = (): void => {
  proxy.behave = () => ({ kind: 'status', status: 503 });
};

test('[N11] a walk-in sent while storage is away: a page with what was typed, sent again by its button, and asked once', async () => {
  const desk = await deskOpened(bot);
  desk.fill(page.name, 'Piet <b>Smit</b>').fill(page.company, 'Noord & Zn').fill(page.forWhom, host.name);
  away();
  await desk.presses(page.send);
  expect(desk.status).toBe(503);
  for (const words of [page.unsentTitle, page.failed, page.unsent]) expect(desk.text).toContain(words);
  proxy.behave = () => noFault;
  await desk.presses(page.again);
  expect(desk.text).toContain(page.sent);
  expect(desk.row('Piet <b>Smit</b>')).toContain('Noord & Zn');
  bot.person(host).sees('Piet <b>Smit</b>', nl.visit.unexpectedTitle);
});

test('[N11] the page while storage is away is a page that comes back by itself', async () => {
  await announced(bot, {});
  const desk = await deskOpened(bot);
  away();
  for (const path of ['/desk', '/desk/list', '/desk/events', '/desk/no.such.link']) {
    const response = await desk.get(path);
    const body = await response.text();
    expect([path, response.headers.get('content-type')?.split(';')[0]]).toEqual([path, 'text/html']);
    expect(body).not.toContain('{"error"');
  }
  await desk.looks();
  expect(desk.status).toBe(503);
  expect(desk.text).toContain(page.failed);
  expect(desk.html).toContain('http-equiv="refresh"');
  proxy.behave = () => noFault;
  expect((await desk.looks()).row('Jan Jansen')).toContain(host.name);
});
