import { renderMyLoans } from '../../../cards/kluis/mine';
import { renderSafe } from '../../../cards/kluis/safe';
import { mayDecide, mayOversee } from '../../../services/kluis/custodians';
import type { Loan } from '../../../services/kluis/model';
import { dayOf } from '../../../services/time/zone';
import type { House } from '../../house';
import type { Answer, StaffTurn } from '../../routing/flow';
import { hint } from '../notices';
import { openRequest } from './request';
import { nameOf } from './views';

/** `/kluis`: the safe for who keeps it or watches over it; one's own loans for everybody else, or a form at once. */
export async function openSafe(turn: StaffTurn, house: House): Promise<Answer> {
  const { person } = turn.actor;
  if (turn.words.trim() !== '') return await openRequest(turn, house);
  const custody = await house.loans.custody();
  if (mayOversee(custody, '', person)) return await overview(turn, person, house);
  const loans = (await house.loans.loansOf(person)).filter(isOpen);
  return loans.length === 0 ? await openRequest(turn, house) : mine(turn, loans, house);
}

const isOpen = ({ status }: Loan): boolean =>
  status === 'requested' || status === 'approved' || status === 'out';

async function overview(turn: StaffTurn, person: string, house: House): Promise<Answer> {
  const loans = house.loans;
  const [open, absence, custody] = await Promise.all([
    loans.openLoans(),
    house.absences.of(person),
    loans.custody(),
  ]);
  const now = house.clock.now();
  const today = dayOf(now, custody.organisation.office.timeZone);
  const card = renderSafe({
    locale: turn.actor.locale,
    now: now.toISOString(),
    lines: open.map((loan) => ({ loan, borrower: nameOf(custody.organisation, loan.borrower) })),
    absence: absence !== null && absence.until >= today ? absence : null,
    today,
    keeps: mayDecide(custody, '', person),
  });
  return { kind: 'card', card };
}

function mine(turn: StaffTurn, loans: readonly Loan[], house: House): Answer {
  const organisation = house.organisation();
  const card = renderMyLoans({
    locale: turn.actor.locale,
    now: house.clock.now().toISOString(),
    lines: loans.map((loan) => ({ loan, borrower: nameOf(organisation, loan.borrower) })),
  });
  return { kind: 'card', card };
}

interface AwayData {
  readonly from: string;
  readonly until: string;
}

/** "Ik ben afwezig": from then on the deputies are asked (features B7). */
export async function goAway(turn: StaffTurn, { from, until }: AwayData, house: House): Promise<Answer> {
  const { person } = turn.actor;
  const today = dayOf(house.clock.now(), house.organisation().office.timeZone);
  if (until < from || until < today) return hint(turn, 'dayNotPossible');
  await house.absences.set(person, { from, until });
  return await overview(turn, person, house);
}

export async function comeBack(turn: StaffTurn, _data: unknown, house: House): Promise<Answer> {
  const { person } = turn.actor;
  await house.absences.set(person, null);
  return await overview(turn, person, house);
}
