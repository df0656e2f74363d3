import { renderWho } from '../../../cards/incident/who';
import { wordsOf } from '../../../services/language/words';
import { holdersOf } from '../../../services/people/roles';
import type { Container } from '../../routing/container';
import type { Answer, Turn } from '../../routing/flow';

/** "Wie is de FG?", "wie zijn de vervangers", "telefoon FG": an answer with numbers that can be called. */

const list = (joined: string): readonly string[] => joined.split(' ');

/** Who is asked for. */
const handlerWords = list(
  'fg dpo functionaris functionarissen vervanger vervangers privacyofficer deputy deputies',
);
const asksFor = list(
  'wie wat hoe waar telefoon telefoonnummer nummer nummers tel bel bellen bereik bereiken bereikbaar ' +
    'contact contactgegevens spreken mail mailadres naam who what how where phone number numbers call reach speak name',
);
/** Words that say no more about it; whatever else there is tells something, and is no such question. */
const filling = list(
  'is zijn de het een er van voor onze ons mijn hier nu en of ik kan kun moet mag wil je jullie bij met optimo ' +
    'gegevensbescherming avg privacy officer dan ook alweer eigenlijk graag aub are the a our my for do i can to with ' +
    'data protection please vervangt opnemen om',
);

/** Somebody may report something about the FG: only what holds nothing but the question is one. */
export function asksWho(text: string): boolean {
  const words = wordsOf(text);
  const names =
    words.some((word) => handlerWords.includes(word)) || /privacy ?officer|data protection/i.test(text);
  const asks = words.some((word) => asksFor.includes(word));
  const bare = words.every((word) => handlerWords.includes(word));
  const known = [...handlerWords, ...asksFor, ...filling];
  return names && (asks || bare) && words.every((word) => known.includes(word));
}

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
