import fc from 'fast-check';
import {
  type Answers,
  matters,
  type AssessmentQuestionId,
  questionIds,
  questions,
} from '../../../../services/incident/assessment/questions';
import { processingContext, weigh, weighRelevant } from '../../../../services/incident/assessment/weighing';
import { slipToStranger } from '../../../support/assessment-answers';
import { runs } from '../../../support/size';

/** The least that data can be: nothing in it raises the score. */
const plain: Answers = {
  ...slipToStranger,
  data: ['contact'],
  special: ['none'],
  payroll: ['none'],
  insight: ['nothing'],
  identification: ['hardly'],
  consequences: ['lossOfControl'],
  malicious: ['no'],
};
const with_ = (changed: Answers): Answers => ({ ...plain, ...changed });
const levels = ['nothing', 'some', 'clear', 'everything', 'unknown'] as const;

describe('[A16] the context of the data, by what they tell about somebody', () => {
  test.each<readonly [string, Answers, readonly number[]]>([
    ['simple data', {}, [1, 1, 2, 3, 3]],
    ['critical for safety', { consequences: ['safety'] }, [4, 4, 4, 4, 4]],
    ['perhaps critical', { consequences: ['unknown'] }, [4, 4, 4, 4, 4]],
    ['critical, whoever they are of', { consequences: ['safety'], vulnerable: ['no'] }, [4, 4, 4, 4, 4]],
    ['of vulnerable people for whom it is not', { vulnerable: ['yes'] }, [1, 1, 2, 3, 3]],
    ['where somebody was', { data: ['location'] }, [1, 2, 3, 4, 4]],
    ['money', { data: ['financial'] }, [1, 2, 3, 4, 4]],
    ['ways in', { data: ['credentials'] }, [1, 2, 3, 4, 4]],
    ['special data', { special: ['health'] }, [1, 2, 3, 4, 4]],
    ['perhaps special data', { special: ['unknown'] }, [1, 2, 3, 4, 4]],
    ['crimes', { data: ['criminal'] }, [1, 2, 3, 4, 4]],
    ['an account number', { payroll: ['accountNumber'] }, [2, 2, 2, 3, 3]],
    ['one slip', { payroll: ['oneSlip'] }, [3, 3, 3, 3, 3]],
    ['a year of slips', { payroll: ['yearOfSlips'] }, [4, 4, 4, 4, 4]],
    ['a garnishment', { payroll: ['garnishment'] }, [4, 4, 4, 4, 4]],
    ['a garnishment, as it was once asked', { slipShows: ['garnishment'] }, [4, 4, 4, 4, 4]],
    ['perhaps a slip', { payroll: ['unknown'] }, [4, 4, 4, 4, 4]],
    ['a membership of a union', { slipShows: ['union'] }, [4, 4, 4, 4, 4]],
    ['sickness on a slip', { slipShows: ['sickness'] }, [3, 3, 3, 3, 3]],
    ['a rate of absence', { payroll: ['absenceRate'] }, [3, 3, 3, 3, 3]],
    ['a reason of absence', { payroll: ['absenceReason'] }, [4, 4, 4, 4, 4]],
  ])('%s', (_, changed, expected) => {
    const scores = levels.map((level) => processingContext(with_({ ...changed, insight: [level] })));
    expect(scores).toEqual(expected);
    expect(scores[4]).toBe(processingContext(with_({ ...changed, insight: [] })));
  });

  test('the highest of several classes counts', () => {
    expect(processingContext(with_({ data: ['financial'], special: ['health'], insight: ['some'] }))).toBe(2);
    expect(
      processingContext(
        with_({ data: ['financial'], payroll: ['accountNumber', 'absenceRate'], insight: ['some'] }),
      ),
    ).toBe(3);
    expect(
      processingContext(with_({ data: ['location'], payroll: ['oneSlip'], insight: ['everything'] })),
    ).toBe(4);
    expect(
      processingContext(with_({ data: ['financial'], payroll: ['accountNumber'], insight: ['clear'] })),
    ).toBe(3);
    expect(
      processingContext(with_({ special: ['union'], slipShows: ['sickness'], insight: ['everything'] })),
    ).toBe(4);
  });
});

test('once it was asked of the people alone whether it is critical for them', () => {
  const { consequences: _, ...old } = plain;
  expect(processingContext({ ...old, vulnerable: ['no'] })).toBe(1);
  for (const vulnerable of ['yes', 'unknown'])
    expect(processingContext({ ...old, vulnerable: [vulnerable] })).toBe(4);
  expect(processingContext(old)).toBe(4);
});

test.each<readonly [Answers, number]>([
  [{}, 0.25],
  [{ identification: ['withEffort'] }, 0.5],
  [{ identification: ['easily'] }, 0.75],
  [{ identification: ['directly'] }, 1],
  [{ identification: ['unknown'] }, 1],
  [{ identification: [] }, 1],
  [{ data: ['name'] }, 0.25],
  [{ data: ['bsn'] }, 0.25],
  [{ data: ['birthDate'] }, 0.25],
  [{ data: ['bsn', 'birthDate'] }, 0.25],
  [{ data: ['name', 'bsn'] }, 1],
  [{ data: ['name', 'birthDate'] }, 1],
  [{ data: ['name', 'contact'] }, 0.25],
  [{ data: ['identityDocument'] }, 1],
])('how easily people are identified with %j: %d', (changed, expected) => {
  expect(weigh(with_(changed)).ei).toBe(expected);
});

test.each<readonly [Answers, number]>([
  [{ affected: ['confidentiality'], spread: ['many'] }, 0.5],
  [{ affected: ['confidentiality'], spread: ['unknown'] }, 0.5],
  [{ affected: ['confidentiality'], spread: [] }, 0.5],
  [{ affected: ['confidentiality'], spread: ['known'] }, 0.25],
  [{ affected: ['confidentiality'], spread: ['nobody'] }, 0],
  [{ affected: ['integrity'], spread: ['many'], altered: ['unused'] }, 0],
  [{ affected: ['integrity'], altered: ['recoverable'] }, 0.25],
  [{ affected: ['integrity'], altered: ['unrecoverable'] }, 0.5],
  [{ affected: ['integrity'], altered: ['unknown'] }, 0.5],
  [{ affected: ['availability'], missing: ['easily'] }, 0],
  [{ affected: ['availability'], missing: ['temporarily'] }, 0.25],
  [{ affected: ['availability'], missing: ['forGood'] }, 0.5],
  [{ affected: ['availability'], missing: ['restored'], felt: ['nothing'] }, 0],
  [{ affected: ['availability'], missing: ['restored'], felt: ['inconvenience'] }, 0.25],
  [{ affected: ['availability'], missing: ['restored'] }, 0.25],
  [{ affected: ['availability'], missing: [] }, 0.5],
  [
    { affected: ['confidentiality'], spread: ['nobody'], altered: ['unrecoverable'], missing: ['forGood'] },
    0,
  ],
  [{ affected: ['unknown'], spread: ['known'], altered: ['recoverable'], missing: ['temporarily'] }, 0.75],
  [{ affected: ['unknown'], spread: ['nobody'], altered: ['unused'], missing: ['easily'] }, 0],
  [{ spread: ['nobody'], malicious: ['yes'] }, 0.5],
  [{ spread: ['nobody'], malicious: ['unknown'] }, 0.5],
  [{ spread: ['nobody'], malicious: [] }, 0],
])('the circumstances %j add %d', (changed, expected) => {
  expect(weigh(with_(changed)).cb).toBe(expected);
});

test('the score is what the three make together', () => {
  expect(weigh(plain)).toEqual({ dpc: 1, ei: 0.25, cb: 0.5, score: 0.75, band: 'low' });
  expect(weigh(slipToStranger)).toEqual({ dpc: 3, ei: 1, cb: 0.5, score: 3.5, band: 'high' });
});

describe('[A16] what nobody knows counts as the worst', () => {
  const weighed = questionIds.filter((id) => questions[id].group === 'risk' && 'options' in questions[id]);
  const optionsOf = (id: AssessmentQuestionId): readonly string[] => {
    const question = questions[id];
    return 'options' in question ? question.options : [];
  };
  const anyAnswers = fc.record(
    Object.fromEntries(
      [...weighed, 'affected' as const].map((id) => [
        id,
        fc.constantFrom(...optionsOf(id)).map((value) => [value]),
      ]),
    ),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Answers>;

  test('an open fact never makes the score lower than any answer to it would', () => {
    fc.assert(
      fc.property(anyAnswers, fc.constantFrom(...weighed), (answers, id) => {
        // What is on a payslip is asked when there may be one.
        fc.pre(matters(answers, id));
        const open = weigh({ ...answers, [id]: ['unknown'] }).score;
        for (const value of optionsOf(id))
          expect([id, value, weigh({ ...answers, [id]: [value] }).score <= open]).toEqual([id, value, true]);
      }),
      runs(2_000, 4),
    );
  });

  test.each(['payroll', 'special', 'data'] as const)('"weet ik niet" about %s is no "no"', (id) => {
    const open = { ...plain, insight: ['unknown'], [id]: ['unknown'] } as Answers;
    expect(processingContext(open)).toBe(4);
  });
});

test('what has no bearing any more does not count', () => {
  const stale: Answers = { ...plain, altered: ['unrecoverable'], affected: ['confidentiality'] };
  expect(weighRelevant(stale)).toEqual(weigh(plain));
  const ended: Answers = { ...plain, spread: ['many'], missing: ['forGood'] };
  expect(weighRelevant(ended).cb).toBe(0.5);
});
