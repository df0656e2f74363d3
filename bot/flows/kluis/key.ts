import { renderKey } from '../../../cards/kluis/key';
import type { RenderedCard } from '../../../cards/render';
import { renderNeutral } from '../../../cards/shared/plain';
import { chosenPerson } from '../../../services/forms/chosen-person';
import { readReason } from '../../../services/kluis/form';
import { type KeyCommand, type KeyRefusal, keepers } from '../../../services/kluis/key';
import { holdersOf, type Locale } from '../../../services/people/roles';
import type { House } from '../../house';
import type { Answer, Turn } from '../../routing/flow';
import { hint, notice, notUnderstood } from '../notices';
import { loansOf, safeOf } from './forms';
import { nameOf, namesOf } from './views';

/** The key of the safe: who has it, handed over and taken on. */

export const showKey = (turn: Turn, _data: unknown, house: House): Promise<Answer> => answer(turn, house);

export async function handKey(turn: Turn, data: { readonly to: string }, house: House): Promise<Answer> {
  const to = chosenPerson(data.to);
  if (to === null) return notUnderstood(turn, data.to);
  return await change(turn, house, (by) => ({ type: 'hand', by, to }));
}
export const takeKey = (turn: Turn, _data: unknown, house: House): Promise<Answer> =>
  change(turn, house, (by) => ({ type: 'take', by }));
export const keepKey = (turn: Turn, _data: unknown, house: House): Promise<Answer> =>
  change(turn, house, (by) => ({ type: 'keep', by }));
export const findKey = (turn: Turn, _data: unknown, house: House): Promise<Answer> =>
  change(turn, house, (by) => ({ type: 'find', by }));

/** "Sleutel kwijt": one incident (features B19, N3). */
export async function loseKey(
  turn: Turn,
  { what }: { readonly what: string },
  house: House,
): Promise<Answer> {
  const words = readReason(what);
  if ('fault' in words) return hint(turn, words.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
  return await change(turn, house, (by) => ({ type: 'lose', by, what: words.text }));
}

async function change(turn: Turn, house: House, command: (by: string) => KeyCommand): Promise<Answer> {
  const { person } = turn.actor;
  if (person === null) return notice(turn, 'notAllowed');
  const outcome = await safeOf(house).changeKey(command(person));
  const refused = outcome.kind === 'refused' ? (outcome.refusal.refused as KeyRefusal) : null;
  return refused === 'notHolder' || refused === 'noKeyHolder'
    ? hint(turn, refused)
    : await answer(turn, house);
}

async function answer(turn: Turn, house: House): Promise<Answer> {
  const { person, locale } = turn.actor;
  return person === null
    ? notice(turn, 'notAllowed')
    : { kind: 'card', card: await keyCard(person, locale, house) };
}

export async function keyCard(reader: string, locale: Locale, house: House): Promise<RenderedCard> {
  const custodians = await loansOf(house).custody();
  const all = keepers(custodians);
  if (!all.includes(reader)) return renderNeutral(locale);
  const custody = await safeOf(house).key();
  const { organisation, now } = custodians;
  const manages = holdersOf(organisation, 'officeManager', now).some(
    ({ aadObjectId }) => aadObjectId === reader,
  );
  return renderKey({
    locale,
    custody,
    reader,
    names: namesOf(organisation),
    keepers: all
      .filter((person) => person !== custody.holder)
      .map((person) => ({ id: person, name: nameOf(organisation, person) })),
    mayHand: manages || custody.holder === reader,
  });
}
