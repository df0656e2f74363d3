import type { TurnedUp } from '../incident/model';
import { partitionOf } from '../incident/number';
import type { Handover } from '../ledger/decision';

export type { TurnedUp } from '../incident/model';

/**
 * Tells the report of a loss how the record stands that it came from: found, in its place again, or not after all. It is
 * all that record says, so that of two that were said after each other the later holds by itself.
 * @param incident its number.
 */
export const turnedUp = (incident: string, stands: TurnedUp): Handover => ({
  to: partitionOf(incident),
  flow: 'incident',
  command: 'turnedUp',
  payload: { incident, stands },
});
