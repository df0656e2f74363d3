import type { Locale } from '../../services/people/roles';

/** What the rules said when somebody decided, and what they say now. */
const nl = {
  advised: (verdict: string, rules: string) => `Advies toen: ${verdict} (regels van ${rules}).`,
  score: (score: string, open: number, asked: number, rules: string) =>
    open === 0
      ? `Ernst toen: ${score} (regels van ${rules}).`
      : `Ernst toen: hoogstens ${score}, ${open} van ${asked} vragen open (regels van ${rules}).`,
  otherwise: (verdict: string) => `Met de antwoorden en regels van nu: ${verdict}. Het besluit blijft staan.`,
  scoreNow: (score: string) => `Met de antwoorden en regels van nu: ${score}.`,
};

const en: typeof nl = {
  advised: (verdict, rules) => `Advice then: ${verdict} (rules of ${rules}).`,
  score: (score, open, asked, rules) =>
    open === 0
      ? `Severity then: ${score} (rules of ${rules}).`
      : `Severity then: ${score} at most, ${open} of ${asked} questions open (rules of ${rules}).`,
  otherwise: (verdict) => `With the answers and rules of now: ${verdict}. The decision stands.`,
  scoreNow: (score) => `With the answers and rules of now: ${score}.`,
};

export const judgedTexts: Readonly<Record<Locale, typeof nl>> = { nl, en };
