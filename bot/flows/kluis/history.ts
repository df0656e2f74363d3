import { z } from 'zod/v4';
import { mostLoansShown, renderLoanHistory } from '../../../cards/kluis/history';
import { mostOffered } from '../../../cards/kluis/thing-field';
import { mayDecide, mayOversee } from '../../../services/kluis/custodians';
import { readReason } from '../../../services/kluis/form';
import { bookOf, partition } from '../../../services/kluis/loans';
import type { Loan } from '../../../services/kluis/model';
import type { Organisation } from '../../../services/people/organisation';
import { Holds } from '../../../services/retention/hold';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shortNotice, notice } from '../../routing/notices';
import type { LoanData, ReasonData } from './handling';
import { nameOf } from './cards';

const holdsOf = ({ ledger, clock }: Container): Holds => new Holds(ledger, clock);

/** "Bewaren": kept regardless of its term (legal hold, features N18). */
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
const withNames = z.object({ from: z.string(), to: z.string() });
const withPeople = z.object({ passed: z.array(z.string()), to: z.array(z.string()) });

/**
 * From a history entry: the reason for a decision, what became what, or who was asked instead of whom; null when it has
 * none of these.
 */
function reasonIn(payload: unknown, organisation: Organisation): string | null {
  const read = withReason.safeParse(payload);
  if (read.success) return read.data.reason;
  const filed = withNames.safeParse(payload);
  if (filed.success) return `${filed.data.from} → ${filed.data.to}`;
  const passed = withPeople.safeParse(payload);
  const names = (people: readonly string[]) => people.map((id) => nameOf(organisation, id)).join(', ');
  return passed.success ? `${names(passed.data.passed)} → ${names(passed.data.to)}` : null;
}

/** Everything that happened to one thing, for those who keep the safe or watch over it (features B20, B21). */
export async function showHistory(
  turn: StaffTurn,
  { loan: id }: LoanData,
  container: Container,
): Promise<Answer> {
  const { person } = turn.actor;
  const { loans } = container;
  const file = await loans.find(id);
  if (!file || !mayOversee(await loans.custody(), file.loan.borrower, person))
    return notice(turn, 'loanNotFound');
  return await historyOf(turn, { id, object: file.loan.object, dossier: file.loan.facts.dossier }, container);
}

/** The same for something looked up by its name, even if it is in the safe. */
export async function showThing(turn: StaffTurn, object: string, container: Container): Promise<Answer> {
  const thing = (await container.safe.things()).find(object);
  if (!thing || !mayOversee(await container.loans.custody(), '', turn.actor.person))
    return notice(turn, 'thingNotFound');
  const [latest] = await container.loans.historyOf(object);
  return await historyOf(turn, { ...thing, id: latest?.id ?? null }, container);
}

interface Opened {
  /** The loan it was opened from, or its last one. */
  readonly id: string | null;
  readonly object: string;
  readonly dossier: string;
}

async function historyOf(
  turn: StaffTurn,
  { id, object, dossier }: Opened,
  container: Container,
): Promise<Answer> {
  const { person, locale } = turn.actor;
  const { loans } = container;
  const organisation = container.organisation();
  const book = id === null ? partition : bookOf(id);
  const hold = id === null ? null : await holdsOf(container).of(book, id);
  const all = await loans.historyOf(object, book);
  const histories = await Promise.all(
    shownOf(all, id).map(async ({ id: number, status }) => {
      const rows = await container.ledger.history(book, number);
      const events = rows.map(({ type, by, at, payload }) => ({
        type,
        by: by === null ? null : nameOf(organisation, by),
        at,
        reason: reasonIn(payload, organisation),
      }));
      return { id: number, status, events };
    }),
  );
  const keeps = book === partition && mayDecide(await loans.custody(), '', person);
  const others = keeps ? (await container.safe.things()).all.filter((thing) => thing.object !== object) : [];
  const card = renderLoanHistory({
    locale,
    now: container.clock.now().toISOString(),
    id,
    hold: hold ? { ...hold, by: nameOf(organisation, hold.by) } : null,
    mayHold: isWatcher(turn),
    filed: keeps ? { object, others: others.slice(0, mostOffered) } : null,
    dossier,
    loans: histories,
    earlier: all.length - histories.length,
  });
  return { kind: 'card', card };
}

/** The newest; and the loan it was opened from, however long ago that was. */
function shownOf(all: readonly Loan[], id: string | null): readonly Loan[] {
  const newest = all.slice(0, mostLoansShown);
  const opened = all.find((loan) => loan.id === id);
  return !opened || newest.includes(opened) ? newest : [...newest.slice(0, -1), opened];
}

const isWatcher = ({ actor: { roles } }: StaffTurn): boolean =>
  roles.some((role) => role === 'fg' || role === 'fgDeputy');
