import { type AtRisk, atRisk } from '../../../services/incident/at-risk';
import type { Incident } from '../../../services/incident/model';
import { holdersOf } from '../../../services/people/roles';
import type { Container } from '../../routing/container';
import type { Flow } from '../../routing/flow';

/** What must work for a report to reach somebody and be dealt with, and the figures that show how it is going. */

/** More than this in one register is an alarm, whatever the exact number. */
const mostCounted = 1_000;

/**
 * Somebody of FG and deputies is appointed and can be reached, or the board or the mail can be used instead (features
 * R25); no report of the last day has reached nobody, and none has been neglected.
 */
export const incidentHealth: Required<Flow>['health'] = {
  roles: ({ organisation, clock }) => holdersOf(organisation(), 'fg', clock.now()).length > 0,
  reachable: async (container) => container.mailFrom !== null || (await somebodyReachable(container)),
  delivery: async (container) => !(await freshlyUnreached(container)),
  taken: async (container) => (await incidentsAtRisk(container)).untaken === 0,
};

export const incidentGauges: Required<Flow>['gauges'] = async (container) => {
  const [unreached, { clocks, untaken }] = await Promise.all([
    countUnreached(container),
    incidentsAtRisk(container),
  ]);
  return {
    'veilig.statutory.undelivered': unreached,
    'veilig.clocks.at_risk': clocks,
    'veilig.reports.untaken': untaken,
  };
};

async function somebodyReachable({ clock, organisation, references }: Container): Promise<boolean> {
  const people = (['fg', 'fgDeputy', 'board'] as const).flatMap((role) =>
    holdersOf(organisation(), role, clock.now()),
  );
  const found = await Promise.all(people.map(({ aadObjectId }) => references.find(aadObjectId)));
  return found.some((reference) => reference !== undefined);
}

const unreachedIn = ({ ledger }: Container, partition: string): Promise<readonly string[]> =>
  ledger.indexed(partition, 'unreached', mostCounted);

/** How many reports have reached nobody. */
async function countUnreached(container: Container): Promise<number> {
  const partitions = await container.ledger.livePartitions();
  const lost = await Promise.all(partitions.map((partition) => unreachedIn(container, partition)));
  return lost.flat().length;
}

const freshMs = 24 * 3_600_000;
/** The newest of one register: an old one that stays unreached must not hide a new one. */
const newestLooked = 5;

/**
 * Whether a report of the last day has reached nobody. One that stays so for longer has had its alarm: it is on the
 * administrators' card and in the gauge, and no longer makes the bot unhealthy.
 */
async function freshlyUnreached(container: Container): Promise<boolean> {
  const { ledger, clock } = container;
  const since = new Date(clock.now().getTime() - freshMs).toISOString();
  const found = await Promise.all(
    (await ledger.livePartitions()).map(async (partition) => {
      const newest = (await unreachedIn(container, partition)).slice(-newestLooked);
      const items = await Promise.all(newest.map((id) => ledger.item<Incident>(partition, id)));
      return items.some((item) => item !== undefined && item.state.reportedAt >= since);
    }),
  );
  return found.some(Boolean);
}

/** Which incidents need somebody now. */
const incidentsAtRisk = async ({ ledger, organisation, clock }: Container): Promise<AtRisk> =>
  await atRisk(ledger, await ledger.livePartitions(), organisation(), clock.now());
