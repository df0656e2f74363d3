import { assess } from '../../../../services/incident/assessment/assess';
import { nextStep } from '../../../../services/incident/assessment/asking';
import { contradictionIds, contradictionsIn } from '../../../../services/incident/assessment/contradictions';
import type { Answers, AssessmentQuestionId } from '../../../../services/incident/assessment/questions';
import { slipToStranger, trustedSlip } from '../../../support/assessment-answers';

const idsIn = (answers: Answers) => contradictionsIn(answers).map(({ id }) => id);

test.each<readonly [string, Answers, readonly AssessmentQuestionId[]]>([
  ['excludedYetSpread', { exfiltration: ['excluded'], spread: ['many'] }, ['exfiltration', 'spread']],
  ['nobodyYetTaken', { exfiltration: ['certain'], spread: ['nobody'] }, ['spread', 'exfiltration']],
  ['noEffectYetFelt', { consequences: ['none'], felt: ['inconvenience'] }, ['consequences', 'felt']],
  ['noEffectYetFelt', { consequences: ['none'], felt: ['serious'] }, ['consequences', 'felt']],
  ['goneYetKept', { missing: ['forGood'], backupKept: ['yes'] }, ['missing', 'backupKept']],
  ['encryptedYetPlain', { medium: ['paper'], encrypted: ['yes'] }, ['medium', 'encrypted']],
  ['encryptedYetPlain', { medium: ['message'], encrypted: ['hashed'] }, ['medium', 'encrypted']],
  ['carefulYetIntended', { malicious: ['no'], cause: ['internalIntent'] }, ['malicious', 'cause']],
  ['carefulYetIntended', { malicious: ['no'], cause: ['externalIntent'] }, ['malicious', 'cause']],
  ['carefulYetIntended', { malicious: ['yes'], cause: ['internalCareless'] }, ['malicious', 'cause']],
  ['carefulYetIntended', { malicious: ['yes'], cause: ['externalCareless'] }, ['malicious', 'cause']],
])('%s with %j: both are asked again, before anything else', (id, answers, questions) => {
  expect(idsIn(answers)).toEqual([id]);
  expect(nextStep({ ...slipToStranger, ...answers })).toMatchObject({ kind: 'settle', questions });
  // Either of them alone contradicts nothing.
  for (const question of questions) expect(idsIn({ ...answers, [question]: ['unknown'] })).toEqual([]);
  expect(contradictionIds).toContain(id);
});

test.each<Answers>([
  { exfiltration: ['excluded'], spread: ['nobody'] },
  { exfiltration: ['excluded'], spread: ['lost'] },
  { exfiltration: ['likely'], spread: ['nobody'] },
  { consequences: ['none'], felt: ['nothing'] },
  { missing: ['restored'], backupKept: ['yes'] },
  { missing: ['forGood'], backupKept: ['no'] },
  { medium: ['archive'], encrypted: ['yes'] },
  { medium: ['paper'], encrypted: ['no'] },
  { malicious: ['no'], cause: ['internal'] },
  { malicious: ['no'], cause: ['internalCareless'] },
  { malicious: ['yes'], cause: ['externalIntent'] },
])('%j go together', (answers) => {
  expect(idsIn(answers)).toEqual([]);
});

test('several are all shown, each question once', () => {
  const answers: Answers = {
    ...trustedSlip,
    exfiltration: ['excluded'],
    spread: ['many'],
    consequences: ['none'],
    felt: ['serious'],
    missing: ['forGood'],
    backupKept: ['yes'],
  };
  expect(assess(answers).contradictions).toHaveLength(3);
  expect(nextStep(answers)?.questions).toEqual(['exfiltration', 'spread', 'consequences', 'felt', 'missing']);
});
