import { renderClosing } from '../../../cards/kluis/closing';
import type { RenderedCard } from '../../../cards/render';
import { renderNeutral } from '../../../cards/shared/plain';
import { mayOversee } from '../../../services/kluis/custodians';
import type { Locale } from '../../../services/people/roles';
import type { Container } from '../../routing/container';
import type { Answer, StaffTurn } from '../../routing/flow';
import { nameOf } from './cards';

/** "Bijwerken": its present state. */
export async function showClosing(turn: StaffTurn, _data: unknown, container: Container): Promise<Answer> {
  const { person, locale } = turn.actor;
  return { kind: 'card', card: await closingCard(person, locale, container) };
}

/** What was out when the office closed and still is. */
export async function closingCard(
  reader: string,
  locale: Locale,
  container: Container,
): Promise<RenderedCard> {
  const loans = container.loans;
  const [day, open, custody] = await Promise.all([container.safe.day(), loans.openLoans(), loans.custody()]);
  if (!mayOversee(custody, '', reader)) return renderNeutral(locale);
  const atClosing = day?.closed?.out ?? [];
  return renderClosing({
    locale,
    now: container.clock.now().toISOString(),
    out: open.flatMap((loan) =>
      loan.status === 'out' && atClosing.includes(loan.id)
        ? [{ loan, borrower: nameOf(custody.organisation, loan.borrower) }]
        : [],
    ),
  });
}
