import type { BotUnderTest } from '../support/bot';
import type { AtDesk } from '../support/person/at-desk';
import {
  announced,
  deskLink,
  deskOpened,
  host,
  nl,
  partition,
  startReception,
  visitOf,
} from '../support/visit-story';

/** What reaches the desk's address from anything but a browser showing the page: replayed, guessed, from elsewhere. */
const { deskPage: page } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startReception();
});
afterEach(async () => {
  await bot.stop();
});

const pair = async (link: string): Promise<Response> =>
  await fetch(link, { method: 'POST', redirect: 'manual' });
const arrival = (desk: AtDesk) => desk.submission(page.arrive, 'Jan Jansen').fields;

test('[N11] [R2] a form that is sent three times has its effect once', async () => {
  const desk = await deskOpened(bot);
  const { fields } = desk.fill(page.name, 'Piet').fill(page.forWhom, host.name).submission(page.send);
  await Promise.all([1, 2, 3].map(() => desk.post(fields)));
  expect(await bot.ledger.indexed(partition, 'inside')).toHaveLength(1);
});

test('[N11] a link opens once: who replays it gets nothing, and a look does not use it up', async () => {
  const link = await deskLink(bot);
  for (let look = 0; look < 3; look += 1) expect((await fetch(link)).status).toBe(200);
  const all = await Promise.all([1, 2, 3].map(() => pair(link)));
  expect(all.map(({ status }) => status).sort()).toEqual([303, 404, 404]);
  expect((await fetch(link)).status).toBe(404);
  expect((await pair(link)).headers.get('set-cookie')).toBeNull();
});

test('[N11] the cookie is out of reach of scripts and other sites, and not stored as it is', async () => {
  const cookie = (await pair(await deskLink(bot))).headers.get('set-cookie') ?? '';
  expect(cookie).toContain('HttpOnly; SameSite=Strict');
  const secret = /^desk=[^.]+\.[^.]+\.([^;]+);/.exec(cookie)?.[1];
  expect(secret).toBeDefined();
  expect(JSON.stringify(await bot.ledger.list(partition, 'item|desk-'))).not.toContain(secret);
});

test('[N11] a link with another signature, id, place or cookie is none; guessing ends in 429, and a real desk goes on', async () => {
  const desk = await deskOpened(bot);
  const token = (await deskLink(bot)).split('/desk/')[1] ?? '';
  const [place = '', id = '', mac = ''] = token.split('.');
  const wrong = [
    `${place}.${id}.${mac.slice(0, -1)}x`,
    `${place}.desk-0000000000000000.${mac}`,
    `elders.${id}.${mac}`,
    `${place}.${id}`,
    '..',
    '%00',
    'a'.repeat(2_000),
    `${token}.x`,
  ];
  for (const one of wrong) {
    expect((await fetch(`${bot.url}/desk/${one}`)).status).toBeGreaterThanOrEqual(400);
    expect((await pair(`${bot.url}/desk/${one}`)).status).toBeGreaterThanOrEqual(400);
  }
  const statuses = await Promise.all(
    Array.from({ length: 80 }, async (_, at) => {
      const headers = { cookie: `desk=kantoor.desk-${String(at).padStart(16, '0')}.${'A'.repeat(43)}` };
      return (await fetch(`${bot.url}/desk`, { headers })).status;
    }),
  );
  expect(new Set(statuses)).toEqual(new Set([404, 429]));
  expect((await desk.looks()).status).toBe(200);
  // Even a correct link has to wait, so that trying links costs no storage.
  expect((await pair(`${bot.url}/desk/${token}`)).status).toBe(429);
  bot.clock.advance(61_000);
  expect((await pair(`${bot.url}/desk/${token}`)).status).toBe(303);
});

test('[N11] no form of another page is let in: secret, origin and site are looked at', async () => {
  const id = await announced(bot);
  const [desk, other] = [await deskOpened(bot), await deskOpened(bot)];
  const form = arrival(desk);
  const tries = [
    desk.post({ ...form, csrf: '' }),
    desk.post({ ...form, csrf: arrival(other)['csrf'] ?? '' }),
    desk.post(form, { 'sec-fetch-site': 'cross-site' }),
    desk.post(form, { origin: 'https://evil.example' }),
    desk.post(form, { 'content-type': 'text/plain' }),
    desk.post({ ...form, name: 'x'.repeat(9_000) }),
  ];
  expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
  expect((await visitOf(bot, id)).status).toBe('expected');
  expect((await desk.post(form)).status).toBe(303);
  expect((await visitOf(bot, id)).status).toBe('arrived');
});

test('[N11] a desk is limited: more than a minute of pressing is answered with 429, and does nothing', async () => {
  const id = await announced(bot);
  const desk = await deskOpened(bot);
  const form = arrival(desk);
  for (let at = 0; at < 60; at += 1) await desk.post({ ...form, act: 'leave' });
  expect((await desk.presses(page.arrive, 'Jan Jansen')).text).toContain(page.unsentTitle);
  expect(desk.status).toBe(429);
  expect((await visitOf(bot, id)).status).toBe('expected');
});
