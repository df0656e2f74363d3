import type { Locale } from '../../services/people/roles';
import type { RollCall } from '../../services/visit/roll-call';
import type { Quiet, RollResult } from '../../services/visit/roll-result';

/** What the roll call of the BHV is drawn from. */
export interface RollModel {
  readonly locale: Locale;
  readonly now: string;
  readonly location: string;
  readonly call: RollCall;
  /** What it came to so far. */
  readonly result: RollResult;
  /** Who did not answer, apart by why. */
  readonly quiet: Quiet;
  /** It can still be counted. */
  readonly going: boolean;
  readonly stored: boolean;
  readonly names: Readonly<Record<string, string>>;
}
