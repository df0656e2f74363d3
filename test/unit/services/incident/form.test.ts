import { incidentKinds } from '../../../../services/people/incident-settings';
import fc from 'fast-check';
import { keepTyped, readRemark, readReport } from '../../../../services/incident/form';
import { factQuestions, kindQuestions, notesOn, questionsOf } from '../../../../services/incident/kinds';
import { colleague, organisation } from '../../../support/incident-scene';
import { context, full, report } from '../../../support/report-form';
import { runs } from '../../../support/size';

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

describe('[N15] whom a stranger says it is about', () => {
  const [sanne] = organisation.people.filter(({ name }) => name === 'Sanne de Wit');
  const [petra] = organisation.people.filter(({ name }) => name === 'Petra Vos');
  const read = (about: string, unnamed = false) =>
    readReport({ what: 'iets', about }, { ...context, typedNames: true, named: true, unnamed });

  test.each([
    ['Sanne de Wit', [sanne]],
    ['Wit, Sanne de', [sanne]],
    ['mevrouw De Wit', [sanne]],
    ['sanne de wit en Petra Vos', [sanne, petra]],
    ['Sanne de Wit, Petra Vos', [sanne, petra]],
    ['sanne.dewit@optimo.example', [sanne]],
    [petra?.aadObjectId ?? '', [petra]],
  ])('%s', (about, people) => {
    expect(read(about)).toMatchObject({ about: people.map((person) => person?.aadObjectId) });
  });

  test.each(['Piet', 'iemand van boven', 'Sanne de Wit en Piet', ''])('"%s" is asked again', (about) => {
    expect(read(about)).toEqual({ faults: { about: about === '' ? 'unnamed' : 'unknown' } });
  });

  test('sent without a name, the words that named nobody are in the text', () => {
    expect(read('Sanne de Wit en de man met de hond', true)).toMatchObject({
      about: [sanne?.aadObjectId],
      facts: { what: 'iets\nde man met de hond' },
    });
  });
});

describe('whom it is about', () => {
  test.each([
    ['an object', { id: colleague }],
    ['a list of objects', [{ id: colleague }]],
    ['yes', true],
    ['a number', 7],
  ])('[N6] %s is no name and is asked again, for it was somebody', (_what, about) => {
    expect(readReport({ what: 'iets', about }, context)).toEqual({ faults: { about: 'unknown' } });
  });

  test.each([
    ['nothing', null, []],
    ['an empty list', [], []],
    ['a list', [colleague], [colleague]],
  ])('[N6] %s is read as what it is', (_what, about, people) => {
    expect(readReport({ what: 'iets', about }, context)).toMatchObject({ about: people });
  });

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

test('only what happened is needed; the rest is unknown, also when it was noticed', () => {
  expect(report({ what: 'iets' })).toEqual({
    facts: {
      what: 'iets',
      kind: null,
      noticedAt: null,
      dataOf: null,
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
  ['what', ' ', 'required'],
  ['about', 'Farida', 'unknown'],
  ['about', 'x'.repeat(4_001), 'unknown'],
] as const)('%s %j keeps a report back: it is asked again', (field, value, code) => {
  expect(faults({ ...full, [field]: value })).toHaveProperty(field, code);
});

test.each([
  ['kind', 'fire', { kind: 'device_media_paper_lost_stolen', kindProposed: true }],
  ['kind', 'toString', { kind: 'device_media_paper_lost_stolen', kindProposed: true }],
  ['dataOf', 'mine', { dataOf: null }],
  ['dataOf', 'unknown', { dataOf: 'unknown' }],
  ['noticed', 'ooit', { noticedAt: '2026-11-22T17:05:00.000Z' }],
  ['clients', 'zorggroep-linde,acme', { clients: ['zorggroep-linde'] }],
  ['peopleCount', -1, { peopleCount: null }],
  ['noticedDate', 'gisteren', { noticedAt: null }],
  ['noticedDate', '', { noticedAt: null }],
  ['noticedTime', '25:00', { noticedAt: '2026-11-21T23:00:00.000Z' }],
  ['noticedDate', '2026-11-24', { noticedAt: null }],
  ['answer.carrier', 'boat', { answers: {} }],
])('%s %j keeps nothing back: the report is stored, and says what is not known', (field, value, facts) => {
  expect(report({ ...full, [field]: value }).facts).toMatchObject(facts);
});

test('words where a number was asked are kept with the others, and masked', () => {
  const { facts, masked } = report({ what: 'lijst', peopleCount: 'zo’n 20, ook 123456782' });
  expect(facts).toMatchObject({ what: 'lijst\nzo’n 20, ook [BSN]', peopleCount: null });
  expect(masked).toEqual(['bsn']);
});

test('what is too long is cut and marked as that, never through a character', () => {
  expect(report({ what: 'x'.repeat(4_001) }).facts.what).toBe(`${'x'.repeat(3_999)}…`);
  expect(report({ what: `${'x'.repeat(3_998)}😱xx` }).facts.what).toBe(`${'x'.repeat(3_998)}…`);
  expect(report({ what: 'x', done: 'x'.repeat(2_001) }).facts.done).toHaveLength(2_000);
});

test('what is not understood of "confidential" is kept from others', () => {
  expect(report({ what: 'x', confidential: 'true' }).confidential).toBe(true);
  expect(report({ what: 'x', confidential: 'no' }).confidential).toBe(false);
});

test.each([
  ['2026-11-22', '9:30', '2026-11-22T08:30:00.000Z'],
  ['22-11-2026', '14:30:00', '2026-11-22T13:30:00.000Z'],
  ['2026-11-22T00:00:00', '02:30 PM', '2026-11-22T13:30:00.000Z'],
  ['2026-11-21T23:00:00.000Z', '12:05 am', '2026-11-21T23:05:00.000Z'],
  // Later today, a minute that the clock skipped, today without a time, a time without a day: never guessed.
  ['2026-11-23', '10:31', null],
  ['2026-03-29', '02:30', null],
  ['2026-11-23', '', null],
  ['', '09:30', null],
  ['11/12/2026', '09:30', null],
  ['2026-11-23', '10:30', '2026-11-23T09:30:00.000Z'],
  // A day in the past, from its first minute.
  ['2026-11-22', '', '2026-11-21T23:00:00.000Z'],
])('noticed on %j at %j is %s', (noticedDate, noticedTime, noticedAt) => {
  expect(report({ what: 'x', noticedDate, noticedTime }).facts.noticedAt).toBe(noticedAt);
});

test.each([
  // Said by itself: only "net" gives a moment.
  [{ noticed: 'now' }, { noticed: 'now', noticedAt: context.now.toISOString() }],
  [{ noticed: 'today' }, { noticed: 'today', noticedAt: null }],
  [{ noticed: 'yesterday' }, { noticed: 'yesterday', noticedAt: null }],
  [{ noticed: 'longer' }, { noticed: 'longer', noticedAt: null }],
  [{ noticed: 'unknown' }, { noticed: 'unknown', noticedAt: null }],
  // With a time, or with a day: that is the moment.
  [{ noticed: 'today', noticedTime: '08:15' }, { noticedAt: '2026-11-23T07:15:00.000Z' }],
  [{ noticed: 'now', noticedTime: '10:20' }, { noticedAt: '2026-11-23T09:20:00.000Z' }],
  [{ noticed: 'yesterday', noticedTime: '23:50' }, { noticedAt: '2026-11-22T22:50:00.000Z' }],
  [
    { noticed: 'today', noticedTime: '23:50' },
    { noticed: 'today', noticedAt: null },
  ],
  [{ noticed: 'longer', noticedTime: '08:15' }, { noticedAt: null }],
  [{ noticed: 'unknown', noticedTime: '08:15' }, { noticedAt: null }],
  [{ noticed: 'longer', noticedDate: '2026-11-18' }, { noticedAt: '2026-11-17T23:00:00.000Z' }],
  [{ noticed: 'now', noticedDate: '2026-11-18' }, { noticedAt: '2026-11-17T23:00:00.000Z' }],
])('when it was noticed: %j', (said, facts) => {
  expect(report({ what: 'x', ...said }).facts).toMatchObject(facts);
});

test('nothing said of when it was noticed is nothing stored', () => {
  expect(report({ what: 'x', noticed: '' }).facts).not.toHaveProperty('noticed');
  expect(report({ what: 'x', noticed: 'ooit' }).facts).not.toHaveProperty('noticed');
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
    runs(1_000, 4),
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
