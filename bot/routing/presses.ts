import type { AnyNotice } from '../../cards/texts/notices';
import { shortNotice } from './notices';
import type { Answer, Turn } from './flow';

/** The outcome of a command: carried out, already done, or refused. */
type CommandOutcome =
  | { readonly kind: 'refused'; readonly refusal: { readonly refused: string } }
  | { readonly kind: string };

/**
 * What the person who pressed gets: the record as it is now, even if somebody else was first; a refusal is only told
 * where that card does not explain it by itself.
 */
export async function afterPress(
  turn: Turn,
  outcome: CommandOutcome,
  told: Readonly<Record<string, AnyNotice | undefined>>,
  show: () => Promise<Answer>,
): Promise<Answer> {
  const said = 'refusal' in outcome ? told[outcome.refusal.refused] : undefined;
  return said === undefined ? await show() : shortNotice(turn, said);
}
