/**
 * Of the rules by which answers become an advice: the day they changed last in what they say. What somebody decided on
 * keeps the version it was judged by; a test holds it against what the rules say of the golden situations.
 */
export const rulesVersion = '2026-11-27 (2)';
