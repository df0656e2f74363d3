import { chatOf, inGroup, inTeam, membersAdded, message, type Someone } from '../support/activities';
import { type BotUnderTest, cardOf, dataOf, hasButton, stranger, textOf } from '../support/bot';
import { nodesOf } from '../support/card-nodes';
import { createdChat } from '../support/connector';
import { colleague, employee, fg, idOn, startStory, untilShown } from '../support/incident-story';

let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory();
});
afterAll(async () => {
  await bot.stop();
});

const isForm = (card: unknown) => hasButton(card, 'incident.report');
const english: Someone = { ...colleague, locale: 'en-US' };
const inputs = (card: unknown) =>
  nodesOf(card).filter(({ type }) => typeof type === 'string' && type.startsWith('Input.'));

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
  ['incident.'],
])('[A1] %j gives the form', async (typed) => {
  await bot.say(employee, typed);
  expect(isForm(bot.newest(employee).card)).toBe(true);
});

test('[A1] free words after the command fill the text and propose the kind, with its first aid at once', async () => {
  await bot.say(employee, '/incident laptop kwijt in de trein');
  const { card } = bot.newest(employee);
  const values = inputs(card).map(({ id, value }) => [id, value]);
  expect(values).toContainEqual(['what', 'laptop kwijt in de trein']);
  expect(values).toContainEqual(['kind', 'device_media_paper_lost_stolen']);
  expect(textOf(card)).toContain('Doe dit nu meteen');
  expect(textOf(card)).toContain('Servicedesk ICT-partner, 033 555 10 00');
  expect(inputs(card).map(({ id }) => id)).toContain('answer.optimoDevice');
});

test('[A1] "mijn laptop is kwijt" is no question for a list: the nearest command is offered, not carried out', async () => {
  await bot.say(employee, 'mijn laptop is kwijt');
  const { card } = bot.newest(employee);
  expect(isForm(card)).toBe(false);
  expect(textOf(card)).toContain('Bedoel je /incident?');
  const { body } = await bot.forge(employee, 'house.command', dataOf(card, 'house.command'));
  expect(isForm(cardOf(body))).toBe(true);
});

test.each(['/help', 'Hulp', 'menu', '?'])('%j gives help that names every command', async (typed) => {
  await bot.say(employee, typed);
  for (const command of ['/incident', '/mijn', '/help'])
    expect(textOf(bot.newest(employee).card)).toContain(command);
});

test('text that points nowhere is never met with silence', async () => {
  await bot.say(employee, 'xyzzy qwrt');
  expect(textOf(bot.newest(employee).card)).toContain('Typ /help om te zien wat ik kan');
});

test.each([
  ['a channel', inTeam, '19:team@thread.tacv2'],
  ['a group chat', inGroup, '19:group@thread.v2'],
])('[A1] in %s the form goes to the own chat, and everybody sees only that', async (_where, into, shared) => {
  const before = bot.connector.chat(shared).length;
  const own = bot.connector.chat(chatOf(employee)).length;
  await bot.send(into(message(employee, bot.channel, '<at>Veilig</at> incident map met salarissen kwijt')));
  expect(bot.connector.chat(chatOf(employee))).toHaveLength(own + 1);
  expect(isForm(bot.newest(employee).card)).toBe(true);
  const seen = bot.connector.chat(shared).slice(before);
  expect(seen).toHaveLength(1);
  expect(seen[0]?.activity).toMatchObject({ text: expect.stringContaining('in je eigen chat') as string });
  expect(seen[0]?.activity).not.toHaveProperty('attachments.0');
  expect(textOf(seen)).not.toContain('salarissen');
});

test('[A1] who never spoke to the bot gets an own chat for it; the form works there', async () => {
  await bot.send(inTeam(message(stranger, bot.channel, '<at>Veilig</at> datalek')));
  const [shown] = bot.connector.chat(createdChat(stranger.aadObjectId));
  const token = dataOf(cardOf(shown?.activity), 'incident.report')['token'];
  const { body } = await bot.forge(stranger, 'incident.report', { token, what: 'Sleutel kwijt' });
  expect(idOn(cardOf(body))).toMatch(/^INC-2026-/);
});

test('[A28] everybody reads the own language: the form in English, the card of the FG in Dutch', async () => {
  await bot.install(english);
  const { card, token } = await bot.openForm(english);
  expect(textOf(card)).toContain('What happened?');
  expect(textOf(card)).not.toContain('Wat is er gebeurd?');
  const { body } = await bot.forge(english, 'incident.report', { token, what: 'Lost my phone' });
  expect(textOf(cardOf(body))).toContain('Thank you for your report');
  const alert = textOf(await untilShown(bot, fg, idOn(cardOf(body))));
  expect(alert).toContain('Ik neem hem');
  expect(alert).toContain('Lost my phone');
});

test('the welcome comes once, though Teams tells of the installation twice', async () => {
  const newcomer: Someone = { ...stranger, aadObjectId: '00000000-0000-4000-8000-000000000098' };
  await Promise.all([bot.install(newcomer), bot.send(membersAdded(newcomer, bot.channel))]);
  expect(bot.connector.chat(chatOf(newcomer))).toHaveLength(1);
  expect(textOf(bot.newest(newcomer).card)).toContain('Hallo, ik ben Optimo Veilig');
});
