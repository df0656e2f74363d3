import { mask, type MaskedKind } from '../../masking/mask';
import { type Question, type AssessmentQuestionId, questionIds, questions } from './questions';

export type AnswerFault = 'required' | 'unknown' | 'contradictory' | 'invalid' | 'tooLong';

export interface ReadAnswer {
  readonly value: readonly string[];
  /** What was masked in the written text. */
  readonly masked: readonly MaskedKind[];
}

const longestText = 2_000;
/** These make no sense combined with another choice. */
const exclusive: readonly string[] = ['none', 'unknown'];

/** @param id anything a card may have carried. */
export const asQuestion = (id: string): AssessmentQuestionId | null =>
  questionIds.find((candidate) => candidate === id) ?? null;

/**
 * Checks an answer again on the server, and masks what was written. Never throws.
 * @param input as Teams sends it: one value, or chosen values joined by commas.
 */
export function readAnswer(
  id: AssessmentQuestionId,
  input: string,
): ReadAnswer | { readonly fault: AnswerFault } {
  const question: Question = questions[id];
  const typed = input.trim();
  if (typed === '') return { fault: 'required' };
  // "Weet ik niet" is an answer to every question.
  if (typed === 'unknown') return plain(['unknown']);
  switch (question.type) {
    case 'one':
      return question.options.includes(typed) ? plain([typed]) : { fault: 'unknown' };
    case 'several':
      return readSeveral(question.options, typed);
    case 'number':
      return readNumber(typed);
    case 'text': {
      if (typed.length > longestText) return { fault: 'tooLong' };
      const { text, masked } = mask(typed);
      return { value: [text], masked };
    }
  }
}

const plain = (value: readonly string[]): ReadAnswer => ({ value, masked: [] });

function readSeveral(
  options: readonly string[],
  typed: string,
): ReadAnswer | { readonly fault: AnswerFault } {
  const chosen = new Set(typed.split(',').map((value) => value.trim()));
  if (![...chosen].every((value) => options.includes(value))) return { fault: 'unknown' };
  const contradicts = chosen.size > 1 && exclusive.some((value) => chosen.has(value));
  return contradicts ? { fault: 'contradictory' } : plain(options.filter((option) => chosen.has(option)));
}

/** Thousands may be separated by a dot or a space. */
function readNumber(typed: string): ReadAnswer | { readonly fault: AnswerFault } {
  if (!/^(?:\d{1,9}|\d{1,3}(?:[. ]\d{3}){1,2})$/.test(typed)) return { fault: 'invalid' };
  return plain([String(Number(typed.replace(/\D/g, '')))]);
}
