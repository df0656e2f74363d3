import fc from 'fast-check';
import { trainingFields } from '../../../../services/training/contract';
import {
  audienceChoice,
  keepTrainingTyped,
  readDocument,
  readSession,
} from '../../../../services/training/form';
import { organisation, personAt } from '../../../support/training-scene';

const container = {
  ...organisation,
  people: organisation.people.map((person, place) =>
    place < 2 ? { ...person, serviceLine: place === 0 ? 'Salaris, en meer' : 'Verzuim' } : person,
  ),
};
const context = { now: new Date('2026-11-23T09:00:00Z'), organisation: container };
const [company, second] = container.companies.filter(({ group }) => group);
const guest = container.companies.find(({ group }) => !group);
const [topic, otherTopic] = container.training.topics;
if (!company || !second || !guest || !topic || !otherTopic) throw new Error('the example lacks something');

const good = {
  title: 'AVG voor iedereen',
  day: '2026-12-10',
  from: '10:00',
  until: '11:00',
  deadline: '2026-12-10',
};
const read = (change: Readonly<Record<string, unknown>> = {}) => readSession({ ...good, ...change }, context);
const document = (change: Readonly<Record<string, unknown>> = {}) =>
  readDocument(
    { title: 'Gedragsregels', version: '2', deadline: '2026-11-23', summary: 'Lees dit', ...change },
    context,
  );

test('what is left out has a sensible value: the first topic, everybody, voluntary, no end to the places', () => {
  expect(read()).toEqual({
    facts: {
      title: 'AVG voor iedereen',
      topic: topic.id,
      day: '2026-12-10',
      from: '10:00',
      until: '11:00',
      where: '',
      link: null,
      places: null,
      audience: { kind: 'everybody' },
      mandatory: false,
      deadline: '2026-12-10',
      yearly: false,
    },
  });
});

test('everything that can be said', () => {
  expect(
    read({
      title: ' Phishing ',
      topic: ` ${otherTopic.id} `,
      day: ' 2026-12-10 ',
      from: ' 10:00 ',
      until: ' 11:30 ',
      where: ' Kantine ',
      link: ' https://teams.example/j ',
      places: ' 12 ',
      mandatory: 'yes',
      yearly: 'yes',
      deadline: ' 2026-12-31 ',
    }),
  ).toEqual({
    facts: {
      title: 'Phishing',
      topic: otherTopic.id,
      day: '2026-12-10',
      from: '10:00',
      until: '11:30',
      where: 'Kantine',
      link: 'https://teams.example/j',
      places: 12,
      audience: { kind: 'everybody' },
      mandatory: true,
      deadline: '2026-12-31',
      yearly: true,
    },
  });
  expect(read({ mandatory: 'no', yearly: 'no' })).toMatchObject({
    facts: { mandatory: false, yearly: false },
  });
});

test.each([
  [{ title: ' ' }, { title: 'required' }],
  [{ title: 'x'.repeat(121) }, { title: 'tooLong' }],
  [{ where: 'x'.repeat(121) }, { where: 'tooLong' }],
  [{ link: `https://x.example/${'x'.repeat(500)}` }, { link: 'tooLong' }],
  [{ topic: 'koken' }, { topic: 'unknown' }],
  [{ day: '' }, { day: 'required' }],
  [{ day: '2026-02-30' }, { day: 'invalid' }],
  [{ day: '10/12/2026' }, { day: 'invalid' }],
  [{ day: '2026-11-22' }, { day: 'past' }],
  [{ from: '' }, { from: 'required' }],
  [{ from: '25:00' }, { from: 'invalid' }],
  [{ until: '' }, { until: 'required' }],
  [{ until: '11' }, { until: 'invalid' }],
  [{ until: '10:00' }, { until: 'beforeStart' }],
  [{ until: '09:00' }, { until: 'beforeStart' }],
  [{ day: '2026-11-23', from: '10:00' }, { day: 'past' }],
  [{ places: '0' }, { places: 'invalid' }],
  [{ places: '-3' }, { places: 'invalid' }],
  [{ places: '2x' }, { places: 'invalid' }],
  [{ places: 'x2' }, { places: 'invalid' }],
  [{ places: '123456' }, { places: 'invalid' }],
  [{ places: '1234567' }, { places: 'invalid' }],
  [{ places: '12 3' }, { places: 'invalid' }],
  [{ link: 'http://x.example' }, { link: 'invalid' }],
  [{ link: 'javascript:alert(1)' }, { link: 'invalid' }],
  [{ link: 'geen adres' }, { link: 'invalid' }],
  [{ deadline: 'morgen' }, { deadline: 'invalid' }],
  [{ audience: 'company:nergens' }, { audience: 'unknown' }],
  [{ audience: `company:${guest.id}` }, { audience: 'unknown' }],
  [{ audience: `company:${company.id},line:Koken` }, { audience: 'unknown' }],
  [{ people: 'niemand' }, { people: 'unknown' }],
  [{ people: '0a1b2c3d-0000-4000-8000-000000000999' }, { people: 'unknown' }],
  [{ outside: 'x'.repeat(81) }, { outside: 'tooLong' }],
  [{ outside: 'Ria', outsideMail: 'ria' }, { outsideMail: 'invalid' }],
  [{ outside: 'Ria', outsideMail: `${'x'.repeat(250)}@extern.example` }, { outsideMail: 'tooLong' }],
  // An address without a name.
  [{ outsideMail: 'ria@extern.example' }, { outside: 'required' }],
  [
    { title: '', topic: 'koken', day: '', people: 'niemand' },
    { title: 'required', topic: 'unknown', day: 'required', people: 'unknown' },
  ],
])('%j is refused at its own field', (change, faults) => {
  expect(read(change)).toEqual({ faults });
});

test.each([
  [
    { outside: ' Ria ', outsideMail: ' ria@extern.example ' },
    { name: 'Ria', mail: 'ria@extern.example' },
  ],
  [{ outside: 'Ria' }, { name: 'Ria', mail: null }],
  [{ outside: ' ', outsideMail: ' ' }, undefined],
])('a trainer from outside, %j: %j', (change, outside) => {
  const session = read(change);
  if ('faults' in session) throw new Error(JSON.stringify(session.faults));
  expect(session.facts.outside).toEqual(outside);
});

test('the last that is still right', () => {
  for (const right of [
    { title: 'x'.repeat(120) },
    { day: '2026-11-23', from: '10:01', until: '10:02' },
    { places: '1' },
    { places: '99999' },
  ])
    expect(read(right)).toHaveProperty('facts');
});

test('a deadline before the session means its day; before today, today', () => {
  expect(read({ deadline: '2026-12-01' })).toMatchObject({ facts: { deadline: '2026-12-10' } });
  expect(document({ deadline: '2026-11-01' })).toMatchObject({ facts: { deadline: '2026-11-23' } });
});

describe('[D5] [D23] for whom', () => {
  const audience = (chosen: string, people = '') => {
    const outcome = read({ audience: chosen, people });
    return 'facts' in outcome ? outcome.facts.audience : outcome.faults;
  };
  const some = (change: object) => ({
    kind: 'some',
    companies: [],
    serviceLines: [],
    people: [],
    ...change,
  });

  test('companies, service lines whatever their name, and people, as Teams joins them', () => {
    const both = [company, second].map(({ id }) => audienceChoice.company(id));
    expect(audience(both.join(','))).toEqual(some({ companies: [company.id, second.id] }));
    expect(audience(` ${both[0] ?? ''} , ${audienceChoice.serviceLine('Salaris, en meer')}`)).toEqual(
      some({ companies: [company.id], serviceLines: ['Salaris, en meer'] }),
    );
    const [one, other] = [personAt(0).aadObjectId, personAt(1).aadObjectId];
    expect(audience('', `${one.toUpperCase()}, ${other},`)).toEqual(some({ people: [one, other] }));
    expect(audience('line:Verzuim', one)).toEqual(some({ serviceLines: ['Verzuim'], people: [one] }));
  });

  test('everybody, when it is among the choices or nothing is chosen', () => {
    expect(audience(`${audienceChoice.everybody},company:${company.id}`)).toEqual({ kind: 'everybody' });
    expect(audience(' , ')).toEqual({ kind: 'everybody' });
  });
});

describe('a document', () => {
  test('with what it says, for everybody, to be signed on the day that is said', () => {
    expect(document({ summary: ' Nieuw ', link: 'https://x.example' })).toEqual({
      facts: {
        title: 'Gedragsregels',
        version: '2',
        summary: 'Nieuw',
        link: 'https://x.example',
        audience: { kind: 'everybody' },
        deadline: '2026-11-23',
      },
    });
    expect(document({ audience: 'line:Verzuim', deadline: '2026-12-31' })).toMatchObject({
      facts: {
        audience: { serviceLines: ['Verzuim'] },
        deadline: '2026-12-31',
        link: null,
        summary: 'Lees dit',
      },
    });
  });

  test.each([
    [{ title: '' }, { title: 'required' }],
    [{ version: ' ' }, { version: 'required' }],
    [{ version: 'x'.repeat(41) }, { version: 'tooLong' }],
    [{ summary: 'x'.repeat(1_001) }, { summary: 'tooLong' }],
    [{ link: 'ftp://x.example' }, { link: 'invalid' }],
    [{ audience: 'company:nergens' }, { audience: 'unknown' }],
    [{ deadline: 'x' }, { deadline: 'invalid' }],
    [
      { version: '', people: 'x', deadline: 'x' },
      { version: 'required', people: 'unknown', deadline: 'invalid' },
    ],
  ])('%j is refused at its own field', (change, faults) => {
    expect(document(change)).toEqual({ faults });
  });
});

test('[N5] words are masked before anything is stored', () => {
  expect(
    JSON.stringify([
      read({ title: 'BSN 111222333', where: 'BSN 111222333' }),
      document({ summary: 'BSN 111222333' }),
    ]),
  ).not.toContain('111222333');
});

test('[S20] whatever comes with a card: never an error, never more than the form asks', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...Object.keys(trainingFields), 'role'), fc.anything()),
      (input) => {
        for (const [field, text] of Object.entries(keepTrainingTyped(input))) {
          expect(Object.keys(trainingFields)).toContain(field);
          expect(text.length).toBeLessThanOrEqual(trainingFields[field as keyof typeof trainingFields]);
        }
        expect(() => readSession(input, context)).not.toThrow();
        expect(() => readDocument(input, context)).not.toThrow();
      },
    ),
  );
});

test('a document has something to read: words, a file or an address', () => {
  expect(document({ summary: ' ' })).toEqual({ faults: { summary: 'noText' } });
  expect(document({ summary: '', title: '' })).toEqual({ faults: { summary: 'noText', title: 'required' } });
  for (const change of [{ link: 'https://x.example' }, { file: 'abc' }])
    expect(document({ summary: '', ...change })).toHaveProperty('facts');
});

test('a term that nobody touched follows the day; one that was chosen, or was another day than it, stays', () => {
  const proposed = { day: '2026-12-14', deadline: '2026-12-14' };
  const term = (deadline: string, before = proposed, day = '2026-12-01') => {
    const session = readSession({ ...good, day, deadline }, { ...context, proposed: before });
    return 'facts' in session ? session.facts.deadline : session.faults;
  };
  expect(term('2026-12-14')).toBe('2026-12-01');
  expect(term('')).toBe('2026-12-01');
  expect(term('2026-12-10')).toBe('2026-12-10');
  expect(term('2026-12-20', { day: '2026-12-14', deadline: '2026-12-20' })).toBe('2026-12-20');
});

test('a version that people are asked to sign already is not published again, however it is typed', () => {
  const published = (title: string, version: string, ...inForce: readonly (readonly [string, string])[]) =>
    readDocument(
      { title, version, deadline: '2026-11-23', summary: 'Lees dit' },
      context,
      inForce.map(([known, edition]) => ({ title: known, version: edition })),
    );
  const again = { faults: { version: 'sameVersion' } };
  expect(published('gedragsregels ', ' 2A', ['Anders', '1'], [' Gedragsregels', '2a '])).toEqual(again);
  expect(published('Gedragsregels', '2', ['GEDRAGSREGELS', '2'])).toEqual(again);
  expect(published('Gedragsregels', '3', ['Gedragsregels', '2'])).toHaveProperty('facts');
  expect(published('Addendum', '2', ['Gedragsregels', '2'])).toHaveProperty('facts');
});
