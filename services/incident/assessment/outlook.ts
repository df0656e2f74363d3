import { Lately } from '../../lately';
import type { Threshold } from '../../people/incident-settings';
import { leftToAsk, nextStep, type Step } from './asking';
import type { Answers } from './questions';
import { type TippingFact, tippingFacts, type TippingSet, tippingSets } from './tipping';

/** What may still turn out differently, and what to ask to find out. */
export interface Outlook {
  readonly tips: readonly TippingFact[];
  readonly tipSets: readonly TippingSet[];
  readonly next: Step | null;
  /** Questions that may still be asked. */
  readonly left: number;
}

/** Files are reopened again and again between two answers, and each outlook costs thousands of judgements. */
const lately = new Lately<Outlook>(200);

/** @param proposed what the report says. @returns the same for the same answers; the latest are not judged anew. */
export const outlookOf = (answers: Answers, proposed: Answers, threshold: Threshold): Outlook =>
  lately.of(JSON.stringify([answers, proposed, threshold]), () => lookAhead(answers, proposed, threshold));

const lookAhead = (answers: Answers, proposed: Answers, threshold: Threshold): Outlook => ({
  tips: tippingFacts(answers, threshold),
  tipSets: tippingSets(answers, threshold),
  next: nextStep(answers, proposed, threshold),
  left: leftToAsk(answers, threshold),
});
