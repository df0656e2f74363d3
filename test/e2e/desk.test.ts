import type { BotUnderTest } from '../support/bot';
import { AtDesk } from '../support/person/at-desk';
import { en } from '../support/person/words';
import {
  announced,
  arrived,
  deskLink,
  deskOpened,
  desksCard,
  fetches,
  host,
  keeper,
  nl,
  partition,
  passTo,
  presses,
  startReception,
  visitOf,
  visitOn,
} from '../support/visit-story';

const { deskPage: page, visit: words, visitLists: lists } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startReception();
});
afterEach(async () => {
  await bot.stop();
});

test('[N11] [C2] [C5] [C24] the whole visit from a desk without an account: arrived, answered, fetched, left', async () => {
  // The main road, on the storage the product runs on.
  await bot.stop();
  bot = await startReception({ storage: 'azurite' });
  const id = await announced(bot, { people: '2' });
  const desk = await deskOpened(bot);
  for (const said of ['Bouwbedrijf Noord', '2 personen', host.name])
    expect(desk.row('Jan Jansen')).toContain(said);
  await desk.presses(page.arrive, 'Jan Jansen');
  bot.person(host).sees(id, words.arrivedTitle);
  expect(desk.row('Jan Jansen')).toContain(page.waiting);
  await presses(bot, host, id, words.coming);
  expect((await desk.looks()).row('Jan Jansen')).toContain(words.answer.coming(host.name));
  await fetches(bot, host, id);
  expect((await desk.looks()).row('Jan Jansen')).toContain(page.collected(host.name));
  await desk.presses(page.leave, 'Jan Jansen');
  expect(desk.row('Jan Jansen')).toContain('Afgemeld om');
  const { left } = (await visitOf(bot, id)) as { left?: { by: { desk?: string } } };
  expect(left?.by.desk).toMatch(/^desk-/);
});

test('[N11] [C8] an unexpected visitor: the host named is asked, and a no stands at the desk', async () => {
  const desk = await deskOpened(bot);
  expect(() => desk.submission(page.send)).toThrow('fill in name');
  const [first = ''] = host.name.split(' ');
  await desk.fill(page.name, 'Piet Smit').fill(page.forWhom, `voor mevrouw ${first}`).presses(page.send);
  expect(desk.text).toContain(page.sent);
  expect(desk.row('Piet Smit')).toContain(page.waitingYes);
  // Nobody is sent up before a yes.
  expect(desk.buttons('Piet Smit')).toEqual([page.leave, page.undoArrived, page.amendSend]);
  const asked = bot.person(host).sees('Piet Smit', words.unexpectedTitle);
  await asked.open(words.unknown).press(words.unknownSend);
  expect((await desk.looks()).row('Piet Smit')).toContain(page.refused);
  expect((await visitOf(bot, visitOn(asked.text))).status).toBe('refused');
  expect(desk.text).toContain(`${page.turnedAway} (1)`);
  expect(desk.text).toContain(`${page.inside} (0)`);
  // It is not clear who it is for: the office is asked, and the desk learns no names.
  await desk.fill(page.name, 'Els').fill(page.forWhom, 'de directeur').presses(page.send);
  expect(desk.text).toContain(page.sent);
  bot.person(keeper).sees('Els', 'de directeur', words.unclearTitle);
  // Loaded again later it is no news any more.
  const address = `/desk?said=sent&at=${bot.clock.now().getTime()}`;
  expect((await desk.looks(address)).text).toContain(page.sent);
  bot.clock.advance(2 * 60_000);
  expect((await desk.looks(address)).text).not.toContain(page.sent);
});

test('[N11] [C11] a supplier by the garage, somebody who goes up alone, a delivery that stays at the desk', async () => {
  const [mechanic, guest, parcel] = [
    await announced(bot, { name: 'Monteur', kind: 'supplier' }),
    await announced(bot, { name: 'Els' }),
    await announced(bot, { name: 'Pakket', kind: 'delivery' }),
  ];
  const desk = await deskOpened(bot);
  await desk.presses(page.garage, 'Monteur');
  expect(await visitOf(bot, mechanic)).toMatchObject({ arrival: { way: 'garage' } });
  expect(desk.row('Monteur')).toContain(page.viaGarage);
  await desk.presses(page.arrive, 'Els');
  expect(desk.buttons('Els')).toEqual([
    page.fetched,
    page.atDoor,
    page.leave,
    page.undoArrived,
    page.amendSend,
  ]);
  await desk.presses(page.atDoor, 'Els');
  expect(desk.row('Els')).toContain(page.door);
  bot.person(host).sees(guest, words.atDoorTitle);
  await desk.presses(page.deliver, 'Pakket');
  bot.person(host).sees(parcel, words.deliveredTitle);
  // What is there stays in sight until somebody fetches it.
  expect(desk.row('Pakket')).toContain(page.parcelTold);
  await desk.presses(page.fetched, 'Pakket');
  expect(desk.text).not.toContain('Pakket');
});

test('[N11] [C5] the answer appears by itself: an event comes over the open connection', async () => {
  const id = await announced(bot);
  const desk = await deskOpened(bot);
  await desk.presses(page.arrive, 'Jan Jansen');
  const response = await desk.get('/desk/events');
  const reader = response.body?.getReader();
  if (!reader) throw new Error('no stream');
  expect(response.headers.get('content-type')).toBe('text/event-stream');
  const text = async () => new TextDecoder().decode((await reader.read()).value);
  expect(await text()).toContain('retry');
  await presses(bot, host, id, words.coming);
  expect(await text()).toContain('data: 1');
  expect((await desk.looks('/desk/list')).row('Jan Jansen')).toContain(words.answer.coming(host.name));
  // Revoked: announced within seconds, and the connection ends.
  await revoke(lists.deskRow(1));
  bot.clock.advance(6_000);
  let said = '';
  for (let part = await reader.read(); !part.done; part = await reader.read())
    said += new TextDecoder().decode(part.value);
  expect(said).toContain('event: gone');
});

/** "Intrekken", by the office manager. @returns her card. */
const revoke = async (row: string) =>
  await (await desksCard(bot)).open(nl.shared.more).fill(lists.deskChoose, row).press(lists.deskRevoke);

test('[N11] a stop lets the pages that listen go, and does not wait for them', async () => {
  const desk = await deskOpened(bot);
  const response = await desk.get('/desk/events');
  const stopped = bot.stop();
  expect(await response.text()).toContain('retry');
  await stopped;
  bot = await startReception();
});

describe('[N11] the link', () => {
  test('expires: unopened after minutes, opened after days', async () => {
    const late = await deskLink(bot);
    const desk = await deskOpened(bot);
    await passTo(bot, '2026-11-23T09:16:00Z');
    expect((await AtDesk.opens(bot, late)).text).toContain(page.goneTitle);
    expect((await desk.looks()).text).toContain(page.title);
    await passTo(bot, '2027-02-21T09:01:00Z');
    expect((await desk.looks()).text).toContain(page.goneTitle);
  });

  test('is revoked in chat, by the office', async () => {
    const desk = await deskOpened(bot);
    const [id = ''] = await bot.ledger.indexed(partition, 'desk');
    expect((await revoke(lists.deskRow(1))).text).toContain(lists.deskNone);
    for (const path of ['/desk', '/desk/list', '/desk/events'])
      expect((await desk.get(path)).status).toBe(404);
    expect((await bot.ledger.history(partition, id)).map(({ type, by }) => [type, by])).toEqual([
      ['deskMade', keeper.aadObjectId],
      ['deskPaired', null],
      ['deskRevoked', keeper.aadObjectId],
    ]);
  });
});

describe('[N11] the page', () => {
  test('shows today only, and nothing of another day or of anybody else', async () => {
    await announced(bot);
    await announced(bot, { name: 'Morgen Pas', day: '2026-11-24' });
    const desk = await deskOpened(bot);
    expect(desk.text).not.toContain('Morgen Pas');
    for (const path of ['/desk?day=2026-11-24', '/desk/list?day=2026-11-24', '/desk?location=elders'])
      expect((await desk.looks(path)).html).not.toContain('Morgen Pas');
    // Nobody's name but those of today's hosts.
    expect((await desk.looks()).html).not.toContain(keeper.name);
    await passTo(bot, '2026-11-24T08:00:00Z');
    expect((await desk.looks()).text).toContain('Morgen Pas');
    expect(desk.text).not.toContain('Jan Jansen');
    for (const path of ['/download/x', '/api/messages', '/desk/../readyz/x'])
      expect((await desk.get(path)).status).toBeGreaterThanOrEqual(404);
  });

  test('[S36] typed text is text; nothing comes from elsewhere, and the policy says so', async () => {
    await announced(bot, { name: '<img src=x onerror=alert(1)>"\'&', company: '</ul><script>1</script>' });
    const desk = await deskOpened(bot);
    expect(desk.row('<img src=x onerror=alert(1)>')).toContain('</ul><script>1</script>');
    const { headers } = await desk.get('/desk');
    expect(desk.html).not.toContain('<img');
    expect(desk.html.match(/<script/g)).toHaveLength(1);
    expect(desk.html).not.toMatch(/(?:src|href)="(?!\/desk)/);
    const policy = headers.get('content-security-policy') ?? '';
    expect(policy).toMatch(
      /^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; connect-src 'self'; /,
    );
    expect(policy).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  test('[C26] speaks English when asked', async () => {
    await arrived(bot);
    const desk = await deskOpened(bot);
    await desk.follows(page.language);
    for (const said of [en.deskPage.title, en.deskPage.waiting]) expect(desk.text).toContain(said);
    // And continues in it.
    await desk.presses(en.deskPage.leave, 'Jan Jansen');
    expect(desk.text).toContain(en.deskPage.nobodyInside);
  });
});

test('[N11] a page that stood open since yesterday: it says so, keeps what was typed, and works at the next press', async () => {
  const desk = await deskOpened(bot);
  desk.fill(page.name, 'Piet Smit').fill(page.forWhom, host.name);
  bot.clock.advance(25 * 3_600_000);
  await desk.presses(page.send);
  expect(desk.text).toContain(page.tooOld);
  // Nothing has to be retyped.
  await desk.presses(page.send);
  expect(desk.text).toContain(page.sent);
  expect(desk.row('Piet Smit')).toContain(host.name);
});

test('[N11] what is missing is said, and the rest stands there still', async () => {
  const desk = await deskOpened(bot);
  await desk
    .fill(page.name, 'Piet Smit')
    .fill(page.company, 'Noord')
    .fill(page.forWhom, ' ')
    .presses(page.send);
  expect(desk.text).toContain(page.incomplete);
  await desk.fill(page.forWhom, host.name).presses(page.send);
  expect(desk.row('Piet Smit')).toContain('Noord');
});

test('[N11] the desk learns no more of a name than was typed; unknown and ambiguous look alike', async () => {
  const [first = ''] = host.name.split(' ');
  const desk = await deskOpened(bot);
  await desk.fill(page.name, 'Piet Smit').fill(page.forWhom, first).presses(page.send);
  expect(desk.row('Piet Smit')).toContain(page.forHost(first));
  const asked = bot.person(host).sees('Piet Smit', words.unexpectedTitle);
  await asked.press(words.coming);
  await desk.looks();
  expect(desk.row('Piet Smit')).toContain(words.answer.coming(first));
  expect(desk.text).not.toContain(host.name);
  // Nobody of that name, and two of them.
  for (const said of ['Xandra', 'de'])
    await desk.fill(page.name, said).fill(page.forWhom, said).presses(page.send);
  const same = (said: string): string =>
    desk.row(page.forHost(said)).replace(new RegExp(`(^|voor )${said}`, 'g'), '$1…');
  expect(desk.text).toContain(page.sent);
  expect(same('Xandra')).toBe(same('de'));
  expect(desk.text).not.toContain(keeper.name);
});

test('[N11] one desk cannot take every stream: its sixth is refused, and another desk listens', async () => {
  const [one, other] = [await deskOpened(bot), await deskOpened(bot)];
  const streams = await Promise.all([1, 2, 3, 4, 5].map(() => one.get('/desk/events')));
  expect(streams.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
  expect((await one.get('/desk/events')).status).toBe(429);
  const listening = await other.get('/desk/events');
  expect(listening.status).toBe(200);
  for (const { body } of [...streams, listening]) await body?.cancel();
});
