import type { OpenSection } from '../../../cards/shared/mine';
import { renderOpenTrainings } from '../../../cards/training/open';
import type { Person } from '../../../services/people/organisation';
import { dayOf } from '../../../services/time/zone';
import { inForce } from '../../../services/training/documents';
import type { TrainingFacts } from '../../../services/training/duties';
import { isMeant } from '../../../services/training/audience';
import { askedNow, undatedOf } from '../../../services/training/nudges';
import type { Container } from '../../routing/container';
import type { StaffTurn } from '../../routing/flow';
import { personIn } from './cards';
import { stillGives } from './held';
import { ownOf, undated } from './seats';

/** Where somebody has a place, what they still have to choose and to sign; and what they give and published. */
export async function openForMe(turn: StaffTurn, container: Container): Promise<readonly OpenSection[]> {
  const { person, locale } = turn.actor;
  const known = personIn(container, person);
  if (!known) return [];
  const facts = await container.trainings.records.ofPerson(person);
  const { coming, giving, toSign } = ownOf(known, facts, container);
  const organisation = container.organisation();
  // Those who give sessions, or are responsible for them, have those apart.
  const own = coming.filter(({ session: { facts: session, proposed, owner }, seat, gives, isDone }) =>
    gives || proposed || owner === person
      ? false
      : seat === null
        ? session.mandatory && !isDone && isMeant(session.audience, known, organisation)
        : seat.status === 'seated' || seat.status === 'waiting',
  );
  const now = container.clock.now();
  const without = undated(known, facts, coming, container);
  const today = dayOf(now, organisation.office.timeZone);
  const mine = await ofTrainer(known, facts, today, container);
  return renderOpenTrainings({ coming: own, without, giving, toSign, ...mine }, today, locale);
}

/** What somebody organises: read in bulk only for those who may. */
async function ofTrainer(known: Person, facts: TrainingFacts, today: string, container: Container) {
  const { aadObjectId } = known;
  const organised = facts.sessions.filter(
    ({ owner, status }) => owner === aadObjectId && status === 'planned',
  );
  const waits = stillGives(aadObjectId, container)
    ? askedNow(
        await container.trainings.records.everything(),
        container.organisation(),
        container.clock.now(),
      )
    : null;
  return {
    proposals: organised.filter(({ proposed }) => proposed),
    given: organised.filter(({ proposed, facts: { day } }) => !proposed && day > today),
    published: inForce(facts.documents).filter(({ owner }) => owner === aadObjectId),
    undated: waits ? undatedOf(known, today, waits) : [],
  };
}
