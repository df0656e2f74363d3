import { kluisActions, reasonLength } from '../../services/kluis/contract';
import type { LoanStatus } from '../../services/kluis/model';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { RenderedCard } from '../render';
import { type Banner, button, type Prompt, textPrompt } from '../shared/elements';
import { type Texts, textsFor } from '../texts';
import { displayLines, displayName } from '../user-text';
import { drillBanner } from '../shared/drill';
import { renderListCard } from '../shared/list';

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
  /** Number of the loan it was opened from: what a legal hold is about. */
  readonly id: string;
  /** The order to keep it, with a name; null when there is none. */
  readonly hold: { readonly by: string; readonly at: string; readonly reason: string } | null;
  /** Whether the reader may order that. */
  readonly mayHold: boolean;
  readonly locale: Locale;
  readonly now: string;
  readonly dossier: string;
  /** Every loan of one thing, newest first. */
  readonly loans: readonly LoanHistory[];
}

/**
 * Everything that happened to one thing (features B20, B21), and whether it is kept beyond its term (N18).
 * Actions: `kluis.hold`, `kluis.release` (input `reason`).
 */
export function renderLoanHistory(model: LoanHistoryModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { kluis, kluisLists } = texts;
  return renderListCard({
    locale: model.locale,
    summary: kluisLists.historySummary,
    eyebrow: kluisLists.eyebrow(dateAndTime(model.now, model.locale)),
    title: kluisLists.historyTitle,
    footnotes: [],
    banners: [
      ...drillBanner(model.id, texts),
      { style: 'emphasis', title: kluis.fact.dossier, lines: [displayName(model.dossier, 200)] },
      ...heldBanner(model, texts),
    ],
    prompts: model.mayHold ? [holdPrompt(model, texts)] : [],
    sections: model.loans.map(({ id, status, events }) => ({
      title: kluisLists.historyLoan(id, kluis.status[status]),
      rows: events.map(({ type, by, at, reason }) => ({
        label: kluisLists.event[type] ?? type,
        lines: [
          kluisLists.byAt(
            by === null ? kluisLists.clock : displayName(by, 60),
            dateAndTime(at, model.locale),
          ),
          ...(reason === null ? [] : displayLines(reason, { max: 200, cut: '…' })),
        ],
      })),
      more: kluisLists.more,
    })),
  });
}

const heldBanner = ({ id, hold, locale }: LoanHistoryModel, { kluisLists }: Texts): readonly Banner[] =>
  hold === null
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

function holdPrompt({ id, hold }: LoanHistoryModel, { kluisLists, incident }: Texts): Prompt {
  const [title, action] =
    hold === null
      ? ([kluisLists.hold(id), kluisActions.hold] as const)
      : ([kluisLists.release(id), kluisActions.release] as const);
  return textPrompt(title, {
    id: 'reason',
    label: hold === null ? kluisLists.holdReason : kluisLists.releaseReason,
    maxLength: reasonLength,
    errorMessage: incident.textError,
    send: button(title, action, { loan: id }, { style: 'positive' }),
  });
}
