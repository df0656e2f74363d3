import type { OpenSection } from '../../../cards/shared/mine';
import { renderOpenTrainings } from '../../../cards/training/open';
import { dutiesOf, stateOf } from '../../../services/training/duties';
import { isMeant } from '../../../services/training/audience';
import type { Container } from '../../routing/container';
import type { StaffTurn } from '../../routing/flow';
import { personIn } from './cards';
import { ownOf } from './seats';

/** Where somebody has a place, what they still have to choose, and what they have to sign. */
export async function openForMe(turn: StaffTurn, container: Container): Promise<readonly OpenSection[]> {
  const { person, locale } = turn.actor;
  const known = personIn(container, person);
  if (!known) return [];
  const facts = await container.trainings.records.ofPerson(person);
  const { coming, giving, toSign } = ownOf(known, facts, container);
  const organisation = container.organisation();
  // Those who give sessions, or are responsible for them, have those in /training.
  const own = coming.filter(({ session: { facts: session }, seat, gives }) =>
    gives
      ? false
      : seat === null
        ? session.mandatory && isMeant(session.audience, known, organisation)
        : seat.status === 'seated' || seat.status === 'waiting',
  );
  const now = container.clock.now();
  const topics = new Set(coming.map(({ session }) => session.facts.topic));
  // Sessions that can be chosen are in the list already.
  const without = dutiesOf(known, facts, organisation, now).filter(
    (duty) =>
      duty.kind === 'session' &&
      !topics.has(duty.topic) &&
      stateOf(duty, known.aadObjectId, facts) === 'open',
  );
  return renderOpenTrainings({ coming: own, without, giving, toSign }, locale);
}
