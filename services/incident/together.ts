import type { Incident, IncidentRemark, Joined, LeadStands } from './model';

/**
 * Several people report the same cause: one report leads, the others join it. What is asked, decided and told is done
 * once, with the one that leads; each of the others brings it to its own reporter.
 */

/** How a report stands, as those that joined it tell their reporters. */
export const standsOf = ({ status, taken, process }: Incident): LeadStands => {
  const closed = process?.closed ?? null;
  return {
    status,
    taken: taken && { by: taken.by, at: taken.at },
    closed: closed && {
      at: closed.at,
      ...(closed.toReporter === undefined ? {} : { toReporter: closed.toReporter }),
    },
  };
};

/** What its reporter is told: of one that joined another, how that one stands. */
export const toldOf = (incident: Incident): LeadStands => incident.joined?.lead ?? standsOf(incident);

/** What was asked of its own reporter, and said by them: what others said of the same is theirs. */
export const ownRemarks = ({ remarks }: Pick<Incident, 'remarks'>): readonly IncidentRemark[] =>
  remarks.filter(({ from }) => from === undefined);

/** Reports that joined this one. */
export const joinedTo = ({ leads = [] }: Incident): readonly Joined[] => leads;

/** Keeps an item far below the limit of its row (reliability §B1), and a question to all of them in one transaction. */
export const mostJoined = 30;

/** What is asked of a report before another may join it. */
export interface Lead {
  readonly id: string;
  readonly about: readonly string[];
  readonly count: number;
  readonly stands: LeadStands;
}

export const leadOf = (incident: Incident): Lead => ({
  id: incident.id,
  about: incident.about,
  count: joinedTo(incident).length,
  stands: standsOf(incident),
});
