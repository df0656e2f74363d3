import { type Texts, textsFor } from '../../../cards/texts';
import type { Someone } from '../activities';

/** What people read, by its entry in the catalogue: rewording a text breaks no test about something else. */
export const nl = textsFor('nl');
export const en = textsFor('en');

/** What somebody reads in their own client. */
export const wordsFor = ({ locale }: Pick<Someone, 'locale'>): Texts => (locale.startsWith('en') ? en : nl);
