import { trainingActions } from '../../services/training/contract';
import type { Locale } from '../../services/people/roles';
import type { PublishedDocument, SignOff } from '../../services/training/model';
import type { Progress } from '../../services/nudges/progress';
import { dateAndTime, dayName } from '../dates';
import type { RenderedCard } from '../render';
import { type Banner, type Button, button, type Fact, type Link, press } from '../shared/elements';
import { renderRecord } from '../shared/record';
import { refreshing } from '../shared/refresh';
import { type Texts, textsFor } from '../texts';
import { displayLines, displayName } from '../user-text';
import { progressFact } from './progress';

interface AnyDocument {
  readonly locale: Locale;
  readonly document: PublishedDocument;
  readonly userId?: string;
}

export interface SignModel extends AnyDocument {
  readonly signOff: SignOff | null;
  /** ISO instant at which the reader was shown the text, or the way to it; null: it cannot be signed yet. */
  readonly opened: string | null;
  /** The reader may end it, or look on: that is on another card. */
  readonly manages: boolean;
  /** One-time address of the stored text, just after it was asked for. */
  readonly textAt?: string;
}

/** A document, for somebody who has to sign it. */
export function renderDocument(model: SignModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { training } = texts;
  const { document } = model;
  const state = stateOf(model);
  const styles = { signed: 'good', ended: 'emphasis', open: 'warning' } as const;
  const titles = {
    signed: training.documentSigned,
    ended: endedTitle(document, texts),
    open: training.documentTitle,
  };
  const data = { document: document.id };
  const shown = common(model, texts);
  const unopened = state === 'open' && model.opened === null;
  const card = renderRecord({
    ...shown,
    ...(unopened
      ? { links: [], what: shown.what.slice(0, 1), facts: unopenedFacts(shown.facts, document, texts) }
      : {}),
    ...(state === 'open' && !unopened ? { links: [], leads: wayTo(model, texts) } : {}),
    title: titles[state],
    badge: { text: training.documentBadge[state], style: styles[state] },
    banners: bannersOf(model, texts),
    buttons: buttonsOf(model, texts),
    ...(model.manages ? { details: manageRow(data, texts) } : {}),
  });
  return model.userId === undefined ? card : refreshing(card, trainingActions.read, data, model.userId);
}

/** Which of the two it was; an older version of the bot did not keep that. */
function endedTitle({ replacedBy, withdrawn }: PublishedDocument, { training }: Texts): string {
  if (replacedBy !== undefined) return training.documentReplaced(replacedBy);
  return withdrawn ? training.documentWithdrawn : training.documentEnded;
}

/** The text of the card itself comes with the press that shows it. */
const unopenedFacts = (
  facts: readonly Fact[],
  { original, facts: { link } }: PublishedDocument,
  { training }: Texts,
): readonly Fact[] =>
  original || link !== null
    ? facts
    : facts.map((fact) =>
        fact.label === training.text ? { ...fact, lines: [training.notYetOnCard] } : fact,
      );

const manageRow = (data: { readonly document: string }, { training, trainingLists }: Texts) => ({
  toggle: trainingLists.manage,
  buttons: [press(training.publishedTitle, trainingActions.manageDocument, data)],
});

const stateOf = ({ document, signOff }: SignModel): 'signed' | 'ended' | 'open' =>
  signOff ? 'signed' : document.endedAt === null ? 'open' : 'ended';

/** Where the text is, before one signs; the text of the card itself needs no way. */
function wayTo({ document, textAt }: SignModel, { training }: Texts): readonly Link[] {
  const url = textAt ?? document.facts.link;
  return url === null ? [] : [{ title: training.read, url, style: 'positive' }];
}

/** Signing is only on the card that shows the way to the text: what is read there nobody but the reader sees. */
function buttonsOf(model: SignModel, texts: Texts): readonly Button[] {
  const { training } = texts;
  const data = { document: model.document.id };
  if (stateOf(model) === 'open' && model.opened === null)
    return [press(training.openText, trainingActions.openText, data, 'positive')];
  const { replacedBy } = model.document;
  if (stateOf(model) === 'ended' && replacedBy !== undefined)
    return [
      press(training.openNewer(replacedBy), trainingActions.read, { document: replacedBy }, 'positive'),
    ];
  const style = wayTo(model, texts).length === 0 ? 'positive' : 'default';
  const sign = button(training.sign, trainingActions.sign, data, { style, sendsInputs: false });
  return [
    ...(stateOf(model) === 'open' ? [sign] : []),
    // The text itself is one press away on this very card.
    ...(model.textAt === undefined ? originalButton(model.document, texts) : []),
  ];
}

function bannersOf(model: SignModel, texts: Texts): readonly Banner[] {
  const { training } = texts;
  const { document, signOff, opened, locale } = model;
  if (signOff) {
    const lines = signOff.opened === undefined ? [] : [training.shown(dateAndTime(signOff.opened, locale))];
    return [{ style: 'good', title: training.signedAt(dateAndTime(signOff.at, locale)), lines }];
  }
  if (document.endedAt === null && opened === null)
    return [{ style: 'accent', title: training.openFirst, lines: [] }];
  return document.endedAt === null
    ? [
        {
          style: 'emphasis',
          title: training.shown(dateAndTime(opened ?? '', locale)),
          lines: wayTo(model, texts).length === 0 ? [] : [training.readFirst],
        },
      ]
    : [{ style: 'emphasis', title: endedText(document, texts), lines: [] }];
}

const endedText = ({ replacedBy }: PublishedDocument, { training }: Texts): string =>
  replacedBy === undefined ? training.documentEndedText : training.documentReplacedText;

/** What its address holds now, compared with what was fixed. */
export type AddressState = 'same' | 'differs' | 'unreadable';

export interface OwnedDocumentModel extends AnyDocument {
  readonly signed: number;
  readonly all: number;
  readonly progress: Progress;
  /** The reader may end it; the board only looks on. */
  readonly acts: boolean;
  /** Numbers of those that it replaced. */
  readonly replaces: readonly string[];
  /** Version of the one that replaced it; null: none did. */
  readonly newer: string | null;
  /** What is at its address, if that was just checked. */
  readonly address: AddressState | null;
}

/** A document, for its publisher. */
export function renderOwnedDocument(model: OwnedDocumentModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { training } = texts;
  const { document, progress } = model;
  const open = document.endedAt === null;
  const data = { document: document.id };
  const base = common(model, texts);
  return renderRecord({
    ...base,
    title: training.publishedTitle,
    badge: open
      ? { text: training.documentBadge.open, style: 'accent' }
      : { text: training.documentBadge.ended, style: 'emphasis' },
    banners: [
      ...replacedBanner(model, texts),
      ...(model.address === null ? [] : [addressBanner(model.address, texts)]),
    ],
    facts: [
      ...base.facts,
      ...(model.replaces.length === 0
        ? []
        : [{ label: training.fact.replaces, lines: [model.replaces.join(', ')] }]),
      { label: training.fact.signed, lines: [training.signedCount(model.signed, model.all)] },
      ...(open ? [progressFact(progress, texts)] : []),
    ],
    ...ownedButtons(model, texts),
    prompts:
      open && model.acts
        ? [
            {
              title: training.endDocument,
              style: 'destructive',
              questions: [training.endQuestion],
              fields: [],
              buttons: [press(training.endSure, trainingActions.endDocument, data, 'destructive')],
            },
          ]
        : [],
  });
}

/** What its signers read too, with the way to it. */
const replacedBanner = ({ document, newer }: OwnedDocumentModel, { training }: Texts): readonly Banner[] =>
  document.replacedBy === undefined || newer === null
    ? []
    : [
        {
          style: 'emphasis',
          title: training.documentReplaced(`${document.replacedBy} (${displayName(newer, 60)})`),
          lines: [training.documentEndedText],
        },
      ];

/** The very text that is signed, from our storage. */
const originalButton = ({ id, original }: PublishedDocument, { training }: Texts): readonly Button[] =>
  original ? [press(training.original, trainingActions.original, { document: id })] : [];

/** What is only needed now and then is folded away. */
function ownedButtons({ document, acts, progress }: OwnedDocumentModel, texts: Texts) {
  const { training, incident, shared } = texts;
  const data = { document: document.id };
  const may = acts && document.endedAt === null;
  const retry =
    may && progress.failed.length > 0 ? [press(shared.retry, trainingActions.retryDocument, data)] : [];
  const { replacedBy } = document;
  const newer =
    replacedBy === undefined
      ? []
      : [press(training.openNewer(replacedBy), trainingActions.manageDocument, { document: replacedBy })];
  if (!document.original) return { buttons: [...newer, ...retry] };
  const check =
    may && document.facts.link !== null
      ? [press(training.checkAddress, trainingActions.checkAddress, data)]
      : [];
  const buttons = [...originalButton(document, texts), ...check, ...retry];
  return { buttons: newer, details: { toggle: incident.details, buttons } };
}

function addressBanner(state: AddressState, { training }: Texts): Banner {
  const styles = { same: 'good', differs: 'attention', unreadable: 'warning' } as const;
  return { style: styles[state], title: training.address[state], lines: [training.addressText[state]] };
}

const textLine = ({ original, facts }: PublishedDocument, locale: Locale, { training }: Texts): string =>
  original
    ? training.fixed(dayName(original.at, locale))
    : facts.link === null
      ? training.onCard
      : training.notFixed;

function common({ locale, document }: AnyDocument, texts: Texts) {
  const { training } = texts;
  const { id, facts } = document;
  const what: readonly Fact[] = [
    { label: training.fact.title, lines: [displayName(facts.title, 200)] },
    ...(facts.summary === ''
      ? []
      : [{ label: training.about, lines: displayLines(facts.summary, { max: 1_000, cut: training.cut }) }]),
  ];
  const links: readonly Link[] = facts.link === null ? [] : [{ title: training.read, url: facts.link }];
  return {
    locale,
    what,
    links,
    summary: training.documentSummary(id),
    eyebrow: training.documentEyebrow(id),
    facts: [
      { label: training.fact.version, lines: [displayName(facts.version, 60)] },
      { label: training.text, lines: [textLine(document, locale, texts)] },
      { label: training.fact.deadline, lines: [dayName(facts.deadline, locale)] },
    ] as readonly Fact[],
  };
}
