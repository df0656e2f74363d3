import { register } from '../../cards/texts/commands/register';
import type { Role } from '../../services/people/roles';
import { forgetAccess } from '../../services/register/access-term';
import { registerActions, registerDownloads } from '../../services/register/contract';
import type { Container } from '../routing/container';
import { allowed, type Answer, answering, type Flow, type StaffTurn } from '../routing/flow';
import { registerKeywords } from './register/keywords';
import { deciders, handlers } from './incident/case-handlers';
import { exportAnchor, offerAnchor } from './register/anchor';
import { exportDocument, offerDocument } from './register/documents';
import { exportPack, offerPack } from './register/evidence-pack';
import { exportFigures, exportIncidents, offerFigures, offerIncidents } from './register/exports';
import { hold, lookAtHold, mendHolds, openHolds, release } from './register/holds';
import { openRecord, openRegister, search, show } from './register/lists';
import { dropAnchor, showAccess, showAccessOf, showFigures, verify } from './register/oversight';
import { openReporter } from './register/reporter';

/** Only FG and deputies: the board decides on its own cards. */
const keepers = {
  affiliations: ['group', 'guestCompany'],
  roles: ['fg', 'fgDeputy'] as const satisfies readonly Role[],
} as const;

/** Those who keep the ends of the chains outside the storage, and the proof. */
const anchorKeepers = {
  affiliations: ['group', 'guestCompany'],
  roles: ['fg', 'fgDeputy', 'board'] as const satisfies readonly Role[],
} as const;

type List<Data> = (
  turn: StaffTurn,
  data: Data,
  container: Container,
  flows: readonly Flow[],
) => Promise<Answer>;

const answersWith = (flows: readonly Flow[]) => {
  const over =
    <Data>(list: List<Data>) =>
    (turn: StaffTurn, data: Data, container: Container): Promise<Answer> =>
      list(turn, data, container, flows);
  return {
    ...allowed(keepers, {
      show: over(show),
      search: over(search),
      open: over(openRecord),
      export: offerIncidents,
      figures: showFigures,
      figuresPdf: offerFigures,
      access: showAccess,
      verify,
      holds: openHolds,
      hold: over(hold),
      holdLooked: lookAtHold,
      release,
    }),
    ...allowed(deciders, { accessOf: showAccessOf }),
    ...allowed(anchorKeepers, { anchor: offerAnchor, pack: offerPack }),
    ...allowed(handlers, { document: offerDocument, reporter: openReporter }),
  };
};

/**
 * The Optimo Incidenten Register: browsed, searched, exported, counted, verified (architecture §4).
 * @param flows that add to the evidence pack and to the list of drills, and whose records can be held.
 */
export const registerFlow = (flows: readonly Flow[]): Flow => ({
  id: 'register',
  commands: [
    {
      names: ['register', 'incidentenregister', 'incidenten', 'incidents'],
      texts: register,
      listed: false,
      keywords: registerKeywords,
      permission: keepers,
      handle: (turn: StaffTurn, container: Container) => openRegister(turn, container, flows),
    },
  ],
  actions: answering(registerActions, answersWith(flows)),
  cards: {},
  exports: {
    [registerDownloads.incidents]: { permission: keepers, produce: exportIncidents },
    [registerDownloads.pack]: {
      permission: anchorKeepers,
      produce: (offer, container) => exportPack(offer, container, flows),
    },
    [registerDownloads.anchor]: { permission: anchorKeepers, produce: exportAnchor },
    [registerDownloads.document]: { permission: handlers, produce: exportDocument },
    [registerDownloads.figures]: { permission: keepers, produce: exportFigures },
  },
  daily: async (container) => {
    await dropAnchor(container);
    await mendHolds(container);
    await forgetAccess(container.ledger, container.organisation(), container.clock);
  },
});
