import { incidentActions } from '../../services/incident/contract';
import type { Locale } from '../../services/people/roles';
import type { RenderedCard } from '../render';
import { press } from '../shared/elements';
import { renderPlain } from '../shared/plain';
import { textsFor } from '../texts';

/** Why a line stands in a chat instead of the card of an incident. */
export type LineReason = 'changed' | 'elsewhere';

const openers = {
  report: (incident: string) => ({ action: incidentActions.view, data: { incident } }),
  decision: (incident: string) => ({ action: incidentActions.board, data: { incident } }),
} as const;

/**
 * One line that leads to the card of an incident: it stands elsewhere in the chat, or changed while its reader was
 * typing on it. Nothing of the incident but its number. Action: `incident.view`, or `incident.board` of who decides.
 */
export function renderLine(
  locale: Locale,
  id: string,
  reason: LineReason,
  card: keyof typeof openers = 'report',
): RenderedCard {
  const { title, text, open } = textsFor(locale).copies[reason];
  const { action, data } = openers[card](id);
  return renderPlain(locale, {
    title: title(id),
    summary: title(id),
    lines: [text],
    buttons: [press(open, action, data, reason === 'changed' ? 'positive' : 'default')],
  });
}
