import { chatOf, execute, inGroup, membersAdded, message, type Someone, submit } from '../support/activities';
import { type BotUnderTest, holder, stranger, textOf } from '../support/bot';
import { accept, refuse } from '../support/connector';
import { colleague, employee, fg, nl, numberOn, openForm, startStory } from '../support/incident-story';
import type { Message } from '../support/person/person';
import { en } from '../support/person/words';

const { form: texts } = nl;

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory();
});
afterAll(async () => {
  await bot.stop();
});

const isForm = (card: Message) => card.has(texts.report);
const english: Someone = { ...colleague, locale: 'en-US' };

test.each([
  ['/incident'],
  ['incident'],
  ['INCIDENT'],
  ['/Datalek'],
  ['datalek'],
  ['melding'],
  ['/melden'],
  ['report'],
  ['  /incident  '],
  ['/\u00a0incident'],
  ['\u00a0incident\u00a0'],
  ['\u200bincident'],
  ['<at>Optimo Veilig</at> /incident'],
  ['<at id="0">Optimo Veilig</at>\u00a0incident'],
  ['<at>Optimo Veilig</at>&nbsp;/incident laptop kwijt'],
  ['<quoted messageId="1772050244572"/> /incident laptop kwijt'],
  ['\u0130ncident'],
  ['\uff0fincident'],
  ['\u2022 /incident'],
  ['"/incident"'],
  ['`/incident`'],
  ['incident.'],
])('[A1] %j gives the form', async (typed) => {
  expect(isForm(await bot.person(employee).types(typed))).toBe(true);
});

test('[A1] free words after the command fill the text and propose the kind, with its first aid at once', async () => {
  const form = await bot.person(employee).types('/incident laptop kwijt in de trein');
  expect(form.card.value(texts.what)).toBe('laptop kwijt in de trein');
  expect(form.card.value(texts.kindProposed)).toBe('device_media_paper_lost_stolen');
  expect(form.text).toContain(texts.firstAid);
  expect(form.text).toContain('Servicedesk ICT-partner, 033 555 10 00');
  expect(form.card.labels).toContain(nl.questions.optimoDevice.label);
});

test.each(['/help', 'Hulp', 'menu', '?'])(
  '%j gives help: four things first, one press each',
  async (typed) => {
    const card = await bot.person(employee).types(typed);
    for (const command of ['/incident', '/kluis', '/bezoek', '/training', '/mijn', '/gegevens', '/afwezig'])
      expect(card.text).toContain(command);
    expect(card.buttons).toEqual(['Iets melden', 'Uit de kluis', 'Bezoek aanmelden', 'Kennissessies']);
    // What is for the BHV, or for certain roles, is not shown to anybody else.
    for (const other of ['/bhv', '/register', nl.shared.helpRole]) expect(card.text).not.toContain(other);
    expect((await card.press('Bezoek aanmelden')).text).toContain(nl.visit.formTitle);
  },
);

test('help names for a role what stands behind other cards too, with one press', async () => {
  const [keeper, bhv] = [holder('officeManager'), holder('bhv')];
  await bot.install(keeper, bhv);
  const help = await bot.person(keeper).types('/help');
  for (const part of ['De sleutel', 'Kluis tellen', 'Balie']) expect(help.has(part)).toBe(true);
  expect((await help.press('De sleutel')).text).toContain(nl.kluisLists.keyTitle);
  // Who plans and proves, and who is at the desk.
  const [trainer, fg, desk] = [holder('trainer'), holder('fg'), holder('reception')];
  await bot.install(trainer, fg, desk);
  for (const someone of [trainer, fg]) {
    const own = await bot.person(someone).types('/help');
    for (const part of ['Sessie plannen', 'Document om te tekenen', 'Overzicht kennissessies'])
      expect(own.has(part)).toBe(true);
  }
  // The board keeps the office only while nobody else does.
  const board = holder('board');
  await bot.install(board);
  const theirs = await bot.person(board).types('/help');
  for (const part of ['De sleutel', 'Balie', 'Lijst van vandaag']) expect(theirs.has(part)).toBe(false);
  const list = await (await bot.person(desk).types('/help')).press('Lijst van vandaag');
  expect(list.text).toContain(nl.visitLists.dayTitle);
  for (const typed of ['Kluis tellen', '/kluis tellen'])
    expect((await bot.person(keeper).types(typed)).text).toContain(nl.kluisLists.countTitle);
  // For others they are ordinary words.
  expect((await bot.person(bhv).types('Kluis tellen')).text).toContain(nl.kluisForm.title);
  expect((await bot.person(bhv).types('/help')).text).toContain('/bhv');
});

test('the welcome offers what its reader may do', async () => {
  const [newcomer, outside] = [holder(null, 1), holder(null, 2)];
  for (const [someone, first, not] of [
    [newcomer, 'Uit de kluis', null],
    [outside, 'Bezoek aanmelden', 'Uit de kluis'],
  ] as const) {
    await bot.install(someone);
    const welcome = bot.person(someone).sees(nl.shared.welcomeTitle);
    expect(welcome.has(first)).toBe(true);
    if (not !== null) expect(welcome.has(not)).toBe(false);
  }
});

test('text that points nowhere is never met with silence', async () => {
  const { text } = await bot.person(employee).types('xyzzy qwrt');
  expect(text).toContain('Typ /help om te zien wat ik kan');
});

test.each([
  ['a channel', 'team', '19:team@thread.tacv2'],
  ['a group chat', 'group', '19:group@thread.v2'],
] as const)(
  '[A1] in %s the form goes to the own chat, and everybody sees only that',
  async (_where, place, shared) => {
    const before = bot.connector.chat(shared).length;
    const own = bot.connector.chat(chatOf(employee)).length;
    await bot.person(employee).in(place).types('<at>Veilig</at> incident map met salarissen kwijt');
    expect(bot.connector.chat(chatOf(employee))).toHaveLength(own + 1);
    expect(isForm(bot.person(employee).newest())).toBe(true);
    const seen = bot.connector.chat(shared).slice(before);
    expect(seen).toHaveLength(1);
    expect(seen[0]?.activity).toMatchObject({ text: expect.stringContaining('in je eigen chat') as string });
    expect(seen[0]?.activity).not.toHaveProperty('attachments.0');
    expect(textOf(seen)).not.toContain('salarissen');
  },
);

test('[A1] who never spoke to the bot gets an own chat for it; the form works there', async () => {
  await bot.person(stranger).in('team').types('<at>Veilig</at> datalek');
  const form = bot.person(stranger).in('made').newest();
  await form.fill(texts.what, 'Sleutel kwijt').press(texts.report);
  expect(form.text).toContain(nl.receipt.title);
});

test('[A28] everybody reads the own language: the form in English, the card of the FG in Dutch', async () => {
  await bot.install(english);
  const form = await openForm(bot, english);
  expect(form.text).toContain('What happened?');
  expect(form.text).not.toContain('Wat is er gebeurd?');
  await form.fill(en.form.what, 'Lost my phone').press(en.form.report);
  expect(form.text).toContain('Thank you for your report');
  const alert = bot.person(fg).sees(numberOn(form));
  expect(alert.has('Ik neem hem')).toBe(true);
  expect(alert.text).toContain('Lost my phone');
});

test('the welcome comes once, though Teams tells of the installation twice', async () => {
  const newcomer: Someone = { ...stranger, aadObjectId: '00000000-0000-4000-8000-000000000098' };
  await Promise.all([bot.install(newcomer), bot.send(membersAdded(newcomer, bot.channel))]);
  expect(bot.connector.chat(chatOf(newcomer))).toHaveLength(1);
  expect(bot.person(newcomer).newest().text).toContain('Hallo, ik ben Optimo Veilig');
});

test.each([
  ['no list', null],
  ['a mention of nobody', [{ type: 'mention', mentioned: null, text: '<at>Optimo Veilig</at>' }]],
  ['things without a kind', [null, 5, {}]],
])('entities that are %s are answered as if they were not there', async (_what, entities) => {
  const odd = { ...message(employee, bot.channel, '<at>Optimo Veilig</at> /incident tas weg'), entities };
  expect((await bot.send(odd)).status).toBe(200);
  expect(bot.person(employee).newest().card.value(texts.what)).toBe('tas weg');
  const before = bot.connector.chat('19:group@thread.v2').length;
  expect((await bot.send(inGroup(odd))).status).toBe(200);
  expect(bot.connector.chat('19:group@thread.v2')).toHaveLength(before + 1);
});

test('[A1] lines of a report stay lines, and a colleague who is mentioned in it is named', async () => {
  const entities = [
    { type: 'mention', mentioned: { id: bot.channel.botId, name: 'Veilig' }, text: '<at>Veilig</at>' },
    { type: 'mention', mentioned: { id: '29:noor', name: 'Noor' }, text: '<at>Noor</at>' },
  ];
  const text = '<at>Veilig</at>&nbsp;/incident <at>Noor</at> mailde\nde verkeerde klant &amp; mij';
  await bot.send({ ...message(employee, bot.channel, text), entities });
  const what = bot.person(employee).newest().card.value(texts.what);
  expect(what).toBe('Noor mailde\nde verkeerde klant & mij');
});

test('a press whose message the channel does not find at first is answered in that message', async () => {
  const [asked] = bot.connector.chat(chatOf(employee));
  const before = bot.connector.chat(chatOf(employee)).length;
  let missed = 0;
  bot.connector.behave = ({ kind }) => {
    if (kind !== 'update' || missed > 0) return accept;
    missed += 1;
    return refuse(404, 'ActivityNotFoundInConversation');
  };
  const press = submit(employee, bot.channel, 'house.command', { command: 'help' }, asked?.activityId);
  expect((await bot.send(press)).status).toBe(200);
  bot.connector.behave = () => accept;
  expect(missed).toBe(1);
  expect(bot.connector.chat(chatOf(employee))).toHaveLength(before);
  expect(textOf(bot.connector.chat(chatOf(employee))[0]?.activity)).toContain('/mijn');
});

test('a card of an older version that its client fetches by itself stays as it is; a press is told', async () => {
  const data = { token: 'old' };
  const looked = execute(employee, bot.channel, 'incident.verbOfLongAgo', data, { trigger: 'automatic' });
  expect((await bot.send(looked)).body).toMatchObject({
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
  });
  const pressed = execute(employee, bot.channel, 'incident.verbOfLongAgo', data);
  expect((await bot.send(pressed)).body).toMatchObject({ type: 'application/vnd.microsoft.card.adaptive' });
  // The same where the verb is still ours but its data are not.
  const other = execute(employee, bot.channel, 'incident.view', { report: 1 }, { trigger: 'automatic' });
  expect((await bot.send(other)).body).toMatchObject({ type: 'application/vnd.microsoft.activity.message' });
});

test('a press on a message that can no longer be updated is answered by a new one', async () => {
  const before = bot.connector.chat(chatOf(employee)).length;
  const data = { command: 'help' };
  expect((await bot.send(submit(employee, bot.channel, 'house.command', data, 'gone'))).status).toBe(200);
  expect(bot.connector.chat(chatOf(employee))).toHaveLength(before + 1);
  expect(bot.person(employee).newest().text).toContain('/incident');
});
