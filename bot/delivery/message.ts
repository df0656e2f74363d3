import { type Activity, ActivityTypes, CardFactory } from 'botbuilder';
import type { RenderedCard } from '../../cards/render';
import type { MessageClass } from '../../services/ledger/decision';

/** A card as a message. What must not be missed rings; a nudge does not. */
export function messageOf({ content, summary }: RenderedCard, urgency: MessageClass): Partial<Activity> {
  return {
    type: ActivityTypes.Message,
    summary,
    attachments: [CardFactory.adaptiveCard(content)],
    ...(urgency === 'nudge' ? {} : { channelData: { notification: { alert: true } } }),
  };
}
