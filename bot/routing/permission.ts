import type { Actor } from '../../services/people/roles';
import type { House } from '../house';
import { notice } from '../flows/notices';
import type { Answer, Permission, Turn } from './flow';

export const isAllowed = (
  { affiliation, roles }: Pick<Actor, 'affiliation' | 'roles'>,
  permission: Permission,
): boolean =>
  permission.affiliations.includes(affiliation) &&
  (!permission.roles || permission.roles.some((role) => roles.includes(role)));

/**
 * Denied by default (features N15). What is allowed and what is refused is logged, without who it was.
 * @param what name of the command or verb.
 * @returns the refusal, or null when the person may.
 */
export function refusalFor(turn: Turn, permission: Permission, what: string, { log }: House): Answer | null {
  const { reference } = turn;
  const { affiliation } = turn.actor;
  const allowed = isAllowed(turn.actor, permission);
  const belongs = permission.affiliations.includes(affiliation);
  if (!allowed) log.warn({ reference, what, affiliation }, 'refused');
  else log.info({ reference, what }, 'turn');
  return allowed ? null : notice(turn, (belongs ? undefined : permission.refusal) ?? 'notAllowed');
}
