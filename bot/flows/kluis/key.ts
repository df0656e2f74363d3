import { type KeyModel, renderKey } from '../../../cards/kluis/key';
import type { RenderedCard } from '../../../cards/render';
import { renderNeutral } from '../../../cards/shared/plain';
import { chosenPeople, chosenPerson } from '../../../services/forms/chosen-person';
import { keyItem } from '../../../services/kluis/bearer';
import { kluisCards } from '../../../services/kluis/contract';
import { readReason } from '../../../services/kluis/form';
import { onDuty } from '../../../services/kluis/custodians';
import {
  isLeftBehind,
  type KeyCommand,
  type KeyRefusal,
  keepers,
  mayHand,
} from '../../../services/kluis/key';
import { partition } from '../../../services/kluis/loans';
import type { Locale } from '../../../services/people/roles';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shortNotice } from '../../routing/notices';
import { followedFrom } from '../../routing/living';
import { nameOf, namesOf } from './cards';
import { current } from './handling';

/** The key of the safe: who has it, handed over and accepted. */

/** On a card of something else it comes below, and that card stays. */
export async function showKey(
  turn: StaffTurn,
  { from }: { readonly from?: 'card' | undefined },
  container: Container,
): Promise<Answer> {
  if (from === 'card')
    return { ...(await drawn(turn, container)), below: true, standsAt: follows(turn, container) };
  return await answer(turn, container);
}

export async function handKey(
  turn: StaffTurn,
  data: { readonly to: string },
  container: Container,
): Promise<Answer> {
  const to = chosenPerson(data.to);
  if (to === null) return await answer(turn, container, { chosen: chosenPeople(data.to).notUnderstood });
  return await change(turn, container, (by) => ({ type: 'hand', by, to }));
}
/** "Ik heb de sleutel", also on the card of a loan that waits for it. */
export const takeKey = (
  turn: StaffTurn,
  { loan }: { readonly loan?: string | undefined },
  container: Container,
): Promise<Answer> =>
  change(
    turn,
    container,
    (by) => ({ type: 'take', by }),
    loan === undefined ? undefined : () => current(turn, loan, container),
  );
export const keepKey = (turn: StaffTurn, _data: unknown, container: Container): Promise<Answer> =>
  change(turn, container, (by) => ({ type: 'keep', by }));
export const findKey = (turn: StaffTurn, _data: unknown, container: Container): Promise<Answer> =>
  change(turn, container, (by) => ({ type: 'find', by }));

/** "Sleutel kwijt": one incident (features B19, N3). */
export async function loseKey(
  turn: StaffTurn,
  { what }: { readonly what: string },
  container: Container,
): Promise<Answer> {
  const words = readReason(what);
  if ('fault' in words) return shortNotice(turn, words.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
  return await change(turn, container, (by) => ({ type: 'lose', by, what: words.text }));
}

type Refused = NonNullable<KeyModel['refused']>;

/** Refusals that the card does not explain by itself. */
const refusalNotices: Partial<Record<KeyRefusal, 'notHolder' | 'noKeyHolder' | 'keyUnreached'>> = {
  notHolder: 'notHolder',
  noKeyHolder: 'noKeyHolder',
  unreached: 'keyUnreached',
};

async function change(
  turn: StaffTurn,
  container: Container,
  command: (by: string) => KeyCommand,
  shown: () => Promise<Answer> = () => answer(turn, container),
): Promise<Answer> {
  const { person } = turn.actor;
  const outcome = await container.safe.changeKey(command(person));
  const why = outcome.kind === 'refused' ? refusalNotices[outcome.refusal.refused as KeyRefusal] : undefined;
  return why === undefined ? await shown() : await answer(turn, container, { notice: why });
}

/** @param refused why nothing came of what was pressed: said on the card. */
async function answer(turn: StaffTurn, container: Container, refused?: Refused): Promise<Answer> {
  if (turn.messageId !== null && !turn.automatic) await follows(turn, container)(turn.messageId);
  return await drawn(turn, container, refused);
}

async function drawn({ actor }: StaffTurn, container: Container, refused?: Refused) {
  const card = await keyCard(actor.person, actor.locale, container, refused);
  return { kind: 'card', card } as const;
}

/** Wherever it was opened from, it says who has the key from then on too. */
export const follows = ({ actor: { person } }: StaffTurn, container: Container) =>
  followedFrom({ partition, item: keyItem, person, view: kluisCards.key }, container);

export async function keyCard(
  reader: string,
  locale: Locale,
  container: Container,
  refused?: Refused,
): Promise<RenderedCard> {
  const custodians = await container.loans.custody();
  const all = keepers(custodians);
  const custody = await container.safe.key();
  const keepsNoMore = !all.includes(reader);
  // Whoever was asked to bring it reads that it is done.
  const hadIt = custody.lost === null && reader === custody.leftWith;
  if (keepsNoMore && reader !== custody.holder && !hadIt) return renderNeutral(locale);
  const { organisation } = custodians;
  return renderKey({
    locale,
    custody,
    reader,
    names: namesOf(organisation),
    keepers: all
      .filter((person) => person !== custody.holder && !custodians.unreached.has(person))
      .map((person) => ({ id: person, name: nameOf(organisation, person) })),
    isHolderAway: custody.holder !== null && custodians.absent.has(custody.holder),
    mayHand: !keepsNoMore && mayHand(custody, reader, custodians),
    ...(refused ? { refused } : {}),
    keepsNoMore,
    ...(isLeftBehind(custody, custodians)
      ? { leftTo: onDuty(custodians, custody.holder ?? '').map(({ name }) => name) }
      : {}),
  });
}
