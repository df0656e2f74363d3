"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.readSettings = readSettings;
const node_os_1 = require("node:os");
const node_path_1 = require("node:path");
const v4_1 = require("zod/v4");
const roles_1 = require("../../services/people/roles");
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
];
const channelIssuer = 'https://api.botframework.com';
const teamsHosts = 'smba.trafficmanager.net,*.teams.microsoft.com';
const fileHosts = '*.sharepoint.com';
const loopback = ['127.0.0.1', 'localhost', '::1'];
const personLimits = '120/60000';
const chatLimits = '7/1000,8/2000,60/30000,1800/3600000';
const given = v4_1.z.string().trim().min(1);
const list = v4_1.z.string().transform((text) => text
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean));
const windows = list.pipe(v4_1.z
    .array(v4_1.z.string().regex(/^\d+\/\d+$/, { error: 'expected sends/milliseconds, e.g. 7/1000' }))
    .transform((parts) => parts.map((part) => {
    const [sends = 0, milliseconds = 0] = part.split('/').map(Number);
    return { sends, milliseconds };
})));
const environment = v4_1.z.object({
    PORT: v4_1.z.coerce.number().int().min(0).max(65_535).default(3978),
    HOST: given.default('0.0.0.0'),
    MicrosoftAppId: v4_1.z.union([v4_1.z.literal(''), v4_1.z.guid()]).default(''),
    MicrosoftAppPassword: given.optional(),
    MicrosoftAppType: v4_1.z.enum(['SingleTenant', 'UserAssignedMSI']).default('SingleTenant'),
    MicrosoftAppTenantId: given.optional(),
    ToBotFromChannelTokenIssuer: given.default(channelIssuer),
    BOT_AUTH: v4_1.z.enum(['on', 'off']).default('on'),
    SERVICE_URL_HOSTS: list.default(teamsHosts.split(',')),
    EVIDENCE_HOSTS: list.default(fileHosts.split(',')),
    AZURE_STORAGE_CONNECTION_STRING: given.optional(),
    AZURE_STORAGE_ACCOUNT: given.optional(),
    TABLE_NAME: v4_1.z
        .string()
        .regex(/^[a-z][a-z0-9]{2,62}$/i, { error: 'expected 3 to 63 letters and digits' })
        .default('veilig'),
    ORGANISATION_FILE: given.optional(),
    SPOOL_FOLDER: given.default((0, node_os_1.tmpdir)()),
    SMTP_URL: v4_1.z
        .string()
        .regex(/^smtps?:\/\//, { error: 'expected smtp:// or smtps://' })
        .optional(),
    SMTP_FROM: v4_1.z.email().optional(),
    SMTP_TO: v4_1.z.email().optional(),
    SEND_RATE: v4_1.z.coerce.number().positive().default(30),
    CHAT_LIMITS: windows.prefault(chatLimits),
    PERSON_LIMITS: windows.prefault(personLimits),
    HEALTH_KEY: v4_1.z.string().trim().min(24, { error: 'expected at least 24 characters' }).optional(),
    SEND_TIMEOUT_MS: v4_1.z.coerce.number().int().positive().default(10_000),
    STORAGE_TIMEOUT_MS: v4_1.z.coerce.number().int().positive().max(3_500).default(3_000),
    APPLICATIONINSIGHTS_CONNECTION_STRING: v4_1.z
        .string()
        .regex(/InstrumentationKey=[0-9a-f-]{36}/i, {
        error: 'expected InstrumentationKey=…;IngestionEndpoint=…',
    })
        .optional(),
    WAKE_QUEUE: v4_1.z.enum(['on', 'off']).default('off'),
    PUBLIC_URL: v4_1.z
        .url({ protocol: /^https?$/, error: 'expected https://…' })
        .transform((url) => (url.endsWith('/') ? url.slice(0, -1) : url))
        .optional(),
    CARD_LANGUAGE: v4_1.z.enum(roles_1.locales).optional(),
    LOG_LEVEL: v4_1.z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});
function readSettings(env) {
    const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value?.trim()));
    const read = environment.safeParse(present);
    if (!read.success)
        return { faults: read.error.issues.map(({ path, message }) => `${String(path[0])}: ${message}`) };
    const checks = [identityFaults, storageFaults, mailFaults, addressFaults];
    const faults = checks.flatMap((check) => check(read.data));
    return faults.length > 0 ? { faults } : settingsOf(read.data, present);
}
function identityFaults(env) {
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
function storageFaults(env) {
    const { AZURE_STORAGE_CONNECTION_STRING: connection, AZURE_STORAGE_ACCOUNT: account } = env;
    if (connection === undefined && account === undefined)
        return ['AZURE_STORAGE_ACCOUNT: missing (or AZURE_STORAGE_CONNECTION_STRING for the emulator)'];
    const plain = connection !== undefined && /http:\/\/(?!127\.0\.0\.1|localhost|\[::1\])/.test(connection);
    return plain ? ['AZURE_STORAGE_CONNECTION_STRING: plain http only to a loopback address'] : [];
}
function mailFaults({ SMTP_URL, SMTP_FROM, SMTP_TO }) {
    const set = [SMTP_URL, SMTP_FROM, SMTP_TO].filter((value) => value !== undefined).length;
    return set === 0 || set === 3 ? [] : ['SMTP_URL, SMTP_FROM and SMTP_TO: all three or none'];
}
function addressFaults({ PUBLIC_URL }) {
    if (PUBLIC_URL === undefined)
        return [];
    const { protocol, hostname } = new URL(PUBLIC_URL);
    return protocol === 'https:' || loopback.includes(hostname)
        ? []
        : ['PUBLIC_URL: plain http only to a loopback address'];
}
function publicUrlOf({ PUBLIC_URL, HOST, PORT }) {
    if (PUBLIC_URL !== undefined)
        return PUBLIC_URL;
    return loopback.includes(HOST) ? `http://${HOST}:${PORT}` : null;
}
function settingsOf(env, raw) {
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
        spoolFile: (0, node_path_1.join)(env.SPOOL_FOLDER, `optimo-veilig-${env.TABLE_NAME.toLowerCase()}-${env.PORT}.json`),
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
function storageOf(env) {
    const table = env.TABLE_NAME;
    if (env.AZURE_STORAGE_CONNECTION_STRING !== undefined)
        return { connectionString: env.AZURE_STORAGE_CONNECTION_STRING, table };
    return { account: env.AZURE_STORAGE_ACCOUNT ?? '', identity: identityOf(env), table };
}
const identityOf = ({ MicrosoftAppType, MicrosoftAppId }) => MicrosoftAppType === 'UserAssignedMSI' ? MicrosoftAppId : null;
function telemetryOf(env) {
    const connectionString = env.APPLICATIONINSIGHTS_CONNECTION_STRING;
    return connectionString === undefined ? null : { connectionString, identity: identityOf(env) };
}
function mailOf({ SMTP_URL: url, SMTP_FROM: from, SMTP_TO: to }) {
    return url !== undefined && from !== undefined && to !== undefined ? { url, from, to } : null;
}
