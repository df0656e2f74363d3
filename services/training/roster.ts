import { trainingCards } from './contract';
import type { Decision, Refusal } from '../ledger/decision';
import type { Places, Session } from './model';
import { mayPromote, promoteStep } from './seats';

/**
 * The session arrives in the partition of its seats, new or changed. Those who signed up hear of a change once: the
 * audience is frozen under the number of the revision (features D22).
 * @param signedUp those who have a seat or wait, by chat, and by mail those with an appointment for it.
 */
export function decideRoster(
  state: Session | null,
  session: Session,
  places: Places,
  signedUp: readonly string[],
  now: Date,
): Decision<Session> | Refusal {
  // Hand-overs arrive in any order: an older one that comes late changes nothing.
  if (state && session.version <= state.version) return { refused: 'unchanged' };
  const news = state !== null && session.revision > state.revision && signedUp.length > 0;
  return {
    state: session,
    events: [
      { type: state ? session.status : 'opened', by: session.owner, payload: { revision: session.revision } },
    ],
    messages: [],
    timer: mayPromote(session, places) ? { at: now, step: promoteStep } : null,
    index: [],
    ...(news
      ? {
          fan: {
            id: `${session.id}-r${session.revision}`,
            people: signedUp,
            view: trainingCards.changed,
            class: 'operational' as const,
          },
        }
      : {}),
  };
}
