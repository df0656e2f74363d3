import { type BotUnderTest, dataOf, textOf } from '../support/bot';
import { employee, fg, fromYourAbility, nl, openForm, reported, startStory } from '../support/incident-story';

/** Numbers and tokens that are on no card, and more text than a client lets anybody type, posted by hand. */

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory();
});
afterAll(async () => {
  await bot.stop();
});

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
      await reported(bot, 'Van de collega van hiernaast');
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

test('[S36] ten thousand lines are taken as far as they fit, and the receipt is small', async () => {
  const form = await openForm(bot);
  const data = { ...dataOf(form.card.content, 'incident.report'), what: 'regel\n'.repeat(10_000) };
  const { body } = await bot.forge(employee, 'incident.report', data, form.id);
  expect(textOf(body)).toContain(nl.receipt.title);
  expect(Buffer.byteLength(textOf(body))).toBeLessThan(28 * 1024);
});
