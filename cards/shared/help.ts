import type { Locale } from '../../services/people/roles';
import type { RenderedCard } from '../render';
import { textsFor } from '../texts';
import type { Button } from './elements';
import { OpenSection, renderOpen } from './mine';
import { commandButton } from './plain';

/** One thing that can be done, as named in help. */
export interface HelpLine {
  /** What to type; empty for something behind another card. */
  readonly typed: string;
  readonly title: string;
  readonly says: string;
  readonly button: Button;
}

export interface HelpModel {
  readonly locale: Locale;
  /** What most people come for; the first is the one that matters. */
  readonly starts: readonly HelpLine[];
  /** What the reader's roles are for. */
  readonly role: readonly HelpLine[];
  /** What else can be typed. */
  readonly besides: readonly Pick<HelpLine, 'typed' | 'title'>[];
}

/** `/help`: what the reader can do, each with one press. Action: `house.command`, and those of the parts. */
export function renderHelp({ locale, starts, role, besides }: HelpModel): RenderedCard {
  const { shared } = textsFor(locale);
  const lines = (of: readonly HelpLine[]) =>
    of.map(({ typed, title, says, button }) => ({
      label: [title, ...(typed === '' ? [] : [`/${typed}`])].join(' · '),
      lines: [says],
      button,
    }));
  const more = shared.helpMore;
  return renderOpen(locale, { title: shared.helpTitle, nothing: shared.helpWords }, [
    new OpenSection({ title: shared.helpFirst, lines: lines(starts), more }),
    new OpenSection({ title: shared.helpRole, lines: lines(role), more }),
    new OpenSection({
      title: shared.helpBesides,
      lines: [],
      more,
      said: [
        besides.map(({ typed, title }) => `/${typed} (${title})`).join(' · '),
        shared.helpFiles,
        shared.helpWords,
        shared.helpHint,
      ],
    }),
  ]);
}

/** @param words typed after it. */
export const helpLine = (
  {
    name,
    typed,
    title,
    says,
  }: { readonly name: string; readonly typed: string; readonly title: string; readonly says: string },
  first: boolean,
): HelpLine => ({
  typed,
  title,
  says,
  button: commandButton(title, name, { style: first ? 'positive' : 'default' }),
});
