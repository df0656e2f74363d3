import { assessmentTexts } from '../../../../cards/texts/assessment';
import { thresholds } from '../../../../services/people/incident-settings';
import {
  classificationReasons,
  classifications,
} from '../../../../services/incident/assessment/classification';
import { duties, dutyReasons, verdicts } from '../../../../services/incident/assessment/duties';
import {
  type Answers,
  isOpen,
  matters,
  type AssessmentQuestionId,
  type Question,
  questionIds,
  questions,
  says,
} from '../../../../services/incident/assessment/questions';
import { severityBands } from '../../../../services/incident/assessment/severity';
import { outcomes } from '../../../../services/incident/assessment/tipping';

/** Answers are kept for years, and so are these codes: renaming one here would lose what was answered. */
const codes: Readonly<Record<string, string>> = {
  securityIncident: 'classify one: yes no unknown',
  personalData: 'classify one: yes no unknown',
  affected: 'classify several: confidentiality integrity availability none unknown',
  deviation: 'classify one: yes no unknown',
  role: 'classify one: controller processor both unknown',
  spread: 'risk one: nobody known lost many unknown',
  recipient: 'risk several: secrecy relation authority concerned formerEmployee stranger unknown',
  deletionConfirmed: 'risk one: yes unopened no unknown',
  malicious: 'risk one: yes no unknown',
  exfiltration: 'risk one: certain likely excluded unknown',
  medium: 'risk one: paper message archive carrier system unknown',
  encrypted: 'risk one: yes hashed readable no unknown',
  keySafe: 'risk one: yes no unknown',
  backupKept: 'risk one: yes no unknown',
  felt: 'risk one: nothing inconvenience serious unknown',
  missing: 'risk one: restored forGood unknown | easily temporarily',
  altered: 'risk one: unused recoverable unrecoverable unknown',
  data: 'risk several: name gender birthDate bsn contact credentials financial identityDocument location criminal other unknown',
  consequences:
    'risk several: lossOfControl identityFraud fraud financialLoss discrimination reputation secrecy safety other none unknown',
  noEffectBecause: 'risk text',
  people: 'risk number',
  special: 'risk several: none health union religion race politics sexual genetic biometric unknown',
  payroll:
    'risk several: none accountNumber oneSlip yearOfSlips garnishment absenceRate absenceReason unknown',
  insight: 'risk one: nothing some clear everything unknown',
  identification: 'risk one: hardly withEffort easily directly unknown',
  afterwards: 'form several: blocked wiped passwordChanged recovered none unknown',
  riskGone: 'form one: yes no unknown',
  subjects: 'form several: employees clients users minors patients vulnerable other unknown',
  measuresTaken: 'form text',
  records: 'form number',
  discovery: 'form one: self processor subject external press other unknown',
  cause:
    'form one: internal external unknown | internalCareless internalIntent externalCareless externalIntent',
  measuresBefore:
    'form several: pseudonymisation access policy training audit physical none unknown | encryption backup',
  measuresAgainst: 'form text',
  crossBorder: 'form one: yes no unknown',
  otherParties: 'form one: none processor joint unknown',
  slipShows: 'past several: none union sickness garnishment unknown',
  dataIntact: 'past one: yes no unknown',
  vulnerable: 'past one: yes no unknown',
};

/** What could be stored by the first release; empty for words or a number. */
const stored: Readonly<Record<string, string>> = {
  securityIncident: 'yes no unknown',
  personalData: 'yes no unknown',
  affected: 'confidentiality integrity availability none unknown',
  deviation: 'yes no unknown',
  role: 'controller processor both unknown',
  data: 'name gender birthDate bsn contact credentials financial identityDocument location criminal other unknown',
  special: 'none health union religion race politics sexual genetic biometric unknown',
  payroll: 'none accountNumber oneSlip yearOfSlips absenceRate absenceReason unknown',
  slipShows: 'none union sickness garnishment unknown',
  insight: 'nothing some clear everything unknown',
  identification: 'hardly withEffort easily directly unknown',
  spread: 'nobody known many unknown',
  altered: 'unused recoverable unrecoverable unknown',
  missing: 'easily temporarily forGood unknown',
  malicious: 'yes no unknown',
  exfiltration: 'certain likely excluded unknown',
  encrypted: 'yes no unknown',
  keySafe: 'yes no unknown',
  dataIntact: 'yes no unknown',
  backupKept: 'yes no unknown',
  recipient: 'secrecy relation stranger unknown',
  deletionConfirmed: 'yes no unknown',
  vulnerable: 'yes no unknown',
  people: '',
  subjects: 'employees clients users minors patients vulnerable other unknown',
  records: '',
  discovery: 'self processor subject external press other unknown',
  cause: 'internalCareless internalIntent externalCareless externalIntent unknown',
  measuresBefore: 'encryption backup pseudonymisation access policy training audit physical none unknown',
  consequences:
    'lossOfControl identityFraud fraud financialLoss discrimination reputation secrecy other unknown',
  measuresTaken: '',
  measuresAgainst: '',
  crossBorder: 'yes no unknown',
  otherParties: 'none processor joint unknown',
};

test('questions, their order, their kind and their answers are those that texts and history know', () => {
  const written = Object.entries(questions).map(([id, question]) => {
    const options = 'options' in question ? `: ${question.options.join(' ')}` : '';
    const past = 'past' in question ? ` | ${question.past.join(' ')}` : '';
    return [id, `${question.group} ${question.type}${options}${past}`];
  });
  expect(written).toEqual(Object.entries(codes));
  expect(questionIds).toEqual(Object.keys(codes));
});

test('whatever was stored once is still known, and has its words', () => {
  for (const [id, options] of Object.entries(stored)) {
    const question: Question | undefined = questions[id as AssessmentQuestionId];
    const known = 'options' in question ? [...question.options, ...(question.past ?? [])] : [];
    for (const option of options === '' ? [] : options.split(' '))
      expect([id, known]).toEqual([id, expect.arrayContaining([option])]);
    const titles = assessmentTexts.nl[id as AssessmentQuestionId].options;
    expect(Object.keys(titles).sort()).toEqual([...known].sort());
  }
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
    'safety feltSerious identityFraud specialCategory payDetails graveEffects outOfHand maliciousIntent dataTaken ' +
      'manyPeople noticed dataLost dataWrong noCopy exposed noBreach clientDecides ownData processorTells ' +
      'unintelligible trustedRecipient accessExcluded noEffect restored riskUnlikely notExcluded noHighRisk ' +
      'riskTakenAway notToAuthority',
  );
  expect(verdicts).toEqual(['yes', 'notYet', 'no']);
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
  const asked = (answers: Answers): string => questionIds.filter((id) => matters(answers, id)).join(' ');
  const always = 'data consequences people special payroll insight identification';
  const form =
    'afterwards subjects measuresTaken records discovery cause measuresBefore measuresAgainst crossBorder otherParties';
  const first = 'securityIncident personalData affected role';

  test.each<readonly [string, Answers, string]>([
    ['what is no incident', { securityIncident: ['no'] }, 'securityIncident deviation role'],
    ['no personal data', { ...base, personalData: ['no'] }, 'securityIncident personalData role'],
    ['nothing affected', { ...base, affected: ['none'] }, first],
    [
      'nothing known',
      {},
      `${first} spread malicious exfiltration medium felt missing altered ${always} ${form}`,
    ],
    ['confidentiality', base, `${first} spread malicious exfiltration medium ${always} ${form}`],
    [
      'with somebody known',
      { ...base, spread: ['known'] },
      `${first} spread recipient deletionConfirmed malicious medium ${always} ${form}`,
    ],
    [
      'with nobody knows whom',
      { ...base, spread: ['unknown'] },
      `${first} spread recipient deletionConfirmed malicious exfiltration medium ${always} ${form}`,
    ],
    [
      'on paper',
      { ...base, medium: ['paper'] },
      `${first} spread malicious exfiltration medium ${always} ${form}`,
    ],
    [
      'in a mail',
      { ...base, medium: ['message'] },
      `${first} spread malicious exfiltration medium ${always} ${form}`,
    ],
    ...(['archive', 'carrier', 'system', 'unknown'] as const).map(
      (medium) =>
        [
          medium,
          { ...base, medium: [medium] },
          `${first} spread malicious exfiltration medium encrypted keySafe backupKept ${always} ${form}`,
        ] as const,
    ),
    [
      'not encrypted',
      { ...base, medium: ['carrier'], encrypted: ['no'] },
      `${first} spread malicious exfiltration medium encrypted ${always} ${form}`,
    ],
    [
      'readable',
      { ...base, medium: ['carrier'], encrypted: ['readable'] },
      `${first} spread malicious exfiltration medium encrypted ${always} ${form}`,
    ],
    [
      'encrypted, as it was asked once without where it stood',
      { ...base, encrypted: ['yes'] },
      `${first} spread malicious exfiltration encrypted keySafe backupKept ${always} ${form}`,
    ],
    [
      'availability',
      { ...base, affected: ['availability'] },
      `${first} malicious felt missing ${always} ${form}`,
    ],
    ['integrity', { ...base, affected: ['integrity'] }, `${first} malicious felt altered ${always} ${form}`],
    [
      'altered and never used',
      { ...base, affected: ['integrity'], altered: ['unused'] },
      `${first} malicious altered ${always} ${form}`,
    ],
    [
      'no effect',
      { ...base, affected: ['integrity'], altered: ['unused'], consequences: ['none'] },
      `${first} malicious altered data consequences noEffectBecause people special payroll insight identification ${form}`,
    ],
    [
      'something done afterwards',
      { ...base, affected: ['integrity'], altered: ['unused'], afterwards: ['wiped'] },
      `${first} malicious altered ${always} ${form.replace('afterwards', 'afterwards riskGone')}`,
    ],
    ...(['none', 'unknown'] as const).map(
      (done) =>
        [
          `afterwards ${done}`,
          { ...base, affected: ['integrity'], altered: ['unused'], afterwards: [done] },
          `${first} malicious altered ${always} ${form}`,
        ] as const,
    ),
    [
      'what was asked once',
      { ...base, affected: ['integrity'], altered: ['unused'], vulnerable: ['no'] },
      `${first} malicious altered ${always} ${form} vulnerable`,
    ],
  ])('of %s', (_, answers, expected) => {
    expect(asked(answers)).toBe(expected);
  });
});
