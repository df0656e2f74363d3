import { type BotUnderTest, dataOf, textOf } from '../support/bot';
import {
  colleague,
  deputy,
  employee,
  fg,
  historyOf,
  incidentOf,
  nl,
  numberOn,
  report,
  reported,
  second,
  startStory,
  take,
  withdraw,
  writingData,
} from '../support/incident-story';

/** Older cards, the same press again, and somebody else's card. */

const { receipt: texts, incident, alert } = nl;

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory();
  await bot.knows(colleague);
});
afterAll(async () => {
  await bot.stop();
});

const remarksOf = async (id: string) =>
  (await incidentOf(bot, id)).remarks.map(({ kind, text }) => [kind, text]);

/** What the buttons on somebody's card send now. */
const carried = (someone: typeof fg, id: string) =>
  dataOf(bot.person(someone).sees(id).card.content, 'incident.take');

test('[A13] [A26] a card from before gets the current one, not an error, and changes nothing', async () => {
  const id = await reported(bot);
  const stale = carried(deputy, id);
  await take(bot, fg, id);
  const before = await historyOf(bot, id);
  const pressed = await bot.forge(deputy, 'incident.take', stale);
  expect(pressed).toMatchObject({ status: 200, body: { statusCode: 200 } });
  expect(textOf(pressed.body)).toContain(`${fg.name} heeft deze melding`);
  expect(await historyOf(bot, id)).toEqual(before);
  expect(await incidentOf(bot, id)).toMatchObject({ taken: { by: fg.aadObjectId } });
});

test('[A26] a withdrawn report cannot be taken any more: whoever tries sees that it was withdrawn', async () => {
  const id = await reported(bot);
  const stale = carried(second, id);
  await withdraw(bot, fg, id, 'Dubbel gemeld');
  const pressed = await bot.forge(second, 'incident.take', stale);
  expect(textOf(pressed.body)).toContain('Ingetrokken door');
  expect(await incidentOf(bot, id)).toMatchObject({ status: 'withdrawn', taken: null });
});

test('[A25] the same press arriving three times has its effect and its history once', async () => {
  const id = await reported(bot);
  const data = carried(fg, id);
  const presses = [1, 2, 3].map(() => bot.forge(fg, 'incident.take', data));
  for (const { body } of await Promise.all(presses)) expect(textOf(body)).toContain('Jij hebt deze melding');
  expect((await historyOf(bot, id)).filter((type) => type === 'taken')).toHaveLength(1);
});

test('two additions with other words from one and the same card are both kept', async () => {
  const card = await report(bot);
  const id = numberOn(card);
  const data = await writingData(bot, employee, id, 'add');
  for (const addition of ['Eerst dit', 'Toen dat', 'Toen dat'])
    await bot.forge(employee, 'incident.add', { ...data, addition });
  expect(await remarksOf(id)).toEqual([
    ['addition', 'Eerst dit'],
    ['addition', 'Toen dat'],
  ]);
  const long = await bot.forge(employee, 'incident.add', { ...data, addition: 'x'.repeat(2_001) });
  expect(long.body).toMatchObject({
    statusCode: 200,
    value: expect.stringContaining('Te lang') as string,
  });
  expect(await remarksOf(id)).toHaveLength(2);
});

test('[A25] a question and an answer pressed twice at once are one each; an answer too late is said so', async () => {
  const id = await reported(bot);
  const alertCard = await take(bot, fg, id);
  (await alertCard.press(alert.ask)).fill(alert.askLabel, 'Welke kleur?');
  const asked = alertCard.card.press(incident.send);
  const ask = () => bot.person(fg).carryOut(alertCard.id, asked);
  await Promise.all([ask(), ask()]);
  const question = bot.person(employee).sees('Welke kleur?', texts.questionTitle);
  (await question.press(texts.answer)).fill(texts.answerLabel, 'Blauw');
  const sent = question.card.press(incident.send);
  const answer = () => bot.person(employee).carryOut(question.id, sent);
  await Promise.all([answer(), answer()]);
  expect(await historyOf(bot, id)).toEqual(['reported', 'taken', 'question', 'answer']);
  const late = { ...sent.data, answer: 'En nog iets' };
  expect(textOf((await bot.forge(employee, 'incident.answer', late)).body)).toContain('Geen vraag open');
  expect(await historyOf(bot, id)).toHaveLength(4);
});

test('[R20] the report of another opens to nobody', async () => {
  const { body } = await bot.forge(colleague, 'incident.open', {
    id: await reported(bot, 'Van mij alleen'),
  });
  expect(textOf(body)).not.toContain('Van mij alleen');
  expect(textOf(body)).toContain('Hier is voor jou niets te zien');
});
