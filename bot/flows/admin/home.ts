import { renderAdminHome } from '../../../cards/admin/home';
import { renderSettings, renderUpkeep } from '../../../cards/admin/upkeep';
import { deletionsWithin } from '../../../services/retention/deletions';
import { purgeRuns } from '../../../services/retention/runs';
import { guardedRoles } from '../../../services/people/guarded';
import { holdersOf, roles } from '../../../services/people/roles';
import type { Container } from '../../routing/container';
import { checkReadiness } from '../../operation/readiness';
import { deletionWords } from '../../routing/deletions';
import type { Answer, Flow, StaffTurn } from '../../routing/flow';

/** `/beheer`: health as `/readyz` sees it, and what is in force. */
export const openHome =
  (flows: readonly Flow[]) =>
  async ({ actor }: StaffTurn, container: Container): Promise<Answer> => {
    const [{ checks }, proposals, guarded] = await Promise.all([
      checkReadiness(container, flows),
      container.organisations.proposals(),
      guardedWait(container),
    ]);
    const organisation = container.organisation();
    const { people, clients } = organisation;
    const now = container.clock.now();
    const counts = {
      people: people.length,
      clients: clients.length,
      waiting: proposals.length,
      vacant: roles.filter((role) => holdersOf(organisation, role, now).length === 0),
    };
    return {
      kind: 'card',
      card: renderAdminHome({
        locale: actor.locale,
        checks: { ...checks, guarded: guarded ? 'failing' : 'ok' },
        ...counts,
      }),
    };
  };

/**
 * Messages are waiting for somebody of FG, deputies, board or administration: then something is wrong, whoever else was
 * reached.
 */
async function guardedWait({ organisation, clock, references }: Container): Promise<boolean> {
  const people = guardedRoles.flatMap((role) => holdersOf(organisation(), role, clock.now()));
  const ids = [...new Set(people.map(({ aadObjectId }) => aadObjectId))];
  const waits = await Promise.all(ids.map((id) => references.waits(id)));
  return waits.includes(true);
}

const dayMs = 24 * 60 * 60_000;
const shownDays = 90;
const mostShown = 60;

/** "Verwijderd": when the daily deletion ran, and the proof of what was deleted (features N18). */
export const openUpkeep =
  (flows: readonly Flow[]) =>
  async ({ actor }: StaffTurn, container: Container): Promise<Answer> => {
    const now = container.clock.now();
    const from = new Date(now.getTime() - shownDays * dayMs);
    const [runs, deletions] = await Promise.all([
      purgeRuns(container.ledger),
      deletionsWithin(container.ledger, from, new Date(now.getTime() + 1)),
    ]);
    const deleted = deletions.slice(-mostShown).reverse();
    const words = deletionWords(flows, actor.locale);
    return { kind: 'card', card: renderUpkeep({ locale: actor.locale, runs, deleted, words }) };
  };

export const openSettings = ({ actor }: StaffTurn, container: Container): Answer => ({
  kind: 'card',
  card: renderSettings({ locale: actor.locale, settings: container.shownSettings }),
});
