import { historyReport } from '../../../../cards/incident/history';
import { historyOf } from '../../../../services/incident/history';

const row = (type: string, payload: unknown, at = '2026-11-23T10:00:00.000Z') => ({
  type,
  by: 'fg',
  at,
  payload,
});

test('the newest stands first, with what the same question was before', () => {
  const entries = historyOf([
    row('assessed', { question: 'people', value: ['unknown'] }),
    row('assessed', { question: 'data', value: ['name'] }),
    row('assessed', { question: 'people', value: ['43'] }),
  ]);
  expect(entries.map(({ said, before }) => [said.value, before?.value])).toEqual([
    [['43'], ['unknown']],
    [['name'], undefined],
    [['unknown'], undefined],
  ]);
});

test('an entry whose words are gone, or of a shape nobody knows any more, stands there without them', () => {
  const entries = historyOf([row('answer', null), row('decided', { duty: 3 }), row('ofBefore', 'x')]);
  expect(entries.map(({ type, said }) => [type, said])).toEqual([
    ['ofBefore', {}],
    ['decided', {}],
    ['answer', {}],
  ]);
});

test('only what is said again about one thing has a before: answers, clients and the company, each by itself', () => {
  const befores = (...rows: ReturnType<typeof row>[]) =>
    historyOf(rows).map(({ type, before }) => [type, before]);
  expect(befores(row('addition', { text: 'een' }), row('addition', { text: 'twee' }))).toEqual([
    ['addition', undefined],
    ['addition', undefined],
  ]);
  expect(
    befores(
      row('concerned', { clients: ['a'] }),
      row('entityChosen', { company: 'x' }),
      row('concerned', { clients: ['b'] }),
      row('entityChosen', { company: 'y' }),
    ),
  ).toEqual([
    ['entityChosen', { company: 'x' }],
    ['concerned', { clients: ['a'] }],
    ['entityChosen', undefined],
    ['concerned', undefined],
  ]);
});

test('a step is read as a name or a number, and what was told first keeps its words', () => {
  const [number, name, first] = historyOf([
    row('reported', { facts: { what: 'Laptop kwijt', kind: null } }),
    row('escalated', { step: 'report' }),
    row('escalated', { step: 2 }),
  ]);
  expect([number?.said, name?.said]).toEqual([{ step: 2 }, { step: 'report' }]);
  expect(first?.said).toEqual({ facts: { what: 'Laptop kwijt' } });
});

test('[A12] paper holds every word in full', () => {
  const long = 'Heel veel woorden. '.repeat(100).trim();
  const { tables } = historyReport({
    locale: 'nl',
    now: '2026-11-23T10:00:00.000Z',
    id: 'INC-2026-0001',
    entries: historyOf([row('addition', { text: long })]),
    deliveries: [],
    names: { people: { fg: 'Fenna Vos' }, clients: {}, companies: {} },
  });
  expect(tables[0]?.rows[0]).toContain(long);
});
