import { renderNotice, renderNotUnderstood, renderWelcome, type Start } from '../../cards/shared/plain';
import { textsFor } from '../../cards/texts';
import { displayName } from '../../cards/user-text';
import { type AnyNotice, noticeIn } from '../../cards/texts/notices';
import { chosenPeople } from '../../services/forms/chosen-person';
import { StorageUnavailable } from '../../services/errors';
import { clipped } from '../../services/language/letters';
import { mask } from '../../services/masking/mask';
import type { Answer, Question, Turn } from './flow';
import { type Meaning, mostKeptWords } from './understanding';

/** Short answers that every flow gives. */

export type Addressee = Pick<Turn, 'actor' | 'reference'>;

/** @param said which notice. The reference is shown, so that what is asked about can be found in the log. */
export const notice = ({ actor, reference }: Addressee, said: AnyNotice): Answer => ({
  kind: 'card',
  card: renderNotice(actor.locale, said, reference),
});

/** The same next to the card, which stays as it is: what was typed into it is not lost. */
export function shortNotice({ actor }: Addressee, said: AnyNotice): Answer {
  const [title, text] = noticeIn(said, actor.locale);
  return { kind: 'text', text: `${title}. ${text}` };
}

/** The choice names nobody, or several where one is meant; shown next to the card, which keeps the choice. */
export function notUnderstood({ actor }: Addressee, chosen: string): Answer {
  const { choosePerson, notUnderstood: say } = textsFor(actor.locale).shared;
  const strange = chosenPeople(chosen).notUnderstood.map((one) => displayName(one, 60));
  return { kind: 'text', text: strange.length === 0 ? choosePerson : say(strange) };
}

/** One line for the client's own error bar: what happened, what to do, and the reference. */
export function errorNotice({ actor, reference }: Addressee, error: unknown): string {
  const { shared } = textsFor(actor.locale);
  const [title, text] = shared.notice[error instanceof StorageUnavailable ? 'unavailable' : 'failed'];
  return `${title}. ${text} ${shared.reference(reference)}`;
}

/**
 * All that a channel or group sees.
 * @param phone of the office, for somebody without a chat with the bot: an external member of a shared channel cannot
 * have one.
 */
export function sentToOwnChat({ actor }: Addressee, sent: boolean, phone: string): string {
  const { shared } = textsFor(actor.locale);
  return sent ? shared.sentToOwnChat : shared.ownChatUnreachable(displayName(phone, 40));
}

/** Said next to the pressed card: its result has a message of its own. */
export const placedBelow = ({ actor }: Addressee): Answer => ({
  kind: 'text',
  text: textsFor(actor.locale).download.below,
});

/** @param starts what they may do, in its order. */
export const welcome = (
  { actor, scope }: Pick<Turn, 'actor' | 'scope'>,
  starts: readonly Start[],
): Answer => ({
  kind: 'card',
  card: renderWelcome(actor.locale, scope, starts),
  audience: 'everybody',
});

/** Something was typed that is no command: what it may mean is offered, with the words where a report takes them. */
export function notUnderstoodAs(
  { actor, words }: Pick<Turn, 'actor' | 'words'>,
  meaning: Exclude<Meaning<Question>, { readonly kind: 'question' | 'sentence' }>,
): Answer {
  const { text, masked } = mask(words);
  const kept = { words: clipped(text, mostKeptWords), masked: masked.length > 0 };
  return { kind: 'card', card: renderNotUnderstood(actor.locale, meaning, kept) };
}
