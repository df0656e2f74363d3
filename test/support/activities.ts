import { randomUUID } from 'node:crypto';

/** Somebody in a chat with the bot, as the channel knows them. */
export interface Someone {
  readonly aadObjectId: string;
  readonly name: string;
  readonly locale: string;
  /** What the channel also says about the account, as for a guest (`userRole`) or another tenant's. */
  readonly account?: ActivityBody;
}

/** Where the conversation takes place, the same for all activities of a test. */
export interface Channel {
  readonly serviceUrl: string;
  readonly tenantId: string;
  readonly botId: string;
}

export type ActivityBody = Readonly<Record<string, unknown>>;

export const botOf = (appId: string): string => `28:${appId}`;
export const userOf = ({ aadObjectId }: Someone): string => `29:${aadObjectId}`;
/** Id of somebody's own chat with the bot. */
export const chatOf = ({ aadObjectId }: Someone): string => `a:chat-${aadObjectId}`;

/** What every Teams activity carries, some of it only to be ignored (features R17). */
function base(someone: Someone, { serviceUrl, tenantId, botId }: Channel): ActivityBody {
  return {
    id: `f:${randomUUID()}`,
    channelId: 'msteams',
    serviceUrl,
    timestamp: '2026-11-23T09:00:00.000Z',
    localTimestamp: '2026-11-23T10:00:00.000+01:00',
    localTimezone: 'Europe/Amsterdam',
    locale: someone.locale,
    from: {
      id: userOf(someone),
      name: someone.name,
      aadObjectId: someone.aadObjectId,
      ...someone.account,
    },
    recipient: { id: botId, name: 'Optimo Veilig' },
    conversation: { id: chatOf(someone), conversationType: 'personal', tenantId },
    entities: [{ type: 'clientInfo', locale: someone.locale, country: 'NL', platform: 'Windows' }],
    channelData: { tenant: { id: tenantId }, source: { name: 'text' }, legacy: { replyToId: '1:odd' } },
  };
}

/** Somebody types. */
export const message = (someone: Someone, channel: Channel, text: string): ActivityBody => ({
  ...base(someone, channel),
  type: 'message',
  text,
  textFormat: 'plain',
});

/** Somebody sends something other than a OneDrive file in a chat, perhaps with words. */
export const withAttachments = (
  someone: Someone,
  channel: Channel,
  attachments: readonly ActivityBody[],
  text = '',
): ActivityBody => ({ ...message(someone, channel, text), attachments });

/** Somebody sends files in their own chat, perhaps with words. */
export const withFiles = (
  someone: Someone,
  channel: Channel,
  files: readonly { readonly name: string; readonly downloadUrl: string }[],
  text = '',
): ActivityBody => ({
  ...message(someone, channel, text),
  attachments: files.map(({ name, downloadUrl }) => ({
    contentType: 'application/vnd.microsoft.teams.file.download.info',
    contentUrl: `https://optimo-my.sharepoint.com/personal/${name}`,
    name,
    content: { downloadUrl, uniqueId: randomUUID(), fileType: name.split('.').at(-1) },
  })),
});

/** Somebody presses Action.Execute, or the client refreshes a card by itself (`trigger: 'automatic'`). */
export const execute = (
  someone: Someone,
  channel: Channel,
  verb: string,
  data: Readonly<Record<string, unknown>> = {},
  { messageId, trigger = 'manual' }: { messageId?: string; trigger?: 'manual' | 'automatic' } = {},
): ActivityBody => ({
  ...base(someone, channel),
  type: 'invoke',
  name: 'adaptiveCard/action',
  ...(messageId === undefined ? {} : { replyToId: messageId }),
  value: { action: { type: 'Action.Execute', id: null, verb, data }, trigger, state: null },
});

/** Somebody types into an input of a card that looks things up. */
export const searched = (
  someone: Someone,
  channel: Channel,
  dataset: string,
  queryText: string,
): ActivityBody => ({
  ...base(someone, channel),
  type: 'invoke',
  name: 'application/search',
  value: { dataset, queryText, queryOptions: { skip: 0, top: 15 } },
});

/** Somebody chooses an action on a message in a chat without the bot: here one between two colleagues. */
export const chosen = (
  someone: Someone,
  channel: Channel,
  commandId: string,
  content: string,
  contentType: 'html' | 'text' = 'html',
  attachments: readonly ActivityBody[] = [],
): ActivityBody => ({
  ...base(someone, channel),
  type: 'invoke',
  name: 'composeExtension/fetchTask',
  conversation: {
    id: '19:one_other@unq.gbl.spaces',
    conversationType: 'personal',
    tenantId: channel.tenantId,
  },
  value: {
    commandId,
    commandContext: 'message',
    context: { theme: 'default' },
    messagePayload: {
      id: '1732439000000',
      createdDateTime: '2026-11-23T08:40:00.000Z',
      from: { user: { id: 'someone', displayName: 'Somebody Else', userIdentityType: 'aadUser' } },
      body: { contentType, content },
      attachments,
    },
  },
});

/** Somebody presses a card in a client without Action.Execute: a message with a value and no text. */
export const submit = (
  someone: Someone,
  channel: Channel,
  verb: string,
  data: Readonly<Record<string, unknown>> = {},
  messageId?: string,
): ActivityBody => ({
  ...base(someone, channel),
  type: 'message',
  ...(messageId === undefined ? {} : { replyToId: messageId }),
  value: { ...data, verb },
});

/** The bot is added to somebody's chat, or removed. */
export const installed = (
  someone: Someone,
  channel: Channel,
  action: 'add' | 'remove' = 'add',
): ActivityBody => ({
  ...base(someone, channel),
  type: 'installationUpdate',
  action,
});

/** Comes with `installed`; Teams sends both, in any order. */
export const membersAdded = (someone: Someone, channel: Channel): ActivityBody => ({
  ...base(someone, channel),
  type: 'conversationUpdate',
  membersAdded: [{ id: channel.botId }, { id: userOf(someone), aadObjectId: someone.aadObjectId }],
});

/** The same activity in a team channel. */
export const inTeam = (activity: ActivityBody, conversationId = '19:team@thread.tacv2'): ActivityBody => ({
  ...activity,
  conversation: {
    ...(activity['conversation'] as ActivityBody),
    id: conversationId,
    conversationType: 'channel',
    isGroup: true,
  },
});

/** The same activity in a group chat. */
export const inGroup = (activity: ActivityBody, conversationId = '19:group@thread.v2'): ActivityBody => ({
  ...inTeam(activity, conversationId),
  conversation: {
    ...(activity['conversation'] as ActivityBody),
    id: conversationId,
    conversationType: 'groupChat',
    isGroup: true,
  },
});

/**
 * The same activity chosen from Teams' own `/` menu: said to the bot alone, so that nobody else in the chat sees it.
 */
export const targeted = (activity: ActivityBody): ActivityBody => ({
  ...activity,
  recipient: { ...(activity['recipient'] as ActivityBody), isTargeted: true },
});
