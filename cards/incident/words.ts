import type { Texts } from '../texts';

/** What somebody wrote, or that it is gone: no report or remark is ever empty before its term is over. */
export const wordsOrGone = (text: string, { incident }: Texts): string =>
  text === '' ? incident.stripped : text;
