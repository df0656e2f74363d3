import { verifyChain } from '../../services/ledger/verify-chain';
import { chatOf } from '../support/activities';
import { type BotUnderTest, textOf } from '../support/bot';
import {
  askReporter,
  deputy,
  employee,
  everythingStored,
  fg,
  incidentOf,
  nl,
  startStory,
} from '../support/incident-story';
import { classified, closed, fileOf, moreOf, partition, passTo, takenBy } from '../support/process-story';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
});
afterEach(async () => {
  await bot.stop();
});

const written = 'Map met loonstroken in de trein laten liggen';
const said = 'Het was de map van Bakkerij De Halm';

/** A report with a question and its answer, closed by the FG. */
async function closedReport(): Promise<string> {
  const id = await takenBy(bot, fg, {}, written);
  await askReporter(bot, fg, id, 'Welke map was het?');
  const asked = bot.person(employee).sees('Welke map was het?', nl.receipt.questionTitle);
  await asked.answer(nl.receipt.answer, { [nl.receipt.answerLabel]: said }, nl.incident.send);
  await classified(bot, id, 'other', 'De map lag nog op kantoor.');
  await closed(bot, id);
  return id;
}

const shown = (): string =>
  [fg, deputy, employee].map((person) => textOf(bot.connector.chat(chatOf(person)))).join('');
const storedOf = async (): Promise<string> =>
  (await everythingStored(bot)).filter((row) => row.startsWith(`${partition} `)).join('\n');

test('[N18] [G3] 90 days after closing the words go from storage and from the chats, a day later who reported; the decision stays', async () => {
  const id = await closedReport();
  expect(shown()).toContain(written);
  await passTo(bot, '2027-02-20T09:00:00Z');
  expect(await storedOf()).toContain(said);
  await passTo(bot, '2027-02-22T09:00:00Z');
  const left = (await everythingStored(bot)).join('\n');
  for (const words of [written, written.toLowerCase(), said, said.toLowerCase(), 'Welke map was het?'])
    expect(left).not.toContain(words);
  expect(left).toContain('De map lag nog op kantoor.');
  expect(shown()).not.toContain(said);
  const file = await fileOf(bot, fg, id);
  expect(file.text).toContain(id);
  expect((await file.press(nl.process.back)).text).toContain(nl.incident.stripped);
  await passTo(bot, '2027-02-24T09:00:00Z');
  expect(await storedOf()).not.toContain(employee.aadObjectId);
  expect((await incidentOf(bot, id)).stripped).toMatchObject({ reporterGone: true });
  const door = await (await moreOf(bot, fg, id)).press(nl.register.reporter);
  expect(door.text).toContain(nl.register.reporterGone);
  expect(await verifyChain(bot.ledger, partition)).toEqual([]);
});
