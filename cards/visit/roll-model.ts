import type { Locale } from '../../services/people/roles';
import type { RollCall } from '../../services/visit/roll-call';
import type { Quiet, RollResult } from '../../services/visit/roll-result';

/** What the BHV's roll call is drawn from. */
export interface RollModel {
  readonly locale: Locale;
  readonly now: string;
  readonly location: string;
  readonly call: RollCall;
  /** Its result so far. */
  readonly result: RollResult;
  /** Those who did not answer, by reason. */
  readonly quiet: Quiet;
  /** Counting is still possible. */
  readonly going: boolean;
  readonly stored: boolean;
  readonly names: Readonly<Record<string, string>>;
}
