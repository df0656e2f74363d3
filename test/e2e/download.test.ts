import { type BotUnderTest, organisationText } from '../support/bot';
import { TestClock } from '../support/clock';
import { linkOn } from '../support/download';
import { borrowed, borrower, fg, keeper, startSafe } from '../support/kluis-story';
import { nl } from '../support/person/words';

const { kluisLists, shared } = nl;

let bot: BotUnderTest;
const start = async (clock = new TestClock(), organisation = organisationText) => {
  bot = await startSafe({ clock, organisation, environment: { PUBLIC_URL: 'https://veilig.example/' } });
};
afterEach(async () => {
  await bot.stop();
});

/** Requests an export, and returns the address by which this machine reaches it. */
async function exportLink(someone = keeper, format = kluisLists.exportCsv): Promise<string> {
  const safe = await bot.person(someone).types('/kluis');
  const link = linkOn(await safe.open(shared.more).press(format));
  expect(link).toMatch(/^https:\/\/veilig\.example\/download\/[\w-]{43}$/);
  return bot.url + new URL(link).pathname;
}

const fetchFile = async (link: string): Promise<Response> => await fetch(link, { method: 'POST' });

test('[B21] [S45] the office manager downloads every loan; a page comes first, and only its button uses the link up', async () => {
  await start();
  const id = await borrowed(bot, { dossier: '=HYPERLINK("http://evil.test")' });
  const link = await exportLink();
  for (const method of ['GET', 'HEAD', 'GET']) {
    const page = await fetch(link, { method });
    if (method === 'GET') expect(await page.text()).toContain('<button>Downloaden</button>');
  }
  const file = await fetchFile(link);
  expect(Object.fromEntries(file.headers)).toMatchObject({
    'content-type': 'text/csv; charset=utf-8',
    'content-disposition': 'attachment; filename="kluis-2026-11-23.csv"',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
  });
  const text = await file.text();
  for (const words of [id, borrower.name, 'Uit de kluis', `"'=HYPERLINK(""http`])
    expect(text).toContain(words);
  expect((await bot.ledger.history('kluis', 'exports')).map(({ type, by }) => [type, by])).toEqual([
    ['exported', keeper.aadObjectId],
  ]);
});

test('[B21] a workbook as well', async () => {
  await start();
  await borrowed(bot);
  const file = await fetchFile(await exportLink(fg, kluisLists.exportXlsx));
  expect(file.headers.get('content-type')).toContain('spreadsheetml');
  expect(
    Buffer.from(await file.arrayBuffer())
      .subarray(0, 2)
      .toString(),
  ).toBe('PK');
});

test('[S45] a link works once: used again, pressed twice at once, or too late, there is nothing', async () => {
  const clock = new TestClock();
  await start(clock);
  const link = await exportLink();
  const both = await Promise.all([fetchFile(link), fetchFile(link)]);
  expect(both.map(({ status }) => status).sort()).toEqual([200, 404]);
  expect((await fetchFile(link)).status).toBe(404);
  expect((await fetch(link)).status).toBe(404);
  const late = await exportLink();
  clock.advance(5 * 60_000);
  expect((await fetchFile(late)).status).toBe(404);
});

test('[R20] who lost the role after asking gets nothing, and who never had it is offered none', async () => {
  const organisation = JSON.parse(organisationText) as { people: Record<string, unknown>[] };
  const people = organisation.people.map((person) =>
    person['aadObjectId'] === keeper.aadObjectId ? { ...person, end: '2026-11-23' } : person,
  );
  // A minute before midnight in Amsterdam.
  const clock = new TestClock('2026-11-23T22:59:00Z');
  await start(clock, JSON.stringify({ ...organisation, people }));
  const link = await exportLink();
  clock.advance(2 * 60_000);
  const refused = await fetchFile(link);
  expect(refused.status).toBe(404);
  expect(await refused.text()).not.toContain('KL-');
  const safe = await bot.person(borrower).types('/kluis');
  expect(safe.buttons).not.toContain(shared.more);
});

test.each(['nobody', 'a'.repeat(43), '../../etc/passwd', '%2e%2e', 'a'.repeat(5_000)])(
  '[S45] an address nobody was given says nothing: %s',
  async (token) => {
    await start();
    const answers = await Promise.all([
      fetch(`${bot.url}/download/${token}`),
      fetchFile(`${bot.url}/download/${token}`),
    ]);
    for (const answer of answers) {
      expect(answer.status).toBe(404);
      expect(await answer.text()).not.toContain(token);
    }
  },
);

test('[S45] the stored row holds no way to the file', async () => {
  await start();
  const link = await exportLink();
  const token = link.split('/').at(-1) ?? '';
  const rows = await bot.rows.list('download', { from: '', below: '~' });
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(token);
});
