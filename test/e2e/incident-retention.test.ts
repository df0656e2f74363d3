import { verifyChain } from '../../services/ledger/verify-chain';
import { chatOf } from '../support/activities';
import { type BotUnderTest, cardOf, dataOf, textOf } from '../support/bot';
import {
  deputy,
  employee,
  everythingStored,
  fg,
  incidentOf,
  pressOn,
  startStory,
  untilShown,
} from '../support/incident-story';
import { classifiedBy, fileOf, partition, passTo, pressIn, settled, takenBy } from '../support/process-story';

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
  await pressOn(bot, fg, id, 'incident.ask', { question: 'Welke map was het?' });
  const asked = await untilShown(bot, employee, 'Welke map was het?');
  await bot.forge(employee, 'incident.answer', {
    ...dataOf(cardOf({ value: asked }), 'incident.answer'),
    answer: said,
  });
  await settled(bot);
  await classifiedBy(bot, id, 'other', 'De map lag nog op kantoor.');
  await pressIn(bot, fg, await fileOf(bot, fg, id), 'incident.close');
  await settled(bot);
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
  expect(textOf(await fileOf(bot, fg, id))).toContain(id);
  expect(textOf((await bot.forge(fg, 'incident.view', { incident: id })).body)).toContain(
    '(verwijderd na de bewaartermijn)',
  );
  await passTo(bot, '2027-02-24T09:00:00Z');
  expect(await storedOf()).not.toContain(employee.aadObjectId);
  expect((await incidentOf(bot, id)).stripped).toMatchObject({ reporterGone: true });
  const door = await bot.forge(fg, 'register.reporter', { incident: id });
  expect(textOf(door.body)).toContain('Wie dit meldde is verwijderd');
  expect(await verifyChain(bot.ledger, partition)).toEqual([]);
});
