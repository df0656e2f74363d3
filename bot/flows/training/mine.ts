import type { OpenSection } from '../../../cards/shared/mine';
import { renderOpenTrainings } from '../../../cards/training/open';
import { isMeant } from '../../../services/training/audience';
import type { Container } from '../../routing/container';
import type { StaffTurn } from '../../routing/flow';
import { personIn } from './cards';
import { ownOf } from './seats';

/** Where somebody has a place, what they must still choose, and what they must sign. */
export async function openForMe(turn: StaffTurn, container: Container): Promise<readonly OpenSection[]> {
  const { person, locale } = turn.actor;
  const known = personIn(container, person);
  if (!known) return [];
  const facts = await container.trainings.records.ofPerson(person);
  const { coming, toSign } = ownOf(known, facts, container);
  const organisation = container.organisation();
  // Who gives sessions, or answers for them, has those in /training.
  const own = coming.filter(({ session: { facts: session }, seat, gives }) =>
    gives
      ? false
      : seat === null
        ? session.mandatory && isMeant(session.audience, known, organisation)
        : seat.status === 'seated' || seat.status === 'waiting',
  );
  return renderOpenTrainings(own, toSign, locale);
}
