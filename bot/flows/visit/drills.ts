import { renderDrillLine, type EvacuationDrill, evacuationSheet } from '../../../cards/visit/drills';
import type { DrillLine } from '../../../cards/shared/drill';
import { textsFor } from '../../../cards/texts';
import { resultOf } from '../../../services/visit/roll-result';
import type { Container } from '../../routing/container';
import type { EvidenceFile, EvidencePeriod, FileReader } from '../../routing/flow';
import { namesOf } from './cards';

async function drillsOf(container: Container): Promise<readonly EvacuationDrill[]> {
  const { locations } = container.organisation().visit;
  const drills = await Promise.all(locations.map(({ id }) => container.evacuation.drills(id)));
  return drills.flat().map((call) => ({ call, result: resultOf(call) }));
}

/** Evacuation drills, for the list of all drills (features N14). */
export async function drillsOfEvacuation(
  { locale }: FileReader,
  container: Container,
): Promise<readonly DrillLine[]> {
  const names = namesOf(container.organisation());
  return (await drillsOf(container)).map((each) => renderDrillLine(each, names, locale));
}

/** Those of a period, for the evidence pack; nothing when there was none. */
export async function evidenceOfEvacuations(
  { first, below }: EvidencePeriod,
  { locale }: FileReader,
  container: Container,
): Promise<readonly EvidenceFile[]> {
  const drills = (await drillsOf(container)).filter(
    ({ call: { startedAt } }) => first.toISOString() <= startedAt && startedAt < below.toISOString(),
  );
  if (drills.length === 0) return [];
  const { files } = textsFor(locale).register.pack;
  const sheet = evacuationSheet(drills, namesOf(container.organisation()), locale);
  return [{ name: files.evacuationDrills, sheet }];
}
