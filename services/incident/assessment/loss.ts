import { known } from './evidence';
import { type Answers, says } from './questions';
import { all, any, not, type Truth } from './truth';

/**
 * The sides of availability and integrity: judged by what people noticed of it, whatever the data are and however many
 * (Art. 32; recitals 75, 85, 87). Salaries a day late are a question of income.
 */

const isGone = (answers: Answers): Truth => known(answers, 'affected', 'availability');

/** Altered data that nobody used have changed nothing for anybody. */
const isAltered = (answers: Answers): Truth =>
  all(known(answers, 'affected', 'integrity'), not(known(answers, 'altered', 'unused')));

/** "Back without effort", when that was an answer, meant that nobody had any trouble. */
const wasEasy = (answers: Answers): boolean =>
  answers.felt === undefined && says(answers, 'missing', 'easily');

export const feltNothing = (answers: Answers): Truth =>
  wasEasy(answers) ? true : known(answers, 'felt', 'nothing');
export const feltSerious = (answers: Answers): Truth =>
  all(any(isGone(answers), isAltered(answers)), wasEasy(answers) ? false : known(answers, 'felt', 'serious'));

/** People noticed. */
export const isNoticed = (answers: Answers): Truth =>
  all(any(isGone(answers), isAltered(answers)), not(feltNothing(answers)));

export const isLost = (answers: Answers): Truth => all(isGone(answers), known(answers, 'missing', 'forGood'));
export const isWrongForGood = (answers: Answers): Truth =>
  all(known(answers, 'affected', 'integrity'), known(answers, 'altered', 'unrecoverable'));

/** If it was restored without effect, there is no risk on this side. */
export const isHarmedByLoss = (answers: Answers): Truth =>
  any(isNoticed(answers), isLost(answers), isWrongForGood(answers));
