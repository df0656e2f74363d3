import type { Locale } from '../../../services/people/roles';

export interface CommandText {
  /** The word to type, in this language; it is in Teams' list of commands. */
  readonly typed: string;
  readonly title: string;
  readonly description: string;
  /** For what most people come for: its button on the welcome and in help, and its purpose. */
  readonly start?: { readonly title: string; readonly says: string };
  /** For a command that can be chosen on a message (⋯): name and description there, at most 32 and 128 characters. */
  readonly onMessage?: { readonly title: string; readonly description: string };
}

/** What a command is called and does, in every language. */
export type CommandTexts = Readonly<Record<Locale, CommandText>>;

/** Something behind another card, as named in help. */
export type PartTexts = Readonly<Record<Locale, Pick<CommandText, 'title' | 'description'>>>;
