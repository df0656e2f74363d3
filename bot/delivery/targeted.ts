import { ActivityTypes } from 'botbuilder';
import type { ChatReference } from '../../services/people/reference';
import { teams } from '../authentication/signing-keys';

/** Shorter than for any other message: the answer itself is in the person's own chat by then, and the channel waits. */
const patienceMs = 4_000;

/** The channel said no. Carries what the outcome of a failed call is judged by, as the SDK's own errors do. */
class TargetedRefused extends Error {
  override readonly name = 'TargetedRefused';

  constructor(
    readonly statusCode: number,
    readonly response: { readonly headers: Headers; readonly bodyAsText: string },
  ) {
    super(`status ${statusCode}`);
  }
}

/**
 * Posts text that one member of a shared chat sees, for a day, and nobody else. Never text that somebody typed: the
 * channel keeps it in a store that belongs to the shared chat. This bot's SDK does not support such messages
 * (engineering fact 4), so the request is made here.
 * @param shared the shared chat, and who is to see it (`userId`).
 * @param token the bot's own for the channel; null in development.
 * @returns the id of the message, if the channel gave one.
 * @throws TargetedRefused for every status but success; whatever fetch throws when the channel was not reached in time.
 * Source: https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/targeted-messages
 */
export async function postTargeted(
  shared: ChatReference,
  text: string,
  token: string | null,
): Promise<string | undefined> {
  const response = await fetch(addressOf(shared), {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      ...(token === null ? {} : { Authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(targetedAt(shared, text)),
    // The token goes only to the host that was allowed.
    redirect: 'error',
    signal: AbortSignal.timeout(patienceMs),
  });
  const body = await response.text();
  if (!response.ok)
    throw new TargetedRefused(response.status, { headers: response.headers, bodyAsText: body });
  return idIn(body);
}

/** A service URL may have a path of its own, with or without a trailing slash. */
function addressOf({ serviceUrl, conversationId }: ChatReference): string {
  const base = serviceUrl.endsWith('/') ? serviceUrl : `${serviceUrl}/`;
  return `${base}v3/conversations/${encodeURIComponent(conversationId)}/activities?isTargetedActivity=true`;
}

const targetedAt = (shared: ChatReference, text: string) => ({
  type: ActivityTypes.Message,
  text,
  channelId: teams,
  serviceUrl: shared.serviceUrl,
  from: { id: shared.botId, name: '' },
  recipient: { id: shared.userId, name: '', isTargeted: true },
  conversation: { id: shared.conversationId, tenantId: shared.tenantId, isGroup: true },
});

function idIn(body: string): string | undefined {
  try {
    const { id } = JSON.parse(body) as { id?: unknown };
    return typeof id === 'string' && id !== '' ? id : undefined;
  } catch {
    return undefined;
  }
}
