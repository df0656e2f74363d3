import type { Organisation, Person } from '../people/organisation';
import { dayOf } from '../time/zone';
import { meantBy } from './audience';
import {
  allDuties,
  type Duty,
  dutiesOf,
  type DutyState,
  exceptionTo,
  stateOf,
  type TrainingFacts,
} from './duties';
import type { Exception } from './exceptions';

export interface Share {
  readonly name: string;
  readonly done: number;
  readonly of: number;
}

/** The state of a duty, for FG and board (features D25). */
export interface DutyOverview {
  readonly duty: Duty;
  readonly all: Share;
  readonly companies: readonly Share[];
  readonly serviceLines: readonly Share[];
  /** Those who were given another date or excused; by whom and why. */
  readonly exceptions: readonly { readonly person: Person; readonly exception: Exception }[];
  /** Those who have not done it, with the deadline that applies to them. */
  readonly open: readonly { readonly person: Person; readonly state: DutyState; readonly deadline: string }[];
}

/** Every duty in force, the first deadline first. */
export function overviewOf(
  facts: TrainingFacts,
  organisation: Organisation,
  now: Date,
): readonly DutyOverview[] {
  const today = dayOf(now, organisation.office.timeZone);
  const companyName = new Map(organisation.companies.map(({ id, name }) => [id, name]));
  return [...allDuties(facts, today)]
    .sort((one, other) => one.deadline.localeCompare(other.deadline))
    .map(({ audience, ...duty }) => {
      const meant = meantBy(audience, organisation, now);
      const exceptions = meant.flatMap((person) => {
        const exception = exceptionTo(duty, person.aadObjectId, facts);
        return exception === null || duty.since > exception.at ? [] : [{ person, exception }];
      });
      const excused = new Set(
        exceptions.filter(({ exception }) => exception.until === null).map(({ person }) => person),
      );
      const people = meant.filter((person) => !excused.has(person));
      const done = (person: Person): boolean => stateOf(duty, person.aadObjectId, facts) === 'done';
      const shares = (nameOf: (person: Person) => string | undefined): readonly Share[] =>
        grouped(people, nameOf).map(([name, members]) => ({
          name,
          done: members.filter(done).length,
          of: members.length,
        }));
      return {
        duty,
        exceptions,
        all: { name: duty.title, done: people.filter(done).length, of: people.length },
        companies: shares(({ company }) => companyName.get(company) ?? company),
        serviceLines: shares(({ serviceLine }) => serviceLine),
        open: people
          .filter((person) => !done(person))
          .map((person) => ({
            person,
            state: stateOf(duty, person.aadObjectId, facts),
            deadline: deadlineFor(duty, person, facts, organisation, now),
          })),
      };
    });
}

const deadlineFor = (
  duty: Duty,
  person: Person,
  facts: TrainingFacts,
  organisation: Organisation,
  now: Date,
): string =>
  dutiesOf(person, facts, organisation, now).find(({ id }) => id === duty.id)?.deadline ?? duty.deadline;

function grouped(
  people: readonly Person[],
  nameOf: (person: Person) => string | undefined,
): readonly (readonly [string, readonly Person[]])[] {
  const groups = new Map<string, Person[]>();
  for (const person of people) {
    const name = nameOf(person);
    if (name !== undefined) groups.set(name, [...(groups.get(name) ?? []), person]);
  }
  return [...groups].sort(([one], [other]) => one.localeCompare(other));
}
