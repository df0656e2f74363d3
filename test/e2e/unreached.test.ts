import { chatOf } from '../support/activities';
import { secondsPass } from '../support/at-rest';
import { BotUnderTest, organisationText } from '../support/bot';
import { accept, refuse } from '../support/connector';
import {
  board,
  deputy,
  employee,
  fg,
  handlers,
  historyOf,
  incidentOf,
  nl,
  numberOn,
  report,
  reported,
  startStory,
  wasTold,
} from '../support/incident-story';
import { passUntil } from '../support/story';
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

test('[N1] every send refused: the receipt claims nothing and gives the telephone, retries run, health is red', async () => {
  bot = await startStory();
  expect(await readiness()).toEqual({ status: 200, failing: [] });
  refuseAll(...everyHandler);
  const receipt = (await report(bot, 'Server gegijzeld')).text;
  const id = numberOn(bot.person(employee).newest());
  expect((await incidentOf(bot, id)).unreached).toBe(true);
  await secondsPass(bot, 60);
  const shown = bot.person(employee).sees(id).text;
  expect(shown).toContain('Bel nu 033 555 00 00');
  expect(shown).toContain(`Niet te bereiken: de FG (${fg.name})`);
  for (const claim of ['Afgeleverd', 'Gezien door', 'is ermee bezig', 'ingelicht'])
    expect(receipt + shown).not.toContain(`${claim} `);
  expect(await readiness()).toEqual({ status: 503, failing: ['delivery'] });
  const attempts = () =>
    bot.connector.calls.filter(({ conversationId }) => conversationId === chatOf(fg)).length;
  const before = attempts();
  await passUntil(bot, '2026-11-23T09:18:00Z');
  expect(attempts()).toBeGreaterThan(before);
  expect(bot.connector.calls.some(({ conversationId }) => conversationId === chatOf(board))).toBe(true);
});

test('[N1] FG and deputies cannot be reached, the board can: it gets the card and may act', async () => {
  bot = await startStory();
  refuseAll(...handlers.map(chatOf));
  const id = await reported(bot, 'Server gegijzeld');
  expect(bot.person(board).sees(id).has(nl.alert.take)).toBe(true);
  expect(await historyOf(bot, id)).toEqual(['reported', 'unreached', 'reached']);
  expect(await readiness()).toEqual({ status: 200, failing: [] });
});

test('[N1] contact brings the waiting card: delivered, the receipt says so and health is green again', async () => {
  bot = await startStory();
  refuseAll(...everyHandler);
  const id = await reported(bot, 'Server gegijzeld');
  expect((await incidentOf(bot, id)).unreached).toBe(true);
  bot.connector.behave = () => accept;
  await bot.person(deputy).types('hulp');
  expect(bot.person(deputy).sees(id).has(nl.alert.take)).toBe(true);
  expect((await incidentOf(bot, id)).unreached).toBe(false);
  await secondsPass(bot, 60);
  const { text } = bot.person(employee).sees(id);
  expect(text).toContain(`Afgeleverd bij vervanger (${deputy.name})`);
  expect(text).not.toContain('Bel nu');
  expect((await readiness()).failing).toEqual([]);
});

test('[N1] with SMTP configured a mail goes out, once, with the number and not a word of the contents', async () => {
  smtp = await SmtpStandIn.start();
  bot = await startStory({ environment: smtp.environment });
  refuseAll(...everyHandler);
  const id = await reported(bot, 'Salarislijst gelekt');
  const mail = await smtp.until(() => smtp?.mails[0]);
  expect(mail).toContain(id);
  expect(mail).toContain('wacht@optimo.example');
  expect(mail).not.toContain('Salarislijst');
  expect(mail).not.toContain(employee.name);
  await passUntil(bot, '2026-11-23T09:31:00Z');
  expect(smtp.mails.length).toBe(1);
});

test('[N1] reports that stand together in one card which reaches nobody are as unreached as any other, until it arrives', async () => {
  smtp = await SmtpStandIn.start();
  const example = JSON.parse(organisationText) as { readonly incident?: object };
  const oneAnHour = JSON.stringify({ ...example, incident: { ...example.incident, reportsPerHour: 1 } });
  bot = await startStory({ organisation: oneAnHour, environment: smtp.environment });
  await reported(bot, 'Eerste');
  refuseAll(...everyHandler);
  const together = [await reported(bot, 'Tweede'), await reported(bot, 'Derde')];
  await secondsPass(bot, 60);
  for (const id of together) {
    expect((await incidentOf(bot, id)).unreached).toBe(true);
    expect(bot.person(employee).sees(id).text).toContain('Bel nu 033 555 00 00');
    expect(await smtp.until(() => smtp?.mails.find((mail) => mail.includes(id)))).toContain(id);
  }
  expect((await readiness()).failing).toEqual(['delivery']);
  bot.connector.behave = () => accept;
  await bot.person(deputy).types('hulp');
  await secondsPass(bot, 60);
  for (const id of together) expect((await incidentOf(bot, id)).unreached).toBe(false);
  expect((await readiness()).failing).toEqual([]);
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
  const id = await reported(bot, 'Tas met dossiers weg');
  expect(bot.person(deputy).sees(id).has(nl.alert.take)).toBe(true);
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
  const receipt = await report(bot, 'Server gegijzeld');
  expect(receipt.text).toContain('We konden nog niemand bereiken');
  expect(await smtp.until(() => smtp?.mails[0])).toContain(numberOn(receipt));
  expect((await readiness()).failing).toContain('delivery');
});
