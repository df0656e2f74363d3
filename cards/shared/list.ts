import type { Locale } from '../../services/people/roles';
import { compileCard, type RenderedCard, renderFitting } from '../render';
import { textsFor } from '../texts';
import {
  actionRow,
  actionRows,
  type Banner,
  type Button,
  type Fact,
  type Field,
  fieldElement,
  frame,
  header,
  type Link,
  type Picture,
  type Prompt,
} from './elements';
import layout from './list.json';

const template = compileCard(layout);

export interface Section {
  readonly title: string;
  readonly rows: readonly Fact[];
  /** Says about rows left out where they are found; without it, how many there are. */
  readonly more?: (left: number) => string;
  /** No more rows than this, even if there is room. */
  readonly most?: number;
}

/** A full-width card: what there is, in sections, and what can be done with one of it. */
export interface ListCard {
  readonly locale: Locale;
  readonly summary: string;
  readonly eyebrow: string;
  readonly title: string;
  readonly banners?: readonly Banner[];
  readonly footnotes?: readonly string[];
  readonly pictures?: readonly Picture[];
  /** What is to be done at once, before reading the rest. */
  readonly first?: {
    readonly fields: readonly Field[];
    readonly buttons: readonly Button[];
    readonly prompts?: readonly Prompt[];
  };
  readonly sections?: readonly Section[];
  readonly fields?: readonly Field[];
  readonly buttons?: readonly Button[];
  readonly prompts?: readonly Prompt[];
  readonly links?: readonly Link[];
  /** Says so when not all sections fit. */
  readonly moreSections?: (left: number) => string;
  /** As many lines as fit on the card. */
  readonly whole?: true;
  /** Behind a toggle with this title: rows of at most three actions, and things to look up. */
  readonly details?: {
    readonly toggle: string;
    readonly sections?: readonly Section[];
    readonly rows: readonly { readonly buttons?: readonly Button[]; readonly prompts?: readonly Prompt[] }[];
  };
}

/** Most lines per section; fewer when the card gets too big. */
const mostRows = [15, 6, 2] as const;
/** Most sections, for a list that may have any number; reduced after the lines. */
const mostSections = [24, 8, 4, 2] as const;
/** For a list that nobody may be missing from, as long as the card can hold it. */
const wholeRows = [60, 30, 15, 6, 2] as const;

/** @param shorter the same with less to choose from, for when even the fewest lines leave it too big. */
export function renderListCard(card: ListCard, shorter: readonly (() => ListCard)[] = []): RenderedCard {
  const [first, ...fewer] = card.whole === true ? wholeRows : mostRows;
  const [least = first] = fewer.slice(-1);
  const sections = card.moreSections ? mostSections : [];
  return renderFitting(
    template,
    [
      () => dataOf(card, first),
      ...fewer.map((most) => () => dataOf(card, most)),
      ...sections.map((most) => () => dataOf(fewerSections(card, most), least)),
      // Last resort, when the longest words everywhere still do not fit.
      ...(card.moreSections || card.whole === true ? [] : [() => dataOf(card, 1)]),
      ...shorter.map((less) => () => dataOf(less(), least)),
    ],
    card.summary,
  );
}

function fewerSections(card: ListCard, most: number): ListCard {
  const { sections = [], moreSections, footnotes = [] } = card;
  const left = sections.length - most;
  return left > 0 && moreSections
    ? { ...card, sections: sections.slice(0, most), footnotes: [...footnotes, moreSections(left)] }
    : card;
}

const dataOf = (card: ListCard, most: number) => ({
  ...frame(card.locale),
  header: header(card.eyebrow, card.title, null),
  banners: card.banners ?? [],
  footnotes: card.footnotes ?? [],
  pictures: card.pictures ?? [],
  first: card.first
    ? [{ fields: card.first.fields.map(fieldElement), actionRows: actionRow(card.first) }]
    : [],
  sections: (card.sections ?? []).map((section) => shorten(section, most, card.locale)),
  fields: (card.fields ?? []).map(fieldElement),
  actionRows: actionRows(card, card.details ? [card.details.toggle] : []),
  detailRows: (card.details?.rows ?? []).flatMap(actionRow),
  detailSections: (card.details?.sections ?? []).map((section) => shorten(section, most, card.locale)),
});

function shorten(
  { title, rows, more = undefined, most = rows.length }: Section,
  room: number,
  locale: Locale,
) {
  const shown = Math.min(room, most);
  const left = rows.length - shown;
  const said = more ?? textsFor(locale).shared.moreRows;
  return { title, rows: rows.slice(0, shown), footnotes: left > 0 ? [said(left)] : [] };
}

/**
 * Chooses one of the listed items. If some do not fit, its label says so, with where they are found.
 * @param style `filtered`: a field to type in, where there may be many; nothing is preselected.
 */
export const chooser = (
  words: {
    readonly label: string;
    readonly placeholder: string;
    readonly error: string;
    /** Says, when there are more than can be chosen, where they are found; without it, how many there are. */
    readonly more?: (left: number) => string;
  },
  choices: readonly { readonly title: string; readonly value: string }[],
  style: 'compact' | 'filtered' = 'compact',
  most = mostChoices,
): Field => {
  const { more = (left: number) => `+${left}` } = words;
  return {
    type: 'choice',
    id: 'id',
    label: choices.length > most ? `${words.label} (${more(choices.length - most)})` : words.label,
    value: style === 'compact' ? (choices[0]?.value ?? '') : '',
    placeholder: words.placeholder,
    style,
    multiple: false,
    choices: choices.slice(0, most),
    // Clients enforce required fields for every button of the card, including those in a folded part.
    required: style === 'compact',
    errorMessage: words.error,
    faults: [],
  };
};

/** As many as keep a card within its size. */
const mostChoices = 100;
