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
  fieldData,
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
  /** Said about the rows that are left out, with where they are found; without it, how many they are. */
  readonly more?: (left: number) => string;
  /** No more rows than these, also where there is room. */
  readonly most?: number;
}

/** A card in full width: what there is, in sections, and what can be done with one of it. */
export interface ListCard {
  readonly locale: Locale;
  readonly summary: string;
  readonly eyebrow: string;
  readonly title: string;
  readonly banners?: readonly Banner[];
  readonly footnotes?: readonly string[];
  readonly pictures?: readonly Picture[];
  /** What is to be done at once, before one reads what there is. */
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
  /** What is said when not all sections fit. */
  readonly moreSections?: (left: number) => string;
  /** As many lines as the card can hold. */
  readonly whole?: true;
  /** Behind a toggle with this title: rows of at most three actions, and what one looks up. */
  readonly details?: {
    readonly toggle: string;
    readonly sections?: readonly Section[];
    readonly rows: readonly { readonly buttons?: readonly Button[]; readonly prompts?: readonly Prompt[] }[];
  };
}

/** Most lines of a section; fewer when the card gets too big. */
const mostRows = [15, 6, 2] as const;
/** Most sections, of a list that may have any number; tried after the lines. */
const mostSections = [24, 8, 4, 2] as const;
/** Of a list nobody may be missing from, as long as the card can hold it. */
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
      // What still does not fit is written at its longest everywhere.
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
  first: card.first ? [{ fields: card.first.fields.map(fieldData), actionRows: actionRow(card.first) }] : [],
  sections: (card.sections ?? []).map((section) => shorten(section, most, card.locale)),
  fields: (card.fields ?? []).map(fieldData),
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
 * Chooses one of what is listed. What does not fit is said in its label, with where it is found.
 * @param style `filtered`: typed into, where there may be many; nothing is chosen beforehand.
 */
export const chooser = (
  words: {
    readonly label: string;
    readonly placeholder: string;
    readonly error: string;
    /** Said when there are more than can be chosen, with where they are found; without it, how many they are. */
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
    // Clients ask for what is required before any button of the card, those of a folded part too.
    required: style === 'compact',
    errorMessage: words.error,
    faults: [],
  };
};

/** As many as leave a card within its size. */
const mostChoices = 100;
