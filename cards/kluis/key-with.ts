import { kluisActions } from '../../services/kluis/contract';
import type { Locale } from '../../services/people/roles';
import { type Banner, type Button, press, type Prompt } from '../shared/elements';
import { textsFor } from '../texts';
import { bearerTexts, leftKeyTexts } from '../texts/kluis-key';
import { displayName } from '../user-text';
import { dataOf } from './loan-prompts';
import type { KeyWith, LoanModel } from './loan-model';

/** What the card of a loan says of who has the key instead of its reader, and how that reader gets it. */

export function keyWithBanner(keyWith: KeyWith, locale: Locale): Banner {
  const { kluisLists } = textsFor(locale);
  const name = displayName(keyWith.name, 60);
  const left = leftKeyTexts[locale];
  const here = bearerTexts[locale];
  const said: Record<KeyWith['standing'], readonly [title: string, line: string]> = {
    here: [here.has(name), here.confirms(name)],
    coming: [kluisLists.keyComingTitle, kluisLists.keyComing(name)],
    away: [kluisLists.keyHolderAway(name), kluisLists.keyWithAway(name)],
    left: [left.title(name), left.text(name)],
  };
  const [title, line] = said[keyWith.standing];
  return { style: keyWith.standing === 'here' ? 'emphasis' : 'warning', title, lines: [line] };
}

/** Whoever got it says so; where somebody has it who is there, that is asked about first. */
export function keyWithActions(
  model: LoanModel,
  { name, standing }: KeyWith,
): { readonly buttons: readonly Button[]; readonly prompts: readonly Prompt[] } {
  const { keyTake } = textsFor(model.locale).kluisLists;
  if (standing !== 'here')
    return { buttons: [press(keyTake, kluisActions.keyTake, dataOf(model), 'positive')], prompts: [] };
  const take = press(keyTake, kluisActions.keyTake, dataOf(model), 'positive');
  return { buttons: [], prompts: [gotItPrompt(name, model.locale, take)] };
}

/** By the books another has it, and is there: pressed by mistake this takes it from them. */
export function gotItPrompt(holder: string, locale: Locale, take: Button): Prompt {
  const { gotIt, gotItQuestion } = bearerTexts[locale];
  return {
    title: gotIt,
    style: 'default',
    fields: [],
    questions: [gotItQuestion(displayName(holder, 60))],
    buttons: [take],
  };
}
