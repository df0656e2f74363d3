import { renderClosing } from '../../../cards/kluis/closing';
import type { RenderedCard } from '../../../cards/render';
import { renderNeutral } from '../../../cards/shared/plain';
import { mayOversee } from '../../../services/kluis/custodians';
import type { Locale } from '../../../services/people/roles';
import type { House } from '../../house';
import type { Answer, Turn } from '../../routing/flow';
import { notice } from '../notices';
import { loansOf, safeOf } from './forms';
import { nameOf } from './views';

/** "Bijwerken": how it stands now. */
export async function showClosing(turn: Turn, _data: unknown, house: House): Promise<Answer> {
  const { person, locale } = turn.actor;
  return person === null
    ? notice(turn, 'notAllowed')
    : { kind: 'card', card: await closingCard(person, locale, house) };
}

/** What was out when the office closed and is out still. */
export async function closingCard(reader: string, locale: Locale, house: House): Promise<RenderedCard> {
  const loans = loansOf(house);
  const [day, open, custody] = await Promise.all([safeOf(house).day(), loans.openLoans(), loans.custody()]);
  if (!mayOversee(custody, '', reader)) return renderNeutral(locale);
  const atClosing = day?.closed?.out ?? [];
  return renderClosing({
    locale,
    now: house.clock.now().toISOString(),
    out: open.flatMap((loan) =>
      loan.status === 'out' && atClosing.includes(loan.id)
        ? [{ loan, borrower: nameOf(custody.organisation, loan.borrower) }]
        : [],
    ),
  });
}
