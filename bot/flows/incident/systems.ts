import { renderSystems } from '../../../cards/incident/process/systems';
import { noneOfThem, notKnownYet } from '../../../services/incident/contract';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shortNotice } from '../../routing/notices';
import { carryOut, readOptional } from './carry-out';
import type { IncidentData, RemarkData } from './handling';
import { nextScreen, show } from './screens';

export const openSystems = (
  turn: StaffTurn,
  { incident }: IncidentData,
  container: Container,
): Promise<Answer> => show(turn, incident, renderSystems, container);

/** Longest name of a system that the organisation does not list. */
const longestName = 120;

export async function setSystems(
  turn: StaffTurn,
  data: RemarkData & { systems: string; otherSystem: string },
  container: Container,
): Promise<Answer> {
  const other = readOptional(data.otherSystem);
  if ('fault' in other || other.text.length > longestName) return shortNotice(turn, 'textTooLong');
  const systems = data.systems.split(',').map((id) => id.trim());
  const otherwise = systems.includes(noneOfThem)
    ? { otherwise: 'none' as const }
    : systems.includes(notKnownYet)
      ? { otherwise: 'unknown' as const }
      : {};
  return await carryOut(turn, data, nextScreen, container, (by) => ({
    type: 'systems',
    by,
    systems,
    ...otherwise,
    ...other,
  }));
}
