import type { Locale } from '../../services/people/roles';
import type { RenderedCard } from '../render';
import { commandButton, renderPlain } from '../shared/plain';
import { textsFor } from '../texts';
import { unansweredTexts } from '../texts/kluis-unanswered';
import { displayName } from '../user-text';

export interface UnansweredModel {
  readonly locale: Locale;
  /** Number of the request. */
  readonly id: string;
  /** Somebody decided, or can be asked by now. */
  readonly isOver: boolean;
  /** Those who may decide, and why they are not asked. */
  readonly people: readonly { readonly name: string; readonly isAway: boolean }[];
}

/**
 * Nobody who may decide is available: told to those who can resolve it, with nothing of the request. Action:
 * `house.command`.
 */
export function renderUnanswered({ locale, id, isOver, people }: UnansweredModel): RenderedCard {
  const { kluis } = textsFor(locale);
  const unanswered = unansweredTexts[locale];
  const who = people.map(({ name, isAway }) =>
    (isAway ? unanswered.away : unanswered.noChat)(displayName(name, 60)),
  );
  return renderPlain(locale, {
    title: isOver ? unanswered.over(id) : unanswered.title(id),
    summary: kluis.summary(id),
    lines: isOver ? [] : [...who, unanswered.todo],
    buttons: isOver ? [] : [commandButton(unanswered.open, 'beheer', { style: 'positive' })],
  });
}
