import type { Deed, Loan } from '../../services/kluis/model';
import type { SafeDeed } from '../../services/kluis/safe';
import type { Locale } from '../../services/people/roles';
import { dayName } from '../dates';
import { type Cell, momentText, type Sheet, tableOf } from '../sheets/sheet';
import { textsFor } from '../texts';
import { type LoanExportModel, loanSheet } from './export';
import { handedInOf, issueOf } from './loan-facts';

/** Everything kept about what somebody borrowed: what the register has on it, and what was said about it since. */
export function ownLoans(model: LoanExportModel): Sheet {
  const { personalData, kluisLists } = textsFor(model.locale);
  const { loan: column } = personalData;
  const said = (deed: Deed | undefined, ...words: readonly (string | null)[]): Cell => {
    if (!deed) return null;
    const who = model.names[deed.by] ?? deed.by;
    return [...words.filter((word) => word !== null && word !== ''), who, momentText(deed.at)].join(', ');
  };
  const moment = (iso: string | null | undefined): Cell => (iso ? new Date(iso) : null);
  const register = loanSheet(model);
  const rest = tableOf<Loan>(kluisLists.sheet, model.loans, [
    [column.from, 12, ({ facts }) => facts.from ?? null],
    [column.until, 12, ({ facts }) => facts.until],
    [column.waitsUntil, 12, (loan) => ('waitsUntil' in loan ? (loan.waitsUntil ?? null) : null)],
    [column.received, 18, (loan) => moment(issueOf(loan)?.acceptedAt)],
    [column.handedIn, 18, (loan) => moment(handedInOf(loan))],
    [column.wanted, 40, (loan) => both(issueOf(loan)?.wanted)],
    [
      column.longerRefused,
      40,
      (loan) => {
        const refused = issueOf(loan)?.longerRefused;
        return said(refused, refused?.until ?? null, refused?.reason ?? null);
      },
    ],
    [column.report, 24, (loan) => said(issueOf(loan)?.report ?? undefined)],
    [column.lost, 24, (loan) => (loan.status === 'lost' ? said(loan.lost) : null)],
    [
      column.found,
      40,
      (loan) => {
        const found = issueOf(loan)?.found;
        return said(found, found?.reason ?? null, found?.incident ?? null);
      },
    ],
    [column.undone, 40, (loan) => said(issueOf(loan)?.undone, issueOf(loan)?.undone?.reason ?? null)],
    [column.ended, 18, (loan) => ('endedAt' in loan ? moment(loan.endedAt) : null)],
    [column.late, 24, ({ late }) => late.join(', ') || null],
  ]);
  return {
    name: personalData.loans,
    columns: [...register.columns, ...rest.columns],
    rows: register.rows.map((row, place) => [...row, ...(rest.rows[place] ?? [])]),
  };
}

const both = (wanted: { readonly until: string; readonly reason: string } | null | undefined): Cell =>
  wanted ? `${wanted.until}, ${wanted.reason}` : null;

/** What somebody did for the safe: by moment and number, without whose loan it was or what was lent. */
export function safeDeeds(deeds: readonly SafeDeed[], locale: Locale): Sheet {
  const { personalData, kluisLists } = textsFor(locale);
  const { safeDeed: column } = personalData;
  const words: Readonly<Record<string, string>> = { ...kluisLists.event, ...column.did };
  const aboutWhat = (item: string): string => {
    const [day] = /\d{4}-\d{2}-\d{2}/.exec(item) ?? [];
    if (item === 'key') return column.key;
    return day === undefined ? item : column.count(dayName(day, locale));
  };
  const known = deeds.filter(({ type }) => Object.hasOwn(words, type));
  return tableOf<SafeDeed>(personalData.safeDeeds, known, [
    [column.at, 18, ({ at }) => new Date(at)],
    [column.what, 40, ({ type }) => words[type] ?? ''],
    [column.about, 30, ({ item }) => aboutWhat(item)],
  ]);
}
