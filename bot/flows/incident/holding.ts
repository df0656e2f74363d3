import { z } from 'zod/v4';
import { renderHolding } from '../../../cards/incident/process/holding';
import { dayOf } from '../../../services/time/zone';
import type { Container } from '../../routing/container';
import type { Answer, ReceivedHandover, StaffTurn } from '../../routing/flow';
import { sayingWhoLacks } from '../../routing/lacking';
import { carryOut } from './carry-out';
import type { IncidentData, RemarkData } from './handling';
import { fileScreen, show } from './screens';

export const openHolding = (
  turn: StaffTurn,
  { incident }: IncidentData,
  container: Container,
): Promise<Answer> => show(turn, incident, renderHolding, container);

/** "Overdragen": to a colleague by name, or to oneself. */
export async function handOver(
  turn: StaffTurn,
  data: RemarkData & { to: string },
  container: Container,
): Promise<Answer> {
  const { to } = data;
  const answer = await carryOut(turn, data, fileScreen, container, (by) => ({ type: 'handOver', by, to }));
  return await sayingWhoLacks(turn, answer, 'handOver', [to], container);
}

/** "Loslaten": the card is that of a report nobody holds. */
export const letGo = (turn: StaffTurn, data: RemarkData, container: Container): Promise<Answer> =>
  carryOut(turn, data, fileScreen, container, (by) => ({ type: 'letGo', by }));

const leave = z.object({ person: z.string() });

/** Somebody who may hold reports said when they are away: what holds by now counts. */
export async function receiveLeave({ payload }: ReceivedHandover, container: Container): Promise<void> {
  const { person } = leave.parse(payload);
  const absence = await container.absences.of(person);
  const today = dayOf(container.clock.now(), container.organisation().office.timeZone);
  await container.incidents.leaveOf(person, absence && absence.until >= today ? absence.from : null);
}
