import { AccessLog } from '../../services/incident/access';
import { chatOf, type Someone } from '../support/activities';
import { slipToStranger } from '../support/assessment-answers';
import { type BotUnderTest, type Card, cardOf, dataOf, hasButton, textOf } from '../support/bot';
import { downloaded } from '../support/download';
import { organisation } from '../support/incident-scene';
import {
  board,
  colleague,
  deputy,
  employee,
  fg,
  fromYourAbility,
  idOn,
  pressOn,
  reportedTo,
  startStory,
} from '../support/incident-story';
import { answerAll, fileOf, partition, passTo, pressIn, settled, takenBy } from '../support/process-story';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory({ environment: { PUBLIC_URL: 'https://veilig.example/' } });
});
afterEach(async () => {
  await bot.stop();
});

const register = async (words = '', someone: Someone = fg): Promise<Card> => {
  await bot.say(someone, `/register ${words}`);
  // Cards of new reports come in between.
  const cards = bot.connector.chat(chatOf(someone)).map(({ activity }) => cardOf(activity));
  return cards.findLast((card) => textOf(card).includes('Stand van')) ?? bot.newest(someone).card;
};
const show = async (list: string, after = ''): Promise<string> =>
  textOf(cardOf((await bot.forge(fg, 'register.show', { list, after })).body));
const accesses = async () => await new AccessLog(bot.ledger, () => organisation, bot.clock).of('2026-11');

async function exported(format: string, from = '2026-11-01', until = '2026-11-30'): Promise<Buffer> {
  const card = cardOf((await bot.forge(fg, 'register.export', { from, until, format })).body);
  expect(textOf(card)).toContain('https://veilig.example/download/');
  return await downloaded(bot, card);
}

test('[A10] [G4] the register is for FG and deputies alone, and looking at it is in the access log', async () => {
  const id = await reportedTo(bot);
  for (const someone of [employee, colleague, board, fromYourAbility])
    expect(textOf(await register('', someone))).not.toContain(id);
  expect(textOf(await register('', deputy))).toContain(id);
  bot.clock.advance(1_000);
  await bot.forge(deputy, 'register.open', { id });
  expect((await accesses()).map(({ by, incident, why }) => [by, incident, why])).toEqual([
    [deputy.aadObjectId, 'newest', 'register'],
    [deputy.aadObjectId, id, 'card'],
  ]);
  const log = textOf(cardOf((await bot.forge(fg, 'register.access', {})).body));
  expect(log).toContain(deputy.name);
});

test('[A21] lists: newest, open with the most urgent first, overdue, month, kind, client', async () => {
  const near = await reportedTo(bot, [fg], 'Dringend', { dataOf: 'client', clients: 'bakkerij-de-halm' });
  bot.clock.advance(1_000);
  const far = await reportedTo(bot, [fg], 'Minder dringend', { dataOf: 'optimo' });
  bot.clock.advance(1_000);
  const withdrawn = await reportedTo(bot, [fg], 'Vergissing', { dataOf: 'optimo' });
  await pressOn(bot, fg, withdrawn, 'incident.withdraw', { reason: 'Oefening' });
  const newest = await show('newest');
  for (const id of [near, far, withdrawn]) expect(newest).toContain(id);
  expect(newest.indexOf(withdrawn)).toBeLessThan(newest.indexOf(near));
  const open = await show('open');
  expect(open).not.toContain(withdrawn);
  expect(open.indexOf(near)).toBeLessThan(open.indexOf(far));
  expect(await show('overdue')).toContain('Geen meldingen gevonden.');
  expect(await show('client:bakkerij-de-halm')).toContain(near);
  expect(await show('client:bakkerij-de-halm')).not.toContain(far);
  expect(await show('month:2026-11')).toContain(far);
  expect(await show('month:2026-10')).not.toContain(far);
  expect(await show('kind:device_media_paper_lost_stolen')).toContain('Geen meldingen gevonden.');
  await passTo(bot, '2026-11-24T10:00:00Z');
  expect(await show('overdue')).toContain(near);
  expect(await show('overdue')).not.toContain(far);
  // What no list can be, is the newest.
  for (const forged of ['kind:nothing', 'month:2026-13', "client:x' or 1 eq 1", '??'])
    expect(await show(forged)).toContain('Nieuwste');
});

test('[A21] a month ends at midnight of the office, not of Greenwich', async () => {
  await passTo(bot, '2026-11-30T22:59:00Z');
  const inNovember = await reportedTo(bot, [fg], 'Laatste van november');
  await passTo(bot, '2026-11-30T23:00:00Z');
  const inDecember = await reportedTo(bot, [fg], 'Eerste van december');
  expect(await show('month:2026-11')).toContain(inNovember);
  expect(await show('month:2026-11')).not.toContain(inDecember);
  expect(await show('month:2026-12')).toContain(inDecember);
});

test('[A21] searched by number, by client, by words that all occur; a status in the list is the one of now', async () => {
  const one = await reportedTo(bot, [fg], 'Loonstrook van juni bij de buren bezorgd', {
    ...{ dataOf: 'client', clients: 'bakkerij-de-halm' },
  });
  const receipt = cardOf((await bot.report(employee, 'Loonstrook van juli zoek')).body);
  const other = idOn(receipt);
  expect(textOf(await register('loonstrook'))).toContain(one);
  expect(textOf(await register('loonstrook'))).toContain(other);
  const both = textOf(await register('JUNI loonstrook'));
  expect(both).toContain(one);
  expect(both).not.toContain(other);
  await bot.forge(fg, 'incident.take', { incident: one });
  expect(textOf(await register('juni'))).toContain('In behandeling');
  expect(textOf(await register('Bakkerij De Halm'))).toContain('Klant: Bakkerij De Halm');
  const opened = await bot.forge(fg, 'register.search', { words: one.toLowerCase() });
  expect(textOf(opened.body)).toContain('Loonstrook van juni');
  expect(textOf(await register('zeppelin'))).toContain('Geen meldingen gevonden.');
  // An addition can be found as well.
  await pressIn(bot, employee, receipt, 'incident.add', { addition: 'Gevonden onder de kast' });
  expect(textOf(await register('kast'))).toContain(other);
});

test('[A21] pages go on where the one before ended, each report once, also when one comes in between', async () => {
  const ids: string[] = [];
  for (let at = 0; at < 20; at += 1) {
    bot.clock.advance(1_000);
    ids.push(await reportedTo(bot, [], `Melding nummer ${at}`));
  }
  const first = await register();
  const seen = new Set(textOf(first).match(/INC-2026-\d{4}/g));
  await reportedTo(bot, [], 'Intussen');
  const second = cardOf((await bot.forge(fg, 'register.show', dataOf(first, 'register.show'))).body);
  const rest = new Set(textOf(second).match(/INC-2026-\d{4}/g));
  expect([...seen, ...rest].sort()).toEqual([...ids].sort());
  expect(hasButton(second, 'register.verify')).toBe(true);
  // The same of a search.
  const found = await register('melding nummer');
  const next = cardOf((await bot.forge(fg, 'register.show', dataOf(found, 'register.show'))).body);
  const all = [found, next].flatMap((card) => [...new Set(textOf(card).match(/INC-2026-\d{4}/g))]);
  expect(all.sort()).toEqual([...ids].sort());
});

test('[A21] [N7] [S45] the export holds every column but never who reported; formulas are text', async () => {
  const id = await takenBy(bot, fg, { dataOf: 'optimo' }, '=HYPERLINK("http://evil.test")');
  await answerAll(bot, fg, id, slipToStranger);
  await pressIn(bot, fg, await fileOf(bot, fg, id), 'incident.classify', { outcome: 'breach', why: '' });
  const csv = (await exported('csv')).toString();
  for (const words of [id, 'Datalek', '3.5 (hoog)', fg.name, `"'=HYPERLINK(`]) expect(csv).toContain(words);
  for (const secret of [employee.name, employee.aadObjectId]) expect(csv).not.toContain(secret);
  expect((await exported('xlsx')).subarray(0, 2).toString()).toBe('PK');
  expect((await exported('csv', '2026-10-01', '2026-10-31')).toString()).not.toContain(id);
  expect((await exported('csv')).equals(await exported('csv'))).toBe(true);
  expect((await accesses()).filter(({ why }) => why === 'export')).toContainEqual({
    ...{ by: fg.aadObjectId, incident: '2026-11-01..2026-11-30', why: 'export' },
    at: bot.clock.now().toISOString(),
  });
});

test('[N7] the name of the reporter opens by its own door, and the opening is in the log before it is shown', async () => {
  const id = await takenBy(bot, fg, { dataOf: 'optimo' });
  const file = await fileOf(bot, fg, id);
  expect(textOf(file)).not.toContain(employee.name);
  for (const someone of [board, colleague])
    expect(textOf((await bot.forge(someone, 'register.reporter', { incident: id })).body)).not.toContain(
      employee.name,
    );
  expect((await accesses()).some(({ why }) => why === 'reporterName')).toBe(false);
  bot.clock.advance(1_000);
  const opened = await pressIn(bot, fg, file, 'register.reporter');
  expect(textOf(opened)).toContain(employee.name);
  expect((await accesses()).at(-1)).toMatchObject({ by: fg.aadObjectId, incident: id, why: 'reporterName' });
});

test('[N6] who it is about finds it in no list, no search, no export and no figure', async () => {
  const id = await reportedTo(bot, [deputy], 'Over de FG zelf', { about: fg.aadObjectId });
  await settled(bot);
  for (const list of ['newest', 'open', 'month:2026-11', 'search:zelf'])
    expect(await show(list)).not.toContain(id);
  expect((await exported('csv')).toString()).not.toContain(id);
  expect(textOf((await bot.forge(fg, 'register.open', { id })).body)).not.toContain('Over de FG');
  expect(textOf((await bot.forge(fg, 'register.figures', { year: 2026 })).body)).toContain('0 meldingen');
});

test('[A21] yearly figures with a picture of kinds, on a card and on paper; withdrawn ones do not count', async () => {
  const id = await takenBy(bot, fg, { dataOf: 'optimo', noticedDate: '2026-11-23', noticedTime: '09:00' });
  const withdrawn = await reportedTo(bot, [fg], 'Vergissing');
  await pressOn(bot, fg, withdrawn, 'incident.withdraw', { reason: 'Dubbel' });
  const card = cardOf((await bot.forge(fg, 'register.figures', { year: 2026 })).body);
  const text = textOf(card);
  expect(text).toContain('1 melding');
  expect(text).toContain('1 u 0 min');
  expect(text).toContain('data:image/png;base64,');
  const offered = cardOf((await bot.forge(fg, 'register.figuresPdf', { year: 2026 })).body);
  expect((await downloaded(bot, offered)).subarray(0, 5).toString()).toBe('%PDF-');
  expect(text).not.toContain(id);
  expect(textOf((await bot.forge(fg, 'register.figures', { year: 2025 })).body)).not.toContain('data:image');
});

test('the command is in the help of who may use it, and of nobody else', async () => {
  await bot.say(fg, '/help');
  expect(textOf(bot.newest(fg).card)).toContain('/register');
  await bot.say(employee, '/help');
  expect(textOf(bot.newest(employee).card)).not.toContain('/register');
  expect(bot.connector.chat(chatOf(employee)).length).toBeGreaterThan(0);
});

test('[A20] [N19] form, letter and notice come as files to who handles the incident, each noted in the log', async () => {
  const id = await takenBy(bot, fg, { dataOf: 'client', clients: 'bakkerij-de-halm' });
  const fetched = async (data: Readonly<Record<string, string | undefined>>, someone = fg) => {
    const card = cardOf(
      (await bot.forge(someone, 'register.document', { incident: id, client: '', ...data })).body,
    );
    const [, token] = /\/download\/([\w-]{43})"/.exec(textOf(card)) ?? [];
    if (token === undefined) return null;
    const file = await fetch(`${bot.url}/download/${token}`, { method: 'POST' });
    return { name: file.headers.get('content-disposition'), bytes: Buffer.from(await file.arrayBuffer()) };
  };
  for (const data of [
    { document: 'ap' },
    { document: 'letter' },
    { document: 'notice', client: 'bakkerij-de-halm' },
    { document: 'dossier', client: 'bakkerij-de-halm' },
  ]) {
    const file = await fetched(data);
    expect(file?.bytes.subarray(0, 5).toString()).toBe('%PDF-');
    expect(file?.name).toContain(id);
  }
  const json = JSON.parse(String((await fetched({ document: 'apJson' }))?.bytes)) as {
    phase: string;
    reference: string;
  };
  expect(json).toMatchObject({ phase: 'provisional', reference: id });
  for (const document of ['notice', 'dossier'])
    expect(await fetched({ document, client: 'nergens' })).toBeNull();
  for (const someone of [board, employee]) expect(await fetched({ document: 'ap' }, someone)).toBeNull();
  expect((await accesses()).filter(({ why }) => why === 'document')).toHaveLength(5);
});

test('[A29] asked to stay with the FG: the name opens for no deputy, and stands in no card, list, search or export', async () => {
  const id = await takenBy(bot, deputy, { dataOf: 'optimo', confidential: 'yes' }, 'Iets vertrouwelijks');
  expect((await bot.ledger.item<{ confidential?: true }>(partition, id))?.state.confidential).toBe(true);
  const refused = await bot.forge(deputy, 'register.reporter', { incident: id });
  expect(textOf(refused.body)).toContain('Alleen de FG kan de naam openen');
  expect((await accesses()).some(({ why }) => why === 'reporterName')).toBe(false);
  expect(textOf((await bot.forge(fg, 'register.reporter', { incident: id })).body)).toContain(employee.name);
  const seen = [
    ...bot.connector.calls
      .filter(({ conversationId }) => conversationId !== chatOf(employee))
      .map(({ body }) => textOf(body)),
    await show('newest'),
    textOf(await register(employee.name)),
    (await exported('csv')).toString(),
    textOf(await fileOf(bot, deputy, id)),
  ].join('\n');
  expect(seen).toContain('Vertrouwelijk: alleen de FG');
  // What somebody searched for stands above the list as it was typed.
  expect(
    seen.replaceAll(`Gezocht: ${employee.name}`, '').replaceAll(`search:${employee.name}`, ''),
  ).not.toContain(employee.name);
});
