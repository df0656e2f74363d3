import type { Organisation, Person } from '../people/organisation';
import { isMeant } from './audience';
import type { TrainingFacts } from './duties';
import type { Session } from './model';
import { startOf } from './times';

/** No place is left, or others wait for one. */
export function isFull({ id, facts: { places } }: Session, { seats }: TrainingFacts): boolean {
  const all = [...(seats.get(id)?.values() ?? [])];
  const taken = all.filter((seat) => seat.status === 'seated' || (seat.status === 'attended' && seat.seated));
  return (places !== null && taken.length >= places) || all.some(({ status }) => status === 'waiting');
}

/** The first upcoming session on a topic that somebody may come to: one with a place, if there is any. */
export const comingAbout = (
  topic: string,
  person: Person,
  all: TrainingFacts,
  organisation: Organisation,
  now: Date,
): Session | undefined => {
  const dates = all.sessions
    .filter(({ status, proposed }) => status === 'planned' && !proposed)
    .filter(({ facts }) => facts.topic === topic)
    .filter(({ facts }) => startOf(facts, organisation) > now)
    .filter(({ facts }) => isMeant(facts.audience, person, organisation))
    .sort((one, other) => one.facts.day.localeCompare(other.facts.day));
  return dates.find((session) => !isFull(session, all)) ?? dates[0];
};
