import { isDeepStrictEqual } from 'node:util';
import type { Clock } from '../clock';
import type { Ledger } from '../ledger/ledger';
import { addDays } from '../time/calendar';
import { dayOf } from '../time/zone';
import { isGuarded } from './guarded';
import type { Organisation } from './organisation';
import { holdsOn, type Role } from './roles';
import { type RoleBeginning, type RoleEnding, type Told, telling } from './told';

/**
 * Roles that begin and end, whoever gave or ended them: an administrator on a card, a file, the list of staff, the command line. The one
 * place that tells of it, by what was in force when that was last looked at, and what is now. Roles that two must agree
 * about are told of where they agree.
 */

interface Held {
  /** Entra object id. */
  readonly person: string;
  readonly role: Role;
  /** `YYYY-MM-DD`: the last day in it; null: none is known. */
  readonly until: string | null;
}

interface Heard {
  readonly ending: RoleEnding;
  /** Who was told of it (Entra object ids). */
  readonly people: readonly string[];
}

interface Known {
  readonly held: readonly Held[];
  /** What is still to end: whoever takes it over by a role that begins meanwhile is told too. */
  readonly told: readonly Heard[];
}

const partition = 'org';
const item = 'held';

/** Who has which role on a day, and until when. */
export const heldOn = ({ people }: Organisation, day: string): readonly Held[] =>
  people.flatMap((person) =>
    person.roles
      .filter(({ role }) => !isGuarded(role) && holdsOn(person, role, day))
      .map(({ role, until }) => ({
        person: person.aadObjectId,
        role,
        until: until ?? person.end ?? null,
      })),
  );

/** What ends, or ends on another day than was known. @param today on which `after` holds. */
export function endingsBetween(
  before: readonly Held[],
  after: readonly Held[],
  today: string,
): readonly RoleEnding[] {
  return before.flatMap(({ person, role, until: known }) => {
    // It was over by itself, as was known.
    if (known !== null && known < today) return [];
    const now = after.find((one) => one.person === person && one.role === role);
    const until = now ? now.until : addDays(today, -1);
    return until === null || until === known ? [] : [{ person, role, until }];
  });
}

/** What somebody has now that they had not. */
export const beginningsBetween = (
  before: readonly Held[],
  after: readonly Held[],
): readonly RoleBeginning[] =>
  after.filter((now) => !before.some((one) => one.person === now.person && one.role === now.role));

interface Asked {
  readonly organisation: Organisation;
  /** As it was before something just done; absent: as it was when last looked at. */
  readonly before?: Organisation;
  /** Who hears of one (Entra object ids). */
  readonly concerned: (ending: RoleEnding) => Promise<readonly string[]>;
}

/** Tells whom it concerns, each once. @returns what ends that was not known to. */
export async function tellEndings(
  { ledger, clock }: { readonly ledger: Ledger; readonly clock: Clock },
  { organisation, before, concerned }: Asked,
): Promise<readonly RoleEnding[]> {
  const now = clock.now();
  const today = dayOf(now, organisation.office.timeZone);
  const held = heldOn(organisation, today);
  const stored = (await ledger.item<Known>(partition, item))?.state ?? null;
  const known = stored?.held ?? (before ? heldOn(before, today) : held);
  const endings = endingsBetween(known, held, today);
  const ahead = (stored?.told ?? []).filter(({ ending }) => isAhead(ending, held));
  const heard = await Promise.all(
    [...ahead, ...endings.map((ending) => ({ ending, people: [] }))].map(async ({ ending, people }) => ({
      ending,
      people,
      fresh: [...new Set(await concerned(ending))].filter((person) => !people.includes(person)),
    })),
  );
  const told = heard.map(({ ending, people, fresh }) => ({ ending, people: [...people, ...fresh] }));
  if (isDeepStrictEqual(stored, { held, told })) return [];
  const said = [
    ...beginningsBetween(known, held).map((beginning) =>
      telling([beginning.person], toldOf({ beginning }, now)),
    ),
    ...heard.map(({ ending, fresh }) => telling(fresh, toldOf({ ending }, now))),
  ];
  const outcome = await ledger.execute<Known>(partition, {
    flow: 'admin',
    item,
    // Another instance may have told it meanwhile.
    decide: (state) =>
      isDeepStrictEqual(state, stored)
        ? {
            state: { held, told },
            events: [],
            rows: lastOf(
              said.flatMap(({ rows }) => rows),
              ({ key }) => key,
            ),
            messages: lastOf(
              said.flatMap(({ messages }) => messages),
              ({ person }) => person,
            ),
            timer: null,
            index: [],
            leaves: 'everybody',
          }
        : { refused: 'changed' },
  });
  return outcome.kind === 'committed' ? endings : [];
}

/** Something of what is open moved to another: cards of what is to end are drawn anew, and nobody rings. */
export async function redrawEndings(ledger: Ledger, idempotencyKey: string): Promise<void> {
  await ledger.execute<Known>(partition, {
    flow: 'admin',
    item,
    idempotencyKey,
    decide: (state) =>
      state ? { state, events: [], messages: [], timer: null, index: [] } : { refused: 'none' },
  });
}

const isAhead = ({ person, role, until }: RoleEnding, held: readonly Held[]): boolean =>
  held.some((one) => one.person === person && one.role === role && one.until === until);

const toldOf = (what: Pick<Told, 'beginning' | 'ending'>, now: Date): Told => ({
  difference: [],
  ...what,
  by: null,
  second: null,
  at: now.toISOString(),
});

/** A person has one card of it. */
const lastOf = <Value>(values: readonly Value[], by: (value: Value) => string): readonly Value[] => [
  ...new Map(values.map((value) => [by(value), value])).values(),
];
