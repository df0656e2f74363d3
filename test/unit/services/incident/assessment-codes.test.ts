import { thresholds } from '../../../../services/people/incident-settings';
import {
  classificationReasons,
  classifications,
} from '../../../../services/incident/assessment/classification';
import { duties, dutyReasons } from '../../../../services/incident/assessment/duties';
import {
  type Answers,
  isOpen,
  matters,
  type AssessmentQuestionId,
  questionIds,
  questions,
  says,
} from '../../../../services/incident/assessment/questions';
import { severityBands } from '../../../../services/incident/assessment/severity';
import { outcomes } from '../../../../services/incident/assessment/tipping';

/** Answers are kept for years, and so are these codes: one that is renamed here would lose what was answered. */
const codes: Readonly<Record<string, string>> = {
  securityIncident: 'classify one: yes no unknown',
  personalData: 'classify one: yes no unknown',
  affected: 'classify several: confidentiality integrity availability none unknown',
  deviation: 'classify one: yes no unknown',
  role: 'classify one: controller processor both unknown',
  data: 'risk several: name gender birthDate bsn contact credentials financial identityDocument location criminal other unknown',
  special: 'risk several: none health union religion race politics sexual genetic biometric unknown',
  payroll: 'risk several: none accountNumber oneSlip yearOfSlips absenceRate absenceReason unknown',
  slipShows: 'risk several: none union sickness garnishment unknown',
  insight: 'risk one: nothing some clear everything unknown',
  identification: 'risk one: hardly withEffort easily directly unknown',
  spread: 'risk one: nobody known many unknown',
  altered: 'risk one: unused recoverable unrecoverable unknown',
  missing: 'risk one: easily temporarily forGood unknown',
  malicious: 'risk one: yes no unknown',
  exfiltration: 'risk one: certain likely excluded unknown',
  encrypted: 'risk one: yes no unknown',
  keySafe: 'risk one: yes no unknown',
  dataIntact: 'risk one: yes no unknown',
  backupKept: 'risk one: yes no unknown',
  recipient: 'risk one: secrecy relation stranger unknown',
  deletionConfirmed: 'risk one: yes no unknown',
  vulnerable: 'risk one: yes no unknown',
  people: 'risk number',
  subjects: 'form several: employees clients users minors patients vulnerable other unknown',
  records: 'form number',
  discovery: 'form one: self processor subject external press other unknown',
  cause: 'form one: internalCareless internalIntent externalCareless externalIntent unknown',
  measuresBefore:
    'form several: encryption backup pseudonymisation access policy training audit physical none unknown',
  consequences:
    'form several: lossOfControl identityFraud fraud financialLoss discrimination reputation secrecy other unknown',
  measuresTaken: 'form text',
  measuresAgainst: 'form text',
  crossBorder: 'form one: yes no unknown',
};

test('questions, their order, their kind and their answers are those that were stored before', () => {
  const written = Object.entries(questions).map(([id, question]) => {
    const options = 'options' in question ? `: ${question.options.join(' ')}` : '';
    return [id, `${question.group} ${question.type}${options}`];
  });
  expect(written).toEqual(Object.entries(codes));
  expect(questionIds).toEqual(Object.keys(codes));
});

test('outcomes, reasons and levels are those that texts and history know', () => {
  expect(
    [classifications, duties, thresholds, severityBands, outcomes].map((each) => each.join(' ')),
  ).toEqual([
    'breach deviation nearMiss other',
    'authority subjects clients',
    'risk highRisk',
    'low medium high veryHigh',
    'classification severity authority subjects clients',
  ]);
  expect(classificationReasons.join(' ')).toBe(
    'breach breachNotExcluded nothingAffected noPersonalData processNotFollowed noIncident',
  );
  expect(dutyReasons.join(' ')).toBe(
    'noBreach clientDecides ownData processorTells unintelligible trustedRecipient accessExcluded riskUnlikely ' +
      'severity identityFraud specialCategory vulnerablePeople maliciousIntent dataTaken manyPeople dataLost ' +
      'noHighRisk notToAuthority',
  );
});

test('an answer says one of several; what was not answered, or not known, is open', () => {
  const answers: Answers = { data: ['name', 'bsn'], special: ['unknown'] };
  expect(says(answers, 'data', 'bsn')).toBe(true);
  expect(says(answers, 'data', 'contact', 'name')).toBe(true);
  expect(says(answers, 'data', 'contact', 'other')).toBe(false);
  expect((['data', 'special', 'people'] as const).map((id) => isOpen(answers, id))).toEqual([
    false,
    true,
    true,
  ]);
});

describe('which questions matter', () => {
  const base: Answers = { securityIncident: ['yes'], personalData: ['yes'], affected: ['confidentiality'] };
  const asked = (answers: Answers): readonly AssessmentQuestionId[] =>
    questionIds.filter((id) => matters(answers, id));
  const without = (...left: readonly AssessmentQuestionId[]) =>
    questionIds.filter((id) => !left.includes(id));
  const riskAndForm = questionIds.filter((id) => questions[id].group !== 'classify');

  test('of what is no incident only whether a process was not followed, and whose data', () => {
    expect(asked({ securityIncident: ['no'] })).toEqual(['securityIncident', 'deviation', 'role']);
  });

  test('of what has no personal data nothing further', () => {
    expect(asked({ securityIncident: ['yes'], personalData: ['no'] })).toEqual([
      'securityIncident',
      'personalData',
      'role',
    ]);
  });

  test('of what affected nothing no risk is asked', () => {
    expect(asked({ ...base, affected: ['none'] })).toEqual(without('deviation', ...riskAndForm));
  });

  test.each<readonly [Answers, readonly AssessmentQuestionId[]]>([
    [{}, ['altered', 'missing', 'recipient', 'deletionConfirmed', 'slipShows']],
    [{ affected: ['unknown'] }, ['recipient', 'deletionConfirmed', 'slipShows']],
    [
      { affected: ['integrity'] },
      ['spread', 'exfiltration', 'missing', 'recipient', 'deletionConfirmed', 'slipShows'],
    ],
    [
      { affected: ['availability'] },
      ['spread', 'exfiltration', 'altered', 'recipient', 'deletionConfirmed', 'slipShows'],
    ],
    [{ payroll: ['oneSlip'] }, ['altered', 'missing', 'recipient', 'deletionConfirmed']],
    [{ payroll: ['yearOfSlips'] }, ['altered', 'missing', 'recipient', 'deletionConfirmed']],
    [{ payroll: ['unknown'] }, ['altered', 'missing', 'recipient', 'deletionConfirmed']],
    [{ payroll: ['absenceRate'] }, ['altered', 'missing', 'recipient', 'deletionConfirmed', 'slipShows']],
    [{ spread: ['known'] }, ['altered', 'missing', 'slipShows']],
    [{ spread: ['unknown'] }, ['altered', 'missing', 'slipShows']],
    [{ spread: ['many'] }, ['altered', 'missing', 'recipient', 'deletionConfirmed', 'slipShows']],
    [
      { spread: ['known'], recipient: ['stranger'] },
      ['altered', 'missing', 'deletionConfirmed', 'slipShows'],
    ],
    [{ spread: ['known'], recipient: ['secrecy'] }, ['altered', 'missing', 'slipShows']],
    [
      { encrypted: ['no'] },
      [
        ...(['altered', 'missing', 'recipient', 'deletionConfirmed', 'slipShows'] as const),
        ...(['keySafe', 'dataIntact', 'backupKept'] as const),
      ],
    ],
    [{ encrypted: ['unknown'] }, ['altered', 'missing', 'recipient', 'deletionConfirmed', 'slipShows']],
  ])('of a breach with %j all but %j', (answers, left) => {
    expect(asked({ ...base, ...answers })).toEqual(without('deviation', ...left));
  });
});
