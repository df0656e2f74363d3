import { noticesNl } from '../../cards/texts/notices-nl';
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
import { announced, host } from '../support/visit-story';
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

test('[N18] what the FG orders to be kept is kept with its words and its visit, asked about every three months, and goes when the order is lifted', async () => {
  const { holds, shared } = nl;
  const id = await closedReport();
  expect(await announced(bot, { name: 'Piet Bewaard' }, host)).toBe('BZ-0001');
  const screen = await (await moreOf(bot, fg, id)).press(holds.open);
  expect(screen.text).toContain(holds.none);
  const order = (number: string, end: string) => ({
    [holds.number]: number,
    [holds.why]: 'Claim van een klant',
    [shared.untilWhichDay]: end,
  });
  await screen.answer(holds.add, order(id, '2026-11-20'), holds.save);
  expect(bot.person(fg).said).toContain(noticesNl.dayNotPossible[1]);
  await screen.answer(holds.add, order(id, '2027-11-23'), holds.save);
  expect(screen.text).toContain('Claim van een klant');
  await screen.answer(holds.add, order('bz-0001', '2026-12-31'), holds.save);
  expect(screen.text).toContain(`${holds.kept}: BZ-0001`);
  await screen.answer(holds.add, order('INC-2026-0999', '2027-11-23'), holds.save);
  expect(bot.person(fg).said).toContain(noticesNl.notFound[1]);
  // The visitor did not come; then the terms of both are long over.
  await passTo(bot, '2026-11-24T09:00:00Z');
  await passTo(bot, '2027-02-25T09:00:00Z');
  const stored = (await everythingStored(bot)).join('\n');
  for (const words of [written, said, 'Piet Bewaard']) expect(stored).toContain(words);
  const summary = bot.person(fg).withButton(nl.nudges.all);
  expect(summary.text).toContain(id);
  expect(summary.text).toContain('BZ-0001');
  const again = await (await bot.person(fg).types('/register')).open(shared.more).press(holds.open);
  expect(again.text).toContain(holds.overdue('di 23 feb 2027'));
  // One that is over says so, and does not stay just by being looked at.
  expect(again.text).toContain(holds.ended('do 31 dec 2026'));
  await again.answer(holds.look, { [holds.which]: 'BZ-0001', [holds.still]: '' });
  expect(bot.person(fg).said).toContain(noticesNl.dayNotPossible[1]);
  await again.answer(holds.look, { [holds.which]: id, [holds.still]: 'De claim loopt' });
  expect(again.text).toContain('Laatst bekeken door');
  // As it was, unless another day is given.
  expect(again.text).toContain(holds.until('di 23 nov 2027'));
  const longer = { [holds.which]: id, [holds.lookEnd]: '2027-12-31', [holds.still]: '' };
  await again.answer(holds.look, longer);
  expect(again.text).toContain(holds.until('vr 31 dec 2027'));
  await again.answer(holds.release, {
    [holds.which]: 'BZ-0001',
    [holds.whyNot]: 'Niemand vraagt ernaar',
  });
  await passTo(bot, '2027-02-27T09:00:00Z');
  const left = (await everythingStored(bot)).join('\n');
  expect(left).not.toContain('Piet Bewaard');
  expect(left).toContain(written);
  const history = await (await moreOf(bot, fg, id)).press(nl.history.open);
  expect(history.text).toContain(nl.history.event['held']);
  expect(history.text).toContain('De claim loopt');
  expect(await verifyChain(bot.ledger, partition)).toEqual([]);
});
