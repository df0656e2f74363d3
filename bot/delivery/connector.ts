import { setTimeout as pause } from 'node:timers/promises';
import type { Activity, ConversationParameters } from 'botbuilder';
import {
  AppCredentials,
  AuthenticationConstants,
  ClaimsIdentity,
  type ConnectorClient,
} from 'botframework-connector';
import type { Clock } from '../../services/clock';
import type { FailedOutcome, SendOutcome } from '../../services/ledger/send-outcome';
import type { ChatReference } from '../../services/people/reference';
import type { Authentication } from '../authentication/adapter';
import { isUnauthorized, NotSent, outcomeOfFailure } from './outcome';
import { postTargeted } from './targeted';
import { teams } from '../authentication/signing-keys';

/** How long the login server may take. */
const tokenMs = 5_000;

/** Calls to the Connector that report the outcome instead of throwing. */
export interface ChatConnector {
  /** A new message. */
  post(reference: ChatReference, activity: Partial<Activity>): Promise<SendOutcome>;
  /**
   * Text in a shared chat that one of its members sees and nobody else.
   * @param shared that chat, with the member as `userId`.
   */
  postTargeted(shared: ChatReference, text: string): Promise<SendOutcome>;
  /** Replaces a message that is in the chat. */
  update(reference: ChatReference, activityId: string, activity: Partial<Activity>): Promise<SendOutcome>;
  /**
   * The personal chat with somebody; the channel returns the existing one if there is one.
   * @param person Entra object id.
   * @param from any chat of the bot in the same tenant: its service URL and bot id are used.
   */
  createConversation(
    person: string,
    from: ChatReference,
  ): Promise<{ readonly kind: 'created'; readonly conversationId: string } | FailedOutcome>;
  /**
   * What the bot presents to a service of the channel, for what that keeps besides messages.
   * @returns the value of an Authorization header; null when none can be had.
   */
  authorizationFor(serviceUrl: string): Promise<string | null>;
}

/** The Connector of Teams, through the SDK's own client. */
export class TeamsConnector implements ChatConnector {
  /** @param appId the bot's own, empty in development. */
  constructor(
    private readonly authentication: Authentication,
    private readonly appId: string,
    private readonly clock: Clock,
  ) {}

  async post(reference: ChatReference, activity: Partial<Activity>): Promise<SendOutcome> {
    const { serviceUrl, conversationId } = reference;
    try {
      const message = addressed(reference, activity);
      const { id } = await this.call<{ readonly id?: string }>(serviceUrl, ({ conversations }) =>
        conversations.sendToConversation(conversationId, message),
      );
      return posted(id);
    } catch (error) {
      return outcomeOfFailure(error, 'post', this.clock.now());
    }
  }

  async postTargeted(shared: ChatReference, text: string): Promise<SendOutcome> {
    try {
      const send = async ({ credentials }: ConnectorClient) => {
        const signed = this.appId !== '' && credentials instanceof AppCredentials;
        return await postTargeted(shared, text, signed ? await credentials.getToken() : null);
      };
      return posted(await this.call(shared.serviceUrl, send));
    } catch (error) {
      return outcomeOfFailure(error, 'post', this.clock.now());
    }
  }

  async update(
    reference: ChatReference,
    activityId: string,
    activity: Partial<Activity>,
  ): Promise<SendOutcome> {
    const { serviceUrl, conversationId } = reference;
    try {
      const message = { ...addressed(reference, activity), id: activityId };
      await this.call(serviceUrl, ({ conversations }) =>
        conversations.updateActivity(conversationId, activityId, message),
      );
      return { kind: 'delivered', activityId };
    } catch (error) {
      return outcomeOfFailure(error, 'update', this.clock.now());
    }
  }

  async createConversation(person: string, from: ChatReference) {
    try {
      const wanted = parametersFor(person, from);
      const { id } = await this.call(from.serviceUrl, ({ conversations }) =>
        conversations.createConversation(wanted),
      );
      return { kind: 'created' as const, conversationId: id };
    } catch (error) {
      return outcomeOfFailure(error, 'update', this.clock.now());
    }
  }

  async authorizationFor(serviceUrl: string): Promise<string | null> {
    try {
      const { credentials } = await this.readied(serviceUrl, { newToken: false });
      const signed = this.appId !== '' && credentials instanceof AppCredentials;
      return signed ? `Bearer ${await credentials.getToken()}` : null;
    } catch (error) {
      // The service will then say itself that it needs one.
      if (error instanceof NotSent) return null;
      throw error;
    }
  }

  /** Calls once; once more with a new token when the channel rejects the one we have (reliability §A2, 401). */
  private async call<Result>(
    serviceUrl: string,
    task: (client: ConnectorClient) => Promise<Result>,
  ): Promise<Result> {
    const client = await this.readied(serviceUrl, { newToken: false });
    try {
      return await task(client);
    } catch (error) {
      if (!isUnauthorized(error)) throw error;
    }
    return await task(await this.readied(serviceUrl, { newToken: true }));
  }

  /**
   * A client that already has its token: so that a failure to get one is not mistaken for a failure to send.
   * @throws NotSent when there is no token within its time.
   */
  private async readied(serviceUrl: string, { newToken }: { newToken: boolean }): Promise<ConnectorClient> {
    try {
      const client = await this.clientFor(serviceUrl);
      const { credentials } = client;
      if (this.appId !== '' && credentials instanceof AppCredentials)
        await Promise.race([credentials.getToken(newToken), tooLate()]);
      return client;
    } catch (error) {
      throw new NotSent('no token', { cause: error });
    }
  }

  private async clientFor(serviceUrl: string): Promise<ConnectorClient> {
    const identity = new ClaimsIdentity([
      { type: AuthenticationConstants.AudienceClaim, value: this.appId },
      { type: AuthenticationConstants.AppIdClaim, value: this.appId },
    ]);
    return await this.authentication.createConnectorFactory(identity).create(serviceUrl, '');
  }
}

async function tooLate(): Promise<never> {
  await pause(tokenMs, undefined, { ref: false });
  throw new NotSent('the login server does not answer');
}

/** Only an id proves that it is there (reliability §A2). */
const posted = (id: string | undefined): SendOutcome =>
  id ? { kind: 'delivered', activityId: id } : { kind: 'unknown' };

const addressed = (reference: ChatReference, activity: Partial<Activity>): Partial<Activity> => ({
  ...activity,
  channelId: teams,
  serviceUrl: reference.serviceUrl,
  from: { id: reference.botId, name: '' },
  recipient: { id: reference.userId, name: '' },
  conversation: {
    id: reference.conversationId,
    tenantId: reference.tenantId,
    conversationType: 'personal',
    isGroup: false,
    name: '',
  },
});

/** The SDK's type also demands a first message and more; the service does not. */
const parametersFor = (person: string, from: ChatReference) =>
  ({
    isGroup: false,
    bot: { id: from.botId, name: '' },
    members: [{ id: person, name: '' }],
    tenantId: from.tenantId,
    channelData: { tenant: { id: from.tenantId } },
  }) as ConversationParameters;
