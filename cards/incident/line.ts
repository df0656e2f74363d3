import { incidentActions } from '../../services/incident/contract';
import type { Locale } from '../../services/people/roles';
import type { RenderedCard } from '../render';
import { type Button, press } from '../shared/elements';
import { renderPlain } from '../shared/plain';
import { textsFor } from '../texts';

/** Why a chat shows a line instead of the card of an incident. */
export type LineReason = 'changed' | 'elsewhere';

type Opener = (title: string, incident: string, style: Button['style']) => Button;
const openers: Readonly<Record<'report' | 'decision' | 'along', Opener>> = {
  report: (title, incident, style) => press(title, incidentActions.view, { incident }, style),
  decision: (title, incident, style) => press(title, incidentActions.board, { incident }, style),
  along: (title, incident, style) => press(title, incidentActions.along, { incident, part: 'card' }, style),
};

/**
 * One line that leads to the card of an incident: the card is elsewhere in the chat, or changed while its reader was
 * typing on it. Nothing of the incident but its number. Action: `incident.view`, `incident.board` for the decider,
 * `incident.along` for somebody with read access.
 */
export function renderLine(
  locale: Locale,
  id: string,
  reason: LineReason,
  card: keyof typeof openers = 'report',
): RenderedCard {
  const { title, text, open } = textsFor(locale).copies[reason];
  return renderPlain(locale, {
    title: title(id),
    summary: title(id),
    lines: [text],
    buttons: [openers[card](open, id, reason === 'changed' ? 'positive' : 'default')],
  });
}
