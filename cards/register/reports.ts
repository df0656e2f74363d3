import { incidentActions } from '../../services/incident/contract';
import { registerActions } from '../../services/register/contract';
import type { Access } from '../../services/register/access-log';
import type { Verification } from '../../services/register/anchors';
import type { Locale } from '../../services/people/roles';
import { dateAndTime, dayName } from '../dates';
import type { RenderedCard } from '../render';
import { button, press } from '../shared/elements';
import { renderListCard } from '../shared/list';
import { chainName } from './chain-name';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';

const back = ({ register }: Texts) =>
  press(register.back, registerActions.show, { list: 'newest', after: '' });

export interface AccessModel {
  readonly locale: Locale;
  readonly now: string;
  /** Newest first. */
  readonly entries: readonly Access[];
  readonly names: Readonly<Record<string, string>>;
  /** Number of the single incident it is about; absent: about all. */
  readonly of?: string;
}

/** Who read what this month (reliability G4). */
export function renderAccess({ locale, now, entries, names, of }: AccessModel): RenderedCard {
  const texts = textsFor(locale);
  const { register, incident } = texts;
  return renderListCard({
    locale,
    summary: register.access,
    eyebrow: register.eyebrow(dateAndTime(now, locale)),
    title: of === undefined ? register.accessTitle : texts.board.accessTitle(of),
    footnotes: entries.length === 0 ? [register.none] : [],
    sections: [
      {
        title: register.access,
        rows: entries.map(({ by, incident: about, why, at, incidents = [] }) => ({
          label: dateAndTime(at, locale),
          lines: [
            `${displayName(names[by] ?? '–', 60)} · ${displayName(names[about] ?? register.accessList[about] ?? about, 60)} · ${register.accessWhy[why]}`,
            ...(incidents.length > 0 ? [numbersLine(incidents, texts)] : []),
          ],
        })),
        more: incident.more,
      },
    ].filter(({ rows }) => rows.length > 0),
    buttons: [
      of === undefined ? back(texts) : press(texts.board.back, incidentActions.board, { incident: of }),
    ],
  });
}

/** Numbers shown for a file of many; all of them are in the log. */
const mostNumbers = 8;

const numbersLine = (numbers: readonly string[], { register }: Texts): string =>
  register.accessNumbers(numbers.slice(0, mostNumbers).join(', '), numbers.length - mostNumbers);

export interface VerificationModel {
  readonly locale: Locale;
  readonly now: string;
  readonly verification: Verification;
}

/** Whether the register is intact, and what is wrong with it, the first faults by name (reliability G5). */
export function renderVerification({ locale, now, verification }: VerificationModel): RenderedCard {
  const texts = textsFor(locale);
  const { register, incident } = texts;
  const { faults } = verification;
  const whole = faults.length === 0;
  return renderListCard({
    locale,
    summary: register.verify,
    eyebrow: register.eyebrow(dateAndTime(now, locale)),
    title: register.verify,
    banners: [
      whole
        ? { style: 'good', title: register.wholeTitle, lines: [register.verified] }
        : { style: 'attention', title: register.broken, lines: [register.tellIct] },
    ],
    sections: whole
      ? []
      : [
          {
            title: register.broken,
            rows: faults.map((fault) => ({
              label: chainName(fault.register, texts),
              lines: [
                fault.fault === 'missing'
                  ? register.truncated(dayName(fault.day, locale))
                  : register.brokenAt(displayName(fault.key, 80), register.fault[fault.fault]),
              ],
            })),
            more: incident.more,
          },
        ],
    footnotes: verification.older.map(({ register: name, links }) =>
      register.olderLinks(chainName(name, texts), links),
    ),
    buttons: [back(texts), press(register.anchor, registerActions.anchor, {})],
  });
}

/** Who reported: shown once, to whoever opened that door; the opening is in the log (features N7). */
export function renderReporter(
  locale: Locale,
  found: { readonly id: string; readonly name: string | null; readonly gone: boolean },
  data: { readonly incident: string },
): RenderedCard {
  const texts = textsFor(locale);
  const { register, process } = texts;
  const nobody = found.gone ? register.reporterGone : register.reporterNone;
  const said = found.name === null ? nobody : register.reporterIs(displayName(found.name, 80));
  return renderListCard({
    locale,
    summary: register.reporterTitle,
    eyebrow: process.fileEyebrow(found.id),
    title: register.reporterTitle,
    banners: [{ style: 'emphasis', title: register.reporterTitle, lines: [said] }],
    buttons: [button(process.file, incidentActions.file, data, { sendsInputs: false })],
  });
}
