import type { RetentionRule } from '../retention/rules';
import type { Incident } from './model';
import { removeEvidence } from './evidence/attaching';
import { searchKey } from './search';
import { endOf, redactReporter, redactText } from './redaction';

/** Five years after it was over, from liability terms (domain §6). One that is not over is never deleted. */
export const incidentRetention: RetentionRule = {
  flow: 'incident',
  name: 'incidentYears',
  endedAt: (_item, state) => endOf(state as Incident),
  beside: (state) => [searchKey(state as Incident)],
  term: ({ incidentYears }) => ({ count: incidentYears, unit: 'years' }),
  trims: [removeEvidence, redactText, redactReporter],
};
