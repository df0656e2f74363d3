import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type JsonWebKey,
  type KeyObject,
} from 'node:crypto';
import { listenOnLoopback, type Loopback } from './loopback';

/** A key of the channel; the public half is published unless the test says otherwise. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly jwk: JsonWebKey;
}

/** Header that the platform requires on requests to App Service's identity endpoint. */
const identityHeader = 'loopback';
/** What the bot's own calls to the Connector must carry. */
export const outboundToken = 'outbound-token';

/**
 * Plays the channel's OpenID document and key set, and the managed identity of App Service, so that both directions of
 * authentication run for real and offline. (A login server cannot be played: MSAL accepts https only.)
 */
export class KeyServer {
  /** Every path that was requested, in order. */
  readonly requests: string[] = [];
  /** Keys that are published now. */
  published: SigningKey[] = [];
  /** `down`: 503 on everything; `hang`: no answer at all. */
  state: 'up' | 'down' | 'hang' = 'up';

  private constructor(
    private server: Loopback | null,
    readonly key: SigningKey,
  ) {
    this.published = [key];
  }

  static async start(): Promise<KeyServer> {
    const keys = new KeyServer(null, channelKey());
    keys.server = await listenOnLoopback((request, response) => {
      const path = request.url ?? '';
      keys.requests.push(path);
      if (keys.state === 'hang') return;
      const body = keys.state === 'up' ? keys.answer(path) : null;
      response.writeHead(body ? 200 : 503, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify(body ?? {}));
    });
    return keys;
  }

  get url(): string {
    return this.server?.url ?? '';
  }

  /** Settings that make the bot trust this server, under the Bot Framework's own names. */
  get environment(): Readonly<Record<string, string>> {
    return {
      MicrosoftAppType: 'UserAssignedMSI',
      ToChannelFromBotLoginUrl: `${this.url}/login`,
      ToChannelFromBotOAuthScope: 'https://api.botframework.com',
      ToBotFromChannelTokenIssuer: 'https://api.botframework.com',
      ToBotFromChannelOpenIdMetadataUrl: `${this.url}/openid`,
      ToBotFromEmulatorOpenIdMetadataUrl: `${this.url}/emulator-openid`,
      OAuthUrl: this.url,
      ValidateAuthority: 'true',
    };
  }

  /** To be set on the process that runs the bot: where App Service would give it tokens. */
  get identityEnvironment(): Readonly<Record<string, string>> {
    return { IDENTITY_ENDPOINT: `${this.url}/identity`, IDENTITY_HEADER: identityHeader };
  }

  async stop(): Promise<void> {
    await this.server?.stop();
  }

  private answer(path: string): unknown {
    if (path.includes('openid'))
      return { issuer: 'https://api.botframework.com', jwks_uri: `${this.url}/keys` };
    if (path === '/keys') return { keys: this.published.map(({ jwk }) => jwk) };
    if (path.startsWith('/identity'))
      return {
        token_type: 'Bearer',
        access_token: outboundToken,
        resource: 'https://api.botframework.com',
        expires_on: String(Math.floor(Date.now() / 1000) + 86_400),
      };
    return null;
  }
}

/** The channel's own key: one for a whole run of the tests, because making it takes longer than most of them. */
function channelKey(): SigningKey {
  const made = process.env['CHANNEL_KEY'];
  return made === undefined ? newKey('channel-key') : signingKey('channel-key', createPrivateKey(made));
}

/** @returns a new private key, as PEM. */
export const newPrivateKey = (): string =>
  generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  }).privateKey;

/** @param endorsements channels this key may speak for. */
export const newKey = (kid: string, endorsements?: readonly string[]): SigningKey =>
  signingKey(kid, createPrivateKey(newPrivateKey()), endorsements);

function signingKey(
  kid: string,
  privateKey: KeyObject,
  endorsements: readonly string[] = ['msteams'],
): SigningKey {
  const jwk = createPublicKey(privateKey).export({ format: 'jwk' });
  return { kid, privateKey, jwk: { ...jwk, kid, endorsements } };
}
