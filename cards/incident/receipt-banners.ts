import { dateAndTime, timeNear } from '../dates';
import type { Banner } from '../shared/elements';
import type { Texts } from '../texts';
import { displayLines, displayName } from '../user-text';
import type { ReportedModel } from './receipt-model';

/** How it stands, from report to end (features A5). @param alarmed nobody was reached. */
export function statusBanners(model: ReportedModel, alarmed: boolean, texts: Texts): readonly Banner[] {
  return [
    ...(alarmed
      ? [{ style: 'attention' as const, title: texts.receipt.alarmTitle, lines: alarmLines(model, texts) }]
      : []),
    ...reopenedBanner(model, texts),
    ...turnedUpBanner(model, texts),
    ...progressBanner(model, texts),
    ...joinedBanner(model, texts),
    ...questionBanner(model, texts),
  ];
}

/** It was over and is not any more: the reader should not have to find that out by comparing. */
const reopenedBanner = (
  { reopenedAt = null, reportedAt, locale }: ReportedModel,
  { receipt }: Texts,
): readonly Banner[] =>
  reopenedAt === null
    ? []
    : [
        {
          style: 'accent',
          title: receipt.reopenedTitle,
          lines: [receipt.reopened(timeNear(reopenedAt, reportedAt, locale))],
        },
      ];

/** Its reporter need not search any more. */
function turnedUpBanner(model: ReportedModel, texts: Texts): readonly Banner[] {
  const { turnedUp = null, status, reportedAt, locale } = model;
  if (turnedUp === null || status === 'closed' || status === 'withdrawn') return [];
  const { receipt: words } = texts.news.turnedUp;
  const { found, back } = turnedUp;
  const lines = [
    ...(found ? [words.found(displayName(found.name, 60), timeNear(found.at, reportedAt, locale))] : []),
    ...(back ? [words.back(displayName(back.name, 60), timeNear(back.at, reportedAt, locale))] : []),
    words.next,
  ];
  return [{ style: 'good', title: words.title, lines }];
}

function progressBanner(model: ReportedModel, texts: Texts): readonly Banner[] {
  const { receipt } = texts;
  switch (model.status) {
    case 'reported':
    // The state of the leading report is told instead.
    case 'joined':
      return [];
    case 'taken':
      return [{ style: 'good', title: receipt.takenTitle, lines: takenLines(model, texts) }];
    // The decision is not told.
    case 'classified':
    case 'notifying':
      return [{ style: 'good', title: receipt.handledTitle, lines: takenLines(model, texts) }];
    case 'closed':
      return [{ style: 'good', title: receipt.closedTitle, lines: closingLines(model, texts) }];
    case 'withdrawn':
      return [
        {
          style: 'emphasis',
          title: receipt.withdrawnTitle,
          lines: [
            model.withdrawnAt === null
              ? receipt.withdrawnOnce
              : receipt.withdrawn(dateAndTime(model.withdrawnAt, model.locale)),
            receipt.thanks,
          ],
        },
      ];
  }
}

/** Its reporter need not wonder why nobody asks about this one. */
const joinedBanner = ({ joined, status }: ReportedModel, { joining }: Texts): readonly Banner[] =>
  joined === true && status !== 'closed'
    ? [{ style: 'accent', title: joining.receiptTitle, lines: [joining.receipt] }]
    : [];

/** A sentence from the handler, never a name; then thanks. */
function closingLines({ closingWords }: ReportedModel, { receipt, shared }: Texts): readonly string[] {
  const said = closingWords === null ? [] : displayLines(closingWords, { max: 600, cut: shared.shortened });
  return [...(said.length > 0 ? [receipt.closingWords] : []), ...said, receipt.thanks];
}

function takenLines({ taken, reportedAt, locale }: ReportedModel, { receipt }: Texts): readonly string[] {
  if (taken === null) return [];
  return taken === 'somebody'
    ? [receipt.takenBySomebody]
    : [receipt.taken(displayName(taken.name), timeNear(taken.at, reportedAt, locale))];
}

const questionBanner = ({ question, status }: ReportedModel, { receipt, shared }: Texts): readonly Banner[] =>
  question === null || status === 'withdrawn'
    ? []
    : [
        {
          style: 'warning',
          title: receipt.questionTitle,
          lines: displayLines(question, { max: 1_000, cut: shared.shortened }),
        },
      ];

/** What can wait until first aid has been read. */
export function noteBanners(model: ReportedModel, texts: Texts): readonly Banner[] {
  const { receipt } = texts;
  const over = model.status === 'withdrawn' || model.status === 'closed';
  const masked = model.masked.map((kind) => texts.kinds.masked[kind]).join(', ');
  return [
    ...(model.asksNoticed && model.reporterProven && !over
      ? [{ style: 'emphasis' as const, title: receipt.noticedTitle, lines: [receipt.noticed] }]
      : []),
    ...(masked === ''
      ? []
      : [
          {
            style: 'emphasis' as const,
            title: receipt.maskedTitle,
            lines: [receipt.masked(masked), receipt.maskedInChat],
          },
        ]),
  ];
}

const alarmLines = ({ phone }: ReportedModel, { receipt }: Texts): readonly string[] => [
  phone === '' ? receipt.alarmNoPhone : receipt.alarmCall(displayName(phone, 40)),
  receipt.alarmStored,
];
