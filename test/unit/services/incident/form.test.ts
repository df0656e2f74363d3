import { incidentKinds } from '../../../../services/people/incident-settings';
import fc from 'fast-check';
import example from '../../../../deployment/organisation.example.json';
import { keepTyped, readRemark, readReport, type ReadReport } from '../../../../services/incident/form';
import { factQuestions, kindQuestions, notesOn, questionsOf } from '../../../../services/incident/kinds';
import { parseOrganisation } from '../../../../services/people/organisation';

const parsed = parseOrganisation(example);
if ('faults' in parsed) throw new Error('the example is wrong');
const { organisation } = parsed;
const context = { now: new Date('2026-11-23T09:30:20Z'), organisation };
const colleague = '0a1b2c3d-0000-4000-8000-000000000006';

const full = {
  what: ' Laptop vergeten in de trein ',
  kind: 'device_media_paper_lost_stolen',
  noticedDate: '2026-11-22',
  noticedTime: '18:05',
  dataOf: 'client',
  clients: 'zorggroep-linde,transport-noord,zorggroep-linde',
  peopleCount: 40,
  done: 'NS gebeld',
  about: colleague.toUpperCase(),
  'answer.carrier': 'laptop',
  'answer.optimoDevice': 'yes',
  'answer.whichData': 'hoort niet bij deze soort',
};

function report(input: unknown): ReadReport {
  const read = readReport(input, context);
  if ('faults' in read) throw new Error(JSON.stringify(read.faults));
  return read;
}
const faults = (input: unknown) => {
  const read = readReport(input, context);
  return 'faults' in read ? read.faults : {};
};

test('a full report is read as facts', () => {
  expect(report(full)).toEqual({
    facts: {
      what: 'Laptop vergeten in de trein',
      kind: 'device_media_paper_lost_stolen',
      noticedAt: '2026-11-22T17:05:00.000Z',
      dataOf: 'client',
      clients: ['zorggroep-linde', 'transport-noord'],
      peopleCount: 40,
      done: 'NS gebeld',
      answers: { carrier: 'laptop', optimoDevice: 'yes' },
    },
    about: [colleague],
    confidential: false,
    masked: [],
  });
});

describe('whom it is about', () => {
  const read = (about: string, more: { named?: boolean; unnamed?: boolean } = {}) =>
    readReport({ what: 'iets', about }, { ...context, ...more });
  const stranger = '0a1b2c3d-ffff-4000-8000-000000000001';

  test.each([
    [`29:${colleague}`, [colleague]],
    [`8:orgid:${colleague.toUpperCase()},${colleague}`, [colleague]],
    [`${colleague},29:${stranger}`, [colleague, stranger]],
  ])('[N6] %s is withheld from, also from who is not in the organisation (yet)', (about, people) => {
    expect(read(about)).toMatchObject({ about: people });
  });

  test.each([
    ['Piet', {}],
    [`${colleague},29:1bSnq`, { named: true }],
    // Nobody was asked yet whether it may go without the name.
    ['Piet', { unnamed: true }],
  ])('[N6] "%s" %j: a name that is not understood is asked again', (about, more) => {
    expect(read(about, more)).toEqual({ faults: { about: 'unknown' } });
  });

  test('[N6] a form that had a name does not go without one, unless that is said', () => {
    expect(read('', { named: true })).toEqual({ faults: { about: 'unnamed' } });
    expect(read('', { named: true, unnamed: true })).toMatchObject({ about: [] });
    expect(read('')).toMatchObject({ about: [] });
    expect(read('', { unnamed: true })).toMatchObject({ about: [] });
  });

  test('[N6] said that it may go without: only what is not understood is left out', () => {
    const said = { named: true, unnamed: true };
    expect(read(`Piet,29:${colleague}`, said)).toMatchObject({ about: [colleague] });
  });

  test('[N6] a name is never lost by cutting: what does not fit comes back as something nobody can be', () => {
    const many = Array.from(
      { length: 200 },
      (_, at) => `29:0a1b2c3d-0000-4000-8000-${String(at).padStart(12, '0')}`,
    );
    const kept = keepTyped({ about: many.join(',') }).about ?? '';
    expect(kept.length).toBeLessThanOrEqual(4_000);
    expect(read(kept)).toEqual({ faults: { about: 'unknown' } });
  });
});

test('only what happened is needed; the rest is unknown, and noticed now', () => {
  expect(report({ what: 'iets' })).toEqual({
    facts: {
      what: 'iets',
      kind: null,
      noticedAt: context.now.toISOString(),
      dataOf: 'unknown',
      clients: [],
      peopleCount: null,
      done: null,
      answers: {},
    },
    about: [],
    confidential: false,
    masked: [],
  });
  expect(faults({ ...full, what: ' \n' })).toEqual({ what: 'required' });
  expect(faults(null)).toEqual({ what: 'required' });
});

test.each([
  ['what', 'x'.repeat(4_001), 'tooLong'],
  ['done', 'x'.repeat(2_001), 'tooLong'],
  ['kind', 'fire', 'unknown'],
  ['kind', 'toString', 'unknown'],
  ['dataOf', 'mine', 'unknown'],
  ['clients', 'zorggroep-linde,acme', 'unknown'],
  ['peopleCount', 'veel', 'invalid'],
  ['peopleCount', -1, 'invalid'],
  ['peopleCount', 1.5, 'invalid'],
  ['about', 'Farida', 'unknown'],
  ['noticedDate', 'gisteren', 'invalid'],
  ['noticedTime', '25:00', 'invalid'],
  ['noticedDate', '2026-11-24', 'future'],
  ['answer.carrier', 'boat', 'unknown'],
])('%s %j: a fault at that field, and nothing else', (field, value, code) => {
  expect(faults({ ...full, [field]: value })).toEqual({ [field]: code });
});

test('a time later today is in the future, one an hour ago is not', () => {
  const at = (noticedTime: string) => faults({ ...full, noticedDate: '2026-11-23', noticedTime });
  expect(at('10:31')).toEqual({ noticedTime: 'future' });
  expect(at('10:30')).toEqual({});
});

test('a time the clock skipped is refused at the time', () => {
  const later = { ...context, now: new Date('2027-03-29T10:00Z') };
  const read = readReport({ ...full, noticedDate: '2027-03-28', noticedTime: '02:30' }, later);
  expect(read).toEqual({ faults: { noticedTime: 'nonexistent' } });
});

test('a day without a time counts from its first minute, today from now', () => {
  expect(report({ what: 'x', noticedDate: '2026-11-22' }).facts.noticedAt).toBe('2026-11-21T23:00:00.000Z');
  expect(report({ what: 'x', noticedDate: '2026-11-23' }).facts.noticedAt).toBe(context.now.toISOString());
});

test('every field with a fault is named at once', () => {
  expect(
    faults({
      kind: 'fire',
      clients: 'acme',
      noticedTime: '25:00',
      peopleCount: 'x',
      'answer.carrier': 'boat',
    }),
  ).toMatchObject({
    what: 'required',
    kind: 'unknown',
    noticedTime: 'invalid',
    peopleCount: 'invalid',
  });
});

test('numbers may be typed with dots', () => {
  expect(report({ what: 'x', peopleCount: '1.500' }).facts.peopleCount).toBe(1_500);
  expect(report({ what: 'x', peopleCount: '0' }).facts.peopleCount).toBe(0);
});

test('every free text is masked, and what was masked is told once', () => {
  const { facts, masked } = report({
    ...full,
    what: 'bsn 123456782',
    done: 'NL91ABNA0417164300 en 111222333',
    kind: 'data_minimisation',
    'answer.whichData': 'a@b.example, c@d.example',
  });
  expect([facts.what, facts.done, facts.answers['whichData']]).toEqual([
    'bsn [BSN]',
    '[IBAN] en [BSN]',
    '[e-mail], [e-mail]',
  ]);
  expect(masked).toEqual(['bsn', 'iban', 'emails']);
});

test('remarks are masked and checked too', () => {
  expect(readRemark('bsn 123456782')).toEqual({ text: 'bsn [BSN]', masked: ['bsn'] });
  expect(readRemark('  ')).toEqual({ fault: 'required' });
  expect(readRemark({ evil: true })).toEqual({ fault: 'required' });
  expect(readRemark('x'.repeat(2_001))).toEqual({ fault: 'tooLong' });
});

test('keys that are no field are dropped', () => {
  const forged = {
    ...full,
    role: 'fg',
    approved: true,
    reportedAt: '2020-01-01',
    __proto__: { kind: 'other' },
  };
  expect(report(forged)).toEqual(report(full));
  expect(keepTyped(forged)).not.toHaveProperty('role');
});

test('whatever comes, it does not throw, and what was typed comes back', () => {
  const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true });
  const odd = fc.record(
    Object.fromEntries(
      Object.keys(full).map((field) => [field, fc.oneof(fc.string(), fc.integer(), anything)]),
    ),
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(fc.oneof(anything, odd), (input) => {
      expect(Object.keys(readReport(input, context))).toEqual(
        expect.arrayContaining([expect.stringMatching(/^(?:facts|faults)$/)]),
      );
      expect(typeof keepTyped(input)).toBe('object');
    }),
    { numRuns: 1_000 },
  );
  expect(keepTyped({ ...full, kind: 'fire' })).toEqual({
    ...full,
    kind: 'fire',
    peopleCount: '40',
    about: colleague,
  });
});

test('every kind has two or three questions that exist, with first aid for every contact', () => {
  for (const kind of incidentKinds) {
    const questions = questionsOf(kind);
    expect([2, 3]).toContain(questions.length);
    for (const { id, options } of questions) expect(options).toBe(factQuestions[id]);
    expect(new Set(kindQuestions[kind].questions).size).toBe(questions.length);
  }
  expect(questionsOf(null)).toEqual([]);
});

test("a laptop of Optimo is encrypted by default, to be verified; nobody else's is", () => {
  expect(notesOn({ carrier: 'laptop', optimoDevice: 'yes' })).toEqual(['encryptionToVerify']);
  expect(notesOn({ carrier: 'laptop', optimoDevice: 'no' })).toEqual([]);
  expect(notesOn({ carrier: 'usb', optimoDevice: 'yes' })).toEqual([]);
  expect(notesOn({ attachment: 'archivePasswordBySms' })).toEqual(['passwordSentApart']);
});
