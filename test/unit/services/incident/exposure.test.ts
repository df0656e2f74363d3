import { assess } from '../../../../services/incident/assessment/assess';
import type { Answers } from '../../../../services/incident/assessment/questions';
import { breach, slipToStranger, trustedSlip } from '../../../support/assessment-answers';

const but = (from: Answers, changed: Answers): Answers => ({ ...from, ...changed });
const without = (from: Answers, ...left: readonly (keyof Answers)[]): Answers =>
  Object.fromEntries(Object.entries(from).filter(([id]) => !left.some((each) => each === id)));
/** To the AP and to the people, with what is asked for each. */
const advise = (answers: Answers) => {
  const { authority, subjects } = assess(answers).advices;
  return `${authority.verdict} ${subjects.verdict}`;
};
const reasonsOf = (answers: Answers) => assess(answers).advices.authority.reasons;

/** Name, BSN and address, with a colleague who did not confirm; nothing grave is feared. */
const known: Answers = {
  ...breach,
  spread: ['known'],
  recipient: ['relation'],
  deletionConfirmed: ['no'],
  malicious: ['no'],
  medium: ['message'],
  data: ['name'],
  special: ['none'],
  payroll: ['none'],
  consequences: ['lossOfControl'],
  people: ['1'],
};
const lost = but(known, { spread: ['lost'], medium: ['paper'] });

describe('[A17] in whose hands it came', () => {
  test.each<readonly [string, Answers, string]>([
    ['a relation who did not confirm', {}, 'yes no'],
    ['a relation who confirmed', { deletionConfirmed: ['yes'] }, 'no no'],
    ['an authority that confirmed', { recipient: ['authority'], deletionConfirmed: ['yes'] }, 'no no'],
    ['somebody bound by secrecy', { recipient: ['secrecy'], deletionConfirmed: ['yes'] }, 'no no'],
    ['a leaver who confirmed', { recipient: ['formerEmployee'], deletionConfirmed: ['yes'] }, 'yes no'],
    ['another whom it concerns', { recipient: ['concerned'], deletionConfirmed: ['yes'] }, 'yes no'],
    ['several, all trusted', { recipient: ['relation', 'secrecy'], deletionConfirmed: ['yes'] }, 'no no'],
    [
      'several, one of them a stranger',
      { recipient: ['relation', 'stranger'], deletionConfirmed: ['yes'] },
      'yes no',
    ],
    ['a relation with bad will', { deletionConfirmed: ['yes'], malicious: ['yes'] }, 'yes no'],
    ['perhaps with bad will', { deletionConfirmed: ['yes'], malicious: ['unknown'] }, 'yes no'],
    ['unopened, whoever it was', { recipient: ['stranger'], deletionConfirmed: ['unopened'] }, 'no no'],
    ['nobody, as the log shows', { spread: ['nobody'], exfiltration: ['excluded'] }, 'no no'],
    ['nobody as far as can be seen', { spread: ['nobody'], exfiltration: ['unknown'] }, 'yes no'],
    ['nobody, it is thought', { spread: ['nobody'] }, 'yes no'],
    ['lost, and found with its seal whole', { spread: ['lost'], exfiltration: ['excluded'] }, 'no no'],
    ['lost', { spread: ['lost'] }, 'yes no'],
    ['proof, and nobody knows of whom', { spread: ['unknown'], exfiltration: ['excluded'] }, 'no no'],
    ['proof, of a relation too', { exfiltration: ['excluded'] }, 'no no'],
    ['published', { spread: ['many'] }, 'yes no'],
    ['proof beside what everybody saw', { spread: ['many'], exfiltration: ['excluded'] }, 'yes no'],
    ['confidentiality was not touched', { affected: ['integrity'], altered: ['unused'] }, 'no no'],
  ])('%s: %s', (_, changed, expected) => {
    expect(advise(but(known, changed))).toBe(expected);
  });

  test.each<readonly [string, Answers, string]>([
    ['with a relation', {}, 'yes no'],
    ['with a stranger', { recipient: ['stranger'] }, 'yes yes'],
    ['with nobody knows whom', { recipient: ['unknown'] }, 'yes notYet'],
    ['with somebody with bad will', { malicious: ['yes'] }, 'yes yes'],
    ['with somebody who perhaps means ill', { malicious: ['unknown'] }, 'yes notYet'],
    ['lost', { spread: ['lost'] }, 'yes yes'],
    ['public', { spread: ['many'] }, 'yes yes'],
    ['not known where', { spread: ['unknown'] }, 'yes notYet'],
    ['with nobody, but taken for certain', { spread: ['nobody'], exfiltration: ['certain'] }, 'yes yes'],
    ['with nobody, but likely taken', { spread: ['nobody'], exfiltration: ['likely'] }, 'yes yes'],
    ['perhaps taken', { spread: ['nobody'], exfiltration: ['unknown'] }, 'yes notYet'],
    [
      'of an intruder whose tracks were not looked at',
      { malicious: ['yes'], spread: ['nobody'] },
      'yes notYet',
    ],
    [
      'of an intruder whose tracks do not tell',
      { malicious: ['yes'], spread: ['nobody'], exfiltration: ['unknown'] },
      'yes yes',
    ],
    [
      'of an intruder who got nothing',
      { malicious: ['yes'], spread: ['nobody'], exfiltration: ['excluded'] },
      'no no',
    ],
    ['nobody knows whether it got out', { affected: ['unknown'], spread: ['lost'] }, 'yes notYet'],
  ])('a name with a BSN %s: %s', (_, changed, expected) => {
    expect(advise(but(known, { data: ['name', 'bsn'], ...changed }))).toBe(expected);
  });
});

describe('[A17] what it tells in hands nobody knows', () => {
  test.each<readonly [string, Answers, string]>([
    ['a name', {}, 'yes no'],
    ['a BSN alone', { data: ['bsn'] }, 'yes no'],
    ['a name with a BSN', { data: ['name', 'bsn'] }, 'yes yes'],
    ['a name with a birth date', { data: ['name', 'birthDate'] }, 'yes no'],
    ['a birth date with an address', { data: ['birthDate', 'contact'] }, 'yes no'],
    ['name, birth date and address', { data: ['name', 'birthDate', 'contact'] }, 'yes yes'],
    ['a copy of an identity card', { data: ['identityDocument'] }, 'yes yes'],
    ['a way in', { data: ['credentials'] }, 'yes yes'],
    ['what kind is not known', { data: ['unknown'] }, 'yes notYet'],
    ['a crime', { data: ['name', 'criminal'] }, 'yes yes'],
    ['an illness', { special: ['health'] }, 'yes yes'],
    ['that somebody once gave blood', { special: ['health'], insight: ['nothing'] }, 'yes no'],
    ['perhaps an illness', { special: ['unknown'] }, 'yes notYet'],
    ['an account number', { payroll: ['accountNumber'] }, 'yes no'],
    ['a slip', { payroll: ['oneSlip'] }, 'yes yes'],
    ['a year of slips', { payroll: ['yearOfSlips'] }, 'yes yes'],
    ['a garnishment', { payroll: ['garnishment'] }, 'yes yes'],
    ['a rate of absence', { payroll: ['absenceRate'] }, 'yes yes'],
    ['a reason of absence', { payroll: ['absenceReason'] }, 'yes yes'],
    ['a slip that was public', { payroll: ['oneSlip'], insight: ['nothing'] }, 'yes no'],
    ['perhaps a slip', { payroll: ['unknown'] }, 'yes notYet'],
    ['fraud is feared', { consequences: ['fraud'] }, 'yes yes'],
    ['loss of money is feared', { consequences: ['financialLoss'] }, 'yes yes'],
    ['identity fraud is feared', { consequences: ['identityFraud'] }, 'yes yes'],
    ['discrimination is feared', { consequences: ['discrimination'] }, 'yes yes'],
    ['a good name is at stake', { consequences: ['reputation'] }, 'yes yes'],
    ['a secret of a profession', { consequences: ['secrecy'] }, 'yes yes'],
    ['something else', { consequences: ['other'] }, 'yes no'],
    ['what is to be feared is not known', { consequences: ['unknown'] }, 'yes notYet'],
    [
      'hours of people nobody can tell',
      { data: ['other'], payroll: ['oneSlip'], identification: ['hardly'] },
      'yes no',
    ],
    [
      'hours of people one can find out',
      { data: ['other'], payroll: ['oneSlip'], identification: ['withEffort'] },
      'yes yes',
    ],
    ['hours of nobody knows whom', { data: ['other'], payroll: ['oneSlip'] }, 'yes notYet'],
    ['of many people', { people: ['5000'] }, 'yes no'],
  ])('%s: %s', (_, changed, expected) => {
    expect(advise(but(lost, changed))).toBe(expected);
  });

  test('somebody’s safety counts with whoever is not trusted; vulnerable people do not by themselves', () => {
    expect(advise(but(known, { consequences: ['safety'] }))).toBe('yes yes');
    expect(advise(but(trustedSlip, { consequences: ['safety'] }))).toBe('no no');
    expect(advise(but(known, { subjects: ['minors', 'vulnerable'], vulnerable: ['yes'] }))).toBe('yes no');
    const nobody = but(known, { data: ['other'], identification: ['hardly'], consequences: ['safety'] });
    expect(advise(nobody)).toBe('yes no');
  });
});

describe('[A17] encryption is one condition, not an excuse', () => {
  const carrier = but(known, {
    spread: ['lost'],
    medium: ['carrier'],
    encrypted: ['yes'],
    keySafe: ['yes'],
    backupKept: ['yes'],
    data: ['name', 'bsn'],
  });

  test.each<readonly [string, Answers, string]>([
    ['all of it is proven', {}, 'no no'],
    ['hashed', { encrypted: ['hashed'] }, 'no no'],
    ['readable to whoever sat behind it', { encrypted: ['readable'] }, 'yes yes'],
    ['not encrypted', { encrypted: ['no'] }, 'yes yes'],
    ['perhaps encrypted', { encrypted: ['unknown'] }, 'yes notYet'],
    ['with its key', { keySafe: ['no'] }, 'yes yes'],
    ['perhaps with its key', { keySafe: ['unknown'] }, 'yes notYet'],
    ['without a copy', { backupKept: ['no'] }, 'yes no'],
    ['perhaps without a copy', { backupKept: ['unknown'] }, 'yes no'],
    ['incomplete, as it was asked once', { dataIntact: ['no'] }, 'yes yes'],
    ['complete, as it was asked once', { dataIntact: ['yes'] }, 'no no'],
    [
      'gone, and back from a copy',
      {
        affected: ['confidentiality', 'availability'],
        backupKept: [],
        missing: ['restored'],
        felt: ['nothing'],
      },
      'no no',
    ],
    [
      'gone, and felt',
      { affected: ['confidentiality', 'availability'], missing: ['restored'], felt: ['inconvenience'] },
      'yes no',
    ],
    ['gone, and serious', { affected: ['confidentiality', 'availability'], felt: ['serious'] }, 'yes yes'],
  ])('%s: %s', (_, changed, expected) => {
    const { backupKept, ...rest } = { ...carrier, ...changed };
    expect(advise(backupKept?.length === 0 ? rest : { ...rest, backupKept: backupKept ?? [] })).toBe(
      expected,
    );
  });

  test('what is not gone is there; of a thing that is lost that has to be said', () => {
    const open = without(carrier, 'backupKept');
    expect(advise(open)).toBe('yes no');
    expect(advise(but(open, { spread: ['known'], recipient: ['stranger'] }))).toBe('no no');
    expect(advise(but(open, { medium: ['system'] }))).toBe('no no');
    expect(reasonsOf(but(carrier, { backupKept: ['no'] }))).toEqual(['noCopy']);
  });

  test('paper and a plain mail are not encrypted, without anybody being asked', () => {
    for (const medium of ['paper', 'message'])
      expect(advise(without(but(carrier, { medium: [medium] }), 'encrypted', 'keySafe'))).toBe('yes yes');
    for (const medium of ['archive', 'carrier', 'system', 'unknown'])
      expect(advise(without(but(carrier, { medium: [medium] }), 'encrypted'))).toBe('yes notYet');
  });
});

describe('[A17] the test is harm', () => {
  const harmless = but(known, { consequences: ['none'], noEffectBecause: ['Het stond al in de krant.'] });

  test.each<readonly [string, Answers, string]>([
    ['no effect is conceivable', {}, 'no no'],
    ['of a hundred people', { people: ['100'] }, 'no no'],
    ['of more', { people: ['101'] }, 'yes no'],
    ['of nobody knows how many', { people: ['unknown'] }, 'yes no'],
    ['with a leaver', { recipient: ['formerEmployee'] }, 'no no'],
    ['with another whom it concerns', { recipient: ['concerned'] }, 'no no'],
    ['with a stranger', { recipient: ['stranger'] }, 'yes no'],
    ['with somebody who means ill', { malicious: ['yes'] }, 'yes no'],
    ['lost', { spread: ['lost'] }, 'yes no'],
    ['without a reason', { noEffectBecause: ['unknown'] }, 'yes no'],
    ['with what opens to fraud', { data: ['name', 'bsn'] }, 'yes no'],
    ['an illness of which he told himself', { special: ['health'] }, 'no no'],
  ])('%s: %s', (_, changed, expected) => {
    expect(advise(but(harmless, changed))).toBe(expected);
  });

  test('that it is not answered yet is no reason', () => {
    expect(advise(without(harmless, 'noEffectBecause'))).toBe('yes no');
    expect(reasonsOf(harmless)).toEqual(['noEffect']);
  });
});

describe('[A17] what was done afterwards', () => {
  const wiped = but(lost, { data: ['name', 'bsn'], afterwards: ['wiped'], riskGone: ['yes'] });

  test.each(['blocked', 'wiped', 'passwordChanged', 'recovered'])('%s counts (Art. 34(3)(b))', (done) => {
    const answers = but(wiped, { afterwards: [done] });
    expect(advise(answers)).toBe('yes no');
    expect(assess(answers).advices.subjects.reasons).toEqual(['riskTakenAway']);
  });

  test.each<readonly [string, Answers]>([
    ['nothing', { afterwards: ['none'] }],
    ['nobody knows what', { afterwards: ['unknown'] }],
    ['something that did not take it away', { riskGone: ['no'] }],
    ['something of which nobody knows whether it did', { riskGone: ['unknown'] }],
  ])('%s takes nothing away', (_, changed) => {
    expect(advise(but(wiped, changed))).toBe('yes yes');
  });

  test('what people felt of a loss is not undone by it', () => {
    const gone = but(wiped, { affected: ['confidentiality', 'availability'] });
    expect(advise(but(gone, { felt: ['serious'] }))).toBe('yes yes');
    expect(advise(but(gone, { felt: ['unknown'] }))).toBe('yes notYet');
    expect(advise(but(gone, { felt: ['nothing'] }))).toBe('yes no');
  });

  test('where nothing was high, nothing was taken away', () => {
    const mild = but(wiped, { data: ['name'] });
    expect(assess(mild).advices.subjects.reasons).toEqual(['noHighRisk']);
  });
});

test('bad will was once asked with the cause as well', () => {
  const old = without(trustedSlip, 'malicious');
  expect(advise(but(old, { cause: ['internalCareless'] }))).toBe('no no');
  expect(advise(but(old, { cause: ['externalCareless'] }))).toBe('no no');
  for (const cause of ['internalIntent', 'externalIntent', 'internal', 'unknown'])
    expect(assess(but(old, { cause: [cause] })).advices.authority.notify).toBe(true);
  expect(advise(but(trustedSlip, { cause: ['externalIntent'] }))).toBe('no no');
  expect(reasonsOf(but(old, { cause: ['externalIntent'] }))).toContain('maliciousIntent');
  expect(reasonsOf(but(old, { cause: ['external'] }))).not.toContain('maliciousIntent');
});

test('what stands on a slip was once asked apart', () => {
  const slip = but(lost, { payroll: ['oneSlip'], insight: ['some'] });
  for (const shown of ['union', 'sickness'])
    expect(reasonsOf(but(slip, { slipShows: [shown] }))).toContain('specialCategory');
  for (const shown of ['none', 'garnishment'])
    expect(reasonsOf(but(slip, { slipShows: [shown] }))).not.toContain('specialCategory');
  // Once it turned out to be no payslip, what was on it says nothing any more.
  expect(reasonsOf(but(slip, { payroll: ['none'], slipShows: ['union'] }))).not.toContain('specialCategory');
});

test('a sick list with somebody who left and did not confirm: the people too, and not where it is confirmed', () => {
  const sick = but(known, {
    recipient: ['formerEmployee'],
    deletionConfirmed: ['no'],
    data: ['name'],
    special: ['health'],
    consequences: ['discrimination', 'reputation'],
    people: ['30'],
  });
  expect(assess(sick).advices.subjects.verdict).toBe('yes');
  expect(assess(but(sick, { deletionConfirmed: ['unknown'] })).advices.subjects.verdict).toBe('notYet');
  expect(assess(but(sick, { deletionConfirmed: ['yes'] })).advices.subjects.verdict).toBe('no');
  expect(assess(but(sick, { special: ['none'] })).advices.subjects.verdict).toBe('no');
});

test('reasons: what is so, and what is not known, each by itself; a bare one only where there is no graver', () => {
  expect(reasonsOf(slipToStranger)).toEqual(['payDetails', 'outOfHand', 'dataTaken']);
  const perhaps = { recipient: ['unknown'], deletionConfirmed: ['unknown'], data: ['name', 'bsn'] };
  const { authority, subjects } = assess(but(known, perhaps)).advices;
  expect([authority.reasons, authority.open]).toEqual([
    ['notExcluded'],
    // The nature of the data was answered: that is no unknown, though nobody knows who has them.
    ['outOfHand', 'exposed'],
  ]);
  expect([subjects.reasons, subjects.open]).toEqual([[], ['outOfHand']]);
  const bare = assess(known).advices.authority;
  // That somebody got it is the breach, and no risk yet.
  expect([bare.reasons, bare.open]).toEqual([['exposed', 'notExcluded'], []]);
  expect(reasonsOf(but(lost, { people: ['101'], exfiltration: ['certain'] }))).toEqual([
    'outOfHand',
    'dataTaken',
    'manyPeople',
  ]);
});
