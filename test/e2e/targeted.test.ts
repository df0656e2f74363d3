import {
  type ActivityBody,
  chatOf,
  execute,
  inGroup,
  inTeam,
  message,
  type Someone,
  submit,
  targeted,
  userOf,
} from '../support/activities';
import { type BotUnderTest, hasButton, holder, organisationText, stranger } from '../support/bot';
import { accept, type Call, refuse, type Reply, throttle } from '../support/connector';
import { employee, nl, numberOn, startStory } from '../support/incident-story';

/** A chat that others are in gets no form and no personal card, not even one that only that person would see. */

const { phone } = (JSON.parse(organisationText) as { office: { phone: string } }).office;
const group = '19:group@thread.v2';
const team = '19:team@thread.tacv2';
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
const shownIn = (chat: string) => bot.connector.chat(chat);
const ownChat = (someone: Someone) => bot.connector.chat(chatOf(someone));
const refusing = (reply: Reply) => {
  bot.connector.behave = (call: Call) => (call.targeted ? reply : accept);
};
/** Everything the bot ever sent to a chat, whether it arrived or not. */
const sentTo = (chat: string): string =>
  JSON.stringify(bot.connector.calls.filter(({ conversationId }) => conversationId === chat));

const shared = [
  ['a channel', inTeam, team],
  ['a group chat', inGroup, group],
] as const;

test.each(shared)(
  '[A2] a slash command in %s: the form is in the own chat, one line that says so beside the question',
  async (_where, into, chat) => {
    const own = ownChat(employee).length;
    const before = shownIn(chat).length;
    // Teams gives the name of the command without its slash.
    const { status } = await bot.send(
      targeted(into(message(employee, bot.channel, 'incident laptop kwijt'))),
    );
    expect(status).toBe(200);
    expect(ownChat(employee)).toHaveLength(own + 1);
    expect(bot.person(employee).newest().card.value(nl.form.what)).toBe('laptop kwijt');
    const [line, ...more] = shownIn(chat).slice(before);
    expect(more).toEqual([]);
    expect(line).toMatchObject({
      targeted: true,
      activity: {
        text: nl.shared.sentToOwnChat,
        recipient: { id: userOf(employee), isTargeted: true },
        from: { id: bot.channel.botId },
      },
    });
    expect(sentTo(chat)).not.toContain('AdaptiveCard');
    expect(sentTo(chat)).not.toContain('laptop');
    expect(bot.connector.calls.find((call) => call.targeted)?.authorization).toBe('Bearer outbound-token');
  },
);

test('[A2] who never spoke to the bot has an own chat from then on, for the form and what follows', async () => {
  await bot.send(slash(stranger, 'incident sleutel kwijt'));
  const own = bot.person(stranger).in('made');
  const form = own.newest();
  expect(form.card.value(nl.form.what)).toBe('sleutel kwijt');
  const id = numberOn(await form.press(nl.form.report));
  expect(own.sees(id).text).toContain(nl.receipt.title);
  expect(sentTo(group)).not.toContain('sleutel');
});

test.each([
  ['400', refuse(400, 'Bad argument')],
  ['403', refuse(403, 'MessageWritesBlocked')],
  ['404', refuse(404, 'BotNotInConversationRoster')],
  ['429', throttle('1')],
  ['500', refuse(500, 'ServiceError')],
  ['a connection that breaks', { kind: 'reset' }],
] as const)(
  '[A2] when Teams answers %s beside the question, the card is in the own chat all the same, and nothing is public',
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

test.each(shared)(
  '[A1] when the own chat is closed, %s says how to open it and whom to call, and no word of what was typed',
  async (_where, into, chat) => {
    bot.connector.behave = ({ conversationId }) =>
      conversationId === chat ? accept : refuse(403, 'MessageWritesBlocked');
    const asked = into(message(employee, bot.channel, '<at>Veilig</at> incident laptop kwijt'));
    for (const activity of [asked, targeted(asked)]) {
      await bot.send(activity);
      expect(shownIn(chat).at(-1)?.activity).toMatchObject({ text: nl.shared.ownChatUnreachable(phone) });
    }
    expect(nl.shared.ownChatUnreachable(phone)).toContain(phone);
    expect(sentTo(chat)).not.toContain('laptop');
    expect(sentTo(chat)).not.toContain('AdaptiveCard');
    expect(bot.lines.filter((line) => line.includes('own chat')).at(-1)).toContain('"ownChat":"refused"');
  },
);

test.each(shared)(
  '[N15] an external member of %s reads the number of the office',
  async (_where, into, chat) => {
    const account = { tenantId: '0c0c0c0c-0000-4000-8000-000000000009' };
    const external: Someone = { ...stranger, account };
    const calls = bot.connector.calls.length;
    const asked = into(message(external, bot.channel, '<at>Veilig</at> incident laptop kwijt'));
    for (const activity of [asked, targeted(asked)]) {
      await bot.send(activity);
      expect(shownIn(chat).at(-1)?.activity).toMatchObject({
        text: expect.stringContaining(phone) as string,
      });
    }
    const since = bot.connector.calls.slice(calls);
    expect(since.every(({ conversationId }) => conversationId === chat)).toBe(true);
    expect(JSON.stringify(since)).not.toContain('laptop');
  },
);

test('[A2] a token the channel does not take is renewed once', async () => {
  let refused = 0;
  bot.connector.behave = (call) => {
    if (!call.targeted || refused > 0) return accept;
    refused += 1;
    return refuse(401, 'Unauthorized');
  };
  await bot.send(slash(employee, 'help'));
  expect(bot.connector.calls.map((call) => call.targeted)).toEqual([false, true, true]);
  expect(shownIn(group).at(-1)?.activity).toMatchObject({ text: nl.shared.sentToOwnChat });
});

test.each(shared)(
  '[A1] what is refused and what is no command is told in the own chat too, not in %s',
  async (_w, into, chat) => {
    const someone = holder(null, 1);
    await bot.knows(someone);
    for (const text of ['register', 'xyzzy qwrt', 'incident oeps']) {
      const before = shownIn(chat).length;
      const own = ownChat(someone).length;
      await bot.send(into(message(someone, bot.channel, `<at>Veilig</at> ${text}`)));
      expect(shownIn(chat).slice(before)).toMatchObject([{ activity: { text: nl.shared.sentToOwnChat } }]);
      expect(ownChat(someone)).toHaveLength(own + 1);
    }
    expect(sentTo(chat)).not.toContain('xyzzy');
  },
);

test.each(shared)(
  '[A1] a card that stands in %s gives its form to the own chat of who presses it',
  async (_w, into, chat) => {
    const data = { command: 'incident' };
    for (const press of [
      execute(employee, bot.channel, 'house.command', data, { messageId: 'old' }),
      submit(employee, bot.channel, 'house.command', data, 'old'),
    ]) {
      const own = ownChat(employee).length;
      const { status, body } = await bot.send(into(press));
      expect(status).toBe(200);
      expect(JSON.stringify(body ?? null)).not.toContain('AdaptiveCard');
      expect(ownChat(employee)).toHaveLength(own + 1);
      expect(isForm(bot.newest(employee).card)).toBe(true);
    }
    expect(sentTo(chat)).not.toContain('AdaptiveCard');
  },
);

test('[A1] a client that looks at an old card in a group by itself gets nothing of it, and sends nothing to its reader', async () => {
  const data = { command: 'incident' };
  const own = ownChat(employee).length;
  const look = execute(employee, bot.channel, 'house.command', data, { trigger: 'automatic' });
  const { body } = await bot.send(inGroup(look));
  expect(body).toMatchObject({ statusCode: 200, type: 'application/vnd.microsoft.activity.message' });
  expect(ownChat(employee)).toHaveLength(own);
});

test('[A1] nobody is targeted in an own chat, whatever the activity says', async () => {
  await bot.send(targeted(message(employee, bot.channel, 'incident')));
  expect(isForm(bot.newest(employee).card)).toBe(true);
  expect(bot.connector.calls.some((call) => call.targeted)).toBe(false);
});
