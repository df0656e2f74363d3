import { readSettings, type Settings } from '../../../bot/settings/settings';

const production = {
  MicrosoftAppId: 'b0b0b0b0-0000-4000-8000-000000000001',
  MicrosoftAppPassword: 'SENTINEL-SECRET',
  MicrosoftAppTenantId: '7e7e7e7e-0000-4000-8000-000000000001',
  AZURE_STORAGE_ACCOUNT: 'optimoveilig',
};
const development = {
  BOT_AUTH: 'off',
  HOST: '127.0.0.1',
  AZURE_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true',
};

function read(env: NodeJS.ProcessEnv): Settings {
  const settings = readSettings(env);
  if ('faults' in settings) throw new Error(settings.faults.join('\n'));
  return settings;
}

function faultsOf(env: NodeJS.ProcessEnv): readonly string[] {
  const settings = readSettings(env);
  return 'faults' in settings ? settings.faults : [];
}

test('what is not set has the default of the design', () => {
  expect(read(production)).toMatchObject({
    host: '0.0.0.0',
    port: 3978,
    authenticate: true,
    sendRate: 30,
    wakeQueue: false,
    telemetry: null,
    sendTimeoutMs: 10_000,
    chatLimits: [
      { sends: 7, milliseconds: 1_000 },
      { sends: 8, milliseconds: 2_000 },
      { sends: 60, milliseconds: 30_000 },
      { sends: 1_800, milliseconds: 3_600_000 },
    ],
    tokenIssuer: 'https://api.botframework.com',
    mail: null,
    organisationFile: null,
    storage: { account: 'optimoveilig' },
  });
});

test('an empty value is the same as none', () => {
  const empty = { ...production, PORT: '', HOST: '', SMTP_URL: '', ORGANISATION_FILE: ' ', LOG_LEVEL: '' };
  expect(read(empty)).toEqual(read(production));
});

test.each<[string, NodeJS.ProcessEnv]>([
  ['no app id', { ...production, MicrosoftAppId: undefined }],
  ['an empty app id', { ...production, MicrosoftAppId: '' }],
  ['an app id of spaces', { ...production, MicrosoftAppId: '  ' }],
  ['no app id, on loopback', { ...production, MicrosoftAppId: undefined, HOST: '127.0.0.1' }],
])('[S12] %s does not start: everybody would be let in', (_name, env) => {
  expect(faultsOf(env)).toEqual([expect.stringMatching(/^MicrosoftAppId: /)]);
});

test.each(['0.0.0.0', '', undefined, '10.0.0.1', '127.0.0.1.example', 'example.org'])(
  '[S12] the development switch does not start on %s',
  (HOST) => {
    expect(faultsOf({ ...development, HOST })).toEqual([expect.stringMatching(/^BOT_AUTH: /)]);
  },
);

test('[S12] the development switch starts on a loopback address, and allows service URLs there', () => {
  const settings = read(development);
  expect(settings.authenticate).toBe(false);
  expect(settings.serviceUrlHosts).toContain('127.0.0.1');
  expect(read(production).serviceUrlHosts).not.toContain('127.0.0.1');
});

test('a managed identity has no password, anything else has one', () => {
  const { MicrosoftAppPassword: _, ...rest } = production;
  expect(faultsOf({ ...rest, MicrosoftAppType: 'UserAssignedMSI' })).toEqual([]);
  expect(faultsOf({ ...production, MicrosoftAppType: 'UserAssignedMSI' })).toHaveLength(1);
  expect(faultsOf(rest)).toEqual(['MicrosoftAppPassword: missing']);
  expect(faultsOf({ ...production, MicrosoftAppType: 'MultiTenant' })).toEqual([
    expect.stringMatching(/^MicrosoftAppType: /),
  ]);
});

test.each<[string, NodeJS.ProcessEnv]>([
  ['PORT', { PORT: '65536' }],
  ['PORT', { PORT: 'tcp://1' }],
  ['TABLE_NAME', { TABLE_NAME: 'not a name' }],
  ['SEND_RATE', { SEND_RATE: '0' }],
  ['SEND_TIMEOUT_MS', { SEND_TIMEOUT_MS: '-1' }],
  ['STORAGE_TIMEOUT_MS', { STORAGE_TIMEOUT_MS: '15000' }],
  ['CHAT_LIMITS', { CHAT_LIMITS: '7 per second' }],
  ['LOG_LEVEL', { LOG_LEVEL: 'loud' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'veilig.example' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'http://veilig.example' }],
  ['PUBLIC_URL', { PUBLIC_URL: 'javascript:alert(1)' }],
  ['SMTP_URL', { SMTP_URL: 'http://mail.example' }],
  ['SMTP_URL', { SMTP_URL: 'smtps://mail.example' }],
  ['AZURE_STORAGE_ACCOUNT', { AZURE_STORAGE_ACCOUNT: undefined }],
  [
    'AZURE_STORAGE_CONNECTION_STRING',
    { AZURE_STORAGE_CONNECTION_STRING: 'TableEndpoint=http://10.0.0.1/a;' },
  ],
])('a wrong %s is one line that names it', (name, change) => {
  expect(faultsOf({ ...production, ...change })).toEqual([
    expect.stringMatching(new RegExp(`^${name}\\b.*: \\S`)),
  ]);
});

test('every fault has its line, and [S51] no line repeats a value', () => {
  const faults = faultsOf({
    ...production,
    MicrosoftAppPassword: 'SENTINEL-SECRET',
    PORT: 'SENTINEL-SECRET',
    SMTP_URL: 'SENTINEL-SECRET',
    CHAT_LIMITS: 'SENTINEL-SECRET',
    MicrosoftAppId: 'SENTINEL-SECRET',
    BOT_AUTH: 'SENTINEL-SECRET',
  });
  expect(faults).toHaveLength(5);
  expect(faults.join('\n')).not.toContain('SENTINEL-SECRET');
});

test('downloads go to the public address; on a loopback address to where the bot listens; else nowhere', () => {
  expect(read({ ...production, PUBLIC_URL: 'https://veilig.example/' }).publicUrl).toBe(
    'https://veilig.example',
  );
  expect(read(development).publicUrl).toBe('http://127.0.0.1:3978');
  expect(read(production).publicUrl).toBeNull();
});

test('the own names of the Bot Framework are passed through, nothing else is', () => {
  const env = { ...production, ToBotFromChannelTokenIssuer: 'https://issuer.example', PATH: '/bin' };
  expect(read(env).botFramework).toEqual({
    MicrosoftAppId: production.MicrosoftAppId,
    MicrosoftAppPassword: production.MicrosoftAppPassword,
    MicrosoftAppTenantId: production.MicrosoftAppTenantId,
    ToBotFromChannelTokenIssuer: 'https://issuer.example',
  });
  expect(read(env).tokenIssuer).toBe('https://issuer.example');
});
