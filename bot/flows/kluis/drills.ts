import { renderDrillLine } from '../../../cards/kluis/drills';
import type { DrillLine } from '../../../cards/shared/drill';
import type { Container } from '../../routing/container';
import type { FileReader } from '../../routing/flow';
import { nameOf } from './cards';

/** Drills of the safe, for the list of all drills (features N14). */
export async function drillsOfSafe(
  { locale }: FileReader,
  container: Container,
): Promise<readonly DrillLine[]> {
  const organisation = container.organisation();
  const drills = await container.loans.drills();
  return drills.map((loan) => renderDrillLine(loan, nameOf(organisation, loan.borrower), locale));
}
