import type { Locale } from '../../services/people/roles';
import type { QuestionTexts } from './question-texts';
import { questionsEn } from './questions-en';
import { questionsNl } from './questions-nl';

export const questionTexts: Readonly<Record<Locale, QuestionTexts>> = { nl: questionsNl, en: questionsEn };
