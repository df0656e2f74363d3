import { type BotUnderTest, cardOf, dataOf, textOf } from '../support/bot';
import {
  colleague,
  copiesOf,
  digestsTo,
  employee,
  fg,
  keeper,
  passTo,
  startTraining,
  untilCard,
} from '../support/training-story';

let bot: BotUnderTest;
afterEach(async () => {
  await bot.stop();
});

test('[N13] five mails to the wrong person propose a topic to the FG, without a name or a word of them', async () => {
  bot = await startTraining();
  for (let report = 0; report < 5; report += 1) {
    const { token, messageId } = await bot.openForm(employee);
    const typed = { what: `Mail aan verkeerde ${report}`, kind: 'email_wrong_recipient' };
    const form = cardOf((await bot.forge(employee, 'incident.kind', { token, ...typed }, messageId)).body);
    await bot.forge(employee, 'incident.report', { ...dataOf(form, 'incident.report'), ...typed }, messageId);
  }
  await passTo(bot, '2027-01-04T08:00Z');
  const card = await untilCard(
    bot,
    fg,
    'Onderwerp voor een kennissessie',
    'E-mail naar de verkeerde gestuurd: 5 keer',
  );
  const text = textOf(card);
  for (const secret of [employee.name, 'verkeerde 0', 'INC-2026']) expect(text).not.toContain(secret);
  expect(digestsTo(bot, keeper).some((one) => textOf(one).includes('Onderwerp voor'))).toBe(false);
  await passTo(bot, '2027-01-05T08:00Z');
  expect(copiesOf(bot, fg, 'Onderwerp voor een kennissessie')).toBe(1);
});

test('[N13] no report for eight weeks: everybody hears once that reporting is welcome', async () => {
  bot = await startTraining();
  await bot.report(employee, 'Iets kleins');
  await passTo(bot, '2027-01-15T08:00Z');
  expect(copiesOf(bot, colleague, 'Melden mag, ook bij twijfel')).toBe(0);
  await passTo(bot, '2027-01-18T08:00Z');
  expect(copiesOf(bot, colleague, 'Melden mag, ook bij twijfel')).toBe(1);
  await passTo(bot, '2027-01-19T08:00Z');
  expect(copiesOf(bot, colleague, 'Melden mag, ook bij twijfel')).toBe(1);
});
