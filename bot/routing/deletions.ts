import { absenceDeletions, accessDeletions, drillDeletions } from '../../cards/texts/house-deletions';
import type { DeletionWords } from '../../cards/texts/deletion-texts';
import type { Locale } from '../../services/people/roles';
import type { Flow } from './flow';

/** What the deletion log says about each flow's records, by the flow's id. */
export const deletionWords = (
  flows: readonly Flow[],
  locale: Locale,
): Readonly<Record<string, DeletionWords>> =>
  Object.fromEntries([
    ...Object.entries(besides).map(([id, deletions]) => [id, deletions[locale]] as const),
    ...flows.flatMap(({ id, deletions }) => (deletions ? [[id, deletions[locale]] as const] : [])),
  ]);

/** For what is kept besides the flows' records. */
const besides = { absence: absenceDeletions, drill: drillDeletions, access: accessDeletions } as const;
