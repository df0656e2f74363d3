import { AccessLog } from '../../services/register/access-log';
import { chatOf } from '../support/activities';
import { admin, openScreen } from '../support/admin-story';
import { slipToStranger } from '../support/assessment-answers';
import type { BotUnderTest } from '../support/bot';
import { organisation } from '../support/incident-scene';
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
  withdraw,
} from '../support/incident-story';
import {
  advised,
  agreed,
  answerAll,
  breachOf,
  classified,
  clientsOf,
  dutyOf,
  eventsOf,
  fileOf,
  moreOf,
  passTo,
  settled,
  takenBy,
  tasksOf,
} from '../support/process-story';

const { process: texts, outcomes, shared } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
  await bot.knows(colleague);
});
afterEach(async () => {
  await bot.stop();
});

const client = 'Bakkerij De Halm';
const ours = { dataOf: 'optimo' } as const;

test('[A17] [N2] Ketenklok: a client is told within its term, with proof; then its own 72 hours are shown', async () => {
  const id = await takenBy(bot, fg, { dataOf: 'client', clients: [client] });
  const clients = await clientsOf(bot, fg, id);
  expect(clients.text).toContain('Contract: 24 uur');
  expect(clients.text).toContain(texts.clientUnverified);
  const sent = { [texts.chooseClient]: client, [texts.sentLabel]: 'Marja Halm, telefonisch en per portaal' };
  await clients.answer(texts.sent, sent, shared.record);
  const received = { [texts.chooseClient]: client, [texts.receivedLabel]: 'Mail terug om 10:05' };
  await clients.answer(texts.received, received, shared.record);
  expect(clients.text).toContain('Ontvangen');
  expect(clients.text).toContain('do 26 nov 2026, 10:00');
  expect((await incidentOf(bot, id)).process?.notices['bakkerij-de-halm']).toMatchObject({
    sent: { by: fg.aadObjectId, to: 'Marja Halm, telefonisch en per portaal' },
    received: { proof: 'Mail terug om 10:05' },
  });
  const before = bot.person(fg).rings(id);
  await passTo(bot, '2026-11-27T09:00:00Z');
  expect(bot.person(fg).rings(id)).toBe(before);
});

test('of a client that is a financial undertaking the file says that Art. 34 puts no duty on it; of another nothing', async () => {
  await bot.knows(admin);
  const chosen = { [nl.admin.clientChoose]: client };
  const screen = (await openScreen(bot, 'organisation')).open(nl.shared.more);
  const form = await screen.answer(nl.admin.client, chosen, nl.admin.kindOpen);
  await form.fill(nl.admin.clientFinancial, nl.admin.offeredYes).press(nl.shared.save);
  const told = { dataOf: 'client', clients: [client, 'Zorggroep Linde'] } as const;
  const id = await breachOf(bot, { ...slipToStranger, role: ['processor'] }, told);
  const { text } = await clientsOf(bot, fg, id);
  expect(text.split(texts.clientFinancial)).toHaveLength(2);
  expect((await moreOf(bot, fg, id)).text).toContain(outcomes.financialClients(client));
});

test('[A24] an unlawful instruction and too many data have a follow-up of their own: a note to the client', async () => {
  for (const kind of ['unlawful_instruction', 'data_minimisation'] as const) {
    const told = { dataOf: 'client', clients: [client], kind } as const;
    const id = await takenBy(bot, fg, told, `Opdracht ${kind}`);
    expect((await tasksOf(bot, fg, id)).text).toContain(texts.taskKind.clientNote);
  }
});

test('[A13] nothing is closed before all is done; a closed one opens again with a reason and its whole history', async () => {
  const id = await takenBy(bot, fg, ours);
  expect((await fileOf(bot, fg, id)).has(texts.close)).toBe(false);
  await answerAll(bot, fg, id, { securityIncident: ['no'], deviation: ['yes'] });
  const file = await classified(bot, id, 'deviation');
  expect(file.text).toContain('Alles is gedaan');
  await file.press(texts.close);
  expect(file.text).toContain('Gesloten door');
  expect((await incidentOf(bot, id)).status).toBe('closed');
  const { buttons } = file.open(shared.more);
  for (const gone of [texts.classify, texts.reclassify, texts.moveAware, outcomes.duty.authority])
    expect(buttons).not.toContain(gone);
  await file.answer(texts.reopen, { [texts.reopenReason]: 'Er bleek toch een lijst bij te zitten.' });
  // To whoever did it, it is no news, but it is there all the same.
  expect(file.text).toContain('Er bleek toch een lijst bij te zitten.');
  expect((await incidentOf(bot, id)).status).toBe('classified');
  expect(file.open(shared.more).has(texts.reclassify)).toBe(true);
  expect((await eventsOf(bot, id)).map(({ type }) => type).slice(-3)).toEqual([
    'classified',
    'closed',
    'reopened',
  ]);
});

test('[N2] the moment of kennisname moves with a reason, never before it was noticed nor into the future; clocks follow', async () => {
  const id = await takenBy(bot, fg, { ...ours, noticedDate: '2026-11-23', noticedTime: '08:00' });
  const file = await moreOf(bot, fg, id);
  const move = async (day: string, time: string) =>
    await file.answer(
      texts.moveAware,
      { [texts.awareDay]: day, [texts.awareTime]: time, [texts.awareReason]: 'Log' },
      shared.record,
    );
  for (const time of ['07:59', '23:00']) {
    await move('2026-11-23', time);
    expect(bot.person(fg).said).toContain('Dit moment kan niet');
  }
  expect((await move('2026-11-23', '09:30')).text).toContain('do 26 nov 2026, 09:30');
  expect((await eventsOf(bot, id)).at(-1)).toMatchObject({ type: 'awareMoved', by: fg.aadObjectId });
});

test('[A10] [G4] only who handles it sees the file, and every reading is in the access log', async () => {
  const id = await takenBy(bot, fg, ours, 'Alleen voor wie het aangaat');
  for (const someone of [colleague, fromYourAbility, board]) expect(bot.person(someone).finds(id)).toBeNull();
  expect(bot.person(employee).sees(id).buttons).not.toContain(texts.handle);
  expect((await fileOf(bot, deputy, id)).text).toContain(texts.clocks);
  const log = await new AccessLog(bot.ledger, () => organisation, bot.clock).of('2026-11');
  expect(log.filter(({ by }) => by === deputy.aadObjectId)).toEqual([
    { by: deputy.aadObjectId, incident: id, why: 'card', at: bot.clock.now().toISOString() },
  ]);
});

test('[N6] somebody it is about is given no task of it', async () => {
  const id = await takenBy(bot, deputy, { ...ours, about: [fg] });
  const tasks = await tasksOf(bot, deputy, id);
  const task = { [texts.planOwner]: fg, [texts.planDue]: '2026-11-25', [texts.planText]: 'x' };
  await tasks.answer(texts.plan, task, shared.record);
  expect(bot.person(deputy).said).toContain('om wie het niet gaat');
  expect(bot.person(fg).finds(id)).toBeNull();
});

test('answering draws nobody’s card over the one that is open, and tells no channel anything', async () => {
  const id = await takenBy(bot, fg, ours);
  // The first digest of the day, with how far the register had come, goes first.
  await passTo(bot, '2026-11-23T10:00:00Z');
  const before = bot.connector.calls.length;
  await answerAll(bot, fg, id, slipToStranger);
  await settled(bot);
  expect(
    bot.connector.calls.slice(before).filter(({ conversationId }) => conversationId !== chatOf(employee)),
  ).toEqual([]);
});

test('which company of the group is responsible is chosen with the clients; a guest company is not on offer', async () => {
  const id = await takenBy(bot, fg, ours);
  const clients = await clientsOf(bot, fg, id);
  expect(clients.text).toContain(outcomes.entity.open);
  clients.open(texts.setClients).open(outcomes.entity.title);
  expect(clients.card.choices(outcomes.entity.choose).join()).not.toContain('YourAbility');
  const company = 'Optimo Payroll & HR Services B.V.';
  await clients.fill(outcomes.entity.choose, company).press(shared.record);
  expect(clients.text).toContain(company);
  const chosen = { company: 'optimo-payroll-hr' };
  expect((await incidentOf(bot, id)).process?.entity).toMatchObject({ by: fg.aadObjectId, ...chosen });
  expect((await eventsOf(bot, id)).at(-1)).toMatchObject({ type: 'entityChosen', payload: chosen });
});

test('[A20] what the AP has as provisional stays open with a clock until the rest is there; no datalek after all, it is withdrawn there too', async () => {
  const { atAuthority, second } = nl;
  const id = await breachOf(bot, slipToStranger, ours);
  for (const duty of ['authority', 'subjects'] as const) {
    await advised(bot, id, duty === 'authority' ? 'yes' : 'no', {
      duty,
      ...(duty === 'subjects' ? { exception: 'a' } : {}),
    });
    await agreed(bot, id);
    bot.clock.advance(60_000);
  }
  const card = await dutyOf(bot, id, 'authority');
  await card.fill(texts.reference.authority, 'AP-1').press(shared.record);
  // Our own form says "volgt": so does the notification, unless somebody says otherwise.
  expect(card.text).toContain(atAuthority.state.provisional);
  expect(card.text).toContain(atAuthority.restHow);
  const file = await moreOf(bot, fg, id);
  expect(file.text).toContain(atAuthority.rest);
  expect(file.has(texts.close)).toBe(false);
  const rings = bot.person(fg).rings(id);
  await passTo(bot, '2026-12-07T10:00:00Z');
  expect(bot.person(fg).rings(id)).toBeGreaterThan(rings);
  expect(bot.person(fg).withButton(texts.handle, id).text).toContain(texts.clock.supplement);
  const rest = await dutyOf(bot, id, 'authority');
  await rest
    .fill(atAuthority.restNumber, 'AP-1 aanvulling 1')
    .fill(atAuthority.phaseLabel, atAuthority.phase.complete)
    .press(atAuthority.record);
  expect(rest.text).toContain('AP-1 aanvulling 1');
  expect((await moreOf(bot, fg, id)).text).not.toContain(atAuthority.rest);

  await classified(bot, id, 'other', 'De bijlage was leeg.');
  await bot.person(board).withButton(second.agree, id).press(second.agree);
  await bot.idle();
  expect((await moreOf(bot, fg, id)).text).toContain(atAuthority.retraction);
  const taken = await (await fileOf(bot, fg, id)).press(atAuthority.retraction);
  await taken
    .fill(atAuthority.retractionNumber, 'AP-1 ingetrokken')
    .fill(atAuthority.retractionWhy, 'De bijlage was leeg.')
    .press(atAuthority.retract);
  expect(taken.text).toContain('Bij de AP ingetrokken');
  const events = (await eventsOf(bot, id)).map(({ type }) => type);
  expect(events).toEqual(expect.arrayContaining(['supplemented', 'retracted']));
  const tasks = await tasksOf(bot, fg, id);
  while (tasks.has(texts.taskFinish)) await tasks.press(texts.taskFinish);
  await tasks.press(nl.way.close);
  await tasks.press(texts.close);
  expect((await incidentOf(bot, id)).status).toBe('closed');
});

test('[A20] what was withdrawn after it was notified is taken back at the AP from its card, and asks nothing more', async () => {
  const { atAuthority, second } = nl;
  const id = await breachOf(bot, slipToStranger, ours);
  await advised(bot, id, 'yes');
  await agreed(bot, id);
  const card = await dutyOf(bot, id, 'authority');
  await card.fill(texts.reference.authority, 'AP-1').press(shared.record);
  await withdraw(bot, deputy, id, 'De bijlage was leeg.');
  await bot.person(board).withButton(second.agree, id).press(second.agree);
  await bot.idle();
  const withdrawn = bot.person(deputy).withButton(atAuthority.retraction, id);
  const there = await withdrawn.press(atAuthority.retraction);
  expect(there.has(texts.adviseAnew)).toBe(false);
  await there
    .fill(atAuthority.retractionNumber, 'AP-1 ingetrokken')
    .fill(atAuthority.retractionWhy, 'De bijlage was leeg.')
    .press(atAuthority.retract);
  expect(there.text).not.toContain(atAuthority.retractionHow);
  expect((await incidentOf(bot, id)).status).toBe('withdrawn');
  expect((await eventsOf(bot, id)).at(-1)).toMatchObject({
    type: 'retracted',
    payload: { reference: 'AP-1 ingetrokken' },
  });
});
