import type { TrainingFacts } from '../../../../services/training/duties';
import { type Completion, completionOf } from '../../../../services/training/completion';
import type { Exception } from '../../../../services/training/exceptions';
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
  for (const went of [session.id, other.id])
    expect(only(stateOf(factsOf([session, other], [{ ...attended, session: went }]), first))).toMatchObject({
      state: 'done',
      proof: { line: { record: went } },
    });
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

test('[D25] a document is shown by its signature', () => {
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

describe('[D25] of several duties', () => {
  /** A year ago the same topic, an older text, and another topic: what a person has done in the course of a year. */
  const earlier: Session = {
    ...plannedSession({ day: '2026-02-10', deadline: '2026-02-28' }, '2026-01-12T09:00:00.000Z'),
    id: 'KS-0003',
  };
  const phishing: Session = {
    ...plannedSession({ topic: 'phishing', deadline: '2027-01-31' }),
    id: 'KS-0004',
  };
  const addendum: PublishedDocument = {
    ...document,
    id: 'DOC-0002',
    facts: { ...document.facts, title: 'Addendum' },
  };
  const went = ({ id }: Session, at: string): Seat => ({ ...attended, session: id, at });
  const signed = ({ id, facts: { version } }: PublishedDocument, at: string) =>
    [id, new Map([[first.aadObjectId, { person: first.aadObjectId, document: id, version, at }]])] as const;
  const states = (facts: TrainingFacts) => stateOf(facts, first).map(({ duty, state }) => [duty.id, state]);
  const proofs = (facts: TrainingFacts) =>
    stateOf(facts, first).map(({ duty, proof }) => [
      duty.id,
      proof?.kind === 'line' ? `${proof.line.record} ${proof.line.day}` : (proof?.record ?? null),
    ]);

  test('each stands on a line of its own, the first deadline first, and is shown by what was done for it', () => {
    const facts = {
      ...factsOf(
        [phishing, session, earlier],
        [
          went(earlier, '2026-02-10T09:30:00.000Z'),
          went(session, attended.at),
          went(phishing, '2026-12-10T10:30:00.000Z'),
        ],
      ),
      documents: [document, addendum],
      signOffs: new Map([
        signed(document, '2026-12-01T10:00:00.000Z'),
        signed(addendum, '2026-12-02T10:00:00.000Z'),
      ]),
    };
    expect(proofs(facts)).toEqual([
      ['KS-0003', 'KS-0003 2026-02-10'],
      ['DOC-0001', 'DOC-0001 2026-12-01'],
      ['DOC-0002', 'DOC-0002 2026-12-02'],
      ['KS-0001', 'KS-0001 2026-12-10'],
      ['KS-0004', 'KS-0004 2026-12-10'],
    ]);
  });

  test('of what was done only the rest is open, and what is open is shown by nothing', () => {
    const facts = {
      ...factsOf([phishing, session, earlier], [went(earlier, '2026-02-10T09:30:00.000Z')]),
      documents: [document, addendum],
      signOffs: new Map([signed(addendum, '2026-12-02T10:00:00.000Z')]),
    };
    expect(states(facts)).toEqual([
      ['KS-0003', 'done'],
      ['DOC-0001', 'open'],
      ['DOC-0002', 'done'],
      ['KS-0001', 'open'],
      ['KS-0004', 'open'],
    ]);
    expect(proofs(facts).filter(([, proof]) => proof === null)).toHaveLength(3);
  });

  test('what counts at the very instant it was published is its proof', () => {
    const facts = factsOf([session], [went(session, session.publishedAt)]);
    expect(proofs(facts)).toEqual([['KS-0001', 'KS-0001 2026-12-10']]);
  });

  test('given by oneself: the one that is over, of that topic, since it was asked', () => {
    const over = (of: Session, closedAt: string): Session => ({
      ...of,
      owner: first.aadObjectId,
      status: 'closed',
      closedAt,
      closedBy: first.aadObjectId,
    });
    const others: readonly Session[] = [
      over({ ...earlier, facts: { ...earlier.facts, mandatory: false } }, '2026-02-10T10:30:00.000Z'),
      over({ ...phishing, facts: { ...phishing.facts, mandatory: false } }, '2026-12-10T10:30:00.000Z'),
      { ...session, id: 'KS-0007', owner: first.aadObjectId, facts: { ...session.facts, mandatory: false } },
      {
        ...over(session, '2026-12-10T10:30:00.000Z'),
        id: 'KS-0008',
        owner: trainer.aadObjectId,
        facts: { ...session.facts, mandatory: false },
      },
    ];
    const own = { ...over(session, session.publishedAt), id: 'KS-0009' };
    expect(only(stateOf(factsOf([session, ...others, own]), first))).toMatchObject({
      state: 'done',
      proof: { kind: 'given', record: 'KS-0009', day: '2026-11-23' },
    });
    // Late in the evening: the day is that of the office.
    const late = over(session, '2026-12-10T23:30:00.000Z');
    expect(only(stateOf(factsOf([late]), first)).proof).toMatchObject({ day: '2026-12-11' });
  });

  test('excused from some of them: these are said, once each, and the others stand as they are', () => {
    const excuse = (about: string, change: Partial<Exception> = {}): Exception => ({
      about,
      until: null,
      reason: 'x',
      by: trainer.aadObjectId,
      at: session.publishedAt,
      ...change,
    });
    const facts = (...all: readonly Exception[]): TrainingFacts => ({
      ...factsOf([session, { ...session, id: 'KS-0002' }, phishing]),
      documents: [document, addendum],
      exceptions: new Map([[first.aadObjectId, all]]),
    });
    expect(states(facts(excuse('avg'), excuse('DOC-0001'), excuse('DOC-0002')))).toEqual([
      ['KS-0004', 'open'],
      ['KS-0002', 'excused'],
      ['DOC-0001', 'excused'],
      ['DOC-0002', 'excused'],
    ]);
    // What was said before it was asked anew, a later date, and what was asked of others alone excuse from nothing.
    const open = states(facts());
    expect(open.map(([, state]) => state)).toEqual(['open', 'open', 'open', 'open']);
    expect(states(facts(excuse('avg', { at: '2026-11-23T08:59:59.999Z' })))).toEqual(open);
    expect(states(facts(excuse('DOC-0001', { until: '2027-01-01' }))).map(([, state]) => state)).toEqual([
      'open',
      'open',
      'open',
      'open',
    ]);
    const ofOthers = plannedSession({
      audience: { kind: 'some', companies: [], serviceLines: [], people: [second.aadObjectId] },
    });
    const none = { ...factsOf([ofOthers]), exceptions: new Map([[first.aadObjectId, [excuse('avg')]]]) };
    expect(states(none)).toEqual([]);
  });

  test('from the day it was published by the office’s clock, or from the first day of who came later', () => {
    const night = plannedSession({}, '2026-11-22T23:30:00.000Z');
    const since = (start?: string) =>
      only(
        stateOf(factsOf([night]), first, {
          ...organisation,
          people: organisation.people.map((person) =>
            person === first && start !== undefined ? { ...person, start } : person,
          ),
        }),
      ).since;
    expect([undefined, '2020-01-01', '2026-11-23', '2026-11-24'].map(since)).toEqual([
      '2026-11-23',
      '2026-11-23',
      '2026-11-23',
      '2026-11-24',
    ]);
  });
});

test('[D25] everybody by name, as it is alphabetized here, with the name of their company', () => {
  const named = ['Zoë', 'émile', 'Anna'].map((name, place) => ({
    ...personAt(0),
    aadObjectId: `${place}`,
    name,
  }));
  const lines = completionOf(factsOf([session]), { ...organisation, people: named }, now);
  expect(lines.map(({ person, company }) => [person.name, company])).toEqual(
    ['Anna', 'émile', 'Zoë'].map((name) => [name, 'Optimo Payroll & HR Services B.V.']),
  );
});
