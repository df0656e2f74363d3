import { renderMyLoans } from '../../../cards/kluis/mine';
import { renderSafe } from '../../../cards/kluis/safe';
import { textsFor } from '../../../cards/texts';
import { type Custody, mayDecide, mayOversee, onDuty } from '../../../services/kluis/custodians';
import type { Loan } from '../../../services/kluis/model';
import { typedLoanNumber } from '../../../services/kluis/number';
import { locales, type Role } from '../../../services/people/roles';
import { isAnswered } from '../../../services/people/office';
import { dayOf } from '../../../services/time/zone';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { shortNotice } from '../../routing/notices';
import { current } from './handling';
import { openDrill, openRequest } from './request';
import { follows, keyCard } from './key';
import { nameOf } from './cards';

/** Who may start a drill of the safe: those who watch over the policy, and those who keep the key. */
export const drillRoles: readonly Role[] = ['fg', 'officeManager', 'officeDeputy'];

const isDrillWord = (words: string): boolean =>
  locales.some((locale) => textsFor(locale).drill.safeWord === words.toLowerCase());

/** `/kluis`: the safe for those who keep it or watch over it; one's own loans for everybody else, or a form at once. */
export async function openSafe(turn: StaffTurn, container: Container): Promise<Answer> {
  const { person } = turn.actor;
  const words = turn.words.trim();
  const id = typedLoanNumber(words);
  // The number that stands on every card opens what it is of.
  if (id !== null) return await current(turn, id, container);
  if (isDrillWord(words) && turn.actor.roles.some((role) => drillRoles.includes(role)))
    return await openDrill(turn, container);
  if (words !== '') return await openRequest(turn, container);
  const custody = await container.loans.custody();
  if (mayOversee(custody, '', person)) return await overview(turn, person, container);
  // Whoever keeps the safe no more and still has its key reads to whom it goes.
  if ((await container.safe.key()).holder === person)
    return {
      kind: 'card',
      card: await keyCard(person, turn.actor.locale, container),
      standsAt: follows(turn, container),
    };
  const loans = (await container.loans.loansOf(person)).filter(isOpen);
  return loans.length === 0 ? await openRequest(turn, container) : mine(turn, loans, container);
}

/** Requested, approved or out. */
export const isOpen = ({ status }: Loan): boolean =>
  status === 'requested' || status === 'approved' || status === 'out';

async function overview(turn: StaffTurn, person: string, container: Container): Promise<Answer> {
  const loans = container.loans;
  const [open, { periods }, custody] = await Promise.all([
    loans.openLoans(),
    container.absences.allOf(person),
    loans.custody(),
  ]);
  const now = container.clock.now();
  const today = dayOf(now, custody.organisation.office.timeZone);
  const card = renderSafe({
    locale: turn.actor.locale,
    now: now.toISOString(),
    lines: open.map((loan) => ({ loan, borrower: nameOf(custody.organisation, loan.borrower) })),
    absence: periods.find(({ from, until }) => from <= today && today <= until) ?? null,
    coming: periods.filter(({ from }) => from > today),
    standIns: standInsFor(person, custody),
    today,
    keeps: mayDecide(custody, '', person),
  });
  return { kind: 'card', card };
}

/** Who is asked while somebody is away, as things stand. */
function standInsFor(person: string, custody: Custody): readonly string[] {
  const without = { ...custody, absent: new Set([...custody.absent, person]) };
  return isAnswered(without) ? onDuty(without, '').map(({ name }) => name) : [];
}

function mine(turn: StaffTurn, loans: readonly Loan[], container: Container): Answer {
  const organisation = container.organisation();
  const card = renderMyLoans({
    locale: turn.actor.locale,
    now: container.clock.now().toISOString(),
    lines: loans.map((loan) => ({ loan, borrower: nameOf(organisation, loan.borrower) })),
  });
  return { kind: 'card', card };
}

interface AwayData {
  readonly from: string;
  readonly until: string;
}

/** "Ik ben afwezig": from then on the deputies are asked (features B7). */
export async function goAway(
  turn: StaffTurn,
  { from, until }: AwayData,
  container: Container,
): Promise<Answer> {
  const { person } = turn.actor;
  const today = dayOf(container.clock.now(), container.organisation().office.timeZone);
  if (until < from || until < today) return shortNotice(turn, 'dayNotPossible');
  await container.absences.set(person, { from, until });
  return await overview(turn, person, container);
}

export async function comeBack(turn: StaffTurn, _data: unknown, container: Container): Promise<Answer> {
  const { person } = turn.actor;
  await container.absences.set(person, null);
  return await overview(turn, person, container);
}

/** "Toch niet weg": cancels one future period, and no other. */
export async function stay(turn: StaffTurn, days: AwayData, container: Container): Promise<Answer> {
  const { person } = turn.actor;
  await container.absences.change(person, person, { type: 'drop', ...days });
  return await overview(turn, person, container);
}
