import { holdersOf, holdsOn, isEmployed } from '../../../services/people/roles';
import { trainerRoles } from '../../../services/training/audience';
import { dayOf } from '../../../services/time/zone';
import { textsFor } from '../../../cards/texts';
import { press } from '../../../cards/shared/elements';
import { trainingActions } from '../../../services/training/contract';
import type { Container } from '../../routing/container';
import type { HeldByRole } from '../../routing/flow';
import { signing } from './book';

/** Sessions to come and documents to sign of somebody who gives sessions. */
export const heldByTrainer: HeldByRole = {
  roles: trainerRoles,
  list: async (person, locale, container) => {
    const [sessions, documents] = await Promise.all([
      container.trainings.records.sessions(),
      signing(container).records.documents(),
    ]);
    const { open } = textsFor(locale).mine;
    const lineOf = ({ id, facts }: Numbered): string => `${id} · ${facts.title}`;
    return [
      ...sessions
        .filter(({ owner, status }) => owner === person && status === 'planned')
        .map((session) => ({
          line: lineOf(session),
          open: press(open(session.id), trainingActions.manage, { session: session.id }),
        })),
      ...documents
        .filter(({ owner, endedAt }) => owner === person && endedAt === null)
        .map((document) => ({
          line: lineOf(document),
          open: press(open(document.id), trainingActions.manageDocument, { document: document.id }),
        })),
    ];
  },
};

interface Numbered {
  readonly id: string;
  readonly facts: { readonly title: string };
}

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

/** Gives sessions, until a day that is known: what they give is to be handed on. */
export function stopsGiving(owner: string, container: Container): boolean {
  const organisation = container.organisation();
  const today = dayOf(container.clock.now(), organisation.office.timeZone);
  const known = organisation.people.find(({ aadObjectId }) => aadObjectId === owner);
  const held = (known?.roles ?? []).filter(
    ({ role }) => known && trainerRoles.includes(role) && holdsOn(known, role, today),
  );
  return held.length > 0 && held.every(({ until }) => until !== undefined);
}
