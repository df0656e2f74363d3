import type { Element } from '../support/person/elements';
import { choicesOf, wordsIn } from '../support/person/elements';
import { type Filled, looksPeopleUp } from '../support/person/inputs';
import { plausible } from '../support/person/plausible';
import { nl } from '../support/person/words';
import type { Player } from './cast';

/** Inputs for which a reader of the card would know what to type: the card says so. */
const known: Readonly<Record<string, string>> = {
  [nl.trainingLists.staffLabel]:
    'aadObjectId;name;company\n0a1b2c3d-0000-4000-9000-000000000001;Nieuwe Collega;optimo-erp',
};

/**
 * Fills in like somebody who tries again and again: each time another choice, and every other time also what is
 * optional.
 * @param tries how often the same button was pressed before.
 */
export const fillAs =
  (others: readonly Player[], tries: number) =>
  (input: Element): Filled | null => {
    const said = known[wordsIn(input, 'label')];
    if (said !== undefined) return said;
    if (input['type'] !== 'Input.ChoiceSet') return plausible(input);
    if (looksPeopleUp(input)) return somebody(others, tries, wordsIn(input, 'label') === nl.form.about);
    const choices = choicesOf(input);
    // Most people leave a value that is already there; the next time they look further.
    if (tries === 0 && wordsIn(input, 'value') !== '') return null;
    return choices[tries % Math.max(1, choices.length)]?.title ?? null;
  };

/** @param rare only every other time: a report is seldom about somebody. */
function somebody(others: readonly Player[], tries: number, rare: boolean): Filled | null {
  const colleagues = others.filter(({ kind }) => kind === 'group');
  return rare && tries % 2 === 0 ? null : (colleagues[tries % colleagues.length]?.someone ?? null);
}
