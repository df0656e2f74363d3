import { type ActivityBody, message, type Someone } from '../support/activities';
import { appId, type RunningEndpoint, startEndpoint, tenantId } from '../support/endpoint';
import { newKey } from '../support/key-server';
import { channelClaims, type Claims, realNow, sign, signedWithPublicKey, unsigned } from '../support/tokens';

const someone: Someone = {
  aadObjectId: '0a1b2c3d-0000-4000-8000-000000000001',
  name: 'Sanne CANARY',
  locale: 'nl-NL',
};

let endpoint: RunningEndpoint;
/** What the library prints about a token it rejects is not the subject here. */
let printed: jest.SpyInstance;

beforeAll(async () => {
  endpoint = await startEndpoint();
});
afterAll(async () => {
  await endpoint.stop();
});
beforeEach(() => {
  printed = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  endpoint.turns.length = 0;
  endpoint.log.length = 0;
});
afterEach(() => {
  jest.restoreAllMocks();
  printed.mockRestore();
});

const hello = (): ActivityBody => message(someone, endpoint.channel, 'hallo');
const claims = (change: Claims = {}): Claims => ({
  ...channelClaims(appId, endpoint.connector.url),
  ...change,
});
const now = () => Math.floor(realNow() / 1000);

/** Nothing from the library, no stack, no reason that an attacker could learn from. */
async function expectRefused(response: Response, status: 400 | 401 | 403): Promise<void> {
  const error = { 400: 'not an activity', 401: 'unauthorized', 403: 'forbidden' }[status];
  expect(response.status).toBe(status);
  expect(await response.json()).toEqual({ error });
  expect(endpoint.turns).toHaveLength(0);
  expect(endpoint.connector.calls).toHaveLength(0);
}

test('a signed activity of our tenant runs its turn, and the answer carries the own token of the bot', async () => {
  endpoint.logic = async (context) => void (await context.sendActivity('dag'));
  const response = await endpoint.post(hello());
  expect(response.status).toBe(200);
  expect(endpoint.turns).toHaveLength(1);
  const call = await endpoint.connector.waitFor(({ kind }) => kind === 'post');
  expect(call.authorization).toBe('Bearer outbound-token');
  endpoint.logic = async () => undefined;
  endpoint.connector.reset();
});

test.each([
  ['no header', ''],
  ['only the scheme', 'Bearer'],
  ['Basic', 'Basic dXNlcjpwYXNz'],
  ['two tokens', 'Bearer a.b.c d.e.f'],
])('[S1] %s is refused', async (_name, header) => {
  await expectRefused(await endpoint.post(hello(), header), 401);
});

test('[S2] garbage as token is refused', async () => {
  for (const token of ['x', 'x.y.z', `${'A'.repeat(10_000)}.B.C`, '..', 'e30.e30.e30', 'bnVsbA.bnVsbA.'])
    await expectRefused(await endpoint.post(hello(), `Bearer ${token}`), 401);
});

test.each<[string, Claims]>([
  ['wrong issuer', { iss: 'https://issuer.example' }],
  ['issuer is a list', { iss: ['https://api.botframework.com'] }],
  ['wrong audience', { aud: 'b0b0b0b0-0000-4000-8000-00000000ffff' }],
  ['no audience', { aud: undefined }],
  ['expired an hour ago', { exp: now() - 3_600 }],
])('[S2] %s is refused', async (_name, change) => {
  const token = sign(endpoint.keys.key, claims(change));
  await expectRefused(await endpoint.post(hello(), `Bearer ${token}`), 401);
});

test('[S2] an unknown key, and a key that may not speak for this channel, are refused', async () => {
  const unknown = sign(endpoint.keys.key, claims(), { kid: 'nobody' });
  await expectRefused(await endpoint.post(hello(), `Bearer ${unknown}`), 401);
  const otherChannel = { ...hello(), channelId: 'webchat' };
  await expectRefused(await endpoint.post(otherChannel), 401);
});

describe('no other channel of the registration gets in', () => {
  test.each(['webchat', 'directline', 'emulator', 'email', 'MSTEAMS', 'msteams '])(
    '%s, with a key that may speak for it',
    async (channelId) => {
      const other = newKey(`key-${channelId.trim().toLowerCase()}-${channelId.length}`, [
        channelId,
        'msteams',
      ]);
      endpoint.keys.published = [endpoint.keys.key, other];
      const token = sign(other, claims());
      await expectRefused(await endpoint.post({ ...hello(), channelId }, `Bearer ${token}`), 401);
    },
  );

  test.each<[string, readonly string[]]>([
    ['for Web Chat', ['webchat']],
    ['for nobody', []],
  ])('a key that may speak %s, on an activity that says it is of Teams', async (_name, endorsed) => {
    const other = newKey(`key-${endorsed.join('-')}`, endorsed);
    endpoint.keys.published = [endpoint.keys.key, other];
    await expectRefused(await endpoint.post(hello(), `Bearer ${sign(other, claims())}`), 401);
  });
});

test('[S3] other algorithms and other keys are refused with the same words', async () => {
  const { key } = endpoint.keys;
  const forged = newKey(key.kid);
  const tokens = [
    unsigned(key, claims()),
    signedWithPublicKey(key, claims()),
    sign(forged, claims()),
    sign(key, claims(), { algorithm: 'PS256' }),
    sign(key, claims({ nbf: now() + 3_600, exp: now() + 7_200 })),
  ];
  for (const token of tokens) await expectRefused(await endpoint.post(hello(), `Bearer ${token}`), 401);
});

test('[S4] a token that never ends is refused', async () => {
  for (const exp of [undefined, null, 'never', String(now() + 3_600)]) {
    const token = sign(endpoint.keys.key, claims({ exp }));
    await expectRefused(await endpoint.post(hello(), `Bearer ${token}`), 401);
  }
});

test('[S5] clocks may differ by five minutes', async () => {
  const within = sign(endpoint.keys.key, claims({ exp: now() - 240 }));
  expect((await endpoint.post(hello(), `Bearer ${within}`)).status).toBe(200);
  expect(endpoint.turns).toHaveLength(1);
  endpoint.turns.length = 0;
  const beyond = sign(endpoint.keys.key, claims({ exp: now() - 360 }));
  await expectRefused(await endpoint.post(hello(), `Bearer ${beyond}`), 401);
});

test('[S6] the token must be for the service URL of the activity', async () => {
  for (const serviceurl of [undefined, 'https://smba.trafficmanager.net/emea/']) {
    const token = sign(endpoint.keys.key, claims({ serviceurl }));
    await expectRefused(await endpoint.post(hello(), `Bearer ${token}`), 401);
  }
});

test.each<[string, ActivityBody]>([
  ['[S7] no service URL', { serviceUrl: undefined }],
  ['[S7] an empty service URL', { serviceUrl: '' }],
  ['[S7] a service URL that is none', { serviceUrl: 'javascript:alert(1)' }],
  ['[S10] no channel', { channelId: undefined }],
  ['[S11] no type', { type: undefined }],
  ['[S11] a number as type', { type: 5 }],
  ['[S11] nobody as sender', { from: {} }],
  ['[S11] no conversation', { conversation: null }],
  ['[S11] an object as text', { text: { toString: 'x' } }],
])('%s is malformed, also with a good token', async (_name, change) => {
  await expectRefused(await endpoint.post({ ...hello(), ...change }), 400);
});

test('[S8] the path of emulator and AAD tokens is closed', async () => {
  const serviceUrl = 'https://evil.example/';
  for (const iss of [
    'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
    'https://login.microsoftonline.com/d6d49420-f39b-4df7-a1dc-d59a935871db/v2.0',
  ]) {
    const token = sign(endpoint.keys.key, claims({ iss, ver: '1.0', appid: appId, serviceurl: undefined }));
    await expectRefused(await endpoint.post({ ...hello(), serviceUrl }, `Bearer ${token}`), 401);
    await expectRefused(await endpoint.post(hello(), `Bearer ${token}`), 401);
  }
});

test.each([
  'https://evil.example/',
  'https://127.0.0.1.evil.example/',
  'https://127.0.0.1@evil.example/',
  'https://evil.example/?127.0.0.1',
])('[S8] the own token of the bot never goes to %s, whoever signed', async (serviceUrl) => {
  const authorization = endpoint.authorization(serviceUrl);
  await expectRefused(await endpoint.post({ ...hello(), serviceUrl }, authorization), 401);
});

test.each<[string, ActivityBody]>([
  ['in the channel data', { channelData: { tenant: { id: 'other' } } }],
  ['of the conversation', { conversation: { id: 'a:1', tenantId: 'other' } }],
  ['named nowhere', { channelData: undefined, conversation: { id: 'a:1' } }],
  [
    'in one place only',
    { channelData: { tenant: { id: tenantId } }, conversation: { id: 'a:1', tenantId: 'other' } },
  ],
])('[S9] [N15] a foreign tenant %s has no effect and leaves one line', async (_name, change) => {
  await expectRefused(await endpoint.post({ ...hello(), ...change }), 403);
  expect(endpoint.log).toHaveLength(1);
  expect(endpoint.log[0]).toMatchObject({ level: 40, security: 'authentication', reason: 'tenant' });
  expect(JSON.stringify(endpoint.log)).not.toContain('CANARY');
});

test('[S9] our tenant is ours in capitals too', async () => {
  const tenant = { id: tenantId.toUpperCase() };
  const { status } = await endpoint.post({ ...hello(), channelData: { tenant } });
  expect(status).toBe(200);
});

test('[S13] a token of another bot is refused', async () => {
  const skill = { ver: '1.0', appid: 'b0b0b0b0-0000-4000-8000-00000000ffff' };
  for (const iss of [
    'https://api.botframework.com',
    'https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/',
  ]) {
    const token = sign(endpoint.keys.key, claims({ ...skill, iss }));
    await expectRefused(await endpoint.post(hello(), `Bearer ${token}`), 401);
  }
});

describe('[S14] the key server', () => {
  let own: RunningEndpoint;
  const day = 24 * 3_600_000;
  const hour = 3_600_000;

  beforeEach(async () => {
    own = await startEndpoint();
  });
  afterEach(async () => {
    await own.stop();
  });
  const later = (milliseconds: number) => {
    const real = realNow();
    jest.spyOn(Date, 'now').mockReturnValue(real + milliseconds);
  };
  const status = async (authorization?: string) =>
    (await own.post(message(someone, own.channel, 'hallo'), authorization)).status;

  test.each(['down', 'hang'] as const)('%s: known keys still work, also after a day', async (state) => {
    expect(await status()).toBe(200);
    own.keys.state = state;
    expect(await status()).toBe(200);
    later(day + hour);
    expect(await status()).toBe(200);
  });

  test('down from the start: refused, without a storm of requests', async () => {
    own.keys.state = 'down';
    const statuses = await Promise.all(Array.from({ length: 20 }, () => status()));
    expect(new Set(statuses)).toEqual(new Set([401]));
    expect(own.keys.requests.length).toBeLessThanOrEqual(1);
  });

  test('unknown keys do not cause a storm of requests, also when it is down', async () => {
    expect(await status()).toBe(200);
    const before = own.keys.requests.length;
    own.keys.state = 'down';
    later(2 * hour);
    const unknown = `Bearer ${sign(own.keys.key, channelClaims(appId, own.connector.url), { kid: 'nobody' })}`;
    for (let attempt = 0; attempt < 20; attempt += 1) expect(await status(unknown)).toBe(401);
    expect(own.keys.requests.length - before).toBeLessThanOrEqual(1);
    expect(await status()).toBe(200);
  });

  test('a new key is taken up', async () => {
    expect(await status()).toBe(200);
    const renewed = newKey('renewed');
    own.keys.published = [own.keys.key, renewed];
    later(2 * hour);
    const token = sign(renewed, channelClaims(appId, own.connector.url));
    expect(await status(`Bearer ${token}`)).toBe(200);
  });
});
