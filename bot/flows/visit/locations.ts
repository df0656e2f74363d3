import type { ActionContract } from '../../../services/contract';
import type { Form } from '../../routing/forms';
import type { Container } from '../../routing/container';

/** Where visitors come by default. */
export function firstLocation(container: Container): string {
  const [first] = container.organisation().visit.locations;
  if (!first) throw new Error('the schema wants a location');
  return first.id;
}

/** A form for visits; the book in which it takes effect depends on the location that is filled in. */
export const formOf = (action: ActionContract): Form => ({ verb: action.verb, partition: 'visit' });
