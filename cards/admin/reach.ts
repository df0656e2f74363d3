import { adminActions } from '../../services/admin/contract';
import type { Locale } from '../../services/people/roles';
import type { RenderedCard } from '../render';
import { button, type Fact } from '../shared/elements';
import { chooser, renderListCard } from '../shared/list';
import { type Texts, textsFor } from '../texts';
import { displayName } from '../user-text';
import { homeButton } from './home';
import type { Role } from '../../services/people/roles';

export interface Unreached {
  readonly name: string;
  readonly roles: readonly Role[];
}

export interface InstalledModel {
  readonly locale: Locale;
  /** People who work here. */
  readonly all: number;
  /** Those of them who have no chat with the bot. */
  readonly without: readonly Unreached[];
}

/** Who has a chat with the bot, and which role holders do not. */
export function renderInstalled({ locale, all, without }: InstalledModel): RenderedCard {
  const { admin } = textsFor(locale);
  const row = ({ name, roles }: Unreached): Fact => ({
    label: displayName(name, 60),
    lines: [roles.map((role) => admin.role[role]).join(', ') || '–'],
  });
  const [named, others] = [
    without.filter(({ roles }) => roles.length > 0),
    without.filter(({ roles }) => roles.length === 0),
  ];
  return renderListCard({
    locale,
    summary: admin.installedTitle,
    eyebrow: admin.eyebrow,
    title: admin.installedTitle,
    footnotes: [
      admin.installedCount(all - without.length, all),
      without.length === 0 ? admin.installedAll : admin.installedHow,
    ],
    sections: [
      { title: admin.installedRoles, rows: named.map(row), more: admin.more },
      { title: admin.installedOthers, rows: others.map(row), more: admin.more },
    ].filter(({ rows }) => rows.length > 0),
    whole: true,
    buttons: [homeButton(locale)],
  });
}

export interface Waiting {
  /** Entra object id. */
  readonly person: string;
  readonly name: string;
  /** The channel's code for each waiting message. */
  readonly reasons: readonly string[];
}

export interface UndeliveredModel {
  readonly locale: Locale;
  readonly waiting: readonly Waiting[];
  /** Numbers of reports that reached nobody. */
  readonly unreached: readonly string[];
  /** Messages that were just retried; null when that was not requested. */
  readonly retried: number | null;
}

const mostReasons = 3;

const reasonLines = (reasons: readonly string[], admin: Texts['admin']): readonly string[] => [
  ...reasons.slice(0, mostReasons).map((code) => admin.reason(displayName(code, 60))),
  ...(reasons.length > mostReasons ? [admin.more(reasons.length - mostReasons)] : []),
];

/** What is parked, and why. Action: `admin.retry` (input `id`, an object id). */
export function renderUndelivered({ locale, waiting, unreached, retried }: UndeliveredModel): RenderedCard {
  const { admin, shared } = textsFor(locale);
  const retry = button(shared.retry, adminActions.retry, {}, { style: 'positive' });
  const some = waiting.length > 0;
  const rows = waiting.map(({ name, reasons }): Fact => ({
    label: displayName(name, 60),
    lines: [admin.waits(reasons.length), ...reasonLines([...new Set(reasons)], admin)],
  }));
  return renderListCard({
    locale,
    summary: admin.undeliveredTitle,
    eyebrow: admin.eyebrow,
    title: admin.undeliveredTitle,
    footnotes: [
      ...(retried === null ? [] : [admin.retried(retried)]),
      some || unreached.length > 0 ? admin.undeliveredHint : admin.undeliveredNone,
    ],
    sections: [
      { title: admin.unreachedTitle, rows: unreached.map((id) => ({ label: id, lines: [admin.failing] })) },
      { title: admin.undeliveredTitle, rows, more: admin.more },
    ].filter((section) => section.rows.length > 0),
    fields: some
      ? [
          chooser(
            { label: admin.retryChoose, placeholder: shared.choose, error: shared.chooseOne },
            waiting.map(({ person, name }) => ({ title: displayName(name, 60), value: person })),
          ),
        ]
      : [],
    buttons: some ? [retry, homeButton(locale)] : [homeButton(locale)],
  });
}
