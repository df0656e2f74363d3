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
