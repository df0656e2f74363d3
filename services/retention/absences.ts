import type { RetentionRule } from './rules';
import { type StoredAway, awayIn, keptDays } from '../people/away';
import type { Organisation } from '../people/organisation';

/** Deleted at once: it no longer has a purpose. */
const atOnce = new Date(0).toISOString();

/**
 * Absence periods delete themselves (`away.ts`); who recorded them, and weekly days off, are deleted when nothing of it
 * holds any more, and for people who left, once that is long enough ago.
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
