import type { Locale } from '../../services/people/roles';
import { compileCard, type RenderedCard, renderFitting } from '../render';
import { actionRow, type Button, type Fact, frame, header, type Prompt } from './elements';
import { textsFor } from '../texts';
import layout from './mine.json';
import { commandButton } from './plain';

/** Something open for somebody, with the one thing to do about it. */
export interface OpenLine extends Fact {
  readonly button: Button;
}

interface Opened {
  readonly title: string;
  readonly lines: readonly OpenLine[];
  /** Where the rest is found when not all of it fits. */
  readonly more: (left: number) => string;
  /** Shown below the lines. */
  readonly said?: readonly string[];
  /** What else can be found there. */
  readonly prompts?: readonly Prompt[];
}

/** What is open for somebody in one flow: already drawn, and only placed on the card. */
export class OpenSection {
  constructor(readonly drawn: Opened) {}
}

const template = compileCard(layout);

/** Lines of a section; fewer when the card gets too big. */
const mostLines = [8, 4, 2, 1] as const;

/** `/mijn`: what is open for somebody over all flows, each with its one button. */
export function renderMine(locale: Locale, sections: readonly OpenSection[]): RenderedCard {
  const { mine, shared } = textsFor(locale);
  const reportNow = commandButton(shared.reportNow, 'incident', { style: 'positive' });
  return renderOpen(locale, { title: mine.title, nothing: mine.nothing, instead: [reportNow] }, sections);
}

interface OpenCard {
  readonly title: string;
  /** Shown when no section has a line. */
  readonly nothing: string;
  /** Offered when no section has a line. */
  readonly instead?: readonly Button[];
}

/** Sections of lines, each with its one button. */
export function renderOpen(
  locale: Locale,
  { title, nothing, instead = [] }: OpenCard,
  sections: readonly OpenSection[],
): RenderedCard {
  const { shared } = textsFor(locale);
  const known = sections
    .map(({ drawn }) => drawn)
    .filter(({ lines, prompts = [], said = [] }) => lines.length + prompts.length + said.length > 0);
  const open = known.some(({ lines }) => lines.length > 0);
  const dataOf = (most: number) => ({
    ...frame(locale),
    header: header(shared.product, title, null),
    lines: open ? [] : [nothing],
    sections: known.map((section) => sectionData(section, most)),
    actionRows: open ? [] : actionRow({ buttons: instead }),
  });
  const [first, ...fewer] = mostLines;
  return renderFitting(template, [() => dataOf(first), ...fewer.map((most) => () => dataOf(most))], title);
}

function sectionData({ title, lines, more, prompts = [], said = [] }: Opened, most: number) {
  const left = lines.length - most;
  return {
    title,
    rows: lines.slice(0, most).map(({ label, lines: said, button }) => ({
      label,
      lines: said,
      actionRows: actionRow({ buttons: [button] }),
    })),
    footnotes: [...(left > 0 ? [more(left)] : []), ...said],
    actionRows: actionRow({ prompts }),
  };
}
