import type { Threshold } from '../../../../services/people/incident-settings';
import { classify } from '../../../../services/incident/assessment/classification';
import { adviseOn, hasMany, isUnintelligible } from '../../../../services/incident/assessment/duties';
import { assess } from '../../../../services/incident/assessment/assess';
import type { Answers } from '../../../../services/incident/assessment/questions';
import { weigh } from '../../../../services/incident/assessment/weighing';
import { breach, slipToStranger, trustedSlip } from '../../../support/assessment-answers';

/** A breach at which nothing is wrong but that a stranger has a few contact data. */
const mild: Answers = {
  ...slipToStranger,
  data: ['contact'],
  payroll: ['none'],
  insight: ['nothing'],
  identification: ['hardly'],
  spread: ['known'],
  exfiltration: ['excluded'],
};
const but = (changed: Answers, from = mild): Answers => ({ ...from, ...changed });
const advise = (answers: Answers, threshold: Threshold = 'risk') =>
  adviseOn(answers, weigh(answers), threshold);
const not = (...reasons: readonly string[]) => ({ notify: false, reasons });
const tell = (...reasons: readonly string[]) => ({ notify: true, reasons });

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

describe('the authority', () => {
  test.each<readonly [string, Answers, ReturnType<typeof tell>]>([
    ['a small matter', {}, not('riskUnlikely')],
    ['a copy of a passport', { data: ['identityDocument'] }, tell('identityFraud')],
    ['ways in', { data: ['credentials'] }, tell('identityFraud')],
    ['nobody knows which data', { data: ['unknown'] }, tell('identityFraud')],
    ['a name with a number', { data: ['name', 'bsn'] }, tell('identityFraud')],
    ['a number alone', { data: ['bsn'] }, not('riskUnlikely')],
    ['a name alone', { data: ['name'] }, not('riskUnlikely')],
    ['special data that tell something', { special: ['health'], insight: ['some'] }, tell('specialCategory')],
    ['special data that tell nothing', { special: ['health'] }, not('riskUnlikely')],
    ['special data and a slip', { special: ['health'], payroll: ['accountNumber'] }, tell('specialCategory')],
    ['vulnerable people', { vulnerable: ['yes'] }, tell('vulnerablePeople')],
    ['perhaps vulnerable people', { vulnerable: ['unknown'] }, tell('vulnerablePeople')],
    ['bad intent', { malicious: ['yes'] }, tell('maliciousIntent')],
    ['perhaps bad intent', { malicious: ['unknown'] }, tell('maliciousIntent')],
    ['a certain copy', { exfiltration: ['certain'] }, tell('dataTaken')],
    ['a likely copy', { exfiltration: ['likely'] }, tell('dataTaken')],
    ['not known whether there is a copy', { exfiltration: ['unknown'] }, not('riskUnlikely')],
    ['a hundred people', { people: ['100'] }, not('riskUnlikely')],
    ['more than a hundred', { people: ['101'] }, tell('manyPeople')],
    ['nobody knows how many', { people: ['unknown'] }, tell('manyPeople')],
    ['lost for good', { affected: ['availability'], missing: ['forGood'] }, tell('dataLost')],
    ['lost for a while', { affected: ['availability'], missing: ['temporarily'] }, not('riskUnlikely')],
    ['gone from sight, nothing lost', { missing: ['forGood'] }, not('riskUnlikely')],
    [
      'several at once, in their order',
      { malicious: ['yes'], people: ['500'], data: ['credentials'], exfiltration: ['certain'] },
      tell('identityFraud', 'maliciousIntent', 'dataTaken', 'manyPeople'),
    ],
  ])('%s', (_, changed, expected) => {
    expect(advise(but(changed)).authority).toEqual(expected);
  });

  test('a score from medium on is a reason by itself, beside the others', () => {
    const medium = but({ payroll: ['oneSlip'], identification: ['easily'] });
    expect(weigh(medium).band).toBe('medium');
    expect(advise(medium).authority).toEqual(tell('severity'));
    expect(advise(but({ people: ['500'] }, medium)).authority).toEqual(tell('severity', 'manyPeople'));
  });

  test.each<readonly [string, Answers, ReturnType<typeof tell> | null]>([
    ['a supplier who confirmed', {}, not('trustedRecipient')],
    ['somebody bound to secrecy', { recipient: ['secrecy'] }, not('trustedRecipient')],
    ['not known who', { recipient: ['unknown'] }, null],
    ['nobody knows whether it is deleted', { deletionConfirmed: ['unknown'] }, null],
    ['not known whether it was on purpose', { malicious: ['unknown'] }, null],
    ['changed as well', { affected: ['confidentiality', 'integrity'], altered: ['recoverable'] }, null],
    [
      'changed as well, but not used',
      { affected: ['confidentiality', 'integrity'], altered: ['unused'] },
      not('trustedRecipient'),
    ],
    [
      'gone as well, but easily found again',
      { affected: ['confidentiality', 'availability'], missing: ['easily'] },
      not('trustedRecipient'),
    ],
    ['gone as well', { affected: ['confidentiality', 'availability'], missing: ['temporarily'] }, null],
    ['changed alone', { affected: ['integrity'], altered: ['unused'] }, null],
    ['nobody knows what was affected', { affected: ['unknown'] }, null],
  ])('a trusted recipient: %s', (_, changed, expected) => {
    const advice = advise(but(changed, trustedSlip)).authority;
    if (expected) expect(advice).toEqual(expected);
    else expect(advice.reasons).not.toContain('trustedRecipient');
    if (!expected) expect(advice.notify).toBe(true);
  });

  test.each<readonly [string, Answers, boolean]>([
    ['a log that shows it', {}, true],
    ['no such log', { exfiltration: ['unknown'] }, false],
    ['somebody has it', { spread: ['known'] }, false],
    ['changed as well', { affected: ['confidentiality', 'integrity'], altered: ['recoverable'] }, false],
    ['gone as well', { affected: ['confidentiality', 'availability'], missing: ['forGood'] }, false],
    ['changed as well, not used', { affected: ['confidentiality', 'integrity'], altered: ['unused'] }, true],
    ['changed alone', { affected: ['integrity'], altered: ['unused'] }, false],
  ])('nobody had access: %s', (_, changed, excluded) => {
    const logged = but({ spread: ['nobody'], exfiltration: ['excluded'] }, slipToStranger);
    expect(advise(but(changed, logged)).authority.reasons.includes('accessExcluded')).toBe(excluded);
  });
});

describe('the people concerned', () => {
  const risky = but({ data: ['credentials'], spread: ['many'] });

  test.each<readonly [string, Answers, ReturnType<typeof tell>]>([
    ['nobody is told what the authority is not', mild, not('notToAuthority')],
    ['out of hand, and open to fraud', risky, tell('identityFraud')],
    ['nobody knows where it is', but({ spread: ['unknown'] }, risky), tell('identityFraud')],
    ['nobody knows what was affected', but({ affected: ['unknown'] }, risky), tell('identityFraud')],
    ['with somebody one knows', but({ spread: ['known'] }, risky), not('noHighRisk')],
    ['with nobody', but({ spread: ['nobody'], exfiltration: ['unknown'] }, risky), not('noHighRisk')],
    [
      'with somebody one knows, but copied',
      but({ spread: ['known'], exfiltration: ['likely'] }, risky),
      tell('identityFraud'),
    ],
    [
      'copied for certain',
      but({ spread: ['known'], exfiltration: ['certain'] }, risky),
      tell('identityFraud'),
    ],
    [
      'not a matter of who saw it',
      but({ affected: ['availability'], missing: ['easily'] }, risky),
      not('noHighRisk'),
    ],
    ['out of hand, but nothing to fear', but({ spread: ['many'], people: ['500'] }), not('noHighRisk')],
    [
      'special data',
      but({ special: ['health'], insight: ['some'], spread: ['many'] }),
      tell('specialCategory'),
    ],
    [
      'vulnerable people',
      but({ vulnerable: ['yes'], spread: ['many'], identification: ['hardly'] }),
      tell('vulnerablePeople'),
    ],
    ['a high score', slipToStranger, tell('severity')],
    ['a very high score', but({ malicious: ['yes'] }, slipToStranger), tell('severity')],
    [
      'a medium score',
      but({ spread: ['many'], payroll: ['oneSlip'], identification: ['withEffort'] }),
      not('noHighRisk'),
    ],
  ])('%s', (_, answers, expected) => {
    expect(advise(answers).subjects).toEqual(expected);
  });
});

describe('[A17] whose duty it is', () => {
  test('what is no breach is nobody’s, whoever’s data it is', () => {
    const none = { ...slipToStranger, affected: ['none'] };
    expect(advise(none)).toEqual({
      authority: not('noBreach'),
      subjects: not('noBreach'),
      clients: not('noBreach'),
    });
    expect(advise({ securityIncident: ['no'], deviation: ['no'] }).clients).toEqual(not('noBreach'));
  });

  test('what is not known yet is treated as a breach', () => {
    expect(advise({}).authority.notify).toBe(true);
    expect(advise({}).clients).toEqual(tell('processorTells'));
  });

  test.each([
    ['controller', tell('severity', 'dataTaken'), not('ownData')],
    ['processor', not('clientDecides'), tell('processorTells')],
    ['both', tell('severity', 'dataTaken'), tell('processorTells')],
    ['unknown', tell('severity', 'dataTaken'), tell('processorTells')],
  ])('of data for which we are %s', (role, authority, clients) => {
    const advices = advise(but({ role: [role] }, slipToStranger));
    expect([advices.authority, advices.clients]).toEqual([authority, clients]);
    expect(advices.subjects.reasons).toEqual(role === 'processor' ? ['clientDecides'] : ['severity']);
  });

  test('where only a high risk is notified, the authority hears what the people hear', () => {
    const many = but({ people: ['500'] });
    expect(advise(many, 'highRisk').authority).toEqual(not('noHighRisk'));
    expect(advise(slipToStranger, 'highRisk').authority).toEqual(tell('severity'));
    expect(advise(mild, 'highRisk').authority).toEqual(not('riskUnlikely'));
  });
});

test.each<readonly [Answers, boolean]>([
  [{ people: ['100'] }, false],
  [{ people: ['101'] }, true],
  [{ people: ['unknown'] }, true],
  [{}, true],
])('many people with %j: %s', (answers, many) => {
  expect(hasMany(answers)).toBe(many);
});

test('data are unintelligible when all four are proven', () => {
  const proven: Answers = { encrypted: ['yes'], keySafe: ['yes'], dataIntact: ['yes'], backupKept: ['yes'] };
  expect(isUnintelligible(proven)).toBe(true);
  for (const id of ['encrypted', 'keySafe', 'dataIntact', 'backupKept'] as const)
    for (const value of [['no'], ['unknown'], []])
      expect(isUnintelligible({ ...proven, [id]: value })).toBe(false);
});

describe('what does not matter any more', () => {
  test('does not count: an answer to a question that has no bearing', () => {
    const stale: Answers = { ...mild, spread: ['many'], recipient: ['relation'], altered: ['unrecoverable'] };
    expect(assess(stale).severity).toEqual(assess({ ...stale, altered: ['unused'] }).severity);
    expect(assess({ ...breach, deviation: ['yes'] }).classified.outcome).toBe('breach');
  });

  test('is not open either; what matters and is not known is, in the order of the questions', () => {
    expect(assess(slipToStranger).open).toEqual([]);
    const { people: _p, insight: _i, ...rest } = slipToStranger;
    expect(assess({ ...rest, malicious: ['unknown'] }).open).toEqual(['insight', 'malicious', 'people']);
    expect(assess({ ...rest, insight: ['some'], people: ['1'], records: ['unknown'] }).open).toEqual([]);
    expect(assess({ securityIncident: ['yes'], personalData: ['no'] }).open).toEqual(['role']);
  });

  test('remarks of the method', () => {
    expect(assess(slipToStranger).flags).toEqual({ manyPeople: false, unintelligible: false });
    expect(assess({ ...slipToStranger, people: ['101'] }).flags.manyPeople).toBe(true);
  });
});
