import type { Incident, IncidentRemark, Joined, LeadStands } from './model';

/**
 * Several people report the same cause: one report leads, the others join it. Asking, deciding and telling happen once,
 * on the leading one; each of the others passes it on to its own reporter.
 */

/** The state of a report, as those that joined it tell their reporters. */
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

/** What its reporter is told: for a report that joined another, the state of that one. */
export const toldOf = (incident: Incident): LeadStands => incident.joined?.lead ?? standsOf(incident);

/** What its own reporter was asked and said: what others said of the same thing stays with theirs. */
export const ownRemarks = ({ remarks }: Pick<Incident, 'remarks'>): readonly IncidentRemark[] =>
  remarks.filter(({ from }) => from === undefined);

/** Reports that joined this one. */
export const joinedTo = ({ leads = [] }: Incident): readonly Joined[] => leads;

/** Keeps an item far below the limit of its row (reliability §B1), and a question to all within one transaction. */
export const mostJoined = 30;

/** What must be known of a report before another may join it. */
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
