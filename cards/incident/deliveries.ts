import type { Locale, Role } from '../../services/people/roles';
import { timeNear } from '../dates';
import type { Texts } from '../texts';
import { displayName } from '../user-text';

/** What is known of one recipient's card; "delivered" is an accepted Connector call, "seen" a press or refresh. */
export interface Recipient {
  readonly role: Extract<Role, 'fg' | 'fgDeputy' | 'board' | 'outsideContact'>;
  readonly name: string;
  readonly state: 'pending' | 'retrying' | 'delivered' | 'seen' | 'uncertain' | 'unreachable';
  /** When that came to be (ISO, UTC); only told for `delivered` and `seen`. */
  readonly at: string | null;
}

/** `alarm`: nobody was reached and at least one attempt failed (features N1). */
export type Reach = 'onItsWay' | 'delivered' | 'alarm';

export function reachOf(recipients: readonly Recipient[]): Reach {
  if (recipients.some(({ state }) => state === 'delivered' || state === 'seen')) return 'delivered';
  return recipients.length > 0 && recipients.every(({ state }) => state === 'pending') ? 'onItsWay' : 'alarm';
}

const shown = 10;

/** One honest line per recipient. */
export function deliveryLines(
  recipients: readonly Recipient[],
  reportedAt: string,
  texts: Texts,
  locale: Locale,
): readonly string[] {
  const lines = recipients.slice(0, shown).map(({ role, name, state, at }) => {
    const who = texts.receipt.who(texts.receipt.role[role], displayName(name));
    return texts.receipt.state[state](who, at === null ? '–' : timeNear(at, reportedAt, locale));
  });
  const rest = recipients.length - lines.length;
  return rest > 0 ? [...lines, texts.incident.more(rest)] : lines;
}
