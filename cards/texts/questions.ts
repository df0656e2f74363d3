import type { OptionId, QuestionId } from '../../services/incident/kinds';
import type { Locale } from '../../services/people/roles';
import { questionsEn } from './questions-en';
import { questionsNl } from './questions-nl';

/** The fact questions of the kinds. A missing question or option fails the build. */
export type QuestionTexts = {
  readonly [Question in QuestionId]: {
    readonly label: string;
    readonly options: Readonly<Record<OptionId<Question> & string, string>>;
  };
};

export const questionTexts: Readonly<Record<Locale, QuestionTexts>> = { nl: questionsNl, en: questionsEn };
