import { isMissing } from './missing';
import type { VisitIn } from './model';
import type { Rollee } from './roll-call';

/** Somebody inside. */
export interface FloorLine extends Rollee {
  readonly where: 'below' | 'upstairs';
  /** ISO instant. */
  readonly since: string;
  /** The BHV did not see them outside, and has not found them since; absent: they are not missed. */
  readonly missing?: true;
}

/** Who is inside, and how old that information is. */
export interface FloorList {
  /** ISO instant at which it was read. */
  readonly at: string;
  readonly people: readonly FloorLine[];
  readonly staff: readonly Rollee[];
}

/** How somebody inside appears on the list. */
export function lineOf(
  visit: VisitIn<'arrived'> | VisitIn<'collected'>,
  nameOf: (id: string) => string,
): FloorLine {
  const { id, facts, host, arrival } = visit;
  return {
    id,
    name: facts.name,
    company: facts.company,
    host: nameOf(host),
    people: facts.people,
    where: visit.status === 'collected' ? 'upstairs' : 'below',
    since: arrival.at,
    ...(isMissing(visit) ? { missing: true } : {}),
  };
}

/** What is frozen of them when the roll is called. */
export const rolleeOf = ({ id, name, company, host, people }: Rollee): Rollee => ({
  id,
  name,
  company,
  host,
  people,
});
