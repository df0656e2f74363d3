import { assess } from '../../../../services/incident/assessment/assess';
import { nextStep, type Step } from '../../../../services/incident/assessment/asking';
import { proposalsFrom } from '../../../../services/incident/assessment/proposals';
import type { Answers } from '../../../../services/incident/assessment/questions';
import { incidentKinds } from '../../../../services/people/incident-settings';
import type { IncidentFacts } from '../../../../services/incident/model';
import { golden } from '../../../support/golden';
import type { Golden } from '../../../support/golden/model';

const nothingTold: IncidentFacts = {
  what: 'Er ging iets mis',
  kind: null,
  noticedAt: null,
  dataOf: 'unknown',
  clients: [],
  peopleCount: null,
  done: null,
  answers: {},
};

/** Goes through the cards in the order they are asked, answering what is known. */
function walk({ report, answers: known }: Golden) {
  const proposed = proposalsFrom({ ...nothingTold, ...report });
  let answers: Answers = {};
  const steps: Step[] = [];
  for (let step = nextStep(answers, proposed); step; step = nextStep(answers, proposed)) {
    steps.push(step);
    if (steps.length > 60) throw new Error(`no end: ${JSON.stringify(step)}`);
    answers = {
      ...answers,
      ...Object.fromEntries(step.questions.map((id) => [id, known[id] ?? ['unknown']])),
    };
  }
  return { answers, steps, certainAfter: steps.filter(({ kind }) => kind !== 'form').length };
}

/** As many cards as the golden situations take on average. */
const mostCards = 14;

const mean = (numbers: readonly number[]) => numbers.reduce((sum, each) => sum + each, 0) / numbers.length;

describe('[A15] as few questions as decide', () => {
  test('what is asked is enough, on at most fourteen cards on average, and at most eight to a certain outcome', () => {
    const walked = golden.map((each) => ({ ...each, ...walk(each) }));
    for (const { name, answers, authority, people } of walked) {
      const { advices } = assess(answers);
      expect([name, advices.authority.notify ? 'yes' : 'no', advices.subjects.verdict]).toEqual([
        name,
        authority,
        people,
      ]);
    }
    expect(mean(walked.map(({ steps }) => steps.length))).toBeLessThanOrEqual(mostCards);
    expect(mean(walked.map(({ certainAfter }) => certainAfter))).toBeLessThanOrEqual(8);
  });

  test.each([null, ...incidentKinds])('who knows nothing of %s is not asked on and on', (kind) => {
    const { steps } = walk({ name: '', report: { kind }, answers: {}, authority: 'yes', people: 'notYet' });
    expect(steps.length).toBeLessThanOrEqual(mostCards);
    // The key is only asked about once something is locked.
    expect(steps.flatMap(({ questions }) => questions)).not.toContain('keySafe');
  });
});
