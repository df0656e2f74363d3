import { renderWho } from '../../../cards/incident/who';
import { holdersOf } from '../../../services/people/roles';
import type { Container } from '../../routing/container';
import type { Answer, Turn } from '../../routing/flow';

/** "Wie is de FG?", "wie zijn de vervangers", "telefoon FG": an answer with phone numbers. */

export function answerWho({ actor }: Turn, container: Container): Promise<Answer> {
  const organisation = container.organisation();
  const now = container.clock.now();
  const handlers = (['fg', 'fgDeputy'] as const).flatMap((role) =>
    holdersOf(organisation, role, now).map(({ name, phone = '' }) => ({ role, name, phone })),
  );
  return Promise.resolve({
    kind: 'card',
    card: renderWho({
      locale: actor.locale,
      // A stranger is shown no colleagues (features N15).
      handlers: actor.affiliation === 'unknown' ? null : handlers,
      officePhone: organisation.office.phone,
    }),
  });
}
