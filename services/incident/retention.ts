import type { RetentionRule } from '../retention/rules';
import type { Incident } from './model';

/** Five years after it was over, from liability terms (domain §6). One that is not over is never deleted. */
export const incidentRetention: RetentionRule = {
  flow: 'incident',
  name: 'incidentYears',
  endedAt: (_item, state) => (state as Incident).withdrawn?.at ?? null,
  term: ({ incidentYears }) => ({ count: incidentYears, unit: 'years' }),
};
