import type { Answers, AssessmentQuestionId } from '../../../services/incident/assessment/questions';
import type { Verdict } from '../../../services/incident/assessment/duties';
import type { IncidentFacts } from '../../../services/incident/model';

/** A situation in the office, with what people know of it and what a court would make of it. */
export interface Golden {
  readonly name: string;
  /** What the report says; the rest is unknown. */
  readonly report: Partial<IncidentFacts>;
  /** What FG or deputy knows when asked; absent means "weet ik niet". */
  readonly answers: Answers;
  /** To the AP: the unknown counts as the worst (Art. 33(1)). */
  readonly authority: 'yes' | 'no';
  /** To the people: the unknown is not likely (Art. 34(1)). */
  readonly people: Verdict;
  /** For "not yet": what has to be found out, at least. */
  readonly find?: readonly AssessmentQuestionId[];
  /** To the client (Art. 33(2)); absent: there is none. */
  readonly clients?: 'yes';
}

/** A datalek with Optimo's own data. */
export const own: Answers = { securityIncident: ['yes'], personalData: ['yes'], role: ['controller'] };
/** A datalek with data that a client entrusted to Optimo. */
export const entrusted: Answers = { ...own, role: ['processor'] };

/** With these one can pass for another: the number, the name and where somebody lives. */
export const identity = ['name', 'birthDate', 'bsn', 'contact'] as const;
export const loosened = ['lossOfControl'] as const;

export const nothingSpecial: Answers = { special: ['none'], payroll: ['none'] };
export const slip: Answers = {
  data: ['name', 'financial'],
  special: ['none'],
  payroll: ['oneSlip'],
  insight: ['clear'],
};
