import type { Locale } from '../../services/people/roles';
import type { RollCall } from '../../services/visit/roll-call';

/** What the roll call of the BHV is drawn from. */
export interface RollModel {
  readonly locale: Locale;
  readonly now: string;
  readonly location: string;
  readonly call: RollCall;
  /** It can still be counted. */
  readonly going: boolean;
  readonly stored: boolean;
  readonly names: Readonly<Record<string, string>>;
}
