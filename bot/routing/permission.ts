import type { Actor } from '../../services/people/roles';
import type { Container } from './container';
import { notice } from './notices';
import type { Answer, Permission, StaffTurn, Turn } from './flow';

export const isAllowed = (
  { affiliation, roles }: Pick<Actor, 'affiliation' | 'roles'>,
  permission: Permission,
): boolean =>
  permission.affiliations.includes(affiliation) &&
  (!permission.roles || permission.roles.some((role) => roles.includes(role)));

/**
 * Denied by default (features N15). What is allowed and what is refused is logged, without who it was.
 * @param what name of the command or verb.
 * @param handle by who may; a permission that leaves out strangers lets only people in who are known.
 */
export async function whenAllowed(
  turn: Turn,
  permission: Permission,
  what: string,
  { log }: Container,
  handle: (turn: StaffTurn) => Promise<Answer>,
): Promise<Answer> {
  const { reference } = turn;
  const { affiliation } = turn.actor;
  if (isAllowed(turn.actor, permission)) {
    log.info({ reference, what }, 'turn');
    return await handle(turn as StaffTurn);
  }
  log.warn({ reference, what, affiliation }, 'refused');
  const belongs = permission.affiliations.includes(affiliation);
  return notice(turn, (belongs ? undefined : permission.refusal) ?? 'notAllowed');
}
