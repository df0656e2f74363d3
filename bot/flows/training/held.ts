import { holdersOf, isEmployed } from '../../../services/people/roles';
import { trainerRoles } from '../../../services/training/audience';
import type { Container } from '../../routing/container';
import type { HeldByRole } from '../../routing/flow';
import { signing } from './book';

/** Sessions to come and documents to sign of somebody who gives sessions. */
export const heldByTrainer: HeldByRole = {
  roles: trainerRoles,
  list: async (person, _locale, container) => {
    const [sessions, documents] = await Promise.all([
      container.trainings.records.sessions(),
      signing(container).records.documents(),
    ]);
    return [
      ...sessions.filter(({ owner, status }) => owner === person && status === 'planned'),
      ...documents.filter(({ owner, endedAt }) => owner === person && endedAt === null),
    ].map(({ id, facts }) => `${id} · ${facts.title}`);
  },
};

/** Works here and may still give sessions. */
export function stillGives(owner: string, container: Container): boolean {
  const [organisation, now] = [container.organisation(), container.clock.now()];
  return (
    isEmployed(organisation, owner, now) &&
    trainerRoles.some((role) =>
      holdersOf(organisation, role, now).some(({ aadObjectId }) => aadObjectId === owner),
    )
  );
}
