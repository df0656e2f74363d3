import {
  type Activity,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  type InvokeResponse,
  type TurnContext,
} from 'botbuilder';
import {
  type AuthenticateRequestResult,
  AuthenticationConstants,
  type ConnectorClient,
  type ConnectorFactory,
} from 'botframework-connector';
import type { Settings } from '../settings/settings';
import { keepSigningKeys } from './signing-keys';

export type Authentication = ConfigurationBotFrameworkAuthentication;

/** The SDK's adapter without its HTTP half, which prints every error and sends its text to the caller. */
export class TeamsAdapter extends CloudAdapter {
  constructor(private readonly authentication: Authentication) {
    super(authentication);
  }

  /** @returns the proof that the channel sent this, or null; the library answers some forgeries with a fault (S3). */
  async prove(authorization: string, activity: Activity): Promise<AuthenticateRequestResult | null> {
    try {
      return await this.authentication.authenticateRequest(activity, authorization);
    } catch {
      return null;
    }
  }

  /**
   * Runs the turn of a proven activity.
   * @returns the answer to an invoke.
   * @throws whatever the turn throws: 2xx must mean that it was handled (reliability fact 5).
   */
  async turn(
    proof: AuthenticateRequestResult,
    activity: Activity,
    logic: (context: TurnContext) => Promise<void>,
  ): Promise<InvokeResponse | undefined> {
    return await this.processActivity(proof, activity, logic);
  }
}

export function createAuthentication(settings: Settings): Authentication {
  keepSigningKeys(
    settings.botFramework['ToBotFromChannelOpenIdMetadataUrl'] ??
      AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl,
  );
  return new PatientAuthentication(settings.botFramework, settings.sendTimeoutMs);
}

/**
 * Makes every client the SDK hands out send once and give up in time. Its own retry policy repeats a POST up to three
 * times and has no time-out; neither can be changed through its options (measured: reliability facts 1 and 2).
 *
 * Clients are kept: the SDK makes two of them with their own credentials for every turn, which took a fifth of its
 * time.
 */
class PatientAuthentication extends ConfigurationBotFrameworkAuthentication {
  /** One per service URL; only those of allowed hosts get this far. */
  private readonly clients = new Map<string, Promise<ConnectorClient>>();
  private userTokenClient: ReturnType<Authentication['createUserTokenClient']> | null = null;

  constructor(
    settings: Readonly<Record<string, string>>,
    private readonly timeoutMs: number,
  ) {
    super(settings);
  }

  override async authenticateRequest(...request: Parameters<Authentication['authenticateRequest']>) {
    const result = await super.authenticateRequest(...request);
    const { connectorFactory } = result;
    return connectorFactory ? { ...result, connectorFactory: this.cured(connectorFactory) } : result;
  }

  override createConnectorFactory(...identity: Parameters<Authentication['createConnectorFactory']>) {
    return this.cured(super.createConnectorFactory(...identity));
  }

  /** The SDK wants one in every turn; nobody signs in to this bot. */
  override createUserTokenClient(...identity: Parameters<Authentication['createUserTokenClient']>) {
    return (this.userTokenClient ??= super.createUserTokenClient(...identity));
  }

  private cured(factory: ConnectorFactory): ConnectorFactory {
    return { create: (serviceUrl) => this.clientFor(serviceUrl, factory) };
  }

  private clientFor(serviceUrl: string, factory: ConnectorFactory): Promise<ConnectorClient> {
    const known = this.clients.get(serviceUrl);
    if (known) return known;
    const created = this.connect(serviceUrl, factory);
    this.clients.set(serviceUrl, created);
    // A client whose creation failed must not be remembered.
    created.catch(() => this.clients.delete(serviceUrl));
    return created;
  }

  private async connect(serviceUrl: string, factory: ConnectorFactory): Promise<ConnectorClient> {
    const client = await factory.create(serviceUrl, AuthenticationConstants.ToChannelFromBotOAuthScope);
    sendOnce(client, this.timeoutMs);
    return client;
  }
}

/** The pipeline is not part of the typed surface of the SDK's compatibility layer. */
interface WithPipeline {
  readonly pipeline: {
    removePolicy(options: { name: string }): unknown;
    addPolicy(policy: {
      name: string;
      sendRequest(request: { timeout: number }, next: (request: unknown) => unknown): unknown;
    }): void;
  };
}

function sendOnce(client: ConnectorClient, timeoutMs: number): void {
  const { pipeline } = (client as unknown as { client: WithPipeline }).client ?? client;
  pipeline.removePolicy({ name: 'defaultRetryPolicy' });
  pipeline.addPolicy({
    name: 'giveUpInTime',
    sendRequest: (request, next) => {
      request.timeout = timeoutMs;
      return next(request);
    },
  });
}
