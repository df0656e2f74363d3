import { isRefusal } from '../../../../services/ledger/decision';
import { emptyOrganisation } from '../../../../services/people/organisation';
import { decideKey, initialCustody, keepers, type KeyCommand } from '../../../../services/kluis/key';
import type { KeyCustody } from '../../../../services/kluis/bearer';
import {
  board,
  employee,
  fg,
  moment,
  officeDeputy,
  officeManager,
  organisation,
} from '../../../support/kluis-scene';
import { morning } from '../../../support/loan-stages';

/** A second deputy, so that not everybody already has a part. */
const other = employee;
const wider = {
  ...organisation,
  people: organisation.people.map((person) =>
    person.aadObjectId === other ? { ...person, roles: [{ role: 'officeDeputy' as const }] } : person,
  ),
};
const at = moment(morning, {}, wider);
const now = morning.toISOString();
const initial: KeyCustody = { holder: officeManager, since: null, handing: null, lost: null };
const hand = (by: string, to: string): KeyCommand => ({ type: 'hand', by, to });
const take = (by: string): KeyCommand => ({ type: 'take', by });
const keep = (by: string): KeyCommand => ({ type: 'keep', by });
const lose = (by: string): KeyCommand => ({ type: 'lose', by, what: 'Sleutel kwijt' });
const find = (by: string): KeyCommand => ({ type: 'find', by });
const link: KeyCommand = { type: 'linkIncident', incident: 'INC-2026-0007' };

function decided(state: KeyCustody | null, command: KeyCommand) {
  const outcome = decideKey(state, command, at);
  if (isRefusal(outcome)) throw new Error(outcome.refused);
  return outcome;
}
function refusalOf(state: KeyCustody | null, command: KeyCommand): string | undefined {
  const outcome = decideKey(state, command, at);
  return isRefusal(outcome) ? outcome.refused : undefined;
}
const after = (...commands: readonly KeyCommand[]): KeyCustody =>
  commands.reduce((state, command) => decided(state, command).state, initial);
const told = (state: KeyCustody | null, command: KeyCommand) =>
  decided(state, command).messages.map(({ person, view }) => `${view} ${person.slice(-2)}`);

test('nothing recorded: the first office manager has it; nobody when there is none', () => {
  expect(initialCustody(wider, morning)).toEqual(initial);
  expect(initialCustody(emptyOrganisation(), morning).holder).toBeNull();
  expect(decided(null, hand(officeManager, officeDeputy)).state).toEqual(
    after(hand(officeManager, officeDeputy)),
  );
});

test('those who may have it are those who may decide about a loan', () => {
  expect([...keepers(at)].sort()).toEqual([other, officeManager, officeDeputy].sort());
});

test('handed over in two steps: who gets it hears, and has it when they say so', () => {
  const handed = decided(null, hand(officeManager, officeDeputy));
  expect(handed.state).toEqual({ ...initial, handing: { by: officeManager, to: officeDeputy, at: now } });
  expect(handed.events).toEqual([{ type: 'keyHanded', by: officeManager, payload: { to: officeDeputy } }]);
  expect(told(null, hand(officeManager, officeDeputy))).toEqual(['kluis.key 14']);
  expect(handed).toMatchObject({ timer: null, index: [] });
  const taken = decided(handed.state, take(officeDeputy));
  expect(taken.state).toEqual({ holder: officeDeputy, since: now, handing: null, lost: null });
  expect(taken.events).toEqual([{ type: 'keyTaken', by: officeDeputy, payload: { from: officeManager } }]);
  expect(taken.messages).toEqual([]);
  expect(refusalOf(taken.state, take(officeDeputy))).toBe('unchanged');
  expect(refusalOf(handed.state, take(other))).toBe('unchanged');
});

test('who has it without a hand-over says so, and who had it by the books hears', () => {
  const taken = decided(initial, take(officeDeputy));
  expect(taken.state).toEqual({ holder: officeDeputy, since: now, handing: null, lost: null });
  expect(told(initial, take(officeDeputy))).toEqual([`kluis.key ${officeManager.slice(-2)}`]);
  const nobody = {
    ...wider,
    people: wider.people.filter(({ aadObjectId }) => aadObjectId !== officeManager),
  };
  const first = decideKey(null, take(officeDeputy), moment(morning, {}, nobody));
  expect(isRefusal(first) ? null : first.messages).toEqual([]);
  expect(refusalOf(initial, take(officeManager))).toBe('unchanged');
  expect(refusalOf(after(lose(officeManager)), take(officeDeputy))).toBe('alreadyLost');
  expect(decided({ ...initial, unreached: other }, take(officeDeputy)).state).toEqual(taken.state);
});

test('who may hand it over: who has it, and nobody for them', () => {
  const withDeputy = after(hand(officeManager, officeDeputy), take(officeDeputy));
  expect(refusalOf(withDeputy, hand(officeDeputy, other))).toBeUndefined();
  expect(refusalOf(withDeputy, hand(officeManager, other))).toBe('notHolder');
  expect(refusalOf(withDeputy, hand(other, officeManager))).toBe('notHolder');
  expect(refusalOf(initial, hand(officeManager, fg))).toBe('noKeyHolder');
  expect(refusalOf(initial, hand(officeManager, officeManager))).toBe('unchanged');
  const handed = after(hand(officeManager, officeDeputy));
  expect(refusalOf(handed, hand(officeManager, officeDeputy))).toBe('unchanged');
  expect(after(hand(officeManager, officeDeputy), hand(officeManager, other)).handing?.to).toBe(other);
});

test('a hand-over that does not go through: said by either, or by who has it', () => {
  const withDeputy = after(hand(officeManager, officeDeputy), take(officeDeputy));
  const handed = decided(withDeputy, hand(officeDeputy, other)).state;
  for (const by of [other, officeDeputy]) {
    const kept = decided(handed, keep(by));
    expect(kept.state).toEqual(withDeputy);
    expect(kept.events).toEqual([{ type: 'keyKept', by, payload: {} }]);
    expect(kept.messages).toEqual([]);
  }
  expect(refusalOf(initial, keep(officeManager))).toBe('unchanged');
  expect(refusalOf(after(hand(officeManager, officeDeputy)), keep(other))).toBe('unchanged');
});

test('[B19] lost: one incident, everybody else who may have it hears, and no more hand-overs', () => {
  const handed = after(hand(officeManager, officeDeputy));
  const lost = decided(handed, lose(officeManager));
  expect(lost.state).toEqual({
    holder: officeManager,
    since: null,
    handing: null,
    lost: { by: officeManager, at: now, incident: null },
  });
  expect(lost.events).toEqual([{ type: 'keyLost', by: officeManager, payload: {} }]);
  expect(told(handed, lose(officeManager)).sort()).toEqual(['kluis.key 01', 'kluis.key 14']);
  const [handover, ...others] = lost.handovers ?? [];
  expect(others).toMatchObject([{ to: 'kluis', command: 'keyMoved' }]);
  expect(handover).toMatchObject({
    to: 'incident|2026',
    command: 'open',
    payload: {
      reporter: officeManager,
      origin: { partition: 'kluis', flow: 'kluis', item: 'key', matter: 'key' },
    },
  });
  expect(JSON.stringify(handover)).toContain('"kind":"key_or_tag_lost"');
  expect(JSON.stringify(handover)).toContain('Sleutel kwijt');
  expect(JSON.stringify(handover)).toContain(now);
  expect(refusalOf(lost.state, lose(officeDeputy))).toBe('alreadyLost');
  expect(refusalOf(lost.state, hand(officeManager, officeDeputy))).toBe('alreadyLost');
});

test('the number of the incident is linked once, and stays in the history when it is found', () => {
  const lost = after(lose(officeManager));
  const linked = decided(lost, link);
  expect(linked.state).toEqual({
    ...lost,
    lost: { by: officeManager, at: now, incident: 'INC-2026-0007' },
  });
  expect(linked.events).toEqual([{ type: 'linked', by: null, payload: { incident: 'INC-2026-0007' } }]);
  expect(refusalOf(linked.state, link)).toBe('unchanged');
  expect(refusalOf(initial, link)).toBe('unchanged');
  const found = decided(linked.state, find(officeDeputy));
  expect(found.state).toEqual({ holder: officeDeputy, since: now, handing: null, lost: null });
  expect(found.events).toEqual([
    { type: 'keyFound', by: officeDeputy, payload: { incident: 'INC-2026-0007' } },
  ]);
  expect(refusalOf(initial, find(officeManager))).toBe('unchanged');
});

test('it is nobody else’s business', () => {
  for (const by of [fg, board])
    for (const command of [hand(by, officeDeputy), take(by), keep(by), lose(by), find(by)])
      expect(refusalOf(initial, command)).toBe('notFound');
});

test('what is out hears that it moved, and of nothing else', () => {
  const moves = (state: KeyCustody | null, command: KeyCommand) =>
    (decided(state, command).handovers ?? []).map(({ command: name }) => name);
  const handed = after(hand(officeManager, officeDeputy));
  expect(moves(null, hand(officeManager, officeDeputy))).toEqual(['keyMoved']);
  expect(moves(handed, take(officeDeputy))).toEqual(['keyMoved', 'heldMoved']);
  expect(moves(handed, keep(officeDeputy))).toEqual(['keyMoved']);
  expect(moves(after(lose(officeManager)), link)).toEqual([]);
});

test('from the first morning on it is with who was presumed to have it, whoever gets the role', () => {
  const kept = decided(null, { type: 'turn' });
  expect(kept).toMatchObject({ state: initial, events: [], messages: [] });
  expect(refusalOf(kept.state, { type: 'turn' })).toBe('unchanged');
  const heir = {
    ...wider,
    people: wider.people.map((person) =>
      person.aadObjectId === officeManager
        ? { ...person, roles: [] }
        : person.aadObjectId === other
          ? { ...person, roles: [{ role: 'officeManager' as const }] }
          : person,
    ),
  };
  const morningAfter = decideKey(kept.state, { type: 'turn' }, moment(morning, {}, heir));
  expect(isRefusal(morningAfter) ? null : morningAfter.state).toEqual({
    ...initial,
    leftWith: officeManager,
  });
});
