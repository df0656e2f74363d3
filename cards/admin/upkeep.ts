import type { DeletedRecord } from '../../services/retention/deletions';
import type { PurgeRun } from '../../services/retention/runs';
import type { Locale } from '../../services/people/roles';
import { dateAndTime } from '../dates';
import type { RenderedCard } from '../render';
import type { Fact } from '../shared/elements';
import { renderListCard } from '../shared/list';
import { textsFor } from '../texts';
import type { DeletionWords } from '../texts/deletion-texts';
import { displayName } from '../user-text';
import { homeButton } from './home';

export interface UpkeepModel {
  readonly locale: Locale;
  /** Newest first. */
  readonly runs: readonly PurgeRun[];
  /** Newest first. */
  readonly deleted: readonly DeletedRecord[];
  /** For each flow, by its id. */
  readonly words: Readonly<Record<string, DeletionWords>>;
}

/** When the daily deletion ran, and its proof; never the contents. */
export function renderUpkeep({ locale, runs, deleted, words }: UpkeepModel): RenderedCard {
  const { admin } = textsFor(locale);
  return renderListCard({
    locale,
    summary: admin.upkeepTitle,
    eyebrow: admin.eyebrow,
    title: admin.upkeepTitle,
    footnotes: [
      ...(runs.length === 0 ? [admin.noRuns] : []),
      ...(deleted.length === 0 ? [admin.deletedNone] : []),
    ],
    sections: [
      {
        title: admin.runs,
        most: mostRuns,
        more: admin.more,
        rows: runs.map(({ at, records }) => ({
          label: dateAndTime(at, locale),
          lines: [admin.run(records)],
        })),
      },
      {
        title: admin.deleted,
        rows: deleted.map(({ item, flow, rule, rows, at }): Fact => ({
          label: dateAndTime(at, locale),
          lines: [
            displayName(recordName(item, words[flow]), 80),
            displayName(admin.proof(words[flow]?.rules[rule] ?? rule, rows), 160),
          ],
        })),
        more: admin.more,
      },
    ].filter(({ rows }) => rows.length > 0),
    buttons: [homeButton(locale)],
  });
}

/** A number that people know, or what it is: never how storage calls it. */
function recordName(item: string, words: DeletionWords | undefined): string {
  if (/^[A-Z]+(?:-[A-Z]+)?(?:-\d{4})?-\d{4,9}$/.test(item)) return item;
  const [, name] = Object.entries(words?.named ?? {}).find(([prefix]) => item.startsWith(prefix)) ?? [];
  return name ?? words?.records ?? '–';
}

/** A week's worth, with one instance. */
const mostRuns = 7;

/** A setting as an administrator may see it; `secret`: only whether there is one. */
export type ShownSetting =
  | { readonly name: string; readonly value: string }
  | { readonly name: string; readonly secret: 'set' | 'absent' };

export interface SettingsModel {
  readonly locale: Locale;
  readonly settings: readonly ShownSetting[];
}

/** What an instance was started with; for a secret only whether there is one. */
export function renderSettings({ locale, settings }: SettingsModel): RenderedCard {
  const { admin } = textsFor(locale);
  return renderListCard({
    locale,
    summary: admin.settingsTitle,
    eyebrow: admin.eyebrow,
    title: admin.settingsTitle,
    footnotes: [admin.settingsHint],
    sections: [
      {
        title: admin.settingsTitle,
        rows: settings.map((setting) => ({
          label: displayName(setting.name, 60),
          lines: ['secret' in setting ? admin[setting.secret] : displayName(setting.value, 200) || '–'],
        })),
      },
    ],
    whole: true,
    buttons: [homeButton(locale)],
  });
}
