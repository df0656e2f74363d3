import type { RetentionRule } from '../retention/rules';
import type { DigestState } from './model';

/** Who was told nothing for so long is gone, or has nothing to do with it any more. */
export const digestRetention: RetentionRule = {
  flow: 'digest',
  name: 'trainingYears',
  endedAt: (_item, state) => ('told' in (state as object) ? (state as DigestState).at : null),
  term: ({ trainingYears }) => ({ count: trainingYears, unit: 'years' }),
};
