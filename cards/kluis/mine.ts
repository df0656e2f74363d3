import { kluisActions } from '../../services/kluis/contract';
import type { Loan } from '../../services/kluis/model';
import type { Locale } from '../../services/people/roles';
import { dateAndTime, timeNear } from '../dates';
import type { RenderedCard } from '../render';
import { button, type Fact } from '../shared/elements';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';
import { renderListCard } from '../shared/list';
import { type LoanLine, loanChooser } from './safe';

export interface MyLoansModel {
  readonly locale: Locale;
  readonly now: string;
  /** Newest first. */
  readonly lines: readonly LoanLine[];
}

/** What an employee requested and has. */
export function renderMyLoans(model: MyLoansModel): RenderedCard {
  const texts = textsFor(model.locale);
  const { kluisLists, shared } = texts;
  const empty = model.lines.length === 0;
  const again = button(
    kluisLists.again,
    kluisActions.form,
    {},
    { style: empty ? 'positive' : 'default', sendsInputs: false },
  );
  const open = button(shared.open, kluisActions.open, {}, { style: 'positive' });
  return renderListCard({
    locale: model.locale,
    summary: kluisLists.mineSummary,
    eyebrow: kluisLists.eyebrow(dateAndTime(model.now, model.locale)),
    title: kluisLists.mineTitle,
    footnotes: empty ? [kluisLists.mineEmpty] : [],
    sections: empty
      ? []
      : [
          {
            title: kluisLists.mineTitle,
            rows: model.lines.map(({ loan }) => myLoanRow(loan, model, texts)),
            more: kluisLists.more,
          },
        ],
    fields: empty ? [] : [loanChooser(model.lines, texts)],
    buttons: [...(empty ? [] : [open]), again],
  });
}

/** What somebody requested or has. @param waits the reader is who keeps the key, and not who has it. */
export function myLoanRow(
  loan: Loan,
  { now, locale, waits = false }: Pick<MyLoansModel, 'now' | 'locale'> & { readonly waits?: boolean },
  { kluis, kluisLists }: Texts,
): Fact {
  const unconfirmed = waits ? kluisLists.toConfirm : kluisLists.mineUnconfirmed;
  const due =
    loan.status !== 'out'
      ? waits && loan.status === 'approved'
        ? [kluisLists.toIssue]
        : []
      : [
          loan.issue.handedInAt !== null
            ? unconfirmed
            : loan.issue.due <= now
              ? kluisLists.mineLate(timeNear(loan.issue.due, now, locale))
              : kluisLists.mineDue(timeNear(loan.issue.due, now, locale)),
        ];
  return {
    label: `${loan.id} · ${kluis.status[loan.status]}`,
    lines: [displayName(loan.facts.dossier, 80), ...due],
  };
}
