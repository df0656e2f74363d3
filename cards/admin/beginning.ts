import type { Locale } from '../../services/people/roles';
import type { RoleBeginning } from '../../services/people/told';
import { dayName, dayOfInstant } from '../dates';
import type { RenderedCard } from '../render';
import { renderListCard } from '../shared/list';
import { commandButton } from '../shared/plain';
import { textsFor } from '../texts';

/** A role begins: for who has it. @param at ISO instant at which that was told, on its first day. */
export function renderBeginning(locale: Locale, { role, until }: RoleBeginning, at: string): RenderedCard {
  const { admin, shared } = textsFor(locale);
  return renderListCard({
    locale,
    summary: admin.toldTitle,
    eyebrow: admin.eyebrow,
    title: admin.beginsOwn(admin.role[role]),
    banners: [
      {
        style: 'accent',
        title: admin.beginsOn(dayName(dayOfInstant(at), locale)),
        lines: [...(until === null ? [] : [admin.beginsUntil(dayName(until, locale))]), admin.beginsText],
      },
    ],
    buttons: [commandButton(shared.showHelp, 'help', { style: 'positive' })],
    footnotes: [admin.endingWrong],
  });
}
