import type { Threshold } from '../../people/incident-settings';
import { type Classified, classify } from './classification';
import { type Advices, adviseOn, hasMany, isUnintelligible } from './duties';
import {
  type Answers,
  isOpen,
  matters,
  type AssessmentQuestionId,
  questionIds,
  questions,
} from './questions';
import type { Severity } from './severity';
import { weigh } from './weighing';

/** What follows from the answers; computed again at every look, so that it cannot grow old. */
export interface Assessment {
  readonly classified: Classified;
  /** Advice; with open facts at the worst they can be. */
  readonly severity: Severity;
  /** Remarks of the method that do not change its score (domain §4.5). */
  readonly flags: { readonly manyPeople: boolean; readonly unintelligible: boolean };
  readonly advices: Advices;
  /** What matters and is not known, in the order of the questions. */
  readonly open: readonly AssessmentQuestionId[];
}

/** @param threshold of the law that applies: from which risk on the authority is notified. */
export function assess(answers: Answers, threshold: Threshold = 'risk'): Assessment {
  const relevant = relevantOf(answers);
  const severity = weigh(relevant);
  return {
    classified: classify(relevant),
    severity,
    flags: { manyPeople: hasMany(relevant), unintelligible: isUnintelligible(relevant) },
    advices: adviseOn(relevant, severity, threshold),
    open: questionIds.filter(
      (id) => questions[id].group !== 'form' && matters(relevant, id) && isOpen(relevant, id),
    ),
  };
}

/** What was answered to questions that have no bearing any more does not count; it is kept all the same. */
const relevantOf = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => matters(answers, id as AssessmentQuestionId)));
