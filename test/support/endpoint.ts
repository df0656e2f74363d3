import { Refusals } from '../../bot/telemetry/refusals';
import { noTelemetry } from '../../services/telemetry';
import { noDownloadPage } from '../../cards/pages/download';
import type { Activity, TurnContext } from 'botbuilder';
import { createAuthentication } from '../../bot/authentication/adapter';
import { createTeamsApplication } from '../../bot/channel/teams-application';
import { type ChatConnector, TeamsConnector } from '../../bot/delivery/connector';
import { createEndpoint } from '../../bot/http/endpoint';
import type { Limits } from '../../bot/http/connections';
import { createServer } from '../../bot/http/server';
import { createLog } from '../../bot/log';
import { readSettings, type Settings } from '../../bot/settings/settings';
import type { Clock } from '../../services/clock';
import type { ActivityBody, Channel } from './activities';
import { botOf } from './activities';
import { ConnectorStandIn } from './connector';
import { KeyServer } from './key-server';
import { channelClaims, realNow, sign } from './tokens';

export const appId = 'b0b0b0b0-0000-4000-8000-000000000001';
export const tenantId = '7e7e7e7e-0000-4000-8000-000000000001';

/** The bot's HTTP side with real authentication, and a turn of the test's own making. */
export interface RunningEndpoint {
  readonly url: string;
  readonly keys: KeyServer;
  readonly connector: ConnectorStandIn;
  readonly outbound: ChatConnector;
  readonly channel: Channel;
  /** Turns that were run; each refusal must leave this empty. */
  readonly turns: Activity[];
  /** Lines of the log, parsed. */
  readonly log: Record<string, unknown>[];
  /** What a turn does, for every kind of activity. */
  logic: (context: TurnContext) => Promise<void>;
  /** @returns the Authorization header Teams would send with this activity. */
  authorization(serviceUrl?: string): string;
  /** Posts one activity as Teams does. */
  post(activity: ActivityBody, authorization?: string): Promise<Response>;
  /** Accepts no new request and lets those in flight finish. */
  stopServer(): Promise<void>;
  stop(): Promise<void>;
}

/** The library's own checks read the real time, so the border must too. */
const realClock: Clock = {
  now: () => new Date(realNow()),
  after: () => () => undefined,
};

export interface RunningEndpointOptions {
  readonly environment?: Readonly<Record<string, string>>;
  readonly limits?: Limits;
}

export function endpointSettings(environment: Readonly<Record<string, string>>): Settings {
  const settings = readSettings({
    MicrosoftAppId: appId,
    MicrosoftAppTenantId: tenantId,
    SERVICE_URL_HOSTS: '127.0.0.1',
    AZURE_STORAGE_CONNECTION_STRING: 'UseDevelopmentStorage=true',
    HOST: '127.0.0.1',
    PORT: '0',
    ...environment,
  });
  if ('faults' in settings) throw new Error(settings.faults.join('\n'));
  return settings;
}

let minutes = 0;
/** Every refusal has its line. */
const eachAMinuteLater: Clock = { ...realClock, now: () => new Date((minutes += 1) * 60_000) };

export async function startEndpoint({
  environment = {},
  limits,
}: RunningEndpointOptions = {}): Promise<RunningEndpoint> {
  const [keys, connector] = await Promise.all([KeyServer.start(), ConnectorStandIn.start()]);
  const environmentBefore = { ...process.env };
  Object.assign(process.env, keys.identityEnvironment);
  const settings = endpointSettings({ ...keys.environment, ...environment });
  const lines: Record<string, unknown>[] = [];
  const log = createLog('info', {
    write: (line) => void lines.push(JSON.parse(line) as Record<string, unknown>),
  });
  const turns: Activity[] = [];
  const authentication = createAuthentication(settings);
  const run = async (context: TurnContext) => {
    turns.push(context.activity);
    await endpoint.logic(context);
  };
  const application = createTeamsApplication({
    onMessage: run,
    onInstalled: run,
    onInvoke: async (context) => {
      await run(context);
      return { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value: 'gedaan' };
    },
  });
  const refusals = new Refusals(log, noTelemetry, eachAMinuteLater);
  const server = createServer({
    settings,
    log,
    endpoint: createEndpoint(settings, authentication, application, refusals),
    health: {
      now: async () => ({ ready: true, checks: {} }),
      recently: async () => ({ ready: true, checks: {} }),
    },
    refusals,
    downloads: {
      look: async () => ({ status: 404, page: noDownloadPage('gone') }),
      fetch: async () => ({ status: 404, page: noDownloadPage('gone') }),
    },
    ...(limits ? { limits } : {}),
  });
  const url = `http://127.0.0.1:${await server.listen()}`;
  const authorization = (serviceUrl = connector.url) =>
    `Bearer ${sign(keys.key, channelClaims(appId, serviceUrl))}`;
  const endpoint: RunningEndpoint = {
    url,
    keys,
    connector,
    outbound: new TeamsConnector(authentication, settings.appId, realClock),
    channel: { serviceUrl: connector.url, tenantId, botId: botOf(appId) },
    turns,
    log: lines,
    logic: async () => undefined,
    authorization,
    post: async (activity, given) =>
      await fetch(`${url}/api/messages`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Authorization: given ?? authorization() },
        body: JSON.stringify(activity),
      }),
    stopServer: () => server.stop(),
    stop: async () => {
      Object.assign(process.env, environmentBefore);
      await Promise.all([server.stop(), keys.stop(), connector.stop()]);
    },
  };
  return endpoint;
}
