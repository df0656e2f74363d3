import { wordsOf } from '../language/words';
import { proposeKind } from './proposal';

/** Questions about reporting that people ask in free text; told apart from a report by the words they consist of. */

const list = (joined: string): readonly string[] => joined.split(' ');

/** Words for the people asked about. */
const handlerWords = list(
  'fg dpo functionaris functionarissen vervanger vervangers privacyofficer deputy deputies',
);
const asksFor = list(
  'wie wat hoe waar telefoon telefoonnummer nummer nummers tel bel bellen bereik bereiken bereikbaar ' +
    'contact contactgegevens spreken mail mailadres naam who what how where phone number numbers call reach speak name',
);
/** Filler that adds nothing; any other word tells something, and makes it no such question. */
const filling = list(
  'is zijn de het een er van voor onze ons mijn hier nu en of ik kan kun moet mag wil je jullie bij met optimo ' +
    'gegevensbescherming avg privacy officer dan ook alweer eigenlijk graag aub are the a our my for do i can to with ' +
    'data protection please vervangt opnemen om',
);

/** Somebody may be reporting something about the FG: only a text that holds nothing but the question counts as one. */
export function asksWho(text: string): boolean {
  const words = wordsOf(text);
  const names =
    words.some((word) => handlerWords.includes(word)) || /privacy ?officer|data protection/i.test(text);
  const asks = words.some((word) => asksFor.includes(word));
  const bare = words.every((word) => handlerWords.includes(word));
  const known = [...handlerWords, ...asksFor, ...filling];
  return names && (asks || bare) && words.every((word) => known.includes(word));
}

/** "Kan ik anoniem melden?" A sentence that says what went wrong is still a report. */
export function asksNameless(text: string): boolean {
  const mentions = /\b(?:anoniem|anonymous(?:ly)?|zonder (?:mijn )?naam|without (?:my |a )?name)\b/i.test(
    text,
  );
  return mentions && wordsOf(text).length <= 10 && proposeKind(text) === null;
}
