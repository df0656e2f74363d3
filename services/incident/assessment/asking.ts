import type { Threshold } from '../../people/incident-settings';
import { assess, type Assessment } from './assess';
import { duties } from './duties';
import { type Answers, type AssessmentQuestionId, matters, questionIds, questions } from './questions';
import { tippingFacts } from './tipping';

/** What the next card asks. */
export interface Step {
  /**
   * `settle`: answers contradict each other; `confirm`: what the report says; `ask`: the fact on which most depends;
   * `form`: what notices and the form of the authority need besides, once the advice is certain.
   */
  readonly kind: 'settle' | 'confirm' | 'ask' | 'form';
  readonly questions: readonly AssessmentQuestionId[];
}

/** Questions on one card: as many as one can answer without the button scrolling out of sight. */
const together = 5;

/**
 * What to ask next. Nothing is asked that can no longer change an outcome, or that nobody needs.
 * @param answers "weet ik niet" is an answer; such a question is not asked again unprompted.
 * @param proposed what the report says, to be confirmed.
 */
export function nextStep(
  answers: Answers,
  proposed: Answers = {},
  threshold: Threshold = 'risk',
): Step | null {
  const unanswered = (id: AssessmentQuestionId): boolean => isUnanswered(answers, id) && matters(answers, id);
  const assessment = assess(answers, threshold);
  const settle = [...new Set(assessment.contradictions.flatMap(({ questions: both }) => both))];
  if (settle.length > 0) return { kind: 'settle', questions: settle.slice(0, together) };
  const confirm = confirmable(answers, proposed);
  if (confirm.length > 0) return { kind: 'confirm', questions: confirm };
  const first = questionIds.find((id) => questions[id].group === 'classify' && unanswered(id));
  const decisive = first ?? decisiveIn(assessment, answers, threshold);
  if (decisive) return { kind: 'ask', questions: [decisive] };
  const form = neededBesides(assessment, answers).filter(unanswered);
  return form.length > 0 ? { kind: 'form', questions: form.slice(0, together) } : null;
}

/**
 * How many questions may still be asked: those on which something depends, as long as a duty is not certain, and those
 * for the papers. Each answer lowers it, unless it makes more questions matter.
 */
export function leftToAsk(answers: Answers, threshold: Threshold = 'risk'): number {
  const unanswered = (id: AssessmentQuestionId): boolean => isUnanswered(answers, id) && matters(answers, id);
  const assessment = assess(answers, threshold);
  const certain = duties.every((duty) => assessment.advices[duty].certain);
  const isOver = assessment.classified.outcome !== null && assessment.classified.outcome !== 'breach';
  const judging = assessment.asked.filter(
    (id) => unanswered(id) && (questions[id].group === 'classify' || (!certain && !isOver)),
  );
  return new Set([...judging, ...neededBesides(assessment, answers).filter(unanswered)]).size;
}

/** Until the FG has answered anything, we go by the report; whatever it says is asked on one card. */
function confirmable(answers: Answers, proposed: Answers): readonly AssessmentQuestionId[] {
  const both = { ...proposed, ...answers };
  return questionIds.filter(
    (id) => proposed[id] !== undefined && answers[id] === undefined && matters(both, id),
  );
}

/** The unanswered question on which most depends for a duty that is not certain; none when nothing can change one. */
function decisiveIn(
  { advices, classified }: Assessment,
  answers: Answers,
  threshold: Threshold,
): AssessmentQuestionId | undefined {
  if (classified.outcome !== null && classified.outcome !== 'breach') return undefined;
  const uncertain = duties.filter((duty) => !advices[duty].certain);
  if (uncertain.length === 0) return undefined;
  // Nothing is built on what somebody said they do not know: questions that matter only with it are not asked now.
  return tippingFacts(answers, threshold, isUnanswered).find(
    ({ question, changes }) =>
      isUnanswered(answers, question) && uncertain.some((duty) => changes.includes(duty)),
  )?.question;
}

const isUnanswered = (answers: Answers, id: AssessmentQuestionId): boolean => answers[id] === undefined;

/** What a notice to the client or the people concerned needs (Art. 33(3), 34(2)). */
const forNotice: readonly AssessmentQuestionId[] = [
  'data',
  'subjects',
  'people',
  'consequences',
  'measuresTaken',
];
/** What the register and the form of the authority need besides (Art. 33(3) and (5)). */
const forAuthority: readonly AssessmentQuestionId[] = [
  'special',
  'records',
  'discovery',
  'cause',
  'measuresBefore',
  'measuresAgainst',
  'crossBorder',
  'otherParties',
  'medium',
  'encrypted',
  'exfiltration',
  'missing',
  'altered',
];

function neededBesides(
  { classified, advices }: Assessment,
  answers: Answers,
): readonly AssessmentQuestionId[] {
  if (classified.outcome !== null && classified.outcome !== 'breach') return [];
  if (answers.role?.includes('processor')) return forNotice;
  return [
    // Measures taken afterwards can still remove a high risk.
    ...(advices.subjects.notify ? (['afterwards', 'riskGone'] as const) : []),
    ...forNotice,
    ...(advices.authority.notify ? forAuthority : (['measuresAgainst'] as const)),
  ];
}
