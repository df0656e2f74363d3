import { type BotUnderTest, dataOf, textOf } from '../support/bot';
import { employee, nl, openForm, startStory } from '../support/incident-story';

/** What no client sends: the card would not let it be filled in. */

const { form: texts } = nl;

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory();
});
afterAll(async () => {
  await bot.stop();
});

test.each([
  ['no day at all', { noticedDate: 'gisteren' }, texts.fault.invalid],
  ['an unknown client', { clients: 'bakkerij-de-halm,iemand' }, texts.fault.unknown],
  ['a kind of the own making', { kind: 'ramp' }, texts.fault.unknown],
  ['data of nobody', { dataOf: 'marsmannetjes' }, texts.fault.unknown],
  ['a very long story', { what: 'x'.repeat(4_001) }, texts.fault.tooLong],
])('[A3] %s: nothing is stored, the form comes back with the fault', async (_name, wrong, fault) => {
  const form = await openForm(bot);
  const data = dataOf(form.card.content, 'incident.report');
  const typed = { what: 'Mail verkeerd', done: 'Gebeld', peopleCount: '25' };
  const { body } = await bot.forge(employee, 'incident.report', { ...data, ...typed, ...wrong }, form.id);
  expect(textOf(body)).toContain(fault);
  expect(textOf(body)).toContain(texts.faultsTitle);
  for (const value of ['Gebeld', '25']) expect(textOf(body)).toContain(`"value":"${value}"`);
  expect(await bot.ledger.indexed('incident|2026', 'open')).toEqual([]);
});
