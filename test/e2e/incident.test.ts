import { chatOf } from '../support/activities';
import { BotUnderTest, cardOf, dataOf, hasButton, holder, textOf } from '../support/bot';

const employee = holder(null);
const fg = holder('fg');
const deputy = holder('fgDeputy');
const second = holder('fgDeputy', 1);

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await BotUnderTest.start();
  await bot.install(employee, fg, deputy, second);
});
afterEach(async () => {
  await bot.stop();
});

test('[A1] [A7] [A9] an employee reports, FG and deputies have a card, "Ik neem hem" settles it on all of them', async () => {
  const answered = await bot.report(employee, 'Mijn laptop is gestolen uit de trein');
  expect(answered).toMatchObject({ status: 200, body: { statusCode: 200 } });
  expect(textOf(answered.body)).toContain('INC-2026-0001');
  for (const someone of [fg, deputy, second])
    await bot.connector.until(() => textOf(bot.connector.chat(chatOf(someone))).includes('INC-2026-0001'));
  const alert = bot.newest(fg);
  const taken = await bot.press(fg, 'incident.take', dataOf(alert.card, 'incident.take'), alert.activityId);
  expect(textOf(cardOf(taken.body))).toContain('Mijn laptop is gestolen');
  expect(hasButton(cardOf(taken.body), 'incident.take')).toBe(false);
  for (const someone of [deputy, second])
    await bot.connector.until(() => textOf(bot.connector.chat(chatOf(someone))).includes(fg.name));
});
