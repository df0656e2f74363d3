import type { Answers, AssessmentQuestionId } from '../../../../services/incident/assessment/questions';
import type { ApFieldId, ApValue } from '../../../../services/incident/documents/ap-form';
import { own } from '../../../support/decided-scene';
import { apOf, saying } from '../../../support/notification-scene';

/** The authority's own form: what is known of the breach, the data and the people. */

const fieldOf = (id: ApFieldId, answers: Answers) => apOf(saying(answers))[id];
const answer = (question: AssessmentQuestionId, ...value: string[]): ApValue => ({
  is: 'answer',
  question,
  value,
});
const hit = { affected: ['confidentiality'] };

describe('an answer stands on the form as it was given', () => {
  test.each<[ApFieldId & AssessmentQuestionId, readonly string[], Answers]>([
    ['affected', ['confidentiality', 'integrity'], {}],
    ['exfiltration', ['likely'], hit],
    ['altered', ['unused'], { affected: ['integrity'] }],
    ['missing', ['restored'], { affected: ['availability'] }],
    ['special', ['health'], {}],
    ['subjects', ['employees', 'clients'], {}],
    ['consequences', ['fraud'], {}],
    ['crossBorder', ['no'], {}],
    ['discovery', ['press'], {}],
    ['data', ['name'], {}],
  ])('%s', (question, value, also) => {
    expect(fieldOf(question, { ...also, [question]: value })).toEqual(answer(question, ...value));
    expect(fieldOf(question, { ...also, [question]: ['unknown'] })).toBeNull();
    expect(fieldOf(question, also)).toBeNull();
  });

  test('a question that does not matter is no field', () => {
    const fields = apOf(saying({ affected: ['confidentiality'] }));
    for (const id of ['altered', 'missing']) expect(fields).not.toHaveProperty(id);
    const gone = apOf(saying({ affected: ['availability'], malicious: ['no'] }));
    for (const id of ['exfiltration', 'unintelligible', 'altered', 'encrypted'])
      expect(gone).not.toHaveProperty(id);
  });

  test('everything is still to follow before anybody answered', () => {
    expect(apOf(own)).toMatchObject({
      affected: null,
      cause: null,
      data: null,
      measuresBefore: null,
      measuresTaken: null,
      people: null,
      records: null,
      unintelligible: null,
    });
  });
});

describe('what was reported', () => {
  test('words, kind and moment are taken over', () => {
    const noticedAt = '2026-11-23T08:00:00.000Z';
    expect(apOf(saying({}, { what: 'Map lag op straat', kind: 'mail_lost', noticedAt }))).toMatchObject({
      summary: { is: 'text', text: 'Map lag op straat' },
      kind: { is: 'kind', kind: 'mail_lost' },
      discovered: { is: 'moment', at: noticedAt },
    });
    expect(apOf(saying({}, { what: '', kind: null, noticedAt: null }))).toMatchObject({
      summary: null,
      kind: null,
      discovered: null,
    });
  });

  test('words that were deleted with their term are no longer asked', () => {
    const stripped = { at: '2029-01-01T00:00:00.000Z', reporterGone: false };
    expect(apOf({ ...saying({}, { what: '' }), stripped })).not.toHaveProperty('summary');
  });
});

describe('when it was', () => {
  const when = (happened: { from: string | null; undeterminable?: true }) => {
    const period = { until: null, ongoing: true, ...happened };
    return [period, apOf(saying({}, { happened: period })).happened];
  };

  test('a beginning is enough, and so is that it cannot be found out', () => {
    const [begun, known] = when({ from: '2026-11-20T08:00:00.000Z' });
    expect(known).toEqual({ is: 'period', happened: begun });
    const [never, unknowable] = when({ from: null, undeterminable: true });
    expect(unknowable).toEqual({ is: 'period', happened: never });
  });

  test('without either it is still to follow', () => {
    expect(when({ from: null })[1]).toBeNull();
  });
});

describe('what caused it: where, and whether it was on purpose, are one answer there', () => {
  test.each([
    ['internal', 'no', 'internalCareless'],
    ['internal', 'yes', 'internalIntent'],
    ['external', 'no', 'externalCareless'],
    ['external', 'yes', 'externalIntent'],
    ['internal', 'unknown', 'internal'],
    ['external', undefined, 'external'],
    // From when it was one question.
    ['internalCareless', 'yes', 'internalCareless'],
    ['externalIntent', undefined, 'externalIntent'],
  ])('%s, on purpose: %s', (cause, malicious, together) => {
    const answers = { cause: [cause], ...(malicious === undefined ? {} : { malicious: [malicious] }) };
    expect(fieldOf('cause', answers)).toEqual(answer('cause', together));
  });

  test('while nobody knows where, it is still to follow, also when it was on purpose', () => {
    expect(fieldOf('cause', { cause: ['unknown'], malicious: ['yes'] })).toBeNull();
    expect(fieldOf('cause', { malicious: ['yes'] })).toBeNull();
  });
});

describe('whether it was encrypted', () => {
  test.each(['paper', 'message'])('of %s nobody is asked: it was not', (medium) => {
    expect(fieldOf('encrypted', { ...hit, medium: [medium] })).toEqual(answer('encrypted', 'no'));
  });

  test.each(['archive', 'carrier', 'system'])('of a %s it is as was answered', (medium) => {
    expect(fieldOf('encrypted', { ...hit, medium: [medium] })).toBeNull();
    expect(fieldOf('encrypted', { ...hit, medium: [medium], encrypted: ['yes'] })).toEqual(
      answer('encrypted', 'yes'),
    );
  });
});

describe('whether others can read it', () => {
  const on = { ...hit, medium: ['carrier'] };

  test.each<[string, Answers, 'yes' | 'no' | 'unknown']>([
    ['they cannot', { ...on, encrypted: ['yes'], keySafe: ['yes'] }, 'yes'],
    ['they can', { ...on, encrypted: ['no'] }, 'no'],
    ['nobody knows, and that is said', { ...on, encrypted: ['unknown'] }, 'unknown'],
  ])('%s', (_, answers, code) => {
    expect(fieldOf('unintelligible', answers)).toEqual({ is: 'code', code });
  });

  test('is still to follow while nobody was asked', () => {
    expect(fieldOf('unintelligible', on)).toBeNull();
    expect(fieldOf('unintelligible', { ...on, encrypted: ['yes'] })).toBeNull();
  });
});

describe('what protected them', () => {
  const before = (measuresBefore: readonly string[], proved: Answers) =>
    fieldOf('measuresBefore', { measuresBefore, ...proved });

  test.each<[string, Answers, readonly string[]]>([
    ['it was locked', { encrypted: ['yes'] }, ['encryption', 'policy']],
    ['it was hashed', { encrypted: ['hashed'] }, ['encryption', 'policy']],
    ['it was locked, and open to whoever got in', { encrypted: ['readable'] }, ['encryption', 'policy']],
    ['a copy was kept', { backupKept: ['yes'] }, ['backup', 'policy']],
    ['everything could be restored', { missing: ['restored'] }, ['backup', 'policy']],
    ['both', { encrypted: ['yes'], backupKept: ['yes'] }, ['encryption', 'backup', 'policy']],
  ])('what proved to be there counts, whether or not it was named: %s', (_, proved, found) => {
    expect(before(['policy'], proved)).toEqual(answer('measuresBefore', ...found));
  });

  test.each<[string, Answers]>([
    ['it was not locked', { encrypted: ['no'] }],
    ['nobody knows whether it was locked', { encrypted: ['unknown'] }],
    ['no copy was kept', { backupKept: ['no'] }],
    ['it is gone for good', { missing: ['forGood'] }],
  ])('what did not prove to be there does not: %s', (_, proved) => {
    expect(before(['policy'], proved)).toEqual(answer('measuresBefore', 'policy'));
    expect(before(['none'], proved)).toEqual(answer('measuresBefore', 'none'));
  });

  test('who says there was nothing is corrected by what was there', () => {
    expect(before(['none'], { encrypted: ['yes'] })).toEqual(answer('measuresBefore', 'encryption'));
  });

  test('what was named, and proved to be there as well, is said once', () => {
    expect(before(['encryption', 'policy'], { encrypted: ['yes'] })).toEqual(
      answer('measuresBefore', 'encryption', 'policy'),
    );
  });

  test('while nobody knows the rest, it is still to follow, whatever proved to be there', () => {
    expect(before(['unknown'], { encrypted: ['yes'] })).toBeNull();
    expect(fieldOf('measuresBefore', { encrypted: ['yes'] })).toBeNull();
  });
});

describe('what somebody earns or owes is financial', () => {
  const dataOf = (data: readonly string[], payroll?: readonly string[]) =>
    fieldOf('data', { data, ...(payroll ? { payroll } : {}) });

  test.each(['accountNumber', 'oneSlip', 'yearOfSlips', 'garnishment'])('%s', (payroll) => {
    expect(dataOf(['name'], ['absenceRate', payroll])).toEqual(answer('data', 'name', 'financial'));
  });

  test('said already, it is not said twice', () => {
    expect(dataOf(['financial', 'name'], ['oneSlip'])).toEqual(answer('data', 'financial', 'name'));
  });

  test('absence is not, nor is nothing, and what nobody knows is still to follow', () => {
    for (const payroll of [['absenceRate', 'absenceReason'], ['none'], undefined])
      expect(dataOf(['name'], payroll)).toEqual(answer('data', 'name'));
    expect(dataOf(['unknown'], ['oneSlip'])).toBeNull();
  });
});

describe('numbers and words', () => {
  test.each(['people', 'records'] as const)('how many %s there are is a number, once it is known', (id) => {
    expect(fieldOf(id, { [id]: ['250'] })).toEqual({ is: 'number', value: 250 });
    expect(fieldOf(id, { [id]: ['unknown'] })).toBeNull();
    expect(fieldOf(id, {})).toBeNull();
  });

  test.each(['measuresTaken', 'measuresAgainst'] as const)('%s are as they were written', (id) => {
    expect(fieldOf(id, { [id]: ['Nagebeld.'] })).toEqual({ is: 'text', text: 'Nagebeld.' });
    expect(fieldOf(id, { [id]: ['unknown'] })).toBeNull();
    expect(fieldOf(id, {})).toBeNull();
  });
});
