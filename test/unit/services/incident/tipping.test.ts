import type { Threshold } from '../../../../services/people/incident-settings';
import type { Answers, AssessmentQuestionId } from '../../../../services/incident/assessment/questions';
import { conditionsOf, nextQuestion, tippingFacts } from '../../../../services/incident/assessment/tipping';
import { breach, slipToStranger, trustedSlip } from '../../../support/assessment-answers';

const without = (answers: Answers, ...ids: readonly AssessmentQuestionId[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.some((each) => each === id)));
const mild: Answers = {
  ...slipToStranger,
  data: ['contact'],
  payroll: ['none'],
  insight: ['nothing'],
  identification: ['hardly'],
  spread: ['known'],
  exfiltration: ['excluded'],
};
const factsOf = (answers: Answers, threshold: Threshold = 'risk') =>
  tippingFacts(answers, threshold).map(({ question, changes, weight }) => [
    question,
    changes.join(' '),
    weight,
  ]);

describe('[A15] what hangs on a fact that is not known', () => {
  test('two duties, whether alone or on the way to a trusted recipient', () => {
    expect(factsOf(without(trustedSlip, 'deletionConfirmed'))).toEqual([
      ['deletionConfirmed', 'authority subjects', 4],
    ]);
    expect(factsOf({ ...slipToStranger, encrypted: ['unknown'], keySafe: ['yes'] })).toEqual([
      ['encrypted', 'authority subjects', 4],
    ]);
    expect(factsOf({ ...slipToStranger, spread: ['nobody'], exfiltration: ['unknown'] })).toEqual([
      ['exfiltration', 'authority subjects', 4],
    ]);
  });

  test('less when another must turn out well too; more when several of its answers make the difference', () => {
    expect(factsOf(without(trustedSlip, 'deletionConfirmed', 'recipient'))).toEqual([
      ['recipient', 'authority subjects', 2],
      ['deletionConfirmed', 'authority subjects', 1],
    ]);
    expect(factsOf(without(slipToStranger, 'encrypted', 'keySafe'))).toEqual([
      ['encrypted', 'authority subjects', 1],
      ['keySafe', 'authority subjects', 1],
    ]);
  });

  test('a way on which a risk stays small is one on which all must turn out well', () => {
    expect(factsOf(without(mild, 'people', 'vulnerable'))).toEqual([
      ['vulnerable', 'authority', 0.5],
      ['people', 'authority', 0.5],
    ]);
  });

  test('the score alone, or nothing', () => {
    expect(factsOf(without(slipToStranger, 'malicious'))).toEqual([['malicious', 'severity', 3]]);
    expect(factsOf(without(slipToStranger, 'people'))).toEqual([['people', '', 0]]);
    expect(factsOf(slipToStranger)).toEqual([]);
  });

  test('of a breach of which nothing else is known: the most decisive first', () => {
    const tenth = 1 / 10;
    /** Each of its kinds but one leads out of the small risk. */
    const kinds = Array.from({ length: 9 }, () => tenth).reduce((sum, each) => sum + each);
    expect(factsOf(breach)).toEqual([
      ['spread', 'authority subjects', 1.5],
      ['exfiltration', 'authority subjects', 1],
      ['data', 'authority', kinds],
      // On the way of the trusted recipient with three others, on that of the small risk with nine.
      ['malicious', 'authority subjects', 0.5 + tenth],
      ['encrypted', 'authority subjects', 0.5],
      ['keySafe', 'authority subjects', 0.5],
      ['dataIntact', 'authority subjects', 0.5],
      ['backupKept', 'authority subjects', 0.5],
      ['vulnerable', 'authority', tenth],
      ['people', 'authority', tenth],
      ...['special', 'payroll', 'insight', 'identification'].map((question) => [question, '', 0]),
    ]);
  });

  test('by the law of the day: where only a high risk is notified, a small one decides nothing', () => {
    const ofNothing = factsOf(breach, 'highRisk').filter(([, changes]) => changes === '');
    expect(ofNothing.map(([question]) => question)).toEqual([
      ...['data', 'special', 'payroll', 'insight', 'identification', 'vulnerable', 'people'],
    ]);
    expect(nextQuestion({ ...breach, ...without(mild, 'people', 'vulnerable') }, 'highRisk')).toBe(
      'vulnerable',
    );
  });

  test('what kind of thing it is changes all of it', () => {
    expect(factsOf({ securityIncident: ['yes'] })).toContainEqual([
      ...['personalData', 'classification authority subjects clients', 4],
    ]);
    expect(factsOf(without(slipToStranger, 'role'))).toEqual([['role', 'authority subjects clients', 3]]);
  });
});

describe('[A15] what is asked next', () => {
  test.each<readonly [string, Answers, AssessmentQuestionId | null]>([
    ['nothing yet', {}, 'securityIncident'],
    ['an incident', { securityIncident: ['yes'] }, 'personalData'],
    ['no incident', { securityIncident: ['no'] }, 'deviation'],
    ['no incident, no deviation', { securityIncident: ['no'], deviation: ['no'] }, 'role'],
    ['nothing more to ask', { securityIncident: ['no'], deviation: ['no'], role: ['both'] }, null],
    ['a breach', breach, 'spread'],
    [
      'the fact on which most hangs, before the others',
      without(trustedSlip, 'recipient', 'people'),
      'recipient',
    ],
    [
      'one that was answered with "weet ik niet" is not asked again',
      { ...trustedSlip, malicious: ['unknown'] },
      'subjects',
    ],
    ['all that decides: then what the form asks', slipToStranger, 'subjects'],
    ['in the order of the form', { ...slipToStranger, subjects: ['other'] }, 'records'],
  ])('%s', (_, answers, question) => {
    expect(nextQuestion(answers)).toBe(question);
  });
});

describe('[A15] what a "niet melden" rests on', () => {
  const trusted = ['securityIncident', 'affected', 'spread', 'malicious', 'recipient', 'deletionConfirmed'];

  test('facts any of which would turn it, and no others', () => {
    expect(conditionsOf(trustedSlip, 'authority')).toEqual(trusted);
    expect(conditionsOf(trustedSlip, 'subjects')).toEqual(trusted);
    expect(conditionsOf(mild, 'authority')).toEqual([
      ...['securityIncident', 'data', 'malicious', 'exfiltration', 'vulnerable', 'people'],
    ]);
  });

  test('to the client: whose data it is', () => {
    expect(conditionsOf({ ...trustedSlip, records: ['5'] }, 'clients')).toEqual(['role']);
  });

  test('none that is open, none that does not matter, none the form alone asks', () => {
    expect(conditionsOf({ ...trustedSlip, malicious: ['unknown'] }, 'authority')).not.toContain('malicious');
    const answers: Answers = {
      ...trustedSlip,
      altered: ['unrecoverable'],
      records: ['5'],
      cause: ['externalIntent'],
    };
    expect(conditionsOf(answers, 'authority')).toEqual(trusted);
  });

  test('by the law of the day', () => {
    expect(conditionsOf(mild, 'authority', 'highRisk')).not.toContain('people');
    expect(conditionsOf(mild, 'authority', 'risk')).toContain('people');
  });
});
