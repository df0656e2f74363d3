import type { House } from '../house';
import { notice } from '../flows/notices';
import type { Answer, Permission, Turn } from './flow';

/**
 * Denied by default (features N15). What is allowed and what is refused is logged, without who it was.
 * @param what name of the command or verb.
 * @returns the refusal, or null when the person may.
 */
export function refusalFor(turn: Turn, permission: Permission, what: string, { log }: House): Answer | null {
  const { reference } = turn;
  const { affiliation, roles } = turn.actor;
  const allowed =
    permission.affiliations.includes(affiliation) &&
    (!permission.roles || permission.roles.some((role) => roles.includes(role)));
  if (!allowed) log.warn({ reference, what, affiliation }, 'refused');
  else log.info({ reference, what }, 'turn');
  return allowed ? null : notice(turn, 'notAllowed');
}
