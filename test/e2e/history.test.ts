import type { BotUnderTest } from '../support/bot';
import { slipToStranger } from '../support/assessment-answers';
import { fetched } from '../support/download';
import { addTo, deputy, employee, fg, incidentOf, nl, reported, startStory } from '../support/incident-story';
import { passTo } from '../support/story';
import {
  advised,
  agreed,
  answer,
  answerAll,
  breachOf,
  classified,
  closed,
  fileOf,
  questionOf,
  takenBy,
} from '../support/process-story';
import type { Message } from '../support/person/person';

const { history, process, outcomes, assessment, shared } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
});
afterEach(async () => {
  await bot.stop();
});

/** Opens the history from the file. */
const historyOf = async (id: string, someone = fg): Promise<Message> =>
  await (await fileOf(bot, someone, id)).press(history.open);

/** Everything on all pages. */
async function allOf(card: Message): Promise<string> {
  const pages = [card.text];
  while (card.has(history.older)) pages.push((await card.press(history.older)).text);
  return pages.join('\n');
}

test('[A12] every entry can be read, newest first: who, when, and what was before', async () => {
  const id = await takenBy(bot, fg);
  await answerAll(bot, fg, id, { securityIncident: ['yes'], personalData: ['no'] });
  await answer(await questionOf(bot, fg, id, 'personalData'), ['yes']);
  const card = await historyOf(id);
  expect(card.text).toContain(history.event['assessed'] ?? '?');
  expect(card.text).toContain(assessment.personalData.label);
  expect(card.text).toContain(history.before('Nee'));
  expect(card.text).toContain(`${fg.name}, `);
  expect(card.text).toContain(history.deliveries);
  const all = await allOf(card);
  expect(all).toContain(history.event['reported'] ?? '?');
  expect(all).toContain(history.reporter);
  // The reporter's identity is kept apart, here as well.
  expect(all).not.toContain(employee.name);
});

test('[A12] skipped steps of the ladder stand in it too', async () => {
  const id = await reported(bot);
  await passTo(bot, new Date(bot.clock.now().getTime() + 50 * 60_000).toISOString());
  await bot.person(deputy).sees(id).press(nl.alert.take);
  expect(await allOf(await historyOf(id, deputy))).toContain(history.event['escalationSkipped'] ?? '?');
});

test('[A12] words of any length are read in full in the PDF, which can be had after closing too', async () => {
  const id = await takenBy(bot, fg);
  const long = `${'Heel veel woorden. '.repeat(90)}Einde van het verhaal.`;
  for (const more of ['Eerst dit.', 'Toen dat.', 'En dit nog.']) await addTo(bot, id, more);
  await addTo(bot, id, long);
  await classified(bot, id, 'other', 'Niets aan de hand.');
  await closed(bot, id);
  const card = await historyOf(id);
  expect(await allOf(card)).toContain(history.cut);
  expect((await card.press(history.newer)).has(history.older)).toBe(true);
  const { name, bytes } = await fetched(bot, await card.open(shared.more).press(history.pdf));
  expect(name).toContain(`${id}-geschiedenis.pdf`);
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-');
});

test('a download leaves the card it was asked on, and stands below it', async () => {
  const id = await takenBy(bot, fg);
  const card = (await historyOf(id)).open(shared.more);
  const before = card.text;
  await card.press(history.pdf);
  expect(bot.person(fg).said).toBe(nl.download.below);
  expect(card.text).toBe(before);
  expect(card.below.text).toContain(nl.download.cardTitle);
  expect((await card.press(process.file)).text).toContain(process.now);
});

test('[A20] documents of a datalek can be made after closing', async () => {
  const id = await breachOf(bot, slipToStranger, { dataOf: 'optimo' });
  for (const duty of ['authority', 'subjects'] as const) {
    await advised(bot, id, 'no', { duty });
    await agreed(bot, id);
  }
  await closed(bot, id);
  expect((await incidentOf(bot, id)).status).toBe('closed');
  const duty = await (await fileOf(bot, fg, id)).press(outcomes.duty.authority);
  expect(duty.has(process.advice)).toBe(false);
  expect(duty.open(shared.more).has(process.apPdf)).toBe(true);
});
