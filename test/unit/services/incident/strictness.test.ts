import fc from 'fast-check';
import { thresholds } from '../../../../services/people/incident-settings';
import { assess } from '../../../../services/incident/assessment/assess';
import {
  type Answers,
  type AssessmentQuestionId,
  questionIds,
  questions,
} from '../../../../services/incident/assessment/questions';
import { strictness } from '../../../../services/incident/assessment/tipping';
import { optionsOf } from '../../../support/assessment-answers';
import { runs } from '../../../support/size';

/** From many random situations: what is known of them, and what is not. */

const own: Answers = { securityIncident: ['yes'], personalData: ['yes'] };
const free = questionIds.filter((id) => !(id in own));

/** One answer; for a question with several, any compatible combination. */
const answerTo = (id: AssessmentQuestionId): fc.Arbitrary<readonly string[]> => {
  const question = questions[id];
  const single = optionsOf(id).map((value) => [value]);
  if (question.type !== 'several') return fc.constantFrom(...single);
  const together = optionsOf(id).filter((value) => value !== 'none' && value !== 'unknown');
  return fc.oneof(fc.constantFrom(...single), fc.subarray(together, { minLength: 1 }));
};

/** Any questions answered in any way; half of them steer clear of what would end the matter. */
const situations: fc.Arbitrary<Answers> = fc
  .record(Object.fromEntries(free.map((id) => [id, answerTo(id)])), { requiredKeys: [] })
  .map((answers) => ({ ...own, ...answers }));
const breaches = situations.map((answers) => ({
  ...answers,
  affected: answers.affected?.includes('none') ? ['unknown'] : (answers.affected ?? ['confidentiality']),
}));

const verdictsOf = (answers: Answers, threshold: (typeof thresholds)[number]) => {
  const { authority, subjects } = assess(answers, threshold).advices;
  return { authority: strictness(authority.verdict), subjects: strictness(subjects.verdict) };
};
/** Such answers are settled before there is any advice. */
const isContradictory = (answers: Answers): boolean => assess(answers).contradictions.length > 0;
const tries = runs(400, 4);

describe('[A17] more known never makes an advice stricter than the worst of what was unknown', () => {
  test('for the AP what is open is the worst: whatever it turns out to be, no more is asked', () => {
    fc.assert(
      fc.property(
        fc.oneof(situations, breaches),
        fc.constantFrom(...free),
        fc.constantFrom(...thresholds),
        fc.boolean(),
        (answers, id, threshold, left) => {
          const open = { ...answers, [id]: ['unknown'] };
          // Not yet asked is not known either.
          const { [id]: _, ...unasked } = open as Record<string, readonly string[]>;
          const before = verdictsOf(left && !isPast(id) ? unasked : open, threshold).authority;
          for (const value of optionsOf(id)) {
            if (isContradictory({ ...answers, [id]: [value] })) continue;
            const after = verdictsOf({ ...answers, [id]: [value] }, threshold).authority;
            expect([id, value, after <= before]).toEqual([id, value, true]);
          }
        },
      ),
      tries,
    );
  });

  test('for the people a "no" is certain: nothing that becomes known turns it', () => {
    fc.assert(
      fc.property(
        fc.oneof(situations, breaches),
        fc.constantFrom(...free),
        fc.constantFrom(...thresholds),
        (answers, id, threshold) => {
          const open = { ...answers, [id]: ['unknown'] };
          fc.pre(assess(open, threshold).advices.subjects.verdict === 'no');
          for (const value of optionsOf(id)) {
            const { advices, contradictions } = assess({ ...answers, [id]: [value] }, threshold);
            if (contradictions.length > 0) continue;
            expect([id, value, advices.subjects.verdict]).toEqual([id, value, 'no']);
          }
        },
      ),
      tries,
    );
  });

  test('ticking fewer effects never makes it stricter', () => {
    const effects = optionsOf('consequences').filter((value) => value !== 'none' && value !== 'unknown');
    fc.assert(
      fc.property(
        breaches,
        fc.subarray([...effects], { minLength: 1 }),
        fc.nat(),
        (answers, ticked, which) => {
          const fewer = ticked.filter((_, at) => at !== which % ticked.length);
          const all = verdictsOf({ ...answers, consequences: ticked }, 'risk');
          const less = verdictsOf({ ...answers, consequences: fewer.length > 0 ? fewer : ['none'] }, 'risk');
          expect([less.authority <= all.authority, less.subjects <= all.subjects]).toEqual([true, true]);
        },
      ),
      tries,
    );
  });

  test('what an advice calls certain no answer to an open question changes, but for what is proven afterwards', () => {
    const evidence: readonly AssessmentQuestionId[] = [
      'afterwards',
      'riskGone',
      'insight',
      'deletionConfirmed',
      'exfiltration',
    ];
    fc.assert(
      fc.property(breaches, fc.constantFrom(...free), (answers, id) => {
        fc.pre(!evidence.includes(id) && answers[id] === undefined && !isPast(id));
        const now = assess(answers).advices;
        for (const value of optionsOf(id)) {
          const { advices: then, contradictions } = assess({ ...answers, [id]: [value] });
          // Such answers are settled before there is any advice.
          if (contradictions.length > 0) continue;
          for (const duty of ['authority', 'subjects', 'clients'] as const)
            if (now[duty].certain)
              expect([id, value, duty, then[duty].verdict]).toEqual([id, value, duty, now[duty].verdict]);
        }
      }),
      tries,
    );
  });
});

describe('[A17] one side is judged by itself', () => {
  test('where nobody but those who may had the data, their nature and number count for nothing', () => {
    const nature = ['data', 'special', 'payroll', 'insight', 'identification', 'consequences'] as const;
    fc.assert(
      fc.property(breaches, breaches, (answers, other) => {
        const lost: Answers = {
          ...answers,
          affected: ['availability'],
          role: ['controller'],
          malicious: ['no'],
        };
        const swapped = {
          ...lost,
          ...Object.fromEntries(nature.map((id) => [id, other[id] ?? ['unknown']])),
        };
        expect(verdictsOf(swapped, 'risk')).toEqual(verdictsOf(lost, 'risk'));
      }),
      tries,
    );
  });

  test('restored and unnoticed there is no risk, whatever the data are', () => {
    fc.assert(
      fc.property(breaches, (answers) => {
        const lost: Answers = {
          ...answers,
          affected: ['availability'],
          malicious: ['no'],
          missing: ['restored'],
          felt: ['nothing'],
        };
        expect(assess(lost).advices.authority.notify).toBe(false);
      }),
      tries,
    );
  });
});

const isPast = (id: AssessmentQuestionId): boolean => questions[id].group === 'past';
