import fc from 'fast-check';
import { holdersOf } from '../../../../services/people/roles';
import {
  bhvOf,
  decideFloor,
  emptyFloor,
  type Floor,
  type FloorChange,
} from '../../../../services/visit/floor';
import { local, organisation } from '../../../support/visit-scene';

const now = local('10:00');
const at = (minutes: number): Date => new Date(now.getTime() + minutes * 60_000);
const ids = (role: 'bhv' | 'bhvHead') =>
  holdersOf(organisation, role, now).map(({ aadObjectId }) => aadObjectId);
const decide = (state: Floor | null, change: FloorChange | null, when = now) =>
  decideFloor(state, change, { organisation, now: when });
const sinceIn = (decision: ReturnType<typeof decide>): unknown =>
  decision.handovers?.map(({ payload }) => payload['since']);

const wheres = ['below', 'upstairs', 'gone'] as const;
const changes = fc.array(
  fc.record({ visit: fc.integer({ min: 1, max: 4 }).map(String), where: fc.constantFrom(...wheres) }),
  { maxLength: 30 },
);

test('in whatever order visitors come and go: who is upstairs is known, and since when the first of them is', () => {
  fc.assert(
    fc.property(changes, (all) => {
      let floor: Floor | null = null;
      // The same, tracked independently: where everybody is, and since when somebody is upstairs.
      const places = new Map<string, FloorChange['where']>();
      let since: string | null = null;
      all.forEach((change, minute) => {
        const decision = decide(floor, change, at(minute));
        if (places.get(change.visit) !== 'gone') places.set(change.visit, change.where);
        const upstairs = [...places].filter(([, where]) => where === 'upstairs').map(([visit]) => visit);
        const before = since;
        since = upstairs.length === 0 ? null : (since ?? at(minute).toISOString());
        floor = decision.state;
        expect([...floor.upstairs].sort()).toEqual(upstairs.sort());
        expect(floor.since).toBe(since);
        // The safe hears when that changes, and only then.
        expect(sinceIn(decision)).toEqual(since === before ? undefined : [since]);
        expect(decision.events).toEqual([{ type: 'floor', by: null, payload: change }]);
      });
    }),
  );
});

test('[N9] each of the BHV gets one card a day, whoever comes or goes', () => {
  const people = [...new Set([...ids('bhv'), ...ids('bhvHead')])];
  expect(bhvOf(organisation, now)).toEqual(people);
  const first = decide(null, { visit: 'BZ-1', where: 'below' });
  expect(first.messages).toEqual(
    people.map((person) => ({
      person,
      view: 'visit.floor',
      class: 'operational',
      follows: 'item',
      as: { kind: 'post', alone: true },
    })),
  );
  expect(first.state).toEqual({
    upstairs: [],
    since: null,
    gone: [],
    told: { day: '2026-11-23', people },
  });
  expect(first).toMatchObject({ timer: null, index: [] });
  const second = decide(first.state, { visit: 'BZ-2', where: 'upstairs' }, at(60));
  expect(second.messages).toEqual([]);
  expect(second.state.told).toEqual({ day: '2026-11-23', people });
  const tomorrow = decide(second.state, { visit: 'BZ-3', where: 'below' }, local('09:00', '2026-11-24'));
  expect(tomorrow.messages.map(({ person }) => person)).toEqual(people);
  expect(tomorrow.state.told).toEqual({ day: '2026-11-24', people });
});

test('who joins the BHV during the day gets the card as well, and the others none', () => {
  const [newcomer] = organisation.people.filter(
    ({ aadObjectId }) => !bhvOf(organisation, now).includes(aadObjectId),
  );
  const more = {
    ...organisation,
    people: organisation.people.map((person) =>
      person === newcomer ? { ...person, roles: [{ role: 'bhv' as const }] } : person,
    ),
  };
  const first = decide(null, { visit: 'BZ-1', where: 'below' });
  const later = decideFloor(first.state, { visit: 'BZ-2', where: 'below' }, { organisation: more, now });
  expect(later.messages.map(({ person }) => person)).toEqual([newcomer?.aadObjectId]);
  expect(later.state.told.people).toEqual([...first.state.told.people, newcomer?.aadObjectId]);
});

test('staff that come in change what is shown and nothing else', () => {
  const up = decide(null, { visit: 'BZ-1', where: 'upstairs' }).state;
  const shown = decide(up, null, at(5));
  expect(shown.state).toEqual(up);
  expect(shown.handovers).toBeUndefined();
  expect(shown.events).toEqual([{ type: 'floor', by: null, payload: {} }]);
});

test('a message about a visit that is over changes nothing, for as long as two hundred others', () => {
  const gone = Array.from({ length: 200 }, (_, place) => `BZ-${place}`).reduce<Floor>(
    (floor, visit) => decide(floor, { visit, where: 'gone' }).state,
    emptyFloor,
  );
  expect(gone.gone).toHaveLength(200);
  expect(decide(gone, { visit: 'BZ-0', where: 'upstairs' }).state.upstairs).toEqual([]);
  const one = decide(gone, { visit: 'BZ-200', where: 'gone' }).state;
  expect(one.gone).toHaveLength(200);
  expect([one.gone[0], one.gone.at(-1)]).toEqual(['BZ-1', 'BZ-200']);
  expect(emptyFloor).toEqual({ upstairs: [], since: null, gone: [], told: { day: '', people: [] } });
});

describe('what is told with its time may come late, or twice', () => {
  const told = (visit: string, where: FloorChange['where'], minute: number): FloorChange => ({
    visit,
    where,
    at: at(minute).toISOString(),
  });
  const after = (...all: readonly FloorChange[]): Floor =>
    all.reduce<Floor>((floor, change) => decide(floor, change).state, emptyFloor);

  test('of each visitor the latest counts, in whatever order it comes', () => {
    const moves = fc.uniqueArray(
      fc.record({
        visit: fc.integer({ min: 1, max: 3 }).map(String),
        where: fc.constantFrom(...wheres),
        minute: fc.integer({ min: 0, max: 99 }),
      }),
      { maxLength: 12, selector: ({ minute }) => minute },
    );
    fc.assert(
      fc.property(moves, (all) => {
        const floor = after(...all.map(({ visit, where, minute }) => told(visit, where, minute)));
        const last = new Map(
          all.toSorted((one, other) => one.minute - other.minute).map(({ visit, where }) => [visit, where]),
        );
        const upstairs = [...last].filter(([, where]) => where === 'upstairs').map(([visit]) => visit);
        expect([...floor.upstairs].sort()).toEqual(upstairs.sort());
        const gone = [...last].filter(([, where]) => where === 'gone').map(([visit]) => visit);
        expect([...floor.gone].sort()).toEqual(gone.sort());
      }),
    );
  });

  test('who was signed out by mistake is upstairs again; without its time nobody comes back', () => {
    const gone = after(told('BZ-1', 'upstairs', 0), told('BZ-1', 'gone', 1));
    expect(decide(gone, told('BZ-1', 'upstairs', 2)).state).toMatchObject({ upstairs: ['BZ-1'], gone: [] });
    expect(decide(gone, { visit: 'BZ-1', where: 'upstairs' }).state.upstairs).toEqual([]);
    expect(decide(gone, told('BZ-1', 'gone', 1)).state).toEqual({
      ...gone,
      told: expect.anything() as object,
    });
  });

  test('so many are remembered that nothing is overtaken, and no more', () => {
    const many = Array.from({ length: 201 }, (_, place) => told(`BZ-${place}`, 'gone', place));
    const { gone, moved } = after(...many);
    expect([gone.length, gone[0]]).toEqual([200, 'BZ-1']);
    expect(Object.keys(moved ?? {})).toHaveLength(200);
    expect(moved).not.toHaveProperty('BZ-0');
    expect(after({ visit: 'BZ-1', where: 'below' })).not.toHaveProperty('moved');
  });
});
