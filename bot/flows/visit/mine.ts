import type { OpenSection } from '../../../cards/shared/mine';
import { type DeskToday, renderOpenVisits } from '../../../cards/visit/open';
import { keepsOffice } from '../../../services/people/office';
import { dayOf } from '../../../services/time/zone';
import { isReception } from '../../../services/visit/decide';
import type { Visit } from '../../../services/visit/model';
import type { Container } from '../../routing/container';
import type { StaffTurn } from '../../routing/flow';
import { linesOf, ownLinesOf } from './cards';

/** Who comes for somebody and whom they announced; and for who runs the office, whom nobody signed out. */
export async function openForMe(
  { actor: { person, locale } }: StaffTurn,
  container: Container,
): Promise<readonly OpenSection[]> {
  const organisation = container.organisation();
  const [own, forgotten, desks] = await Promise.all([
    container.visits.ofPerson(person),
    forgottenFor(person, container),
    desksFor(person, container),
  ]);
  return renderOpenVisits({
    locale,
    reader: person,
    desks,
    forgotten: linesOf(forgotten, organisation),
    // One's own among them stands once.
    lines: ownLinesOf(
      own.filter(({ id, location }) => !forgotten.some((old) => old.id === id && old.location === location)),
      organisation,
    ),
  });
}

/** For who is at the desk: how many are expected, inside and lying there today. */
async function desksFor(person: string, container: Container): Promise<readonly DeskToday[]> {
  const [organisation, now] = [container.organisation(), container.clock.now()];
  if (!isReception({ organisation, now }, person)) return [];
  const today = dayOf(now, organisation.office.timeZone);
  return await Promise.all(
    organisation.visit.locations.map(async ({ id: location, name }) => {
      const [expected, inside, parcels] = await Promise.all([
        container.visits.expectedOn(location, today),
        container.visits.inside(location),
        container.visits.parcels(location),
      ]);
      return { location, name, expected: expected.length, inside: inside.length, parcels: parcels.length };
    }),
  );
}

async function forgottenFor(person: string, container: Container): Promise<readonly Visit[]> {
  if (!keepsOffice(await container.visits.office(), person)) return [];
  const { locations } = container.organisation().visit;
  const old = await Promise.all(locations.map(({ id }) => container.reception.old(id)));
  return old.flat();
}
