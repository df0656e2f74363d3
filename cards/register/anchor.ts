import type { Anchor } from '../../services/register/anchors';
import type { Locale } from '../../services/people/roles';
import type { Sheet } from '../sheets/sheet';
import { textsFor } from '../texts';

/** How far every chain had come on a day, one a row; a file, for a hash on a card is nothing to anybody (features N8). */
export function anchorSheet(locale: Locale, anchor: Anchor | undefined): Sheet {
  const { anchorColumn, anchorName } = textsFor(locale).register;
  return {
    name: anchorName,
    columns: [
      { title: anchorColumn.day, width: 12 },
      { title: anchorColumn.register, width: 24 },
      { title: anchorColumn.links, width: 10 },
      { title: 'SHA-256', width: 66 },
    ],
    rows: (anchor?.heads ?? []).map(({ register, sequence, hash }) => [
      anchor?.day ?? '',
      register,
      sequence,
      hash,
    ]),
  };
}
