import type { Locale } from '../../services/people/roles';
import type { AnyNotice, Notice, NoticeTexts } from './notice-codes';
import { noticesEn } from './notices-en';
import { noticesNl } from './notices-nl';

export type { AnyNotice, Notice, NoticeCode } from './notice-codes';

export const noticeTexts: Readonly<Record<Locale, NoticeTexts>> = { nl: noticesNl, en: noticesEn };

/** The words of a notice in a language. */
export const noticeIn = (notice: AnyNotice, locale: Locale): Notice =>
  typeof notice === 'string' ? noticeTexts[locale][notice] : notice[locale];
