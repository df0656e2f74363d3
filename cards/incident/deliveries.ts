import type { Locale, Role } from '../../services/people/roles';
import { timeNear } from '../dates';
import type { Texts } from '../texts';
import { displayName } from '../user-text';

/** What is known of one recipient's card; "delivered" is an accepted Connector call, "seen" a press or refresh. */
export interface Recipient {
  readonly role: Extract<Role, 'fg' | 'fgDeputy' | 'board' | 'outsideContact'>;
  /** Null for a reader who is shown no colleagues. */
  readonly name: string | null;
  readonly state: 'pending' | 'retrying' | 'delivered' | 'seen' | 'uncertain' | 'unreachable';
  /** Since when (ISO, UTC); only given for `delivered` and `seen`, and not to such a reader. */
  readonly at: string | null;
}

/** `alarm`: nobody was reached and at least one attempt failed (features N1). */
export type Reach = 'onItsWay' | 'delivered' | 'alarm';

export function reachOf(recipients: readonly Recipient[]): Reach {
  if (recipients.some(({ state }) => state === 'delivered' || state === 'seen')) return 'delivered';
  return recipients.length > 0 && recipients.every(({ state }) => state === 'pending') ? 'onItsWay' : 'alarm';
}

const shown = 10;

/** One honest line per recipient; without names, one per role and state. */
export function deliveryLines(
  recipients: readonly Recipient[],
  reportedAt: string,
  texts: Texts,
  locale: Locale,
): readonly string[] {
  const { who, role: roles, anybody, state: states } = texts.receipt;
  const all = recipients.map(({ role, name, state, at }) => {
    const whom = name === null ? anybody[role] : who(roles[role], displayName(name));
    return states[state](whom, at === null ? null : timeNear(at, reportedAt, locale));
  });
  const lines = [...new Set(all)];
  const rest = lines.length - shown;
  return rest > 0 ? [...lines.slice(0, shown), texts.incident.more(rest)] : lines;
}
