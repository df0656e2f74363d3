import type { Locale } from '../../services/people/roles';
import type { RenderedCard } from '../render';
import { commandButton, renderPlain } from '../shared/plain';
import { textsFor } from '../texts';
import { displayName } from '../user-text';

/** In the room with the right code, and not invited: who can put one on the list; nothing else of the session. */
export function renderWalkIn(locale: Locale, organiser: string): RenderedCard {
  const { trainingLists } = textsFor(locale);
  const walkIn = trainingLists.uninvited;
  const name = displayName(organiser, 60);
  return renderPlain(locale, {
    title: walkIn.title,
    summary: walkIn.title,
    lines: [walkIn.ask(name), walkIn.how(trainingLists.walkedIn)],
  });
}

/** A code of no session that runs now. */
export function renderUnknownCode(locale: Locale): RenderedCard {
  const { shared, trainingLists } = textsFor(locale);
  const [title, text] = shared.notice.wrongCode;
  return renderPlain(locale, {
    title,
    summary: title,
    lines: [text, trainingLists.uninvited.hours],
    buttons: [commandButton(trainingLists.mineTitle, 'training')],
  });
}

/** The number of a session for others, or of none: the same of both, with what somebody in the room can do. */
export function renderNoSession(locale: Locale): RenderedCard {
  const { shared, trainingLists } = textsFor(locale);
  return renderPlain(locale, {
    title: shared.neutralTitle,
    summary: shared.neutralSummary,
    lines: [shared.neutral, trainingLists.uninvited.inTheRoom],
  });
}
