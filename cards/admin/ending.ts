import type { Locale } from '../../services/people/roles';
import type { RoleEnding } from '../../services/people/told';
import { dayName } from '../dates';
import type { RenderedCard } from '../render';
import { renderListCard } from '../shared/list';
import type { Banner, Button } from '../shared/elements';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';

export interface EndingModel {
  readonly locale: Locale;
  readonly ending: RoleEnding;
  /** The reader is the one whose role it is, is asked to take over what is left, or looks after it. */
  readonly reads: 'own' | 'asked' | 'watches';
  /** Entra object id of the reader. */
  readonly reader: string;
  /** What is open with them now; where it can be handed on or taken over. */
  readonly things: readonly { readonly line: string; readonly open?: Button }[];
  /** Entra object ids of those who have it from then on. */
  readonly takers: readonly string[];
  readonly names: Readonly<Record<string, string>>;
}

/** A role ends: until when, what is still open, and who takes it over by name. */
export function renderEnding(model: EndingModel): RenderedCard {
  const { locale, ending, reads, things } = model;
  const { admin } = textsFor(locale);
  const role = admin.role[ending.role];
  const own = reads === 'own';
  const name = nameIn(model, ending.person);
  const opens = reads === 'watches' ? [] : things.flatMap(({ open }) => (open ? [open] : []));
  return renderListCard({
    locale,
    summary: admin.toldTitle,
    eyebrow: admin.eyebrow,
    title: own ? admin.endingOwn(role) : admin.endingOf(name, role),
    banners: [
      {
        style: things.length > 0 ? 'warning' : 'accent',
        title: admin.endingUntil(dayName(ending.until, locale)),
        lines: [askedOf(model, admin)],
      },
      ...(things.length === 0
        ? []
        : [
            openBanner(
              own ? admin.endingOpen : admin.endingOpenOf(name),
              things.map(({ line }) => line),
              admin,
            ),
          ]),
    ],
    buttons: opens.slice(0, mostOpened),
    footnotes: own ? [admin.endingWrong] : [],
  });
}

const nameIn = ({ names }: EndingModel, id: string): string => displayName(names[id] ?? '–', 60);

/** What the reader is to do about what is left. */
function askedOf(model: EndingModel, admin: Texts['admin']): string {
  const { reads, reader, takers, things, ending } = model;
  if (things.length === 0) return admin.endingNothing;
  if (takers.length === 0) return admin.endingNobody;
  if (reads === 'asked') return admin.endingAsked(nameIn(model, ending.person));
  const who = takers.map((id) => (id === reader ? admin.youToo : nameIn(model, id))).join(', ');
  return reads === 'own' ? admin.endingGive(who) : admin.endingTakers(who);
}

/** One press each to hand it on. */
const mostOpened = 6;

/** More than a card has room for are counted. */
const mostLines = 12;

function openBanner(title: string, lines: readonly string[], { more }: Texts['admin']): Banner {
  const left = lines.length - mostLines;
  const shown = lines.slice(0, mostLines).map((line) => displayName(line, 160));
  return { style: 'emphasis', title, lines: [...shown, ...(left > 0 ? [more(left)] : [])] };
}
