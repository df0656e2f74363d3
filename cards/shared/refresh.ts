import type { ActionFor } from '../../services/contract';
import type { RenderedCard } from '../render';
import type { CardData } from './elements';

/**
 * Lets the reader's own client refresh the card when it comes into view (engineering §B.4), which also tells the bot of
 * every copy that arrived (reliability §A2).
 * @param userId id in Teams (`29:…`) of the person whose client may do so.
 */
export const refreshing = <Data extends CardData>(
  card: RenderedCard,
  { verb }: ActionFor<Data>,
  data: Data,
  userId: string,
): RenderedCard => ({
  ...card,
  content: {
    ...card.content,
    refresh: { action: { type: 'Action.Execute', title: verb, verb, data }, userIds: [userId] },
  },
});
