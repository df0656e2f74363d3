import { beheer } from '../../cards/texts/commands/admin';
import { adminActions } from '../../services/admin/contract';
import { proposalView } from '../../services/people/proposals';
import type { Role } from '../../services/people/roles';
import { toldView } from '../../services/people/told';
import { allowed, answering, type Answer, type Flow, type StaffTurn } from '../routing/flow';
import { isEmployed } from '../../services/people/roles';
import type { Container } from '../routing/container';
import { redrawEndings } from '../../services/people/endings';
import { tellOfEndings } from './admin/endings';
import { adminKeywords } from './admin/keywords';
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
import { end, endNow, grant, openRoles, withdraw } from './admin/roles';
import { confirm, proposalCard, reject, toldCard } from './admin/second-person';

const administrators = {
  affiliations: ['group', 'guestCompany'],
  roles: ['admin'] as const satisfies readonly Role[],
} as const;
/** Those who may agree to somebody else's proposal; the store checks it again for each proposal. */
const confirmers = {
  affiliations: ['group', 'guestCompany'],
  roles: ['admin', 'board', 'fg', 'fgDeputy'] as const satisfies readonly Role[],
} as const;

const handlersOver = (flows: readonly Flow[]) => ({
  ...allowed(administrators, {
    home: screen(openHome(flows)),
    installed: screen(openInstalled),
    undelivered: screen(openUndelivered),
    roles: screen(openRoles),
    organisation: screen(openOrganisation),
    upkeep: screen(openUpkeep(flows)),
    settings: screen(openSettings),
    retry,
    grant: grant(flows),
    end: end(flows),
    endAnyway: endNow(flows),
    withdraw,
    closing,
    rules,
    steps,
    kind: openKind,
    setKind,
    client: openClient,
    setClient,
  }),
  ...allowed(confirmers, { confirm, reject }),
});

/**
 * `/beheer`: what keeps the bot running, without a redeploy.
 * @param flows whose records the deletion log names, and which report whether they are healthy.
 */
export const adminFlow = (flows: readonly Flow[]): Flow => ({
  id: 'admin',
  commands: [
    {
      names: ['beheer', 'admin', 'administration', 'beheerder'],
      texts: beheer,
      listed: false,
      keywords: adminKeywords,
      permission: administrators,
      handle: openHome(flows),
    },
  ],
  actions: answering(adminActions, handlersOver(flows)),
  cards: { [proposalView]: proposalCard, [toldView]: toldCard(flows) },
  accepts: {
    heldMoved: ({ idempotencyKey }, { ledger }) => redrawEndings(ledger, idempotencyKey),
  },
  onOrganisation: (container) => tellOfEndings(flows, container),
  daily: async (container) => {
    const { organisations, references, organisation, clock } = container;
    // Roles that begin on a day that was known.
    await tellOfEndings(flows, container);
    await organisations.dropExpired();
    await organisations.forgetOld();
    const of = organisation();
    await references.forgetLeft((person) => isEmployed(of, person, clock.now()), of.retention.referenceDays);
  },
});

function screen(open: (turn: StaffTurn, container: Container) => Answer | Promise<Answer>) {
  return async (turn: StaffTurn, _data: unknown, container: Container): Promise<Answer> =>
    await open(turn, container);
}
