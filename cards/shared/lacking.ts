import type { Locale } from '../../services/people/roles';
import type { RenderedCard } from '../render';
import { textsFor } from '../texts';
import type { lackingTexts } from '../texts/lacking';
import { displayName } from '../user-text';
import { withNote } from './note';

/** What was promised. */
export type Promised = keyof (typeof lackingTexts)['nl']['instead'];

export interface LackingModel {
  readonly locale: Locale;
  readonly promised: Promised;
  /** Who cannot get it. */
  readonly without: readonly { readonly name: string; readonly phone?: string | undefined }[];
  /** Names of those who were asked as well, and get it. */
  readonly reached: readonly string[];
}

/** The card of somebody who promised something to a person without the bot, with a note about that. */
export function withLacking(card: RenderedCard, model: LackingModel): RenderedCard {
  const { lacking } = textsFor(model.locale);
  const { without, reached, promised } = model;
  const shown = (names: readonly string[]) => names.map((name) => displayName(name, 60));
  const names = shown(without.map(({ name }) => name)).join(lacking.and);
  const calls = without.flatMap(({ name, phone }) =>
    phone === undefined ? [] : [lacking.call(displayName(name, 60), displayName(phone, 40))],
  );
  return withNote(card, {
    style: 'warning',
    title: without.length > 1 ? lacking.titleMany(names) : lacking.title(names),
    lines: [
      lacking.instead[promised],
      ...calls,
      ...(reached.length > 0 ? [lacking.reached(shown(reached).join(', '))] : []),
      lacking.waits,
    ],
  });
}
