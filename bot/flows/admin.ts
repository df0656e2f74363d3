import { z } from 'zod/v4';
import { incidentKinds } from '../../services/incident/model';
import { roles, type Role } from '../../services/people/roles';
import { defineAction, type Flow } from '../routing/flow';
import { adminHints } from '../routing/hints';
import {
  closing,
  openClient,
  openKind,
  openOrganisation,
  rules,
  setClient,
  setKind,
  steps,
} from './admin/edit';
import { openHome, openSettings, openUpkeep } from './admin/home';
import { openInstalled, openUndelivered, retry } from './admin/reach';
import { confirm, end, grant, openRoles, proposalCard, reject } from './admin/roles';

const administrators = {
  affiliations: ['group', 'guestCompany'],
  roles: ['admin'] as const satisfies readonly Role[],
} as const;
/** Who may agree to what another proposed; per proposal again. */
const confirmers = {
  affiliations: ['group', 'guestCompany'],
  roles: ['admin', 'board'] as const satisfies readonly Role[],
} as const;

const nothing = z.object({});
const words = (most: number) => z.string().max(most).default('');
/** A people picker may send several ids. */
const people = z.string().max(800).default('');
/** What an empty date field sends. */
const day = z.iso.date().or(z.literal('')).default('');
const proposal = z.object({ proposal: z.guid() });

/** `/beheer`: what keeps the bot running, without a redeploy. */
export const adminFlow: Flow = {
  id: 'admin',
  commands: [
    {
      names: ['beheer', 'admin', 'administration', 'beheerder'],
      hints: adminHints,
      permission: administrators,
      handle: openHome,
    },
  ],
  actions: [
    ...(
      [
        ['home', openHome],
        ['installed', openInstalled],
        ['undelivered', openUndelivered],
        ['roles', openRoles],
        ['organisation', openOrganisation],
        ['upkeep', openUpkeep],
        ['settings', openSettings],
      ] as const
    ).map(([screen, open]) =>
      defineAction({
        verb: `admin.${screen}`,
        data: nothing,
        permission: administrators,
        handle: (turn, _data, house) => Promise.resolve(open(turn, house)),
      }),
    ),
    defineAction({
      verb: 'admin.retry',
      data: z.object({ id: z.guid() }),
      permission: administrators,
      handle: retry,
    }),
    defineAction({
      verb: 'admin.grant',
      data: z.object({ person: people, role: z.enum(roles), from: day, until: words(20) }),
      permission: administrators,
      handle: grant,
    }),
    defineAction({
      verb: 'admin.end',
      data: z.object({ id: words(80), last: day }),
      permission: administrators,
      handle: end,
    }),
    defineAction({ verb: 'admin.confirm', data: proposal, permission: confirmers, handle: confirm }),
    defineAction({ verb: 'admin.reject', data: proposal, permission: confirmers, handle: reject }),
    defineAction({
      verb: 'admin.closing',
      data: z.object({ days: words(4_000) }),
      permission: administrators,
      handle: closing,
    }),
    defineAction({
      verb: 'admin.rules',
      data: z.object({ rulesNl: words(2_000), rulesEn: words(2_000) }),
      permission: administrators,
      handle: rules,
    }),
    defineAction({
      verb: 'admin.steps',
      data: z.object({ escalation: words(4_000), workingDays: words(4_000) }),
      permission: administrators,
      handle: steps,
    }),
    defineAction({
      verb: 'admin.kind',
      data: z.object({ kind: z.enum(incidentKinds) }),
      permission: administrators,
      handle: openKind,
    }),
    defineAction({
      verb: 'admin.setKind',
      data: z.object({
        ...{ kind: z.enum(incidentKinds), offered: z.enum(['yes', 'no']) },
        ...{ firstAidNl: words(1_000), firstAidEn: words(1_000) },
      }),
      permission: administrators,
      handle: setKind,
    }),
    defineAction({
      verb: 'admin.client',
      data: z.object({ client: words(60) }),
      permission: administrators,
      handle: openClient,
    }),
    defineAction({
      verb: 'admin.setClient',
      data: z.object({
        ...{ clientId: words(60), name: words(200), hours: words(10), contacts: words(2_000) },
      }),
      permission: administrators,
      handle: setClient,
    }),
  ],
  views: { 'admin.proposal': proposalCard },
};
