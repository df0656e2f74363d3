import type { Activity, ConversationParameters } from 'botbuilder';
import { AuthenticationConstants, ClaimsIdentity, type ConnectorClient } from 'botframework-connector';
import type { Clock } from '../../services/clock';
import type { Outcome } from '../../services/delivery/outcome';
import type { ChatReference } from '../../services/people/reference';
import type { createAuthentication } from '../adapter';
import { outcomeOfFailure } from './outcome';

/** Calls to the Connector that tell what became of them instead of throwing. */
export interface ChatConnector {
  /** A new message. */
  post(reference: ChatReference, activity: Partial<Activity>): Promise<Outcome>;
  /** Replaces a message that is in the chat. */
  update(reference: ChatReference, activityId: string, activity: Partial<Activity>): Promise<Outcome>;
  /**
   * The personal chat with somebody; the channel gives the existing one when there is one.
   * @param person Entra object id.
   * @param from any chat of the bot in the same tenant: its service URL and bot id are used.
   */
  createConversation(
    person: string,
    from: ChatReference,
  ): Promise<
    { readonly kind: 'created'; readonly conversationId: string } | Exclude<Outcome, { kind: 'delivered' }>
  >;
}

/** @param appId the bot's own, empty in development. */
export function createConnector(
  authentication: ReturnType<typeof createAuthentication>,
  appId: string,
  clock: Clock,
): ChatConnector {
  const clients = new Map<string, Promise<ConnectorClient>>();

  function clientFor(serviceUrl: string): Promise<ConnectorClient> {
    const known = clients.get(serviceUrl);
    if (known) return known;
    const created = connect(serviceUrl);
    clients.set(serviceUrl, created);
    // A client that could not be made must not be remembered.
    created.catch(() => clients.delete(serviceUrl));
    return created;
  }

  async function connect(serviceUrl: string): Promise<ConnectorClient> {
    const identity = new ClaimsIdentity([
      { type: AuthenticationConstants.AudienceClaim, value: appId },
      { type: AuthenticationConstants.AppIdClaim, value: appId },
    ]);
    return await authentication.createConnectorFactory(identity).create(serviceUrl, '');
  }

  return {
    post: async (reference, activity) => {
      try {
        const client = await clientFor(reference.serviceUrl);
        const sent = await client.conversations.sendToConversation(
          reference.conversationId,
          addressed(reference, activity),
        );
        return { kind: 'delivered', activityId: sent.id };
      } catch (error) {
        return outcomeOfFailure(error, 'post', clock.now());
      }
    },
    update: async (reference, activityId, activity) => {
      try {
        const client = await clientFor(reference.serviceUrl);
        const message = { ...addressed(reference, activity), id: activityId };
        await client.conversations.updateActivity(reference.conversationId, activityId, message);
        return { kind: 'delivered', activityId };
      } catch (error) {
        return outcomeOfFailure(error, 'update', clock.now());
      }
    },
    createConversation: async (person, from) => {
      try {
        const client = await clientFor(from.serviceUrl);
        const { id } = await client.conversations.createConversation(parametersFor(person, from));
        return { kind: 'created', conversationId: id };
      } catch (error) {
        const outcome = outcomeOfFailure(error, 'update', clock.now());
        return outcome.kind === 'delivered' ? { kind: 'notDelivered' } : outcome;
      }
    },
  };
}

const addressed = (reference: ChatReference, activity: Partial<Activity>): Partial<Activity> => ({
  ...activity,
  channelId: 'msteams',
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

const parametersFor = (person: string, from: ChatReference): ConversationParameters => ({
  isGroup: false,
  bot: { id: from.botId, name: '' },
  members: [{ id: person, name: '' }],
  tenantId: from.tenantId,
  channelData: { tenant: { id: from.tenantId } },
  activity: undefined as never,
});
