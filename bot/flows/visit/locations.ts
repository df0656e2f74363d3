import type { ActionContract } from '../../../services/contract';
import type { Form } from '../../routing/forms';
import type { Container } from '../../routing/container';

/** Where visitors come when nothing else is said. */
export function firstLocation(container: Container): string {
  const [first] = container.organisation().visit.locations;
  if (!first) throw new Error('the schema wants a location');
  return first.id;
}

/** A form of visits; in which book its effect is depends on the location that is filled in. */
export const formOf = (action: ActionContract): Form => ({ verb: action.verb, partition: 'visit' });
