import { chatOf, installed, message, type Someone } from '../support/activities';
import { secondsPass } from '../support/at-rest';
import { type BotUnderTest, cardOf, textOf } from '../support/bot';
import {
  accept,
  type Call,
  ConnectorStandIn,
  createdChat,
  refuse,
  type Reply,
  throttle,
} from '../support/connector';
import {
  deputy,
  employee,
  fg,
  handlers,
  idOn,
  pressOn,
  second,
  shownAbout,
  startStory,
  untilItSays,
  askReporter,
} from '../support/incident-story';
import { alertsOf, cardsIn, copiesFor, everybodyOnce } from '../support/register';
import { sample } from '../support/size';

const id = 'INC-2026-0001';
const doubtful = 'Mogelijk dubbel';

let bot: BotUnderTest;
beforeEach(async () => {
  bot = await startStory({ environment: { SEND_TIMEOUT_MS: '400' } });
  bot.connector.reset();
});
afterEach(() => bot.stop());

async function report(): Promise<void> {
  expect(idOn(cardOf((await bot.report(employee, 'Laptop kwijt in de trein')).body))).toBe(id);
}

/** How the channel answers posts to some people's chats, one reply after the other, and accepts from then on. */
function answerPosts(
  people: readonly Someone[],
  replies: readonly Reply[],
  kind: Call['kind'] = 'post',
): void {
  const left = new Map(people.map((someone) => [chatOf(someone), [...replies]]));
  bot.connector.behave = (call) =>
    (call.kind === kind ? left.get(call.conversationId)?.shift() : undefined) ?? accept;
}

const rowOf = async (someone: Someone) =>
  (await alertsOf(bot.ledger, id)).find(({ person }) => person === someone.aadObjectId);

const notInRoster = refuse(403, 'BotNotInConversationRoster');
const contacts: [string, (someone: Someone) => Promise<unknown>][] = [
  ['a message', (someone) => bot.send(message(someone, bot.channel, 'hulp'))],
  ['an installation', (someone) => bot.send(installed(someone, bot.channel))],
];

describe.each<[string, Reply]>([
  ['403 BotNotInConversationRoster', notInRoster],
  ['403 MessageWritesBlocked', refuse(403, 'Forbidden', 'MessageWritesBlocked')],
  ['404 ConversationNotFound', refuse(404, 'ConversationNotFound')],
])('the chat of the FG gives %s', (_name, refusal) => {
  test.each(contacts)(
    '[R4] the deputies have their card, the row of the FG is parked, and %s brings the card once',
    async (_contact, contact) => {
      const chats = [chatOf(fg), createdChat(fg.aadObjectId)];
      bot.connector.behave = ({ conversationId, kind }) =>
        kind === 'post' && chats.includes(conversationId) ? refusal : accept;
      await report();
      await bot.app.idle();
      expect(copiesFor(bot.connector, id)).toEqual([0, 1, 1]);
      expect(await rowOf(fg)).toMatchObject({ state: 'parked', deliveredAt: null });
      await untilItSays(bot, employee, id, `Niet te bereiken: de FG (${fg.name})`);

      bot.connector.behave = () => accept;
      await contact(fg);
      await bot.connector.until(() => cardsIn(bot.connector, fg, id).length > 0);
      await contact(fg);
      await secondsPass(bot, 70);
      expect(copiesFor(bot.connector, id)).toEqual(everybodyOnce);
      expect(cardsIn(bot.connector, fg, id)[0]).not.toContain(doubtful);
      expect(await rowOf(fg)).toMatchObject({ state: 'delivered' });
      await untilItSays(bot, employee, id, `Afgeleverd bij de FG (${fg.name})`);
    },
  );
});

test.each<[string, Reply]>([
  ['a reset', { kind: 'reset' }],
  ['500', refuse(500, 'ServiceError')],
  ['no answer', { kind: 'hang' }],
  ['a body that is no answer', { kind: 'refuse', status: 200, body: 'nothing' }],
])('[R5] the first recipient’s chat meets %s, always: the rest still get it, once', async (_name, reply) => {
  answerPosts([fg], Array<Reply>(50).fill(reply));
  await report();
  await secondsPass(bot, 60);
  expect(copiesFor(bot.connector, id)).toEqual([0, 1, 1]);
  expect((await rowOf(fg))?.state).not.toBe('delivered');
});

test('[R6] 429 with and without Retry-After, again and again: nothing within Retry-After, then exactly once', async () => {
  const waits = ['30', null, '90', null, null, '5'];
  const sentAt: number[] = [];
  bot.connector.behave = ({ conversationId, kind, body }) => {
    // The digest of the day is another message.
    if (conversationId !== chatOf(fg) || kind !== 'post' || !textOf(body).includes(id)) return accept;
    sentAt.push(bot.clock.now().getTime());
    const wait = waits[sentAt.length - 1];
    return wait === undefined ? accept : throttle(wait ?? undefined);
  };
  await report();
  await secondsPass(bot, 300);
  expect(sentAt).toHaveLength(waits.length + 1);
  for (const [place, wait] of waits.entries()) {
    const pause = (sentAt[place + 1] ?? 0) - (sentAt[place] ?? 0);
    expect(pause).toBeGreaterThanOrEqual(Number(wait ?? 1) * 1_000);
  }
  expect(copiesFor(bot.connector, id)).toEqual(everybodyOnce);
  expect(cardsIn(bot.connector, fg, id)[0]).not.toContain(doubtful);
});

const taken504: Reply = { kind: 'acceptThenStatus', status: 504 };

test('[R7] 504 after the channel took it: one marked copy, and then it counts as delivered', async () => {
  answerPosts([fg], [taken504]);
  await report();
  await secondsPass(bot, 70);
  const copies = cardsIn(bot.connector, fg, id);
  expect(copies.map((copy) => copy.includes(doubtful))).toEqual([false, true]);
  expect(await rowOf(fg)).toMatchObject({ state: 'delivered' });
  const looked = textOf((await pressOn(bot, fg, id, 'incident.take')).body);
  await secondsPass(bot, 5);
  // Somebody acted on it: what is there now is not a copy that nobody knows of.
  for (const text of [looked, shownAbout(bot, fg, id)]) expect(text).not.toContain(doubtful);
});

test('[R7] 504 every time: never a third copy, the receipt says “onzeker”, and a look at either copy settles it', async () => {
  answerPosts([fg], Array<Reply>(50).fill(taken504));
  await report();
  await untilItSays(bot, employee, id, `Onzeker of het is aangekomen bij de FG (${fg.name})`);
  await secondsPass(bot, 600);
  expect(cardsIn(bot.connector, fg, id).map((copy) => copy.includes(doubtful))).toEqual([false, true]);
  expect(copiesFor(bot.connector, id)).toEqual([2, 1, 1]);
  expect(await rowOf(fg)).toMatchObject({ state: 'uncertain', due: null });
  expect(shownAbout(bot, employee, id)).toContain('Onzeker');
  await pressOn(bot, fg, id, 'incident.view');
  await untilItSays(bot, employee, id, `Gezien door de FG (${fg.name})`);
});

test('[R7] a message of a class that is never repeated is not, and stays uncertain', async () => {
  await report();
  await bot.app.idle();
  answerPosts([employee], Array<Reply>(50).fill(taken504));
  await askReporter(bot, fg, id, 'Stond er een wachtwoord op?');
  await secondsPass(bot, 600);
  const asked = bot.connector.calls.filter(
    ({ kind, conversationId, body }) =>
      kind === 'post' && conversationId === chatOf(employee) && textOf(body).includes('wachtwoord'),
  );
  expect(asked).toHaveLength(1);
  const rows = await bot.ledger.messages('incident|2026', id);
  expect(rows.find(({ view }) => view === 'incident.question')).toMatchObject({
    state: 'uncertain',
    due: null,
  });
});

/** What the channel may do with a call, and whether it took the message all the same. */
const faults: [string, Reply, { readonly taken: boolean }][] = [
  ['nothing unusual', accept, { taken: false }],
  ['500 after it was taken', { kind: 'acceptThenStatus', status: 500 }, { taken: true }],
  ['502 after it was taken', { kind: 'acceptThenStatus', status: 502 }, { taken: true }],
  ['a reset after it was taken', { kind: 'acceptThenReset' }, { taken: true }],
  ['no answer after it was taken', { kind: 'acceptThenHang' }, { taken: true }],
  ['a reset', { kind: 'reset' }, { taken: false }],
  ['no answer', { kind: 'hang' }, { taken: false }],
  ['408', refuse(408, 'Timeout'), { taken: false }],
  ['429', throttle(), { taken: false }],
  ['429 with Retry-After', throttle('20'), { taken: false }],
  ['412', refuse(412, 'PreconditionFailed'), { taken: false }],
  ['403 BotDisabledByAdmin', refuse(403, 'BotDisabledByAdmin'), { taken: false }],
  ['403 ConversationBlockedByUser', refuse(403, 'ConversationBlockedByUser'), { taken: false }],
  ['403 BotNotInConversationRoster', notInRoster, { taken: false }],
  ['403 MessageWritesBlocked', refuse(403, 'Forbidden', 'MessageWritesBlocked'), { taken: false }],
  ['404', refuse(404, 'ConversationNotFound'), { taken: false }],
  ['413', refuse(413, 'MessageSizeTooBig'), { taken: false }],
  ['500', refuse(500, 'ServiceError'), { taken: false }],
  ['502', refuse(502, 'BadGateway'), { taken: false }],
  ['503', refuse(503, 'Unavailable'), { taken: false }],
  ['504', refuse(504, 'GatewayTimeout'), { taken: false }],
];

/** Somebody's cards about the report, in the chat we know and in one created anew. */
const allCardsOf = (someone: Someone): readonly string[] =>
  [chatOf(someone), createdChat(someone.aadObjectId)]
    .flatMap((chat) => bot.connector.chat(chat))
    .map(({ activity }) => textOf(activity))
    .filter((text) => text.includes(id));

/** Everybody without a card yet says something to the bot, as those refused have to. */
async function contactOfWhoeverWaits(): Promise<void> {
  for (const someone of handlers)
    if (allCardsOf(someone).length === 0) {
      await bot.say(someone, 'hulp');
      await bot.connector.until(() => allCardsOf(someone).length > 0);
    }
}

test.each(sample('faults of a post', faults, 5))(
  '[F3] a post that meets %s: nobody goes without, and no copy too many',
  async (_name, reply, { taken }) => {
    answerPosts(handlers, [reply]);
    await report();
    await secondsPass(bot, 45);
    await contactOfWhoeverWaits();
    await secondsPass(bot, 65);
    for (const someone of handlers) {
      const copies = allCardsOf(someone);
      expect(copies.length).toBeGreaterThanOrEqual(1);
      expect(copies.length).toBeLessThanOrEqual(taken ? 2 : 1);
      expect(copies.slice(1).every((copy) => copy.includes(doubtful))).toBe(true);
      expect(await rowOf(someone)).toMatchObject({ state: 'delivered' });
    }
  },
);

test.each(sample('faults of an update', faults, 5))(
  '[F3] an update that meets %s: every card follows, in the same message',
  async (_name, reply) => {
    await report();
    await bot.app.idle();
    answerPosts([deputy, second], [reply], 'update');
    await pressOn(bot, fg, id, 'incident.take');
    await secondsPass(bot, 45);
    // A refused update waits for the person, or for the retry of what must be known.
    await bot.say(deputy, 'hulp');
    await bot.say(second, 'hulp');
    await secondsPass(bot, 65);
    for (const someone of [deputy, second]) {
      expect(allCardsOf(someone).at(-1)).toContain(`${fg.name}`);
      expect(allCardsOf(someone)).toHaveLength(1);
    }
  },
);

test('[F3] a message that is gone, as the channel says twice, comes anew and is the only one that follows', async () => {
  await report();
  await bot.app.idle();
  const gone = refuse(404, 'ActivityNotFoundInConversation');
  answerPosts([deputy], [gone, gone], 'update');
  await pressOn(bot, fg, id, 'incident.take');
  await secondsPass(bot, 65);
  expect(allCardsOf(deputy)).toHaveLength(2);
  expect(allCardsOf(deputy).at(-1)).toContain(fg.name);
  expect(await rowOf(deputy)).toMatchObject({ state: 'delivered', activities: [expect.any(String)] });
});

const nobodyThere = 'http://127.0.0.1:1';

test.each<[string, () => Promise<unknown> | void]>([
  ['refuses with 403', () => answerPosts([fg], Array<Reply>(50).fill(notInRoster))],
  [
    'does not know the chat',
    () => {
      bot.connector.behave = ({ conversationId, kind }) =>
        conversationId === chatOf(fg) || kind === 'create' ? refuse(404, 'ConversationNotFound') : accept;
    },
  ],
  ['is no longer there', () => bot.send(message(fg, { ...bot.channel, serviceUrl: nobodyThere }, 'hulp'))],
])(
  '[F3] the service URL of the FG changes, and the old one %s: contact brings the card, once',
  async (_name, lose) => {
    const moved = await ConnectorStandIn.start();
    await lose();
    await report();
    await secondsPass(bot, 45);
    expect(copiesFor(bot.connector, id)).toEqual([0, 1, 1]);
    await bot.send(message(fg, { ...bot.channel, serviceUrl: moved.url }, 'hulp'));
    await secondsPass(bot, 65);
    await moved.until(() => cardsIn(moved, fg, id).length > 0);
    await secondsPass(bot, 65);
    expect(cardsIn(moved, fg, id)).toHaveLength(1);
    expect(copiesFor(bot.connector, id)).toEqual([0, 1, 1]);
    await moved.stop();
  },
);
