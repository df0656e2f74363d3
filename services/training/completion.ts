import type { Organisation, Person } from '../people/organisation';
import { dayOf } from '../time/zone';
import { isGivenBy, meantBy } from './audience';
import {
  allDuties,
  type Duty,
  dutiesOf,
  type DutyState,
  exceptionTo,
  stateOf,
  type TrainingFacts,
} from './duties';
import { type EvidenceLine, evidenceOf } from './evidence';
import type { Exception } from './exceptions';

/** What shows that somebody did it: a line of evidence, or that they gave the session themselves. */
export type Proof =
  | { readonly kind: 'line'; readonly line: EvidenceLine }
  | { readonly kind: 'given'; readonly record: string; readonly day: string };

/** How one person stands with one duty (features D25). */
export interface Completion {
  readonly person: Person;
  readonly company: string;
  readonly duty: Duty;
  /** `YYYY-MM-DD`: from when it holds for this person. */
  readonly since: string;
  readonly state: DutyState | 'excused';
  readonly proof: Proof | null;
}

/** All time: proof of a duty may lie in any year. */
const always = { from: '0000-01-01', until: '9999-12-31' };

/** Everybody who must do something, and where they stand; by name, then by deadline. */
export function completionOf(
  facts: TrainingFacts,
  organisation: Organisation,
  now: Date,
): readonly Completion[] {
  const { timeZone } = organisation.office;
  const companies = new Map(organisation.companies.map(({ id, name }) => [id, name]));
  const lines = linesByPerson(evidenceOf(facts, always, organisation));
  return meantBy({ kind: 'everybody' }, organisation, now)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'nl'))
    .flatMap((person) => {
      const own = lines.get(person.aadObjectId) ?? [];
      const about = { person, company: companies.get(person.company) ?? person.company };
      const since = (duty: Duty): string => begun(duty, person, timeZone);
      return [
        ...dutiesOf(person, facts, organisation, now)
          .filter(isFirstOfRound)
          .map((duty): Completion => {
            const state = stateOf(duty, person.aadObjectId, facts);
            const proof = state === 'done' ? proofOf(duty, person, own, facts, timeZone) : null;
            return { ...about, duty, since: since(duty), state, proof };
          }),
        ...excusedFrom(person, facts, organisation, now).map((duty): Completion => ({
          ...about,
          duty,
          since: since(duty),
          state: 'excused',
          proof: null,
        })),
      ];
    });
}

const roundOf = ({ kind, id, topic, since }: Duty): string =>
  kind === 'document' ? id : `${topic} ${since}`;

/** Alternative dates are one duty. */
const isFirstOfRound = (duty: Duty, place: number, all: readonly Duty[]): boolean =>
  all.findIndex((other) => roundOf(other) === roundOf(duty)) === place;

function linesByPerson(lines: readonly EvidenceLine[]): ReadonlyMap<string, readonly EvidenceLine[]> {
  const byPerson = new Map<string, EvidenceLine[]>();
  for (const line of lines) {
    if (line.how === 'takenAway') continue;
    const own = byPerson.get(line.person);
    if (own) own.push(line);
    else byPerson.set(line.person, [line]);
  }
  return byPerson;
}

function begun({ since }: Duty, { start }: Person, timeZone: string): string {
  const published = dayOf(new Date(since), timeZone);
  return start !== undefined && start > published ? start : published;
}

/** Once per topic: alternative dates are one duty. */
function excusedFrom(
  person: Person,
  facts: TrainingFacts,
  organisation: Organisation,
  now: Date,
): readonly Duty[] {
  const isExcused = (exception: Exception | null, { since }: Duty): boolean =>
    exception !== null && exception.until === null && exception.at >= since;
  const excused = allDuties(facts, dayOf(now, organisation.office.timeZone)).filter(
    (duty) =>
      meantBy(duty.audience, organisation, now).includes(person) &&
      isExcused(exceptionTo(duty, person.aadObjectId, facts), duty),
  );
  const once = new Map(excused.map((duty) => [duty.kind === 'document' ? duty.id : duty.topic, duty]));
  return [...once.values()];
}

function proofOf(
  duty: Duty,
  { aadObjectId }: Person,
  lines: readonly EvidenceLine[],
  { sessions }: TrainingFacts,
  timeZone: string,
): Proof | null {
  const shows = (line: EvidenceLine): boolean =>
    duty.kind === 'document'
      ? line.record === duty.id
      : line.kind === 'session' && line.about === duty.topic && line.at >= duty.since;
  const line = lines.find(shows);
  if (line) return { kind: 'line', line };
  const given = sessions.flatMap((session) =>
    session.status === 'closed' && session.facts.topic === duty.topic && isGivenBy(session, aadObjectId)
      ? [{ record: session.id, at: session.closedAt }]
      : [],
  );
  const found = given.find(({ at }) => at >= duty.since);
  return found ? { kind: 'given', record: found.record, day: dayOf(new Date(found.at), timeZone) } : null;
}
