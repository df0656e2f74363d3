import type { Threshold } from '../../people/incident-settings';
import { type Classified, classify } from './classification';
import { type Contradiction, contradictionsIn } from './contradictions';
import { type Advices, adviseOn } from './duties';
import { hasMany, isUnreadable } from './exposure';
import {
  type Answers,
  isOpen,
  matters,
  type AssessmentQuestionId,
  questionIds,
  questions,
} from './questions';
import type { Severity } from './severity';
import type { Truth } from './truth';
import { weighRelevant } from './weighing';

/** What follows from the answers; computed anew at every look, so that it never goes stale. */
export interface Assessment {
  readonly classified: Classified;
  /** One line of the reasoning: at most this, with unknown facts taken at their worst. */
  readonly severity: Severity;
  /** Remarks of the method that do not change its score (domain §4.5). */
  readonly flags: { readonly manyPeople: Truth; readonly unintelligible: Truth };
  readonly advices: Advices;
  /** To be settled before any advice stands. */
  readonly contradictions: readonly Contradiction[];
  /** The questions about risk that matter, and those of them whose answer is not known. */
  readonly asked: readonly AssessmentQuestionId[];
  readonly open: readonly AssessmentQuestionId[];
}

/** @param threshold of the law that applies: from which risk on the authority is notified. */
export function assess(answers: Answers, threshold: Threshold = 'risk'): Assessment {
  const asked = askedOf(answers);
  return {
    classified: classify(answers),
    severity: weighRelevant(answers),
    flags: { manyPeople: hasMany(answers), unintelligible: isUnreadable(answers) },
    advices: adviseOn(answers, threshold),
    contradictions: contradictionsIn(answers),
    asked,
    open: asked.filter((id) => isOpen(answers, id)),
  };
}

const askedOf = (answers: Answers): readonly AssessmentQuestionId[] =>
  questionIds.filter((id) => isOfRisk(id) && matters(answers, id));

const isOfRisk = (id: AssessmentQuestionId): boolean =>
  questions[id].group === 'classify' || questions[id].group === 'risk';

/** What matters and is not known, in the order of the questions. */
export const openOf = (answers: Answers): readonly AssessmentQuestionId[] =>
  askedOf(answers).filter((id) => isOpen(answers, id));
