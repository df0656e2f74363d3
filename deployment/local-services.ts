import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Persona, personalChatOf, playgroundConfig } from './personas';
import { ServiceProcess } from './service-process';

/** What `npm start` is going to run, and where. */
export interface Plan {
  readonly botPort: number;
  readonly tablesPort: number;
  readonly blobsPort: number;
  /** Everything that is stored or logged goes below this folder. */
  readonly dataFolder: string;
  readonly organisationFile: string;
  readonly personas: readonly Persona[];
  /** Another entry point for the bot than production's, with settings of its own. */
  readonly entry?: { readonly script: string; readonly environment: Readonly<Record<string, string>> };
}

/** The tenant of everybody in the Playgrounds; the bot refuses any other. */
const tenantId = '0b5f0a52-7c1d-4a35-9f0e-3d1c6a0e5f11';

/** Azurite's own published development account: a fixed name and key, of no use anywhere else. */
const azuriteAccount =
  'DefaultEndpointsProtocol=http;AccountName=devstoreaccount1;' +
  'AccountKey=Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==;';

const local = (port: number): string => `http://127.0.0.1:${port}`;

/** Azurite's table service; its data are kept between starts. */
export const startTables = (plan: Plan): ServiceProcess => startAzurite(plan, 'table', plan.tablesPort);

/** And its blob service, for files with a report. */
export const startBlobs = (plan: Plan): ServiceProcess => startAzurite(plan, 'blob', plan.blobsPort);

function startAzurite({ dataFolder }: Plan, kind: 'table' | 'blob', port: number): ServiceProcess {
  const folder = join(dataFolder, kind === 'table' ? 'azurite' : 'azurite-blobs');
  mkdirSync(folder, { recursive: true });
  return new ServiceProcess({
    name: `The ${kind} storage`,
    script: [
      require.resolve(`azurite/dist/src/${kind}/main.js`),
      '--location',
      folder,
      `--${kind}Host`,
      '127.0.0.1',
      `--${kind}Port`,
      String(port),
      // Azurite knows the API of its day; the SDK asks for a later one but uses nothing new in it.
      '--silent',
      '--disableTelemetry',
      ...(kind === 'blob' ? ['--skipApiVersionCheck'] : []),
    ],
    folder,
    environment: {},
    logFile: join(dataFolder, 'logs', `${kind}s.log`),
    readyUrl: local(port),
    // It writes to disk every five seconds and on SIGINT; SIGTERM loses what was acknowledged since (reliability §B5).
    stopSignal: 'SIGINT',
  });
}

/** The bot as in production, except for the development switch and the settings for this machine. */
export function startBot(plan: Plan): ServiceProcess {
  const { botPort, tablesPort, blobsPort, dataFolder, organisationFile, entry } = plan;
  return new ServiceProcess({
    name: 'The bot',
    script: [resolve(entry?.script ?? 'dist/bot/main.js')],
    folder: process.cwd(),
    environment: {
      BOT_AUTH: 'off',
      // The Playground's clients all claim English; the people here are Dutch.
      CARD_LANGUAGE: process.env['CARD_LANGUAGE'] ?? 'nl',
      MicrosoftAppId: '',
      HOST: '127.0.0.1',
      PORT: String(botPort),
      MicrosoftAppTenantId: tenantId,
      ORGANISATION_FILE: organisationFile,
      SPOOL_FOLDER: dataFolder,
      AZURE_STORAGE_CONNECTION_STRING: [
        `${azuriteAccount}TableEndpoint=${local(tablesPort)}/devstoreaccount1`,
        `BlobEndpoint=${local(blobsPort)}/devstoreaccount1;`,
      ].join(';'),
      ...entry?.environment,
    },
    logFile: join(dataFolder, 'logs', 'bot.log'),
    readyUrl: `${local(botPort)}/healthz`,
    stopSignal: 'SIGTERM',
  });
}

/** Microsoft's Agents Playground as one persona sees it. */
export function startPlayground(plan: Plan, persona: Persona): ServiceProcess {
  const slug = persona.name.replaceAll(' ', '-');
  const folder = join(plan.dataFolder, 'playground', slug);
  const logFile = join(plan.dataFolder, 'logs', `playground-${slug}.log`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, '.m365agentsplayground.yml'),
    JSON.stringify(playgroundConfig(persona, plan.personas, tenantId), null, 2),
  );
  return new ServiceProcess({
    name: `The Playground of the ${persona.name}`,
    script: [
      require.resolve('@microsoft/m365agentsplayground/cli.js'),
      'start',
      '--channel-id',
      'msteams',
      '--port',
      String(persona.port),
      '--disable-telemetry',
      '--app-endpoint',
      `${local(plan.botPort)}/api/messages`,
      '--service-url',
      `${local(persona.port)}/_connector`,
    ],
    folder,
    environment: { TEAMSAPPTESTER_BROWSER: 'none', M365_AGENTS_PLAYGROUND_LOGFILE: logFile },
    logFile,
    // Not /_internal/v1/config: requesting that makes the Playground call the bot with an empty request.
    readyUrl: `${local(persona.port)}/_debug/ping`,
    stopSignal: 'SIGINT',
  });
}

/** Makes the Playground tell the bot that this persona installed it, so that the bot can write first. */
export async function installBot(persona: Persona): Promise<void> {
  const chat = encodeURIComponent(personalChatOf(persona));
  const response = await fetch(`${local(persona.port)}/_debug/conversation/${chat}/installation`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  if (!response.ok) throw new Error(`The Playground of the ${persona.name} could not install the bot.`);
}
