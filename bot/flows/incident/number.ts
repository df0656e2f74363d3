import { incidentNumber } from '../../../services/incident/contract';
import { renderNeutral } from '../../../cards/shared/plain';
import type { Container } from '../../routing/container';
import type { Answer, Turn } from '../../routing/flow';
import { look } from './handling';
import { livesWherePosted } from './standing';

/** A number as shown on every card, typed by itself or after a word that says what it is. */
const typedNumber =
  /^(?:(?:dossier|melding|incident|oefening|report|file|drill) )?((?:inc|oef)-\d{4}-\d{4,9})\.?$/i;

const numberIn = (text: string): string | null =>
  typedNumber.exec(text.trim().replace(/\s+/g, ' '))?.[1]?.toUpperCase() ?? null;

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
