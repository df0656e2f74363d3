import { renderAdminHome } from '../../../cards/admin/home';
import { renderSettings, renderUpkeep } from '../../../cards/admin/upkeep';
import { deletionsWithin } from '../../../services/retention/deletions';
import { purgeRuns } from '../../../services/retention/runs';
import type { House } from '../../house';
import { checkReadiness } from '../../readiness';
import type { Answer, StaffTurn } from '../../routing/flow';

/** `/beheer`: health as `/readyz` sees it, and what is in force. */
export async function openHome({ actor }: StaffTurn, house: House): Promise<Answer> {
  const [{ checks }, proposals] = await Promise.all([checkReadiness(house), house.organisations.proposals()]);
  const { people, clients } = house.organisation();
  const counts = { people: people.length, clients: clients.length, waiting: proposals.length };
  return { kind: 'card', card: renderAdminHome({ locale: actor.locale, checks, ...counts }) };
}

const dayMs = 24 * 60 * 60_000;
const shownDays = 90;
const mostShown = 60;

/** "Verwijderd": when the daily deletion ran, and the proof of what went (features N18). */
export async function openUpkeep({ actor }: StaffTurn, house: House): Promise<Answer> {
  const now = house.clock.now();
  const from = new Date(now.getTime() - shownDays * dayMs);
  const [runs, deletions] = await Promise.all([
    purgeRuns(house.ledger),
    deletionsWithin(house.ledger, from, new Date(now.getTime() + 1)),
  ]);
  const deleted = deletions.slice(-mostShown).reverse();
  return { kind: 'card', card: renderUpkeep({ locale: actor.locale, runs, deleted }) };
}

export const openSettings = ({ actor }: StaffTurn, house: House): Answer => ({
  kind: 'card',
  card: renderSettings({ locale: actor.locale, settings: house.shownSettings }),
});
