import type { Loan } from '../../services/kluis/model';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import { DrillLine } from '../shared/drill';
import { textsFor } from '../texts';
import { displayName } from '../user-text';

/** A drill of the safe among the others: what it was about, who asked, and how far it got. */
export function renderDrillLine(loan: Loan, borrower: string, locale: Locale): DrillLine {
  const { drill, kluis } = textsFor(locale);
  return new DrillLine({
    id: loan.id,
    at: loan.askedAt,
    label: [drill.title, loan.id, dateAndTime(loan.askedAt, locale)].join(' · '),
    lines: [
      displayName(loan.facts.dossier, 80),
      [displayName(borrower, 60), kluis.status[loan.status]].join(' · '),
    ],
  });
}
