import type { BotUnderTest } from '../support/bot';
import {
  addTo,
  employee,
  incidentOf,
  nl,
  openOwn,
  reported,
  startStory,
  writingData,
} from '../support/incident-story';

/** What is said on a card counts once for as long as it is accepted, however long the card is in the chat. */

const day = 24 * 3_600_000;
let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
});
afterEach(async () => {
  await bot.stop();
});

const remarksOf = async (id: string) => (await incidentOf(bot, id)).remarks.map(({ text }) => text);

/** The press that a card of some days ago sends, as often as it is called. */
async function oldPress(id: string, days: number): Promise<() => Promise<string>> {
  const data = { ...(await writingData(bot, employee, id, 'add')), addition: 'Er zat ook een map in' };
  bot.clock.advance(days * day);
  return async () => {
    const { body } = await bot.forge(employee, 'incident.add', data);
    // What happens every night, including to what was remembered.
    await bot.ledger.upkeep();
    return JSON.stringify(body);
  };
}

test('a card of four weeks still counts, and once: also when it comes again after the night', async () => {
  const id = await reported(bot);
  const press = await oldPress(id, 28);
  await press();
  expect(await remarksOf(id)).toEqual(['Er zat ook een map in']);
  bot.clock.advance(3 * day);
  await press();
  expect(await remarksOf(id)).toEqual(['Er zat ook een map in']);
});

test('an older card says so beside what was written, and a new one takes it', async () => {
  const id = await reported(bot);
  const press = await oldPress(id, 30);
  expect(await press()).toContain(nl.shared.notice.tooOld[0]);
  expect(await remarksOf(id)).toEqual([]);
  const receipt = await openOwn(bot, employee, id);
  await receipt.answer(nl.receipt.add, { [nl.receipt.addLabel]: 'Opnieuw gezegd' }, nl.incident.send);
  expect(await remarksOf(id)).toEqual(['Opnieuw gezegd']);
});

test('a card of today counts at once', async () => {
  const id = await reported(bot);
  await addTo(bot, id, 'Meteen');
  expect(await remarksOf(id)).toEqual(['Meteen']);
});
