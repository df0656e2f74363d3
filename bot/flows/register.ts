import { register } from '../../cards/texts/commands/register';
import type { Role } from '../../services/people/roles';
import { registerActions, registerDownloads } from '../../services/register/contract';
import type { Container } from '../routing/container';
import { allowed, type Answer, answering, type Flow, type StaffTurn } from '../routing/flow';
import { registerKeywords } from './register/keywords';
import { deciders, handlers } from './incident/case-handlers';
import { exportAnchor, offerAnchor } from './register/anchor';
import { exportDocument, offerDocument } from './register/documents';
import { exportPack, offerPack } from './register/evidence-pack';
import { exportFigures, exportIncidents, offerFigures, offerIncidents } from './register/exports';
import { openRecord, openRegister, search, show } from './register/lists';
import { dropAnchor, showAccess, showAccessOf, showFigures, verify } from './register/oversight';
import { openReporter } from './register/reporter';

/** FG and deputies alone: the board decides on its own cards, and has the papers of what it was called in for. */
const keepers = {
  affiliations: ['group', 'guestCompany'],
  roles: ['fg', 'fgDeputy'] as const satisfies readonly Role[],
} as const;

/** Who keeps outside the storage how far the chains had come. */
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
      pack: offerPack,
      figures: showFigures,
      figuresPdf: offerFigures,
      access: showAccess,
      verify,
    }),
    ...allowed(deciders, { accessOf: showAccessOf }),
    ...allowed(anchorKeepers, { anchor: offerAnchor }),
    ...allowed(handlers, { document: offerDocument, reporter: openReporter }),
  };
};

/**
 * The Optimo Incidenten Register: looked through, searched, exported, counted, verified (architecture §4).
 * @param flows that add to the evidence pack and to the list of drills.
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
      permission: keepers,
      produce: (offer, container) => exportPack(offer, container, flows),
    },
    [registerDownloads.anchor]: { permission: anchorKeepers, produce: exportAnchor },
    [registerDownloads.document]: { permission: handlers, produce: exportDocument },
    [registerDownloads.figures]: { permission: keepers, produce: exportFigures },
  },
  daily: dropAnchor,
});
