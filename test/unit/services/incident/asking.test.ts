import { assess } from '../../../../services/incident/assessment/assess';
import { leftToAsk, nextStep, type Step } from '../../../../services/incident/assessment/asking';
import { proposalsFrom } from '../../../../services/incident/assessment/proposals';
import type { Answers } from '../../../../services/incident/assessment/questions';
import { incidentKinds } from '../../../../services/people/incident-settings';
import type { IncidentFacts } from '../../../../services/incident/model';
import { breach, slipToStranger, trustedSlip } from '../../../support/assessment-answers';
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

const noData: Answers = { securityIncident: ['yes'], personalData: ['no'] };

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

describe('how much may still be asked', () => {
  test.each<readonly [string, Answers, number]>([
    // Four to classify, fourteen about the risk, and nine for the papers that a notification takes.
    ['nothing was answered', {}, 27],
    ['it is an incident', { securityIncident: ['yes'] }, 26],
    ['it is none: whether it is a deviation, and whose data', { securityIncident: ['no'] }, 2],
    ['there were no personal data: only whose they would be', noData, 1],
    // Eleven about the risk, and the nine papers.
    ['it is a datalek, and no more is known', breach, 20],
    // The papers, and what was done since.
    ['the AP and the people are told for certain', slipToStranger, 10],
    ['nobody needs to be told: for the register', trustedSlip, 3],
    ['the data are a client’s: for its notice', { ...breach, role: ['processor'] }, 5],
    ['the same, and most is known', { ...slipToStranger, role: ['processor'] }, 2],
  ])('%s', (_, answers, left) => {
    expect(leftToAsk(answers)).toBe(left);
  });

  test('it never says less than the next card asks', () => {
    for (const { report, answers } of golden) {
      const step = nextStep(answers, proposalsFrom({ ...nothingTold, ...report }));
      if (step?.kind === 'ask' || step?.kind === 'form')
        expect(leftToAsk(answers)).toBeGreaterThanOrEqual(step.questions.length);
    }
  });
});

test('what is asked next: while nobody knows whether it is an incident, what the risk is; of what is none, nothing', () => {
  const open: Answers = { ...breach, securityIncident: ['unknown'] };
  expect(assess(open).classified.outcome).toBeNull();
  expect(nextStep(open)?.kind).toBe('ask');
  expect(nextStep({ ...noData, role: ['controller'] })).toBeNull();
});

test('the papers ask five at a time: of a datalek of ours all of it, of a client’s its notice, of none nothing', () => {
  expect(nextStep(slipToStranger)).toEqual({
    kind: 'form',
    questions: ['afterwards', 'subjects', 'measuresTaken', 'records', 'discovery'],
  });
  expect(nextStep(trustedSlip)).toEqual({
    kind: 'form',
    questions: ['subjects', 'measuresTaken', 'measuresAgainst'],
  });
  expect(nextStep({ ...slipToStranger, role: ['processor'] })).toEqual({
    kind: 'form',
    questions: ['subjects', 'measuresTaken'],
  });
});
