import { helpActions } from '../../services/help/contract';
import type { Locale } from '../../services/people/roles';
import { compileCard, type RenderedCard, renderCard } from '../render';
import { actionRow, type Button, button, type Fact, frame, header, type Link } from './elements';
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
  readonly links?: readonly Link[];
}

/** A few words and at most two actions. */
export function renderPlain(locale: Locale, plain: Plain): RenderedCard {
  const data = {
    ...frame(locale),
    header: header(textsFor(locale).shared.product, plain.title, null),
    lines: plain.lines ?? [],
    passages: plain.passages ?? [],
    footnotes: plain.footnotes ?? [],
    actionRows: rowsOf(plain),
  };
  return renderCard(template, data, plain.summary);
}

/** As many per row as clients show side by side; four go two by two. */
function rowsOf({ buttons = [], links = [] }: Plain) {
  return buttons.length <= 3
    ? actionRow({ buttons, links })
    : [...actionRow({ buttons: buttons.slice(0, 2) }), ...actionRow({ buttons: buttons.slice(2), links })];
}

/**
 * A button that does what typing the command does. Action: `house.command` with the command's name in `command`.
 * @param words typed after it.
 */
export const commandButton = (
  title: string,
  command: string,
  { style = 'default', words }: { readonly style?: Button['style']; readonly words?: string } = {},
): Button =>
  button(title, helpActions.command, words === undefined ? { command } : { command, words }, {
    style,
    sendsInputs: false,
  });

/** Opens the form of a report with words filled in. */
const reportButton = (title: string, words: string, style: Button['style'] = 'positive'): Button =>
  commandButton(title, 'incident', { style, words });

const starters = ({ shared }: Texts): readonly Button[] => [
  commandButton(shared.reportNow, 'incident', { style: 'positive' }),
  commandButton(shared.showHelp, 'help'),
];

/** What most people come for, with the command its button runs. */
export interface Start {
  readonly name: string;
  readonly title: string;
}

/**
 * On install.
 * @param scope `shared`: a team or group chat, where nothing private may appear.
 * @param starts what the reader may do, in order of importance.
 */
export function renderWelcome(
  locale: Locale,
  scope: 'personal' | 'shared',
  starts: readonly Start[],
): RenderedCard {
  const { shared } = textsFor(locale);
  return scope === 'personal'
    ? renderPlain(locale, {
        title: shared.welcomeTitle,
        summary: shared.welcomeSummary,
        lines: shared.welcome,
        buttons: starts.map(({ name, title }, place) =>
          commandButton(title, name, { style: place === 0 ? 'positive' : 'default' }),
        ),
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

/** What was typed without a command may be: a command, with enough words to be a report too; a story; nothing. */
type NotUnderstood =
  | { readonly kind: 'command'; readonly command: string; readonly tells: boolean }
  | { readonly kind: 'story' }
  | { readonly kind: 'nothing' };

interface KeptWords {
  readonly words: string;
  /** Something in the words was masked: the chat still shows it. */
  readonly masked: boolean;
}

/** Something was typed that is no command: what it may mean is offered, and a report gets the words that were typed. */
export function renderNotUnderstood(
  locale: Locale,
  meaning: NotUnderstood,
  { words, masked }: KeptWords,
): RenderedCard {
  const texts = textsFor(locale);
  const { shared } = texts;
  const help = commandButton(shared.showHelp, 'help');
  const footnotes = masked ? [texts.receipt.maskedInChat] : [];
  if (meaning.kind === 'nothing')
    return renderPlain(locale, {
      title: shared.unknownTitle,
      summary: shared.unknownSummary,
      lines: [shared.unknownNone],
      buttons: starters(texts),
    });
  if (meaning.kind === 'story')
    return renderPlain(locale, {
      title: shared.storyTitle,
      summary: shared.storyTitle,
      lines: [shared.story],
      footnotes,
      buttons: [reportButton(shared.storyReport, words), help],
    });
  const name = `/${displayName(meaning.command, 40)}`;
  const offered =
    meaning.command === 'incident'
      ? [reportButton(name, words)]
      : [
          commandButton(name, meaning.command, { style: 'positive' }),
          ...(meaning.tells ? [reportButton(shared.storyReport, words, 'default')] : []),
        ];
  return renderPlain(locale, {
    title: shared.unknownTitle,
    summary: shared.unknownSummary,
    lines: [shared.unknownNearest(name), shared.unknownNone],
    footnotes,
    buttons: [...offered, help],
  });
}

/** For somebody who opens a card that is not theirs: nothing of its contents (reliability S27, features N6). */
export function renderNeutral(locale: Locale): RenderedCard {
  const { shared } = textsFor(locale);
  const card = renderPlain(locale, {
    title: shared.neutralTitle,
    summary: shared.neutralSummary,
    lines: [shared.neutral],
  });
  return { ...card, neutral: true };
}
