import type { Handover } from '../ledger/decision';

/**
 * Tells the register that somebody who may hold reports has said when they are away, or that they are back. The
 * register looks up what holds by then, so that of two such messages the later counts, in whatever order they arrive.
 * @param register partition of the year, `incident|2026`.
 */
export const holderLeave = (register: string, person: string): Handover => ({
  to: register,
  flow: 'incident',
  command: 'holderLeave',
  payload: { person },
});
