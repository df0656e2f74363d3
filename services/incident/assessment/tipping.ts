import type { Threshold } from '../../people/incident-settings';
import { assess, type Assessment } from './assess';
import { duties, type Duty } from './duties';
import {
  type Answers,
  isOpen,
  matters,
  type AssessmentQuestionId,
  questionIds,
  questions,
} from './questions';

/** What an answer can change. */
export const outcomes = ['classification', 'severity', ...duties] as const;
export type DutyOutcome = (typeof outcomes)[number];

/** A kantelfeit: a fact that is not known, and what would change if it were. */
export interface TippingFact {
  readonly question: AssessmentQuestionId;
  /** Outcomes that some answer would change; empty when none would. */
  readonly changes: readonly DutyOutcome[];
  /** How much hangs on it: outcomes changed, over all its answers; less when other facts must be so too. */
  readonly weight: number;
}

/**
 * Ways in which a risk falls away or stays small: facts that only together make the difference. One of them is decisive
 * as soon as the others may turn out well.
 */
const routes: readonly Answers[] = [
  { encrypted: ['yes'], keySafe: ['yes'], dataIntact: ['yes'], backupKept: ['yes'] },
  { spread: ['known'], recipient: ['relation'], deletionConfirmed: ['yes'], malicious: ['no'] },
  { spread: ['nobody'], exfiltration: ['excluded'] },
  {
    data: ['contact'],
    special: ['none'],
    payroll: ['none'],
    slipShows: ['none'],
    insight: ['nothing'],
    identification: ['hardly'],
    spread: ['known'],
    malicious: ['no'],
    vulnerable: ['no'],
    people: ['1'],
  },
];

/** Open and doubtful facts, the most decisive first; of equal weight in the order of the questions. */
export function tippingFacts(answers: Answers, threshold: Threshold = 'risk'): readonly TippingFact[] {
  return assess(answers, threshold)
    .open.map((question) => tippingFact(question, answers, threshold))
    .sort((one, other) => other.weight - one.weight);
}

function tippingFact(question: AssessmentQuestionId, answers: Answers, threshold: Threshold): TippingFact {
  const suppositions = [
    {},
    ...routes.filter((route) => question in route).map((route) => stillOpen(route, answers)),
  ];
  const found = suppositions.flatMap((supposed) => {
    const before = { ...answers, ...supposed, [question]: ['unknown'] };
    const now = assess(before, threshold);
    // What hangs on more than one unknown fact weighs less.
    const weight = 1 / (1 + Object.keys(supposed).filter((id) => id !== question).length);
    return candidatesOf(question)
      .flatMap((value) => differences(now, assess(withAnswer(before, question, value), threshold)))
      .map((outcome) => ({ outcome, weight }));
  });
  const changes = outcomes.filter((outcome) => found.some((each) => each.outcome === outcome));
  return { question, changes, weight: found.reduce((sum, each) => sum + each.weight, 0) };
}

/** Of a route what is not known yet. */
const stillOpen = (route: Answers, answers: Answers): Answers =>
  Object.fromEntries(Object.entries(route).filter(([id]) => isOpen(answers, id as AssessmentQuestionId)));

/**
 * Facts that a "niet melden" rests on: were one of them otherwise, the advice would be to notify. They are kept with the
 * decision, which opens again when one changes.
 */
export function conditionsOf(
  answers: Answers,
  duty: Duty,
  threshold: Threshold = 'risk',
): readonly AssessmentQuestionId[] {
  return questionIds.filter(
    (id) =>
      matters(answers, id) &&
      !isOpen(answers, id) &&
      candidatesOf(id).some(
        (value) => assess(withAnswer(answers, id, value), threshold).advices[duty].notify,
      ),
  );
}

/**
 * What to ask next: first what kind of thing it is, then the fact on which most hangs, then what the form asks besides.
 * @param answers "weet ik niet" is an answer; such a question is not asked again by itself.
 */
export function nextQuestion(answers: Answers, threshold: Threshold = 'risk'): AssessmentQuestionId | null {
  const unanswered = (id: AssessmentQuestionId): boolean => answers[id] === undefined && matters(answers, id);
  const first = questionIds.find((id) => questions[id].group === 'classify' && unanswered(id));
  const decisive = tippingFacts(answers, threshold).find(({ question }) => unanswered(question));
  return first ?? decisive?.question ?? questionIds.find(unanswered) ?? null;
}

const withAnswer = (answers: Answers, id: AssessmentQuestionId, value: string): Answers => ({
  ...answers,
  [id]: [value],
});

/** The answers to try; of a number those on both sides of the border (domain §4.5), of words none. */
function candidatesOf(id: AssessmentQuestionId): readonly string[] {
  const question = questions[id];
  if (question.type === 'number') return ['100', '101'];
  return 'options' in question ? question.options : [];
}

function differences(one: Assessment, other: Assessment): readonly DutyOutcome[] {
  return [
    ...(one.classified.outcome === other.classified.outcome ? [] : (['classification'] as const)),
    ...(one.severity.band === other.severity.band ? [] : (['severity'] as const)),
    ...duties.filter((duty) => one.advices[duty].notify !== other.advices[duty].notify),
  ];
}
