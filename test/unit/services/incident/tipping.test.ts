import type { Threshold } from '../../../../services/people/incident-settings';
import { nextStep } from '../../../../services/incident/assessment/asking';
import type { Answers, AssessmentQuestionId } from '../../../../services/incident/assessment/questions';
import {
  conditionsOf,
  strictness,
  tippingFacts,
  tippingSets,
} from '../../../../services/incident/assessment/tipping';
import { breach, slipToStranger, trustedSlip } from '../../../support/assessment-answers';

const without = (answers: Answers, ...ids: readonly AssessmentQuestionId[]): Answers =>
  Object.fromEntries(Object.entries(answers).filter(([id]) => !ids.some((each) => each === id)));
/** A colleague has a name, and has not yet said whether it is gone. */
const mild: Answers = {
  ...trustedSlip,
  data: ['name'],
  payroll: ['none'],
  consequences: ['lossOfControl'],
};
const factsOf = (answers: Answers, threshold: Threshold = 'risk') =>
  tippingFacts(answers, threshold).map(({ question, changes, alone }) => [
    question,
    changes.join(' '),
    alone.join(' '),
  ]);
const setsOf = (answers: Answers, threshold: Threshold = 'risk') =>
  tippingSets(answers, threshold).map(({ duty, to, questions }) => `${duty} ${to}: ${questions.join(' ')}`);

describe('[A15] what hangs on a fact that is not known', () => {
  test('a duty, by itself', () => {
    expect(factsOf(without(trustedSlip, 'deletionConfirmed'))).toEqual([
      ['deletionConfirmed', 'authority', 'authority'],
    ]);
    expect(factsOf({ ...slipToStranger, spread: ['nobody'], exfiltration: ['unknown'] })).toEqual([
      ['exfiltration', 'authority subjects', 'authority subjects'],
    ]);
    expect(factsOf(without(slipToStranger, 'role'))).toEqual([
      ['role', 'authority subjects clients', 'authority subjects clients'],
    ]);
    expect(factsOf({ securityIncident: ['yes'] })).toContainEqual([
      'personalData',
      'classification authority subjects clients',
      'classification authority subjects clients',
    ]);
  });

  test('only together with another', () => {
    const facts = factsOf(without(trustedSlip, 'deletionConfirmed', 'recipient'));
    expect(facts).toContainEqual(['recipient', 'authority subjects', 'subjects']);
    // If unopened, that alone would settle it, whoever it is.
    expect(facts).toContainEqual(['deletionConfirmed', 'authority subjects', 'authority subjects']);
  });

  test('what hangs on others as well weighs less', () => {
    const weightOf = (answers: Answers, id: AssessmentQuestionId): number =>
      tippingFacts(answers).find(({ question }) => question === id)?.weight ?? 0;
    const one = weightOf(without(trustedSlip, 'deletionConfirmed'), 'deletionConfirmed');
    const two = weightOf(without(trustedSlip, 'deletionConfirmed', 'malicious'), 'deletionConfirmed');
    expect(one).toBeGreaterThan(two);
    expect(two).toBeGreaterThan(0);
    const order = tippingFacts(breach).map(({ weight }) => weight);
    expect(order).toEqual([...order].sort((a, b) => b - a));
  });

  test('nothing, or the score alone', () => {
    expect(factsOf(without(slipToStranger, 'people'))).toEqual([['people', '', '']]);
    expect(factsOf(without(slipToStranger, 'identification'))).toEqual([
      ['identification', 'severity', 'severity'],
    ]);
    expect(factsOf(slipToStranger)).toEqual([]);
  });

  test('by the law of the day', () => {
    const open = without(mild, 'deletionConfirmed');
    expect(factsOf(open)).toEqual([['deletionConfirmed', 'authority', 'authority']]);
    expect(factsOf(open, 'highRisk')).toEqual([['deletionConfirmed', '', '']]);
  });
});

describe('[A15] facts that turn a duty together', () => {
  test('the fewest that do, where no single one does', () => {
    expect(setsOf(without(trustedSlip, 'deletionConfirmed', 'malicious'))).toEqual([
      'authority no: malicious deletionConfirmed',
    ]);
    expect(setsOf(without(trustedSlip, 'deletionConfirmed'))).toEqual([]);
    expect(setsOf(slipToStranger)).toEqual([]);
  });

  test('each side has its own, and both must turn out well', () => {
    const ransom: Answers = {
      ...breach,
      affected: ['confidentiality', 'availability'],
      malicious: ['yes'],
      medium: ['system'],
      encrypted: ['readable'],
      people: ['10'],
    };
    expect(setsOf(ransom)).toEqual([
      'authority no: exfiltration missing felt',
      'subjects no: exfiltration felt',
    ]);
    expect(setsOf({ ...ransom, missing: ['restored'], felt: ['nothing'] })).toEqual([
      'subjects yes: spread data',
    ]);
  });

  test('a stick of which nothing is known', () => {
    const stick: Answers = { ...breach, spread: ['lost'], medium: ['carrier'], malicious: ['no'] };
    // If found with its seal intact, that alone would settle it.
    expect(setsOf(stick)).toEqual(['subjects yes: data encrypted']);
  });

  test('by the law of the day', () => {
    const open = without(mild, 'deletionConfirmed', 'malicious');
    expect(setsOf(open)).toEqual(['authority no: malicious deletionConfirmed']);
    expect(setsOf(open, 'highRisk')).toEqual([]);
  });
});

describe('[A15] what is asked next', () => {
  const ask = (...questions: readonly AssessmentQuestionId[]) => ({ kind: 'ask', questions });

  test.each<readonly [string, Answers, ReturnType<typeof ask> | null]>([
    ['nothing yet', {}, ask('securityIncident')],
    ['an incident', { securityIncident: ['yes'] }, ask('personalData')],
    ['no incident', { securityIncident: ['no'] }, ask('deviation')],
    ['no incident, no deviation', { securityIncident: ['no'], deviation: ['no'] }, ask('role')],
    ['nothing more to ask', { securityIncident: ['no'], deviation: ['no'], role: ['both'] }, null],
    ['no breach', { ...breach, affected: ['none'] }, null],
    ['the fact that decides', without(trustedSlip, 'deletionConfirmed'), ask('deletionConfirmed')],
    ['what is not known whose it is goes on', { ...trustedSlip, role: ['unknown'] }, null],
  ])('%s', (_, answers, step) => {
    const next = nextStep(answers);
    if (step) expect(next).toEqual(step);
    else expect(next?.kind ?? 'form').toBe('form');
  });

  test('one that was answered with "weet ik niet" is not asked again', () => {
    expect(nextStep({ ...trustedSlip, malicious: ['unknown'] })?.questions).not.toContain('malicious');
  });

  test('what the report says is confirmed on one card, as far as it matters and was not answered', () => {
    const proposed: Answers = {
      spread: ['known'],
      recipient: ['relation'],
      altered: ['unused'],
      role: ['both'],
    };
    expect(nextStep({ ...breach }, proposed)).toEqual({
      kind: 'confirm',
      questions: ['spread', 'recipient'],
    });
    expect(nextStep({}, { affected: ['integrity'], spread: ['lost'] })).toEqual({
      kind: 'confirm',
      questions: ['affected'],
    });
  });

  test('when it is certain: what notices and the form need, five at a time', () => {
    expect(nextStep(slipToStranger)).toEqual({
      kind: 'form',
      questions: ['afterwards', 'subjects', 'measuresTaken', 'records', 'discovery'],
    });
    expect(nextStep(trustedSlip)).toEqual({
      kind: 'form',
      questions: ['subjects', 'measuresTaken', 'measuresAgainst'],
    });
    const wiped = { ...slipToStranger, afterwards: ['wiped'] };
    expect(nextStep(wiped)?.questions).toContain('riskGone');
  });

  test('of a client’s data only what its notice needs, however much is open', () => {
    expect(nextStep({ ...breach, role: ['processor'] })).toEqual({
      kind: 'form',
      questions: ['data', 'subjects', 'people', 'consequences', 'measuresTaken'],
    });
    const noted = { data: ['name'], subjects: ['employees'], people: ['1'], consequences: ['other'] };
    expect(nextStep({ ...breach, role: ['processor'], ...noted, measuresTaken: ['Gewist.'] })).toBeNull();
  });
});

describe('[A15] what a "niet melden" rests on', () => {
  const trusted = ['affected', 'spread', 'recipient', 'deletionConfirmed', 'malicious'];

  test('facts any of which would turn it, and no others', () => {
    expect(conditionsOf(trustedSlip, 'authority')).toEqual(trusted);
    // Not telling the people rests on what would make it likely, or leave it open.
    const held: Answers = { ...mild, deletionConfirmed: ['no'], data: ['name', 'bsn'] };
    expect(conditionsOf(held, 'subjects')).toEqual([
      'affected',
      'spread',
      'recipient',
      'malicious',
      'consequences',
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
      discovery: ['press'],
    };
    expect(conditionsOf(answers, 'authority')).toEqual(trusted);
  });

  test('by the law of the day', () => {
    const harmless: Answers = {
      ...mild,
      deletionConfirmed: ['no'],
      consequences: ['none'],
      noEffectBecause: ['Het stond al in de krant.'],
    };
    expect(conditionsOf(harmless, 'authority', 'risk')).toEqual(
      expect.arrayContaining(['consequences', 'noEffectBecause', 'people']),
    );
    expect(conditionsOf(harmless, 'authority', 'highRisk')).not.toContain('people');
  });
});

test('more is asked by a "yes" than by "not yet", and more by that than by a "no"', () => {
  expect(strictness('yes')).toBeGreaterThan(strictness('notYet'));
  expect(strictness('notYet')).toBeGreaterThan(strictness('no'));
});
