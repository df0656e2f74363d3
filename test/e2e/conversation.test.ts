import { chatOf, submit } from '../support/activities';
import { type BotUnderTest, cardOf, dataOf, hasButton, textOf } from '../support/bot';
import {
  cardAbout,
  colleague,
  deputy,
  employee,
  fg,
  fromYourAbility,
  handlers,
  historyOf,
  idOn,
  incidentOf,
  pressOn,
  reportedTo,
  settledAlerts,
  shownAbout,
  startStory,
  untilItSays,
  untilShown,
  wasTold,
} from '../support/incident-story';

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory();
});
afterAll(async () => {
  await bot.stop();
});

/** A report that everybody has, with the reporter's receipt as the form's message shows it. */
async function reported() {
  const id = await reportedTo(bot);
  await settledAlerts(bot, id);
  await untilItSays(bot, employee, id, `Afgeleverd bij`);
  return id;
}
const remarksOf = async (id: string) =>
  (await incidentOf(bot, id)).remarks.map(({ kind, text }) => [kind, text]);

test('[A5] the reporter adds something later: it rings with those who act, and with nobody else once it is taken', async () => {
  const id = await reported();
  await pressOn(bot, employee, id, 'incident.add', { addition: 'Het was de blauwe tas' });
  for (const someone of handlers) await untilShown(bot, someone, 'Het was de blauwe tas');
  await pressOn(bot, deputy, id, 'incident.take');
  await settledAlerts(bot, id);
  const before = bot.connector.chat(chatOf(fg)).length;
  const answered = await pressOn(bot, employee, id, 'incident.add', { addition: 'Gevonden bij de balie' });
  expect(textOf(cardOf(answered.body))).toContain('Gevonden bij de balie');
  await untilShown(bot, deputy, 'Gevonden bij de balie');
  await settledAlerts(bot, id);
  expect(bot.connector.chat(chatOf(fg))).toHaveLength(before);
  expect(await remarksOf(id)).toEqual([
    ['addition', 'Het was de blauwe tas'],
    ['addition', 'Gevonden bij de balie'],
  ]);
});

test('[A5] [A12] question, answer, mistake and withdrawal pass through the bot, each once and in the history', async () => {
  const id = await reported();
  await pressOn(bot, fg, id, 'incident.take');
  const asked = { question: 'Stond de laptop op slot?' };
  const { card, activityId } = cardAbout(bot, fg, id);
  const ask = () => bot.forge(fg, 'incident.ask', { ...dataOf(card, 'incident.ask'), ...asked }, activityId);
  await Promise.all([ask(), ask()]);
  const question = await untilShown(bot, employee, asked.question);
  expect(textOf(question)).toContain('De FG heeft een vraag');
  const answer = { ...dataOf(question, 'incident.answer'), answer: 'Ja, met een pincode' };
  const press = () => bot.forge(employee, 'incident.answer', answer);
  await Promise.all([press(), press()]);
  await untilShown(bot, fg, 'Ja, met een pincode');
  await bot.connector.until(() => shownAbout(bot, employee, id).includes('Beantwoord'));
  const late = await bot.forge(employee, 'incident.answer', { ...answer, answer: 'En nog iets' });
  expect(late.body).toMatchObject({
    statusCode: 200,
    value: expect.stringContaining('Geen vraag open') as string,
  });
  const receipt = cardOf((await bot.forge(employee, 'incident.open', { id })).body);
  await bot.forge(employee, 'incident.mistake', dataOf(receipt, 'incident.mistake'));
  await bot.connector.until(() => shownAbout(bot, fg, id).includes('dit was een vergissing'));
  await pressOn(bot, fg, id, 'incident.withdraw', { reason: 'Laptop lag thuis' });
  await bot.connector.until(() => shownAbout(bot, deputy, id).includes('Laptop lag thuis'));
  expect(await historyOf(bot, id)).toEqual([
    'reported',
    'taken',
    'question',
    'answer',
    'mistake',
    'withdrawn',
  ]);
  const history = await bot.ledger.history('incident|2026', id);
  expect(history.map(({ by }) => by)).toEqual([
    null,
    fg.aadObjectId,
    fg.aadObjectId,
    null,
    null,
    fg.aadObjectId,
  ]);
  const closed = cardOf((await bot.forge(employee, 'incident.open', { id })).body);
  expect(textOf(closed)).toContain('Deze melding is ingetrokken');
  expect(hasButton(closed, 'incident.add')).toBe(false);
});

test('two additions with other words from one and the same card are both kept', async () => {
  const id = await reported();
  const { card } = cardAbout(bot, employee, id);
  const data = dataOf(card, 'incident.add');
  for (const addition of ['Eerst dit', 'Toen dat', 'Toen dat'])
    await bot.forge(employee, 'incident.add', { ...data, addition });
  expect(await remarksOf(id)).toEqual([
    ['addition', 'Eerst dit'],
    ['addition', 'Toen dat'],
  ]);
});

test('nothing written, or far too much: said beside the card, which stays as it was typed', async () => {
  const id = await reported();
  const empty = await pressOn(bot, employee, id, 'incident.add', { addition: '  ' });
  expect(empty.body).toMatchObject({ statusCode: 200, value: expect.stringContaining('Nog leeg') as string });
  const long = await pressOn(bot, employee, id, 'incident.add', { addition: 'x'.repeat(2_001) });
  expect(long.body).toMatchObject({ statusCode: 200, value: expect.stringContaining('Te lang') as string });
  expect(await remarksOf(id)).toEqual([]);
});

test('/mijn lists the own reports, newest first, and opens the receipt; nobody sees those of another', async () => {
  const answers = [];
  for (const what of ['Eerste van mij', 'Tweede van mij'])
    answers.push(await bot.report(fromYourAbility, what));
  const [first = '', second = ''] = answers.map(({ body }) => idOn(cardOf(body)));
  await bot.say(fromYourAbility, '/mijn');
  const { card } = bot.newest(fromYourAbility);
  expect(textOf(card).indexOf(second)).toBeLessThan(textOf(card).indexOf(first));
  expect(textOf(card).includes(second)).toBe(true);
  const opened = cardOf((await bot.forge(fromYourAbility, 'incident.open', { id: first })).body);
  expect(textOf(opened)).toContain('Eerste van mij');
  await bot.say(colleague, 'mijn');
  expect(textOf(bot.newest(colleague).card)).toContain('Je hebt nog niets gemeld');
  const peeked = await bot.forge(colleague, 'incident.open', { id: first });
  expect(textOf(peeked.body)).not.toContain('Eerste van mij');
  expect(textOf(peeked.body)).toContain('Hier is voor jou niets te zien');
});

test('a client without Action.Execute is served too: the message its card stands in becomes the answer', async () => {
  const { token, messageId } = await bot.openForm(employee);
  await bot.send(
    submit(employee, bot.channel, 'incident.report', { token, what: 'Vanaf mijn oude telefoon' }, messageId),
  );
  const shown = bot.connector.chat(chatOf(employee)).find(({ activityId }) => activityId === messageId);
  expect(textOf(shown?.activity)).toContain('Bedankt voor je melding');
  await untilShown(bot, fg, 'Vanaf mijn oude telefoon');
  expect(wasTold(bot, colleague, 'Vanaf mijn oude telefoon')).toBe(false);
});
