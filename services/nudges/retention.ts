import type { RetentionRule } from '../retention/rules';
import type { SummaryState } from './model';

/** Who was told nothing for so long is gone, or has nothing to do with it any more. */
export const summaryRetention: RetentionRule = {
  flow: 'digest',
  name: 'trainingYears',
  endedAt: (_item, state) => ('told' in (state as object) ? (state as SummaryState).at : null),
  term: ({ trainingYears }) => ({ count: trainingYears, unit: 'years' }),
};
