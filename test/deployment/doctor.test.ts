import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { examine, lineOf } from '../../deployment/doctor/examination';
import { checkChannels, checkIdentity } from '../../deployment/doctor/checks';
import { seeChannels } from '../../deployment/doctor/channels';
import { type Clock, systemClock } from '../../services/clock';
import { connectionString, freshTableName } from '../support/azurite';
import { appId, BotUnderTest, holder, organisationText, tenantId } from '../support/bot';
import { listenOnLoopback, type Loopback } from '../support/loopback';
import { noFault, StorageProxy } from '../support/storage-proxy';

const secret = 'SENTINEL-SECRET';
const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
const file = join(folder, 'organisation.json');

let bot: BotUnderTest;
let world: Loopback;
let proxy: StorageProxy;
/** What the world answers, by the beginning of a path. */
let answers: Record<string, { status: number; body?: string }>;
const held = ['fg', 'fgDeputy', 'board', 'officeManager'].flatMap((role) =>
  [0, 1, 2].flatMap((place) => {
    try {
      return [holder(role, place)];
    } catch {
      return [];
    }
  }),
);

/** Somebody for a report about FG, deputies and board together. */
const outsider = {
  aadObjectId: '0a1b2c3d-0000-4000-8000-0000000000aa',
  name: 'Vera Buiten',
  locale: 'nl-NL',
};
const example = JSON.parse(organisationText) as { people: object[]; incident?: object };
const { aadObjectId, name } = outsider;
const withOutsider = JSON.stringify({
  ...example,
  people: [...example.people, { aadObjectId, name, company: 'optimo-erp', roles: ['outsideContact'] }],
});

beforeAll(async () => {
  proxy = await StorageProxy.start();
  world = await listenOnLoopback((request, response) => {
    const found = Object.entries(answers).find(([path]) => request.url?.startsWith(path));
    response.writeHead(found?.[1].status ?? 404);
    response.end(found?.[1].body);
  });
  bot = await BotUnderTest.start({ storage: 'azurite', organisation: withOutsider });
  await bot.install(...held, outsider);
});
beforeEach(() => {
  proxy.reset();
  answers = { '/login': { status: 200 }, '/openid': { status: 200 }, '/healthz': { status: 200 } };
  writeFileSync(file, organisationText);
});
afterAll(async () => {
  await bot.stop();
  await Promise.all([world.stop(), proxy.stop()]);
  rmSync(folder, { recursive: true });
});

/** The environment of a bot that lacks nothing. */
const environment = (): Record<string, string> => ({
  MicrosoftAppId: appId,
  MicrosoftAppTenantId: tenantId,
  MicrosoftAppPassword: secret,
  HOST: '127.0.0.1',
  AZURE_STORAGE_CONNECTION_STRING: connectionString(proxy.url),
  TABLE_NAME: bot.table,
  ToChannelFromBotLoginUrl: `${world.url}/login`,
  PUBLIC_URL: world.url,
  ORGANISATION_FILE: file,
  ToBotFromChannelOpenIdMetadataUrl: `${world.url}/openid`,
  SERVICE_URL_HOSTS: `${new URL(world.url).host},*.teams.microsoft.com`,
});

/** The lines that report something wrong. */
async function wrongWith(change: Record<string, string> = {}, clock: Clock = systemClock): Promise<string[]> {
  const lines = (await examine({ ...environment(), ...change }, clock)).map(lineOf);
  expect(lines.join('\n')).not.toContain(secret);
  return lines.filter((line) => !line.startsWith('ok '));
}

const shifted = (seconds: number): Clock => ({
  ...systemClock,
  now: () => new Date(systemClock.now().getTime() + seconds * 1000),
});
/** Where nothing listens. */
const nowhere = 'http://127.0.0.1:9';

test('a bot that lacks nothing: every line is ok, and nothing of the looking stays', async () => {
  const lines = (await examine(environment(), systemClock)).map(lineOf);
  expect(lines.map((line) => line.replace(/127\.0\.0\.1:\d+/, 'HOST'))).toEqual([
    ...['settings', 'identity', 'tables', 'files', 'clock', 'reaches HOST', 'reaches HOST'].map(
      (each) => `ok     ${each}`,
    ),
    ...[
      'organisation file',
      'role fg',
      'role fgDeputy',
      'role board',
      'role officeManager',
      'contact outside FG and board',
      'channels (not looked at: BOT_RESOURCE_ID is not set)',
      'public address',
    ].map((each) => `ok     ${each}`),
  ]);
  expect(await bot.rows.list('table', { from: 'doctor', below: 'doctor~' })).toEqual([]);
  expect(await bot.blobs.list('doctor/')).toEqual([]);
});

test.each<[string, () => Record<string, string>, string]>([
  ['settings', () => ({ MicrosoftAppPassword: '' }), 'WRONG  settings: MicrosoftAppPassword: missing'],
  [
    'identity',
    () => {
      answers['/login'] = { status: 401, body: `{"error_description":"AADSTS7000222: ${secret}"}` };
      return {};
    },
    'WRONG  identity: MicrosoftAppPassword has expired',
  ],
  [
    'no login',
    () => ({ ToChannelFromBotLoginUrl: nowhere }),
    'WRONG  identity: the token endpoint does not answer',
  ],
  [
    'tables',
    () => {
      proxy.behave = ({ text }) => (text.includes('doctor|') ? { kind: 'status', status: 403 } : noFault);
      return {};
    },
    `WRONG  tables: may not write: give the bot's identity the role "Storage Table Data Contributor"`,
  ],
  [
    'files',
    () => {
      answers['/blobs'] = { status: 403 };
      const connection = connectionString(proxy.url).replace(
        /BlobEndpoint=[^;]+/,
        `BlobEndpoint=${world.url}/blobs`,
      );
      return { AZURE_STORAGE_CONNECTION_STRING: connection };
    },
    `WRONG  files: may not write: give the bot's identity the role "Storage Blob Data Contributor"`,
  ],
  ['the channel', () => ({ SERVICE_URL_HOSTS: '127.0.0.1:9' }), 'WRONG  reaches 127.0.0.1:9: no answer'],
  [
    'the keys of the channel',
    () => {
      answers['/openid'] = { status: 503 };
      return {};
    },
    'answers 503',
  ],
  [
    'no file',
    () => ({ ORGANISATION_FILE: join(folder, 'nowhere') }),
    'WRONG  organisation file: ORGANISATION_FILE cannot be read',
  ],
  [
    'a file with a fault',
    () => {
      writeFileSync(file, organisationText.replace('"fg"', '"chef"'));
      return {};
    },
    'WRONG  organisation file: people[',
  ],
  [
    'a file with a warning',
    () => {
      const organisation = JSON.parse(organisationText) as { office: object };
      writeFileSync(file, JSON.stringify({ ...organisation, office: { ...organisation.office, phone: '' } }));
      return {};
    },
    'WRONG  organisation file: warning: office.phone: no number to call',
  ],
  [
    'the address',
    () => {
      answers['/healthz'] = { status: 404 };
      return {};
    },
    'WRONG  public address: /healthz answers 404',
  ],
  ['another address', () => ({ PUBLIC_URL: nowhere }), 'WRONG  public address: /healthz does not answer'],
])('%s: one line that says what to do', async (_, provoke, expected) => {
  expect(await wrongWith(provoke())).toEqual([expect.stringContaining(expected)]);
});

test('nobody has a role, or somebody who has one cannot be written to: their names', async () => {
  expect(await wrongWith({ TABLE_NAME: freshTableName() })).toEqual([
    ...['fg', 'fgDeputy', 'board', 'officeManager'].map(
      (role) => expect.stringContaining(`role ${role}: nobody holds it`) as string,
    ),
    expect.stringContaining('contact outside FG and board: nobody') as string,
  ]);
  const other = await BotUnderTest.start({ storage: 'azurite', organisation: withOutsider });
  await other.install(...held.slice(1), outsider);
  expect(await wrongWith({ TABLE_NAME: other.table })).toEqual([
    `WRONG  role fg: the bot cannot write to ${holder('fg').name}: install the app for them (setup policy in Teams)`,
  ]);
  await other.stop();
});

test('a contact outside: one who has no chat, one by mail without a mail server, and one who can be mailed', async () => {
  const outside = { name: 'Vertrouwenspersoon', email: 'vertrouwen@buiten.example' };
  const named = { ...example, incident: { ...example.incident, outsideContact: outside } };
  const [silent, mailed] = [
    await BotUnderTest.start({ storage: 'azurite', organisation: withOutsider }),
    await BotUnderTest.start({ storage: 'azurite', organisation: JSON.stringify(named) }),
  ];
  for (const each of [silent, mailed]) await each.install(...held);
  expect(await wrongWith({ TABLE_NAME: silent.table })).toEqual([
    expect.stringContaining('cannot write to who holds the role'),
  ]);
  expect(await wrongWith({ TABLE_NAME: mailed.table })).toEqual([expect.stringContaining('told by mail')]);
  const smtp = { SMTP_URL: 'smtp://127.0.0.1', SMTP_FROM: 'a@b.example', SMTP_TO: 'c@d.example' };
  expect(await wrongWith({ TABLE_NAME: mailed.table, ...smtp })).toEqual([]);
  for (const each of [silent, mailed]) await each.stop();
});

test.each([
  [120, /^WRONG {2}clock: 1[12]\d s fast/],
  [-300, /^WRONG {2}clock: (?:29|30)\d s slow/],
])('a clock that is %i s off is named', async (seconds, words) => {
  const wrong = await wrongWith({}, shifted(seconds));
  expect(wrong).toEqual([expect.stringMatching(words)]);
  expect(await wrongWith({}, shifted(seconds / 10))).toEqual([]);
});

describe('channels of the registration', () => {
  const id = '/subscriptions/s/resourceGroups/g/providers/Microsoft.BotService/botServices/b';
  const credential = { getToken: () => Promise.resolve({ token: 'TOKEN', expiresOnTimestamp: 0 }) };
  const teams = { properties: { channelName: 'MsTeamsChannel' } };
  const webChat = (isEnabled: boolean) => ({
    properties: { channelName: 'WebChatChannel', properties: { sites: [{ isEnabled }] } },
  });
  const linesFor = async (value: unknown): Promise<string> => {
    answers['/subscriptions'] = { status: 200, body: JSON.stringify({ value }) };
    return lineOf(checkChannels(await seeChannels(id, credential, world.url)));
  };

  test('Teams alone, or others whose sites are all shut, is in order; one that is open is named', async () => {
    expect(await linesFor([teams])).toBe('ok     channels');
    expect(await linesFor([teams, webChat(false)])).toBe('ok     channels');
    expect(await linesFor([teams, webChat(true)])).toContain('WRONG  channels: WebChatChannel is open');
    // A channel that says nothing of its sites counts as open.
    const directLine = { properties: { channelName: 'DirectLineChannel' } };
    expect(await linesFor([teams, directLine])).toContain('DirectLineChannel is open');
  });

  test('who may not look is told so', async () => {
    answers['/subscriptions'] = { status: 403, body: '{}' };
    const refused = await seeChannels(id, credential, world.url);
    expect(lineOf(checkChannels(refused))).toContain('WRONG  channels: cannot be read');
    const nobody = { getToken: () => Promise.reject(new Error('no login')) };
    expect(await seeChannels(id, nobody, world.url)).toEqual({ kind: 'unreadable' });
  });
});

test('a managed identity that gives no token is named as such', () => {
  expect(checkIdentity({ kind: 'silent' }, true).wrong).toContain('is the identity MicrosoftAppId assigned');
});

test('the command ends with 1 when anything is wrong, and prints no secret', () => {
  const run = spawnSync(process.execPath, ['dist/deployment/doctor/doctor.js'], {
    encoding: 'utf8',
    env: {
      PATH: process.env['PATH'],
      MicrosoftAppId: appId,
      MicrosoftAppPassword: secret,
      AZURE_STORAGE_CONNECTION_STRING: connectionString(),
    },
  });
  expect([run.status, run.stderr]).toEqual([1, '']);
  expect(run.stdout).toBe(
    'WRONG  settings: MicrosoftAppTenantId: missing; see "Configure" in docs/operate.md\n',
  );
});
