import type { BotUnderTest } from '../support/bot';
import { colleague, employee, fg, report } from '../support/incident-story';
import { fillIn, keeper, nl, passTo, startTraining, trainer } from '../support/training-story';

let bot: BotUnderTest;
afterEach(async () => {
  await bot.stop();
});

test('[N13] five mails to the wrong person propose a topic to the FG, without a name or a word of them', async () => {
  bot = await startTraining();
  for (let sent = 0; sent < 5; sent += 1)
    await report(bot, `Mail aan verkeerde ${sent}`, { kind: 'email_wrong_recipient' });
  for (let sent = 0; sent < 3; sent += 1) await report(bot, `Iets ${sent}`);
  await passTo(bot, '2027-01-04T08:00Z');
  const said = [
    'Onderwerp voor een kennissessie',
    'E-mail naar de verkeerde gestuurd: 5 keer',
    'Zonder soort: 3 keer',
  ];
  const { text } = bot.person(fg).sees(...said);
  for (const secret of [employee.name, 'verkeerde 0', 'INC-2026']) expect(text).not.toContain(secret);
  expect(bot.person(keeper).finds('Onderwerp voor')).toBeNull();
  // The trainer plans one from there: its topic is filled in on the form.
  const { training } = nl;
  const form = await bot
    .person(trainer)
    .sees(...said)
    .press(nl.nudges.plan);
  expect(form.card.value(training.field.title)).toBe('E-mail naar de verkeerde gestuurd');
  expect(form.card.value(training.field.topic)).toBe('uitwisselen');
  const planned = await fillIn(form, { day: '2027-01-28', from: '10:00', until: '11:00' }).press(
    training.plan,
  );
  expect(planned.text).toContain('Veilig uitwisselen');
  await passTo(bot, '2027-01-05T08:00Z');
  expect(bot.person(fg).rings('Onderwerp voor een kennissessie')).toBe(1);
});

test('[N13] no report for eight weeks: everybody hears once that reporting is welcome', async () => {
  bot = await startTraining();
  await report(bot, 'Iets kleins');
  await passTo(bot, '2027-01-15T08:00Z');
  expect(bot.person(colleague).rings('Melden mag, ook bij twijfel')).toBe(0);
  await passTo(bot, '2027-01-18T08:00Z');
  expect(bot.person(colleague).rings('Melden mag, ook bij twijfel')).toBe(1);
  await passTo(bot, '2027-01-19T08:00Z');
  expect(bot.person(colleague).rings('Melden mag, ook bij twijfel')).toBe(1);
});
