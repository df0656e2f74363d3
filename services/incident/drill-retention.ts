import type { RetentionRule } from '../retention/rules';
import type { Incident } from './model';
import { endOf } from './redaction';
import { searchKey } from './search';

/** What a drill measured is looked at until the next few; one that nobody closed counts as over when it was played. */
export const drillRetention: RetentionRule = {
  flow: 'drill',
  name: 'drillYears',
  endedAt: (_item, state) => endOf(state as Incident) ?? (state as Incident).reportedAt,
  beside: (state) => [searchKey(state as Incident)],
  term: ({ drillYears }) => ({ count: drillYears, unit: 'years' }),
};
