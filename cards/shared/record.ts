import type { Locale } from '../../services/people/roles';
import { compileCard, type RenderedCard, renderCard } from '../render';
import {
  actionRow,
  actionRows,
  type Badge,
  type Banner,
  type Button,
  type Fact,
  type Field,
  fieldElement,
  frame,
  header,
  type Link,
  type Prompt,
} from './elements';
import layout from './record.json';

const template = compileCard(layout);

/** A card about one record: what it is, its state, what to do next; the rest behind a toggle (architecture §7). */
export interface RecordCard {
  readonly locale: Locale;
  /** For toast and screen reader, without personal data. */
  readonly summary: string;
  readonly eyebrow: string;
  readonly title: string;
  readonly badge: Badge | null;
  readonly banners: readonly Banner[];
  /** What somebody wrote, in full width. */
  readonly what: readonly Fact[];
  readonly facts: readonly Fact[];
  /** Asked in sight, and sent by one of the buttons. */
  readonly fields?: readonly Field[];
  readonly buttons?: readonly Button[];
  readonly prompts?: readonly Prompt[];
  readonly links?: readonly Link[];
  readonly details?: {
    /** Title of the button that unfolds them. */
    readonly toggle: string;
    readonly facts?: readonly Fact[];
    readonly passages?: readonly Fact[];
    readonly buttons?: readonly Button[];
    readonly prompts?: readonly Prompt[];
    /** More rows of at most three actions. */
    readonly rows?: readonly { readonly buttons?: readonly Button[]; readonly prompts?: readonly Prompt[] }[];
  };
}

export function renderRecord(record: RecordCard): RenderedCard {
  const { locale, summary, eyebrow, title, badge, details, banners, what, facts, fields = [] } = record;
  const data = {
    ...frame(locale),
    header: header(eyebrow, title, badge),
    banners,
    what,
    facts,
    fields: fields.map(fieldElement),
    actionRows: actionRows(record, details ? [details.toggle] : []),
    detailFacts: details?.facts ?? [],
    passages: details?.passages ?? [],
    detailRows: [...actionRow({ ...details }), ...(details?.rows ?? []).flatMap(actionRow)],
  };
  return renderCard(template, data, summary);
}
