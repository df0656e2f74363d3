import type { BotUnderTest } from '../support/bot';
import { organisationText } from '../support/bot';
import { fetched } from '../support/download';
import { fg, incidentOf, nl, startStory } from '../support/incident-story';
import { clientsOf, takenBy } from '../support/process-story';
import type { Message } from '../support/person/person';

const { clientChoice, process, register, shared } = nl;

/** 500 clients, as a payroll bureau has them. */
const written = JSON.parse(organisationText) as { clients: readonly object[] };
const many = Array.from({ length: 500 }, (_, at) => ({
  id: `klant-${String(at + 1).padStart(3, '0')}`,
  name: `Handelshuis ${String(at + 1).padStart(3, '0')}`,
}));
const organisation = JSON.stringify({ ...written, clients: [...written.clients, ...many] });

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory({ organisation });
});
afterEach(async () => {
  await bot.stop();
});

const choosing = async (id: string): Promise<Message> => {
  const clients = await clientsOf(bot, fg, id);
  return await (clients.has(process.setClients) ? clients.open(process.setClients) : clients).press(
    clientChoice.open,
  );
};
const concerned = async (id: string) => (await incidentOf(bot, id)).process?.clients ?? [];

test('[A17] any client is found by a part of its name, one after the other; one that we do not have is written down', async () => {
  const id = await takenBy(bot, fg, { dataOf: 'client' });
  const card = await choosing(id);
  expect(card.text).toContain('zoek op een stuk van de naam');
  await card.fill(clientChoice.words, 'huis 499').press(shared.search);
  expect(card.card.choices(clientChoice.add)).toEqual(['Handelshuis 499']);
  await card.press(clientChoice.addThem);
  await card.fill(clientChoice.words, 'huis 30').press(shared.search);
  await card.fill(clientChoice.add, ['Handelshuis 300', 'Handelshuis 309']).press(clientChoice.addThem);
  expect(await concerned(id)).toEqual(['klant-499', 'klant-300', 'klant-309']);
  await card
    .open(shared.more)
    .answer(
      clientChoice.other,
      { [clientChoice.otherName]: 'Bakker Buitenbeeld', [clientChoice.otherContact]: 'Ans, 0343 555 777' },
      shared.record,
    );
  await card.open(shared.more).answer(clientChoice.drop, { [clientChoice.dropWhom]: 'Handelshuis 300' });
  const list = await card.press(process.clients);
  for (const words of ['Handelshuis 499', 'Handelshuis 309', 'Bakker Buitenbeeld', 'Ans, 0343 555 777'])
    expect(list.text).toContain(words);
  expect(list.text).not.toContain('Handelshuis 300');
  const sent = { [process.chooseClient]: 'Bakker Buitenbeeld', [process.sentLabel]: 'Ans, gebeld' };
  await list.answer(process.sent, sent, shared.record);
  expect(list.text).toContain('Ans, gebeld');
});

test('[A17] "Alle klanten": all 500 and more, told at once, found in the register by the name of any, and in its export', async () => {
  const id = await takenBy(bot, fg, { dataOf: 'client' });
  const list = await (await choosing(id)).open(shared.more).press(clientChoice.every);
  expect((await concerned(id)).length).toBeGreaterThan(500);
  const other = await list.fill(clientChoice.words, 'huis 250').press(shared.search);
  expect(other.text).toContain('Handelshuis 250');
  expect(other.text).not.toContain('Handelshuis 251');
  await other.answer(process.sent, { [process.sentLabel]: 'Portaal' }, shared.record);
  expect(Object.keys((await incidentOf(bot, id)).process?.notices ?? {})).toEqual(['klant-250']);
  const left = (await concerned(id)).length - 1;
  const rest = { [process.chooseClient]: clientChoice.allOpen(left), [process.sentLabel]: 'Mail aan allen' };
  await other.answer(process.sent, rest, shared.record);
  const notices = Object.values((await incidentOf(bot, id)).process?.notices ?? {});
  expect(notices).toHaveLength(left + 1);
  const found = await bot.person(fg).types('/register Handelshuis 417');
  expect(found.text).toContain(id);
  const more = (await bot.person(fg).types('/register')).open(shared.more);
  const { bytes } = await fetched(
    bot,
    await more.answer(register.export, { [register.exportFormat]: 'CSV' }),
  );
  expect(bytes.toString()).toContain('Handelshuis 417');
});
