import { type Answers, type AssessmentQuestionId, isOpen, type OptionOf, says } from './questions';
import type { Truth } from './truth';

/** From answers to what is known; here, and nowhere else, "weet ik niet" becomes "nobody can say yet". */

/** @returns whether one of these was chosen; null as long as it is not known. */
export const known = <Id extends AssessmentQuestionId>(
  answers: Answers,
  id: Id,
  ...options: readonly OptionOf<Id>[]
): Truth => (isOpen(answers, id) ? null : says(answers, id, ...options));

/** @returns whether all that was chosen is among these; null as long as it is not known. */
export const only = <Id extends AssessmentQuestionId>(
  answers: Answers,
  id: Id,
  ...options: readonly OptionOf<Id>[]
): Truth =>
  isOpen(answers, id)
    ? null
    : (answers[id] ?? []).every((value) => (options as readonly string[]).includes(value));

/** The same for a question that is no longer asked: if it was never asked, it says nothing. */
export const once = <Id extends AssessmentQuestionId>(
  answers: Answers,
  id: Id,
  ...options: readonly OptionOf<Id>[]
): Truth => (answers[id] === undefined ? false : known(answers, id, ...options));

/** Something was written; saying that one does not know does not supply a reason that is owed. */
export const written = (answers: Answers, id: AssessmentQuestionId): Truth =>
  isOpen(answers, id) ? null : true;
