import { incidentNumber } from '../../../services/incident/contract';
import { typedIncidentNumber } from '../../../services/incident/number';
import { renderNeutral } from '../../../cards/shared/plain';
import type { Container } from '../../routing/container';
import type { Answer, Turn } from '../../routing/flow';
import { look } from './handling';
import { livesWherePosted } from './standing';

/** What may stand before a number, to say what it is. */
const kindBefore = /^(?:dossier|melding|incident|oefening|report|file|drill)\s+/i;

const numberIn = (text: string): string | null => typedIncidentNumber(text.trim().replace(kindBefore, ''));

export const asksNumber = (text: string): boolean => numberIn(text) !== null;

/** The report's card for its handler, the receipt for its reporter; for everybody else there is none. */
export async function openNumber(turn: Turn, container: Container): Promise<Answer> {
  const id = incidentNumber.safeParse(numberIn(turn.words));
  if (!id.success) return { kind: 'card', card: renderNeutral(turn.actor.locale) };
  const answer = await look(turn, { incident: id.data }, container);
  const file = await container.incidents.find(id.data);
  return answer.kind === 'card' && file
    ? { ...answer, standsAt: livesWherePosted(turn, file, container) }
    : answer;
}
