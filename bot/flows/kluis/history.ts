import { z } from 'zod/v4';
import { renderLoanHistory } from '../../../cards/kluis/history';
import { mayOversee } from '../../../services/kluis/custodians';
import { readReason } from '../../../services/kluis/form';
import { bookOf } from '../../../services/kluis/loans';
import { Holds } from '../../../services/retention/hold';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shortNotice, notice } from '../../routing/notices';
import type { LoanData, ReasonData } from './handling';
import { nameOf } from './cards';

const holdsOf = ({ ledger, clock }: Container): Holds => new Holds(ledger, clock);

/** "Bewaren": kept whatever its term (legal hold, features N18). */
export const hold = (turn: StaffTurn, data: ReasonData, container: Container): Promise<Answer> =>
  order(turn, data, container, (by, reason) =>
    holdsOf(container).set(bookOf(data.loan), data.loan, by, reason),
  );

/** "Niet langer bewaren". */
export const release = (turn: StaffTurn, data: ReasonData, container: Container): Promise<Answer> =>
  order(turn, data, container, (by, reason) =>
    holdsOf(container).lift(bookOf(data.loan), data.loan, by, reason),
  );

async function order(
  turn: StaffTurn,
  data: ReasonData,
  container: Container,
  give: (by: string, reason: string) => Promise<boolean>,
): Promise<Answer> {
  const { person } = turn.actor;
  const reason = readReason(data.reason);
  if ('fault' in reason)
    return shortNotice(turn, reason.fault === 'tooLong' ? 'textTooLong' : 'textRequired');
  await give(person, reason.text);
  return await showHistory(turn, data, container);
}

const withReason = z.object({ reason: z.string() });

/** Why somebody decided what is in an entry of the history; null when no reason was given. */
function reasonIn(payload: unknown): string | null {
  const read = withReason.safeParse(payload);
  return read.success ? read.data.reason : null;
}

/** Everything that happened to one thing, for who keeps the safe or watches over it (features B20, B21). */
export async function showHistory(
  turn: StaffTurn,
  { loan: id }: LoanData,
  container: Container,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  const loans = container.loans;
  const file = await loans.find(id);
  if (!file || !mayOversee(await loans.custody(), file.loan.borrower, person))
    return notice(turn, 'loanNotFound');
  const organisation = container.organisation();
  const hold = await holdsOf(container).of(bookOf(id), id);
  const all = await loans.historyOf(file.loan);
  const histories = await Promise.all(
    all.map(async ({ id: number, status }) => {
      const rows = await container.ledger.history(bookOf(id), number);
      const events = rows.map(({ type, by, at, payload }) => ({
        type,
        by: by === null ? null : nameOf(organisation, by),
        at,
        reason: reasonIn(payload),
      }));
      return { id: number, status, events };
    }),
  );
  const card = renderLoanHistory({
    locale,
    now: container.clock.now().toISOString(),
    id,
    hold: hold ? { ...hold, by: nameOf(organisation, hold.by) } : null,
    mayHold: turn.actor.roles.some((role) => role === 'fg' || role === 'fgDeputy'),
    dossier: file.loan.facts.dossier,
    loans: histories,
  });
  return { kind: 'card', card };
}
