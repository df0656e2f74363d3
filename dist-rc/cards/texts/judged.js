"use strict";
Object.defineProperty(exports, "__esModule", { value: true });
exports.judgedTexts = void 0;
const nl = {
    advised: (verdict, rules) => `Advies toen: ${verdict} (regels van ${rules}).`,
    score: (score, open, asked, rules) => open === 0
        ? `Ernst toen: ${score} (regels van ${rules}).`
        : `Ernst toen: hoogstens ${score}, ${open} van ${asked} vragen open (regels van ${rules}).`,
    otherwise: (verdict) => `Met de antwoorden en regels van nu: ${verdict}. Het besluit blijft staan.`,
    scoreNow: (score) => `Met de antwoorden en regels van nu: ${score}.`,
};
const en = {
    advised: (verdict, rules) => `Advice then: ${verdict} (rules of ${rules}).`,
    score: (score, open, asked, rules) => open === 0
        ? `Severity then: ${score} (rules of ${rules}).`
        : `Severity then: ${score} at most, ${open} of ${asked} questions open (rules of ${rules}).`,
    otherwise: (verdict) => `With the answers and rules of now: ${verdict}. The decision stands.`,
    scoreNow: (score) => `With the answers and rules of now: ${score}.`,
};
exports.judgedTexts = { nl, en };
