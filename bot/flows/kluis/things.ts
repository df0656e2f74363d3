import type { Choice } from '../../../cards/shared/elements';
import { thingChoices } from '../../../cards/kluis/thing-field';
import { renderThings } from '../../../cards/kluis/things';
import { requestFields } from '../../../services/kluis/contract';
import { readReason } from '../../../services/kluis/form';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn, Turn } from '../../routing/flow';
import { shortNotice } from '../../routing/notices';
import { showThing } from './history';

/** As many as a client shows below a field. */
const mostFound = 15;

/** What a field offers while somebody types the name of a thing. */
export async function searchThings(
  _turn: Turn,
  words: string,
  container: Container,
): Promise<readonly Choice[]> {
  return thingChoices((await container.safe.things()).search(words, mostFound));
}

/** "Alles in de kluis". */
export async function listThings(turn: StaffTurn, _data: unknown, container: Container): Promise<Answer> {
  const { all } = await container.safe.things();
  const now = container.clock.now().toISOString();
  return { kind: 'card', card: renderThings({ locale: turn.actor.locale, now, things: all }) };
}

/** "Historie" for the chosen thing. */
export const openThing = (
  turn: StaffTurn,
  { id }: { readonly id: string },
  container: Container,
): Promise<Answer> => showThing(turn, id, container);

interface OnThing {
  readonly thing: string;
}

/** "Andere naam". */
export async function renameThing(
  turn: StaffTurn,
  { thing: from, name }: OnThing & { readonly name: string },
  container: Container,
): Promise<Answer> {
  const read = readReason(name);
  if ('fault' in read || read.text.length > requestFields.dossier)
    return shortNotice(turn, 'fault' in read && read.fault === 'required' ? 'textRequired' : 'textTooLong');
  const things = await container.safe.things();
  if (!things.find(from)) return shortNotice(turn, 'thingNotFound');
  const named = things.named(read.text);
  if (named && named.object !== from) return shortNotice(turn, 'thingKnown');
  await container.safe.file(turn.actor.person, from, { object: from, dossier: read.text });
  return await showThing(turn, from, container);
}

/** "Is hetzelfde als …": the chosen one stays, with its name. */
export async function mergeThings(
  turn: StaffTurn,
  { thing: from, into }: OnThing & { readonly into: string },
  container: Container,
): Promise<Answer> {
  const things = await container.safe.things();
  const [one, other] = [things.find(from), things.find(into)];
  if (!one || !other) return shortNotice(turn, 'thingNotFound');
  const { object, dossier } = other;
  if (one.object !== object && !(await container.safe.file(turn.actor.person, from, { object, dossier })))
    return shortNotice(turn, 'thingTwiceOut');
  return await showThing(turn, object, container);
}
