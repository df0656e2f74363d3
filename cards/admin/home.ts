import { adminActions } from '../../services/admin/contract';
import { trainingActions } from '../../services/training/contract';
import type { Locale, Role } from '../../services/people/roles';
import type { RenderedCard } from '../render';
import { type Button, type Fact, press } from '../shared/elements';
import { renderListCard } from '../shared/list';
import { textsFor } from '../texts';
import { displayName } from '../user-text';

export interface AdminHomeModel {
  readonly locale: Locale;
  /** Checks of `/readyz` by name. */
  readonly checks: Readonly<Record<string, 'ok' | 'failing'>>;
  readonly people: number;
  readonly clients: number;
  /** Changes that await a second person. */
  readonly waiting: number;
  /** Roles that nobody has now. */
  readonly vacant: readonly Role[];
  /** Faults of the attempted change; empty when all is well. */
  readonly faults?: readonly string[];
  /** What was just done. */
  readonly done?: string;
}

/** Leads back to the first card. */
export const homeButton = (locale: Locale): Button =>
  press(textsFor(locale).admin.go.home, adminActions.home, {});

/** `/beheer`: health first, then the other screens. */
export function renderAdminHome(model: AdminHomeModel): RenderedCard {
  const { admin, trainingLists, shared } = textsFor(model.locale);
  const go = (screen: 'installed' | 'undelivered' | 'roles' | 'organisation' | 'upkeep' | 'settings') =>
    press(admin.go[screen], adminActions[screen], {});
  const failing = Object.values(model.checks).includes('failing');
  return renderListCard({
    locale: model.locale,
    summary: admin.summary,
    eyebrow: admin.eyebrow,
    title: admin.title,
    footnotes: [admin.installation],
    sections: [
      {
        title: admin.health,
        rows: Object.entries(model.checks).map((check) => checkRow(check, model.locale)),
      },
      {
        title: admin.organisation,
        rows: [
          {
            label: admin.inForce,
            lines: [
              admin.counts(model.people, model.clients),
              ...(model.waiting > 0 ? [admin.waiting(model.waiting)] : []),
              ...(model.vacant.length > 0
                ? [admin.vacant(model.vacant.map((role) => admin.role[role]))]
                : []),
            ],
          },
        ],
      },
    ],
    buttons: [go(failing ? 'undelivered' : 'roles'), go('organisation')],
    details: {
      toggle: shared.more,
      rows: [
        { buttons: [go('installed'), go(failing ? 'roles' : 'undelivered')] },
        { buttons: [go('upkeep'), go('settings')] },
        { buttons: [press(trainingLists.staff, trainingActions.staff, {})] },
      ],
    },
  });
}

function checkRow([name, state]: [string, 'ok' | 'failing'], locale: Locale): Fact {
  const { admin } = textsFor(locale);
  const [fine, failing] = admin.check[name] ?? [displayName(name, 40), displayName(name, 40)];
  return { label: admin[state], lines: [state === 'ok' ? fine : failing] };
}
