import { type OrganisationChange, withChange } from '../../../../services/people/organisation-changes';
import {
  decideAgreement,
  decideExpiry,
  decideRejection,
  decideWithdrawal,
  decideRewrite,
} from '../../../../services/people/organisation-decisions';
import type { Organisation } from '../../../../services/people/organisation';
import type { Role } from '../../../../services/people/roles';
import { splitByPerson } from '../../../../services/people/second-person';
import {
  admin,
  askedIn,
  board,
  dayAt,
  deputy,
  fg,
  grant,
  holdersOn,
  house,
  houseOf,
  id,
  importing,
  momentOf,
  person,
  proposing,
  rewriting,
  today,
  typesIn,
  without,
  worker,
  worldOf,
  written,
  type World,
} from '../../../support/second-person-scene';

const start = worldOf(house);
const proposed = written(start, proposing(start, grant(worker, 'board')));
const [proposal] = proposed.proposals;
if (!proposal) throw new Error('nothing was proposed');

describe('a change', () => {
  test('that is about nobody of weight is carried out, and once', () => {
    const decided = proposing(start, grant(worker, 'bhv'));
    expect(decided.outcome).toMatchObject({ kind: 'imported', waits: [] });
    const after = written(start, decided);
    expect(holdersOn(after.organisation, 'bhv', today)).toContain(worker);
    expect(after.organisation).toEqual(withChange(house, grant(worker, 'bhv')));
    expect(proposing(after, grant(worker, 'bhv'))).toMatchObject({
      outcome: { kind: 'unchanged', waits: [] },
      written: null,
    });
  });

  test('that makes somebody of weight waits, is asked of those who may agree, and only once', () => {
    const decided = proposing(start, grant(worker, 'board'));
    expect(decided.outcome).toMatchObject({ kind: 'unchanged', waits: [proposal] });
    expect(askedIn(decided)).toEqual([['admin.proposal', board]]);
    expect(decided.written?.next).toBeUndefined();
    expect(proposed.organisation).toEqual(house);
    expect(decided.written?.events).toEqual([{ type: 'proposed', by: admin, payload: { proposal } }]);
    expect(proposal).toMatchObject({
      by: admin,
      at: dayAt(today).toISOString(),
      change: grant(worker, 'board'),
    });
    const again = proposing(proposed, grant(worker, 'board'));
    expect(again).toMatchObject({ outcome: { kind: 'unchanged', waits: [proposal] }, written: null });
    // The one that is too old is no longer pending.
    const later = { ...proposed, now: dayAt('2026-12-08') };
    expect(written(later, proposing(later, grant(worker, 'board'))).proposals).toHaveLength(2);
  });

  test('that is faulty says so', () => {
    const wrong = {
      ...grant(worker, 'board'),
      from: '2026-12-31',
      until: '2026-12-01',
    } as OrganisationChange;
    expect(proposing(start, wrong)).toEqual({
      outcome: { kind: 'refused', faults: [expect.stringContaining('ends before it begins')] },
      written: null,
    });
  });
});

describe('a list or a file', () => {
  test('is carried out but for what is guarded, in one commit with its proposals', () => {
    const renamed = (of: Organisation): Organisation => ({
      ...of,
      people: of.people.map((each) =>
        each.aadObjectId === fg ? { ...each, name: 'Anders', end: '2026-11-30' } : each,
      ),
    });
    const decided = importing(start, renamed);
    expect(decided.outcome).toMatchObject({ kind: 'imported', waits: [{ by: null }] });
    expect(Object.keys(decided.written?.next ?? {})).toEqual(['text']);
    expect(decided.written?.events.map(({ type }) => type)).toEqual(['changed', 'proposed']);
    const after = written(start, decided);
    expect(after.organisation.people[2]).toMatchObject({
      name: 'Anders',
      roles: [{ role: 'bhv' }, { role: 'fg' }],
    });
    expect(holdersOn(after.organisation, 'fg', '2026-12-01')).toEqual([fg]);
    // Carried out again it changes nothing and asks nobody again.
    expect(importing(after, renamed)).toMatchObject({ outcome: { kind: 'unchanged' }, written: null });
  });

  test('that is a file counts as taken, also when nothing of it is carried out', () => {
    const asked = { ...rewriting(null, splitByPerson, without(fg)), file: 'hash' };
    const decided = decideRewrite(asked, momentOf(start));
    expect(decided.outcome).toMatchObject({ kind: 'imported' });
    expect(decided.written?.next?.file).toBe('hash');
    expect(importing(start, (of) => of)).toMatchObject({ outcome: { kind: 'unchanged' }, written: null });
  });

  test('is stored as it was written when nothing of it waits', () => {
    const text = `${JSON.stringify({ ...house, office: { ...house.office, phone: '033-1' } }, null, 2)}\n`;
    const asked = { ...rewriting(null, splitByPerson, (of) => of), make: () => text, file: 'hash' };
    expect(decideRewrite(asked, momentOf(start)).written?.next).toEqual({ text, file: 'hash' });
  });

  const crowd = (count: number, roles: readonly Role[], of = house): Organisation => ({
    ...of,
    people: [
      ...of.people,
      ...Array.from({ length: count }, (_, at) =>
        person(`00000000-0000-4000-8000-0000000001${String(at).padStart(2, '0')}`, roles),
      ),
    ],
  });

  test('with more people of weight than fit in a commit is refused whole', () => {
    expect(importing(start, () => crowd(10, ['board'])).outcome).toMatchObject({ kind: 'imported' });
    expect(importing(start, () => crowd(11, ['board']))).toMatchObject({
      outcome: { kind: 'refused', faults: [expect.stringContaining('more than 10 people')] },
      written: null,
    });
  });

  test('with more periods of one person than a card can show is refused too', () => {
    const months = (count: number) =>
      Array.from({ length: count }, (_, at) => {
        const month = `20${27 + Math.floor(at / 12)}-${String((at % 12) + 1).padStart(2, '0')}`;
        return { role: 'board' as const, from: `${month}-01`, until: `${month}-02` };
      });
    const withMonths = (count: number) => () =>
      houseOf(...house.people.slice(0, -1), person(worker, months(count)));
    expect(importing(start, withMonths(12)).outcome).toMatchObject({ waits: [{ by: null }] });
    expect(importing(start, withMonths(13)).outcome).toMatchObject({ kind: 'refused' });
  });

  test('that is the first is taken whole, and nobody hears of it', () => {
    const first = { ...momentOf(worldOf(houseOf())), first: true };
    const decided = decideRewrite(
      { ...rewriting(null, splitByPerson, () => crowd(40, ['board'])), file: 'hash' },
      first,
    );
    expect(decided.outcome).toMatchObject({ kind: 'imported', waits: [] });
    expect(decided.written).toMatchObject({ messages: [], rows: [], events: [{ type: 'changed' }] });
  });
});

describe('a second person', () => {
  const agreed = (who: string, world = proposed) => decideAgreement(proposal.id, who, momentOf(world));

  test('agrees: it is carried out, both stand in the history, and whom it is about hears of it, as do FG and board', () => {
    const decided = agreed(board);
    expect(decided.outcome).toEqual({ kind: 'carriedOut' });
    const after = written(proposed, decided);
    expect(holdersOn(after.organisation, 'board', today)).toEqual([board, worker]);
    expect(after.proposals).toEqual([]);
    expect(decided.written?.events).toEqual([{ type: 'confirmed', by: board, payload: { proposal } }]);
    expect(decided.written?.messages).toMatchObject([
      { person: worker, view: 'admin.told' },
      { person: admin, view: 'admin.told' },
      { person: fg, view: 'admin.told' },
    ]);
    expect(decided.written?.rows).toContainEqual({
      key: `row|told|${worker}`,
      value: { difference: proposal.difference, by: admin, second: board, at: dayAt(today).toISOString() },
    });
    expect(agreed(board, after)).toEqual({ outcome: { kind: 'gone' }, written: null });
  });

  test.each([
    ['who proposed it', admin],
    ['whom it is about', worker],
    ['the FG, while there are others', fg],
  ])('is not %s', (_, who) => {
    expect(agreed(who)).toEqual({ outcome: { kind: 'gone' }, written: null });
    expect(decideRejection(proposal.id, who, momentOf(proposed))).toEqual({ outcome: false, written: null });
  });

  test('finds it lapsed, and then it goes', () => {
    const late = { ...proposed, now: dayAt('2026-12-08') };
    const decided = agreed(board, late);
    expect(decided.outcome).toEqual({ kind: 'lapsed', why: 'expired' });
    expect(decided.written).toEqual({
      events: [{ type: 'lapsed', by: null, payload: { proposal: proposal.id, why: 'expired' } }],
      rows: [{ key: `row|proposal|${proposal.id}`, value: null }],
      messages: [],
      leaves: { person: board },
    });
    const left = { ...proposed, organisation: without(admin)(house) };
    expect(agreed(board, left).outcome).toEqual({ kind: 'lapsed', why: 'proposer' });
    const done = { ...proposed, organisation: withChange(house, proposal.change) };
    expect(agreed(board, done).outcome).toEqual({ kind: 'lapsed', why: 'changed' });
  });

  test('does not agree: it goes, and nothing changes', () => {
    const decided = decideRejection(proposal.id, board, momentOf(proposed));
    expect(decided.outcome).toBe(true);
    expect(decided.written).toMatchObject({ events: [{ payload: { proposal: proposal.id } }] });
    expect(JSON.stringify(decided.written?.rows)).toContain('"refused":true');
    // The proposer hears that.
    expect(decided.written?.messages.map(({ person, view }) => [person, view])).toEqual([
      [admin, 'admin.told'],
    ]);
    const after = written(proposed, decided);
    expect([after.organisation, after.proposals, typesIn(after).at(-1)]).toEqual([
      house,
      [],
      ['rejected', board],
    ]);
  });

  test('is withdrawn by who proposed it, and by nobody else', () => {
    expect(decideWithdrawal(proposal.id, board, momentOf(proposed))).toEqual({
      outcome: false,
      written: null,
    });
    expect(decideWithdrawal('another', admin, momentOf(proposed)).outcome).toBe(false);
    const decided = decideWithdrawal(proposal.id, admin, momentOf(proposed));
    expect(decided.outcome).toBe(true);
    expect(decided.written).toMatchObject({ events: [{ payload: { proposal: proposal.id } }] });
    expect(decided.written?.messages).toEqual([]);
    const after = written(proposed, decided);
    expect([after.organisation, after.proposals, typesIn(after).at(-1)]).toEqual([
      house,
      [],
      ['withdrawn', admin],
    ]);
  });

  test('of a file stands behind it first; then it is another’s to agree', () => {
    const file = written(start, importing(start, without(fg)));
    const [waiting] = file.proposals;
    if (!waiting) throw new Error('nothing was proposed');
    const agree = (who: string, world: World) => decideAgreement(waiting.id, who, momentOf(world));
    const decided = agree(admin, file);
    expect(decided.outcome).toEqual({ kind: 'adopted' });
    expect(decided.written?.leaves).toEqual({ person: admin });
    expect(decided.written?.events[0]?.payload).toEqual({ proposal: waiting.id });
    expect(askedIn(decided as never)).toEqual([['admin.proposal', board]]);
    const adopted = written(file, decided);
    expect(adopted.organisation).toEqual(house);
    expect(adopted.proposals).toMatchObject([{ by: admin, at: waiting.at }]);
    expect(agree(admin, adopted).outcome).toEqual({ kind: 'gone' });
    // The other way round as well, although the board could not have proposed it.
    const other = written(file, agree(board, file));
    expect(holdersOn(written(other, agree(admin, other)).organisation, 'fg', today)).toEqual([]);
    const after = written(adopted, agree(board, adopted));
    expect(holdersOn(after.organisation, 'fg', today)).toEqual([]);
    expect(typesIn(after)).toEqual([
      ['proposed', null] as const,
      ['adopted', admin] as const,
      ['confirmed', board] as const,
    ]);
  });

  test('cannot carry out what the rules of the organisation refuse by now', () => {
    const ending: OrganisationChange = { type: 'endRole', person: fg, role: 'fg', until: '2026-12-15' };
    const world = written(start, proposing(start, ending));
    const [one] = world.proposals;
    const nobody = { ...world, organisation: { ...house, companies: [] } };
    const { outcome, written: made } = decideAgreement(one?.id ?? '', board, momentOf(nobody));
    expect(made).toBeNull();
    expect(outcome.kind === 'refused' && outcome.faults.join()).toContain('companies');
  });
});

test('what nobody agreed to in time goes, ten at a time', () => {
  const many = Array.from({ length: 12 }, (_, at) => ({ ...proposal, id: id(String(at)) }));
  const young = { ...proposal, id: 'young', at: '2026-12-07T09:00:00.000Z' };
  const world = { ...start, proposals: [...many, young], now: dayAt('2026-12-08') };
  const once = decideExpiry(momentOf(world));
  expect(once.outcome).toBe(true);
  expect(once.written?.rows).toHaveLength(10);
  const twice = written(world, once);
  const rest = written(twice, decideExpiry(momentOf(twice)));
  expect(rest.proposals).toEqual([young]);
  expect(decideExpiry(momentOf(rest))).toEqual({ outcome: false, written: null });
  expect(new Set(rest.events.map(({ type, by }) => `${type} ${String(by)}`))).toEqual(
    new Set(['lapsed null']),
  );
});

test('deputies are asked when board and administrator cannot be', () => {
  const decided = proposing(start, { type: 'endRole', person: board, role: 'board', until: '2026-11-30' });
  expect(askedIn(decided)).toEqual([
    ['admin.proposal', fg],
    ['admin.proposal', deputy],
  ]);
});
