import { holdersOf } from '../../../services/people/roles';
import { tellEndings } from '../../../services/people/endings';
import type { Organisation } from '../../../services/people/organisation';
import type { RoleEnding } from '../../../services/people/told';
import type { Container } from '../../routing/container';
import type { Flow } from '../../routing/flow';
import { openWith } from './ending';

/**
 * Who had a role that ends hears so; the FG and who is asked to take over, when something is open with them; and whom
 * else each flow says it concerns.
 * @param before as the organisation was before something just done.
 */
export async function tellOfEndings(
  flows: readonly Flow[],
  container: Container,
  before?: Organisation,
): Promise<void> {
  const organisation = container.organisation();
  const concerned = (ending: RoleEnding): Promise<readonly string[]> => hearing(ending, flows, container);
  const endings = await tellEndings(container, {
    organisation,
    ...(before ? { before } : {}),
    concerned,
  });
  const ended = new Set(endings.map(({ role }) => role));
  for (const { heldBy } of flows)
    if (heldBy?.roles.some((role) => ended.has(role))) await heldBy.onEnding?.(container);
}

/** The same at once after a press, and each flow looks at who has which role now. */
export async function noticeRoles(
  flows: readonly Flow[],
  container: Container,
  before: Organisation,
): Promise<void> {
  await tellOfEndings(flows, container, before);
  for (const { onOrganisation } of flows) await onOrganisation?.(container);
}

async function hearing(
  ending: RoleEnding,
  flows: readonly Flow[],
  container: Container,
): Promise<readonly string[]> {
  const { things, asked } = await openWith(ending, 'nl', flows, container);
  return [ending.person, ...(things.length === 0 ? [] : [...watching(container), ...asked])];
}

/** The FG, or the deputies where there is none. */
function watching(container: Container): readonly string[] {
  const [organisation, now] = [container.organisation(), container.clock.now()];
  const named = holdersOf(organisation, 'fg', now);
  return (named.length > 0 ? named : holdersOf(organisation, 'fgDeputy', now)).map(
    ({ aadObjectId }) => aadObjectId,
  );
}
