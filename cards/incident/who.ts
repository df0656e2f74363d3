import type { Locale } from '../../services/people/roles';
import type { RenderedCard } from '../render';
import type { Fact } from '../shared/elements';
import { phoneLink } from '../shared/phone';
import { commandButton, renderPlain } from '../shared/plain';
import { textsFor } from '../texts';
import { displayName } from '../user-text';

export interface HandlerToCall {
  readonly role: 'fg' | 'fgDeputy';
  readonly name: string;
  /** Empty when none is known. */
  readonly phone: string;
}

export interface WhoModel {
  readonly locale: Locale;
  /** Null for a reader who is shown no colleagues. */
  readonly handlers: readonly HandlerToCall[] | null;
  /** Empty when there is none. */
  readonly officePhone: string;
}

/** With the button to report, as many actions as a row holds. */
const mostCalls = 2;

/** "Wie is de FG?": names and numbers that can be called. Action: `house.command`. */
export function renderWho({ locale, handlers, officePhone }: WhoModel): RenderedCard {
  const { who, shared } = textsFor(locale);
  const office = displayName(officePhone, 40);
  const known = (handlers ?? []).map(({ role, name, phone }) => ({
    role,
    name: displayName(name, 60),
    phone: displayName(phone, 40) || office,
  }));
  const named = known.map(({ role, name, phone }): Fact => ({
    label: who[role],
    lines: [`${name}, ${phone || who.noPhone}`],
  }));
  const atOffice: readonly Fact[] = office === '' ? [] : [{ label: who.office, lines: [office] }];
  const nobody = office === '' ? who.nobodyNoPhone : who.nobody;
  return renderPlain(locale, {
    title: who.title,
    summary: who.title,
    lines: handlers?.length === 0 ? [nobody] : [],
    passages: [...named, ...atOffice],
    footnotes: [who.hint],
    buttons: [commandButton(shared.reportNow, 'incident')],
    // Only the office's number where no colleagues are shown; a title holds no name.
    links: (handlers === null ? [{ role: 'office' as const, phone: office }] : known)
      .slice(0, mostCalls)
      .flatMap(({ role, phone }) => phoneLink(who.call[role], phone)),
  });
}
