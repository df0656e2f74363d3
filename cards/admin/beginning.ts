import type { Locale } from '../../services/people/roles';
import type { RoleBeginning } from '../../services/people/told';
import { dayName } from '../dates';
import type { RenderedCard } from '../render';
import { renderListCard } from '../shared/list';
import { commandButton } from '../shared/plain';
import { textsFor } from '../texts';

/** A role begins: for who has it from now on. */
export function renderBeginning(locale: Locale, { role, until }: RoleBeginning): RenderedCard {
  const { admin, shared } = textsFor(locale);
  return renderListCard({
    locale,
    summary: admin.toldTitle,
    eyebrow: admin.eyebrow,
    title: admin.beginsOwn(admin.role[role]),
    banners: [
      {
        style: 'accent',
        title: admin.beginsNow,
        lines: [...(until === null ? [] : [admin.beginsUntil(dayName(until, locale))]), admin.beginsText],
      },
    ],
    buttons: [commandButton(shared.showHelp, 'help', { style: 'positive' })],
    footnotes: [admin.endingWrong],
  });
}
