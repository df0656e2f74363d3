import type { RetentionRule } from '../retention/rules';
import { anyLoanNumber } from './contract';
import type { StockCount } from './count';
import type { Loan } from './model';

/** A year after it was over, or longer while an incident it led to is open (domain §6). */
export const kluisRetention: RetentionRule = {
  flow: 'kluis',
  name: 'kluisMonths',
  endedAt: (item, state) => {
    if (anyLoanNumber.test(item)) return endOf(state as Loan);
    return item.startsWith('telling-') ? ((state as StockCount).outcome?.at ?? null) : null;
  },
  term: ({ kluisMonths }) => ({ count: kluisMonths, unit: 'months' }),
  linkedTo: (state) => incidentsOf(state as Loan | StockCount).map(registered),
};

function endOf(loan: Loan): string | null {
  switch (loan.status) {
    case 'back':
      return loan.returned.at;
    case 'lost':
      return loan.incident === null ? null : loan.lost.at;
    case 'refused':
      return loan.decided.at;
    case 'withdrawn':
    case 'expired':
      return loan.endedAt;
    default:
      return null;
  }
}

function incidentsOf(record: Loan | StockCount): readonly string[] {
  const report = 'issue' in record ? record.issue.report : 'report' in record ? record.report : null;
  const lost = 'status' in record && record.status === 'lost' ? record.incident : null;
  return [report?.incident ?? null, lost].filter((number) => number !== null);
}

/** `INC-2026-0001` is in the register of its year, `OEF-2026-0001` in that of its drills. */
const registered = (number: string) => ({
  partition: `${number.startsWith('OEF-') ? 'drill' : 'incident'}|${number.split('-')[1] ?? ''}`,
  item: number,
});
