import type { Incident } from '../../services/incident/model';
import type { OutRow } from '../../services/ledger/out-row';
import type { Someone } from '../support/activities';
import { type BotUnderTest, cardOf, organisationText } from '../support/bot';
import { TestClock } from '../support/clock';
import { accept } from '../support/connector';
import { enforceLimits, realLimits } from '../support/chat-limits';
import {
  askReporter,
  board,
  colleague,
  employee,
  fg,
  handlers,
  idOn,
  nl,
  startStory,
  take,
} from '../support/incident-story';
import { firstNumbers, numbersIn, register } from '../support/register';

const { alert, incident, shared } = nl;
const stepMs = 50;
const flooded = 80;

let bot: BotUnderTest;
let counted: { violations: number };
beforeEach(async () => {
  // The limits of reality: of the chat, and of one person's reports.
  // In the evening: the summaries of the day would wait for a clock that stands still.
  const clock = new TestClock('2026-11-23T20:00:00Z');
  bot = await startStory({ clock, environment: realLimits, organisation: organisationText });
  await bot.knows(colleague);
});
afterEach(async () => {
  await bot.stop();
});

type Form = Awaited<ReturnType<BotUnderTest['openForm']>> & { readonly reporter: Someone };

const formOf = async (reporter: Someone): Promise<Form> => ({ reporter, ...(await bot.openForm(reporter)) });

async function send({ reporter, token, messageId }: Form, what: string): Promise<string> {
  const { body } = await bot.forge(reporter, 'incident.report', { token, what }, messageId);
  return idOn(cardOf(body));
}

async function step(milliseconds = stepMs): Promise<void> {
  bot.clock.advance(milliseconds);
  await bot.idle();
}

/** Lets minutes go by. The tick is not awaited: it lasts as long as its sends, and those wait for the clock. */
async function pass(minutes: number): Promise<void> {
  for (let seconds = 0; seconds < minutes * 60; seconds += 2) {
    if (seconds % 60 === 0) void bot.app.tick();
    await step(2_000);
  }
}

/** Somebody floods, ten reports in every step; in the middle of it a colleague reports. @returns when handlers have it. */
async function lagOfColleague(flood: readonly Form[], colleagues: Form): Promise<readonly number[]> {
  const waiting = [...flood];
  const sendSome = () => Promise.all(waiting.splice(0, 10).map((form) => send(form, 'Spam')));
  for (let steps = 0; steps < 6; steps += 1) {
    await sendSome();
    await step();
  }
  const begun = bot.clock.now().getTime();
  const [id] = await Promise.all([send(colleagues, 'Laptop kwijt in de trein'), sendSome()]);
  const arrived = new Map<Someone, number>();
  await bot.idle();
  for (let steps = 0; arrived.size < handlers.length && steps < 200; steps += 1) {
    for (const someone of handlers)
      if (!arrived.has(someone) && bot.person(someone).finds(id, 'Laptop kwijt')?.has(alert.take))
        arrived.set(someone, bot.clock.now().getTime() - begun);
    await sendSome();
    await step();
  }
  while (waiting.length > 0) {
    await sendSome();
    await step();
  }
  return handlers.map((someone) => arrived.get(someone) ?? Number.NaN);
}

/** The flooder's reports, with a colleague's card in between. */
async function flood(): Promise<readonly number[]> {
  const forms: Form[] = [];
  for (let count = 0; count < flooded; count += 1) forms.push(await formOf(employee));
  const colleagues = await formOf(colleague);
  counted = enforceLimits(bot);
  const lag = await lagOfColleague(forms, colleagues);
  // What is left in the card comes within seconds.
  await pass(1);
  return lag;
}

const floodCard = (someone: Someone) => bot.person(someone).sees(alert.floodBanner);

test('a report of somebody else is as quick in the middle of one person’s flood as without it', async () => {
  const colleagues = await formOf(colleague);
  enforceLimits(bot);
  const alone = await lagOfColleague([], colleagues);
  bot.connector.behave = () => accept;
  await step(3_600_000);
  expect(await flood()).toEqual(alone);
  expect(counted).toEqual({ violations: 0 });
});

test('nothing of a flood is lost: numbers, clocks and one card that says it is one person, and not who', async () => {
  await flood();
  expect(await numbersIn(bot.ledger)).toEqual(firstNumbers(flooded + 1));
  const rows = await bot.ledger.list<OutRow>(register, 'out|INC-');
  expect(rows.filter(({ value }) => value.deliveredAt === null)).toEqual([]);
  for (const someone of handlers) {
    expect(bot.person(someone).rings('Spam')).toBe(3);
    expect(bot.person(someone).rings(alert.floodBanner)).toBe(1);
    expect(floodCard(someone).text).toContain(alert.floodTitle(flooded - 3));
    for (const { text } of bot.person(someone).messages())
      for (const traitor of [employee.name, employee.aadObjectId]) expect(text).not.toContain(traitor);
    expect(JSON.stringify(bot.newest(someone).card)).not.toContain(employee.aadObjectId);
  }
  // Each runs to its own 72 hours.
  const items = await bot.ledger.list<{ state: Incident; due: string | null }>(register, 'item|');
  expect(items.filter(({ value: { due } }) => due === null)).toEqual([]);
});

test('the ladder climbs for each report of a flood, with one card that rings at each step', async () => {
  await flood();
  await pass(16);
  for (const someone of handlers) {
    expect(bot.person(someone).rings(alert.floodBanner)).toBe(2);
    expect(floodCard(someone).text).toContain(alert.floodTitle(flooded - 3));
  }
  expect(bot.person(board).rings(alert.floodBanner)).toBe(0);
  await pass(50);
  const items = await bot.ledger.list<{ state: Incident }>(register, 'item|');
  expect(items.filter(({ value: { state } }) => state.escalated !== 4)).toEqual([]);
  expect(bot.person(board).rings(alert.floodBanner)).toBe(1);
  expect(floodCard(board).text).toContain(alert.floodTitle(flooded - 3));
});

test('one of a flood is opened, taken and asked about like any other, and from then on rings by itself', async () => {
  await flood();
  const id = 'INC-2026-0079';
  await floodCard(fg).fill(shared.whichReport, id).press(shared.open);
  await take(bot, fg, id);
  await askReporter(bot, fg, id, 'Wat is hier gebeurd?');
  // The sender's own chat is full of receipts.
  await pass(3);
  const before = bot.person(fg).rings(id);
  await bot
    .person(employee)
    .withButton(nl.receipt.answer, id)
    .answer(nl.receipt.answer, { [nl.receipt.answerLabel]: 'Een robot was los' }, incident.send);
  await pass(1);
  expect(bot.person(fg).rings(id)).toBe(before + 1);
});
