import type { Activity } from 'botbuilder';
import { z } from 'zod/v4';
import { type ChatReference, isThread } from '../../services/people/reference';
import type { Account, Locale, Speaker } from '../../services/people/roles';

/** What an activity of the channel says, parsed with suspicion: only the border has seen it before. */

/** Does not say who it proves: that depends on the organisation (`provenPerson`). */
export const speakerOf = (activity: Activity): Speaker => ({
  person: activity.from.aadObjectId?.toLowerCase() ?? null,
  account: accountOf(activity),
});

/** Where Teams says what kind of account it is; none of it is on every activity. */
const told = z.string().toLowerCase().optional().catch(undefined);
const accountShape = z.object({
  tenantId: told,
  userRole: told,
  role: told,
  properties: z.object({ tenantId: told, userRole: told }).catch({}).default({}),
});
const guestRoles = ['guest', 'anonymous'];

/**
 * What the channel says about the speaker's account. A tenant of its own that differs from the conversation's, which
 * the border has checked to be ours, makes it foreign; the role of guest, or of somebody who joined a meeting without
 * an account, makes it a guest. If nothing is said it counts as our own: then only the organisation knows who is a
 * stranger.
 * Source: `tenantId` and `userRole` of TeamsChannelAccount,
 * https://learn.microsoft.com/microsoftteams/platform/build-apps-for-shared-private-channels and
 * https://learn.microsoft.com/microsoftteams/platform/apps-in-teams-meetings/build-apps-for-anonymous-user
 */
export function accountOf(activity: Activity): Account {
  const { tenantId, userRole, role, properties } = accountShape.parse(activity.from);
  const ours = tenantsOf(activity).map((tenant) => tenant.toLowerCase());
  const homes = [tenantId, properties.tenantId].flatMap((home) => home || []);
  if (homes.some((home) => !ours.includes(home))) return 'foreign';
  const roles = [userRole, role, properties.userRole];
  return roles.some((each) => each !== undefined && guestRoles.includes(each)) ? 'guest' : 'own';
}

/** Dutch unless the client says otherwise: it is the language of the company and of its policy. */
export const localeOf = (activity: Activity): Locale =>
  activity.locale?.toLowerCase().startsWith('en') ? 'en' : 'nl';

/**
 * Whether this is somebody's own chat with the bot. Only when it says so and nothing contradicts it: in doubt others
 * may be reading, so nothing private is shown and the chat is never kept as the place for cards.
 */
export function isPersonal({ conversation, channelData }: Activity): boolean {
  const { conversationType, isGroup, id } = conversation;
  const { team, channel } = (channelData ?? {}) as { team?: unknown; channel?: unknown };
  return (
    conversationType === 'personal' && isGroup !== true && !isThread(id) && (team ?? channel ?? null) === null
  );
}

/**
 * Said in a shared chat to the bot alone: a command from Teams' own `/` menu. The answer is for that person's eyes
 * only. Source: https://learn.microsoft.com/microsoftteams/platform/agents-in-teams/agent-slash-commands
 */
export function isTargeted(activity: Activity): boolean {
  const { isTargeted: targeted } = activity.recipient as { isTargeted?: unknown };
  return targeted === true && !isPersonal(activity);
}

export const isInstallation = (activity: Activity): boolean => installationOf(activity) === 'add';

/** Removed from a chat or team; the reference is kept, because it may come back (architecture §3). */
export const isRemoval = (activity: Activity): boolean => installationOf(activity) === 'remove';

/** `add-upgrade` and `remove-upgrade` come with a new version of the app. */
const installationOf = ({ type, action }: Activity): string | undefined =>
  type === 'installationUpdate' ? action?.split('-')[0] : undefined;

/** Where this activity's chat is, as needed to write there later. */
export function referenceOf(activity: Activity): ChatReference {
  return {
    serviceUrl: activity.serviceUrl,
    conversationId: activity.conversation.id,
    userId: activity.from.id,
    botId: activity.recipient.id,
    tenantId: tenantsOf(activity)[0] ?? '',
    locale: localeOf(activity),
  };
}

/** Every tenant the activity names; the border has checked that they are ours. */
export function tenantsOf(activity: Activity): readonly string[] {
  const data = activity.channelData as { tenant?: { id?: unknown } } | null | undefined;
  return [activity.conversation.tenantId, data?.tenant?.id].filter((tenant) => typeof tenant === 'string');
}

interface Pressed {
  readonly verb: string;
  readonly data: unknown;
}

/** A card pressed in a client without Action.Execute: an object as value and no text. */
export function submittedOf(activity: Activity): Pressed | null {
  const value: unknown = activity.value;
  if (activity.text || typeof value !== 'object' || value === null) return null;
  return { verb: verbOf(value), data: value };
}

/** An Action.Execute or a refresh. Unknown metadata around the action is ignored (features R17). */
export function invokedOf(activity: Activity): { action: Pressed | null; trigger: unknown } {
  const value = activity.value as { action?: unknown; trigger?: unknown } | null | undefined;
  const action = value?.action;
  if (activity.name !== 'adaptiveCard/action' || typeof action !== 'object' || action === null)
    return { action: null, trigger: null };
  return {
    action: { verb: verbOf(action), data: (action as { data?: unknown }).data ?? {} },
    trigger: value?.trigger,
  };
}

const searchShape = z.object({
  dataset: z.string().max(100),
  queryText: z.string().max(1_000).catch(''),
});

/**
 * A card's field looks something up while somebody types; null for any other activity. Source:
 * https://learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/dynamic-search
 */
export function searchedOf({
  name,
  value,
}: Activity): { readonly dataset: string; readonly words: string } | null {
  const read = searchShape.safeParse(value);
  if (name !== 'application/search' || !read.success) return null;
  return { dataset: read.data.dataset, words: read.data.queryText };
}

function verbOf(action: object): string {
  const { verb } = action as { verb?: unknown };
  return typeof verb === 'string' ? verb : '';
}
