import { visitNumber } from '../../../services/visit/contract';
import { partitionOf } from '../../../services/visit/outcome';
import type { Place } from '../../../services/retention/hold';
import type { Container } from '../../routing/container';

/** Where a visit is stored: each location has its own numbers. The first location that has this one. */
export async function whereVisitLies(
  number: string,
  _person: string,
  { visits, organisation }: Container,
): Promise<readonly Place[]> {
  if (!visitNumber.pattern.test(number)) return [];
  for (const { id } of organisation().visit.locations)
    if (await visits.find({ location: id, visit: number }))
      return [{ partition: partitionOf(id), item: number }];
  return [];
}
