import { type BotUnderTest, dataOf, textOf } from '../support/bot';
import { employee, incidentOf, nl, openForm, startStory } from '../support/incident-story';

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
  ['no day at all', { noticedDate: 'gisteren' }, { noticedAt: null }],
  ['an unknown client', { clients: 'bakkerij-de-halm,iemand' }, { clients: ['bakkerij-de-halm'] }],
  ['a kind of the own making', { kind: 'ramp' }, { kind: 'email_wrong_recipient', kindProposed: true }],
  ['data of nobody', { dataOf: 'marsmannetjes' }, { dataOf: null }],
  ['a very long story', { what: 'x'.repeat(4_001) }, { what: `${'x'.repeat(3_999)}…` }],
])('[A3] %s: the report is stored all the same', async (_name, wrong, facts) => {
  const form = await openForm(bot);
  const data = dataOf(form.card.content, 'incident.report');
  const typed = { what: 'Mail verkeerd', done: 'Gebeld', peopleCount: '25' };
  const { body } = await bot.forge(employee, 'incident.report', { ...data, ...typed, ...wrong }, form.id);
  const [id = ''] = /INC-\d{4}-\d{4}/.exec(textOf(body)) ?? [];
  const { facts: stored } = await incidentOf(bot, id);
  expect(stored).toMatchObject({ done: 'Gebeld', peopleCount: 25, ...facts });
});

test('[A3] an empty text: nothing is stored, the form comes back and says that it was not sent', async () => {
  const open = await bot.ledger.indexed('incident|2026', 'open');
  const form = await openForm(bot);
  const data = {
    ...dataOf(form.card.content, 'incident.report'),
    what: ' ',
    done: 'Gebeld',
    noticedTime: '02:30 PM',
  };
  const { body } = await bot.forge(employee, 'incident.report', data, form.id);
  expect(textOf(body)).toContain(texts.fault.required);
  expect(textOf(body)).toContain(texts.faultsTitle);
  for (const value of ['Gebeld', '14:30']) expect(textOf(body)).toContain(`"value":"${value}"`);
  expect(await bot.ledger.indexed('incident|2026', 'open')).toEqual(open);
});
