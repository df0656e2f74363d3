import type { OpenSection } from '../../../cards/shared/mine';
import { renderOpenVisits } from '../../../cards/visit/open';
import { keepsOffice } from '../../../services/people/office';
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
  const [own, forgotten] = await Promise.all([
    container.visits.ofPerson(person),
    forgottenFor(person, container),
  ]);
  return renderOpenVisits({
    locale,
    reader: person,
    forgotten: linesOf(forgotten, organisation),
    // One's own among them stands once.
    lines: ownLinesOf(
      own.filter(({ id, location }) => !forgotten.some((old) => old.id === id && old.location === location)),
      organisation,
    ),
  });
}

async function forgottenFor(person: string, container: Container): Promise<readonly Visit[]> {
  if (!keepsOffice(await container.visits.office(), person)) return [];
  const { locations } = container.organisation().visit;
  const old = await Promise.all(locations.map(({ id }) => container.reception.old(id)));
  return old.flat();
}
