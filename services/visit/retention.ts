import type { RetentionRule } from '../retention/rules';
import { visitNumber } from './contract';
import type { DeskLink } from './desk-link';
import type { Visit } from './model';
import { type RollCall, rollPrefix } from './roll-call';

/** Two weeks after it was over; then only what can be counted is left (domain §6, features C19). */
export const visitRetention: RetentionRule = {
  flow: 'visit',
  name: 'visitDays',
  endedAt: (item, state) => {
    if (item.startsWith(visitNumber.prefix)) return endOf(state as Visit);
    if (item.startsWith(rollPrefix)) return (state as RollCall).ended?.at ?? (state as RollCall).startedAt;
    if (!item.startsWith('desk-')) return null;
    const { revokedAt, expiresAt, pairedAt, pairBy } = state as DeskLink;
    return revokedAt ?? (pairedAt === null ? pairBy : expiresAt);
  },
  // What is left of a drill names only its leader, and is kept as long as every other drill.
  term: ({ visitDays, incidentYears }, record) =>
    record?.item.startsWith(rollPrefix) && (record.state as RollCall).result
      ? { count: incidentYears, unit: 'years' }
      : { count: visitDays, unit: 'days' },
  remains: (item, state) => (item.startsWith(visitNumber.prefix) ? countsOf(state as Visit) : {}),
};

function endOf(visit: Visit): string | null {
  switch (visit.status) {
    case 'left':
      // Signed out by somebody else, perhaps days later: the visit itself was over long before.
      return visit.swept ? visit.arrival.at : visit.left.at;
    case 'noShow':
      return visit.endedAt;
    case 'cancelled':
    case 'refused':
    case 'delivered':
      return visit.ended.at;
    default:
      return null;
  }
}

/** Day, number, kind and end: nobody's name. */
const countsOf = ({ facts, status, unexpected }: Visit) => ({
  day: facts.day,
  people: facts.people,
  kind: facts.kind,
  status,
  unexpected: unexpected ? 1 : 0,
});
