import type { Actor } from '../../services/people/roles';
import type { Container } from './container';
import { notice, shortNotice } from './notices';
import type { Answer, Permission, StaffTurn, Turn } from './flow';

export const isAllowed = (
  { affiliation, roles }: Pick<Actor, 'affiliation' | 'roles'>,
  permission: Permission,
): boolean =>
  permission.affiliations.includes(affiliation) &&
  (!permission.roles || permission.roles.some((role) => roles.includes(role)));

/**
 * Denied by default (features N15). What is allowed and what is refused is logged, without who it was. Somebody who
 * asks far more than a person can is told to wait; the card stays, with what was typed into it.
 * @param what name of the command or verb.
 * @param handle for those who may; a permission that excludes strangers only admits people who are known.
 */
export async function whenAllowed(
  turn: Turn,
  permission: Permission,
  what: string,
  container: Container,
  handle: (turn: StaffTurn) => Promise<Answer>,
): Promise<Answer> {
  const { reference } = turn;
  const { affiliation } = turn.actor;
  if (isAllowed(turn.actor, permission)) {
    if (!isInTime(turn, permission, container)) {
      container.refusals.note('limit', 'person', { reference });
      return shortNotice(turn, 'tooFast');
    }
    container.log.info({ reference, what }, 'turn');
    return await handle(turn as StaffTurn);
  }
  container.refusals.note('permission', what, { reference, affiliation });
  const belongs = permission.affiliations.includes(affiliation);
  return notice(turn, (belongs ? permission.withoutRole : permission.refusal) ?? 'notAllowed');
}

/** Automatic fetches by clients count for nobody: many happen at the same moment. */
export function isInTime(
  { owner, automatic }: Turn,
  permission: Permission,
  { personPace, clock }: Container,
): boolean {
  if (permission.unlimited || automatic) return true;
  const now = clock.now().getTime();
  personPace.tidy(now);
  return personPace.reserve(owner, now, 0) !== null;
}
