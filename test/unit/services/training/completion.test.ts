import type { TrainingFacts } from '../../../../services/training/duties';
import { type Completion, completionOf } from '../../../../services/training/completion';
import type { PublishedDocument, Seat, Session } from '../../../../services/training/model';
import { factsOf, organisation, personAt, plannedSession } from '../../../support/training-scene';

const [first, second, trainer] = [personAt(0), personAt(1), personAt(7)];
const now = new Date('2026-12-11T09:00:00Z');
const session = plannedSession();
const attended: Seat = {
  person: first.aadObjectId,
  session: session.id,
  status: 'attended',
  at: '2026-12-10T09:30:00.000Z',
  how: 'code',
  by: first.aadObjectId,
  seated: true,
};
const stateOf = (
  facts: TrainingFacts,
  { aadObjectId }: { readonly aadObjectId: string },
  on = organisation,
) => completionOf(facts, on, now).filter(({ person }) => person.aadObjectId === aadObjectId);
const only = (lines: readonly Completion[]): Completion => {
  const [line] = lines;
  if (!line || lines.length > 1) throw new Error(`${lines.length} lines`);
  return line;
};

test('[D25] done, with the line that shows it; not done, with none; nobody of another employer', () => {
  const facts = factsOf([session], [attended]);
  const done = only(stateOf(facts, first));
  expect(done).toMatchObject({ state: 'done', since: '2026-11-23', company: expect.any(String) as unknown });
  expect(done.proof).toMatchObject({ kind: 'line', line: { record: session.id, day: '2026-12-10' } });
  expect(only(stateOf(facts, second))).toMatchObject({ state: 'open', proof: null });
  const guests = organisation.companies.filter(({ group }) => !group).map(({ id }) => id);
  expect(completionOf(facts, organisation, now).some(({ person }) => guests.includes(person.company))).toBe(
    false,
  );
});

test('[D25] another date of the same round is no other line', () => {
  const other = { ...session, id: 'KS-0002' };
  expect(only(stateOf(factsOf([session, other], [attended]), first))).toMatchObject({ state: 'done' });
});

test('[D25] who gave it is done by that, unless somebody from outside did', () => {
  const over: Session = {
    ...session,
    status: 'closed',
    closedAt: '2026-12-10T10:30:00.000Z',
    closedBy: trainer.aadObjectId,
  };
  expect(only(stateOf(factsOf([over]), trainer))).toMatchObject({
    state: 'done',
    proof: { kind: 'given', record: session.id, day: '2026-12-10' },
  });
  const outside = { ...over, facts: { ...over.facts, outside: { name: 'Ria', mail: null } } };
  expect(only(stateOf(factsOf([outside]), trainer))).toMatchObject({ state: 'open', proof: null });
});

test('[D25] what was before the duty shows nothing of it', () => {
  const later = { ...session, publishedAt: '2026-12-10T09:45:00.000Z' };
  expect(only(stateOf(factsOf([later], [attended]), first))).toMatchObject({ state: 'open', proof: null });
});

test('[D25] excused is said once, whatever dates there are; a new starter counts from the first day', () => {
  const exception = {
    about: 'avg',
    until: null,
    reason: 'x',
    by: trainer.aadObjectId,
    at: now.toISOString(),
  };
  const exceptions = new Map([[first.aadObjectId, [exception]]]);
  const other = { ...session, id: 'KS-0002' };
  const facts = { ...factsOf([session, other]), exceptions };
  expect(only(stateOf(facts, first))).toMatchObject({ state: 'excused', proof: null });
  const moved = {
    ...facts,
    exceptions: new Map([[first.aadObjectId, [{ ...exception, until: '2027-02-01' }]]]),
  };
  expect(only(stateOf(moved, first))).toMatchObject({ state: 'open', duty: { deadline: '2027-02-01' } });
  const people = organisation.people.map((person) =>
    person === second ? { ...person, start: '2026-12-01' } : person,
  );
  expect(only(stateOf(facts, second, { ...organisation, people }))).toMatchObject({ since: '2026-12-01' });
});

test('[D25] a document is shown by its signature', () => {
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
  const signOff = {
    person: first.aadObjectId,
    document: document.id,
    version: '3',
    at: '2026-12-01T10:00:00.000Z',
  };
  const facts = {
    ...factsOf([]),
    documents: [document],
    signOffs: new Map([[document.id, new Map([[first.aadObjectId, signOff]])]]),
  };
  expect(only(stateOf(facts, first)).proof).toMatchObject({ kind: 'line', line: { how: 'signed' } });
});
