import { type Promised, withLacking } from '../../cards/shared/lacking';
import type { Container } from './container';
import type { Answer, Turn } from './flow';

/**
 * Says at the moment of promising that somebody has no chat with the bot, so that nobody waits for what cannot arrive,
 * and what happens instead. A refusal promises nothing.
 * @param people object ids of those who were promised something; the presser is left out.
 */
export async function sayingWhoLacks(
  turn: Turn,
  answer: Answer,
  promised: Promised,
  people: readonly string[],
  { references, organisation }: Container,
): Promise<Answer> {
  if (answer.kind !== 'card') return answer;
  const others = [...new Set(people)].filter((id) => id !== turn.actor.person);
  const unreached = await references.unreached(others);
  const known = (ids: readonly string[]) =>
    ids.flatMap((id) => organisation().people.filter(({ aadObjectId }) => aadObjectId === id));
  const without = known(others.filter((id) => unreached.has(id)));
  if (without.length === 0) return answer;
  const reached = known(others.filter((id) => !unreached.has(id))).map(({ name }) => name);
  const { locale } = turn.actor;
  return { ...answer, card: withLacking(answer.card, { locale, promised, without, reached }) };
}
