import type { Locale } from '../../services/people/roles';
import type { RollCall } from '../../services/visit/roll-call';
import type { RollResult } from '../../services/visit/roll-result';

/** What the roll call of the BHV is drawn from. */
export interface RollModel {
  readonly locale: Locale;
  readonly now: string;
  readonly location: string;
  readonly call: RollCall;
  /** What it came to so far. */
  readonly result: RollResult;
  /** It can still be counted. */
  readonly going: boolean;
  readonly stored: boolean;
  readonly names: Readonly<Record<string, string>>;
}
