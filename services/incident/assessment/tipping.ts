import type { Threshold } from '../../people/incident-settings';
import { openOf } from './assess';
import { classify } from './classification';
import { type Duty, duties, type Verdict, verdicts, verdictsOf } from './duties';
import {
  type Answers,
  isOpen,
  matters,
  type AssessmentQuestionId,
  questionIds,
  questions,
} from './questions';
import { waysOfExposure, waysOfLoss } from './ways';
import { weighRelevant } from './weighing';

/** What an answer can change. */
export const outcomes = ['classification', 'severity', ...duties] as const;
export type DutyOutcome = (typeof outcomes)[number];

/** A kantelfeit: a fact that is not known, and what would change if it were. */
export interface TippingFact {
  readonly question: AssessmentQuestionId;
  /** Outcomes that some answer would change; empty when none would. */
  readonly changes: readonly DutyOutcome[];
  /** Those it changes by itself: nothing else needs to turn out the same way. */
  readonly alone: readonly DutyOutcome[];
  /** How much depends on it: outcomes changed, over all its answers; less when it needs other facts too. */
  readonly weight: number;
}

/** Facts of which no single one turns a duty, but together they do: the smallest set. */
export interface TippingSet {
  readonly duty: Duty;
  readonly to: Verdict;
  readonly questions: readonly AssessmentQuestionId[];
}

/**
 * Open and doubtful facts, the most decisive first; ties in the order of the questions.
 * @param mayTurnOut which other facts may be supposed alongside each: all that are unknown, unless told otherwise.
 */
export function tippingFacts(
  answers: Answers,
  threshold: Threshold = 'risk',
  mayTurnOut: (answers: Answers, id: AssessmentQuestionId) => boolean = isOpen,
): readonly TippingFact[] {
  const fills = fillsOf(answers, mayTurnOut);
  return openOf(answers)
    .map((question) => tippingFact(question, answers, fills, threshold))
    .sort((one, other) => other.weight - one.weight);
}

function tippingFact(
  question: AssessmentQuestionId,
  answers: Answers,
  fills: readonly Answers[],
  threshold: Threshold,
): TippingFact {
  const suppositions = [
    {},
    ...fills.filter((fill) => question in fill).map((fill) => without(fill, question)),
  ];
  const found = suppositions.flatMap((supposed) => {
    const before = { ...answers, ...supposed };
    const now = outcomesOf(before, threshold);
    const others = Object.keys(supposed).length;
    // An outcome that depends on more than one unknown fact weighs less.
    return candidatesOf(question)
      .flatMap((value) => differences(now, outcomesOf(withAnswer(before, question, value), threshold)))
      .map((outcome) => ({ outcome, weight: 1 / (1 + others), alone: others === 0 }));
  });
  const moves = movesSeverity(answers, question);
  const among = (some: typeof found) =>
    outcomes.filter((outcome) =>
      outcome === 'severity' ? moves : some.some((each) => each.outcome === outcome),
    );
  return {
    question,
    changes: among(found),
    alone: among(found.filter(({ alone }) => alone)),
    weight: found.reduce((sum, each) => sum + each.weight, 0),
  };
}

/** Ways to fill in what is not known yet, for either side alone and for both; each once. */
function fillsOf(
  answers: Answers,
  mayTurnOut: (answers: Answers, id: AssessmentQuestionId) => boolean = isOpen,
): readonly Answers[] {
  const pairs = [{}, ...waysOfExposure].flatMap((one) =>
    [{}, ...waysOfLoss].map((other) => ({ ...one, ...other })),
  );
  const open = pairs.map((way) =>
    Object.fromEntries(
      (Object.entries(way) as [AssessmentQuestionId, readonly string[]][]).filter(
        ([id]) => mayTurnOut(answers, id) && matters({ ...way, ...answers }, id),
      ),
    ),
  );
  const once = new Map(open.map((fill) => [JSON.stringify(fill), fill]));
  return [...once.values()].filter((fill) => Object.keys(fill).length > 0);
}

const without = (answers: Answers, left: AssessmentQuestionId): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => id !== left));

/** @returns for every duty and every verdict that no single fact leads to, the smallest set of facts that does. */
export function tippingSets(answers: Answers, threshold: Threshold = 'risk'): readonly TippingSet[] {
  const fills = fillsOf(answers);
  const verdict = (duty: Duty, fill: Answers): Verdict =>
    verdictsOf({ ...answers, ...fill }, threshold)[duty];
  return duties.flatMap((duty) =>
    verdicts
      .filter((to) => to !== verdict(duty, {}))
      .flatMap((to): TippingSet[] => {
        const reached = (fill: Answers): boolean => verdict(duty, fill) === to;
        const sets = fills.filter(reached).map((fill) => smallest(fill, reached));
        const [least] = sets.sort((one, other) => one.length - other.length);
        return least && least.length > 1 ? [{ duty, to, questions: least }] : [];
      }),
  );
}

/** Leaves out whatever is not needed. */
function smallest(fill: Answers, reached: (fill: Answers) => boolean): readonly AssessmentQuestionId[] {
  const ids = Object.keys(fill) as AssessmentQuestionId[];
  const needed = ids.reduce((kept, id) => (reached(without(kept, id)) ? without(kept, id) : kept), fill);
  return Object.keys(needed) as AssessmentQuestionId[];
}

/**
 * Facts that a "niet melden" rests on: were one of them otherwise, the advice would be to notify. They are kept with
 * the decision, which is reopened when one changes.
 */
export function conditionsOf(
  answers: Answers,
  duty: Duty,
  threshold: Threshold = 'risk',
): readonly AssessmentQuestionId[] {
  const now = strictness(verdictsOf(answers, threshold)[duty]);
  return questionIds.filter(
    (id) =>
      matters(answers, id) &&
      !isOpen(answers, id) &&
      candidatesOf(id).some(
        (value) => strictness(verdictsOf(withAnswer(answers, id, value), threshold)[duty]) > now,
      ),
  );
}

/** The higher it is, the more it asks of us. */
export const strictness = (verdict: Verdict): number => -verdicts.indexOf(verdict);

const withAnswer = (answers: Answers, id: AssessmentQuestionId, value: string): Answers => ({
  ...answers,
  [id]: [value],
});

/** The answers to try; for a number, those on both sides of the limit (domain §4.5), for text, that there is some. */
function candidatesOf(id: AssessmentQuestionId): readonly string[] {
  const question = questions[id];
  if (question.type === 'number') return ['100', '101'];
  if (question.type === 'text') return ['-', 'unknown'];
  return question.options;
}

type Outcomes = Readonly<Record<Exclude<DutyOutcome, 'severity'>, string | null>>;

const outcomesOf = (answers: Answers, threshold: Threshold): Outcomes => ({
  classification: classify(answers).outcome,
  ...verdictsOf(answers, threshold),
});

const differences = (one: Outcomes, other: Outcomes): readonly DutyOutcome[] =>
  outcomes.filter((outcome) => outcome !== 'severity' && one[outcome] !== other[outcome]);

/** The score decides nothing: whether it would change is checked for the single fact only. */
const movesSeverity = (answers: Answers, question: AssessmentQuestionId): boolean => {
  const { band } = weighRelevant(answers);
  return candidatesOf(question).some(
    (value) => weighRelevant(withAnswer(answers, question, value)).band !== band,
  );
};
