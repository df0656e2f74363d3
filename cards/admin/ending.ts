import type { Locale } from '../../services/people/roles';
import type { RoleEnding } from '../../services/people/told';
import { dayName } from '../dates';
import type { RenderedCard } from '../render';
import { renderListCard } from '../shared/list';
import type { Banner } from '../shared/elements';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';

export interface EndingModel {
  readonly locale: Locale;
  readonly ending: RoleEnding;
  /** The reader is the one whose role it is; otherwise they look after what is left. */
  readonly own: boolean;
  /** What is open with them now. */
  readonly lines: readonly string[];
  /** Entra object ids of those who have it from then on. */
  readonly takers: readonly string[];
  readonly names: Readonly<Record<string, string>>;
}

/** A role ends: until when, what is still open, and who takes it over by name. */
export function renderEnding({ locale, ending, own, lines, takers, names }: EndingModel): RenderedCard {
  const { admin } = textsFor(locale);
  const nameOf = (id: string): string => displayName(names[id] ?? '–', 60);
  const role = admin.role[ending.role];
  const until = dayName(ending.until, locale);
  const who = takers.map(nameOf).join(', ');
  const title = own ? admin.endingOwn(role) : admin.endingOf(nameOf(ending.person), role);
  const open = own ? admin.endingOpen : admin.endingOpenOf(nameOf(ending.person));
  return renderListCard({
    locale,
    summary: admin.toldTitle,
    eyebrow: admin.eyebrow,
    title,
    banners: [
      {
        style: lines.length > 0 ? 'warning' : 'accent',
        title: admin.endingUntil(until),
        lines:
          lines.length === 0
            ? [admin.endingNothing]
            : [who === '' ? admin.endingNobody : own ? admin.endingGive(who) : admin.endingTakers(who)],
      },
      ...(lines.length === 0 ? [] : [openBanner(open, lines, admin)]),
    ],
    footnotes: own ? [admin.endingWrong] : [],
  });
}

/** More than a card has room for are counted. */
const mostLines = 12;

function openBanner(title: string, lines: readonly string[], { more }: Texts['admin']): Banner {
  const left = lines.length - mostLines;
  const shown = lines.slice(0, mostLines).map((line) => displayName(line, 160));
  return { style: 'emphasis', title, lines: [...shown, ...(left > 0 ? [more(left)] : [])] };
}
