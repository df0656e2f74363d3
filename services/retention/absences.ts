import type { RetentionRule } from './rules';
import { type StoredAway, awayIn, keptDays } from '../people/away';
import type { Organisation } from '../people/organisation';

/** Goes at once: it has no purpose any more. */
const atOnce = new Date(0).toISOString();

/**
 * Of absences the days go by themselves (`away.ts`); who recorded them, and the days of every week, go when nothing of it
 * holds any more, and of who left when that is so long ago.
 */
export const absenceRetention: RetentionRule = {
  flow: 'absence',
  name: 'absenceDays',
  endedAt: (person, state, organisation) => endOf(person, state as StoredAway, organisation),
  term: () => ({ count: keptDays, unit: 'days' }),
};

function endOf(person: string, state: StoredAway, { people }: Organisation): string | null {
  const { periods, weekly } = awayIn(state);
  if (periods.length === 0 && weekly.length === 0) return atOnce;
  const known = people.find(({ aadObjectId }) => aadObjectId === person);
  return known ? (known.end ?? null) : atOnce;
}
