// Not from the package's root, which also loads its planners, models and their tokenizer (0.1 s, 40 MB).
import { Application } from '@microsoft/teams-ai/lib/Application';
import type { TurnState } from '@microsoft/teams-ai/lib/TurnState';
import { ActivityTypes, type TurnContext } from 'botbuilder';
import type { DialogBody, InvokeBody, SearchBody } from '../routing/responses';

/** What the channel can tell the bot. */
export interface Listener {
  onMessage(context: TurnContext): Promise<void>;
  onInvoke(context: TurnContext): Promise<InvokeBody | DialogBody | SearchBody>;
  onInstalled(context: TurnContext): Promise<void>;
}

/**
 * The only use of teams-ai: its routing by activity type. Nothing more of it, because its card routes leak private
 * cards and its strings match anywhere in a text (engineering §C.1); we answer invokes ourselves.
 */
export function createTeamsApplication(listener: Listener): (context: TurnContext) => Promise<void> {
  // The typing indicator is one timer shared by all turns, and its sends count against the rate limits. We parse
  // mentions ourselves (typed-text.ts): removed here, odd `entities` would end the turn.
  const application = new Application<TurnState>({ startTypingTimer: false, removeRecipientMention: false });
  application.activity(ActivityTypes.Message, (context) => listener.onMessage(context));
  application.activity(ActivityTypes.Invoke, async (context) => {
    const body = await listener.onInvoke(context);
    await context.sendActivity({ type: ActivityTypes.InvokeResponse, value: { status: 200, body } });
  });
  for (const type of [ActivityTypes.InstallationUpdate, ActivityTypes.ConversationUpdate])
    application.activity(type, (context) => listener.onInstalled(context));
  return async (context) => {
    await application.run(context);
  };
}
