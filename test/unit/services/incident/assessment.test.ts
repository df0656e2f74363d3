import fc from 'fast-check';
import { asQuestion, readAnswer } from '../../../../services/incident/assessment/answer';
import { assess } from '../../../../services/incident/assessment/assess';
import {
  type Answers,
  isOpen,
  matters,
  type AssessmentQuestionId,
  questionIds,
} from '../../../../services/incident/assessment/questions';
import { nextStep } from '../../../../services/incident/assessment/asking';
import { conditionsOf } from '../../../../services/incident/assessment/tipping';
import { breach, optionsOf, slipToStranger, trustedSlip } from '../../../support/assessment-answers';

const but = (answers: Answers, changed: Answers): Answers => ({ ...answers, ...changed });

describe('[A15] classification', () => {
  test.each([
    ['nothing is known yet', {}, null],
    ['an incident, not yet known of what', { securityIncident: ['yes'] }, null],
    ['no incident, no deviation', { securityIncident: ['no'], deviation: ['no'] }, 'other'],
    ['a process that was not followed', { securityIncident: ['no'], deviation: ['yes'] }, 'deviation'],
    ['no personal data', { securityIncident: ['yes'], personalData: ['no'] }, 'other'],
    ['nothing affected', but(breach, { affected: ['none'] }), 'nearMiss'],
    ['read by a stranger', breach, 'breach'],
    ['data changed', but(breach, { affected: ['integrity'] }), 'breach'],
    ['data gone', but(breach, { affected: ['availability'] }), 'breach'],
    [
      'nobody knows what was affected: until shown otherwise',
      but(breach, { affected: ['unknown'] }),
      'breach',
    ],
    ['nobody knows whether personal data', but(breach, { personalData: ['unknown'] }), null],
  ] as const)('%s', (_, answers, outcome) => {
    expect(assess(answers as Answers).classified.outcome).toBe(outcome);
  });
});

describe('[A16] the payroll mapping, in plain words', () => {
  test.each([
    ['one slip', { payroll: ['oneSlip'] }, 3],
    ['a year of slips', { payroll: ['yearOfSlips'] }, 4],
    ['an account number alone', { payroll: ['accountNumber'] }, 2],
    ['a rate of absence', { payroll: ['absenceRate'] }, 3],
    ['a reason of absence', { payroll: ['absenceReason'] }, 4],
    ['a garnishment', { payroll: ['oneSlip', 'garnishment'] }, 4],
    ['a slip that shows a union, as it was once asked', { payroll: ['oneSlip'], slipShows: ['union'] }, 4],
    [
      'a slip that shows sickness, as it was once asked',
      { payroll: ['oneSlip'], slipShows: ['sickness'] },
      3,
    ],
  ] as const)('%s', (_, payroll, dpc) => {
    const plain = but(slipToStranger, { special: ['none'], insight: ['some'] });
    expect(assess(but(plain, payroll as Answers)).severity.dpc).toBe(dpc);
  });

  test('a name with a BSN identifies at once; a BSN alone does not', () => {
    const hardly = but(slipToStranger, { identification: ['hardly'] });
    expect(assess(but(hardly, { data: ['name', 'bsn'] })).severity.ei).toBe(1);
    expect(assess(but(hardly, { data: ['bsn'] })).severity.ei).toBe(0.25);
  });

  test('more than a hundred people is a remark and no part of the score', () => {
    const [hundred, more] = [but(breach, { people: ['100'] }), but(breach, { people: ['101'] })];
    expect(assess(hundred).flags.manyPeople).toBe(false);
    expect(assess(more).flags.manyPeople).toBe(true);
    // What nobody knows is never stated as a fact.
    expect(assess(breach).flags).toEqual({ manyPeople: null, unintelligible: null });
    expect(assess(more).severity).toEqual(assess(hundred).severity);
  });

  test('what is not known counts as the worst it can be', () => {
    const unknown = Object.fromEntries(questionIds.map((id) => [id, ['unknown']]));
    const { severity } = assess({ ...unknown, securityIncident: ['yes'], personalData: ['yes'] });
    expect(severity).toMatchObject({ dpc: 4, ei: 1, cb: 2, score: 6, band: 'veryHigh' });
  });
});

describe('advice on duties', () => {
  const advice = (answers: Answers) => assess(answers).advices;

  test("a low score that has to be notified all the same: an insurer's fine (Link4)", () => {
    const { severity, advices } = assess(
      but(trustedSlip, {
        data: ['name', 'bsn'],
        payroll: ['none'],
        insight: ['nothing'],
        recipient: ['formerEmployee'],
        deletionConfirmed: ['no'],
      }),
    );
    expect(severity.band).toBe('low');
    expect(advices.authority).toMatchObject({ verdict: 'yes', certain: true, reasons: ['identityFraud'] });
  });

  test('a high score that has not to be notified: the score decides nothing', () => {
    const { severity, advices } = assess(but(trustedSlip, { special: ['health'], insight: ['everything'] }));
    expect(severity.dpc).toBe(4);
    expect(advices.authority).toEqual({
      verdict: 'no',
      notify: false,
      certain: true,
      reasons: ['trustedRecipient'],
      open: [],
    });
    expect(advices.subjects.reasons).toEqual(['notToAuthority']);
  });

  test('a client is told of every breach of its data, whatever the risk (Art. 33(2))', () => {
    for (const role of ['processor', 'both', 'unknown'])
      expect(advice(but(trustedSlip, { role: [role] })).clients).toMatchObject({
        verdict: 'yes',
        certain: role !== 'unknown',
        reasons: ['processorTells'],
      });
    expect(advice(but(trustedSlip, { role: ['controller'] })).clients).toMatchObject({
      verdict: 'no',
      reasons: ['ownData'],
    });
  });

  test('of data that are a client’s alone, the client notifies; nobody knows whose: both tracks run', () => {
    const theirs = advice(but(slipToStranger, { role: ['processor'] }));
    expect([theirs.authority.reasons, theirs.subjects.reasons]).toEqual([
      ['clientDecides'],
      ['clientDecides'],
    ]);
    expect([theirs.authority.certain, theirs.subjects.verdict]).toEqual([true, 'no']);
    const both = advice(but(slipToStranger, { role: ['unknown'] }));
    expect([both.authority.notify, both.subjects.notify, both.clients.notify]).toEqual([true, true, true]);
    expect([both.authority.certain, both.subjects.certain]).toEqual([false, false]);
    expect(advice(but(slipToStranger, { role: ['both'] })).authority.certain).toBe(true);
  });

  test('what is no breach asks nothing of anybody, and nothing can change that', () => {
    for (const each of Object.values(advice(but(breach, { affected: ['none'] }))))
      expect(each).toEqual({ verdict: 'no', notify: false, certain: true, reasons: ['noBreach'], open: [] });
  });

  test('what is not known yet is treated as one, and said to be not known', () => {
    const { authority, subjects, clients } = advice({});
    expect(authority).toMatchObject({ verdict: 'yes', certain: false, reasons: ['notExcluded'] });
    expect(subjects).toMatchObject({ verdict: 'notYet', notify: false, certain: false, reasons: [] });
    expect(clients).toMatchObject({ verdict: 'yes', certain: false });
  });

  test('where the law asks for a high risk, a smaller one is not notified; an unknown one is', () => {
    const mild = but(slipToStranger, { data: ['name'], payroll: ['none'] });
    expect(assess(mild, 'risk').advices.authority.verdict).toBe('yes');
    expect(assess(mild, 'highRisk').advices.authority.verdict).toBe('no');
    expect(assess(slipToStranger, 'highRisk').advices.authority.verdict).toBe('yes');
    expect(assess(but(mild, { payroll: ['unknown'] }), 'highRisk').advices.authority).toMatchObject({
      verdict: 'yes',
      certain: false,
    });
  });
});

describe('[A15] a decision', () => {
  test('not to notify rests on exactly those facts that would turn the advice', () => {
    const conditions = conditionsOf(trustedSlip, 'authority');
    expect(conditions).toEqual(
      expect.arrayContaining(['recipient', 'deletionConfirmed', 'malicious', 'spread']),
    );
    expect(conditions).not.toContain('records');
  });
});

describe('[A15] what is asked', () => {
  test('whatever is answered: it ends, and asks only what matters', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1_000)), (choices) => {
        let answers: Answers = {};
        const asked: AssessmentQuestionId[] = [];
        for (
          let step = nextStep(answers);
          step?.kind === 'ask' || step?.kind === 'form';
          step = nextStep(answers)
        )
          for (const id of step.questions) {
            expect(asked).not.toContain(id);
            expect(matters(answers, id) || step.kind === 'form').toBe(true);
            asked.push(id);
            const options = optionsOf(id);
            answers = { ...answers, [id]: [options[choices.next().value % options.length] ?? ''] };
          }
        expect(asked.length).toBeLessThanOrEqual(questionIds.length);
        const { classified, advices } = assess(answers);
        expect(['breach', 'deviation', 'nearMiss', 'other', null]).toContain(classified.outcome);
        for (const [duty, { reasons, open }] of Object.entries(advices))
          expect([duty, reasons.length + open.length > 0]).toEqual([duty, true]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('[A3] an answer is checked again', () => {
  test.each([
    ['securityIncident', '', 'required'],
    ['securityIncident', 'perhaps', 'unknown'],
    ['affected', 'none,confidentiality', 'contradictory'],
    ['affected', 'confidentiality,taste', 'unknown'],
    ['people', 'veel', 'invalid'],
    ['people', '-3', 'invalid'],
    ['measuresTaken', 'x'.repeat(2_001), 'tooLong'],
  ] as const)('%s: "%s" is %s', (id, typed, fault) => {
    expect(readAnswer(id, typed)).toEqual({ fault });
  });

  test('several are kept in the order of the question, numbers without their dots, words masked', () => {
    expect(readAnswer('affected', 'availability, confidentiality')).toMatchObject({
      value: ['confidentiality', 'availability'],
    });
    expect(readAnswer('people', '1.250')).toMatchObject({ value: ['1250'] });
    expect(readAnswer('people', 'unknown')).toMatchObject({ value: ['unknown'] });
    expect(readAnswer('measuresTaken', 'BSN 111222333 gewist')).toMatchObject({ masked: ['bsn'] });
  });

  test('anything else is no question', () => {
    expect(asQuestion('__proto__')).toBeNull();
    expect(asQuestion('people')).toBe('people');
    expect(isOpen({}, 'people')).toBe(true);
  });
});
