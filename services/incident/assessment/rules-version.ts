/**
 * Version of the rules that turn answers into an advice: the day their outcome last changed. A decision keeps the
 * version it was made under; a test checks it against what the rules say of the golden situations.
 */
export const rulesVersion = '2026-11-27 (2)';
