import type { Handover } from '../ledger/decision';

/**
 * Tells the register that somebody who may hold reports said when they are away, or that they are back. It asks itself
 * what holds by then: of two that were said after each other, the later counts in whatever order they arrive.
 * @param register partition of the year, `incident|2026`.
 */
export const holderLeave = (register: string, person: string): Handover => ({
  to: register,
  flow: 'incident',
  command: 'holderLeave',
  payload: { person },
});
