import { AccessLog, type AccessReason } from '../../services/register/access-log';
import type { Someone } from '../support/activities';
import { type BotUnderTest, holder, textOf } from '../support/bot';
import { fetched, personalDataIn, unpacked } from '../support/download';
import { FileHost, picture } from '../support/file-host';
import { organisation } from '../support/incident-scene';
import { board, deputy, employee, fg, nl, reported, second, startStory } from '../support/incident-story';
import type { Message } from '../support/person/person';
import { moreOf, takenBy } from '../support/process-story';
import { register } from '../support/register';
import { settled } from '../support/story';

/** A report about the FG: everybody else's work on it leaves traces, and no door may show the FG any of them. */

const { register: texts, admin, evidence, shared } = nl;
const secret = 'Kopieerde de klantenlijst';
const administrator = holder('admin');

let bot: BotUnderTest;
let host: FileHost;
beforeEach(async () => {
  host = await FileHost.start();
  bot = await startStory({
    environment: { PUBLIC_URL: 'https://veilig.example/', EVIDENCE_HOSTS: '127.0.0.1' },
  });
  await bot.knows(administrator);
});
afterEach(async () => {
  await bot.stop();
  await host.stop();
});

const opened = async (someone: Someone): Promise<Message> =>
  (await bot.person(someone).types('/register')).open(shared.more);

/** The files of a package, as text. */
async function packOf(someone: Someone): Promise<string> {
  const { bytes } = await fetched(
    bot,
    await (await opened(someone)).open(texts.export).press(texts.pack.send),
  );
  return Object.values(unpacked(bytes)).map(String).join('\n');
}

/** What somebody is given about a colleague, as the machine-readable half. */
async function dataOn(someone: Someone, whom: Someone): Promise<string> {
  const card = await bot.person(someone).types(`/gegevens ${whom.name}`);
  return personalDataIn((await fetched(bot, card)).bytes);
}

const accessLog = async (someone: Someone): Promise<Message> =>
  await (await opened(someone)).press(texts.access);

const accesses = async () => await new AccessLog(bot.ledger, () => organisation, bot.clock).of('2026-11');

test('[N6] the data about a colleague: not the report that the colleague made about the FG who asks', async () => {
  const other = await reported(bot, 'Tas kwijt');
  const id = await reported(bot, secret, { about: [fg] });
  const given = await dataOn(fg, employee);
  expect(given).toContain(other);
  for (const words of [id, secret]) expect(given).not.toContain(words);
  // Somebody else makes what was left out, and the person requests it without anybody.
  expect(await dataOn(deputy, employee)).toContain(id);
  const own = await fetched(bot, await bot.person(employee).types('/gegevens'));
  expect(personalDataIn(own.bytes)).toContain(id);
});

test('[N6] [A29] the board is given what it may handle; a name that is to stay with the FG goes to the FG', async () => {
  const known = await reported(bot, 'Tas kwijt');
  const confided = await reported(bot, 'Iets vertrouwelijks', { confidential: true });
  const theirs = await reported(bot, secret, { about: [fg, deputy, second] });
  const toBoard = await dataOn(board, employee);
  expect(toBoard).toContain(theirs);
  for (const id of [known, confided]) expect(toBoard).not.toContain(id);
  const toDeputy = await dataOn(deputy, employee);
  expect(toDeputy).toContain(known);
  for (const id of [confided, theirs]) expect(toDeputy).not.toContain(id);
  expect(await dataOn(fg, employee)).toContain(confided);
});

test('[A29] a confidential report about the FG: the name opens for the first deputy, and for no other', async () => {
  const told = { dataOf: 'optimo', confidential: true, about: [fg] } as const;
  const id = await takenBy(bot, deputy, told, secret);
  expect((await moreOf(bot, second, id)).has(texts.reporter)).toBe(false);
  const forged = await bot.forge(second, 'register.reporter', { incident: id });
  expect(textOf(forged.body)).not.toContain(employee.name);
  expect((await (await moreOf(bot, deputy, id)).press(texts.reporter)).text).toContain(employee.name);
});

test('[N6] [G4] the access log names its incidents, and not one that is about who reads it', async () => {
  const other = await reported(bot, 'Tas kwijt');
  const id = await takenBy(bot, deputy, { about: [fg], dataOf: 'optimo' }, secret);
  await moreOf(bot, deputy, id);
  await packOf(deputy);
  const all = (await accessLog(deputy)).text;
  for (const number of [id, other]) expect(all).toContain(number);
  const without = (await accessLog(fg)).text;
  expect(without).toContain(other);
  expect(without).not.toContain(id);
});

test('[N6] export, package, search, lists and figures', async () => {
  const other = await reported(bot, 'Tas kwijt');
  const id = await takenBy(bot, deputy, { about: [fg], dataOf: 'optimo' }, secret);
  const pack = await packOf(fg);
  expect(pack).toContain(other);
  const seen = [
    pack,
    (await bot.person(fg).types('/register klantenlijst')).text,
    (await bot.person(fg).types(`/register ${id}`)).text.replaceAll(texts.view.search(id), ''),
    (await bot.person(fg).types('/register')).text,
    (await (await opened(fg)).press(texts.figures)).text,
  ].join('\n');
  for (const words of [id, secret]) expect(seen).not.toContain(words);
  expect((await (await opened(fg)).press(texts.figures)).text).toContain('1 melding');
});

test('[N6] a file: neither the FG nor a board that was not called is offered the report', async () => {
  const id = await reported(bot, secret, { about: [fg] });
  const other = await reported(bot, 'Tas kwijt');
  const offered = async (someone: Someone): Promise<readonly string[]> => {
    const downloadUrl = host.put(`/${someone.aadObjectId}.png`, { bytes: picture() });
    const card = await bot.person(someone).sendsFiles([{ name: 'foto.png', downloadUrl }]);
    return card.card.text.includes(evidence.choose) ? card.card.choices(evidence.choose) : [];
  };
  const toDeputy = (await offered(deputy)).join();
  for (const number of [id, other]) expect(toDeputy).toContain(number);
  const toFg = (await offered(fg)).join();
  expect(toFg).toContain(other);
  expect(toFg).not.toContain(id);
  expect(await offered(board)).toEqual([]);
});

test('[N6] [G5] a register that somebody altered: the FG reads that it is, and not in which report', async () => {
  const id = await reported(bot, secret, { about: [fg] });
  await settled(bot);
  const [entry] = await bot.ledger.list<object>(register, `log|${id}|`);
  if (!entry) throw new Error('no history');
  const value = { ...entry.value, type: 'taken' };
  await bot.rows.write(register, 'tampered', [{ kind: 'put', key: entry.key, value }], entry.key);
  const verified = async (someone: Someone) => (await (await opened(someone)).press(texts.verify)).text;
  expect(await verified(deputy)).toContain(id);
  const toFg = await verified(fg);
  expect(toFg).toContain(texts.broken);
  expect(toFg).not.toContain(id);
});

test('[N6] what reached nobody: an administrator reads the number, unless it is about that administrator', async () => {
  const all = [fg, deputy, second, board];
  const known = await reported(bot, 'De directie deed mee', { about: all });
  const own = await reported(bot, secret, { about: [...all, administrator] });
  const home = await bot.person(administrator).types('/beheer');
  const { text } = await home.press(admin.go.undelivered);
  expect(text).toContain(known);
  expect(text).not.toContain(own);
});

test('[G4] a card that the client fetched by itself is read too: once an hour for the same reader and report', async () => {
  const id = await reported(bot, 'Tas kwijt');
  const shown = async (why: AccessReason) => (await accesses()).filter((access) => access.why === why).length;
  const alert = bot.person(fg).sees(id);
  await alert.refreshed();
  await alert.refreshed();
  expect(await shown('card')).toBe(1);
  bot.clock.advance(61 * 60_000);
  await alert.refreshed();
  expect(await shown('card')).toBe(2);
  // A refused reader leaves no line, since nothing was read.
  await bot.forge(board, 'incident.view', { incident: id });
  expect(await shown('card')).toBe(2);
});
