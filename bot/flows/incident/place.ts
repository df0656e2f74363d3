import { incidentNumberPattern } from '../../../services/incident/contract';
import { mayHandle } from '../../../services/incident/handlers';
import { partitionOf } from '../../../services/incident/number';
import type { Place } from '../../../services/retention/hold';
import type { Container } from '../../routing/container';

/** Where a report is stored; nothing when there is no such report for this person. */
export async function whereIncidentLies(
  number: string,
  person: string,
  { incidents, organisation, clock }: Container,
): Promise<readonly Place[]> {
  if (!incidentNumberPattern.test(number)) return [];
  const file = await incidents.find(number);
  if (!file || !mayHandle(file.incident, organisation(), person, clock.now())) return [];
  return [{ partition: partitionOf(number), item: number }];
}
