import { type OnVisit, visitActions } from '../../services/visit/contract';
import type { Locale } from '../../services/people/roles';
import type { RenderedCard } from '../render';
import { press } from '../shared/elements';
import { renderPlain } from '../shared/plain';
import { textsFor } from '../texts';

/**
 * One line that leads to the card of a visit: the card is elsewhere in the chat, or changed while its reader was typing
 * on it. Nothing of the visit but its number.
 */
export function renderVisitLine(
  locale: Locale,
  { location, visit }: OnVisit,
  reason: 'changed' | 'elsewhere',
): RenderedCard {
  const { title, text, open } = textsFor(locale).copies[reason];
  const style = reason === 'changed' ? 'positive' : 'default';
  return renderPlain(locale, {
    title: title(visit),
    summary: title(visit),
    lines: [text],
    buttons: [press(open, visitActions.view, { location, visit }, style)],
  });
}
