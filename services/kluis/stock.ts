import { allLines, type StockCount, type StockLine } from './count';
import type { Loan } from './model';

/**
 * What should be in the safe or with somebody: everything that was ever borrowed, or lies ready to be fetched, and was not lost or missed since. The safe
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
    else if (line && !missedSince(loan, latest) && !(loan.status === 'approved' && lines.has(loan.object)))
      lines.set(loan.object, line);
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
    // It lies ready: whoever keeps the safe said that it can be had.
    case 'approved':
      return { ...line, outOn: null };
    case 'lost':
      return 'gone';
    default:
      return null;
  }
}

/** It was missing at a count after it came back, or was approved: it is not expected again until it next leaves. */
function missedSince(loan: Loan, latest: StockCount | null): boolean {
  const since =
    loan.status === 'back' ? loan.returned.at : loan.status === 'approved' ? loan.decided.at : null;
  const outcome = latest?.outcome ?? null;
  return since !== null && outcome !== null && outcome.missing.includes(loan.object) && outcome.at > since;
}
