import type { TurnedUp } from '../incident/model';
import { partitionOf } from '../incident/number';
import type { Handover } from '../ledger/decision';

export type { TurnedUp } from '../incident/model';

/**
 * Tells the report of a loss how the record it came from now stands: found, back in its place, or not after all. It
 * carries the whole of that state, so that of two such messages the later holds by itself.
 * @param incident its number.
 */
export const turnedUp = (incident: string, stands: TurnedUp): Handover => ({
  to: partitionOf(incident),
  flow: 'incident',
  command: 'turnedUp',
  payload: { incident, stands },
});
