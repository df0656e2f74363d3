import { type BotUnderTest, cardOf, textOf } from '../support/bot';
import { DeskBrowser, deskLink, pair } from '../support/desk-page';
import {
  announced,
  host,
  keeper,
  location,
  partition,
  passTo,
  press,
  receptionist,
  startReception,
  untilCard,
  untilVisit,
  visitOf,
} from '../support/visit-story';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startReception();
});
afterEach(async () => {
  await bot.stop();
});

test('[N11] [C2] [C5] [C24] the whole visit from a desk without an account: arrived, answered, fetched, left', async () => {
  const id = await announced(bot, { people: '2' });
  const desk = await DeskBrowser.open(bot);
  const page = await desk.text();
  for (const words of ['Jan Jansen', 'Bouwbedrijf Noord', '2 personen', host.name])
    expect(page).toContain(words);
  expect((await desk.act('arrive', id)).headers.get('location')).toBe('/desk?lang=nl');
  await untilCard(bot, host, id, 'Je bezoeker is er');
  expect(await desk.text()).toContain('nog geen antwoord');
  await press(bot, host, id, 'visit.answer', { answer: 'coming' });
  expect(await desk.text()).toContain(`${host.name} komt eraan`);
  await press(bot, host, id, 'visit.collect');
  expect(await desk.text()).toContain(`Opgehaald door ${host.name}`);
  await desk.act('leave', id);
  const { left } = (await visitOf(bot, id)) as { left?: { by: { desk?: string } } };
  expect(left?.by.desk).toMatch(/^desk-/);
  expect(await desk.text()).not.toContain('Jan Jansen');
});

test('[N11] [C8] an unexpected visitor: the host named is asked, and a no stands at the desk', async () => {
  const desk = await DeskBrowser.open(bot);
  const first = host.name.split(' ')[0] ?? '';
  expect((await desk.walkIn('Piet Smit', `voor mevrouw ${first}`)).headers.get('location')).toContain(
    'said=sent',
  );
  const card = await untilCard(bot, host, 'Piet Smit', 'niet is aangemeld');
  const id = /BZ-\d{4}/.exec(textOf(card))?.[0] ?? '';
  expect(await desk.text()).toContain('Nog niet doorlaten');
  await press(bot, host, id, 'visit.refuse');
  await untilVisit(bot, id, ({ status }) => status === 'refused');
  expect(await desk.text()).toContain('Niet toelaten');
  // Whom it is for is not clear: the office is asked, and the desk learns no names.
  expect((await desk.walkIn('Els', 'de directeur')).headers.get('location')).toContain('said=sentOffice');
  expect(textOf(await untilCard(bot, keeper, 'Els'))).toContain('de directeur');
});

test('[N11] [R2] a form that is sent twice has its effect once', async () => {
  const desk = await DeskBrowser.open(bot);
  const fields = { ...(await desk.secrets()), act: 'walkIn', name: 'Piet', host: host.name };
  await Promise.all([1, 2, 3].map(() => desk.post(fields)));
  expect(await bot.ledger.indexed(partition, 'inside')).toHaveLength(1);
});

test('[N11] [C5] the answer appears by itself: an event comes over the open connection', async () => {
  const id = await announced(bot);
  const desk = await DeskBrowser.open(bot);
  await desk.act('arrive', id);
  await untilCard(bot, host, id, 'Je bezoeker is er');
  const response = await desk.get('/desk/events');
  const reader = response.body?.getReader();
  if (!reader) throw new Error('no stream');
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const text = async () => new TextDecoder().decode((await reader.read()).value);
  expect(await text()).toContain('retry');
  await press(bot, host, id, 'visit.answer', { answer: 'coming' });
  expect(await text()).toContain('data: 1');
  expect(await desk.text('/desk/list')).toContain('komt eraan');
  // Revoked: told within seconds, and the connection ends.
  const [link] = await linkIds();
  await bot.forge(keeper, 'visit.deskRevoke', { location, id: link ?? '' });
  bot.clock.advance(6_000);
  let said = '';
  for (let part = await reader.read(); !part.done; part = await reader.read())
    said += new TextDecoder().decode(part.value);
  expect(said).toContain('event: gone');
});

test('[N11] a stop lets the pages that listen go, and does not wait for them', async () => {
  const desk = await DeskBrowser.open(bot);
  const response = await desk.get('/desk/events');
  const stopped = bot.stop();
  expect(await response.text()).toContain('retry');
  await stopped;
  bot = await startReception();
});

const linkIds = () => bot.ledger.indexed(partition, 'desk');

describe('[N11] the link', () => {
  test('opens once: who replays it gets nothing, and a look does not use it up', async () => {
    const link = await deskLink(bot);
    for (let look = 0; look < 3; look += 1) expect((await fetch(link)).status).toBe(200);
    const all = await Promise.all([1, 2, 3].map(() => pair(link)));
    expect(all.map(({ status }) => status).sort()).toEqual([303, 404, 404]);
    expect((await fetch(link)).status).toBe(404);
    expect((await pair(link)).headers.get('set-cookie')).toBeNull();
  });

  test('expires: unopened after minutes, opened after days', async () => {
    const late = await deskLink(bot);
    const desk = await DeskBrowser.open(bot);
    await passTo(bot, '2026-11-23T09:16:00Z');
    expect((await pair(late)).status).toBe(404);
    expect((await desk.get('/desk')).status).toBe(200);
    await passTo(bot, '2026-11-30T09:01:00Z');
    expect((await desk.get('/desk')).status).toBe(404);
  });

  test('is revoked in chat, by the office only', async () => {
    const desk = await DeskBrowser.open(bot);
    const [id = ''] = await linkIds();
    for (const someone of [host, receptionist])
      expect(textOf((await bot.forge(someone, 'visit.deskRevoke', { location, id })).body)).toContain(
        'niet voor jou',
      );
    expect((await desk.get('/desk')).status).toBe(200);
    const card = cardOf((await bot.forge(keeper, 'visit.deskRevoke', { location, id })).body);
    expect(textOf(card)).toContain('Er is nu geen balie');
    for (const path of ['/desk', '/desk/list', '/desk/events'])
      expect((await desk.get(path)).status).toBe(404);
    expect((await bot.ledger.history(partition, id)).map(({ type, by }) => [type, by])).toEqual([
      ['deskMade', keeper.aadObjectId],
      ['deskPaired', null],
      ['deskRevoked', keeper.aadObjectId],
    ]);
  });

  test('with another signature, id, place or cookie is none; guessing ends in 429, and a real desk goes on', async () => {
    const desk = await DeskBrowser.open(bot);
    const token = (await deskLink(bot)).split('/desk/')[1] ?? '';
    const [place = '', id = '', mac = ''] = token.split('.');
    const wrong = [
      ...[
        `${place}.${id}.${mac.slice(0, -1)}x`,
        `${place}.desk-0000000000000000.${mac}`,
        `elders.${id}.${mac}`,
      ],
      ...[`${place}.${id}`, '..', '%00', 'a'.repeat(2_000), `${token}.x`],
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
    expect((await desk.get('/desk')).status).toBe(200);
    expect((await pair(`${bot.url}/desk/${token}`)).status).toBe(303);
  });
});

describe('[N11] the page', () => {
  test('shows today only, and nothing of another day or of anybody else', async () => {
    await announced(bot);
    await announced(bot, { name: 'Morgen Pas', day: '2026-11-24' });
    const desk = await DeskBrowser.open(bot);
    expect(await desk.text()).not.toContain('Morgen Pas');
    for (const path of ['/desk?day=2026-11-24', '/desk/list?day=2026-11-24', '/desk?location=elders'])
      expect(await desk.text(path)).not.toContain('Morgen Pas');
    // Nobody's name but those of today's hosts.
    expect(await desk.text()).not.toContain(keeper.name);
    await passTo(bot, '2026-11-24T08:00:00Z');
    expect(await desk.text()).toContain('Morgen Pas');
    expect(await desk.text()).not.toContain('Jan Jansen');
    for (const path of ['/download/x', '/api/messages', '/desk/../readyz/x'])
      expect((await desk.get(path)).status).toBeGreaterThanOrEqual(404);
  });

  test('lets in no form of another page: secret, origin and site are looked at', async () => {
    const id = await announced(bot);
    const desk = await DeskBrowser.open(bot);
    const other = await DeskBrowser.open(bot);
    const { csrf } = await desk.secrets();
    const form = { act: 'arrive', visit: id };
    const tries = [
      desk.post(form),
      desk.post({ ...form, csrf: (await other.secrets()).csrf }),
      desk.post({ ...form, csrf }, { 'sec-fetch-site': 'cross-site' }),
      desk.post({ ...form, csrf }, { origin: 'https://evil.example' }),
      desk.post({ ...form, csrf }, { 'content-type': 'text/plain' }),
      desk.post({ ...form, csrf, name: 'x'.repeat(9_000) }),
    ];
    expect((await Promise.all(tries)).map(({ status }) => status)).toEqual([403, 403, 403, 403, 403, 403]);
    expect((await visitOf(bot, id)).status).toBe('expected');
  });

  test('is limited: more than a minute of pressing is answered with 429, and does nothing', async () => {
    const id = await announced(bot);
    const desk = await DeskBrowser.open(bot);
    const { csrf } = await desk.secrets();
    for (let at = 0; at < 60; at += 1) await desk.post({ csrf, act: 'leave', visit: id });
    expect((await desk.post({ csrf, act: 'arrive', visit: id })).status).toBe(429);
    expect((await visitOf(bot, id)).status).toBe('expected');
  });

  test('[S33] typed text is text; nothing comes from elsewhere, and the policy says so', async () => {
    await announced(bot, { name: '<img src=x onerror=alert(1)>"\'&', company: '</ul><script>1</script>' });
    const desk = await DeskBrowser.open(bot);
    const response = await desk.get('/desk');
    const page = await response.text();
    expect(page).not.toContain('<img');
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/(?:src|href)="(?!\/desk)/);
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; connect-src 'self'; /,
    );
    expect(policy).not.toContain('unsafe');
    expect(response.headers.get('cache-control')).toBe('no-store');
    const cookie = (await pair(await deskLink(bot))).headers.get('set-cookie') ?? '';
    expect(cookie).toContain('HttpOnly; SameSite=Strict');
    expect(JSON.stringify(await bot.ledger.list(partition, 'item|desk-'))).not.toContain(
      desk.cookie.split('.')[2],
    );
  });

  test('[C26] speaks English when asked', async () => {
    const desk = await DeskBrowser.open(bot);
    expect(await desk.text('/desk?lang=en')).toContain('Expected today');
  });
});
