import { typedTrainingNumber } from '../../../services/training/number';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { personIn } from './cards';
import { current } from './seats';
import { managed, manage } from './sessions';

/** A number of a session or a document, typed by itself or behind the command. */
export const asksTraining = (text: string): boolean => typedTrainingNumber(text) !== null;

/** Its card: who gives the session has that in hand, everybody else their own place in it. */
export async function openTrainingNumber(turn: StaffTurn, container: Container): Promise<Answer> {
  const id = typedTrainingNumber(turn.words) ?? '';
  const session = await managed(turn, id, container);
  const gives = session !== null && session.owner === personIn(container, turn.actor.person)?.aadObjectId;
  return gives ? await manage(turn, { session: id }, container) : await current(turn, id, container);
}
