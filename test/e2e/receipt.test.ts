import { secondsPass } from '../support/at-rest';
import type { BotUnderTest } from '../support/bot';
import {
  addTo,
  askReporter,
  deputy,
  employee,
  everythingStored,
  fg,
  historyOf,
  nl,
  reported,
  startStory,
  take,
  withdraw,
} from '../support/incident-story';
import { classified, closed, fileOf } from '../support/process-story';

/** The reporter's card, from the report to its end. */

const { receipt: texts, incident, process } = nl;

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory();
});
afterAll(async () => {
  await bot.stop();
});

/** As in the chat once changes were gathered; nothing is unfolded. */
async function receipt(id: string): Promise<string> {
  await secondsPass(bot, 60);
  return bot.person(employee).sees(id, texts.deliveryTitle).text;
}

test('[A5] what the reporter adds, answers or takes back stands on the receipt at once, with its time', async () => {
  const id = await reported(bot);
  const time = '10:00';
  const added = await addTo(bot, id, 'Het was de blauwe tas');
  expect(added.text).toContain(`${texts.remark.addition}, ${time}\nHet was de blauwe tas`);
  await take(bot, fg, id);
  await askReporter(bot, fg, id, 'Stond hij op slot?');
  const asked = bot.person(employee).withButton(texts.add, id);
  expect(await receipt(id)).toContain('Stond hij op slot?');
  const answered = await asked.answer(
    texts.answer,
    { [texts.answerLabel]: 'Ja, met een code' },
    incident.send,
  );
  expect(answered.text).toContain(`${texts.remark.answer}, `);
  expect(answered.text).toContain('Ja, met een code');
  expect(answered.text).not.toContain(texts.questionTitle);
  const taken = await bot
    .person(employee)
    .withButton(incident.details, id, texts.deliveryTitle)
    .open(incident.details)
    .press(texts.mistake);
  expect(taken.text).toContain(`${texts.remark.mistake}, `);
  expect(taken.text).toContain(texts.mistakeHint);
  await withdraw(bot, fg, id, 'Tas lag thuis');
  expect(await receipt(id)).toContain(texts.titleOver);
});

test('[A5] the receipt follows to the end: taken, question, handled, closed with a sentence of the FG, thanks', async () => {
  const id = await reported(bot);
  expect(await receipt(id)).toContain(texts.title);
  await take(bot, fg, id);
  expect(await receipt(id)).toContain(texts.takenTitle);
  await askReporter(bot, fg, id, 'Stond hij op slot?');
  expect(await receipt(id)).toContain(texts.questionTitle);
  await classified(bot, id, 'other', 'Niets gelekt');
  expect(await receipt(id)).toContain(texts.handledTitle);
  const file = await fileOf(bot, fg, id);
  await file.fill(process.toReporter, 'De laptop is op afstand gewist.').press(process.close);
  const over = await receipt(id);
  for (const words of [texts.titleOver, texts.closedTitle, 'De laptop is op afstand gewist.', texts.thanks])
    expect(over).toContain(words);
  // What is over needs no first aid, and names nobody but the person who took it.
  expect(over).not.toContain(nl.form.firstAid);
  expect((await historyOf(bot, id)).slice(-2)).toEqual(['toReporter', 'closed']);
  const again = bot.person(fg).withButton(process.reopen, id);
  await again.answer(process.reopen, { [process.reopenReason]: 'Toch iets' });
  for (const said of [texts.reopenedTitle, texts.handledTitle]) expect(await receipt(id)).toContain(said);
  expect(await receipt(id)).not.toContain('De laptop is op afstand gewist.');
});

test('nothing said at closing is nothing said: thanks alone', async () => {
  const id = await reported(bot);
  await take(bot, fg, id);
  await classified(bot, id, 'other', 'Niets gelekt');
  await closed(bot, id);
  const over = await receipt(id);
  expect(over).toContain(texts.thanks);
  expect(over).not.toContain(texts.closingWords);
});

test('the sentence for the reporter never holds a name; what is masked in a report is masked in it', async () => {
  const id = await reported(bot);
  await take(bot, fg, id);
  await classified(bot, id, 'other', 'Niets gelekt');
  const file = await fileOf(bot, fg, id);
  await file.fill(process.toReporter, `${deputy.name.toUpperCase()} heeft hem gewist.`).press(process.close);
  expect(bot.person(fg).said).toContain(nl.shared.notice.noNames[0]);
  expect((await historyOf(bot, id)).at(-1)).toBe('classified');
  await file.fill(process.toReporter, 'BSN 123456782 is gewist.').press(process.close);
  expect(await receipt(id)).toContain('BSN [BSN] is gewist.');
  expect((await everythingStored(bot)).join('\n')).not.toContain('123456782');
});

test('[A22] photographs and files are said on form, receipt and help', async () => {
  const id = await reported(bot);
  expect(await receipt(id)).toContain(texts.filesHow);
  expect((await bot.person(employee).types('/incident')).text).toContain(nl.form.filesHow);
  expect((await bot.person(employee).types('/help')).text).toContain(nl.shared.helpFiles);
});
