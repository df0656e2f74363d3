import { kluisActions } from '../../services/kluis/contract';
import type { Locale } from '../../services/people/roles';
import type { RenderedCard } from '../render';
import { press } from '../shared/elements';
import { renderPlain } from '../shared/plain';
import { textsFor } from '../texts';

/**
 * One line that leads to the card of a loan: the card is elsewhere in the chat, or changed while its reader was typing
 * on it. Nothing of the loan but its number.
 */
export function renderLoanLine(locale: Locale, id: string, reason: 'changed' | 'elsewhere'): RenderedCard {
  const { title, text, open } = textsFor(locale).copies[reason];
  const style = reason === 'changed' ? 'positive' : 'default';
  return renderPlain(locale, {
    title: title(id),
    summary: title(id),
    lines: [text],
    buttons: [press(open, kluisActions.view, { loan: id }, style)],
  });
}
