import { AccessLog } from '../../services/incident/access';
import { chatOf } from '../support/activities';
import { slipToStranger } from '../support/assessment-answers';
import { type BotUnderTest, cardOf, dataOf, hasButton, textOf } from '../support/bot';
import { organisation } from '../support/incident-scene';
import {
  board,
  cardAbout,
  colleague,
  deputy,
  employee,
  fg,
  fromYourAbility,
  incidentOf,
  startStory,
} from '../support/incident-story';
import {
  answerAll,
  classifiedBy,
  eventsOf,
  fileOf,
  passTo,
  pressIn,
  rings,
  settled,
  takenBy,
  tokenOn,
} from '../support/process-story';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
  await bot.install(colleague);
});
afterEach(async () => {
  await bot.stop();
});

const client = 'bakkerij-de-halm';
const ours = { dataOf: 'optimo' };

test('[A17] [N2] Ketenklok: a client is told within its term, with proof; then its own 72 hours are shown', async () => {
  const id = await takenBy(bot, fg, { dataOf: 'client', clients: client });
  const clients = cardOf((await bot.forge(fg, 'incident.clients', { incident: id })).body);
  expect(textOf(clients)).toContain('Contract: 24 uur');
  expect(textOf(clients)).toContain('Nog nooit gecontroleerd: bel eerst.');
  const sent = await pressIn(bot, fg, clients, 'incident.tell', {
    'client.sent': client,
    'words.sent': 'Marja Halm, telefonisch en per portaal',
  });
  const received = await pressIn(bot, fg, sent, 'incident.tell', {
    'client.received': client,
    'words.received': 'Mail terug om 10:05',
  });
  expect(textOf(received)).toContain('Ontvangen');
  expect(textOf(received)).toContain('do 26 nov 2026, 10:00');
  expect((await incidentOf(bot, id)).process?.notices[client]).toMatchObject({
    sent: { by: fg.aadObjectId, to: 'Marja Halm, telefonisch en per portaal' },
    received: { proof: 'Mail terug om 10:05' },
  });
  const before = rings(bot, fg, id);
  await passTo(bot, '2026-11-27T09:00:00Z');
  expect(rings(bot, fg, id)).toBe(before);
  // Nobody who is not concerned can be told.
  const stale = await bot.forge(fg, 'incident.tell', {
    ...{ incident: id, token: tokenOn(received), step: 'sent', 'client.sent': 'nergens' },
    'words.sent': 'x',
  });
  expect(textOf(stale.body)).toContain('Hoort er niet bij');
});

test('[A23] a task comes to its owner, who sees that task and nothing of the incident; every working day until it is done', async () => {
  const id = await takenBy(bot, fg, ours, 'Geheime zaak van de FG');
  const tasks = cardOf((await bot.forge(fg, 'incident.tasks', { incident: id })).body);
  await pressIn(bot, fg, tasks, 'incident.plan', {
    ...{ owner: colleague.aadObjectId, due: '2026-11-25', words: 'Etiketten nakijken' },
  });
  await settled(bot);
  const { card } = cardAbout(bot, colleague, id);
  expect(textOf(card)).toContain('Etiketten nakijken');
  expect(textOf(card)).not.toContain('Geheime zaak');
  expect(rings(bot, colleague, id)).toBe(1);
  await passTo(bot, '2026-11-25T06:59:00Z');
  expect(rings(bot, colleague, id)).toBe(1);
  await passTo(bot, '2026-11-25T07:00:00Z');
  expect(rings(bot, colleague, id)).toBe(2);
  await passTo(bot, '2026-11-26T07:00:00Z');
  expect(rings(bot, colleague, id)).toBe(3);
  // Not by somebody else, also not with the data of that card.
  const data = dataOf(cardAbout(bot, colleague, id).card, 'incident.finish');
  for (const someone of [employee, fromYourAbility])
    expect(textOf((await bot.forge(someone, 'incident.finish', { ...data, id: '1' })).body)).not.toContain(
      'Etiketten',
    );
  const done = cardOf((await bot.forge(colleague, 'incident.finish', { ...data, id: '1' })).body);
  expect(textOf(done)).toContain('Gedaan door');
  await passTo(bot, '2026-11-27T07:00:00Z');
  expect(rings(bot, colleague, id)).toBe(3);
});

test('[A24] an unlawful instruction and too many data have a follow-up of their own: a note to the client', async () => {
  for (const kind of ['unlawful_instruction', 'data_minimisation']) {
    const id = await takenBy(bot, fg, { dataOf: 'client', clients: client, kind }, `Opdracht ${kind}`);
    const tasks = textOf(cardOf((await bot.forge(fg, 'incident.tasks', { incident: id })).body));
    expect(tasks).toContain('De klant een bericht sturen (art. 28 lid 3 AVG; beleid)');
  }
});

test('[A13] nothing is closed before all is done; a closed one opens again with a reason and its whole history', async () => {
  const id = await takenBy(bot, fg, ours);
  const file = await fileOf(bot, fg, id);
  const forged = { incident: id, token: tokenOn(file) };
  expect(textOf((await bot.forge(fg, 'incident.close', forged)).body)).toContain('Nog niet geclassificeerd');
  await answerAll(bot, fg, id, { securityIncident: ['no'], deviation: ['yes'] });
  const ready = await classifiedBy(bot, id, 'deviation');
  expect(textOf(ready)).toContain('Alles is gedaan');
  const closed = await pressIn(bot, fg, ready, 'incident.close');
  expect(textOf(closed)).toContain('Gesloten door');
  expect((await incidentOf(bot, id)).status).toBe('closed');
  expect(hasButton(closed, 'incident.classify')).toBe(false);
  expect(
    textOf((await bot.forge(fg, 'incident.classify', { ...forged, outcome: 'breach', why: 'x' })).body),
  ).toContain('Heropen hem eerst');
  await pressIn(bot, fg, closed, 'incident.reopen', { reason: 'Er bleek toch een lijst bij te zitten.' });
  expect((await incidentOf(bot, id)).status).toBe('classified');
  expect((await eventsOf(bot, id)).map(({ type }) => type).slice(-3)).toEqual([
    'classified',
    'closed',
    'reopened',
  ]);
});

test('[A12] the moment of kennisname moves with a reason, never before it was noticed nor into the future; clocks follow', async () => {
  const id = await takenBy(bot, fg, { ...ours, noticedDate: '2026-11-23', noticedTime: '08:00' });
  const file = await fileOf(bot, fg, id);
  const move = async (day: string, time: string) =>
    textOf(
      (
        await bot.forge(fg, 'incident.aware', {
          ...dataOf(file, 'incident.aware'),
          day,
          time,
          reason: 'Log',
        })
      ).body,
    );
  expect(await move('2026-11-23', '07:59')).toContain('Dit moment kan niet');
  expect(await move('2026-11-23', '23:00')).toContain('Dit moment kan niet');
  expect(await move('geen dag', '10:00')).toContain('Dit moment kan niet');
  expect(await move('2026-11-23', '09:30')).toContain('do 26 nov 2026, 09:30');
  expect((await eventsOf(bot, id)).at(-1)).toMatchObject({ type: 'awareMoved', by: fg.aadObjectId });
});

test('[A10] [G4] only who handles it sees the file, and every reading is in the access log', async () => {
  const id = await takenBy(bot, fg, ours, 'Alleen voor wie het aangaat');
  for (const someone of [employee, colleague, fromYourAbility, board])
    for (const verb of [
      'incident.file',
      'incident.next',
      'incident.clients',
      'incident.tasks',
      'incident.board',
    ])
      expect(textOf((await bot.forge(someone, verb, { incident: id })).body)).not.toContain(
        'Alleen voor wie',
      );
  await fileOf(bot, deputy, id);
  const log = await new AccessLog(bot.ledger, () => organisation, bot.clock).of('2026-11');
  expect(log.filter(({ by }) => by === deputy.aadObjectId)).toEqual([
    { by: deputy.aadObjectId, incident: id, why: 'card', at: bot.clock.now().toISOString() },
  ]);
});

test('[N6] somebody it is about sees nothing of it, is given no task, and decides nothing', async () => {
  const id = await takenBy(bot, deputy, { ...ours, about: fg.aadObjectId });
  for (const verb of ['incident.file', 'incident.next', 'incident.board'])
    expect(textOf((await bot.forge(fg, verb, { incident: id })).body)).not.toContain('Loonstrook');
  const tasks = cardOf((await bot.forge(deputy, 'incident.tasks', { incident: id })).body);
  const told = await bot.forge(deputy, 'incident.plan', {
    ...dataOf(tasks, 'incident.plan'),
    ...{ owner: fg.aadObjectId, due: '2026-11-25', words: 'x' },
  });
  expect(textOf(told.body)).toContain('om wie het niet gaat');
});

test('answering draws nobody’s card over the one that is open, and tells no channel anything', async () => {
  const id = await takenBy(bot, fg, ours);
  // The first digest of the day goes first.
  await settled(bot);
  const before = bot.connector.calls.length;
  await answerAll(bot, fg, id, slipToStranger);
  await settled(bot);
  expect(
    bot.connector.calls.slice(before).filter(({ conversationId }) => conversationId !== chatOf(employee)),
  ).toEqual([]);
});

test('[A20] which company of the group is responsible is chosen with the clients; a guest company or a forged one is not', async () => {
  const id = await takenBy(bot, fg, ours);
  const clients = async () => cardOf((await bot.forge(fg, 'incident.clients', { incident: id })).body);
  expect(textOf(await clients())).toContain('Nog niet gekozen');
  for (const company of ['yourability', 'nergens']) {
    const data = dataOf(await clients(), 'incident.entity');
    const refused = await bot.forge(fg, 'incident.entity', { ...data, company });
    expect(textOf(refused.body)).toContain('Kies een vennootschap van de groep.');
  }
  const company = 'optimo-payroll-hr';
  expect(textOf(await pressIn(bot, fg, await clients(), 'incident.entity', { company }))).toContain(
    'Optimo Payroll & HR Services B.V.',
  );
  expect((await incidentOf(bot, id)).process?.entity).toMatchObject({ by: fg.aadObjectId, company });
  expect((await eventsOf(bot, id)).at(-1)).toMatchObject({ type: 'entityChosen', payload: { company } });
});
