import type { BotUnderTest } from '../support/bot';
import { linkOn } from '../support/download';
import { borrowed, fg as safeFg, keeper, startSafe } from '../support/kluis-story';
import { colleague, employee, fg, incidentOf, nl, reported, startStory } from '../support/incident-story';

/** How much one person, or one address, may ask; a report is never held up. */

let bot: BotUnderTest;
afterEach(async () => {
  await bot.stop();
});

const asMany = async (count: number, ask: () => Promise<unknown>): Promise<void> => {
  for (let time = 0; time < count; time += 1) await ask();
};

describe('one person asks far more than a person can', () => {
  beforeEach(async () => {
    bot = await startStory({ environment: { PERSON_LIMITS: '5/60000' } });
  });

  test('and is told to wait, while a colleague is not; a minute later it goes on', async () => {
    const busy = bot.person(employee);
    await asMany(5, () => busy.types('/help'));
    expect((await busy.types('/mijn')).text).toContain(nl.shared.notice.tooFast[0]);
    expect((await bot.person(colleague).types('/help')).text).not.toContain(nl.shared.notice.tooFast[0]);
    bot.clock.advance(60_000);
    expect((await busy.types('/help')).text).not.toContain(nl.shared.notice.tooFast[0]);
  });

  test('and still reports an incident, whole', async () => {
    await asMany(6, () => bot.person(employee).types('/help'));
    const id = await reported(bot);
    expect((await incidentOf(bot, id)).status).toBe('reported');
    bot.person(fg).sees(id);
  });

  test('and what was typed into a card stays in it', async () => {
    const id = await reported(bot);
    const receipt = await bot.person(employee).sees(id).press(nl.receipt.add);
    receipt.fill(nl.receipt.addLabel, 'De blauwe tas');
    await asMany(5, () => bot.person(employee).types('/help'));
    await receipt.press(nl.incident.send);
    expect(bot.person(employee).said).toContain(nl.shared.notice.tooFast[0]);
    expect((await incidentOf(bot, id)).remarks).toEqual([]);
    bot.clock.advance(60_000);
    await receipt.press(nl.incident.send);
    expect((await incidentOf(bot, id)).remarks.map(({ text }) => text)).toEqual(['De blauwe tas']);
  });
});

describe('downloads', () => {
  beforeEach(async () => {
    bot = await startSafe({ environment: { PUBLIC_URL: 'https://veilig.example/' } });
    await borrowed(bot);
  });

  const fetchFile = (link: string): Promise<Response> => fetch(link, { method: 'POST' });
  const linkFor = async (someone = keeper): Promise<string> => {
    const safe = await bot.person(someone).types('/kluis');
    const card = await safe.open(nl.shared.more).press(nl.kluisLists.exportCsv);
    return bot.url + new URL(linkOn(card)).pathname;
  };

  test('[S45] guessing is refused before storage is asked, a right link as well; from elsewhere it works', async () => {
    const link = await linkFor();
    for (let guess = 0; guess < 60; guess += 1)
      expect((await fetchFile(`${bot.url}/download/${'x'.repeat(43)}`)).status).toBe(404);
    expect((await fetch(link)).status).toBe(429);
    expect((await fetch(link, { headers: { 'x-forwarded-for': '203.0.113.7' } })).status).toBe(200);
    bot.clock.advance(60_000);
    expect((await fetchFile(link)).status).toBe(200);
  });

  test('[S45] one person fetches so many in ten minutes; the link is not used up by the no', async () => {
    const links: string[] = [];
    await asMany(61, async () => links.push(await linkFor()));
    for (const link of links.slice(0, 60)) expect((await fetchFile(link)).status).toBe(200);
    const [last = ''] = links.slice(-1);
    expect((await fetchFile(last)).status).toBe(429);
    expect((await fetchFile(await linkFor(safeFg))).status).toBe(200);
    expect((await fetch(last)).status).toBe(200);
  });
});
