import type { BotUnderTest } from '../support/bot';
import type { Someone } from '../support/activities';
import {
  addTo,
  askReporter,
  board,
  deputy,
  employee,
  fg,
  nl,
  reported,
  startStory,
  take,
} from '../support/incident-story';
import { passUntil } from '../support/story';
import { slipToStranger } from '../support/assessment-answers';
import {
  advised,
  agreed,
  answerAll,
  breachOf,
  classified,
  fileOf,
  passTo,
  takenBy,
} from '../support/process-story';

const { alert, incident, process, receipt } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
});
afterEach(async () => {
  await bot.stop();
});

/** The texts of the notifications about a report, oldest first. */
const notices = (someone: Someone, id: string): readonly string[] =>
  bot.connector.calls
    .filter(({ kind, conversationId, body }) => {
      const text = JSON.stringify(body);
      return kind === 'post' && conversationId === bot.person(someone).chat && text.includes(id);
    })
    .map(({ body }) => String((body as { summary?: unknown }).summary));

/** The lines of a card above what happened: what is read first. */
const top = (text: string): string => text.slice(0, text.indexOf(incident.what));

test('the answer of the reporter is the first thing on the card of the FG, and its notification says that it is one', async () => {
  const id = await takenBy(bot, fg);
  await askReporter(bot, fg, id, 'Heb je de ontvanger gebeld?');
  const words = 'Ja gebeld, ze had hem wel geopend. Het waren 43 stroken.';
  await bot
    .person(employee)
    .sees(receipt.questionTitle, id)
    .answer(receipt.answer, { [receipt.answerLabel]: words }, incident.send);
  const card = bot.person(fg).sees(id);
  expect(top(card.text)).toContain('Antwoord van de melder');
  expect(top(card.text)).toContain(words);
  expect(notices(fg, id).at(-1)).toBe(`Antwoord van de melder, 10:00 · ${id}`);
  expect(new Set(notices(fg, id)).size).toBe(notices(fg, id).length);
  const file = await fileOf(bot, fg, id);
  expect(file.text.indexOf(words)).toBeGreaterThan(-1);
  expect(file.text.indexOf(words)).toBeLessThan(file.text.indexOf(process.now));
});

test('an addition is read by everybody as long as nobody has the report, newest first', async () => {
  const id = await reported(bot);
  await addTo(bot, id, 'Er zat een paspoort bij.');
  await addTo(bot, id, 'En een bankpas.');
  for (const someone of [fg, deputy]) {
    const card = bot.person(someone).sees(id);
    expect(top(card.text)).toContain('En een bankpas.');
    expect(top(card.text)).not.toContain('paspoort');
  }
  // Nobody's words on a locked screen.
  expect(notices(fg, id).join()).not.toContain('bankpas');
});

test('what comes in after closing says so, and the report is opened again from that card', async () => {
  const id = await takenBy(bot, fg);
  await answerAll(bot, fg, id, { securityIncident: ['no'] });
  await classified(bot, id, 'other', 'Niets aan de hand.');
  await (await fileOf(bot, fg, id)).press(process.close);
  await passTo(bot, '2026-11-23T10:15:00Z');
  await addTo(bot, id, 'De ontvanger heeft de mail doorgestuurd.');
  const card = bot.person(fg).sees(id);
  expect(top(card.text)).toContain('Nieuw na sluiten. Aanvulling van de melder');
  expect(top(card.text)).toContain('De ontvanger heeft de mail doorgestuurd.');
  expect(card.text).not.toContain(alert.title);
  expect(notices(fg, id).at(-1)).toBe(`Nieuw na sluiten: Aanvulling van de melder, 11:15 · ${id}`);
  const file = await card.answer(process.reopen, { [process.reopenReason]: 'Doorgestuurd.' });
  expect(file.text).not.toContain(process.closedTitle);
});

test('opened again by a deputy: the holder reads that, by whom and why, and who did it hears nothing', async () => {
  const id = await takenBy(bot, fg);
  await classified(bot, id, 'other', 'Niets aan de hand.');
  await (await fileOf(bot, fg, id)).press(process.close);
  const before = bot.person(deputy).rings(id);
  const file = await fileOf(bot, deputy, id);
  await file.answer(process.reopen, { [process.reopenReason]: 'Er was toch een bijlage.' });
  const card = bot.person(fg).sees(id);
  expect(top(card.text)).toContain('Heropend');
  expect(top(card.text)).toContain(deputy.name);
  expect(top(card.text)).toContain('Er was toch een bijlage.');
  expect(notices(fg, id).at(-1)).toBe(`Heropend, 10:00 · ${id}`);
  expect(bot.person(deputy).rings(id)).toBe(before);
});

test('what the board decided stands first on the card of who has it', async () => {
  const id = await breachOf(bot, slipToStranger, { dataOf: 'optimo' });
  await advised(bot, id, 'yes');
  await agreed(bot, id);
  const card = bot.person(fg).sees(id, incident.what);
  expect(top(card.text)).toContain(`Melden aan de AP: wel, besloten. ${board.name}.`);
  expect(notices(fg, id).at(-1)).toBe(`Besluit genomen, 10:00 · ${id}`);
});

test('[A8] no two rings of a report look the same', async () => {
  const id = await reported(bot);
  await passUntil(bot, new Date(bot.clock.now().getTime() + 4 * 3_600_000).toISOString());
  for (const someone of [fg, deputy, board]) {
    const said = notices(someone, id);
    expect(said.length).toBeGreaterThan(someone === fg ? 1 : 2);
    expect(new Set(said).size).toBe(said.length);
  }
  await take(bot, deputy, id);
});

test('a number that stands on a card opens it when typed: the card, the receipt, or nothing', async () => {
  const id = await reported(bot);
  for (const typed of [id, `dossier ${id.toLowerCase()}`, ` ${id}. `]) {
    expect((await bot.person(fg).types(typed)).has(alert.take)).toBe(true);
    expect((await bot.person(employee).types(typed)).text).toContain(id);
  }
  const nothing = await bot.person(employee).types('INC-2026-9999');
  expect(nothing.text).not.toContain('INC-2026-9999');
});

test('the very words by which /help names a command carry it out', async () => {
  expect((await bot.person(employee).types('Wat voor mij openstaat')).text).toContain(nl.mine.title);
  expect((await bot.person(employee).types('iets melden')).has(nl.form.report)).toBe(true);
});
