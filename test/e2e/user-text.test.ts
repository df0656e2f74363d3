import { chatOf } from '../support/activities';
import { type BotUnderTest, cardOf, textOf } from '../support/bot';
import { nodesOf } from '../support/card-nodes';
import {
  employee,
  fg,
  fromYourAbility,
  idOn,
  incidentOf,
  shownAbout,
  startStory,
  untilItSays,
  untilShown,
} from '../support/incident-story';

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory();
});
afterAll(async () => {
  await bot.stop();
});

/** Reports this, and gives the number with the FG's card. */
async function reported(what: string): Promise<{ id: string; alert: unknown }> {
  const id = idOn(cardOf((await bot.report(employee, what)).body));
  return { id, alert: await untilShown(bot, fg, id) };
}

/** Texts of the elements in which Markdown means nothing. */
const runsOf = (card: unknown): readonly unknown[] =>
  nodesOf(card)
    .filter(({ type }) => type === 'TextRun')
    .map(({ text }) => text);
/** Texts of the elements that render Markdown. */
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
  await untilItSays(bot, employee, id, 'Afgeleverd bij');
  for (const card of [alert, JSON.parse(shownAbout(bot, employee, id))])
    expect(textOf(card).replaceAll(JSON.stringify(typed), '')).not.toContain('${');
});

test('[S35] no card that was ever sent shows an expression of its own template', async () => {
  for (const said of ['/help', '/incident', '/mijn', 'onzin', 'incident laptop kwijt'])
    await bot.say(fromYourAbility, said);
  await bot.report(fromYourAbility, 'Doos met mappen op de gang');
  await bot.say(fromYourAbility, '/mijn');
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

test('[S36] ten thousand lines and forms full of text keep the card readable and small', async () => {
  const { alert } = await reported('x\n'.repeat(1_999));
  expect(runsOf(alert).length).toBeLessThan(20);
  expect(Buffer.byteLength(textOf(alert))).toBeLessThan(28 * 1024);
  const { body } = await bot.report(employee, 'regel\n'.repeat(10_000));
  expect(textOf(cardOf(body))).toContain('Dit is te lang.');
  expect(Buffer.byteLength(textOf(cardOf(body)))).toBeLessThan(28 * 1024);
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

describe('[S30] [S31] an id that is none', () => {
  const others = "INC-2026-0001' or RowKey ne '";
  const ids = [
    others,
    "' or 1 eq 1",
    '../INC-2026-0001',
    'a/b\\c#d?e',
    '\u0000\u0007',
    '%27%20or',
    '🔑',
    '',
    '|',
    'org|x',
  ];

  test.each([...ids, 'x'.repeat(10_000)])(
    '%j finds nothing, breaks nothing and becomes no key',
    async (id) => {
      await reported('Van de collega van hiernaast');
      for (const [verb, data] of [
        ['incident.open', { id }],
        ['incident.view', { incident: id }],
        ['incident.take', { incident: id }],
        ['incident.ask', { incident: id, token: id, question: 'x' }],
        ['incident.add', { incident: id, token: id, addition: 'x' }],
        ['incident.report', { token: id, what: 'x' }],
        ['house.command', { command: id }],
      ] as const) {
        const { status, body } = await bot.forge(
          verb.startsWith('incident.open') ? fromYourAbility : fg,
          verb,
          data,
        );
        expect([verb, status]).toEqual([verb, 200]);
        expect(textOf(body)).not.toContain('hiernaast');
      }
      const places = await bot.rows.locate({ from: '', below: '~' });
      if (id.length > 2)
        expect(places.filter(({ partition, key }) => `${partition} ${key}`.includes(id))).toEqual([]);
    },
  );
});
