import { kluisActions, reasonLength, requestFields } from '../../services/kluis/contract';
import type { LoanStatus } from '../../services/kluis/model';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { RenderedCard } from '../render';
import {
  type Banner,
  button,
  type Fact,
  fieldElement,
  press,
  type Prompt,
  textPrompt,
} from '../shared/elements';
import { type Texts, textsFor } from '../texts';
import { displayLines, displayName } from '../user-text';
import { drillBanner } from '../shared/drill';
import { renderListCard } from '../shared/list';
import { lookedUpThing, type OfferedThing } from './thing-field';

export interface LoanHistory {
  readonly id: string;
  readonly status: LoanStatus;
  /** Oldest first; `by` is a name, null for the clock. */
  readonly events: readonly {
    readonly type: string;
    readonly by: string | null;
    readonly at: string;
    readonly reason: string | null;
  }[];
}

export interface LoanHistoryModel {
  /** Number of the loan it was opened from, or its last one: what a legal hold refers to. Null: it was never lent. */
  readonly id: string | null;
  /** What it is, for those who may rename it or merge it with another; null for others. */
  readonly filed: { readonly object: string; readonly others: readonly OfferedThing[] } | null;
  /** The order to keep it, with a name; null when there is none. */
  readonly hold: { readonly by: string; readonly at: string; readonly reason: string } | null;
  /** Whether the reader may order that. */
  readonly mayHold: boolean;
  readonly locale: Locale;
  readonly now: string;
  readonly dossier: string;
  /** Of one thing, newest first: at most `mostLoansShown`, the one it was opened from among them. */
  readonly loans: readonly LoanHistory[];
  /** How many earlier loans are not among them. */
  readonly earlier: number;
}

/** A binder that goes out every week was lent hundreds of times within its term: no card holds that. */
export const mostLoansShown = 12;

/** Everything that happened to one thing (features B20, B21), and whether it is kept beyond its term (N18). */
export function renderLoanHistory(model: LoanHistoryModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { kluis, kluisLists } = texts;
  return renderListCard({
    locale: model.locale,
    summary: kluisLists.historySummary,
    eyebrow: kluisLists.eyebrow(dateAndTime(model.now, model.locale)),
    title: kluisLists.historyTitle,
    footnotes: [
      ...(model.loans.length === 0 ? [kluisLists.thingNever] : []),
      ...(model.earlier > 0 ? [kluisLists.earlierLoans(model.earlier)] : []),
    ],
    banners: [
      ...(model.id === null ? [] : drillBanner(model.id, texts)),
      { style: 'emphasis', title: kluis.fact.dossier, lines: [displayName(model.dossier, 200)] },
      ...heldBanner(model, texts),
    ],
    // The card it was opened from may have asked something.
    buttons: [
      model.id === null
        ? press(texts.shared.back, kluisActions.things, {})
        : press(texts.shared.back, kluisActions.view, { loan: model.id }),
    ],
    prompts: [...filingPrompts(model, texts), ...holdPrompts(model, texts)],
    sections: model.loans.map(({ id, status, events }) => ({
      title: kluisLists.historyLoan(id, kluis.status[status]),
      rows: [
        ...events.map(({ type, by, at, reason }) => ({
          label: kluisLists.event[type] ?? kluisLists.otherEvent,
          lines: [
            kluisLists.byAt(
              by === null ? kluisLists.clock : displayName(by, 60),
              dateAndTime(at, model.locale),
            ),
            ...(reason === null ? [] : displayLines(reason, { max: 200, cut: '…' })),
          ],
        })),
        ...unaccepted(events, texts),
      ],
      more: kluisLists.more,
    })),
  });
}

/** It was handed out, and nobody confirmed having it. */
const unaccepted = (events: LoanHistory['events'], { kluis }: Texts): readonly Fact[] =>
  events.some(({ type }) => type === 'issued') && !events.some(({ type }) => type === 'accepted')
    ? [{ label: kluis.fact.accepted, lines: [kluis.notAccepted] }]
    : [];

const heldBanner = ({ id, hold, locale }: LoanHistoryModel, { kluisLists }: Texts): readonly Banner[] =>
  hold === null || id === null
    ? []
    : [
        {
          style: 'warning',
          title: kluisLists.heldTitle(id),
          lines: [
            kluisLists.byAt(displayName(hold.by, 60), dateAndTime(hold.at, locale)),
            ...displayLines(hold.reason, { max: 300, cut: '…' }),
          ],
        },
      ];

function filingPrompts({ filed, dossier }: LoanHistoryModel, texts: Texts): readonly Prompt[] {
  if (filed === null) return [];
  const { kluisLists, kluisForm, shared } = texts;
  const data = { thing: filed.object };
  const rename = textPrompt(kluisLists.rename, {
    id: 'name',
    label: kluisLists.renameLabel,
    value: displayName(dossier, requestFields.dossier),
    maxLength: requestFields.dossier,
    errorMessage: texts.incident.textError,
    send: button(kluisLists.renameSend, kluisActions.rename, data, { style: 'positive' }),
  });
  const into = lookedUpThing(filed.others, {
    id: 'into',
    label: kluisLists.mergeLabel,
    value: '',
    placeholder: kluisForm.thingExample,
    required: true,
    errorMessage: shared.chooseOne,
    faults: [],
  });
  const merge: Prompt = {
    title: kluisLists.merge,
    style: 'default',
    fields: [fieldElement(into)],
    buttons: [button(kluisLists.mergeSend, kluisActions.merge, data, { style: 'positive' })],
  };
  return filed.others.length === 0 ? [rename] : [rename, merge];
}

function holdPrompts(
  { id, hold, mayHold }: LoanHistoryModel,
  { kluisLists, incident }: Texts,
): readonly Prompt[] {
  if (id === null || !mayHold) return [];
  const [title, send, action] =
    hold === null
      ? ([kluisLists.hold(id), kluisLists.holdSend, kluisActions.hold] as const)
      : ([kluisLists.release(id), kluisLists.releaseSend, kluisActions.release] as const);
  const prompt = textPrompt(title, {
    id: 'reason',
    label: hold === null ? kluisLists.holdReason : kluisLists.releaseReason,
    maxLength: reasonLength,
    errorMessage: incident.textError,
    send: button(send, action, { loan: id }, { style: 'positive' }),
  });
  return [prompt];
}
