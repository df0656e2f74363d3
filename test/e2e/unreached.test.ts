import { chatOf } from '../support/activities';
import { BotUnderTest, cardOf, organisationText, textOf } from '../support/bot';
import { accept, refuse } from '../support/connector';
import {
  board,
  copiesOf,
  deputy,
  employee,
  fg,
  handlers,
  historyOf,
  idOn,
  incidentOf,
  settledAlerts,
  shownAbout,
  startStory,
  untilItSays,
  untilShown,
  stored,
  wasTold,
} from '../support/incident-story';
import { SmtpStandIn } from '../support/smtp';

let bot: BotUnderTest;
let smtp: SmtpStandIn | null = null;
afterEach(async () => {
  await bot.stop();
  await smtp?.stop();
  smtp = null;
});

async function readiness(): Promise<{ status: number; failing: string[] }> {
  const response = await fetch(`${bot.url}/readyz`);
  const { checks } = (await response.json()) as { checks: Record<string, string> };
  return {
    status: response.status,
    failing: Object.keys(checks).filter((name) => checks[name] === 'failing'),
  };
}

/** From now on the channel refuses everything for these chats. */
function refuseAll(...chats: readonly string[]): void {
  bot.connector.behave = ({ conversationId, kind }) =>
    chats.includes(conversationId) && kind === 'post' ? refuse(403, 'BotNotInConversationRoster') : accept;
}
const everyHandler = [...handlers, board].map(chatOf);

async function untilUnreached(id: string): Promise<void> {
  await stored(
    bot,
    () => incidentOf(bot, id),
    ({ unreached }) => unreached,
  );
}

test('[N1] every send refused: the receipt claims nothing and gives the telephone, retries run, health is red', async () => {
  bot = await startStory();
  expect(await readiness()).toEqual({ status: 200, failing: [] });
  refuseAll(...everyHandler);
  const receipt = cardOf((await bot.report(employee, 'Server gegijzeld')).body);
  const id = idOn(receipt);
  await untilUnreached(id);
  await settledAlerts(bot, id);
  await untilItSays(bot, employee, id, 'Bel nu 033 555 00 00');
  const shown = shownAbout(bot, employee, id);
  expect(shown).toContain(`Niet te bereiken: de FG (${fg.name})`);
  for (const claim of ['Afgeleverd', 'Gezien door', 'is ermee bezig', 'ingelicht'])
    expect(textOf(receipt) + shown).not.toContain(`${claim} `);
  expect(await readiness()).toEqual({ status: 503, failing: ['delivery'] });
  const attempts = () =>
    bot.connector.calls.filter(({ conversationId }) => conversationId === chatOf(fg)).length;
  const before = attempts();
  await bot.pass(16);
  await bot.connector.until(() => attempts() > before);
  expect(bot.connector.calls.some(({ conversationId }) => conversationId === chatOf(board))).toBe(true);
});

test('[N1] FG and deputies cannot be reached, the board can: it gets the card and may act', async () => {
  bot = await startStory();
  refuseAll(...handlers.map(chatOf));
  const id = idOn(cardOf((await bot.report(employee, 'Server gegijzeld')).body));
  await untilShown(bot, board, id);
  await stored(
    bot,
    () => historyOf(bot, id),
    (history) => history.includes('reached'),
  );
  expect(await historyOf(bot, id)).toEqual(['reported', 'unreached', 'reached']);
  expect(await readiness()).toEqual({ status: 200, failing: [] });
});

test('[N1] contact brings the waiting card: delivered, the receipt says so and health is green again', async () => {
  bot = await startStory();
  refuseAll(...everyHandler);
  const id = idOn(cardOf((await bot.report(employee, 'Server gegijzeld')).body));
  await untilUnreached(id);
  await settledAlerts(bot, id);
  bot.connector.behave = () => accept;
  await bot.say(deputy, 'hulp');
  await bot.connector.until(() => copiesOf(bot, deputy, id) === 1);
  await stored(
    bot,
    () => incidentOf(bot, id),
    ({ unreached }) => !unreached,
  );
  await untilItSays(bot, employee, id, `Afgeleverd bij vervanger (${deputy.name})`);
  expect(shownAbout(bot, employee, id)).not.toContain('Bel nu');
  expect((await readiness()).failing).toEqual([]);
});

test('[N1] with SMTP configured a mail goes out, once, with the number and not a word of the contents', async () => {
  smtp = await SmtpStandIn.start();
  bot = await startStory({ environment: smtp.environment });
  refuseAll(...everyHandler);
  const id = idOn(cardOf((await bot.report(employee, 'Salarislijst gelekt')).body));
  const mail = await smtp.until(() => smtp?.mails[0]);
  expect(mail).toContain(id);
  expect(mail).toContain('wacht@optimo.example');
  expect(mail).not.toContain('Salarislijst');
  expect(mail).not.toContain(employee.name);
  await settledAlerts(bot, id);
  await bot.pass(31);
  expect(smtp.mails.length).toBe(1);
});

/** The example organisation with changed people. */
function organisationWith(change: (people: Record<string, unknown>[]) => Record<string, unknown>[]): string {
  const organisation = JSON.parse(organisationText) as { people: Record<string, unknown>[] };
  return JSON.stringify({ ...organisation, people: change(organisation.people) });
}
const complaints = () => bot.lines.filter((line) => line.includes('not ready: reports may reach nobody'));
const errorLevel = 50;

test('[R25] without an organisation the bot says so loudly and refuses "ready"', async () => {
  bot = await BotUnderTest.start({ organisation: null });
  expect(complaints().map((line) => (JSON.parse(line) as { level: number }).level)).toEqual([errorLevel]);
  expect(await readiness()).toEqual({ status: 503, failing: ['roles', 'reachable'] });
});

test('[R25] nobody is FG: "ready" is refused, and a report still reaches the deputies', async () => {
  const organisation = organisationWith((people) =>
    people.map((person) => (person['aadObjectId'] === fg.aadObjectId ? { ...person, roles: [] } : person)),
  );
  bot = await startStory({ organisation });
  expect(complaints()).toHaveLength(1);
  expect(await readiness()).toEqual({ status: 503, failing: ['roles'] });
  const id = idOn(cardOf((await bot.report(employee, 'Tas met dossiers weg')).body));
  await untilShown(bot, deputy, id);
  expect(wasTold(bot, fg, id)).toBe(false);
});

test('[R25] nobody of FG, deputies and board ever spoke to the bot: red from the start; one contact is enough', async () => {
  bot = await BotUnderTest.start();
  expect(complaints()).toHaveLength(1);
  expect(await readiness()).toEqual({ status: 503, failing: ['reachable'] });
  await bot.install(deputy);
  expect(await readiness()).toEqual({ status: 200, failing: [] });
});

test('[N1] [R25] nobody to send it to: the report is kept, the receipt raises the alarm, mail goes out, health is red', async () => {
  smtp = await SmtpStandIn.start();
  bot = await BotUnderTest.start({ organisation: null, environment: smtp.environment });
  await bot.install(employee);
  const receipt = cardOf((await bot.report(employee, 'Server gegijzeld')).body);
  expect(textOf(receipt)).toContain('We konden nog niemand bereiken');
  expect(await smtp.until(() => smtp?.mails[0])).toContain(idOn(receipt));
  expect((await readiness()).failing).toContain('delivery');
});
