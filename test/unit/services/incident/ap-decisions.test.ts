import { apForm, edpbFields } from '../../../../services/incident/documents/ap-form';
import type { Incident } from '../../../../services/incident/model';
import { noProcess, type Process } from '../../../../services/incident/process/model';
import { decidedWith } from '../../../support/decided-scene';
import { organisation } from '../../../support/incident-scene';
import { advisedAs, apOf, deciding, doneAs, signedAs } from '../../../support/notification-scene';
import { carriedOut, notifying } from '../../../support/process-scene';

/** The authority's own form: what was decided and done, why it is late, and what it may leave open. */

const why = { is: 'text', text: 'Een loonstrook ging naar het verkeerde adres.' } as const;
const fieldsOf = (...[decisions]: Parameters<typeof deciding>) => apOf(deciding(decisions));
const authority = signedAs(true);

describe('how high the risk is', () => {
  test.each([
    ['high, as people are told', { authority, subjects: signedAs(true) }, 'highRisk'],
    ['high, although by exception they are not', { authority, subjects: signedAs(false, 'a') }, 'highRisk'],
    ['a risk, as they need not be told', { authority, subjects: signedAs(false) }, 'risk'],
    ['none, as the authority need not be told', { authority: signedAs(false) }, 'noRisk'],
  ] as const)('%s', (_, decisions, code) => {
    expect(fieldsOf(decisions)).toMatchObject({ outcome: { is: 'code', code }, reasoning: why });
  });

  test('an advice that nobody signed is no outcome yet', () => {
    const open = { outcome: null, reasoning: null };
    expect(fieldsOf({})).toMatchObject(open);
    expect(fieldsOf({ authority: advisedAs(true), subjects: signedAs(true) })).toMatchObject(open);
    const half = { outcome: null, reasoning: why, subjectsTold: null, subjectsReason: null };
    expect(fieldsOf({ authority })).toMatchObject(half);
    expect(fieldsOf({ authority, subjects: advisedAs(true) })).toMatchObject(half);
  });
});

describe('whether people were told', () => {
  const howTold = ['subjectsMoment', 'subjectsCount', 'subjectsMeans', 'subjectsNot'];

  test.each([
    ['they will be', signedAs(true), 'willTell'],
    ['no, as the risk is not high', signedAs(false), 'noHighRisk'],
    ['no: unreadable', signedAs(false, 'a'), 'exception.a'],
    ['no: the risk was removed', signedAs(false, 'b'), 'exception.b'],
    ['no: out of proportion', signedAs(false, 'c'), 'exception.c'],
  ] as const)('%s, and why', (_, subjects, code) => {
    const fields = fieldsOf({ subjects });
    expect(fields).toMatchObject({ subjectsTold: { is: 'code', code }, subjectsReason: why });
    for (const id of howTold) expect(fields).not.toHaveProperty(id);
  });

  test('they were: when, how many, by what means, whom not, and how it was put', () => {
    const moment = '2026-11-23T10:45:00.000Z';
    const told = { count: 43, means: ['letter', 'website'], notTold: 'Eén adres is onbekend.' } as const;
    expect(fieldsOf({ subjects: doneAs({ moment, told, reference: 'Brief' }) })).toMatchObject({
      subjectsTold: { is: 'code', code: 'told' },
      subjectsMoment: { is: 'moment', at: moment },
      subjectsCount: { is: 'number', value: 43 },
      subjectsMeans: { is: 'means', means: ['letter', 'website'] },
      subjectsNot: { is: 'text', text: 'Eén adres is onbekend.' },
      subjectsReason: { is: 'text', text: 'Brief' },
    });
  });

  test.each([
    ['nobody said how many or by what means', { count: null, means: [], notTold: '' }],
    ['it was recorded before that was asked', undefined],
  ] as const)('what is not known of it stays open: %s', (_, told) => {
    const fields = fieldsOf({ subjects: doneAs(told ? { told } : {}) });
    expect(fields).toMatchObject({
      subjectsMoment: { is: 'moment', at: '2026-11-23T10:20:00.000Z' },
      subjectsCount: null,
      subjectsMeans: null,
    });
    expect(fields).not.toHaveProperty('subjectsNot');
  });
});

describe('the 72 hours', () => {
  const decided: Incident = { ...decidedWith(), awareAt: '2026-11-23T09:00:00.000Z' };
  const fieldsAt = (now: string, state = decided) => apOf(state, new Date(now));

  test('run from when Optimo became aware; only after their very end the form asks why it is late', () => {
    const end = fieldsAt('2026-11-26T09:00:00.000Z');
    expect(end.aware).toEqual({ is: 'moment', at: '2026-11-23T09:00:00.000Z' });
    expect(end).not.toHaveProperty('delay');
    expect(fieldsAt('2026-11-26T09:00:00.001Z').delay).toBeNull();
  });

  test('once notified it counts when that was: in time it stays in time, and late it says why', () => {
    const inTime = carriedOut(decided, [notifying('authority')], 60);
    expect(fieldsAt('2026-12-24T09:00:00.000Z', inTime)).not.toHaveProperty('delay');
    const late = carriedOut(decided, [notifying('authority', 'De omvang was niet bekend.')], 80 * 60);
    expect(fieldsAt('2026-12-24T09:00:00.000Z', late).delay).toEqual({
      is: 'text',
      text: 'De omvang was niet bekend.',
    });
  });
});

describe('whether it is complete', () => {
  const complete = decidedWith();
  const formOf = (state: Incident, now = new Date('2026-11-23T11:30:00.000Z')) =>
    apForm(state, organisation, now);
  const process = complete.process ?? noProcess;
  const withDecision = (decisions: Process['decisions']): Incident => ({
    ...complete,
    process: { ...process, decisions: { ...process.decisions, ...decisions } },
  });

  test('it is when nothing is open, and says so in its last field', () => {
    const form = formOf(complete);
    expect(form).toMatchObject({ id: 'INC-2026-0001', phase: 'complete', missing: [] });
    expect([...form.fields.keys()].at(-1)).toBe('phase');
    expect(form.fields.get('phase')).toEqual({ is: 'code', code: 'complete' });
  });

  test('it is not when something required is, and then it says that it is provisional', () => {
    const { records: _, ...answers } = process.answers;
    const form = formOf({ ...complete, process: { ...process, answers } });
    expect(form).toMatchObject({ phase: 'provisional', missing: ['records'] });
    expect(form.fields.get('phase')).toEqual({ is: 'code', code: 'provisional' });
  });

  test('how many were told, and by what means, may stay open', () => {
    const form = formOf(withDecision({ subjects: doneAs() }));
    expect(form.fields.get('subjectsCount')).toBeNull();
    expect(form.fields.get('subjectsMeans')).toBeNull();
    expect(form).toMatchObject({ phase: 'complete', missing: [] });
  });

  test('so may why people are told or not', () => {
    const form = formOf(withDecision({ subjects: { ...signedAs(true), reason: '' } }));
    expect(form.fields.get('subjectsReason')).toBeNull();
    expect(form).toMatchObject({ phase: 'complete', missing: [] });
  });

  test('so may why it is late, the number of the authority, and who the others are', () => {
    const form = formOf(complete, new Date('2026-12-24T09:00:00.000Z'));
    expect(form.fields.get('delay')).toBeNull();
    expect(form.missing).toEqual([]);
    const numberless = formOf(withDecision({ authority: doneAs({ reference: '' }) }));
    expect(numberless.fields.get('earlierNumber')).toBeNull();
    expect(numberless.missing).toEqual([]);
    const helped = formOf(decidedWith({ otherParties: ['processor'] }));
    expect(helped.fields.get('others')).toBeNull();
    expect(helped.missing).toEqual([]);
  });
});

test('every field that the EDPB asks as well carries its number there', () => {
  expect(edpbFields).toMatchObject({
    earlierNumber: '6',
    delay: '49',
    altered: '58',
    missing: '59',
    subjectsMoment: '98',
  });
});
