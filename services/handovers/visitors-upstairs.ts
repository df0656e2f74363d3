import type { Handover } from '../ledger/decision';

/**
 * Tells the safe whether there are visitors on the floor where its data is used (features N12).
 * @param since ISO instant of the first of them; null when the last one left.
 */
export const visitorsUpstairs = (since: string | null): Handover => ({
  to: 'kluis',
  flow: 'kluis',
  command: 'visitors',
  payload: { since },
});
