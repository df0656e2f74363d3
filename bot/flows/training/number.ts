import { renderNoSession } from '../../../cards/training/walk-in';
import { sessionNumber } from '../../../services/training/contract';
import { typedTrainingNumber } from '../../../services/training/number';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { signing } from './book';
import { owned } from './documents';
import { current } from './seats';
import { managed, manage } from './sessions';

/** A number of a session or a document, typed by itself or behind the command. */
export const asksTraining = (text: string): boolean => typedTrainingNumber(text) !== null;

/** Its card: who gives the session or published the document has that in hand, everybody else their own place in it. */
export async function openTrainingNumber(turn: StaffTurn, container: Container): Promise<Answer> {
  const { person } = turn.actor;
  const id = typedTrainingNumber(turn.words) ?? '';
  if ((await managed(turn, id, container))?.owner === person)
    return await manage(turn, { session: id }, container);
  const file = await signing(container).find(id, person);
  if (file?.document.owner === person) return await owned(turn, id, container);
  const shown = await current(turn, id, container);
  const isOfOthers = shown.kind === 'card' && shown.card.neutral === true && sessionNumber.pattern.test(id);
  return isOfOthers ? { kind: 'card', card: renderNoSession(turn.actor.locale) } : shown;
}
