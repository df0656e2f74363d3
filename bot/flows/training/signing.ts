import { trainingDownloads } from '../../../services/training/contract';
import type { Container } from '../../routing/container';
import { downloadAddress } from '../../routing/downloads';
import type { Answer, StaffTurn } from '../../routing/flow';
import { notice } from '../../routing/notices';
import { signing } from './book';
import { documentCard } from './cards';
import { current } from './seats';

interface OnDocument {
  readonly document: string;
}

/** "Openen": recorded from then on, and the card shows the way to the text and where to sign. */
export async function openText(
  turn: StaffTurn,
  { document: id }: OnDocument,
  container: Container,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  const kept = (await signing(container).find(id, person))?.document.original;
  // What cannot be read does not count as opened.
  if (kept && container.publicUrl === null) return notice(turn, 'noPublicUrl');
  await signing(container).open(id, person);
  const opened = (await signing(container).find(id, person))?.opening !== undefined;
  const offer = { person, kind: trainingDownloads.original, params: { document: id }, locale };
  const textAt = kept && opened ? await downloadAddress(offer, container) : null;
  return {
    kind: 'card',
    card: await documentCard(id, { person, account: turn.account, locale }, container, textAt),
  };
}

/** "Gelezen en akkoord"; if it was not opened, the card as it is, which asks for that first. */
export async function sign(turn: StaffTurn, { document }: OnDocument, container: Container): Promise<Answer> {
  await signing(container).sign(document, turn.actor.person);
  return await current(turn, document, container);
}
