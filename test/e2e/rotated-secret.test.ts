import { rotateSecret } from '../../services/forms/secret';
import type { BotUnderTest } from '../support/bot';
import {
  addTo,
  employee,
  fillIn,
  historyOf,
  incidentOf,
  nl,
  numberOn,
  openForm,
  reported,
  startStory,
} from '../support/incident-story';

/** The secret of forms and pseudonyms is replaced while people work. */

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
});
afterEach(async () => {
  await bot.stop();
});

const minute = 60_000;
const stored = async (): Promise<string> => {
  const rows = await bot.rows.list('org', { from: 'secret|', below: 'secret}' });
  return JSON.stringify(rows.map(({ value }) => value));
};
const pseudonymOf = async (id: string): Promise<string> => String((await incidentOf(bot, id)).reporterKey);

/** Until the new one makes forms. */
async function rotate(): Promise<void> {
  expect(await rotateSecret(bot.rows, bot.clock.now())).not.toBeNull();
  for (let passed = 0; passed < 6; passed += 1) {
    bot.clock.advance(minute);
    await bot.app.tick();
  }
}

test('a form and a receipt from before it count, and what is made after it as well', async () => {
  const id = await reported(bot);
  const before = await stored();
  const form = await openForm(bot, employee);
  await rotate();
  expect(await stored()).not.toBe(before);
  const sent = await (await fillIn(form, 'mail naar de verkeerde')).press(nl.form.report);
  expect(await incidentOf(bot, numberOn(sent))).toBeDefined();
  await addTo(bot, id, 'Het was de blauwe tas');
  expect((await incidentOf(bot, id)).remarks).toHaveLength(1);
  await reported(bot);
});

test('who reported finds the own reports all the while; nothing is left under the old pseudonym', async () => {
  const id = await reported(bot);
  const old = await pseudonymOf(id);
  await rotate();
  const mine = async () => (await bot.person(employee).types('/mijn')).text;
  expect(await mine()).toContain(id);
  bot.clock.advance(24 * 60 * minute);
  await bot.app.tick();
  await bot.idle();
  expect(await pseudonymOf(id)).not.toBe(old);
  expect(await mine()).toContain(id);
  const rows = await bot.rows.list(`incident|${id.split('-')[1]}`, { from: 'idx|', below: 'idx}' });
  expect(rows.map(({ key }) => key).join()).not.toContain(old);
  expect(await historyOf(bot, id)).toContain('renamed');
});
