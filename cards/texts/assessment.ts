import type { Locale } from '../../services/people/roles';
import { assessmentEn } from './assessment-en';
import { assessmentNl } from './assessment-nl';
import type { AssessmentTexts } from './assessment-texts';

export const assessmentTexts: Readonly<Record<Locale, AssessmentTexts>> = {
  nl: assessmentNl,
  en: assessmentEn,
};
