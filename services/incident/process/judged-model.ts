import type { DutyReason, Verdict } from '../assessment/duties';
import type { RiskReason } from '../assessment/risk';
import type { Severity } from '../assessment/severity';

/** What the rules said when somebody decided. It is kept: later rules change no past decision. */
export interface Judged {
  /** Version of the rules (`assessment/rules-version.ts`). */
  readonly rules: string;
  /** Score with its factors, unknown facts at their worst. */
  readonly severity: Severity;
  /** The questions about risk that mattered, and how many of them nobody could answer. */
  readonly asked: number;
  readonly open: number;
  /** Only for a decision on a duty. */
  readonly advice?: JudgedAdvice;
}

export interface JudgedAdvice {
  readonly verdict: Verdict;
  readonly certain: boolean;
  readonly reasons: readonly DutyReason[];
  readonly open: readonly RiskReason[];
}
