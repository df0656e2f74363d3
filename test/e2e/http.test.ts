import { readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { tmpdir } from 'node:os';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { type ActivityBody, execute, message, type Someone } from '../support/activities';
import { type RunningEndpoint, startEndpoint } from '../support/endpoint';
import { openRaw } from '../support/raw-http';

const someone: Someone = {
  aadObjectId: '0a1b2c3d-0000-4000-8000-000000000001',
  name: 'Sanne Jansen',
  locale: 'nl-NL',
};
const quarterMiB = 256 * 1024;

let endpoint: RunningEndpoint;
beforeAll(async () => {
  endpoint = await startEndpoint();
});
afterAll(async () => {
  await endpoint.stop();
});
beforeEach(() => {
  endpoint.turns.length = 0;
  endpoint.log.length = 0;
  endpoint.logic = async () => undefined;
});

const hello = () => message(someone, endpoint.channel, 'hallo');

async function send(
  body: BodyInit,
  headers: Readonly<Record<string, string>> = {},
  authorization = endpoint.authorization(),
): Promise<{ status: number; body: unknown }> {
  const response = await fetch(`${endpoint.url}/api/messages`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Authorization: authorization, ...headers },
    body,
  });
  return { status: response.status, body: await response.json() };
}

/** The same activity, grown to exactly this many bytes. */
function ofSize(bytes: number): string {
  const text = JSON.stringify({ ...hello(), padding: '' });
  return text.replace('"padding":""', `"padding":"${'x'.repeat(bytes - text.length)}"`);
}

/** The process is alive, and serves. */
async function expectServing(): Promise<void> {
  endpoint.turns.length = 0;
  expect((await endpoint.post(hello())).status).toBe(200);
  expect(endpoint.turns).toHaveLength(1);
}

/** A turn that lasts as long as the test wants. */
function deferred(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

describe('[S37] the size of a body', () => {
  const tooLarge = { status: 413, body: { error: 'body too large' } };

  test('256 KiB is taken, a byte more is not', async () => {
    expect((await send(ofSize(quarterMiB))).status).toBe(200);
    expect(endpoint.turns).toHaveLength(1);
    expect(await send(ofSize(quarterMiB + 1))).toEqual(tooLarge);
    expect(endpoint.turns).toHaveLength(1);
  });

  test('a large body is refused by its announced length, before it is sent and before any look at the token', async () => {
    const asked = endpoint.keys.requests.length;
    const connection = await openRaw(endpoint.url);
    connection.write(
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 52428800\r\n\r\n',
    );
    expect(await connection.closed).toMatch(/^HTTP\/1\.1 413 [\s\S]*\{"error":"body too large"\}$/);
    expect(endpoint.keys.requests).toHaveLength(asked);
  });

  test('a body of unannounced length is refused as soon as it is too large', async () => {
    const connection = await openRaw(endpoint.url);
    connection.write(
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
    );
    const chunk = 'x'.repeat(64 * 1024);
    for (let sent = 0; sent <= 4; sent += 1) connection.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`);
    expect(await connection.closed).toMatch(/^HTTP\/1\.1 413 [\s\S]*\{"error":"body too large"\}/);
    await expectServing();
  });

  test('an announced length that is a lie, and half a body, do no harm', async () => {
    const lie = await openRaw(endpoint.url);
    lie.write(
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"a":',
    );
    lie.socket.destroy();
    await lie.closed;
    await expectServing();
  });
});

describe('[S38] the depth of a body', () => {
  const refused = { status: 400, body: { error: 'nested too deeply' } };
  const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
  const withValue = (value: string) => JSON.stringify(hello()).replace(/\}$/, () => `,"value":${value}}`);

  test('32 levels are taken, 33 and a million are not', async () => {
    expect((await send(withValue(nested(31)))).status).toBe(200);
    expect(await send(withValue(nested(32)))).toEqual(refused);
    expect(await send('['.repeat(quarterMiB))).toEqual(refused);
    expect(await send('{"a":'.repeat(40_000))).toEqual(refused);
  });

  test('brackets in strings do not count, whatever stands around them', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), fc.string(), async (before, after) => {
        const value = JSON.stringify(`${before}${'[{"\\'.repeat(100)}${after}`);
        expect((await send(withValue(value))).status).toBe(200);
      }),
      { numRuns: 25 },
    );
  });
});

describe('[S39] a content encoding', () => {
  const refused = { status: 415, body: { error: 'no content encoding is accepted' } };

  test.each<[string, BodyInit]>([
    ['that is a lie', 'this is not gzip'],
    ['of a bomb', new Uint8Array(gzipSync(Buffer.alloc(60_000_000, '[')))],
    ['of a proper activity', new Uint8Array(gzipSync('{}'))],
  ])('%s is refused and the process lives', async (_name, body) => {
    for (const encoding of ['gzip', 'deflate', 'br', 'identity', 'x-odd'])
      expect(await send(body, { 'Content-Encoding': encoding })).toEqual(refused);
    await expectServing();
  });
});

test.each([
  ['[S40] a form', 'application/x-www-form-urlencoded', 'type=message&channelId=msteams'],
  [
    '[S41] multipart',
    'multipart/form-data; boundary=x',
    '--x\r\nContent-Disposition: form-data; name="f"; filename="f"\r\n\r\nx\r\n--x--',
  ],
  ['[S40] plain text', 'text/plain', '{}'],
  ['[S40] a type that only begins alike', 'application/jsonp', '{}'],
])('%s is refused, and nothing is written to disk', async (_name, type, body) => {
  const before = readdirSync(tmpdir()).filter((name) => name.startsWith('upload_'));
  expect(await send(body, { 'Content-Type': type })).toEqual({
    status: 415,
    body: { error: 'expected application/json' },
  });
  expect(endpoint.turns).toHaveLength(0);
  expect(readdirSync(tmpdir()).filter((name) => name.startsWith('upload_'))).toEqual(before);
});

test('JSON that is broken, or no object, gets one and the same answer', async () => {
  for (const body of ['', '{', 'null', '[]', '"x"', '1', '{"a":1}}', '\ufeff{}'])
    expect(await send(body)).toEqual({ status: 400, body: { error: 'expected a JSON object' } });
});

test('[S42] a poisoned value reaches no prototype', async () => {
  const poison = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}';
  const body = JSON.stringify(execute(someone, endpoint.channel, 'x.y')).replace(
    '"data":{}',
    `"data":${poison}`,
  );
  expect((await send(body)).status).toBe(200);
  expect(endpoint.turns).toHaveLength(1);
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test('[R17] metadata nobody knows of, a null id and an automatic trigger reach the turn untouched', async () => {
  const odd = { unheardOf: [1, { deep: true }], id: null };
  const activity: ActivityBody = {
    ...execute(someone, endpoint.channel, 'x.y', {}, { trigger: 'automatic' }),
    odd,
  };
  const response = await endpoint.post(activity);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({
    statusCode: 200,
    type: 'application/vnd.microsoft.activity.message',
    value: 'gedaan',
  });
  expect(endpoint.turns).toEqual([expect.objectContaining({ odd })]);
  expect(endpoint.turns[0]?.value).toEqual(activity['value']);
  expect(endpoint.turns[0]?.channelData).toEqual(activity['channelData']);
});

test('an activity of a kind we do not know gets no turn and no error', async () => {
  for (const type of ['event', 'typing', 'messageReaction', 'unheardOf'])
    expect((await endpoint.post({ ...hello(), type })).status).toBe(200);
  expect(endpoint.turns).toHaveLength(0);
  expect(endpoint.connector.calls).toHaveLength(0);
});

describe('[S15] [R22] a turn that fails', () => {
  test.each<[string, unknown]>([
    ['an error', new Error('password=hunter2')],
    ['null', null],
    ['undefined', undefined],
    ['a text', 'password=hunter2'],
    ['a number', 200],
    ['a frozen object', Object.freeze({ message: 'password=hunter2', statusCode: 200 })],
    [
      'a rejected status',
      Object.assign(new Error('password=hunter2'), { statusCode: 401, body: 'password=' }),
    ],
  ])(
    'by throwing %s is answered with a reference only, and is not taken for handled',
    async (_name, thrown) => {
      const printed = jest.spyOn(console, 'error');
      endpoint.logic = async () => {
        throw thrown;
      };
      for (const activity of [hello(), execute(someone, endpoint.channel, 'x.y')]) {
        endpoint.log.length = 0;
        const response = await endpoint.post(activity);
        const text = await response.text();
        const { reference } = JSON.parse(text) as { reference: string };
        expect(response.status).toBe(500);
        expect(text).toBe(JSON.stringify({ error: 'internal error', reference }));
        expect(endpoint.log).toHaveLength(1);
        expect(endpoint.log[0]).toMatchObject({ level: 50, reference });
        expect(JSON.stringify(endpoint.log)).not.toContain('hunter2');
      }
      expect(printed).not.toHaveBeenCalled();
      printed.mockRestore();
    },
  );
});

test('what is not there is said without an echo of what was asked', async () => {
  for (const path of ['/', '/api/messages', '/CANARY', '/api/messages/CANARY?x=CANARY']) {
    const response = await fetch(`${endpoint.url}${path}`);
    expect([404, 405]).toContain(response.status);
    expect(await response.text()).not.toContain('CANARY');
  }
});

test('health is told to anybody', async () => {
  const response = await fetch(`${endpoint.url}/healthz`);
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ alive: true });
});

describe('[S43] patience', () => {
  let own: RunningEndpoint;
  beforeEach(async () => {
    own = await startEndpoint({ limits: { headersMs: 200, requestMs: 200, connections: 3 } });
  });
  afterEach(async () => {
    await own.stop();
  });

  test.each([
    ['says nothing', ''],
    ['never ends its headers', 'POST /api/messages HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    [
      'never ends its body',
      'POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{',
    ],
  ])('a connection that %s is closed', async (_name, text) => {
    const connection = await openRaw(own.url);
    connection.write(text);
    await connection.closed;
    expect((await own.post(message(someone, own.channel, 'hallo'))).status).toBe(200);
  });

  test('a turn may take longer than that', async () => {
    const { promise: slow, resolve: finish } = deferred();
    own.logic = () => slow;
    const answer = own.post(message(someone, own.channel, 'hallo'));
    const other = await openRaw(own.url);
    // Closed after the same patience: by then the turn has outlived it.
    await other.closed;
    finish();
    expect((await answer).status).toBe(200);
  });

  test('more connections than the limit are turned away, and room comes back', async () => {
    const held = await Promise.all(Array.from({ length: 8 }, () => openRaw(own.url)));
    await Promise.all(held.map(({ closed }) => closed));
    expect((await own.post(message(someone, own.channel, 'hallo'))).status).toBe(200);
  });
});

test('the server stops gracefully: a turn in flight is finished and answered, nothing new is taken', async () => {
  const own = await startEndpoint();
  const { promise: slow, resolve: finish } = deferred();
  const { promise: begun, resolve: begin } = deferred();
  own.logic = async () => {
    begin();
    await slow;
  };
  const agent = new Agent({ keepAlive: true });
  const idle = await openRaw(own.url);
  const answer = new Promise<number>((resolve, reject) => {
    const outgoing = request(`${own.url}/api/messages`, {
      agent,
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Authorization: own.authorization() },
    });
    outgoing.once('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    outgoing.once('error', reject);
    outgoing.end(JSON.stringify(message(someone, own.channel, 'hallo')));
  });
  await begun;
  const stopped = own.stopServer();
  await expect(fetch(`${own.url}/healthz`)).rejects.toThrow();
  finish();
  expect(await answer).toBe(200);
  await idle.closed;
  await stopped;
  agent.destroy();
  await Promise.all([own.keys.stop(), own.connector.stop()]);
});
