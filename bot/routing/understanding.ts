import { wordsOf } from '../../services/language/words';
import { type CommandWords, nearestCommand } from './commands';

/** What is needed to recognise a command without its name. */
export interface MeantCommand extends CommandWords {
  /** Whether free words so clearly mean it that it is carried out with them, and not merely offered. */
  readonly takesSentence?: (text: string) => boolean;
}

/** Something asked in free text, with an answer. */
export interface AskedQuestion {
  readonly isAsked: (text: string) => boolean;
}

/** What somebody means who typed something that is no command. */
export type Meaning<Asked extends AskedQuestion> =
  | { readonly kind: 'question'; readonly question: Asked }
  /** Carried out with the words. */
  | { readonly kind: 'sentence'; readonly command: string }
  /** Probably meant; offered as a button. `tells`: the text is long enough to be a report all the same. */
  | { readonly kind: 'command'; readonly command: string; readonly tells: boolean }
  /** Somebody who says this much may want to report it. */
  | { readonly kind: 'story' }
  | { readonly kind: 'nothing' };

/** Longest text that a button keeps; a longer one is carried out at once, where its meaning is clear. */
export const mostKeptWords = 1_000;

/** More words than this tell something; fewer are a greeting, or a command with a typing error. */
const fewWords = 3;

/**
 * In this order: a question with a known answer, a known command, otherwise a report. Only what somebody may use is
 * tried: an offer that is refused when taken up helps nobody.
 * @param text as typed, without markup of the channel.
 */
export function meaningOf<Asked extends AskedQuestion>(
  text: string,
  {
    questions,
    commands,
  }: { readonly questions: readonly Asked[]; readonly commands: readonly MeantCommand[] },
): Meaning<Asked> {
  const question = questions.find(({ isAsked }) => isAsked(text));
  if (question) return { kind: 'question', question };
  const tells = wordsOf(text).length > fewWords;
  const nearest = nearestCommand(text, commands);
  const meant = commands.find(({ names, takesSentence }) =>
    text.length > mostKeptWords ? takesSentence?.(text) : names[0] === nearest,
  );
  if (!meant) return tells ? { kind: 'story' } : { kind: 'nothing' };
  const command = meant.names[0];
  return meant.takesSentence?.(text) ? { kind: 'sentence', command } : { kind: 'command', command, tells };
}
