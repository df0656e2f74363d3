import { helpActions } from '../../services/help/contract';
import type { Locale } from '../../services/people/roles';
import { compileCard, type RenderedCard, renderCard } from '../render';
import { actionRow, type Button, button, type Fact, frame, header } from './elements';
import { type Texts, textsFor } from '../texts';
import { type AnyNotice, noticeIn } from '../texts/notices';
import { displayName } from '../user-text';
import layout from './plain.json';

/** Cards of the bot itself: help, welcome, notices. Few words and at most two actions. */
const template = compileCard(layout);

interface Plain {
  readonly title: string;
  readonly summary: string;
  readonly lines?: readonly string[];
  readonly passages?: readonly Fact[];
  readonly footnotes?: readonly string[];
  readonly buttons?: readonly Button[];
}

/** A few words and at most two actions. */
export function renderPlain(locale: Locale, plain: Plain): RenderedCard {
  const data = {
    ...frame(locale),
    header: header(textsFor(locale).shared.product, plain.title, null),
    lines: plain.lines ?? [],
    passages: plain.passages ?? [],
    footnotes: plain.footnotes ?? [],
    actionRows: actionRow({ buttons: plain.buttons ?? [] }),
  };
  return renderCard(template, data, plain.summary);
}

/** A button that does what typing the command does. Action: `house.command` with the command's name in `command`. */
export const commandButton = (title: string, command: string, style: Button['style'] = 'default'): Button =>
  button(title, helpActions.command, { command }, { style, sendsInputs: false });

const starters = ({ shared }: Texts): readonly Button[] => [
  commandButton(shared.reportNow, 'incident', 'positive'),
  commandButton(shared.showHelp, 'help'),
];

export interface HelpEntry {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly aliases: readonly string[];
}

/** `/help`: what can be typed, from the list of flows. */
export function renderHelp(locale: Locale, entries: readonly HelpEntry[]): RenderedCard {
  const { shared } = textsFor(locale);
  return renderPlain(locale, {
    title: shared.helpTitle,
    summary: shared.helpSummary,
    passages: entries.map(({ name, title, description, aliases }) => ({
      label: `/${name} · ${title}`,
      lines: [description, ...(aliases.length > 0 ? [shared.aliases(aliases.join(', '))] : [])],
    })),
    footnotes: [shared.helpHint],
    buttons: [commandButton(shared.reportNow, 'incident', 'positive')],
  });
}

/** On install. @param scope `shared`: a team or group chat, where nothing private may appear. */
export function renderWelcome(locale: Locale, scope: 'personal' | 'shared'): RenderedCard {
  const texts = textsFor(locale);
  const { shared } = texts;
  return scope === 'personal'
    ? renderPlain(locale, {
        title: shared.welcomeTitle,
        summary: shared.welcomeSummary,
        lines: shared.welcome,
        buttons: starters(texts),
      })
    : renderPlain(locale, {
        title: shared.welcomeGroupTitle,
        summary: shared.welcomeSummary,
        lines: shared.welcomeGroup,
      });
}

/**
 * A refusal, an error or a confirmation.
 * @param reference of the turn, for finding it in the log; null when there is nothing to find.
 */
export function renderNotice(locale: Locale, notice: AnyNotice, reference: string | null): RenderedCard {
  const { shared } = textsFor(locale);
  const [title, text] = noticeIn(notice, locale);
  const footnotes = reference === null ? [] : [shared.reference(displayName(reference, 60))];
  return renderPlain(locale, { title, summary: title, lines: [text], footnotes });
}

/** Something was typed that is no command. @param nearest name of the command that was probably meant. */
export function renderUnknownCommand(locale: Locale, nearest: string | null): RenderedCard {
  const texts = textsFor(locale);
  const { shared } = texts;
  const command = nearest === null ? null : `/${displayName(nearest, 40)}`;
  return renderPlain(locale, {
    title: shared.unknownTitle,
    summary: shared.unknownSummary,
    lines: command === null ? [shared.unknownNone] : [shared.unknownNearest(command), shared.unknownNone],
    buttons:
      nearest === null || command === null
        ? starters(texts)
        : [commandButton(command, nearest, 'positive'), commandButton(shared.showHelp, 'help')],
  });
}

/** For whoever looks at a card that is not theirs: nothing of its contents (reliability S27, features N6). */
export function renderNeutral(locale: Locale): RenderedCard {
  const { shared } = textsFor(locale);
  return renderPlain(locale, {
    title: shared.neutralTitle,
    summary: shared.neutralSummary,
    lines: [shared.neutral],
  });
}
