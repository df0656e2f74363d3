import { classify } from '../../../../services/incident/assessment/classification';
import { assess } from '../../../../services/incident/assessment/assess';
import type { Answers } from '../../../../services/incident/assessment/questions';
import { breach, slipToStranger } from '../../../support/assessment-answers';

test.each<readonly [Answers, string | null, string | null]>([
  [{}, null, null],
  [{ securityIncident: ['no'] }, null, null],
  [{ securityIncident: ['no'], deviation: ['unknown'] }, null, null],
  [{ securityIncident: ['no'], deviation: ['yes'] }, 'deviation', 'processNotFollowed'],
  [{ securityIncident: ['no'], deviation: ['no'] }, 'other', 'noIncident'],
  [{ personalData: ['no'] }, 'other', 'noPersonalData'],
  [{ securityIncident: ['unknown'], personalData: ['yes'], affected: ['integrity'] }, null, null],
  [{ securityIncident: ['yes'], personalData: ['unknown'], affected: ['integrity'] }, null, null],
  [{ securityIncident: ['yes'], personalData: ['yes'] }, null, null],
  [breach, 'breach', 'breach'],
  [{ ...breach, affected: ['unknown'] }, 'breach', 'breachNotExcluded'],
  [{ ...breach, affected: ['none'] }, 'nearMiss', 'nothingAffected'],
])('%j is %s because of %s', (answers, outcome, reason) => {
  expect(classify(answers)).toEqual({ outcome, reason });
});

describe('what does not matter any more', () => {
  test('does not count: an answer to a question that has no bearing', () => {
    const stale: Answers = { ...slipToStranger, recipient: ['relation'], deletionConfirmed: ['yes'] };
    expect(assess(stale).advices).toEqual(assess(slipToStranger).advices);
    expect(assess({ ...stale, altered: ['unrecoverable'] }).severity).toEqual(assess(stale).severity);
    expect(assess({ ...breach, deviation: ['yes'] }).classified.outcome).toBe('breach');
  });

  test('is not open either; what matters and is not known is, in the order of the questions', () => {
    expect(assess(slipToStranger).open).toEqual([]);
    const { people: _p, insight: _i, ...rest } = slipToStranger;
    const some = assess({ ...rest, malicious: ['unknown'] });
    expect(some.open).toEqual(['malicious', 'people', 'insight']);
    expect(some.asked).toEqual(expect.arrayContaining([...some.open, 'role', 'data']));
    expect(assess({ ...rest, insight: ['some'], people: ['1'], records: ['unknown'] }).open).toEqual([]);
    expect(assess({ securityIncident: ['yes'], personalData: ['no'] }).open).toEqual(['role']);
  });

  test('remarks of the method', () => {
    expect(assess(slipToStranger).flags).toEqual({ manyPeople: false, unintelligible: false });
    expect(assess({ ...slipToStranger, people: ['101'] }).flags.manyPeople).toBe(true);
    const safe = { ...slipToStranger, medium: ['carrier'], encrypted: ['yes'], keySafe: ['yes'] };
    expect(assess(safe).flags.unintelligible).toBe(true);
  });
});
