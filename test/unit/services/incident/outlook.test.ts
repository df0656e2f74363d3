import { leftToAsk, nextStep } from '../../../../services/incident/assessment/asking';
import { outlookOf } from '../../../../services/incident/assessment/outlook';
import type { Answers } from '../../../../services/incident/assessment/questions';
import { tippingFacts, tippingSets } from '../../../../services/incident/assessment/tipping';
import type { Threshold } from '../../../../services/people/incident-settings';

const begun: Answers = { role: ['controller'], securityIncident: ['yes'] };
const people: Answers = { ...begun, personalData: ['yes'], affected: ['confidentiality'] };

const workedOut = (answers: Answers, proposed: Answers, threshold: Threshold) => ({
  tips: tippingFacts(answers, threshold),
  tipSets: tippingSets(answers, threshold),
  next: nextStep(answers, proposed, threshold),
  left: leftToAsk(answers, threshold),
});

test('every answer, report and law has an outlook of its own, also when it was asked for before', () => {
  const asked = [
    [begun, {}, 'risk'],
    [people, {}, 'risk'],
    [people, { spread: ['lost'] }, 'risk'],
    [people, {}, 'highRisk'],
    [begun, {}, 'risk'],
  ] as const satisfies readonly (readonly [Answers, Answers, Threshold])[];
  for (const [answers, proposed, threshold] of asked)
    expect(outlookOf(answers, proposed, threshold)).toStrictEqual(workedOut(answers, proposed, threshold));
});

test('the latest two hundred are kept, and not one more', () => {
  // No incident: nothing hangs on anything, so that these cost little.
  const numbered = (people: number): Answers => ({
    securityIncident: ['no'],
    deviation: ['yes'],
    people: [String(people)],
  });
  const first = outlookOf(numbered(0), {}, 'risk');
  for (let other = 1; other < 200; other++) outlookOf(numbered(other), {}, 'risk');
  expect(outlookOf(numbered(0), {}, 'risk')).toBe(first);
  const second = outlookOf(numbered(1), {}, 'risk');
  for (let other = 200; other < 399; other++) outlookOf(numbered(other), {}, 'risk');
  expect(outlookOf(numbered(1), {}, 'risk')).toBe(second);
  outlookOf(numbered(399), {}, 'risk');
  expect(outlookOf(numbered(0), {}, 'risk')).not.toBe(first);
});
