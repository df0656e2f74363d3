import { visitNumber } from '../../../services/visit/contract';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { current } from './handling';
import { firstLocation } from './locations';

/** A number of a visit, typed by itself or behind the command. */
export const asksVisit = (text: string): boolean => visitNumber.typed(text) !== null;

/** The card of that visit, for whom it concerns: at the first place that has it. */
export async function openVisitNumber(turn: StaffTurn, container: Container): Promise<Answer> {
  const visit = visitNumber.typed(turn.words) ?? '';
  const { locations } = container.organisation().visit;
  const found = await Promise.all(
    locations.map(async ({ id }) => ((await container.visits.find({ location: id, visit })) ? [id] : [])),
  );
  const [location = firstLocation(container)] = found.flat();
  return await current(turn, { location, visit }, container);
}
