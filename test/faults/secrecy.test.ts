import { execute, message } from '../support/activities';
import { connectionString } from '../support/azurite';
import type { Words } from '../../cards/incident/writing';
import type { Someone } from '../support/activities';
import { BotUnderTest, cardOf, dataOf, textOf } from '../support/bot';
import { accept, refuse, throttle, type Reply } from '../support/connector';
import {
  board,
  colleague,
  employee,
  fg,
  handlers,
  idOn,
  incidentOf,
  startStory,
  untilShown,
  stored,
  writingData,
} from '../support/incident-story';
import { outboundToken } from '../support/key-server';
import { noFault, type StorageFault, StorageProxy } from '../support/storage-proxy';
import { sample } from '../support/size';

const canary = 'CANARY-7f3';
const sentinel = 'SENTINEL-SECRET';

let storage: StorageProxy;
let bot: BotUnderTest;
/** Whatever was printed outside the log, by us or by a library. */
let printed: string[];
/** Bodies of answers that report a failure. */
let refusals: string[];
const spies: jest.SpyInstance[] = [];

beforeEach(async () => {
  printed = [];
  refusals = [];
  for (const stream of [process.stdout, process.stderr]) {
    const write = stream.write.bind(stream);
    spies.push(
      jest.spyOn(stream, 'write').mockImplementation((...given: unknown[]) => {
        printed.push(String(given[0]));
        return write('');
      }),
    );
  }
  for (const level of ['log', 'info', 'warn', 'error', 'debug', 'trace'] as const)
    spies.push(
      jest
        .spyOn(console, level)
        .mockImplementation((...given) => void printed.push(given.map(String).join(' '))),
    );
  storage = await StorageProxy.start();
});
afterEach(async () => {
  await bot.stop();
  await storage.stop();
  for (const spy of spies.splice(0)) spy.mockRestore();
});

/** Nobody's words, names or ids, and no secret, in anything that is logged or told to a stranger. */
function expectNothingTold(forbidden: readonly string[]): void {
  const told = [...bot.lines, ...printed, ...refusals].join('\n');
  expect(bot.lines.length).toBeGreaterThan(0);
  for (const words of forbidden) expect([words, told.includes(words)]).toEqual([words, false]);
}

const people = [employee, colleague, ...handlers, board];
const personal = [canary, ...people.flatMap(({ name, aadObjectId }) => [name, aadObjectId])];

async function send(...given: Parameters<BotUnderTest['send']>) {
  const answered = await bot.send(...given);
  if (answered.status >= 400) refusals.push(textOf(answered.body));
  return answered;
}
const press = (someone: typeof employee, verb: string, data: Readonly<Record<string, unknown>>) =>
  send(execute(someone, bot.channel, verb, data));
const say = (someone: typeof employee, text: string) => send(message(someone, bot.channel, text));

/** The whole story with the canary in every free text. */
async function tellEverything(): Promise<string> {
  await say(employee, `${canary} wat moet ik doen`);
  await say(employee, `/incident laptop kwijt ${canary}`);
  const form = bot.newest(employee).card;
  const { token } = dataOf(form, 'incident.report');
  const typed = {
    what: `Kwijt ${canary}`,
    done: `Gebeld met ${canary}`,
    noticedDate: canary,
    peopleCount: canary,
    about: canary,
    kind: 'process_deviation',
    'answer.whichProcess': canary,
  };
  await press(employee, 'incident.report', { token, ...typed });
  const correct = { ...typed, noticedDate: '', peopleCount: '', about: '' };
  const { body } = await press(employee, 'incident.report', { token, ...correct });
  const id = idOn(cardOf(body));
  await untilShown(bot, fg, id);
  const writing = (someone: Someone, what: Words) => writingData(bot, someone, id, what);
  await press(fg, 'incident.ask', { ...(await writing(fg, 'ask')), question: `Wie is ${canary}?` });
  await untilShown(bot, employee, `Wie is ${canary}?`);
  await press(employee, 'incident.answer', { ...(await writing(employee, 'answer')), answer: canary });
  await press(employee, 'incident.add', { ...(await writing(employee, 'add')), addition: canary });
  const withdrawal = await writing(fg, 'withdraw');
  await press(fg, 'incident.withdraw', { ...withdrawal, reason: `Toch niet ${canary}` });
  await press(colleague, 'incident.view', { incident: id });
  await press(employee, canary, { [canary]: canary });
  return id;
}

describe('[S51] secrets of the settings', () => {
  /** Of the emulator's account, as in the connection string. */
  const [, storageKey = ''] = /AccountKey=([^;]+)/.exec(connectionString('http://127.0.0.1:1')) ?? [];

  // First of all in this file, because the process keeps a token once it has one.
  test('are not told when the login server gives no token for the password', async () => {
    bot = await BotUnderTest.start({
      environment: {
        LOG_LEVEL: 'trace',
        MicrosoftAppType: 'SingleTenant',
        MicrosoftAppPassword: sentinel,
      },
    });
    expect((await say(employee, '/incident')).status).toBe(500);
    expect(bot.connector.calls).toEqual([]);
    expectNothingTold([sentinel]);
  });

  test('are not told when the channel and the mail server refuse what they open', async () => {
    bot = await startStory({
      storageUrl: storage.url,
      environment: {
        LOG_LEVEL: 'trace',
        SMTP_URL: `smtp://bot:${sentinel}@127.0.0.1:1`,
        SMTP_FROM: 'bot@optimo.example',
        SMTP_TO: 'wacht@optimo.example',
      },
    });
    const { token } = await bot.openForm(employee);
    bot.connector.behave = ({ kind }) => (kind === 'post' ? refuse(401, sentinel) : accept);
    const { body } = await press(employee, 'incident.report', { token, what: 'Server gegijzeld' });
    const id = idOn(cardOf(body));
    await stored(
      bot,
      () => bot.ledger.messages('incident|2026', id),
      (rows) =>
        rows.some(({ view, reason }) => view === 'incident.mail' && reason !== null) &&
        rows.every(({ state }) => state !== 'sending'),
    );
    expect(storageKey).not.toBe('');
    expectNothingTold([sentinel, outboundToken, storageKey]);
  });

  test('are not told when storage does not accept the key', async () => {
    bot = await startStory();
    const wrongKey = Buffer.from(sentinel).toString('base64');
    const wrong = connectionString().replace(storageKey, wrongKey);
    const { connector, keys } = bot;
    const environment = { AZURE_STORAGE_CONNECTION_STRING: wrong };
    const started = BotUnderTest.start({ storage: 'azurite', connector, keys, environment });
    const failure = String(
      await started.then(
        () => 'it started',
        (error: unknown) => error,
      ),
    );
    expect(failure).toContain('StorageUnavailable');
    refusals.push(failure);
    expectNothingTold([sentinel, wrongKey, storageKey]);
  });
});

test('[S50] all goes well: not a word, name or id of anybody in the log', async () => {
  bot = await startStory({ storageUrl: storage.url, environment: { LOG_LEVEL: 'trace' } });
  const id = await tellEverything();
  expect(textOf(await incidentOf(bot, id))).toContain(canary);
  expectNothingTold(personal);
});

const replies: readonly Reply[] = [
  refuse(403, canary),
  refuse(404, canary),
  refuse(413, canary),
  refuse(500, canary),
  throttle('1'),
  { kind: 'reset' },
  { kind: 'acceptThenReset' },
  { kind: 'acceptThenStatus', status: 504 },
];

test.each(sample('replies of the channel', replies, 4))(
  '[S50] the channel fails (%j): the same',
  async (reply) => {
    bot = await startStory({ storageUrl: storage.url });
    const id = await tellEverything();
    bot.connector.behave = () => reply;
    const { token } = dataOf(bot.newest(employee).card, 'incident.report');
    await press(employee, 'incident.report', { token, what: canary });
    await say(employee, canary);
    await bot.pass(2);
    bot.connector.behave = () => accept;
    expect(id).toMatch(/^INC/);
    expectNothingTold(personal);
  },
);

const passing: readonly StorageFault[] = [
  { kind: 'lostAnswer' },
  { kind: 'resetBefore' },
  { kind: 'status', status: 503 },
  { kind: 'statusAfterCommit', status: 500 },
];

test.each(sample('faults that pass', passing, 2))(
  '[S50] storage falters all the time (%j): the same',
  async (fault) => {
    bot = await startStory({ storageUrl: storage.url });
    storage.behave = ({ number }) => (number % 5 === 0 ? fault : noFault);
    const id = await tellEverything();
    storage.behave = () => noFault;
    expect(textOf(await incidentOf(bot, id))).toContain(canary);
    expectNothingTold(personal);
  },
);

const final: readonly StorageFault[] = [
  { kind: 'status', status: 403 },
  { kind: 'status', status: 400 },
  { kind: 'status', status: 409 },
];

test.each(sample('faults that stay', final, 2))(
  '[S50] storage fails (%j): the same, also in what the person is told',
  async (fault) => {
    bot = await startStory({ storageUrl: storage.url });
    await tellEverything();
    const { token, messageId } = await bot.openForm(employee);
    storage.behave = ({ write }) => (write > 0 ? fault : noFault);
    const { body } = await press(employee, 'incident.report', { token, messageId, what: canary });
    refusals.push(textOf(body));
    storage.behave = () => noFault;
    expectNothingTold(personal);
  },
);
