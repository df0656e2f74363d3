import type { Threshold } from '../../people/incident-settings';
import { leftToAsk, nextStep, type Step } from './asking';
import type { Answers } from './questions';
import { type TippingFact, tippingFacts, type TippingSet, tippingSets } from './tipping';

/** What may still turn out otherwise, and what to ask for it. */
export interface Outlook {
  readonly tips: readonly TippingFact[];
  readonly tipSets: readonly TippingSet[];
  readonly next: Step | null;
  /** Questions that may still be asked. */
  readonly left: number;
}

/** Files are opened again and again between two answers, and each outlook costs thousands of judgements. */
const kept = new Map<string, Outlook>();
const most = 200;

/** @param proposed what the report says. @returns the same for the same answers; the latest are not judged anew. */
export function outlookOf(answers: Answers, proposed: Answers, threshold: Threshold): Outlook {
  const key = JSON.stringify([answers, proposed, threshold]);
  const outlook = kept.get(key) ?? lookAhead(answers, proposed, threshold);
  kept.delete(key);
  kept.set(key, outlook);
  const [oldest] = kept.keys();
  if (kept.size > most && oldest !== undefined) kept.delete(oldest);
  return outlook;
}

const lookAhead = (answers: Answers, proposed: Answers, threshold: Threshold): Outlook => ({
  tips: tippingFacts(answers, threshold),
  tipSets: tippingSets(answers, threshold),
  next: nextStep(answers, proposed, threshold),
  left: leftToAsk(answers, threshold),
});
