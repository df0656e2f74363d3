import fc from 'fast-check';
import { guardedRoles, isGuarded, onward } from '../../../../services/people/guarded';
import type { Organisation, Person } from '../../../../services/people/organisation';
import { type OrganisationChange, withChange } from '../../../../services/people/organisation-changes';
import {
  decideAgreement,
  type Decided,
  decideExpiry,
  decideRejection,
  decideRewrite,
} from '../../../../services/people/organisation-decisions';
import { type Role, roles } from '../../../../services/people/roles';
import { splitByPerson, splitWhole } from '../../../../services/people/second-person';
import { addDays } from '../../../../services/time/calendar';
import {
  admin,
  board,
  deputy,
  fg,
  holdersOn,
  houseOf,
  id,
  momentOf,
  person,
  rewriting,
  today,
  type World,
  worker,
  worldOf,
  written,
} from '../../../support/second-person-scene';
import { runs } from '../../../support/size';

/** What a single administrator can try, through every door, in any order. */

const ids = [admin, board, fg, deputy, worker, id('1'), id('2')];
const days = Array.from({ length: 40 }, (_, at) => addDays(today, at - 5));
const who = fc.constantFrom(...ids);
const role = fc.constantFrom<Role>(...roles);
const day = fc.constantFrom(...days);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { nil: null, freq: 2 });
const period = fc.record({ from: maybe(day), until: maybe(day) });

const dates = (start: string | null, end: string | null) => ({
  ...(start === null ? {} : { start }),
  ...(end === null ? {} : { end }),
});
const held = (
  of: Role,
  { from, until }: { from: string | null; until: string | null },
): Person['roles'][number] => ({
  role: of,
  ...(from === null ? {} : { from }),
  ...(until === null ? {} : { until }),
});

const row = fc
  .record({
    id: who,
    name: fc.constantFrom('Een', 'Ander'),
    dates: period,
    roles: fc.array(fc.tuple(role, period), { maxLength: 3 }),
  })
  .map((each) =>
    person(
      each.id,
      each.roles.map(([of, when]) => held(of, when)),
      { name: each.name, ...dates(each.dates.from, each.dates.until) },
    ),
  );
const rows = fc.uniqueArray(row, { minLength: 1, maxLength: 6, selector: ({ aadObjectId }) => aadObjectId });

type Act =
  | { readonly act: 'change'; readonly change: OrganisationChange }
  | { readonly act: 'list'; readonly named: boolean; readonly rows: readonly Person[] }
  | { readonly act: 'file'; readonly rows: readonly Person[] }
  | { readonly act: 'agree' | 'reject'; readonly place: number }
  | { readonly act: 'wait'; readonly days: number };

const act: fc.Arbitrary<Act> = fc.oneof(
  fc.record({
    act: fc.constant('change' as const),
    change: fc.oneof(
      fc.record({
        type: fc.constant('grantRole' as const),
        person: who,
        role,
        from: maybe(day),
        until: maybe(day),
      }),
      fc.record({ type: fc.constant('endRole' as const), person: who, role, until: day }),
    ),
  }),
  fc.record({ act: fc.constant('list' as const), named: fc.boolean(), rows }),
  fc.record({ act: fc.constant('file' as const), rows }),
  fc.record({ act: fc.constantFrom('agree' as const, 'reject' as const), place: fc.nat({ max: 4 }) }),
  fc.record({ act: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 5 }) }),
);

/** A staff list: it has no roles, and people not in it stay. */
const withList =
  (list: readonly Person[]) =>
  (of: Organisation): Organisation => {
    const listed = new Map(list.map((each) => [each.aadObjectId, each]));
    const known = new Map(of.people.map((each) => [each.aadObjectId, each]));
    const added = list.filter(({ aadObjectId }) => !known.has(aadObjectId));
    return {
      ...of,
      people: [
        ...of.people.map((each) => ({ ...(listed.get(each.aadObjectId) ?? each), roles: each.roles })),
        ...added.map((each) => ({ ...each, roles: [] })),
      ],
    };
  };

const decided = (world: World, by: string, doing: Exclude<Act, { act: 'wait' }>): Decided<unknown> => {
  const proposal = 'place' in doing ? (world.proposals[doing.place]?.id ?? '') : '';
  switch (doing.act) {
    case 'change':
      return decideRewrite(
        rewriting(by, splitWhole(doing.change), (of) => withChange(of, doing.change)),
        momentOf(world),
      );
    case 'list':
      return decideRewrite(
        rewriting(doing.named ? by : null, splitByPerson, withList(doing.rows)),
        momentOf(world),
      );
    case 'file':
      return decideRewrite(
        rewriting(null, splitByPerson, (of) => ({ ...of, people: doing.rows })),
        momentOf(world),
      );
    case 'agree':
      return decideAgreement(proposal, by, momentOf(world));
    case 'reject':
      return decideRejection(proposal, by, momentOf(world));
  }
};

function after(world: World, by: string, doing: Act): World {
  if (doing.act !== 'wait') return written(world, decided(world, by, doing));
  const now = new Date(world.now.getTime() + doing.days * 24 * 60 * 60_000);
  return written({ ...world, now }, decideExpiry(momentOf({ ...world, now })));
}

const holders = (of: Organisation, from: string) =>
  days.filter((each) => each >= from).map((each) => guardedRoles.map((of_) => holdersOn(of, of_, each)));

const houses = fc
  .tuple(
    fc.constantFrom([], [{ role: 'fgDeputy' as const, from: '2026-12-01' }]),
    fc.constantFrom({}, { end: '2026-12-10' }),
  )
  .map(([deputyRoles, boardDates]) =>
    houseOf(
      person(admin, ['admin']),
      person(board, ['board', 'trainer'], boardDates),
      person(fg, ['fg', 'bhv']),
      person(deputy, deputyRoles),
      person(worker),
    ),
  );

test('one person alone never changes who holds what is guarded, on any day, by any door', () => {
  fc.assert(
    fc.property(
      houses,
      fc.constantFrom(admin, board),
      fc.array(act, { minLength: 1, maxLength: 12 }),
      (house, by, acts) => {
        const end = acts.reduce((world, doing) => after(world, by, doing), worldOf(house));
        const now = end.now.toISOString().slice(0, 10);
        expect(holders(end.organisation, now)).toEqual(holders(house, now));
      },
    ),
    runs(400, 4),
  );
});

test('what is not guarded goes through at once, whoever else the same list or file is about', () => {
  fc.assert(
    fc.property(houses, rows, fc.constantFrom('list' as const, 'file' as const), (house, list, door) => {
      const world = worldOf(house);
      const doing = door === 'list' ? { act: door, named: true, rows: list } : { act: door, rows: list };
      const { outcome } = decided(world, admin, doing) as { outcome: { kind: string } };
      if (outcome.kind === 'refused') return;
      const { organisation } = after(world, admin, doing);
      for (const said of list) {
        const is = organisation.people.find(({ aadObjectId }) => aadObjectId === said.aadObjectId);
        expect(is?.name).toBe(said.name);
        if (door === 'file')
          expect(is?.roles.filter((each) => !isGuarded(each.role))).toEqual(
            said.roles.filter((each) => !isGuarded(each.role)),
          );
      }
    }),
  );
});

test('what a second person agrees to does what was shown, and nothing else', () => {
  fc.assert(
    fc.property(houses, fc.array(act, { minLength: 1, maxLength: 8 }), (house, acts) => {
      const world = acts.reduce((each, doing) => after(each, admin, doing), worldOf(house));
      for (const { id: proposal, difference } of world.proposals) {
        const made = decideAgreement(proposal, board, momentOf(world));
        if (made.outcome.kind !== 'carriedOut') continue;
        const done = written(world, made).organisation;
        const now = world.now.toISOString().slice(0, 10);
        for (const each of days.filter((one) => one >= now))
          for (const of of guardedRoles) {
            const [was, is] = [holdersOn(world.organisation, of, each), holdersOn(done, of, each)];
            const shown = onward(difference, now).filter(
              (one) => one.role === of && one.from <= each && (one.until === null || each <= one.until),
            );
            const gained = shown.filter(({ gains }) => gains).map((one) => one.person);
            const lost = shown.filter(({ gains }) => !gains).map((one) => one.person);
            expect(is).toEqual([...was.filter((one) => !lost.includes(one)), ...gained].sort());
          }
      }
    }),
    runs(300, 4),
  );
});
