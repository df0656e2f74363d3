import { createHash } from 'node:crypto';
import type { TrainingFacts } from '../../../../services/training/duties';
import { completionOf } from '../../../../services/training/completion';
import { evidenceOf, signedWords, totalHash } from '../../../../services/training/evidence';
import type { PublishedDocument, Seat, Session } from '../../../../services/training/model';
import { factsOf, organisation, personAt, plannedSession } from '../../../support/training-scene';

const [first, second, trainer] = [personAt(0), personAt(1), personAt(7)];
const container = {
  ...organisation,
  people: organisation.people.map((person) =>
    person.aadObjectId === first.aadObjectId ? { ...person, serviceLine: 'Salaris' } : person,
  ),
};
const companyOf = (id: string) => organisation.companies.find((company) => company.id === id)?.name;
const attended = (person: string, session: string, how: 'code' | 'ticked' = 'code'): Seat => ({
  person,
  session,
  status: 'attended',
  at: '2026-12-10T09:30:00.000Z',
  how,
  seated: true,
  by: how === 'code' ? person : trainer.aadObjectId,
});
const session = (id: string, day = '2026-12-10'): Session => ({ ...plannedSession({ day }), id });
const document: PublishedDocument = {
  id: 'DOC-0001',
  owner: trainer.aadObjectId,
  publishedAt: '2026-11-20T09:00:00.000Z',
  endedAt: null,
  facts: {
    title: 'Gedragsregels',
    version: '3',
    summary: '',
    link: null,
    audience: { kind: 'everybody' },
    deadline: '2026-12-31',
  },
};
const signed = (person: string, at: string): TrainingFacts => ({
  ...factsOf([]),
  documents: [document],
  signOffs: new Map([['DOC-0001', new Map([[person, { person, document: 'DOC-0001', version: '2', at }]])]]),
});
const year = { from: '2026-01-01', until: '2026-12-31' };
const lines = (facts: TrainingFacts, period = year) => evidenceOf(facts, period, container);

test('[D18] attendance: who was there, when, how that is known and by whom', () => {
  expect(lines(factsOf([session('KS-0001')], [attended(first.aadObjectId, 'KS-0001')]))).toEqual([
    {
      record: 'KS-0001',
      kind: 'session',
      title: 'AVG',
      about: 'avg',
      day: '2026-12-10',
      person: first.aadObjectId,
      name: first.name,
      company: companyOf(first.company),
      serviceLine: 'Salaris',
      at: '2026-12-10T09:30:00.000Z',
      how: 'code',
      by: first.name,
      hash: expect.stringMatching(/^[\da-f]{64}$/) as unknown,
    },
  ]);
  const [ticked] = lines(factsOf([session('KS-0001')], [attended(second.aadObjectId, 'KS-0001', 'ticked')]));
  expect(ticked).toMatchObject({ how: 'ticked', by: trainer.name, serviceLine: '' });
});

test('[D18] signatures: the version that was signed, on the day it was', () => {
  expect(lines(signed(first.aadObjectId, '2026-12-01T10:00:00.000Z'))).toMatchObject([
    {
      record: 'DOC-0001',
      kind: 'document',
      title: 'Gedragsregels',
      about: '2',
      day: '2026-12-01',
      at: '2026-12-01T10:00:00.000Z',
      how: 'signed',
      by: first.name,
      name: first.name,
    },
  ]);
});

test('[D26] of a text that was fixed the line has when it was opened and which text it was; of one that was not, neither', () => {
  const one = signed(first.aadObjectId, '2026-12-01T10:00:00.000Z');
  const line = (change: object) => {
    const signOff = one.signOffs.get('DOC-0001')?.get(first.aadObjectId);
    if (!signOff) throw new Error('no signature');
    const signOffs = new Map([['DOC-0001', new Map([[first.aadObjectId, { ...signOff, ...change }]])]]);
    const [found] = lines({ ...one, signOffs });
    if (!found) throw new Error('no line');
    return found;
  };
  const [opened, text] = ['2026-12-01T09:59:00.000Z', 'a'.repeat(64)];
  const bare = line({});
  expect(bare).not.toHaveProperty('opened');
  expect(bare).not.toHaveProperty('text');
  expect(line({ opened, text })).toMatchObject({ opened, text });
  // What is added is in the hash of the line, too.
  const hashes = [bare, line({ opened }), line({ text }), line({ opened, text })].map(({ hash }) => hash);
  expect(new Set(hashes).size).toBe(4);
});

test('a place alone proves nothing; who is gone is named by their id', () => {
  const seat: Seat = { person: first.aadObjectId, session: 'KS-0001', status: 'seated', since: '' };
  expect(lines(factsOf([session('KS-0001')], [seat]))).toEqual([]);
  expect(lines({ ...factsOf([session('KS-0001')]), seats: new Map() })).toEqual([]);
  expect(lines({ ...factsOf([]), documents: [document] })).toEqual([]);
  expect(lines(factsOf([session('KS-0001')], [attended('gone', 'KS-0001')]))).toMatchObject([
    { person: 'gone', name: 'gone', company: '', serviceLine: '', by: 'gone' },
  ]);
});

test('[D18] who is renamed, moved or gone since stays as it was recorded', () => {
  const named = { name: 'Toen', company: 'Toen BV', serviceLine: 'Advies', by: 'Wie vastlegde' };
  const seat = { ...attended('gone', 'KS-0001'), named } as Seat;
  expect(lines(factsOf([session('KS-0001')], [seat]))).toMatchObject([{ person: 'gone', ...named }]);
  const signOff = {
    person: first.aadObjectId,
    document: 'DOC-0001',
    version: '2',
    at: '2026-12-01T10:00:00.000Z',
  };
  const signOffs = new Map([['DOC-0001', new Map([[signOff.person, { ...signOff, named }]])]]);
  expect(lines({ ...factsOf([]), documents: [document], signOffs })).toMatchObject([named]);
});

test('of a period, its first and its last day included', () => {
  const facts = factsOf([session('KS-0001')], [attended(first.aadObjectId, 'KS-0001')]);
  const within = (from: string, until: string) => lines(facts, { from, until }).length;
  expect(within('2026-12-10', '2026-12-10')).toBe(1);
  expect([within('2026-12-11', '2026-12-31'), within('2026-01-01', '2026-12-09')]).toEqual([0, 0]);
});

test('in an order that depends on nothing but the lines: day, record, name', () => {
  const people = [first, second].map(({ aadObjectId }) => aadObjectId);
  const of = (ids: readonly string[], order: readonly string[]) =>
    lines(
      factsOf(
        ids.map((id) => session(id, id === 'KS-0003' ? '2026-12-01' : '2026-12-10')),
        ids.flatMap((id) => order.map((person) => attended(person, id))),
      ),
    );
  const once = of(['KS-0001', 'KS-0002', 'KS-0003'], people);
  const names = [first.name, second.name].sort((one, other) => one.localeCompare(other));
  expect(once.map(({ record, name }) => [record, name])).toEqual(
    ['KS-0003', 'KS-0001', 'KS-0002'].flatMap((id) => names.map((name) => [id, name])),
  );
  expect(of(['KS-0003', 'KS-0002', 'KS-0001'], [...people].reverse())).toEqual(once);
});

test('[D18] a line that is changed afterwards no longer fits its hash, and the list no longer its own', () => {
  const facts = factsOf(
    [session('KS-0001'), session('KS-0002')],
    [attended(first.aadObjectId, 'KS-0001'), attended(first.aadObjectId, 'KS-0002')],
  );
  const [one, two] = lines(facts);
  if (!one || !two) throw new Error('two lines');
  // SHA-256 of the line's fields by name, so that anybody can recompute it.
  const { hash, ...fields } = one;
  const sorted = Object.keys(fields).sort();
  const text = JSON.stringify(sorted.map((name) => [name, fields[name as keyof typeof fields]]));
  expect(hash).toBe(createHash('sha256').update(text).digest('hex'));
  expect(two.hash).not.toBe(hash);
  expect(totalHash([one, two])).toBe(createHash('sha256').update(`${hash}\n${two.hash}`).digest('hex'));
  expect(totalHash([one])).not.toBe(totalHash([one, two]));
});

test('[D17] who came with the code and was taken away stands there with the reason, and proves nothing', () => {
  const stood = { at: '2026-12-10T09:05:00.000Z', how: 'code', by: first.aadObjectId } as const;
  const taken = { by: trainer.aadObjectId, at: '2026-12-10T09:30:00.000Z', why: 'Ging weg', stood };
  const away: Seat = {
    person: first.aadObjectId,
    session: 'KS-0001',
    status: 'off',
    at: '2026-12-10T09:30:00.000Z',
    taken,
  };
  const facts = factsOf([session('KS-0001')], [away]);
  expect(lines(facts)).toMatchObject([
    { name: first.name, by: trainer.name, how: 'takenAway', why: 'Ging weg', at: taken.at },
  ]);
  const ticked: Seat = { ...away, taken: { ...taken, why: null, stood: { ...stood, how: 'ticked' } } };
  expect(lines(factsOf([session('KS-0001')], [ticked]))).toEqual([]);
  const mine = completionOf(facts, container, new Date('2026-12-11T09:00:00Z')).find(
    ({ person }) => person.aadObjectId === first.aadObjectId,
  );
  expect(mine).toMatchObject({ state: 'open', proof: null });
});

test('[D24] words that stand on the card only are kept with the lines, and no others', () => {
  const facts = signed(first.aadObjectId, '2026-12-01T10:00:00.000Z');
  const words = (change: Partial<PublishedDocument['facts']>) =>
    signedWords(lines(facts), {
      ...facts,
      documents: [{ ...document, facts: { ...document.facts, summary: 'Ruim op', ...change } }],
    });
  expect(words({})).toEqual([{ record: 'DOC-0001', version: '3', words: 'Ruim op' }]);
  expect(words({ link: 'https://intranet.example/a.pdf' })).toEqual([]);
  expect(signedWords([], facts)).toEqual([]);
});
