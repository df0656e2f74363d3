import { mayHandle } from '../../../services/incident/handlers';
import type { IncidentOnFile } from '../../../services/incident/incidents';
import type { Container } from '../../routing/container';
import type { StaffTurn } from '../../routing/flow';

/** Whether somebody handles this report, at this moment. */
export const handles = (
  person: string,
  { incident }: Pick<IncidentOnFile, 'incident'>,
  { organisation, clock }: Container,
): boolean => mayHandle(incident, organisation(), person, clock.now());

/**
 * A report for its handler; the reading is logged before it is shown (reliability G4).
 * @returns null if there is none, and for everybody else: whether it exists is not told.
 */
export async function readFile(
  { actor: { person } }: StaffTurn,
  id: string,
  container: Container,
): Promise<IncidentOnFile | null> {
  const file = await container.incidents.find(id);
  if (!file || !handles(person, file, container)) return null;
  await container.access.noteShown(person, id);
  return file;
}
