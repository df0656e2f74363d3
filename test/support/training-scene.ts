import example from '../../deployment/organisation.example.json';
import { type Organisation, parseOrganisation, type Person } from '../../services/people/organisation';
import type { TrainingFacts } from '../../services/training/duties';
import type { Seat, Session, SessionFacts } from '../../services/training/model';

/** Training in the example organisation, for tests of the pure decisions. */

const parsed = parseOrganisation(example);
if ('faults' in parsed) throw new Error('the example is wrong');
export const { organisation } = parsed;

export function personAt(place: number, of: Organisation = organisation): Person {
  const found = of.people[place];
  if (!found) throw new Error(`there is no person ${place}`);
  return found;
}

export const sessionFacts: SessionFacts = {
  title: 'AVG',
  topic: 'avg',
  day: '2026-12-10',
  from: '10:00',
  until: '11:00',
  where: '',
  link: null,
  places: null,
  audience: { kind: 'everybody' },
  mandatory: true,
  deadline: '2026-12-31',
  yearly: false,
};

export const plannedSession = (
  change: Partial<SessionFacts> = {},
  publishedAt = '2026-11-23T09:00:00.000Z',
): Session => ({
  id: 'KS-0001',
  facts: { ...sessionFacts, ...change },
  owner: personAt(7).aadObjectId,
  publishedAt,
  version: 1,
  revision: 1,
  repeated: false,
  status: 'planned',
});

export const factsOf = (sessions: readonly Session[], seats: readonly Seat[] = []): TrainingFacts => ({
  sessions,
  seats: new Map(
    sessions.map(({ id }) => [
      id,
      new Map(seats.filter(({ session }) => session === id).map((seat) => [seat.person, seat])),
    ]),
  ),
  documents: [],
  signOffs: new Map(),
});
