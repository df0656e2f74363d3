import type { Anchor, Verification } from '../../services/register/anchors';
import type { Locale } from '../../services/people/roles';
import type { Sheet } from '../sheets/sheet';
import { textsFor } from '../texts';
import { dayName } from '../dates';
import { chainName } from './chain-name';

/**
 * How far every chain had come on a day, one per row; a file, since a hash on a card is of no use to anybody (features
 * N8).
 */
export function anchorSheet(locale: Locale, anchor: Anchor | undefined): Sheet {
  const texts = textsFor(locale);
  const { anchorColumn, anchorName } = texts.register;
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
      chainName(register, texts),
      sequence,
      hash,
    ]),
  };
}

/** The result of checking all chains; one line when all is in order. */
export function verificationSheet(locale: Locale, { faults }: Verification): Sheet {
  const all = textsFor(locale);
  const { register: texts } = all;
  const { register, row, found } = texts.verificationColumn;
  return {
    name: texts.verify,
    columns: [
      { title: register, width: 24 },
      { title: row, width: 50 },
      { title: found, width: 40 },
    ],
    rows:
      faults.length === 0
        ? [[null, null, texts.verified]]
        : faults.map((fault) =>
            fault.fault === 'missing'
              ? [chainName(fault.register, all), null, texts.truncated(dayName(fault.day, locale))]
              : [chainName(fault.register, all), fault.key, texts.fault[fault.fault]],
          ),
  };
}
