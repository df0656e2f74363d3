import type { Judged } from '../../../services/incident/process/judged-model';
import type { SignedDuty } from '../../../services/incident/process/model';
import type { Texts } from '../../texts';
import { displayName } from '../../user-text';
import type { ProcessModel } from './model';

/**
 * What the rules said when somebody decided: the advice, the score, the version. If today's answers and rules differ,
 * that is said too; it changes no decision.
 * @param duty null: it was classified.
 */
export function judgedLines(
  judged: Judged | undefined,
  duty: SignedDuty | null,
  model: ProcessModel,
  texts: Texts,
): readonly string[] {
  if (!judged) return [];
  const { judgedTexts, outcomes } = texts;
  const { advice, open, asked } = judged;
  const rules = displayName(judged.rules, 30);
  const number = (value: number): string => value.toLocaleString(model.locale === 'nl' ? 'nl-NL' : 'en-GB');
  const score = `${number(judged.severity.score)} (${outcomes.band[judged.severity.band]})`;
  const now = duty === null || duty === 'recipients' ? null : model.assessment.advices[duty].verdict;
  const current = model.assessment.severity.score;
  return [
    ...(advice ? [judgedTexts.advised(outcomes.verdictShort[advice.verdict], rules)] : []),
    ...(duty === null ? [judgedTexts.score(score, open, asked, rules)] : []),
    ...(advice && now !== null && now !== advice.verdict
      ? [judgedTexts.otherwise(outcomes.verdictShort[now])]
      : []),
    ...(duty === null && current !== judged.severity.score ? [judgedTexts.scoreNow(number(current))] : []),
  ];
}
