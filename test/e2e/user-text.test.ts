import { chatOf } from '../support/activities';
import { secondsPass } from '../support/at-rest';
import { type BotUnderTest, textOf } from '../support/bot';
import { nodesOf } from '../support/card-nodes';
import {
  employee,
  fg,
  fromYourAbility,
  incidentOf,
  numberOn,
  report,
  startStory,
} from '../support/incident-story';

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory();
});
afterAll(async () => {
  await bot.stop();
});

/** Reports this, and returns the number with the FG's card. */
async function reported(what: string): Promise<{ id: string; alert: unknown }> {
  const id = numberOn(await report(bot, what));
  return { id, alert: bot.person(fg).sees(id).card.content };
}

/** Texts of the elements in which Markdown has no meaning. */
const runsOf = (card: unknown): readonly unknown[] =>
  nodesOf(card)
    .filter(({ type }) => type === 'TextRun')
    .map(({ text }) => text);
/** Texts of the elements that render Markdown: the heading of a card, and no others. */
const markdownOf = (card: unknown): string =>
  nodesOf(card)
    .filter(({ type }) => type === 'TextBlock' || type === 'Fact')
    .map(({ text, title, value }) => [text, title, value].join(' '))
    .join('\n');

test.each([
  '${1+1}',
  '${$root.data.token} ${data.token}',
  '{{name}} en {name}',
  '","evil":"x',
  "${isMatch('aaaaaaaaaaaaaaaaaaaaaaaaaaaaa!','^(a+)+$')}",
])('[S32] [S33] [S34] [S35] %s is text, word for word, and stored as it was typed', async (typed) => {
  const { id, alert } = await reported(typed);
  expect(runsOf(alert)).toContain(typed);
  expect((await incidentOf(bot, id)).facts.what).toBe(typed);
  await secondsPass(bot, 60);
  const receipt = bot.person(employee).sees(id, 'Afgeleverd bij');
  for (const card of [alert, receipt.card.content])
    expect(textOf(card).replaceAll(JSON.stringify(typed), '')).not.toContain('${');
});

test('[S35] no card that was ever sent shows an expression of its own template', async () => {
  for (const said of ['/help', '/incident', '/mijn', 'onzin', 'incident laptop kwijt'])
    await bot.person(fromYourAbility).types(said);
  await report(bot, 'Doos met mappen op de gang', {}, fromYourAbility);
  await bot.person(fromYourAbility).types('/mijn');
  const cards = bot.connector.chat(chatOf(fromYourAbility));
  expect(cards.length).toBeGreaterThanOrEqual(7);
  for (const { activity } of cards) expect(textOf(activity)).not.toContain('${');
});

test.each([
  '[Reset je wachtwoord](https://evil.example)',
  '![x](https://evil.example/p.png)',
  '<b>vet</b><img src=x onerror=alert(1)>',
  'javascript:alert(1) en https://evil.example',
  '<at>Farida Gerritsen</at> kijk hier',
  '**vet** _schuin_ `code`',
])('[S36] %s stands where nothing makes a link, a picture or a mention of it', async (typed) => {
  const { alert } = await reported(typed);
  expect(runsOf(alert)).toContain(typed);
  expect(markdownOf(alert)).not.toContain(typed);
  expect(textOf(alert)).not.toContain('Action.OpenUrl');
  expect(alert).not.toHaveProperty('msteams.entities');
});

test('[S36] direction overrides and zero-width characters are not shown, but stored', async () => {
  const typed = 'factuur\u202Efdp.exe\u200B van \u2066klant\u2069';
  const { id, alert } = await reported(typed);
  expect(runsOf(alert)).toContain('factuurfdp.exe van klant');
  expect((await incidentOf(bot, id)).facts.what).toBe(typed);
});

test('[S36] two thousand lines keep the card readable and small', async () => {
  const { alert } = await reported('x\n'.repeat(1_999));
  expect(runsOf(alert).filter((run) => /^[x ]+$/.test(String(run))).length).toBeLessThan(10);
  expect(Buffer.byteLength(textOf(alert))).toBeLessThan(28 * 1024);
});

test.each(['/incident ', 'hulp ', ''])(
  '[S44] %j with a hundred thousand characters is answered',
  async (before) => {
    const told = bot.connector.calls.length;
    const { status } = await bot.say(employee, before + 'laptop <at '.repeat(9_090));
    expect(status).toBe(200);
    expect(bot.connector.calls.length).toBeGreaterThan(told);
  },
);
