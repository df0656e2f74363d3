import type { Access } from '../../services/register/access-log';
import type { Locale } from '../../services/people/roles';
import { type Sheet, tableOf } from '../sheets/sheet';
import { textsFor } from '../texts';

/**
 * Who read what, one reading per row, oldest first (reliability G4). What was read is a number, or says which list or
 * whose data it was.
 * @param names by Entra object id.
 */
export function accessSheet(
  locale: Locale,
  entries: readonly Access[],
  names: Readonly<Record<string, string>>,
): Sheet {
  const { register } = textsFor(locale);
  const { accessColumn: title } = register;
  return tableOf<Access>(register.access, entries, [
    [title.at, 18, ({ at }) => new Date(at)],
    [title.by, 24, ({ by }) => names[by] ?? '–'],
    [title.what, 30, ({ incident }) => names[incident] ?? register.accessList[incident] ?? incident],
    [title.why, 30, ({ why }) => register.accessWhy[why]],
    [title.numbers, 50, ({ incidents = [] }) => incidents.join(', ') || null],
  ]);
}
