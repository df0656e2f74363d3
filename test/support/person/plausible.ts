import { choicesOf, type Element, wordsIn } from './elements';
import type { Filled } from './inputs';

/** What a well-meaning person would put into an input of which they know no more than they see. */
export function plausible(input: Element): Filled | null {
  const held = wordsIn(input, 'value');
  switch (input['type']) {
    case 'Input.ChoiceSet':
      return held === '' ? firstChoice(input) : null;
    case 'Input.Date':
      return held === '' ? '2026-12-01' : null;
    case 'Input.Time':
      return held === '' ? '10:00' : null;
    case 'Input.Toggle':
      return null;
    default:
      return held === '' ? 'Iets om op te schrijven'.slice(0, Number(input['maxLength'] ?? 100)) : null;
  }
}

/** Where Teams looks people up there is no list: then it stays empty. */
function firstChoice(input: Element): Filled | null {
  const [first] = choicesOf(input);
  return first ? first.title : null;
}
