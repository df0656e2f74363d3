import { kluisActions } from '../../services/kluis/contract';
import type { LoanIn } from '../../services/kluis/model';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { RenderedCard } from '../render';
import { type Banner, button, type Fact } from '../shared/elements';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';
import { renderListCard, type Section } from '../shared/list';
import { standingOf } from './loan-standing';
import { loanChooser } from './safe';

export interface ClosingModel {
  readonly locale: Locale;
  readonly now: string;
  /** What was out at closing time and still is. */
  readonly out: readonly { readonly loan: LoanIn<'out'>; readonly borrower: string }[];
}

/** The end of the working day: all back, or what is missing. */
export function renderClosing(model: ClosingModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { kluisLists, shared } = texts;
  const late = model.out.filter(({ loan }) => loan.issue.due <= model.now);
  const allowed = model.out.filter(({ loan }) => loan.issue.due > model.now);
  const lines = [...late, ...allowed];
  const open = button(shared.open, kluisActions.open, {}, { style: 'positive' });
  return renderListCard({
    locale: model.locale,
    summary: kluisLists.closingSummary,
    eyebrow: kluisLists.eyebrow(dateAndTime(model.now, model.locale)),
    title: kluisLists.closingTitle,
    banners: [bannerOf(late.length, lines.length, texts)],
    sections: [
      ...sectionOf(kluisLists.missingSection, late, model, texts),
      ...sectionOf(kluisLists.allowedTitle, allowed, model, texts),
    ],
    fields: lines.length === 0 ? [] : [loanChooser(lines, texts)],
    buttons: [
      ...(lines.length === 0 ? [] : [open]),
      button(shared.refresh, kluisActions.closing, {}, { sendsInputs: false }),
    ],
  });
}

function bannerOf(late: number, out: number, { kluisLists }: Texts): Banner {
  if (late > 0)
    return { style: 'attention', title: kluisLists.missingTitle(late), lines: [kluisLists.missing] };
  if (out > 0) return { style: 'warning', title: kluisLists.allowedTitle, lines: [] };
  return { style: 'good', title: kluisLists.allBackTitle, lines: [kluisLists.allBack] };
}

const sectionOf = (
  title: string,
  lines: ClosingModel['out'],
  { now, locale }: ClosingModel,
  texts: Texts,
): readonly Section[] =>
  lines.length === 0
    ? []
    : [
        {
          title,
          rows: lines.map(({ loan, borrower }): Fact => {
            const said = standingOf(loan, displayName(borrower, 60), { now, locale }, texts);
            return { label: loan.id, lines: [displayName(loan.facts.dossier, 80), said] };
          }),
          more: texts.kluisLists.more,
        },
      ];
