import type { Locale } from '../../../services/people/roles';
import type { Turn } from '../../routing/flow';

/** Who looks at a card, and with which client. */
export interface IncidentReader {
  readonly person: string | null;
  readonly owner: string;
  readonly account: string | null;
  readonly locale: Locale;
}

export const readerOf = ({ actor, owner, account }: Turn): IncidentReader => ({
  person: actor.person,
  owner,
  account,
  locale: actor.locale,
});
