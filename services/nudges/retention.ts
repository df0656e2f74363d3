import type { RetentionRule } from '../retention/rules';
import type { SummaryState } from './model';

/** Somebody who was told nothing for this long has left, or has nothing to do with it any more. */
export const summaryRetention: RetentionRule = {
  flow: 'digest',
  name: 'trainingYears',
  endedAt: (_item, state) => ('told' in (state as object) ? (state as SummaryState).at : null),
  term: ({ trainingYears }) => ({ count: trainingYears, unit: 'years' }),
};
