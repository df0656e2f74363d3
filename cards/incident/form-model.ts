import type { IncidentKind } from '../../services/people/incident-settings';
import type { Faults, Typed } from '../../services/incident/form';
import type { FactQuestion } from '../../services/incident/kinds';
import type { Locale } from '../../services/people/roles';
import type { FirstAidModel } from './first-aid';

/** With its own kind: the one for which first aid and questions are shown, null while unknown. */
export interface IncidentFormModel extends FirstAidModel {
  readonly locale: Locale;
  /** The form's token. */
  readonly data: { readonly token: string };
  readonly values: Typed;
  readonly faults: Faults;
  /** The kind was guessed from the words: the card says so. */
  readonly proposed: boolean;
  readonly questions: readonly FactQuestion[];
  /** Kinds on offer, in this order. */
  readonly kinds: readonly IncidentKind[];
  readonly clients: readonly { readonly id: string; readonly name: string }[];
  /**
   * Colleagues to choose from where the client has no people picker, by object id; null for somebody who is shown no
   * colleagues and types a name.
   */
  readonly people: readonly { readonly id: string; readonly name: string }[] | null;
  /** The words may be about a colleague: this is asked openly. */
  readonly mentions?: boolean;
  /** How many previously sent files go with it; null for somebody who cannot send any. */
  readonly files: number | null;
  readonly notice?: 'expired' | 'masked';
  /** The form of a report without a name; who to call instead. */
  readonly nameless?: { readonly phone: string };
}

/** How much goes on the form, tried in turn until the card is small enough. */
export interface Room {
  /** Longest lists of clients and of people; chosen ones come first. */
  readonly lists: number;
  /** The fraction of the longest typed text that fits. */
  readonly text: number;
}
