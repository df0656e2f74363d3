import {
  type ActivityBody,
  chatOf,
  inGroup,
  inTeam,
  message,
  type Someone,
  targeted,
  userOf,
} from '../support/activities';
import { type BotUnderTest, cardOf, hasButton, holder, stranger, textOf } from '../support/bot';
import { accept, type Call, createdChat, refuse, type Reply, throttle } from '../support/connector';
import { employee, fg, nl, numberOn, startStory } from '../support/incident-story';

const group = '19:group@thread.v2';
let bot: BotUnderTest;
beforeAll(async () => {
  bot = await startStory();
});
afterAll(async () => {
  await bot.stop();
});
beforeEach(() => bot.connector.reset());

const isForm = (card: unknown) => hasButton(card, 'incident.report');
const slash = (someone: Someone, text: string): ActivityBody =>
  targeted(inGroup(message(someone, bot.channel, text)));
/** What everybody in the shared chat sees. */
const publicIn = (chat: string) => bot.connector.chat(chat).filter((shown) => !shown.targeted);
const ownChat = (someone: Someone) => bot.connector.chat(chatOf(someone));
const refusing = (reply: Reply) => {
  bot.connector.behave = (call: Call) => (call.targeted ? reply : accept);
};

test.each([
  ['a channel', inTeam, '19:team@thread.tacv2'],
  ['a group chat', inGroup, group],
])(
  '[A2] a slash command in %s is answered beside it, to who asked and nobody else',
  async (_w, into, chat) => {
    const own = ownChat(employee).length;
    // Teams gives the name of the command without its slash.
    const { status } = await bot.send(
      targeted(into(message(employee, bot.channel, 'incident laptop kwijt'))),
    );
    expect(status).toBe(200);
    const shown = bot.connector.chat(chat).at(-1);
    expect(shown).toMatchObject({
      targeted: true,
      activity: { recipient: { id: userOf(employee), isTargeted: true }, from: { id: bot.channel.botId } },
    });
    expect(isForm(cardOf(shown?.activity))).toBe(true);
    expect(textOf(shown?.activity)).toContain('laptop kwijt');
    expect(publicIn(chat)).toEqual([]);
    expect(ownChat(employee)).toHaveLength(own);
    expect(bot.connector.calls.find((call) => call.targeted)?.authorization).toBe('Bearer outbound-token');
  },
);

test('[A2] the form works where it stands; the receipt stays in the own chat when the form is gone', async () => {
  await bot.send(slash(employee, 'incident'));
  const form = bot.person(employee).in('group').newest();
  await form.fill(nl.form.what, 'Map met salarissen kwijt').press(nl.form.report);
  const id = numberOn(form);
  expect(bot.person(fg).sees(id).text).toContain('Map met salarissen kwijt');
  expect(bot.person(employee).sees(id).text).toContain(nl.receipt.title);
  expect(publicIn(group)).toEqual([]);
  const updates = bot.connector.calls.filter(({ kind }) => kind === 'update');
  expect(updates.filter(({ conversationId }) => conversationId === group)).toEqual([]);
});

test('[A2] who never spoke to the bot has an own chat from then on, for what follows', async () => {
  await bot.send(slash(stranger, 'incident'));
  expect(isForm(cardOf(bot.connector.chat(group).at(-1)?.activity))).toBe(true);
  expect(bot.connector.chat(createdChat(stranger.aadObjectId))).toEqual([]);
  const form = bot.person(stranger).in('group').newest();
  const id = numberOn(await form.fill(nl.form.what, 'Sleutel kwijt').press(nl.form.report));
  expect(bot.person(stranger).in('made').sees(id).text).toContain(nl.receipt.title);
});

test.each([
  ['400', refuse(400, 'Bad argument')],
  ['403', refuse(403, 'MessageWritesBlocked')],
  ['404', refuse(404, 'BotNotInConversationRoster')],
  ['429', throttle('1')],
  ['500', refuse(500, 'ServiceError')],
  ['a connection that breaks', { kind: 'reset' }],
] as const)(
  '[A2] when Teams answers %s the card is in the own chat, and nothing is public',
  async (_s, reply) => {
    refusing(reply);
    const own = ownChat(employee).length;
    const { status } = await bot.send(slash(employee, 'incident'));
    expect(status).toBe(200);
    expect(ownChat(employee)).toHaveLength(own + 1);
    expect(isForm(bot.newest(employee).card)).toBe(true);
    expect(
      bot.connector.calls.filter(({ conversationId, targeted: only }) => conversationId === group && !only),
    ).toEqual([]);
  },
);

test('[A2] when the own chat is closed too, the log says so and nothing is public', async () => {
  bot.connector.behave = () => refuse(403, 'MessageWritesBlocked');
  await bot.send(slash(employee, 'help'));
  expect(bot.connector.calls.map(({ conversationId, targeted: only }) => [conversationId, only])).toEqual([
    [group, true],
    [chatOf(employee), false],
  ]);
  expect(bot.lines.filter((line) => line.includes('answer moved')).at(-1)).toContain('"ownChat":"refused"');
});

test('[A2] a token the channel does not take is renewed once', async () => {
  let refused = 0;
  bot.connector.behave = (call) => {
    if (!call.targeted || refused > 0) return accept;
    refused += 1;
    return refuse(401, 'Unauthorized');
  };
  const own = ownChat(employee).length;
  await bot.send(slash(employee, 'help'));
  expect(bot.connector.calls.map((call) => call.targeted)).toEqual([true, true]);
  expect(ownChat(employee)).toHaveLength(own);
});

test('[A2] what is not for somebody, and what is no command, is answered to them alone too', async () => {
  for (const text of ['register', 'xyzzy qwrt']) await bot.send(slash(holder(null, 1), text));
  const [refused, unknown] = bot.connector.chat(group).slice(-2);
  expect(textOf(refused?.activity)).not.toContain('INC-');
  expect(textOf(unknown?.activity)).toContain('Typ /help');
  expect(publicIn(group)).toEqual([]);
});

test('[A1] an ordinary mention is answered as before: in the own chat, with a word in public', async () => {
  const own = ownChat(employee).length;
  await bot.send(inGroup(message(employee, bot.channel, '<at>Veilig</at> incident')));
  expect(ownChat(employee)).toHaveLength(own + 1);
  expect(publicIn(group).map(({ activity }) => textOf(activity))).toEqual([
    expect.stringContaining('in je eigen chat'),
  ]);
});

test('[A1] nobody is targeted in an own chat, whatever the activity says', async () => {
  await bot.send(targeted(message(employee, bot.channel, 'incident')));
  expect(isForm(bot.newest(employee).card)).toBe(true);
  expect(bot.connector.calls.some((call) => call.targeted)).toBe(false);
});
