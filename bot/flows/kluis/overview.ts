import { renderMyLoans } from '../../../cards/kluis/mine';
import { renderSafe } from '../../../cards/kluis/safe';
import { mayDecide, mayOversee } from '../../../services/kluis/custodians';
import type { Loan } from '../../../services/kluis/model';
import { dayOf } from '../../../services/time/zone';
import type { House } from '../../house';
import type { Answer, Turn } from '../../routing/flow';
import { hint, notice } from '../notices';
import { absencesOf, loansOf } from './forms';
import { openRequest } from './request';
import { nameOf } from './views';

/** `/kluis`: the safe for who keeps it or watches over it; one's own loans for everybody else, or a form at once. */
export async function openSafe(turn: Turn, house: House): Promise<Answer> {
  const { person } = turn.actor;
  if (person === null) return notice(turn, 'notAllowed');
  if (turn.words.trim() !== '') return await openRequest(turn, house);
  const custody = await loansOf(house).custody();
  if (mayOversee(custody, '', person)) return await overview(turn, person, house);
  const loans = (await loansOf(house).loansOf(person)).filter(isOpen);
  return loans.length === 0 ? await openRequest(turn, house) : mine(turn, loans, house);
}

const isOpen = ({ status }: Loan): boolean =>
  status === 'requested' || status === 'approved' || status === 'out';

async function overview(turn: Turn, person: string, house: House): Promise<Answer> {
  const loans = loansOf(house);
  const [open, absence, custody] = await Promise.all([
    loans.openLoans(),
    absencesOf(house).of(person),
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

function mine(turn: Turn, loans: readonly Loan[], house: House): Answer {
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
export async function goAway(turn: Turn, { from, until }: AwayData, house: House): Promise<Answer> {
  const { person } = turn.actor;
  if (person === null) return notice(turn, 'notAllowed');
  const today = dayOf(house.clock.now(), house.organisation().office.timeZone);
  if (until < from || until < today) return hint(turn, 'dayNotPossible');
  await absencesOf(house).set(person, { from, until });
  return await overview(turn, person, house);
}

export async function comeBack(turn: Turn, _data: unknown, house: House): Promise<Answer> {
  const { person } = turn.actor;
  if (person === null) return notice(turn, 'notAllowed');
  await absencesOf(house).set(person, null);
  return await overview(turn, person, house);
}
