import type { Loan } from '../../services/kluis/model';
import type { Locale } from '../../services/people/roles';
import type { Cell, Sheet } from '../sheets/sheet';
import { textsFor } from '../texts';
import { issueOf, recordedBy } from './loan-facts';

export interface LoanExportModel {
  readonly locale: Locale;
  /** Oldest first. */
  readonly loans: readonly Loan[];
  /** Names by Entra object id; ids of people who left stand for themselves. */
  readonly names: Readonly<Record<string, string>>;
  /** Names of clients by id. */
  readonly clients: Readonly<Record<string, string>>;
}

/** Every loan that is kept, one per row (features B21). */
export function loanSheet({ locale, loans, names, clients }: LoanExportModel): Sheet {
  const { kluisLists, kluis } = textsFor(locale);
  const { column } = kluisLists;
  const name = (person: string | undefined): Cell =>
    person === undefined ? null : (names[person] ?? person);
  const moment = (iso: string | null | undefined): Cell => (iso ? new Date(iso) : null);
  const columns: readonly (readonly [title: string, width: number, cell: (loan: Loan) => Cell])[] = [
    [column.id, 10, ({ id }) => id],
    [column.status, 16, ({ status }) => kluis.status[status]],
    [column.borrower, 24, ({ borrower }) => name(borrower)],
    [column.dossier, 40, ({ facts }) => facts.dossier],
    [column.carrier, 14, ({ facts }) => kluis.carrier[facts.carrier]],
    [column.count, 8, ({ facts }) => facts.count],
    [column.client, 24, ({ facts: { client } }) => (client === null ? null : (clients[client] ?? client))],
    [column.assignment, 40, ({ facts }) => facts.assignment],
    [column.asked, 18, (loan) => (recordedBy(loan) === null ? moment(loan.askedAt) : null)],
    [column.decidedBy, 24, (loan) => name(decisionOf(loan)?.by)],
    [column.decided, 18, (loan) => moment(decisionOf(loan)?.at)],
    [column.reason, 40, (loan) => decisionOf(loan)?.reason ?? null],
    [column.issued, 18, (loan) => moment(issueOf(loan)?.at)],
    [column.due, 18, (loan) => moment(issueOf(loan)?.due)],
    [column.returned, 18, (loan) => (loan.status === 'back' ? moment(loan.returned.at) : null)],
    [column.returnedBy, 24, (loan) => (loan.status === 'back' ? name(loan.returned.by) : null)],
    [
      column.deviations,
      50,
      ({ deviations }) =>
        deviations.map(({ kind, reason }) => `${kluis.deviation[kind]}: ${reason}`).join('\n') || null,
    ],
    [column.incident, 16, (loan) => incidentOf(loan)],
    [column.recorded, 18, (loan) => (recordedBy(loan) === null ? null : moment(loan.askedAt))],
    [column.recordedBy, 24, (loan) => name(recordedBy(loan) ?? undefined)],
  ];
  return {
    name: kluisLists.sheet,
    columns: columns.map(([title, width]) => ({ title, width })),
    rows: loans.map((loan) => columns.map(([, , cell]) => cell(loan))),
  };
}

const decisionOf = (loan: Loan) => ('decided' in loan ? loan.decided : null);

const incidentOf = (loan: Loan): string | null =>
  (loan.status === 'lost' ? loan.incident : null) ?? issueOf(loan)?.report?.incident ?? null;
