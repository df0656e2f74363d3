import type { Organisation } from '../people/organisation';
import type { RetentionRule } from '../retention/rules';
import type { Opening, PublishedDocument, Seat, Session, SignOff } from './model';
import { documentItem } from './documents';
import { queueKey, sessionItem } from './seats';

/**
 * Attendance and signatures are kept during employment and two years after (domain §6). The session itself stays as
 * long as somebody may have to prove that they were there; it names nobody but the trainer. Counts stay.
 */
export const trainingRetention: RetentionRule = {
  flow: 'training',
  name: 'trainingYears',
  endedAt: (_item, state, organisation) =>
    endOf(state as Session | PublishedDocument | Seat | SignOff | Opening, organisation),
  term: ({ trainingYears }) => ({ count: trainingYears, unit: 'years' }),
  // An order to keep a session or document covers everybody's attendance and signature.
  keepers: [sessionItem, documentItem],
  // The queue of a session names those who waited.
  beside: (state) => {
    const seat = state as Partial<Seat>;
    return seat.status === 'waiting' ? [queueKey(seat.order ?? 0)] : [];
  },
  remains: (_item, state) => countsOf(state as Partial<Seat>),
};

function endOf(
  state: Session | PublishedDocument | Seat | SignOff | Opening,
  { people }: Organisation,
): string | null {
  if (!('person' in state))
    return 'status' in state && state.status === 'cancelled' ? state.cancelledAt : null;
  const known = people.find(({ aadObjectId }) => aadObjectId === state.person);
  if (known) return known.end ?? null;
  return 'at' in state ? state.at : state.since;
}

/** That there was one more: nobody's name. */
const countsOf = ({ status }: Partial<Seat>): Readonly<Record<string, string>> =>
  status === undefined ? {} : { status };
