import { AccessLog } from '../../services/register/access-log';
import { chatOf, type Someone } from '../support/activities';
import { slipToStranger } from '../support/assessment-answers';
import { type BotUnderTest, textOf } from '../support/bot';
import { fetched } from '../support/download';
import { organisation } from '../support/incident-scene';
import {
  addTo,
  board,
  colleague,
  deputy,
  employee,
  fg,
  fromYourAbility,
  nl,
  reported,
  second,
  startStory,
  take,
  withdraw,
} from '../support/incident-story';
import type { Message } from '../support/person/person';
import {
  advised,
  agreed,
  breachOf,
  classified,
  clientsOf,
  dutyOf,
  fileOf,
  moreOf,
  partition,
  passTo,
  takenBy,
} from '../support/process-story';

const { register: texts, process, kinds, shared } = nl;

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory({ environment: { PUBLIC_URL: 'https://veilig.example/' } });
});
afterEach(async () => {
  await bot.stop();
});

const client = 'Bakkerij De Halm';

const register = async (words = '', someone: Someone = fg): Promise<Message> =>
  await bot.person(someone).types(`/register ${words}`);

/** What is behind "Meer" in the register. */
const more = async (): Promise<Message> => (await register()).open(shared.more);

/** A list, by the choice in "Wat wil je zien?". */
const show = async (list: string): Promise<string> =>
  (await (await more()).answer(texts.look, { [texts.lookLabel]: list })).text;

/** Opens one from the list shown. */
const open = async (list: Message, id: string): Promise<Message> =>
  await list.fill(shared.whichReport, id).press(shared.open);

const accesses = async () => await new AccessLog(bot.ledger, () => organisation, bot.clock).of('2026-11');

async function exported(format: 'CSV' | 'Excel (xlsx)', from = '2026-11-01', until = '2026-11-30') {
  const fields = { [texts.exportFrom]: from, [texts.exportUntil]: until, [texts.exportFormat]: format };
  return (await fetched(bot, await (await more()).answer(texts.export, fields))).bytes;
}

const figures = async (): Promise<Message> => await (await more()).press(texts.figures);

test('[A10] [G4] the register is for FG and deputies alone, and looking at it is in the access log', async () => {
  const id = await reported(bot);
  for (const someone of [employee, colleague, board, fromYourAbility])
    expect((await register('', someone)).text).not.toContain(id);
  const list = await register('', deputy);
  expect(list.text).toContain(id);
  bot.clock.advance(1_000);
  expect((await open(list, id)).text).toContain('Laptop kwijt');
  expect((await accesses()).map(({ by, incident, why }) => [by, incident, why])).toEqual([
    [deputy.aadObjectId, 'newest', 'register'],
    [deputy.aadObjectId, id, 'card'],
  ]);
  expect((await (await more()).press(texts.access)).text).toContain(deputy.name);
});

test('lists: newest, open with the most urgent first, overdue, month, kind, client', async () => {
  const near = await reported(bot, 'Dringend', { dataOf: 'client', clients: [client] });
  bot.clock.advance(1_000);
  const far = await reported(bot, 'Minder dringend', { dataOf: 'optimo' });
  bot.clock.advance(1_000);
  const withdrawn = await reported(bot, 'Vergissing', { dataOf: 'optimo' });
  await withdraw(bot, fg, withdrawn, 'Oefening');
  const newest = await show(texts.view.newest);
  for (const id of [near, far, withdrawn]) expect(newest).toContain(id);
  expect(newest.indexOf(withdrawn)).toBeLessThan(newest.indexOf(near));
  const opened = await show(texts.view.open);
  expect(opened).not.toContain(withdrawn);
  expect(opened.indexOf(near)).toBeLessThan(opened.indexOf(far));
  expect(await show(texts.view.overdue)).toContain(texts.none);
  const ofClient = await show(texts.view.client(client));
  expect(ofClient).toContain(near);
  expect(ofClient).not.toContain(far);
  expect(await show(texts.view.month('2026-11'))).toContain(far);
  expect(await show(texts.view.month('2026-10'))).not.toContain(far);
  expect(await show(kinds.names.device_media_paper_lost_stolen)).toContain(texts.none);
  await passTo(bot, '2026-11-24T10:00:00Z');
  const overdue = await show(texts.view.overdue);
  expect(overdue).toContain(near);
  expect(overdue).not.toContain(far);
});

test('a month ends at midnight of the office, not of Greenwich', async () => {
  await passTo(bot, '2026-11-30T22:59:00Z');
  const inNovember = await reported(bot, 'Laatste van november');
  await passTo(bot, '2026-11-30T23:00:00Z');
  const inDecember = await reported(bot, 'Eerste van december');
  const november = await show(texts.view.month('2026-11'));
  expect(november).toContain(inNovember);
  expect(november).not.toContain(inDecember);
  expect(await show(texts.view.month('2026-12'))).toContain(inDecember);
});

test('searched by number, by client, by words that all occur; a status in the list is the one of now', async () => {
  const june = { dataOf: 'client', clients: [client] } as const;
  const one = await reported(bot, 'Loonstrook van juni bij de buren bezorgd', june);
  const other = await reported(bot, 'Loonstrook van juli zoek');
  for (const id of [one, other]) expect((await register('loonstrook')).text).toContain(id);
  const both = (await register('JUNI loonstrook')).text;
  expect(both).toContain(one);
  expect(both).not.toContain(other);
  await take(bot, fg, one);
  expect((await register('juni')).text).toContain('In behandeling');
  expect((await register(client)).text).toContain(texts.view.client(client));
  const searched = await more();
  await searched.answer(shared.search, { [texts.searchLabel]: one.toLowerCase() });
  expect(searched.text).toContain('Loonstrook van juni');
  expect((await register('zeppelin')).text).toContain(texts.none);
  // An addition can be found as well.
  await addTo(bot, other, 'Gevonden onder de kast');
  expect((await register('kast')).text).toContain(other);
});

test('pages go on where the one before ended, each report once, also when one comes in between', async () => {
  const ids: string[] = [];
  for (let at = 0; at < 20; at += 1) {
    bot.clock.advance(1_000);
    ids.push(await reported(bot, `Melding nummer ${at}`));
  }
  const numbersOn = ({ text }: Message) => [...new Set(text.match(/INC-2026-\d{4}/g))];
  const page = await register();
  const first = numbersOn(page);
  await reported(bot, 'Intussen');
  await page.press(texts.older);
  expect([...first, ...numbersOn(page)].sort()).toEqual([...ids].sort());
  expect(page.has(texts.older)).toBe(false);
  // The same for a search.
  const found = await register('melding nummer');
  const foundFirst = numbersOn(found);
  await found.press(texts.searchOn);
  expect([...foundFirst, ...numbersOn(found)].sort()).toEqual([...ids].sort());
});

test('[A21] the export holds what Art. 33(5) asks: cause, data, effects, measures, company, reasons, moments', async () => {
  const id = await breachOf(
    bot,
    { ...slipToStranger, cause: ['internal'], measuresTaken: ['De ontvanger is gebeld.'] },
    { dataOf: 'optimo', done: 'Meteen teruggehaald.' },
  );
  await advised(bot, id, 'yes');
  await agreed(bot, id);
  const [titles = '', row = ''] = (await exported('CSV')).toString().split('\r\n');
  for (const title of Object.values(texts.factColumn)) expect(titles).toContain(`"${title}"`);
  const { consequences, data, cause } = nl.assessment;
  for (const words of [
    consequences.options.lossOfControl,
    data.options.financial,
    cause.options.internal,
    'De ontvanger is gebeld.',
    'Meteen teruggehaald.',
    'Wel: Zo is het veiliger.',
  ])
    expect(row).toContain(words);
});

test('[A21] [N7] [R23] [S45] the export holds every column but never who reported; formulas, quotes and new lines are text', async () => {
  const id = await breachOf(
    bot,
    slipToStranger,
    { dataOf: 'optimo' },
    '=HYPERLINK("http://evil.test")\nklik',
  );
  const csv = (await exported('CSV')).toString();
  for (const words of [id, 'Datalek', 'hoogstens 4 (zeer hoog)', fg.name]) expect(csv).toContain(words);
  expect(csv).toMatch(/"'=HYPERLINK\(""http:\/\/evil\.test""\)\r?\nklik"/);
  for (const secret of [employee.name, employee.aadObjectId]) expect(csv).not.toContain(secret);
  expect((await exported('Excel (xlsx)')).subarray(0, 2).toString()).toBe('PK');
  expect((await exported('CSV', '2026-10-01', '2026-10-31')).toString()).not.toContain(id);
  expect((await exported('CSV')).equals(await exported('CSV'))).toBe(true);
  expect((await accesses()).filter(({ why }) => why === 'export')).toContainEqual({
    by: fg.aadObjectId,
    incident: '2026-11-01..2026-11-30',
    why: 'export',
    at: bot.clock.now().toISOString(),
    incidents: [id],
  });
});

test('[N7] the name of the reporter opens by its own door, and the opening is in the log before it is shown', async () => {
  const id = await takenBy(bot, fg, { dataOf: 'optimo' });
  const file = await moreOf(bot, fg, id);
  expect(file.text).not.toContain(employee.name);
  expect((await accesses()).some(({ why }) => why === 'reporterName')).toBe(false);
  bot.clock.advance(1_000);
  expect((await file.press(texts.reporter)).text).toContain(employee.name);
  expect((await accesses()).at(-1)).toMatchObject({ by: fg.aadObjectId, incident: id, why: 'reporterName' });
});

test('[N6] who it is about finds it in no list, no search, no export and no figure', async () => {
  const id = await reported(bot, 'Over de FG zelf', { about: [fg] });
  for (const list of [texts.view.newest, texts.view.open, texts.view.month('2026-11')])
    expect(await show(list)).not.toContain(id);
  expect((await register('zelf')).text).not.toContain(id);
  // Not by its number either.
  expect((await register(id)).text).not.toContain('Over de FG');
  expect((await exported('CSV')).toString()).not.toContain(id);
  expect((await figures()).text).toContain('0 meldingen');
});

test('yearly figures with a picture of kinds, on a card and on paper; withdrawn ones do not count', async () => {
  const id = await takenBy(bot, fg, {
    dataOf: 'optimo',
    noticedDate: '2026-11-23',
    noticedTime: '09:00',
  });
  await withdraw(bot, fg, await reported(bot, 'Vergissing'), 'Dubbel');
  const card = await figures();
  expect(card.text).toContain('1 melding');
  expect(card.text).toContain('1 u 0 min');
  const picture = 'data:image/png;base64,';
  expect(textOf(card.card.content)).toContain(picture);
  expect(card.text).not.toContain(id);
  const paper = await fetched(bot, await card.press(texts.figuresPdf));
  expect(paper.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  const before = await (await figures()).press(texts.yearBefore(2025));
  expect(before.text).toContain(texts.figuresTitle(2025));
  expect(textOf(before.card.content)).not.toContain(picture);
});

test('the command is in the help of who may use it, and of nobody else', async () => {
  expect((await bot.person(fg).types('/help')).text).toContain('/register');
  const help = (await bot.person(employee).types('/help')).text;
  expect(help).toContain('/incident');
  expect(help).not.toContain('/register');
});

test('[A20] [N19] form, letter and notice come as files to who handles the incident, each noted in the log', async () => {
  const id = await takenBy(bot, fg, { dataOf: 'both', clients: [client] });
  await classified(bot, id, 'breach', 'De mail is gelezen.');
  const duty = async (which: 'authority' | 'subjects', title: string) => {
    const card = await dutyOf(bot, id, which);
    return await fetched(bot, await (card.has(title) ? card : card.open(shared.more)).press(title));
  };
  const ofClient = async (title: string) => {
    const clients = (await clientsOf(bot, fg, id)).open(process.setClients).open(process.notice);
    return await fetched(bot, await clients.fill(process.noticeFor, client).press(title));
  };
  const papers = [
    await duty('authority', process.apPdf),
    await duty('subjects', process.letter),
    await ofClient(process.noticeSend),
    await ofClient(process.dossier),
  ];
  const [form, ...drafts] = papers;
  expect(form?.bytes.subarray(0, 5).toString()).toBe('%PDF-');
  // Drafts are text, with every gap in brackets and the number of gaps.
  for (const { name, bytes } of drafts) {
    expect(name).toMatch(new RegExp(`${id}-.*\\.txt`));
    expect(bytes.toString()).toMatch(/Nog in te vullen: \d+ plekken, tussen \[haakjes\]/);
  }
  const json = JSON.parse(String((await duty('authority', process.apJson)).bytes)) as object;
  expect(json).toMatchObject({ phase: 'provisional', reference: id });
  const card = (await dutyOf(bot, id, 'authority')).open(shared.more);
  const template = await card.press(nl.edpb.open);
  await template.fill(nl.edpb.label[51], 'De klant belde.').press(shared.record);
  expect(template.card.value(nl.edpb.label[51])).toBe('De klant belde.');
  const edpb = JSON.parse(String((await duty('authority', nl.edpb.json)).bytes)) as object;
  expect(edpb).toMatchObject({
    status: expect.stringContaining('draft') as string,
    subtype: 'incomplete',
    fields: expect.arrayContaining([
      expect.objectContaining({ field: 51, answer: { text: 'De klant belde.' } }),
    ]) as unknown[],
  });
  expect((await accesses()).filter(({ why }) => why === 'document')).toHaveLength(6);
});

test('[A29] asked to stay with the FG: the name opens for no deputy, and stands in no card, list, search or export', async () => {
  const told = { dataOf: 'optimo', confidential: true } as const;
  const id = await takenBy(bot, deputy, told, 'Iets vertrouwelijks');
  expect((await bot.ledger.item<{ confidential?: true }>(partition, id))?.state.confidential).toBe(true);
  expect((await moreOf(bot, deputy, id)).has(texts.reporter)).toBe(false);
  const forged = await bot.forge(deputy, 'register.reporter', { incident: id });
  expect(textOf(forged.body)).toContain('Alleen de FG kan de naam openen');
  expect((await accesses()).some(({ why }) => why === 'reporterName')).toBe(false);
  expect((await (await moreOf(bot, fg, id)).press(texts.reporter)).text).toContain(employee.name);
  const seen = [
    ...bot.connector.calls
      .filter(({ conversationId }) => ![employee, fg].map(chatOf).includes(conversationId))
      .map(({ body }) => textOf(body)),
    await show(texts.view.newest),
    (await register(employee.name)).text,
    (await exported('CSV')).toString(),
    (await fileOf(bot, deputy, id)).text,
  ].join('\n');
  expect(seen).toContain(nl.incident.confidential(fg.name));
  // The search words are above the list as typed.
  expect(seen.replaceAll(texts.view.search(employee.name), '')).not.toContain(employee.name);
});

test('[A29] in confidence and about the FG: the cards say for which deputy the name opens, and so it does', async () => {
  const told = { dataOf: 'optimo', confidential: true, about: [fg] } as const;
  const id = await reported(bot, 'Iets over de FG', told);
  for (const someone of [deputy, second]) {
    const card = bot.person(someone).sees(id).open(nl.incident.details);
    expect(card.text).toContain(nl.incident.confidential(deputy.name));
    expect(card.text).not.toContain(nl.incident.confidential(fg.name));
  }
  await take(bot, deputy, id);
  expect((await (await moreOf(bot, deputy, id)).press(texts.reporter)).text).toContain(employee.name);
  expect((await moreOf(bot, second, id)).has(texts.reporter)).toBe(false);
});
