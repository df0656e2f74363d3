import { withChange } from '../../../../services/people/organisation-changes';
import {
  agreersOf,
  asking,
  canBeAgreed,
  expiresAt,
  isExpired,
  lapseOf,
  mayAgree,
  type Proposal,
  proposalKey,
  proposalPrefix,
} from '../../../../services/people/proposals';
import { telling, toldKey } from '../../../../services/people/told';
import {
  admin,
  board,
  dayAt,
  deputy,
  fg,
  house,
  houseOf,
  person,
  today,
  worker,
} from '../../../support/second-person-scene';

const now = dayAt(today);
const proposal = (change: Partial<Proposal> = {}): Proposal => ({
  id: 'one',
  change: { type: 'grantRole', person: worker, role: 'fgDeputy', from: null, until: null },
  difference: [{ person: worker, role: 'fgDeputy', gains: true, from: today, until: null }],
  by: admin,
  at: '2026-11-23T09:00:00.000Z',
  ...change,
});
const about = (...people: readonly string[]) =>
  people.map((each) => ({ person: each, role: 'board' as const, gains: true, from: today, until: null }));
const agreers = (change: Partial<Proposal> = {}, of = house) => agreersOf(proposal(change), of, now);

describe('who may agree', () => {
  test('administrators and board, each once; not who proposed it, nor whom it is about', () => {
    const both = houseOf(...house.people, person('both', ['admin', 'board']));
    expect(agreers({}, both)).toEqual(['both', board]);
    expect(agreers({ by: board }, both)).toEqual([admin, 'both']);
    expect(agreers({ difference: about('both') }, both)).toEqual([board]);
    expect(mayAgree(proposal(), both, board, now)).toBe(true);
    for (const nobody of [admin, fg, worker]) expect(mayAgree(proposal(), both, nobody, now)).toBe(false);
  });

  test('FG and deputies where nobody else is left, for or else one could end the last who may say no', () => {
    expect(agreers({ difference: about(board) })).toEqual([fg, deputy]);
    expect(agreers({ difference: about(board, fg) })).toEqual([deputy]);
    expect(agreers({ difference: about(board, fg, deputy) })).toEqual([]);
    expect(canBeAgreed(proposal({ difference: about(board, fg, deputy) }), house, now)).toBe(false);
    expect(canBeAgreed(proposal(), house, now)).toBe(true);
  });

  test('two, of what nobody proposed by name', () => {
    expect(agreers({ by: null })).toEqual([admin, board]);
    // One of the two is concerned: then the others may as well.
    expect(agreers({ by: null, difference: about(board) })).toEqual([admin, fg, deputy]);
    expect(canBeAgreed(proposal({ by: null, difference: about(board, fg, deputy) }), house, now)).toBe(false);
    expect(canBeAgreed(proposal({ by: null, difference: about(board, fg) }), house, now)).toBe(true);
  });

  test('whoever holds the role on that day', () => {
    const later = houseOf(
      person(admin, ['admin']),
      person(board, [{ role: 'board', from: '2026-11-24' }]),
      person(fg, ['fg'], { end: '2026-11-22' }),
    );
    expect(agreers({}, later)).toEqual([]);
    expect(agreersOf(proposal(), later, dayAt('2026-11-24'))).toEqual([board]);
  });
});

describe('a proposal is worth nothing any more', () => {
  const lapse = (change: Partial<Proposal> = {}, of = house, at = now) => lapseOf(proposal(change), of, at);

  test('after fourteen days', () => {
    expect(expiresAt(proposal())).toBe('2026-12-07T09:00:00.000Z');
    expect(isExpired(proposal(), new Date('2026-12-07T08:59:59.999Z'))).toBe(false);
    expect(isExpired(proposal(), new Date('2026-12-07T09:00:00Z'))).toBe(true);
    expect(lapse({}, house, dayAt('2026-12-07'))).toBe('expired');
    expect(lapse({}, house, dayAt('2026-12-06'))).toBeNull();
  });

  test('when who proposed it may not any more; nobody by name cannot stop being one', () => {
    expect(lapse({ by: board })).toBe('proposer');
    const left = withChange(house, { type: 'removePerson', person: admin });
    expect(lapse({}, left)).toBe('proposer');
    expect(lapse({ by: null }, left)).toBeNull();
    // Somebody who merely stands behind it did so by the right to agree.
    for (const by of [board, fg, deputy, admin]) expect(lapse({ by, adopted: true })).toBeNull();
    expect(lapse({ by: worker, adopted: true, difference: about(fg) })).toBe('proposer');
    expect(lapse({ by: admin, adopted: true }, left)).toBe('proposer');
  });

  test('when it would do something else than was shown', () => {
    expect(lapse()).toBeNull();
    expect(lapse({ difference: about(worker) })).toBe('changed');
    const done = withChange(house, proposal().change);
    expect(lapse({}, done)).toBe('changed');
    expect(lapse({}, withChange(house, { type: 'removePerson', person: worker }))).toBe('changed');
    // One kept by an earlier version does not say what it does.
    expect(lapse({ difference: [] })).toBe('changed');
    expect(lapse({ difference: [] }, done)).toBe('changed');
  });

  test('not because a day has gone by', () => {
    const dated = proposal({
      change: { type: 'grantRole', person: worker, role: 'board', from: null, until: '2026-11-25' },
      difference: [{ person: worker, role: 'board', gains: true, from: today, until: '2026-11-25' }],
    });
    expect(lapseOf(dated, house, dayAt('2026-11-25'))).toBeNull();
    expect(lapseOf(dated, house, dayAt('2026-11-26'))).toBe('changed');
  });
});

test('rows of their own, and a card for each who is asked or told', () => {
  expect([proposalPrefix, proposalKey('x')]).toEqual(['row|proposal|', 'row|proposal|x']);
  const card = { class: 'operational', follows: 'item' };
  expect(asking([board])).toEqual([{ ...card, person: board, view: 'admin.proposal', as: { kind: 'post' } }]);
  const told = { difference: about(worker), by: admin, second: board, at: '2026-11-23T09:00:00.000Z' };
  expect(telling([worker], told)).toEqual({
    rows: [{ key: 'row|told|' + worker, value: told }],
    messages: [{ ...card, person: worker, view: 'admin.told', as: { kind: 'post', alone: true } }],
  });
  expect(toldKey('x')).toBe('row|told|x');
});
