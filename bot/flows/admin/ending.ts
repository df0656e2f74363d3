import { holdersOf, type Locale, type Role } from '../../../services/people/roles';
import type { RoleEnding } from '../../../services/people/told';
import type { Container } from '../../routing/container';
import type { Flow, HeldThing } from '../../routing/flow';

/** What somebody leaves behind when a role ends. */

/** Everybody else who has a role. */
export const othersWith = (role: Role, person: string, container: Container): readonly string[] =>
  holdersOf(container.organisation(), role, container.clock.now())
    .map(({ aadObjectId }) => aadObjectId)
    .filter((one) => one !== person);

interface Left {
  readonly things: readonly HeldThing[];
  /** Entra object ids of who takes it over. */
  readonly takers: readonly string[];
  /** Those of them who are asked to, and hear so. */
  readonly asked: readonly string[];
}

/** What is open with somebody by this role, and who takes it over (Entra object ids). */
export async function openWith(
  { person, role }: Pick<RoleEnding, 'person' | 'role'>,
  locale: Locale,
  flows: readonly Flow[],
  container: Container,
): Promise<Left> {
  const concerned = flows.flatMap(({ heldBy: held }) => (held?.roles.includes(role) ? [held] : []));
  const things = await Promise.all(concerned.map(({ list }) => list(person, locale, container)));
  const takers = await Promise.all(
    concerned.map(
      async (held) =>
        (await held.takers?.(person, container)) ??
        held.roles.flatMap((each) => othersWith(each, person, container)),
    ),
  );
  const asked = takers.flatMap((each, place) => (concerned[place]?.takers ? each : []));
  return { things: things.flat(), takers: [...new Set(takers.flat())], asked };
}
