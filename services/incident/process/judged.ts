import { rulesVersion } from '../assessment/rules-version';
import { assessmentOf } from '../clocks';
import type { Incident } from '../model';
import type { Organisation } from '../../people/organisation';
import type { Judged } from './judged-model';
import type { SignedDuty } from './model';

/** @param duty that is decided on; null: it is classified. Of the recipients of a service nothing is computed. */
export function judgedNow(state: Incident, duty: SignedDuty | null, organisation: Organisation): Judged {
  const { severity, asked, open, advices } = assessmentOf(state, organisation);
  const judged = { rules: rulesVersion, severity, asked: asked.length, open: open.length };
  if (duty === null || duty === 'recipients') return judged;
  const { verdict, certain, reasons, open: unknown } = advices[duty];
  return { ...judged, advice: { verdict, certain, reasons, open: unknown } };
}
