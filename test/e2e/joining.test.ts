import type { Someone } from '../support/activities';
import type { BotUnderTest } from '../support/bot';
import {
  askReporter,
  colleague,
  deputy,
  employee,
  fg,
  incidentOf,
  nl,
  officeManager,
  reported,
  startStory,
  take,
  untilItSays,
  withdraw,
} from '../support/incident-story';
import { client, organisation } from '../support/incident-scene';
import type { Message } from '../support/person/person';
import { classified, closed, eventsOf, passTo } from '../support/process-story';

const { alert, incident, joining, process, receipt } = nl;
const clientName = organisation.clients.find(({ id }) => id === client)?.name ?? '';
const what = 'De mail met de loonlijst ging naar iedereen';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory();
  await bot.knows(colleague, officeManager);
});
afterEach(async () => {
  await bot.stop();
});

const reporters = [employee, colleague, officeManager] as const;

/** The same cause, reported by three people. @returns their numbers. */
async function threeReports(): Promise<readonly [string, string, string]> {
  const [first, second, third] = reporters;
  return [
    await reported(bot, what, {}, first),
    await reported(bot, what, {}, second),
    await reported(bot, what, {}, third),
  ];
}

/** The card of a report, found by its number: cards of the others name it too. */
const cardOf = async (someone: Someone, id: string): Promise<Message> => await bot.person(someone).types(id);

/** "Hoort bij" of a report, from its card. */
const joiningOf = async (someone: Someone, id: string): Promise<Message> =>
  await (await cardOf(someone, id)).open(incident.details).press(joining.open);

async function joins(id: string, lead: string, someone = fg): Promise<Message> {
  const screen = await joiningOf(someone, id);
  const title = screen.card.choices(joining.which).find((each) => each.startsWith(lead)) ?? '';
  const shown = await screen.fill(joining.which, title).press(joining.join);
  await bot.idle();
  return shown;
}

test('the same cause reported by three is one incident: questions go to all, every reporter reads how it ends', async () => {
  const [lead, second, third] = await threeReports();
  await take(bot, fg, lead);
  for (const id of [second, third]) expect((await joins(id, lead)).text).toContain(joining.belongsTo(lead));
  const card = (await cardOf(fg, lead)).open(incident.details);
  for (const id of [second, third]) expect(card.text).toContain(id);
  // Nothing more is asked about the others, and their reporters read who holds it.
  expect((await cardOf(deputy, second)).has(alert.take)).toBe(false);
  await cardOf(fg, lead);
  await untilItSays(bot, colleague, second, joining.receiptTitle);
  expect(bot.person(colleague).sees(second).text).toContain(`${fg.name} is ermee bezig`);
  // One question to all of them.
  await askReporter(bot, fg, lead, 'Heb je hem geopend?');
  await bot.idle();
  for (const someone of reporters) expect(bot.person(someone).finds('Heb je hem geopend?')).not.toBeNull();
  const rings = bot.person(fg).rings(lead);
  await bot
    .person(colleague)
    .withButton(receipt.answer, 'Heb je hem geopend?')
    .answer(receipt.answer, { [receipt.answerLabel]: 'Ja, op mijn telefoon.' }, incident.send);
  await bot.idle();
  expect(bot.person(fg).rings(lead)).toBe(rings + 1);
  expect((await cardOf(fg, lead)).text).toContain('Ja, op mijn telefoon.');
  // What another said is none of their business; they can still answer.
  expect(bot.person(employee).finds('Ja, op mijn telefoon.')).toBeNull();
  const asked = bot.person(employee).withButton(receipt.answer, 'Heb je hem geopend?');
  expect(asked.text).not.toContain('Ja, op mijn telefoon.');
  // It ends once, for all.
  await classified(bot, lead, 'other', 'Niets aan de hand.');
  const file = await (await cardOf(fg, lead)).press(process.handle);
  await file.fill(process.toReporter, 'De mail is teruggehaald.').press(process.close);
  await bot.idle();
  for (const [place, id] of [lead, second, third].entries()) {
    const { text } = await cardOf(reporters[place] ?? employee, id);
    expect(text).toContain(receipt.closedTitle);
    expect(text).toContain('De mail is teruggehaald.');
  }
});

test('one that does not belong there is separated again: its own file and clocks, in the hands of who says so', async () => {
  const [lead, second] = await threeReports();
  await take(bot, fg, lead);
  await joins(second, lead);
  expect((await bot.ledger.item('incident|2026', second))?.due ?? null).toBeNull();
  const screen = await joiningOf(fg, lead);
  await screen.fill(joining.choose, second).press(joining.part);
  await bot.idle();
  expect(await incidentOf(bot, second)).toMatchObject({ status: 'taken', taken: { by: fg.aadObjectId } });
  expect((await incidentOf(bot, lead)).leads).toEqual([]);
  expect((await bot.ledger.item('incident|2026', second))?.due ?? null).not.toBeNull();
  await untilItSays(bot, colleague, second, receipt.takenTitle);
  expect(bot.person(colleague).sees(second).text).not.toContain(joining.receiptTitle);
  expect((await eventsOf(bot, second)).map(({ type }) => type)).toEqual(
    expect.arrayContaining(['joinedTo', 'partedFrom']),
  );
  // And from its own card as well.
  await joins(second, lead);
  await (await cardOf(fg, second)).press(joining.part);
  await bot.idle();
  expect((await incidentOf(bot, second)).joined).toBeUndefined();
});

test('the earliest of them starts the terms, and whose data any of them names is told', async () => {
  const early = await reported(bot, what, { dataOf: 'client', clients: [clientName] }, colleague);
  await passTo(bot, '2026-11-23T09:10:00Z');
  const lead = await reported(bot, what, { dataOf: 'client' });
  await take(bot, fg, lead);
  await joins(early, lead);
  const { awareAt, process: done } = await incidentOf(bot, lead);
  expect(awareAt).toBe((await incidentOf(bot, early)).awareAt);
  expect(done?.clients).toEqual([client]);
});

test('[N6] two that are about different people stay apart, and nobody it is about learns of the other', async () => {
  const lead = await reported(bot, what);
  const secret = await reported(bot, 'De vervanger keek mee', { about: [deputy] }, colleague);
  const screen = await joiningOf(fg, secret);
  expect(screen.text).toContain(joining.nothingOffered);
  const forged = await bot.forge(fg, 'incident.join', {
    incident: secret,
    token: tokenOn(await cardOf(fg, secret)),
    lead,
  });
  expect(JSON.stringify(forged.body)).toContain('gaan over verschillende mensen');
  expect((await incidentOf(bot, secret)).joined).toBeUndefined();
  expect(bot.person(deputy).finds(secret)).toBeNull();
});

test('what leads is not withdrawn from under the others, and what belongs to another leads nothing', async () => {
  const [lead, second, third] = await threeReports();
  await take(bot, fg, lead);
  await joins(second, lead);
  await cardOf(fg, lead);
  await withdraw(bot, fg, lead, 'Vergissing');
  expect(bot.person(fg).said).toContain('Er horen meldingen bij');
  expect((await incidentOf(bot, lead)).withdrawn).toBeNull();
  expect((await joiningOf(fg, third)).card.choices(joining.which).join()).not.toContain(second);
});

test('a withdrawn report is opened again by who finds out that it was none too many, and its reporter reads so', async () => {
  const id = await reported(bot, what);
  await take(bot, fg, id);
  await withdraw(bot, fg, id, 'Loos alarm');
  await untilItSays(bot, employee, id, receipt.withdrawnTitle);
  const rings = bot.person(fg).rings(id);
  await bot
    .person(deputy)
    .sees(id)
    .answer(process.reopen, { [process.reopenReason]: 'Toch niet loos.' });
  await bot.idle();
  expect(await incidentOf(bot, id)).toMatchObject({
    status: 'taken',
    withdrawn: null,
    taken: { by: fg.aadObjectId },
    process: { reopened: { reason: 'Toch niet loos.' } },
  });
  // Its former holder is called.
  expect(bot.person(fg).rings(id)).toBe(rings + 1);
  expect(bot.person(fg).sees(id).text).toContain('Toch niet loos.');
  await untilItSays(bot, employee, id, receipt.takenTitle);
  await classified(bot, id, 'other', 'Niets aan de hand.');
  await closed(bot, id);
  expect((await incidentOf(bot, id)).status).toBe('closed');
});

test('withdrawn before anybody had it: who opens it again has it', async () => {
  const id = await reported(bot, what);
  await withdraw(bot, fg, id, 'Loos alarm');
  await bot
    .person(fg)
    .sees(id)
    .answer(process.reopen, { [process.reopenReason]: 'Toch niet loos.' });
  await bot.idle();
  expect(await incidentOf(bot, id)).toMatchObject({ status: 'taken', taken: { by: fg.aadObjectId } });
});

const tokenOn = ({ card }: Message): string =>
  /"token":"([^"]+)"/.exec(JSON.stringify(card.content))?.[1] ?? '';
