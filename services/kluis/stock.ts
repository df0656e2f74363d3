import { allLines, type StockCount, type StockLine } from './count';
import type { Loan } from './model';

/**
 * What should be in the safe or with somebody: everything that was ever borrowed and not lost or missed since. The safe
 * has no other register, so what never left it is added by the count itself.
 * @param loans all that are kept, oldest first.
 * @param latest the last finished count; null when there is none.
 */
export function stockOf(loans: readonly Loan[], latest: StockCount | null): readonly StockLine[] {
  const lines = new Map<string, StockLine>(
    (latest === null ? [] : allLines(latest)).map((line) => [line.object, { ...line, outOn: null }]),
  );
  for (const object of latest?.outcome?.missing ?? []) lines.delete(object);
  for (const loan of loans) {
    const line = lineOf(loan);
    if (line === 'gone') lines.delete(loan.object);
    else if (line && !missedSince(loan, latest)) lines.set(loan.object, line);
  }
  return [...lines.values()];
}

function lineOf(loan: Loan): StockLine | 'gone' | null {
  const { dossier, carrier, count, client } = loan.facts;
  const line = { object: loan.object, dossier, carrier, count, client };
  switch (loan.status) {
    case 'out':
      return { ...line, outOn: loan.id };
    case 'back':
      return { ...line, outOn: null };
    case 'lost':
      return 'gone';
    default:
      return null;
  }
}

/** It was missing at a count after it came back: it is not expected again until it next leaves the safe. */
const missedSince = (loan: Loan, latest: StockCount | null): boolean =>
  loan.status === 'back' &&
  latest !== null &&
  latest.outcome !== null &&
  latest.outcome.missing.includes(loan.object) &&
  latest.outcome.at > loan.returned.at;
