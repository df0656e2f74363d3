import type { VisitIn } from './model';
import type { Rollee } from './roll-call';

/** Who is inside, and how old that information is. */
export interface FloorList {
  /** ISO instant at which it was read. */
  readonly at: string;
  readonly people: readonly (Rollee & { readonly where: 'below' | 'upstairs'; readonly since: string })[];
  readonly staff: readonly Rollee[];
}

/** How somebody inside appears on the list. */
export function lineOf(
  visit: VisitIn<'arrived'> | VisitIn<'collected'>,
  nameOf: (id: string) => string,
): FloorList['people'][number] {
  const { id, facts, host, arrival } = visit;
  return {
    id,
    name: facts.name,
    company: facts.company,
    host: nameOf(host),
    people: facts.people,
    where: visit.status === 'collected' ? 'upstairs' : 'below',
    since: arrival.at,
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
