import fc from 'fast-check';
import { asQuestion, readAnswer } from '../../../../services/incident/assessment/answer';
import { assess } from '../../../../services/incident/assessment/assess';
import {
  type Answers,
  isOpen,
  matters,
  type Question,
  type AssessmentQuestionId,
  questionIds,
  questions,
} from '../../../../services/incident/assessment/questions';
import { conditionsOf, nextQuestion, tippingFacts } from '../../../../services/incident/assessment/tipping';
import { breach, slipToStranger, trustedSlip } from '../../../support/assessment-answers';

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
    ['one slip', { payroll: ['oneSlip'], slipShows: ['none'] }, 3],
    ['a year of slips', { payroll: ['yearOfSlips'], slipShows: ['none'] }, 4],
    ['an account number alone', { payroll: ['accountNumber'] }, 2],
    ['a rate of absence', { payroll: ['absenceRate'] }, 3],
    ['a reason of absence', { payroll: ['absenceReason'] }, 4],
    ['a slip that shows a union', { payroll: ['oneSlip'], slipShows: ['union'] }, 4],
    ['a slip that shows a garnishment', { payroll: ['oneSlip'], slipShows: ['garnishment'] }, 4],
    ['a slip that shows sickness', { payroll: ['oneSlip'], slipShows: ['sickness'] }, 3],
  ] as const)('%s', (_, payroll, dpc) => {
    const plain = but(slipToStranger, { special: ['none'], vulnerable: ['no'], insight: ['some'] });
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
        data: ['bsn', 'name'],
        identification: ['hardly'],
        payroll: ['none'],
        slipShows: ['none'],
        insight: ['nothing'],
        recipient: ['stranger'],
        deletionConfirmed: ['no'],
      }),
    );
    expect(severity.band).toBe('low');
    expect(advices.authority).toEqual({ notify: true, reasons: ['identityFraud'] });
  });

  test('a sensitive category that has not to be notified: a trusted recipient confirmed that nothing is left', () => {
    const { severity, advices } = assess(but(trustedSlip, { special: ['health'], insight: ['everything'] }));
    expect(severity.dpc).toBe(4);
    expect(advices.authority).toEqual({ notify: false, reasons: ['trustedRecipient'] });
    expect(advices.subjects).toEqual({ notify: false, reasons: ['notToAuthority'] });
  });

  test.each(['encrypted', 'keySafe', 'dataIntact', 'backupKept'] as const)(
    'data nobody can read take the risk away only when all of it is proven; %s unknown is not',
    (fact) => {
      const safe = but(slipToStranger, {
        encrypted: ['yes'],
        keySafe: ['yes'],
        dataIntact: ['yes'],
        backupKept: ['yes'],
      });
      expect(advice(safe).authority).toEqual({ notify: false, reasons: ['unintelligible'] });
      expect(assess(safe).flags.unintelligible).toBe(true);
      for (const value of ['no', 'unknown'])
        expect(advice(but(safe, { [fact]: [value] })).authority.notify).toBe(true);
    },
  );

  test.each([
    ['a stranger', { recipient: ['stranger'] }],
    ['no confirmation', { deletionConfirmed: ['no'] }],
    ['bad intent', { malicious: ['yes'] }],
    ['more recipients than one knows', { spread: ['many'] }],
    [
      'data that were lost for good as well',
      { affected: ['confidentiality', 'availability'], missing: ['forGood'] },
    ],
  ] as const)('%s: the recipient is no excuse', (_, changed) => {
    expect(advice(trustedSlip).authority.notify).toBe(false);
    expect(advice(but(trustedSlip, changed as Answers)).authority.notify).toBe(true);
  });

  test('a log that shows nobody had the data excludes the risk; a likely copy does not', () => {
    const logged = but(slipToStranger, { spread: ['nobody'], exfiltration: ['excluded'] });
    expect(advice(logged).authority).toEqual({ notify: false, reasons: ['accessExcluded'] });
    expect(advice(but(logged, { exfiltration: ['likely'] })).authority.notify).toBe(true);
  });

  test('a high risk is told to the people, a small one is not', () => {
    expect(advice(slipToStranger).subjects.notify).toBe(true);
    const small = but(slipToStranger, {
      data: ['name'],
      payroll: ['none'],
      slipShows: ['none'],
      insight: ['nothing'],
      spread: ['known'],
      recipient: ['stranger'],
      exfiltration: ['excluded'],
      people: ['101'],
    });
    expect(advice(small).authority).toEqual({ notify: true, reasons: ['manyPeople'] });
    expect(advice(small).subjects).toEqual({ notify: false, reasons: ['noHighRisk'] });
  });

  test('a client is told of every breach of its data, whatever the risk (Art. 33(2))', () => {
    for (const role of ['processor', 'both', 'unknown'])
      expect(advice(but(trustedSlip, { role: [role] })).clients).toEqual({
        notify: true,
        reasons: ['processorTells'],
      });
    expect(advice(but(trustedSlip, { role: ['controller'] })).clients.notify).toBe(false);
  });

  test('of data that are a client’s alone, the client notifies; nobody knows whose: both tracks run', () => {
    expect(advice(but(slipToStranger, { role: ['processor'] })).authority).toEqual({
      notify: false,
      reasons: ['clientDecides'],
    });
    const both = advice(but(slipToStranger, { role: ['unknown'] }));
    expect([both.authority.notify, both.clients.notify]).toEqual([true, true]);
  });

  test('what is no breach asks nothing of anybody', () => {
    for (const { notify } of Object.values(advice(but(breach, { affected: ['none'] }))))
      expect(notify).toBe(false);
  });

  test('where the law asks for a high risk, a smaller one is not notified', () => {
    const many = but(trustedSlip, { deletionConfirmed: ['no'], data: ['name'], insight: ['nothing'] });
    const plain = but(many, {
      payroll: ['none'],
      slipShows: ['none'],
      people: ['500'],
      recipient: ['stranger'],
    });
    expect(assess(plain, 'risk').advices.authority.notify).toBe(true);
    expect(assess(plain, 'highRisk').advices.authority.notify).toBe(false);
    expect(assess(slipToStranger, 'highRisk').advices.authority.notify).toBe(true);
  });
});

describe('[A15] kantelfeiten', () => {
  test('first what kind of thing it is, then the fact on which most hangs; answered ones are not asked again', () => {
    expect(nextQuestion({})).toBe('securityIncident');
    const [first] = tippingFacts(but(breach, { role: ['controller'] }));
    expect(nextQuestion(but(breach, { role: ['controller'] }))).toBe(first?.question);
    expect(first?.changes.length).toBeGreaterThan(0);
    const without: Answers = { ...trustedSlip, malicious: ['unknown'] };
    expect(tippingFacts(without).map(({ question }) => question)).toContain('malicious');
    expect(nextQuestion(without)).not.toBe('malicious');
  });

  test('of a slip whose recipient may be trusted, the written confirmation is what decides', () => {
    const { deletionConfirmed: _left, ...open } = trustedSlip;
    const [first] = tippingFacts(open);
    expect(first).toMatchObject({ question: 'deletionConfirmed' });
    expect(first?.changes).toContain('authority');
  });

  test('a fact that changes nothing is shown as such, and asked last', () => {
    const facts = tippingFacts(but(slipToStranger, { people: ['unknown'] }));
    expect(facts.find(({ question }) => question === 'people')?.changes).toEqual([]);
  });

  test('a decision not to notify rests on exactly those facts that would turn the advice', () => {
    const conditions = conditionsOf(trustedSlip, 'authority');
    expect(conditions).toEqual(
      expect.arrayContaining(['recipient', 'deletionConfirmed', 'malicious', 'spread']),
    );
    expect(conditions).not.toContain('records');
  });

  test('whatever is answered: it ends, and asks only what matters', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.nat(1_000)), (choices) => {
        let answers: Answers = {};
        const asked: AssessmentQuestionId[] = [];
        for (let id = nextQuestion(answers); id !== null; id = nextQuestion(answers)) {
          expect(asked).not.toContain(id);
          expect(matters(answers, id)).toBe(true);
          asked.push(id);
          answers = { ...answers, [id]: [optionsOf(id)[choices.next().value % optionsOf(id).length] ?? ''] };
        }
        expect(asked.length).toBeLessThanOrEqual(questionIds.length);
        const { classified, advices } = assess(answers);
        expect(['breach', 'deviation', 'nearMiss', 'other', null]).toContain(classified.outcome);
        for (const { reasons } of Object.values(advices)) expect(reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 60 },
    );
  });

  test('knowing more never makes an advice stricter than not knowing: what is open counts as the worst', () => {
    fc.assert(
      fc.property(fc.constantFrom(...questionIds), fc.nat(20), (id, choice) => {
        if (questions[id].group !== 'risk') return;
        const open = { ...slipToStranger, [id]: ['unknown'] };
        const known = { ...open, [id]: [optionsOf(id)[choice % optionsOf(id).length] ?? 'unknown'] };
        if (assess(known).advices.authority.notify) expect(assess(open).advices.authority.notify).toBe(true);
      }),
    );
  });
});

const optionsOf = (id: AssessmentQuestionId): readonly string[] => {
  const question: Question = questions[id];
  return 'options' in question
    ? question.options
    : question.type === 'number'
      ? ['3', '250', 'unknown']
      : ['tekst'];
};

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
