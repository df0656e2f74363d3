import { renderAdminHome } from '../../cards/admin/home';
import { renderClient, renderKind, renderOrganisation } from '../../cards/admin/organisation';
import { renderInstalled, renderUndelivered } from '../../cards/admin/reach';
import type { ProposalLine } from '../../cards/admin/proposal-lines';
import { renderRoles } from '../../cards/admin/roles';
import { renderBeginning } from '../../cards/admin/beginning';
import { renderEnding } from '../../cards/admin/ending';
import { renderProposal, renderTold } from '../../cards/admin/second-person';
import { renderSettings, renderUpkeep } from '../../cards/admin/upkeep';
import { press } from '../../cards/shared/elements';
import { textsFor } from '../../cards/texts';
import { incidentDeletions } from '../../cards/texts/incident';
import { kluisActions } from '../../services/kluis/contract';
import { roles } from '../../services/people/roles';
import type { Locale } from '../../services/people/roles';
import { type CardSample, hostile, manyClients, now, widest } from './card-views';
import { board, colleague, fg, organisation } from './incident-scene';

/** The cards of `/beheer`, in ordinary and in worst cases. */

const checks = (failing: boolean) => ({
  storage: 'ok' as const,
  roles: 'ok' as const,
  reachable: failing ? ('failing' as const) : ('ok' as const),
  outbox: 'ok' as const,
  guarded: failing ? ('failing' as const) : ('ok' as const),
  taken: 'ok' as const,
  delivery: failing ? ('failing' as const) : ('ok' as const),
});

const home = (failing: boolean) => (locale: Locale) =>
  renderAdminHome({
    locale,
    checks: checks(failing),
    people: 42,
    clients: 17,
    waiting: failing ? 2 : 0,
    vacant: failing ? roles : [],
  });

const becomesFg = {
  person: colleague,
  role: 'fg',
  gains: true,
  from: '2027-01-01',
  until: null,
} as const;
const ends = { ...becomesFg, person: fg, gains: false, until: '2027-03-31' } as const;
const proposals: readonly ProposalLine[] = [
  {
    id: '0a1b2c3d-0000-4000-8000-0000000000aa',
    change: { type: 'grantRole', person: colleague, role: 'fg', from: '2027-01-01', until: null },
    difference: [becomesFg],
    by: board,
    at: now,
    expires: '2026-12-08T09:00:00.000Z',
    vacates: [],
    stuck: false,
  },
];
/** From a file, with as many periods as can be pending, while nobody can agree. */
const fromFile: readonly ProposalLine[] = proposals.map((proposal) => ({
  ...proposal,
  change: { type: 'setStanding', person: colleague, start: null, end: '2027-03-31', roles: [] },
  difference: Array.from({ length: 12 }, (_, at) => (at % 2 === 0 ? becomesFg : ends)),
  by: null,
  vacates: ['fg'],
  stuck: true,
}));
const namesOf = (name: string) => ({ [board]: name, [colleague]: name, [fg]: name });

const endedRole = {
  id: `trainer:${colleague}`,
  last: '2026-11-24',
  role: 'trainer',
  person: colleague,
} as const;

const rolesCard =
  (name: string, count: number, left: readonly string[] | null = null) =>
  (locale: Locale) =>
    renderRoles({
      locale,
      ...(left ? { left: { ...endedRole, lines: left, takers: [fg] } } : {}),
      today: '2026-11-24',
      reader: board,
      note: null,
      faults: [],
      proposals: [...proposals, ...fromFile],
      names: namesOf(name),
      held: Array.from({ length: count }, (_, at) => ({
        person: colleague,
        name,
        role: roles[at % roles.length] ?? 'fg',
        from: '2026-01-01',
        until: '2027-12-31',
      })),
      people: Array.from({ length: count }, () => ({ id: colleague, name })),
    });

const full = {
  ...organisation,
  clients: manyClients.map((client) => ({ ...client, contacts: [] })),
  office: {
    ...organisation.office,
    closingDays: Array.from({ length: 60 }, (_, at) => `2027-01-${String((at % 28) + 1).padStart(2, '0')}`),
  },
  visit: {
    ...organisation.visit,
    hostLines: Array.from({ length: 5 }, () => ({ nl: widest(300), en: widest(300) })),
  },
};

export const adminSamples: readonly CardSample[] = [
  { name: 'admin-home', render: home(false) },
  { name: 'admin-home-failing', render: home(true) },
  { name: 'admin-roles', render: rolesCard('Fenna Vos', 6) },
  { name: 'admin-roles-widest', render: rolesCard(widest(120), 120) },
  {
    name: 'admin-roles-left-hostile',
    render: rolesCard(
      widest(120),
      6,
      Array.from({ length: 12 }, () => `KS-0001 · ${hostile}`),
    ),
  },
  { name: 'admin-roles-hostile', render: rolesCard(hostile, 12) },
  {
    name: 'admin-proposal-hostile',
    render: (locale) =>
      renderProposal({
        locale,
        proposals,
        names: { [board]: 'Fenna Vos', [colleague]: hostile },
        note: null,
      }),
  },
  {
    name: 'admin-proposal-file',
    render: (locale) =>
      renderProposal({
        locale,
        proposals: [...fromFile, ...proposals],
        names: namesOf(widest(120)),
        note: null,
      }),
  },
  {
    name: 'admin-proposal-none',
    render: (locale) =>
      renderProposal({ locale, proposals: [], names: {}, note: textsFor(locale).admin.lapsed.changed }),
  },
  {
    name: 'admin-proposal-decided-hostile',
    render: (locale) =>
      renderProposal({
        locale,
        proposals: [],
        names: namesOf(hostile),
        note: null,
        last: { difference: [becomesFg], by: board, second: fg, at: now },
      }),
  },
  {
    name: 'admin-told-hostile',
    render: (locale) =>
      renderTold({
        locale,
        difference: [becomesFg, ends],
        by: board,
        second: colleague,
        at: now,
        reader: board,
        names: namesOf(hostile),
      }),
  },
  {
    name: 'admin-beginning',
    render: (locale) =>
      renderBeginning(locale, { person: colleague, role: 'officeDeputy', until: '2026-12-31' }, now),
  },
  {
    name: 'admin-ending',
    render: (locale) =>
      renderEnding({
        locale,
        ending: { person: colleague, role: 'officeManager', until: '2026-11-30' },
        reads: 'own',
        reader: colleague,
        things: [
          { line: 'De sleutel van de kluis', open: press('De sleutel', kluisActions.keyCard, {}) },
          ...Array.from({ length: 40 }, () => ({ line: widest(160) })),
        ],
        takers: [board],
        names: namesOf('Bas Dekker'),
      }),
  },
  {
    name: 'admin-ending-told',
    render: (locale) =>
      renderEnding({
        locale,
        ending: { person: colleague, role: 'trainer', until: '2026-11-30' },
        reads: 'watches',
        reader: board,
        things: [{ line: 'KS-0001 · AVG voor iedereen' }],
        takers: [],
        names: namesOf('Bas Dekker'),
      }),
  },
  {
    name: 'admin-ending-nothing',
    render: (locale) =>
      renderEnding({
        locale,
        ending: { person: colleague, role: 'bhv', until: '2026-11-30' },
        reads: 'own',
        reader: colleague,
        things: [],
        takers: [],
        names: namesOf('Bas Dekker'),
      }),
  },
  {
    name: 'admin-told-refused',
    render: (locale) =>
      renderTold({
        locale,
        difference: [becomesFg],
        by: board,
        second: colleague,
        refused: true,
        at: now,
        reader: board,
        names: namesOf('Bas Dekker'),
      }),
  },
  {
    name: 'admin-told-alone',
    render: (locale) =>
      renderTold({
        locale,
        difference: Array.from({ length: 40 }, () => becomesFg),
        by: null,
        second: null,
        at: now,
        reader: board,
        names: namesOf(widest(120)),
      }),
  },
  ...[organisation, full].map((of, at): CardSample => ({
    name: at === 0 ? 'admin-organisation' : 'admin-organisation-full-hostile',
    render: (locale) =>
      renderOrganisation({ locale, organisation: of, note: null, faults: at === 0 ? [] : [hostile] }),
  })),
  {
    name: 'admin-kind-hostile',
    render: (locale) =>
      renderKind({
        locale,
        faults: [hostile],
        kind: 'own_device',
        offered: true,
        firstAid: { nl: hostile, en: widest(1_000) },
      }),
  },
  {
    name: 'admin-client-hostile',
    render: (locale) =>
      renderClient({
        locale,
        faults: [],
        client: {
          id: 'bakkerij-de-halm',
          name: hostile,
          hours: '24',
          contacts: widest(2_000),
          financial: 'yes',
        },
      }),
  },
  {
    name: 'admin-installed',
    render: (locale) =>
      renderInstalled({
        locale,
        all: 200,
        without: Array.from({ length: 150 }, (_, at) => ({
          name: widest(120),
          roles: at < 9 ? (['fg', 'bhv'] as const) : [],
        })),
      }),
  },
  {
    name: 'admin-undelivered-hostile',
    render: (locale) =>
      renderUndelivered({
        locale,
        retried: 3,
        unreached: ['INC-2026-0001'],
        waiting: Array.from({ length: 130 }, () => ({
          person: fg,
          name: widest(120),
          reasons: ['MessageWritesBlocked', hostile],
        })),
      }),
  },
  {
    name: 'admin-upkeep',
    render: (locale) =>
      renderUpkeep({
        locale,
        runs: Array.from({ length: 60 }, () => ({ at: now, records: 4 })),
        deleted: Array.from({ length: 60 }, () => ({
          item: 'INC-2026-0001',
          flow: 'incident',
          rule: 'incidentTextDays',
          at: now,
          rows: 12,
        })),
        words: { incident: incidentDeletions[locale] },
      }),
  },
  {
    name: 'admin-upkeep-none',
    render: (locale) => renderUpkeep({ locale, runs: [], deleted: [], words: {} }),
  },
  {
    name: 'admin-settings',
    render: (locale) =>
      renderSettings({
        locale,
        settings: [
          { name: 'MicrosoftAppPassword', secret: 'set' },
          { name: 'PUBLIC_URL', value: 'https://veilig.example' },
          { name: 'SERVICE_URL_HOSTS', value: widest(4_000) },
        ],
      }),
  },
];
