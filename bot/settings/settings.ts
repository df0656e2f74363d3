import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod/v4';
import type { Window } from '../../services/delivery/pace';
import { type Locale, locales } from '../../services/people/roles';

export interface MailSettings {
  /** `smtps://` with user and password, host and port; a secret. */
  readonly url: string;
  readonly from: string;
  /** The mailbox that is read when Teams reaches nobody. */
  readonly to: string;
}

/** Infrastructure, read once at start (architecture §6). Secrets are only ever passed on, never logged. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  /** What the Bot Framework reads, under its own names. */
  readonly botFramework: Readonly<Record<string, string>>;
  readonly appId: string;
  readonly tenantId: string;
  /** False only on a developer's own machine: nothing is checked then. */
  readonly authenticate: boolean;
  readonly tokenIssuer: string;
  /** Hosts a service URL may have; `*.` stands for any subdomain. */
  readonly serviceUrlHosts: readonly string[];
  /** Hosts that files in a chat may be fetched from. */
  readonly evidenceHosts: readonly string[];
  readonly storage:
    | { readonly connectionString: string; readonly table: string }
    | { readonly account: string; readonly identity: string | null; readonly table: string };
  readonly organisationFile: string | null;
  /** What an evacuation counted while storage did not answer is kept here until it does. */
  readonly spoolFile: string;
  readonly mail: MailSettings | null;
  /** Sends per second, all instances together. */
  readonly sendRate: number;
  readonly chatLimits: readonly Window[];
  /** What one person may press and type. */
  readonly personLimits: readonly Window[];
  /** Whoever presents it can read `/readyz` in detail; null: only the machine itself can. A secret. */
  readonly healthKey: string | null;
  readonly sendTimeoutMs: number;
  /** One try of a request to storage; three of them must leave time to answer the channel. */
  readonly storageTimeoutMs: number;
  /** Whether instances tell each other of work through a queue, besides the minute tick. */
  readonly wakeQueue: boolean;
  /** Where measurements go; null: nowhere. */
  readonly telemetry: TelemetrySettings | null;
  readonly logLevel: string;
  /** Where people reach this bot with a browser, without a trailing slash; null when not set. */
  readonly publicUrl: string | null;
  /** Language of all cards instead of each client's own: the Playground's clients all claim English. */
  readonly cardLanguage: Locale | null;
}

export interface TelemetrySettings {
  readonly connectionString: string;
  /** Client id of the identity that sends; null for that of the machine. */
  readonly identity: string | null;
}

/** Names of the Bot Framework's settings, passed through unchanged: other clouds, and the loopback key server. */
const passThrough = [
  'MicrosoftAppId',
  'MicrosoftAppPassword',
  'MicrosoftAppType',
  'MicrosoftAppTenantId',
  'ToChannelFromBotLoginUrl',
  'ToChannelFromBotOAuthScope',
  'ToBotFromChannelTokenIssuer',
  'ToBotFromChannelOpenIdMetadataUrl',
  'ToBotFromEmulatorOpenIdMetadataUrl',
  'OAuthUrl',
  'CallerId',
  'ValidateAuthority',
] as const;

const channelIssuer = 'https://api.botframework.com';
const teamsHosts = 'smba.trafficmanager.net,*.teams.microsoft.com';
/** Where Teams puts the files of a chat: the sender's OneDrive. */
const fileHosts = '*.sharepoint.com';
const loopback = ['127.0.0.1', 'localhost', '::1'];
/** Far more than a person can: presses and commands / milliseconds. */
const personLimits = '120/60000';
/** What one chat may get (reliability §A3): sends / milliseconds. */
const chatLimits = '7/1000,8/2000,60/30000,1800/3600000';

const given = z.string().trim().min(1);
const list = z.string().transform((text) =>
  text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean),
);
const windows = list.pipe(
  z
    .array(z.string().regex(/^\d+\/\d+$/, { error: 'expected sends/milliseconds, e.g. 7/1000' }))
    .transform((parts) =>
      parts.map((part): Window => {
        const [sends = 0, milliseconds = 0] = part.split('/').map(Number);
        return { sends, milliseconds };
      }),
    ),
);

const environment = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(3978),
  HOST: given.default('0.0.0.0'),
  MicrosoftAppId: z.union([z.literal(''), z.guid()]).default(''),
  MicrosoftAppPassword: given.optional(),
  MicrosoftAppType: z.enum(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
  MicrosoftAppTenantId: given.optional(),
  ToBotFromChannelTokenIssuer: given.default(channelIssuer),
  BOT_AUTH: z.enum(['on', 'off']).default('on'),
  SERVICE_URL_HOSTS: list.default(teamsHosts.split(',')),
  EVIDENCE_HOSTS: list.default(fileHosts.split(',')),
  AZURE_STORAGE_CONNECTION_STRING: given.optional(),
  AZURE_STORAGE_ACCOUNT: given.optional(),
  TABLE_NAME: z
    .string()
    .regex(/^[a-z][a-z0-9]{2,62}$/i, { error: 'expected 3 to 63 letters and digits' })
    .default('veilig'),
  ORGANISATION_FILE: given.optional(),
  SPOOL_FOLDER: given.default(tmpdir()),
  SMTP_URL: z
    .string()
    .regex(/^smtps?:\/\//, { error: 'expected smtp:// or smtps://' })
    .optional(),
  SMTP_FROM: z.email().optional(),
  SMTP_TO: z.email().optional(),
  SEND_RATE: z.coerce.number().positive().default(30),
  CHAT_LIMITS: windows.prefault(chatLimits),
  PERSON_LIMITS: windows.prefault(personLimits),
  HEALTH_KEY: z.string().trim().min(24, { error: 'expected at least 24 characters' }).optional(),
  SEND_TIMEOUT_MS: z.coerce.number().int().positive().default(10_000),
  STORAGE_TIMEOUT_MS: z.coerce.number().int().positive().max(3_500).default(3_000),
  APPLICATIONINSIGHTS_CONNECTION_STRING: z
    .string()
    .regex(/InstrumentationKey=[0-9a-f-]{36}/i, {
      error: 'expected InstrumentationKey=…;IngestionEndpoint=…',
    })
    .optional(),
  WAKE_QUEUE: z.enum(['on', 'off']).default('off'),
  PUBLIC_URL: z
    .url({ protocol: /^https?$/, error: 'expected https://…' })
    .transform((url) => (url.endsWith('/') ? url.slice(0, -1) : url))
    .optional(),
  CARD_LANGUAGE: z.enum(locales).optional(),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});
type Environment = z.infer<typeof environment>;

/**
 * @param env usually `process.env`; an empty value counts as absent, other names in it are ignored.
 * @returns the settings, or one line for each that is wrong or missing. Values are not repeated: they may be secrets.
 */
export function readSettings(env: NodeJS.ProcessEnv): Settings | { readonly faults: readonly string[] } {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
  const read = environment.safeParse(present);
  if (!read.success)
    return { faults: read.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`) };
  const checks = [identityFaults, storageFaults, mailFaults, addressFaults];
  const faults = checks.flatMap((check) => check(read.data));
  return faults.length > 0 ? { faults } : settingsOf(read.data, present);
}

function identityFaults(env: Environment): string[] {
  if (env.BOT_AUTH === 'off')
    return loopback.includes(env.HOST)
      ? []
      : ['BOT_AUTH: "off" is for development and needs HOST to be a loopback address'];
  const msi = env.MicrosoftAppType === 'UserAssignedMSI';
  return [
    ...(env.MicrosoftAppId === '' ? ['MicrosoftAppId: missing; without it everybody would be let in'] : []),
    ...(env.MicrosoftAppTenantId === undefined ? ['MicrosoftAppTenantId: missing'] : []),
    ...(msi && env.MicrosoftAppPassword !== undefined
      ? ['MicrosoftAppPassword: must be absent with a managed identity']
      : []),
    ...(!msi && env.MicrosoftAppPassword === undefined ? ['MicrosoftAppPassword: missing'] : []),
  ];
}

function storageFaults(env: Environment): string[] {
  const { AZURE_STORAGE_CONNECTION_STRING: connection, AZURE_STORAGE_ACCOUNT: account } = env;
  if (connection === undefined && account === undefined)
    return ['AZURE_STORAGE_ACCOUNT: missing (or AZURE_STORAGE_CONNECTION_STRING for the emulator)'];
  const plain = connection !== undefined && /http:\/\/(?!127\.0\.0\.1|localhost|\[::1\])/.test(connection);
  return plain ? ['AZURE_STORAGE_CONNECTION_STRING: plain http only to a loopback address'] : [];
}

function mailFaults({ SMTP_URL, SMTP_FROM, SMTP_TO }: Environment): string[] {
  const set = [SMTP_URL, SMTP_FROM, SMTP_TO].filter((value) => value !== undefined).length;
  return set === 0 || set === 3 ? [] : ['SMTP_URL, SMTP_FROM and SMTP_TO: all three or none'];
}

/** Downloads must not travel in plain text. */
function addressFaults({ PUBLIC_URL }: Environment): string[] {
  if (PUBLIC_URL === undefined) return [];
  const { protocol, hostname } = new URL(PUBLIC_URL);
  return protocol === 'https:' || loopback.includes(hostname)
    ? []
    : ['PUBLIC_URL: plain http only to a loopback address'];
}

/** On a developer's own machine the bot is where it listens. */
function publicUrlOf({ PUBLIC_URL, HOST, PORT }: Environment): string | null {
  if (PUBLIC_URL !== undefined) return PUBLIC_URL;
  return loopback.includes(HOST) ? `http://${HOST}:${PORT}` : null;
}

function settingsOf(env: Environment, raw: NodeJS.ProcessEnv): Settings {
  const names = passThrough.filter((name) => raw[name] !== undefined);
  const development = env.BOT_AUTH === 'off';
  return {
    host: env.HOST,
    port: env.PORT,
    botFramework: Object.fromEntries(names.map((name) => [name, String(raw[name])])),
    appId: env.MicrosoftAppId,
    tenantId: env.MicrosoftAppTenantId ?? '',
    authenticate: !development,
    tokenIssuer: env.ToBotFromChannelTokenIssuer,
    evidenceHosts: env.EVIDENCE_HOSTS,
    serviceUrlHosts: development ? [...env.SERVICE_URL_HOSTS, ...loopback] : env.SERVICE_URL_HOSTS,
    storage: storageOf(env),
    organisationFile: env.ORGANISATION_FILE ?? null,
    // Each table and port has its own: two instances on one machine keep their data apart.
    spoolFile: join(env.SPOOL_FOLDER, `optimo-veilig-${env.TABLE_NAME.toLowerCase()}-${env.PORT}.json`),
    mail: mailOf(env),
    sendRate: env.SEND_RATE,
    chatLimits: env.CHAT_LIMITS,
    personLimits: env.PERSON_LIMITS,
    healthKey: env.HEALTH_KEY ?? null,
    sendTimeoutMs: env.SEND_TIMEOUT_MS,
    storageTimeoutMs: env.STORAGE_TIMEOUT_MS,
    wakeQueue: env.WAKE_QUEUE === 'on',
    telemetry: telemetryOf(env),
    logLevel: env.LOG_LEVEL,
    publicUrl: publicUrlOf(env),
    cardLanguage: env.CARD_LANGUAGE ?? null,
  };
}

function storageOf(env: Environment): Settings['storage'] {
  const table = env.TABLE_NAME;
  if (env.AZURE_STORAGE_CONNECTION_STRING !== undefined)
    return { connectionString: env.AZURE_STORAGE_CONNECTION_STRING, table };
  return { account: env.AZURE_STORAGE_ACCOUNT ?? '', identity: identityOf(env), table };
}

const identityOf = ({ MicrosoftAppType, MicrosoftAppId }: Environment): string | null =>
  MicrosoftAppType === 'UserAssignedMSI' ? MicrosoftAppId : null;

function telemetryOf(env: Environment): TelemetrySettings | null {
  const connectionString = env.APPLICATIONINSIGHTS_CONNECTION_STRING;
  return connectionString === undefined ? null : { connectionString, identity: identityOf(env) };
}

function mailOf({ SMTP_URL: url, SMTP_FROM: from, SMTP_TO: to }: Environment): MailSettings | null {
  return url !== undefined && from !== undefined && to !== undefined ? { url, from, to } : null;
}
