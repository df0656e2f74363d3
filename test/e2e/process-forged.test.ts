import { slipToStranger } from '../support/assessment-answers';
import { type BotUnderTest, dataOf, textOf } from '../support/bot';
import {
  board,
  colleague,
  deputy,
  employee,
  fg,
  fromYourAbility,
  incidentOf,
  nl,
  startStory,
} from '../support/incident-story';
import type { Message } from '../support/person/person';
import {
  breachOf,
  classified,
  clientsOf,
  closed,
  dutyOf,
  fileOf,
  passTo,
  takenBy,
  tasksOf,
} from '../support/process-story';

/** Posted by hand, with a card's data: an old one's, somebody else's, or with what it does not offer. */

const { process: texts, shared } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
  await bot.knows(colleague);
});
afterEach(async () => {
  await bot.stop();
});

const ours = { dataOf: 'optimo' } as const;
const forge = async (someone: typeof fg, verb: string, data: Readonly<Record<string, unknown>>) =>
  textOf((await bot.forge(someone, verb, data)).body);
/** What a button of a card carries. */
const carried = ({ card }: Message, verb: string) => dataOf(card.content, verb);

test('[A13] neither closing before all is done, nor classifying what is closed, with the card of before', async () => {
  const id = await takenBy(bot, fg, ours);
  const file = carried(await fileOf(bot, fg, id), 'incident.classify');
  expect(await forge(fg, 'incident.close', file)).toContain(texts.classifiedNone);
  expect((await incidentOf(bot, id)).status).toBe('taken');
  await classified(bot, id, 'other', 'Niets aan de hand.');
  await closed(bot, id);
  expect(await forge(fg, 'incident.classify', { ...file, outcome: 'breach', why: 'x' })).toContain(
    'Heropen hem eerst',
  );
  expect((await incidentOf(bot, id)).status).toBe('closed');
});

test('an exception the law does not have is none', async () => {
  const id = await breachOf(bot, slipToStranger, ours);
  const data = carried(await dutyOf(bot, id, 'subjects'), 'incident.advise');
  await forge(fg, 'incident.advise', { ...data, notify: 'no', exception: 'd', reason: 'Teruggekregen.' });
  expect((await incidentOf(bot, id)).process?.decisions.subjects).toBeUndefined();
});

test('nobody who is not concerned can be told, and no day that is none is the kennisname', async () => {
  const id = await takenBy(bot, fg, { dataOf: 'client', clients: ['Bakkerij De Halm'] });
  const file = carried(await fileOf(bot, fg, id), 'incident.aware');
  const moved = { ...file, day: 'geen dag', time: '10:00', reason: 'Log' };
  expect(await forge(fg, 'incident.aware', moved)).toContain('Dit moment kan niet');
  const tell = carried(await clientsOf(bot, fg, id), 'incident.tell');
  const elsewhere = { ...tell, step: 'sent', 'client.sent': 'nergens', 'words.sent': 'x' };
  expect(await forge(fg, 'incident.tell', elsewhere)).toContain('Hoort er niet bij');
});

test('a guest company or a forged one is not responsible', async () => {
  const id = await takenBy(bot, fg, ours);
  const data = carried(await clientsOf(bot, fg, id), 'incident.entity');
  for (const company of ['yourability', 'nergens'])
    expect(await forge(fg, 'incident.entity', { ...data, company })).toContain(
      'Kies een vennootschap van de groep.',
    );
  expect((await incidentOf(bot, id)).process?.entity ?? null).toBeNull();
});

test('[A23] a task is finished by nobody else, also not with the data of its card', async () => {
  const id = await takenBy(bot, fg, ours);
  const task = { [texts.planOwner]: colleague, [texts.planDue]: '2026-11-25', [texts.planText]: 'Etiketten' };
  await (await tasksOf(bot, fg, id)).answer(texts.plan, task, shared.record);
  const data = carried(bot.person(colleague).sees(id), 'incident.finish');
  for (const someone of [employee, fromYourAbility])
    expect(await forge(someone, 'incident.finish', { ...data, id: '1' })).not.toContain('Etiketten');
  expect((await incidentOf(bot, id)).process?.followUps).toMatchObject([{ done: null }]);
});

test('where the Cyberbeveiligingswet is not switched on, nobody calls anything significant', async () => {
  const id = await takenBy(bot, fg, ours);
  const data = carried(await fileOf(bot, fg, id), 'incident.aware');
  const called = { ...data, significant: 'yes', significance: 'Omdat het kan' };
  expect(await forge(fg, 'incident.significant', called)).toContain('Staat niet aan');
  const done = { ...data, step: 'warning', reference: 'x', delay: '' };
  expect(await forge(fg, 'incident.cyberDone', done)).toContain('Niet significant');
  expect((await incidentOf(bot, id)).process?.cyber).toBeUndefined();
});

const screens = ['file', 'next', 'clients', 'tasks', 'board', 'cyber'].map((screen) => `incident.${screen}`);

test('[A10] no screen of the file opens to who does not handle it', async () => {
  const id = await takenBy(bot, fg, ours, 'Alleen voor wie het aangaat');
  for (const someone of [employee, colleague, fromYourAbility, board])
    for (const verb of screens)
      expect(await forge(someone, verb, { incident: id })).not.toContain('Alleen voor wie');
});

test('[N6] no screen of the file opens to somebody it is about', async () => {
  const id = await takenBy(bot, deputy, { ...ours, about: [fg] });
  for (const verb of screens) expect(await forge(fg, verb, { incident: id })).not.toContain('Loonstrook');
  // Nor does the clock bring it: from four hours before the end all handlers are called but that one.
  await passTo(bot, '2026-11-26T09:00:00Z');
  expect(bot.person(fg).finds(id)).toBeNull();
});
