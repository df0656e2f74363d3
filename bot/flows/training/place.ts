import { documentNumber, sessionNumber } from '../../../services/training/contract';
import { documentItem } from '../../../services/training/documents';
import { catalogue, partitionOf } from '../../../services/training/plan';
import { sessionItem } from '../../../services/training/seats';
import type { Place } from '../../../services/retention/hold';
import type { Container } from '../../routing/container';

/** Where a session or a document is stored: in the catalogue, and in a partition with all attendance or signatures. */
export async function whereTrainingLies(
  number: string,
  _person: string,
  { ledger }: Container,
): Promise<readonly Place[]> {
  const item = sessionNumber.pattern.test(number)
    ? sessionItem
    : documentNumber.pattern.test(number)
      ? documentItem
      : null;
  if (item === null) return [];
  const places = [
    { partition: catalogue, item: number },
    { partition: partitionOf(number), item },
  ];
  const found = await Promise.all(places.map((place) => ledger.item(place.partition, place.item)));
  return places.filter((_, at) => found[at] !== undefined);
}
