import type { BotUnderTest } from '../support/bot';
import { trustedSlip } from '../support/assessment-answers';
import { fetched } from '../support/download';
import { fg, nl, startStory } from '../support/incident-story';
import { answerAll, fileOf, takenBy } from '../support/process-story';

const { process, register, systems, shared } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
});
afterEach(async () => {
  await bot.stop();
});

test('the systems are asked last, where one is involved; they stand on the file and in the register', async () => {
  const id = await takenBy(bot, fg, { kind: 'share_too_open', dataOf: 'optimo' }, 'Map stond open');
  await answerAll(bot, fg, id, { ...trustedSlip, medium: ['system'] });
  const { parties } = nl.way;
  const ours = bot.person(fg).sees(parties.title).fill(parties.company, 'Optimo ERP B.V.');
  const asked = await ours.press(process.answer);
  expect(asked.text).toContain(systems.title);
  expect(asked.card.choices(systems.which)).toContain('sFTP-server');
  await asked.press(process.answer);
  expect(bot.person(fg).said).toContain('Kies een systeem');
  const file = await asked
    .fill(systems.which, ['sFTP-server', 'Klantportaal'])
    .fill(systems.other, 'Oude FTP')
    .press(process.answer);
  expect(file.open(shared.more).text).toContain('sFTP-server, Klantportaal, Oude FTP');
  const list = (await bot.person(fg).types('/register')).open(shared.more);
  const { bytes } = await fetched(
    bot,
    await list.answer(register.export, { [register.exportFormat]: 'CSV' }),
  );
  expect(bytes.toString()).toContain('sFTP-server, Klantportaal, Oude FTP');
  // Corrected later, from the file.
  const again = await (await fileOf(bot, fg, id)).press(systems.open);
  expect(again.card.value(systems.other)).toBe('Oude FTP');
});

test('that none of ours is involved, or that nobody knows yet, is an answer: the way goes on', async () => {
  const id = await takenBy(bot, fg, { kind: 'email_cc_instead_of_bcc', dataOf: 'optimo' }, 'Iedereen in cc');
  await answerAll(bot, fg, id, { ...trustedSlip, medium: ['message'] });
  const { parties } = nl.way;
  const asked = bot.person(fg).sees(parties.title).fill(parties.company, parties.notYet);
  await asked.press(process.answer);
  await asked.fill(systems.which, [parties.notYet]).press(process.answer);
  expect(asked.has(process.nextQuestion)).toBe(false);
  expect(asked.has(process.classify)).toBe(true);
  const again = await asked.open(shared.more).press(systems.open);
  expect(again.card.value(systems.which)).toBe('?');
  const file = await again.fill(systems.which, [systems.none]).press(process.answer);
  expect(file.open(shared.more).text).toContain(systems.none);
});

test('where no system is involved nothing is asked, and the file has no such button', async () => {
  const id = await takenBy(bot, fg, { kind: 'found_print', dataOf: 'optimo' }, 'Print gevonden');
  await answerAll(bot, fg, id, { ...trustedSlip, medium: ['paper'] });
  expect(bot.person(fg).finds(systems.title)).toBeNull();
  expect((await fileOf(bot, fg, id)).has(systems.open)).toBe(false);
});
