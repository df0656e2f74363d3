import { execute, message } from '../support/activities';
import { type Answered, BotUnderTest, cardOf } from '../support/bot';
import type { Reply } from '../support/connector';
import { employee, idOn, startStory } from '../support/incident-story';
import { brokenLinks, copiesFor, everybodyOnce, firstNumbers, numbersIn } from '../support/register';

/** Two instances of the bot on one table, one channel and one clock. */
async function twoInstances(): Promise<[BotUnderTest, BotUnderTest]> {
  const first = await startStory();
  return [first, await instanceBeside(first)];
}

const instanceBeside = async ({ clock, table, connector, keys }: BotUnderTest): Promise<BotUnderTest> =>
  await BotUnderTest.start({
    clock,
    table,
    connector,
    keys,
    environment: { CHAT_LIMITS: '100000/1000', SEND_RATE: '100000' },
  });

const submitOf = (bot: BotUnderTest, token: string, messageId: string) =>
  execute(
    employee,
    bot.channel,
    'incident.report',
    { token, what: 'Laptop kwijt in de trein' },
    { messageId },
  );

const numberOn = ({ status, body }: Answered): string => {
  expect(status).toBe(200);
  return idOn(cardOf(body));
};

test('[R1] 200 parallel reports over two instances get 200 numbers without a gap, and nothing is lost', async () => {
  const [one, other] = await twoInstances();
  const forms = [];
  for (let place = 0; place < 200; place += 1) forms.push(await one.openForm(employee));
  const answers = await Promise.all(
    forms.map(({ token, messageId }, place) =>
      (place % 2 === 0 ? one : other).send(submitOf(one, token, messageId)),
    ),
  );
  expect(answers.map(numberOn).sort()).toEqual(firstNumbers(200));
  expect(await numbersIn(one.ledger)).toEqual(firstNumbers(200));
  expect(await brokenLinks(one.ledger)).toEqual([]);
  await one.pass(3);
  for (const id of firstNumbers(200)) expect([id, copiesFor(one.connector, id)]).toEqual([id, everybodyOnce]);
  await other.app.stop();
  await one.stop();
});

test('[R2] one submit delivered one to five times, in parallel and after a restart, has one effect', async () => {
  const [one, other] = await twoInstances();
  const delivered: [string, string, string][] = [];
  for (let times = 1; times <= 5; times += 1) {
    const { token, messageId } = await one.openForm(employee);
    const answers = await Promise.all(
      Array.from({ length: times }, (_, place) =>
        (place % 2 === 0 ? one : other).send(submitOf(one, token, messageId)),
      ),
    );
    const numbers = new Set(answers.map(numberOn));
    expect(numbers.size).toBe(1);
    delivered.push([token, messageId, [...numbers][0] ?? '']);
  }
  await one.app.stop();
  const restarted = await instanceBeside(one);
  for (const [token, messageId, id] of delivered)
    expect(numberOn(await restarted.send(submitOf(one, token, messageId)))).toBe(id);
  await restarted.pass(3);
  expect(await numbersIn(restarted.ledger)).toEqual(firstNumbers(5));
  for (const id of firstNumbers(5)) expect(copiesFor(one.connector, id)).toEqual(everybodyOnce);
  await other.app.stop();
  await restarted.stop();
});

test('[F4] a storm of redeliveries, with old and new activity ids, has one effect and is always answered', async () => {
  const [one, other] = await twoInstances();
  const { token, messageId } = await one.openForm(employee);
  const original = submitOf(one, token, messageId);
  const answers = await Promise.all([
    ...[one, one, one, other, other].map((bot) => bot.send(original)),
    ...[one, one, other, other, other].map((bot) => bot.send(submitOf(one, token, messageId))),
  ]);
  expect(new Set(answers.map(numberOn))).toEqual(new Set(firstNumbers(1)));
  await one.pass(3);
  expect(await numbersIn(one.ledger)).toEqual(firstNumbers(1));
  expect(copiesFor(one.connector, 'INC-2026-0001')).toEqual(everybodyOnce);
  await other.app.stop();
  await one.stop();
});

test('[F4] `/incident` delivered five times at once, and once more later, gives one form', async () => {
  const bot = await startStory();
  const asked = message(employee, bot.channel, '/incident');
  bot.connector.reset();
  const answers = await Promise.all(Array.from({ length: 5 }, () => bot.send(asked)));
  answers.push(await bot.send(asked));
  expect(answers.map(({ status }) => status)).toEqual(Array(6).fill(200));
  expect(bot.connector.calls.map(({ kind }) => kind)).toEqual(['post']);
  await bot.send(message(employee, bot.channel, '/incident'));
  expect(bot.connector.calls).toHaveLength(2);
  await bot.stop();
});

test('a connection that breaks once while a question is answered: the answer comes all the same', async () => {
  const bot = await startStory();
  bot.connector.reset();
  const replies: Reply[] = [{ kind: 'reset' }];
  bot.connector.behave = () => replies.shift() ?? { kind: 'accept' };
  expect((await bot.send(message(employee, bot.channel, '/incident'))).status).toBe(200);
  expect(bot.connector.calls.map(({ kind }) => kind)).toEqual(['post', 'post']);
  expect(bot.newest(employee).card).toBeDefined();
  await bot.stop();
});

test('[F4] an activity that failed is handled anew when the channel delivers it again', async () => {
  const bot = await startStory();
  const asked = message(employee, bot.channel, '/incident');
  bot.connector.reset();
  bot.connector.behave = () => ({ kind: 'reset' });
  expect((await bot.send(asked)).status).toBe(500);
  bot.connector.behave = () => ({ kind: 'accept' });
  expect((await bot.send(asked)).status).toBe(200);
  expect(bot.newest(employee).card).toBeDefined();
  await bot.stop();
});
